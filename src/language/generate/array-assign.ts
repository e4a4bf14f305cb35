/**
 * Whole-array assignment (§8): an element loop over the target, whatever the expression's shape, so that every element
 * type and every nesting goes one road. Arrays of records go field by field through the runtime.
 */
import { ARRAY, type OpcodeName, type RuntimeName, ValueType } from '#bytecode';
import type { ArrayExpression, ArraySymbol, AssignArray } from '../ast.js';
import { isNumeric, sizeOf, type Type } from '../types.js';
import { emitDescriptor } from './arrays.js';
import type { Context } from './context.js';
import { emitRef, emitValue } from './expressions.js';
import { emitRecord } from './record-values.js';
import { conversionOps, loadOf, moveOf, slotOf } from './representation.js';
import { Keeper } from './temporaries.js';
import { unsupported } from './unsupported.js';

export function emitAssignArray(c: Context, statement: AssignArray): void {
  const { target, value } = statement;
  if (isNumeric(target.element)) emitElementLoop(c, target, value, statement);
  else emitByRoutine(c, target, value);
}

const RECORD_ROUTINES: { readonly [op: string]: RuntimeName } = {
  '+': 'fb_array_add_aa_record',
  '-': 'fb_array_sub_aa_record',
  '*': 'fb_array_mul_aa_record',
  '/': 'fb_array_div_aa_record',
};

/** Copies and fills of strings and records; sums of two arrays of records. */
function emitByRoutine(c: Context, target: ArraySymbol, value: ArrayExpression): void {
  const keeper = new Keeper(c);
  emitDescriptor(c, target);
  if (value.kind === 'arrayValue') {
    emitDescriptor(c, value.array);
    c.fn.callRuntime('fb_array_copy');
  } else if (value.kind === 'arrayScalar' && target.element.kind === 'string') {
    keeper.keep(emitRef(c, value.value));
    c.fn.callRuntime('fb_array_fill_string');
  } else if (value.kind === 'arrayScalar' && target.element.kind === 'any') {
    keeper.keep(emitRef(c, value.value), 'any');
    c.fn.callRuntime('fb_array_fill_any');
  } else if (value.kind === 'arrayScalar' && target.element.kind === 'record') {
    emitRecord(c, value.value);
    c.fn.callRuntime('fb_array_fill_record');
  } else if (value.kind === 'arrayBinary' && value.left.kind === 'arrayValue' && value.right.kind === 'arrayValue') {
    emitDescriptor(c, value.left.array);
    emitDescriptor(c, value.right.array);
    c.fn.callRuntime(RECORD_ROUTINES[value.op]);
  } else {
    unsupported(`this whole-array expression on elements of type ${target.element.name}`, value.span);
  }
  keeper.release();
}

/** A scalar or an array of the expression, with the slot that holds its value or its first element's address. */
type Operand = { readonly node: ArrayExpression; readonly slot: number };

function emitElementLoop(c: Context, target: ArraySymbol, value: ArrayExpression, statement: AssignArray): void {
  const { fn } = c;
  const operands = new Map<ArrayExpression, Operand>();
  collectScalars(c, value, operands);
  const [count, index, to] = [c.temp(ValueType.i64), c.temp(ValueType.i64), c.temp(ValueType.ptr)];
  emitDescriptor(c, target);
  fn.callRuntime('fb_array_check');
  emitDescriptor(c, target);
  fn.emit('i64.load', ARRAY.total).set(count);
  openArrays(c, value, count, operands);
  emitDescriptor(c, target);
  fn.emit('ptr.load', ARRAY.data).set(to).i64(0n).set(index);
  const [head, end] = [fn.newLabel(), fn.newLabel()];
  fn.bind(head).emit('loop.head').get(index).get(count).emit('i64.lt').jumpUnless(end);
  fn.get(to).get(index).emit('ptr.index', sizeOf(target.element));
  emitElement(c, value, index, operands);
  fn.emit(moveOf(target.element, statement.span), 0);
  fn.get(index).i64(1n).emit('i64.add').set(index).jump(head).bind(end);
  for (const slot of [count, index, to, ...[...operands.values()].map((operand) => operand.slot)]) c.freeTemp(slot);
}

/** Broadcast values are evaluated once, before anything is written. */
function collectScalars(c: Context, node: ArrayExpression, operands: Map<ArrayExpression, Operand>): void {
  if (node.kind === 'arrayScalar') {
    const slot = c.temp(ValueType[slotOf(node.type, node.span)]);
    emitValue(c, node.value);
    c.fn.set(slot);
    operands.set(node, { node, slot });
  }
  for (const child of childrenOf(node)) collectScalars(c, child, operands);
}

/** Every source must have at least as many elements as the target: error 9 otherwise. */
function openArrays(c: Context, node: ArrayExpression, count: number, operands: Map<ArrayExpression, Operand>): void {
  if (node.kind === 'arrayValue') {
    const { fn } = c;
    const slot = c.temp(ValueType.ptr);
    const longEnough = fn.newLabel();
    emitDescriptor(c, node.array);
    fn.emit('i64.load', ARRAY.total).get(count).emit('i64.ge').jumpIf(longEnough);
    fn.i32(SUBSCRIPT_OUT_OF_RANGE).callRuntime('fb_error').bind(longEnough);
    emitDescriptor(c, node.array);
    fn.emit('ptr.load', ARRAY.data).set(slot);
    operands.set(node, { node, slot });
  }
  for (const child of childrenOf(node)) openArrays(c, child, count, operands);
}

const SUBSCRIPT_OUT_OF_RANGE = 9;

function childrenOf(node: ArrayExpression): readonly ArrayExpression[] {
  if (node.kind === 'arrayBinary') return [node.left, node.right];
  return node.kind === 'arrayUnary' || node.kind === 'arrayConvert' ? [node.operand] : [];
}

function emitElement(
  c: Context,
  node: ArrayExpression,
  index: number,
  operands: ReadonlyMap<ArrayExpression, Operand>,
): void {
  const { fn } = c;
  const slot = operands.get(node)?.slot ?? -1;
  switch (node.kind) {
    case 'arrayScalar':
      fn.get(slot);
      return;
    case 'arrayValue':
      fn.get(slot)
        .get(index)
        .emit('ptr.index', sizeOf(node.array.element))
        .emit(loadOf(node.array.element, node.span), 0);
      return;
    case 'arrayConvert':
      emitElement(c, node.operand, index, operands);
      convert(c, node.operand.type, node);
      return;
    case 'arrayUnary':
      emitElement(c, node.operand, index, operands);
      emitUnary(c, node);
      return;
    case 'arrayBinary':
      emitElement(c, node.left, index, operands);
      emitElement(c, node.right, index, operands);
      fn.emit(operation(node, BINARY[node.op]));
      narrow(c, node);
      return;
  }
}

const BINARY = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;

function operation(node: ArrayExpression, name: string): OpcodeName {
  const slot = slotOf(node.type, node.span);
  const isFloat = slot === 'f32' || slot === 'f64';
  return `${slot}.${name === 'div' && !isFloat ? 'divs' : name}` as OpcodeName;
}

function emitUnary(c: Context, node: Extract<ArrayExpression, { kind: 'arrayUnary' }>): void {
  if (node.op === 'sqr') {
    const slot = slotOf(node.type, node.span);
    if (slot === 'f32' || slot === 'f64') {
      c.fn.emit(`${slot}.sqrt`);
      return;
    }
    c.fn
      .emit(slot === 'i32' ? 'f64.from.i32' : 'f64.from.i64')
      .emit('f64.sqrt')
      .emit(slot === 'i32' ? 'i32.from.f64' : 'i64.from.f64');
  } else {
    c.fn.emit(operation(node, node.op === 'negate' ? 'neg' : 'abs'));
  }
  narrow(c, node);
}

/** Elements narrower than 32 bits wrap at their own width. */
function narrow(c: Context, node: ArrayExpression): void {
  if (!isNumeric(node.type) || node.type.sizeBytes >= 4) return;
  const wide = { ...node.type, kind: 'integer' as const, sizeBytes: 4, signed: true };
  for (const op of conversionOps(wide, node.type, node.span)) c.fn.emit(op);
}

function convert(c: Context, from: Type, node: ArrayExpression): void {
  if (!isNumeric(from) || !isNumeric(node.type)) unsupported('this conversion of elements', node.span);
  for (const op of conversionOps(from, node.type, node.span)) c.fn.emit(op);
}
