/** Arrays: element addresses, DIM, REDIM, ERASE, bounds, reductions. Descriptors are in bytecode/layout.ts. */
import { ARRAY, arrayDescriptorSize, type DataPart, MAX_RANK, type OpcodeName, type RuntimeName } from '#bytecode';
import type {
  ArrayElement,
  ArraySymbol,
  Bound,
  DimArray,
  DimensionBounds,
  Expression,
  Redim,
  Reduction,
} from '../ast.js';
import { isNumeric, sizeOf } from '../types.js';
import { type Context, emitHomeAddress, type ProgramContext } from './context.js';
import { emitValue } from './expressions.js';
import { recordDescriptor, words } from './records.js';
import { elementKindOf, kindNameOf } from './representation.js';
import { unsupported } from './unsupported.js';

/** Most dimensions a DIM or REDIM of the name has; at least 1. */
export const maxRankOf = (array: ArraySymbol): number => Math.max(1, ...array.ranks);

/** Parts of a descriptor whose DIM has not run. */
export function descriptorParts(program: ProgramContext, array: ArraySymbol): DataPart[] {
  const record = array.element.kind === 'record' ? array.element : null;
  return [
    { kind: 'zero', count: ARRAY.elementSize },
    {
      kind: 'bytes',
      bytes: words(sizeOf(array.element), 0, elementKindOf(array.element, array.span), maxRankOf(array)),
    },
    record === null ? { kind: 'zero', count: 8 } : { kind: 'data', data: recordDescriptor(program, record), offset: 0 },
    { kind: 'zero', count: arrayDescriptorSize(maxRankOf(array)) - ARRAY.pins },
  ];
}

/** Prepares the descriptor of a procedure's own array. */
export function emitArrayInit(c: Context, array: ArraySymbol): void {
  emitDescriptor(c, array);
  c.fn.i32(sizeOf(array.element)).i32(elementKindOf(array.element, array.span)).i32(maxRankOf(array));
  if (array.element.kind === 'record') c.fn.dataAddress(recordDescriptor(c.program, array.element));
  else c.fn.emit('ptr.null');
  c.fn.callRuntime('fb_array_init');
}

export function emitDescriptor(c: Context, array: ArraySymbol): void {
  emitHomeAddress(c, c.arrayHome(array));
}

/** A subscript as i32: a LONG keeps its low bits. */
export function emitSubscriptValue(c: Context, subscript: Expression): void {
  emitValue(c, subscript);
  if (isNumeric(subscript.type) && subscript.type.computesIn === 'long') c.fn.emit('i32.from.i64');
}

/** Pushes the address of an element after checking the bounds. */
export function emitArrayElement(
  c: Context,
  node: ArrayElement,
  emitSubscript: (subscript: Expression) => void = (subscript) => emitSubscriptValue(c, subscript),
): void {
  const { array, subscripts } = node;
  const size = sizeOf(array.element);
  emitDescriptor(c, array);
  const rank = subscripts.length;
  if (rank > MAX_RANK) unsupported(`an array of ${rank} dimensions (${MAX_RANK} are the most)`, node.span);
  if (array.ranks.some((other) => other !== rank)) c.fn.emit('array.checkrank', rank);
  for (const subscript of subscripts) emitSubscript(subscript);
  if (rank > 2) {
    c.fn.emit('array.at', rank, size);
    return;
  }
  const zero = array.zeroBased ? '.zero' : '';
  const unchecked = c.program.options.boundsCheck ? '' : '.unchecked';
  c.fn.emit(`array.at${rank === 1 ? 1 : 2}${zero}${unchecked}` satisfies OpcodeName, size);
}

export function emitDim(c: Context, statement: DimArray | Redim): void {
  const { array, bounds } = statement;
  const rank = bounds.length;
  if (rank > MAX_RANK) unsupported(`an array of ${rank} dimensions (${MAX_RANK} are the most)`, statement.span);
  const preserve = statement.kind === 'redim' && statement.preserve;
  if (!preserve && bounds.length <= 2) {
    emitDescriptor(c, array);
    for (const bound of bounds) emitBounds(c, bound);
    c.fn.callRuntime(bounds.length === 1 ? 'fb_array_dim1' : 'fb_array_dim2');
    return;
  }
  const frame = c.scratch(8 * bounds.length);
  bounds.forEach(({ lower, upper }, k) => {
    c.fn.frameAddress(frame);
    if (lower === null) c.fn.i32(0);
    else emitValue(c, lower);
    c.fn.emit('i32.store', 8 * k).frameAddress(frame);
    emitValue(c, upper);
    c.fn.emit('i32.store', 8 * k + 4);
  });
  emitDescriptor(c, array);
  c.fn
    .i32(bounds.length)
    .frameAddress(frame)
    .callRuntime(preserve ? 'fb_array_redim' : 'fb_array_dim');
}

function emitBounds(c: Context, { lower, upper }: DimensionBounds): void {
  if (lower === null) c.fn.i32(0);
  else emitValue(c, lower);
  emitValue(c, upper);
}

export function emitErase(c: Context, array: ArraySymbol): void {
  emitDescriptor(c, array);
  c.fn.callRuntime('fb_array_erase');
}

/** Frees an array of a procedure that ends. */
export function emitDrop(c: Context, array: ArraySymbol): void {
  emitDescriptor(c, array);
  c.fn.callRuntime('fb_array_drop');
}

export function emitBound(c: Context, node: Bound): void {
  emitDescriptor(c, node.array);
  emitValue(c, node.dimension);
  c.fn.callRuntime(node.which === 'lower' ? 'fb_array_lbound' : 'fb_array_ubound');
}

export function emitReduction(c: Context, node: Reduction): void {
  const element = node.array.element;
  if (!isNumeric(element)) unsupported(`${node.op.toUpperCase()} of an array of ${element.name}`, node.span);
  emitDescriptor(c, node.array);
  if (node.second !== null) emitDescriptor(c, node.second);
  c.fn.callRuntime(`fb_array_${node.op}_${kindNameOf(element)}` as RuntimeName);
}
