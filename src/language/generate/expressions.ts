/** Expressions: one function per kind of node, leaving the value on the operand stack. Conversions are already explicit. */
import { type OpcodeName, ValueType } from '#bytecode';
import { InternalError } from '#support';
import type { Binary, Compare, Convert, Expression, Iif, Not, Truth } from '../ast.js';
import { isNumeric } from '../types.js';
import { emitBound, emitReduction } from './arrays.js';
import { emitBuiltin } from './builtins.js';
import { emitUserCall } from './calls.js';
import { emitCharacterComparison } from './characters.js';
import type { Context } from './context.js';
import { emitDynamicBinary, emitDynamicCompare, emitDynamicUnary, emitFromDynamic, emitToDynamic } from './dynamic.js';
import { emitMapCall } from './maps.js';
import { emitAddress, emitLoad, slotOfPlace } from './places.js';
import { mayRunUserCode } from './purity.js';
import { emitRecord } from './record-values.js';
import { recordDescriptor } from './records.js';
import { conversionOps, countedSlot, isCounted, isRefType, slotOf } from './representation.js';
import { emitConcat, emitNumberText, emitSlice } from './strings.js';
import { Keeper, type Ownership, own } from './temporaries.js';
import { unsupported } from './unsupported.js';

type Emit<K extends Expression['kind']> = (c: Context, node: Extract<Expression, { kind: K }>) => Ownership | undefined;

const notYet =
  (what: string) =>
  (_c: Context, node: Expression): never =>
    unsupported(what, node.span);

const place: (
  c: Context,
  node: Extract<Expression, { kind: 'variable' | 'arrayElement' | 'recordField' | 'objectField' }>,
) => Ownership = (c, node) => {
  if (node.type.kind === 'record') emitAddress(c, node);
  else emitLoad(c, node);
  return slotOfPlace(c, node) >= 0 ? 'stable' : 'borrowed';
};

const record = (c: Context, node: Expression): undefined => {
  emitRecord(c, node);
};

const EMIT: { readonly [K in Expression['kind']]: Emit<K> } = {
  integer: (c, node) => void c.fn.i32(node.value),
  long: (c, node) => void c.fn.i64(node.value),
  float: (c, node) => void (node.type.kind === 'single' ? c.fn.f32(node.value) : c.fn.f64(node.value)),
  string: (c, node) => {
    if (node.value === '') c.fn.emit('ref.null');
    else c.fn.str(node.value);
    return 'stable';
  },
  nothing: (c) => {
    c.fn.emit('ref.null');
    return 'stable';
  },
  me: notYet('CLASS'),
  variable: place,
  arrayElement: place,
  recordField: place,
  objectField: notYet('CLASS'),
  convert: emitConvert,
  negate: (c, node) => {
    if (node.type.kind === 'any') return emitDynamicUnary(c, 'any.neg', node.operand);
    emitValue(c, node.operand);
    c.fn.emit(arithmetic(node, 'neg'));
    return undefined;
  },
  not: emitNot,
  truth: emitTruth,
  binary: emitSpine,
  concat: emitConcat,
  compare: emitCompare,
  recordBinary: record,
  iif: emitIif,
  slice: emitSlice,
  userCall: emitUserCall,
  methodCall: notYet('CLASS'),
  builtin: emitBuiltin,
  bound: (c, node) => void emitBound(c, node),
  reduction: (c, node) => void emitReduction(c, node),
  new: notYet('CLASS'),
  create: record,
  isClass: notYet('CLASS'),
  newList: notYet('LIST'),
  newMap: (c) => {
    c.fn.callRuntime('fb_map_new');
    return 'owned';
  },
  listCall: notYet('LIST'),
  mapCall: emitMapCall,
  parent: notYet('WORKER'),
  spawn: notYet('SPAWN'),
  channel: notYet('messages between workers'),
  marshall: notYet('MARSHALL'),
};

function emitNode<K extends Expression['kind']>(
  c: Context,
  node: Extract<Expression, { kind: K }>,
): Ownership | undefined {
  return (EMIT[node.kind as K] as Emit<K>)(c, node);
}

/** Pushes a number's value, or a record's address. */
export function emitValue(c: Context, node: Expression): void {
  emitNode(c, node);
}

/** Pushes a reference and says whose it is. */
export function emitRef(c: Context, node: Expression): Ownership {
  const ownership = emitNode(c, node);
  if (ownership === undefined) throw new InternalError('generate', `${node.kind} gives no reference`);
  return ownership;
}

/** Pushes a reference that the stack owns. */
export function emitOwned(c: Context, node: Expression): void {
  own(c, emitRef(c, node), countedSlot(node.type));
}

/** Pushes an argument of a runtime routine: number, record address, or reference (kept if owned). */
export function emitArgument(c: Context, keeper: Keeper, node: Expression): void {
  if (isCounted(node.type)) keeper.keep(emitRef(c, node), countedSlot(node.type));
  else emitValue(c, node);
}

/** `neg` for a node of type LONG is `i64.neg`. */
function arithmetic(node: Expression, operation: string): OpcodeName {
  return `${slotOf(node.type, node.span)}.${operation}` as OpcodeName;
}

function emitConvert(c: Context, node: Convert): Ownership | undefined {
  if (leftOf(node) !== null) return emitSpine(c, node);
  const { operand, type } = node;
  if (type.kind === 'any') return emitToDynamic(c, operand);
  if (operand.type.kind === 'any') return emitFromDynamic(c, node);
  if (type.kind === 'string' && isNumeric(operand.type)) return emitNumberText(c, operand);
  return unsupported(`converting ${operand.type.name} to ${type.name}`, node.span);
}

function emitNot(c: Context, node: Not): Ownership | undefined {
  if (node.type.kind === 'any') return emitDynamicUnary(c, 'any.not', node.operand);
  emitValue(c, node.operand);
  const slot = slotOf(node.operand.type, node.span);
  if (!node.logical) c.fn.emit(arithmetic(node, 'not'));
  else if (slot === 'i32' || slot === 'i64') c.fn.emit(`${slot}.eqz`);
  else emitComparisonWithZero(c, slot, 'eq');
  return undefined;
}

function emitComparisonWithZero(c: Context, slot: string, relation: 'eq' | 'ne'): void {
  if (slot === 'i32') c.fn.i32(0).emit(`i32.${relation}`);
  else if (slot === 'i64') c.fn.i64(0n).emit(`i64.${relation}`);
  else if (slot === 'f32') c.fn.f32(0).emit(`f32.${relation}`);
  else c.fn.f64(0).emit(`f64.${relation}`);
}

function emitTruth(c: Context, node: Truth): undefined {
  const { operand } = node;
  if (operand.type.kind === 'any') return void emitDynamicUnary(c, 'any.truth', operand);
  if (operand.type.kind === 'string') {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, operand));
    c.fn.emit('str.len').i32(0).emit('i32.ne');
    keeper.release();
  } else if (isRefType(operand.type)) {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, operand));
    c.fn.emit('ref.isnull').emit('i32.eqz');
    keeper.release();
  } else {
    emitValue(c, operand);
    emitComparisonWithZero(c, slotOf(operand.type, node.span), 'ne');
  }
  return undefined;
}

/** Nodes whose value is worked out from one operand on the left, and then something more. */
type SpineNode = Binary | Compare | Convert;

/** The left operand that a node's evaluation begins with, when it may be part of a long chain; null at the chain's end. */
function leftOf(node: Expression): Expression | null {
  if (node.kind === 'binary') return node.type.kind === 'any' ? null : node.left;
  if (node.kind === 'compare' && isNumeric(node.left.type)) return node.left;
  return node.kind === 'convert' && isNumeric(node.type) && isNumeric(node.operand.type) ? node.operand : null;
}

/** Left operands may nest a hundred thousand deep (`1+1+1+…`, with conversions between): the spine is walked with a loop. */
function emitSpine(c: Context, node: SpineNode): Ownership | undefined {
  if (node.kind === 'binary' && node.type.kind === 'any') return emitDynamicBinary(c, node);
  const spine: SpineNode[] = [];
  let left: Expression = node;
  for (let next = leftOf(left); next !== null; next = leftOf(left)) {
    spine.push(left as SpineNode);
    left = next;
  }
  emitValue(c, left);
  for (let i = spine.length - 1; i >= 0; i--) emitStep(c, spine[i]);
  return undefined;
}

function emitStep(c: Context, node: SpineNode): void {
  if (node.kind === 'binary') emitOperation(c, node);
  else if (node.kind === 'compare') emitRelation(c, node);
  else emitConversion(c, node);
}

function emitRelation(c: Context, node: Compare): void {
  emitValue(c, node.right);
  c.fn.emit(`${slotOf(node.left.type, node.span)}.${RELATIONS[node.op]}` as OpcodeName);
}

function emitConversion(c: Context, node: Convert): void {
  const { operand, type, span } = node;
  if (!isNumeric(type) || !isNumeric(operand.type))
    unsupported(`converting ${operand.type.name} to ${type.name}`, span);
  for (const op of conversionOps(operand.type, type, span)) c.fn.emit(op);
}

/** What comes after the left operand: the right one and the operation. */
function emitOperation(c: Context, node: Binary): void {
  if (node.op === '^' && node.right.kind === 'float' && node.right.value === 2) {
    // The square is exact to the last bit either way, and is a multiplication.
    c.fn.emit('dup').emit('f64.mul');
    return;
  }
  if (node.op === 'IMP') c.fn.emit(arithmetic(node, 'not'));
  emitValue(c, node.right);
  OPERATIONS[node.op](c, node);
}

const simple =
  (operation: string) =>
  (c: Context, node: Binary): void =>
    void c.fn.emit(arithmetic(node, operation));

const OPERATIONS: { readonly [K in Binary['op']]: (c: Context, node: Binary) => void } = {
  '+': simple('add'),
  '-': simple('sub'),
  '*': simple('mul'),
  '/': simple('div'),
  '\\': simple('divs'),
  MOD: (c, node) =>
    void (node.type.kind === 'double' ? c.fn.callRuntime('fb_mod') : c.fn.emit(arithmetic(node, 'rems'))),
  '^': (c) => void c.fn.callRuntime('fb_pow'),
  AND: simple('and'),
  OR: simple('or'),
  XOR: simple('xor'),
  EQV: (c, node) => void c.fn.emit(arithmetic(node, 'xor')).emit(arithmetic(node, 'not')),
  IMP: simple('or'),
};

const RELATIONS = { '=': 'eq', '<>': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

function emitCompare(c: Context, node: Compare): Ownership | undefined {
  const { left, right, op } = node;
  const relation = RELATIONS[op];
  if (left.type.kind === 'record') {
    emitRecord(c, left);
    emitRecord(c, right);
    c.fn.dataAddress(recordDescriptor(c.program, left.type)).callRuntime('fb_record_equal');
    if (relation === 'ne') c.fn.emit('i32.eqz');
  } else if (left.type.kind === 'string') {
    emitStringComparison(c, node);
  } else if (left.type.kind === 'any') {
    emitDynamicCompare(c, node, `any.${relation}`);
  } else if (isNumeric(left.type)) {
    return emitSpine(c, node);
  } else {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, left));
    keeper.keep(emitRef(c, right));
    c.fn.emit(relation === 'eq' ? 'ref.eq' : 'ref.ne');
    keeper.release();
  }
  return undefined;
}

function emitStringComparison(c: Context, node: Compare): void {
  if (emitCharacterComparison(c, node)) return;
  const relation = RELATIONS[node.op];
  const keeper = new Keeper(c);
  emitOperands(c, keeper, [node.left, node.right]);
  if (relation === 'eq' || relation === 'ne') {
    c.fn.callRuntime('fb_str_equal');
    if (relation === 'ne') c.fn.emit('i32.eqz');
  } else {
    c.fn.callRuntime('fb_str_compare').i32(0).emit(`i32.${relation}`);
  }
  keeper.release();
}

/** Reference operands in order; one that memory holds is retained when a later one may run user code. */
export function emitOperands(c: Context, keeper: Keeper, operands: readonly Expression[]): void {
  for (let i = 0; i < operands.length; i++) {
    if (!isCounted(operands[i].type)) {
      emitValue(c, operands[i]);
      continue;
    }
    let ownership = emitRef(c, operands[i]);
    const kind = countedSlot(operands[i].type);
    if (ownership === 'borrowed' && operands.slice(i + 1).some(mayRunUserCode)) {
      c.fn.emit(`${kind}.retain`);
      ownership = 'owned';
    }
    keeper.keep(ownership, kind);
  }
}

/** Both arms end up owned, or neither needs to be. */
function emitIif(c: Context, node: Iif): Ownership | undefined {
  if (node.type.kind === 'record') {
    emitRecord(c, node);
    return undefined;
  }
  const [otherwise, end] = [c.fn.newLabel(), c.fn.newLabel()];
  const isRef = isCounted(node.type);
  const result = c.temp(ValueType[slotOf(node.type, node.span)]);
  const arm = (value: Expression): void => {
    if (isRef) emitOwned(c, value);
    else emitValue(c, value);
    c.fn.set(result);
  };
  emitValue(c, node.condition);
  c.fn.jumpUnless(otherwise);
  arm(node.whenTrue);
  c.fn.jump(end).bind(otherwise);
  arm(node.whenFalse);
  c.fn.bind(end).get(result);
  c.freeTemp(result);
  return isRef ? 'owned' : undefined;
}
