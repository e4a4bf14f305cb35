/** IF, SELECT CASE, loops. Conditions are INTEGER; jumps on AND, OR and NOT of cheap operands avoid making truth values. */
import { ARRAY, arrayLowerOffset, type OpcodeName, ValueType } from '#bytecode';
import { InternalError } from '#support';
import type {
  ArraySymbol,
  Do,
  Expression,
  For,
  ForEach,
  ForEachBinding,
  If,
  Select,
  VariableSymbol,
  While,
} from '../ast.js';
import { isNumeric, type NumericType, sizeOf, type Type } from '../types.js';
import { emitDescriptor } from './arrays.js';
import { emitKeyOfSelector, emitUnlessKey } from './characters.js';
import { type Context, emitHomeAddress, type Label } from './context.js';
import { emitBoxed, emitUnboxed } from './dynamic.js';
import { emitOwned, emitValue } from './expressions.js';
import { isCheap } from './purity.js';
import { emitRecord, releaseRecords } from './record-values.js';
import { emitRecordCopy } from './records.js';
import { conversionOps, countedSlot, isCounted, loadOf, slotOf, storeOf } from './representation.js';
import { emitBlock } from './statements.js';
import { unsupported } from './unsupported.js';

/** Evaluates a condition and goes to `otherwise` when it is zero. */
export function emitUnless(c: Context, condition: Expression, otherwise: Label): void {
  const parts = conjuncts(condition);
  for (const part of parts) {
    emitValue(c, part);
    releaseRecords(c);
    c.fn.jumpUnless(otherwise);
  }
}

/**
 * `a AND b` of truth values, where evaluating b for nothing would not be noticed, and neither would leaving it out: both
 * are tested one after the other. Anything else is one test.
 */
function conjuncts(condition: Expression): Expression[] {
  const result: Expression[] = [];
  let node = condition;
  while (node.kind === 'binary' && node.op === 'AND') {
    if (!isTruthValue(node.right) || !isCheap(node.right)) return [condition];
    result.push(node.right);
    node = node.left;
  }
  if (!isTruthValue(node)) return [condition];
  result.push(node);
  return result.reverse();
}

/** An INTEGER that is 1 or 0. */
function isTruthValue(node: Expression): boolean {
  while (node.kind === 'binary' && (node.op === 'AND' || node.op === 'OR')) {
    if (!isTruthValue(node.right)) return false;
    node = node.left;
  }
  return node.kind === 'compare' || node.kind === 'truth' || (node.kind === 'not' && node.logical);
}

export function emitIf(c: Context, statement: If): void {
  const end = c.fn.newLabel();
  statement.arms.forEach((arm, i) => {
    const next = c.fn.newLabel();
    if (i > 0) c.line(arm.condition.span, arm.line);
    emitUnless(c, arm.condition, next);
    c.endStatement();
    emitBlock(c, arm.body);
    c.fn.jump(end).bind(next);
  });
  emitBlock(c, statement.otherwise);
  c.fn.bind(end);
}

export function emitSelect(c: Context, statement: Select): void {
  const { fn } = c;
  const key = emitKeyOfSelector(c, statement);
  if (key === null) {
    emitStoreVariable(c, statement.selector, statement.value);
    releaseRecords(c);
  }
  const end = fn.newLabel();
  for (const arm of statement.arms) {
    const [body, next] = [fn.newLabel(), fn.newLabel()];
    for (const item of arm.items) {
      const nextItem = fn.newLabel();
      for (const condition of item) {
        c.line(condition.span, arm.line);
        if (key === null) emitUnless(c, condition, nextItem);
        else emitUnlessKey(c, key, condition, nextItem);
      }
      fn.jump(body).bind(nextItem);
    }
    fn.jump(next).bind(body);
    c.endStatement();
    emitBlock(c, arm.body);
    fn.jump(end).bind(next);
  }
  emitBlock(c, statement.otherwise);
  fn.bind(end);
}

/** Assigns a value to a variable made by the checker (a selector, a loop's variable). */
export function emitStoreVariable(c: Context, variable: VariableSymbol, value: Expression): void {
  if (variable.type.kind === 'record') {
    emitHomeAddress(c, c.home(variable));
    emitRecord(c, value);
    emitRecordCopy(c, variable.type);
    return;
  }
  storeVariable(c, variable, () => (isCounted(variable.type) ? emitOwned(c, value) : emitValue(c, value)));
}

/** Stores what `push` leaves on the stack, in the variable's own type and owned when it is a reference. */
export function storeVariable(c: Context, variable: VariableSymbol, push: () => void): void {
  const home = c.home(variable);
  if (home.kind === 'local') {
    push();
    if (isCounted(variable.type)) c.fn.emit(`${countedSlot(variable.type)}.replace`, home.local);
    else c.fn.set(home.local);
    return;
  }
  emitHomeAddress(c, home);
  push();
  c.fn.emit(storeOf(variable.type, variable.span), 0);
}

export function loadVariable(c: Context, variable: VariableSymbol): void {
  const home = c.home(variable);
  if (home.kind === 'local') {
    c.fn.get(home.local);
    return;
  }
  emitHomeAddress(c, home);
  c.fn.emit(loadOf(variable.type, variable.span), 0);
}

function numeric(type: Type): NumericType {
  if (!isNumeric(type)) throw new InternalError('generate', `a loop over ${type.name}`);
  return type;
}

function convert(c: Context, from: Type, to: Type, at: VariableSymbol): void {
  if (to.kind === 'any') emitBoxed(c, numeric(from), at.span);
  else if (from.kind === 'any') emitUnboxed(c, numeric(to), at.span);
  else for (const op of conversionOps(numeric(from), numeric(to), at.span)) c.fn.emit(op);
}

/** Opens the labels of a loop; its body may leave or continue it from any depth. */
function openLoop(c: Context, loopId: number): { readonly exit: Label; readonly next: Label } {
  const labels = { exit: c.fn.newLabel(), next: c.fn.newLabel(), tryDepth: c.tryPath.length };
  c.loops.set(loopId, labels);
  return labels;
}

export function emitFor(c: Context, statement: For): void {
  const { fn } = c;
  const { variable, loopType, stepConstant } = statement;
  const slot = slotOf(loopType, statement.span);
  const type = ValueType[slot];
  // These keep their values for the whole loop, so they are slots of its own, not temporaries.
  const [from, limit, step] = [fn.local(type), fn.local(type), fn.local(type)];
  emitValue(c, statement.from);
  fn.set(from);
  emitValue(c, statement.limit);
  fn.set(limit);
  if (stepConstant === null) {
    emitValue(c, statement.step);
    fn.set(step);
  }
  releaseRecords(c);
  c.endStatement();
  storeVariable(c, variable, () => {
    fn.get(from);
    convert(c, loopType, variable.type, variable);
  });
  const { exit, next } = openLoop(c, statement.loopId);
  if (stepConstant === 0) {
    fn.jump(exit);
  }
  const head = fn.newLabel();
  fn.bind(head).emit('loop.head');
  const current = (): void => {
    loadVariable(c, variable);
    convert(c, variable.type, loopType, variable);
  };
  emitForTest(c, slot, stepConstant, current, limit, step, exit);
  emitBlock(c, statement.body);
  fn.bind(next);
  c.fn.line(c.program.source.lineAt(statement.span.end), statement.endLine);
  storeVariable(c, variable, () => {
    current();
    if (stepConstant === null) fn.get(step);
    else emitValue(c, statement.step);
    fn.emit(`${slot}.add` as OpcodeName);
    convert(c, loopType, variable.type, variable);
  });
  fn.jump(head).bind(exit);
}

function emitForTest(
  c: Context,
  slot: string,
  stepConstant: number | null,
  current: () => void,
  limit: number,
  step: number,
  exit: Label,
): void {
  const { fn } = c;
  const test = (relation: 'le' | 'ge'): void => {
    current();
    fn.get(limit)
      .emit(`${slot}.${relation}` as OpcodeName)
      .jumpUnless(exit);
  };
  if (stepConstant !== null) {
    test(stepConstant >= 0 ? 'le' : 'ge');
    return;
  }
  const [down, body] = [fn.newLabel(), fn.newLabel()];
  fn.get(step);
  if (slot === 'i32') fn.i32(0);
  else if (slot === 'i64') fn.i64(0n);
  else if (slot === 'f32') fn.f32(0);
  else fn.f64(0);
  fn.emit(`${slot}.ge` as OpcodeName).jumpUnless(down);
  test('le');
  fn.jump(body).bind(down);
  test('ge');
  fn.bind(body);
}

export function emitWhile(c: Context, statement: While): void {
  const { fn } = c;
  const { exit, next } = openLoop(c, statement.loopId);
  fn.bind(next).emit('loop.head');
  emitUnless(c, statement.condition, exit);
  c.endStatement();
  emitBlock(c, statement.body);
  fn.jump(next).bind(exit);
}

export function emitDo(c: Context, statement: Do): void {
  const { fn } = c;
  const { exit, next } = openLoop(c, statement.loopId);
  const head = fn.newLabel();
  fn.bind(head).emit('loop.head');
  if (statement.top !== null) emitUnless(c, statement.top, exit);
  c.endStatement();
  emitBlock(c, statement.body);
  fn.bind(next);
  if (statement.bottom !== null) {
    c.line(statement.bottom.span, statement.endLine);
    emitUnless(c, statement.bottom, exit);
  }
  fn.jump(head).bind(exit);
}

export function emitForEach(c: Context, statement: ForEach): void {
  if (statement.over === 'array') emitForEachElement(c, statement, statement.collection as ArraySymbol);
  else if (statement.over === 'map') emitForEachEntry(c, statement, statement.collection as Expression);
  else unsupported('LIST', statement.span);
}

function bind(c: Context, binding: ForEachBinding, push: () => void): void {
  storeVariable(c, binding.raw, push);
  if (binding.converted !== null) emitStoreVariable(c, binding.variable, binding.converted);
}

/** Size and storage are read at every turn: the body may redimension the array. */
function emitForEachElement(c: Context, statement: ForEach, array: ArraySymbol): void {
  const { fn } = c;
  const size = sizeOf(array.element);
  const index = fn.local(ValueType.i64);
  emitDescriptor(c, array);
  fn.callRuntime('fb_array_check').i64(0n).set(index);
  const { exit, next } = openLoop(c, statement.loopId);
  const head = fn.newLabel();
  fn.bind(head).emit('loop.head').get(index);
  emitDescriptor(c, array);
  fn.emit('i64.load', ARRAY.total).emit('i64.lt').jumpUnless(exit);
  const address = (): void => {
    emitDescriptor(c, array);
    fn.emit('ptr.load', ARRAY.data).get(index).emit('ptr.index', size);
  };
  for (const binding of statement.bindings) {
    if (binding.what === 'index') {
      bind(c, binding, () => emitArrayIndex(c, array, index));
    } else if (array.element.kind === 'record') {
      emitHomeAddress(c, c.home(binding.raw));
      address();
      emitRecordCopy(c, array.element);
    } else {
      bind(c, binding, () => {
        address();
        fn.emit(loadOf(array.element, statement.span), 0);
        if (isCounted(array.element)) fn.emit(`${countedSlot(array.element)}.retain`);
      });
    }
  }
  emitBlock(c, statement.body);
  fn.bind(next).get(index).i64(1n).emit('i64.add').set(index).jump(head).bind(exit);
}

/** An array of one dimension counts from its lower bound, others from 0 through all elements. */
function emitArrayIndex(c: Context, array: ArraySymbol, index: number): void {
  c.fn.get(index).emit('i32.from.i64');
  if (array.zeroBased || array.ranks.some((rank) => rank !== 1)) return;
  emitDescriptor(c, array);
  c.fn.emit('i32.load', arrayLowerOffset(0)).emit('i32.add');
}

function emitForEachEntry(c: Context, statement: ForEach, map: Expression): void {
  const { fn } = c;
  const [entries, slot] = [c.loopReference(statement), fn.local(ValueType.i32)];
  emitOwned(c, map);
  fn.emit('ref.replace', entries).i32(0).set(slot);
  const { exit, next } = openLoop(c, statement.loopId);
  const [head, done] = [fn.newLabel(), fn.newLabel()];
  fn.bind(head).emit('loop.head');
  fn.get(entries).get(slot).callRuntime('fb_map_next').emit('i32.tee', slot).i32(0).emit('i32.lt').jumpIf(exit);
  for (const binding of statement.bindings) {
    bind(
      c,
      binding,
      () =>
        void fn
          .get(entries)
          .get(slot)
          .callRuntime(binding.what === 'key' ? 'fb_map_key_at' : 'fb_map_value_at'),
    );
  }
  emitBlock(c, statement.body);
  fn.bind(next).get(slot).i32(1).emit('i32.add').set(slot).jump(head);
  fn.bind(exit).emit('ref.null').emit('ref.replace', entries).bind(done);
}
