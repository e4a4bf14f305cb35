/** PRINT, PRINT USING and the commands that write to the console. */
import type { Expression, Print, PrintItem, PrintUsing } from '../ast.js';
import { isNumeric } from '../types.js';
import type { Context } from './context.js';
import { emitRef, emitValue } from './expressions.js';
import { emitRecord } from './record-values.js';
import { recordDescriptor } from './records.js';
import { countedSlot, slotOf } from './representation.js';
import { Keeper } from './temporaries.js';
import { unsupported } from './unsupported.js';

export function emitPrint(c: Context, statement: Print): void {
  if (statement.channel !== null) unsupported('file output', statement.span);
  for (const item of statement.items) emitItem(c, item);
  if (statement.newline) c.fn.callRuntime('fb_print_newline');
  c.fn.callRuntime('fb_print_end');
}

function emitItem(c: Context, item: PrintItem): void {
  switch (item.kind) {
    case 'comma':
      c.fn.callRuntime('fb_print_comma');
      return;
    case 'tab':
      emitValue(c, item.column);
      c.fn.callRuntime('fb_print_tab');
      return;
    case 'spc':
      emitValue(c, item.count);
      c.fn.callRuntime('fb_print_spc');
      return;
    case 'value':
      emitPrinted(c, item.value);
      return;
  }
}

const ROUTINES = { i32: 'fb_print_i32', i64: 'fb_print_i64', f32: 'fb_print_f32', f64: 'fb_print_f64' } as const;

export function emitPrinted(c: Context, value: Expression): void {
  const { type } = value;
  if (isNumeric(type)) {
    emitValue(c, value);
    const slot = slotOf(type, value.span);
    if (slot === 'ref' || slot === 'ptr' || slot === 'any') return;
    c.fn.callRuntime(ROUTINES[slot]);
  } else if (type.kind === 'string' || type.kind === 'any') {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, value), countedSlot(type));
    c.fn.callRuntime(type.kind === 'any' ? 'fb_any_print' : 'fb_print_str');
    keeper.release();
  } else if (type.kind === 'record') {
    emitRecord(c, value);
    c.fn.dataAddress(recordDescriptor(c.program, type)).callRuntime('fb_print_record');
  } else {
    unsupported(`PRINT of a ${type.name}`, value.span);
  }
}

/** The items lie in frame memory as owned strings while the routine reads them. */
export function emitPrintUsing(c: Context, statement: PrintUsing): void {
  if (statement.channel !== null) unsupported('file output', statement.span);
  const { fn } = c;
  const count = statement.strings.length;
  const frame = c.scratch(8 * Math.max(1, count));
  const keeper = new Keeper(c);
  keeper.keep(emitRef(c, statement.format));
  statement.strings.forEach((value, i) => {
    fn.frameAddress(frame);
    keeper.keep(emitRef(c, value));
    fn.emit('ref.store', 8 * i);
  });
  fn.frameAddress(frame).i32(count).callRuntime('fb_print_using');
  keeper.release();
  if (statement.newline) fn.callRuntime('fb_print_newline');
  fn.callRuntime('fb_print_end');
}
