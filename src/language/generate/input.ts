/** INPUT, LINE INPUT, READ, RESTORE: values that come from outside go into places. */
import { ValueType } from '#bytecode';
import type { Input, Place, Read, Restore } from '../ast.js';
import { DOUBLE, isNumeric, LONG } from '../types.js';
import type { Context } from './context.js';
import { emitRef } from './expressions.js';
import { storeInto } from './places.js';
import { conversionOps } from './representation.js';
import { Keeper } from './temporaries.js';
import { unsupported } from './unsupported.js';

export function emitInput(c: Context, statement: Input): void {
  if (statement.channel !== null) unsupported('file input', statement.span);
  if (statement.prompt !== null) {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, statement.prompt));
    c.fn.callRuntime('fb_print_str');
    keeper.release();
  }
  for (const target of statement.targets) {
    c.fn.callRuntime('fb_input_line');
    if (isNumeric(target.type) || target.type.kind === 'any') {
      const line = c.temp(ValueType.ref);
      c.fn
        .emit('ref.tee', line)
        .callRuntime(isNumeric(target.type) ? 'fb_str_val' : 'fb_any_parse')
        .get(line)
        .emit('ref.release');
      c.freeTemp(line);
      if (isNumeric(target.type)) for (const op of conversionOps(DOUBLE, target.type, target.span)) c.fn.emit(op);
    }
    storeInto(c, target, target.type);
  }
}

export function emitRead(c: Context, statement: Read): void {
  for (const target of statement.targets) emitReadInto(c, target);
}

/** A whole number keeps all its digits on the way into a LONG. */
function emitReadInto(c: Context, target: Place): void {
  const { type } = target;
  if (type.kind === 'string') {
    c.fn.callRuntime('fb_read_str');
  } else if (type.kind === 'any') {
    c.fn.callRuntime('fb_read_any');
  } else if (isNumeric(type)) {
    c.fn.callRuntime(type.floating ? 'fb_read_f64' : 'fb_read_i64');
    for (const op of conversionOps(type.floating ? DOUBLE : LONG, type, target.span)) c.fn.emit(op);
  } else {
    unsupported(`READ into a ${type.name}`, target.span);
  }
  storeInto(c, target, type);
}

export function emitRestore(c: Context, statement: Restore): void {
  c.fn.i32(statement.dataIndex).callRuntime('fb_restore');
}
