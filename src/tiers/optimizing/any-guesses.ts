/**
 * Operations on dynamic values whose operands were always numbers of one kind: guards on the tags, the form for that kind, and no
 * boxes in between. What a guard found out holds from there on, so a value is tested once.
 */
import {
  ANY_OPERATIONS,
  ANY_SEEN,
  type AnyForm,
  type AnyOperation,
  type AnyOperationRow,
  boxDouble,
  boxFormValue,
  boxInteger,
  callAnyRoutine,
  isAnyDouble,
  isAnyInteger,
  unboxDouble,
  unboxInteger,
} from '#bytecode';
import { Cls, NO_REF, Op, type Ref, StateBox } from '#il';
import type { CarriedKind } from './carried-kinds.js';
import type { GuardReason } from './speculation.js';
import type { SsaBuilder } from './ssa-builder.js';

/** What an operand was, every time. */
type Kind = typeof StateBox.integer | typeof StateBox.double | typeof StateBox.none;

/** The operation's result; NO_REF when there is nothing to be guessed. */
export function guessAnyOperation(b: SsaBuilder, operation: AnyOperation, x: Ref, y: Ref, seen: number): Ref {
  const row: AnyOperationRow = ANY_OPERATIONS[operation];
  const isBinary = row.operands === 2;
  const first = kindOf(b, x, seen);
  const second = isBinary ? kindOf(b, y, seen >> ANY_SEEN.secondShift) : first;
  const form = chooseForm(row, first, second);
  if (form === null) {
    const mayBeNumbers = isNumber(first, seen) && (!isBinary || isNumber(second, seen >> ANY_SEEN.secondShift));
    return mayBeNumbers ? NO_REF : callAnyRoutine(b, operation, x, y, NO_REF);
  }
  guardKinds(b, isBinary ? [x, y] : [x], [first, second]);
  const wanted = form === row.integers ? StateBox.integer : StateBox.double;
  const value = form.compute(b, operand(b, x, wanted), isBinary ? operand(b, y, wanted) : NO_REF);
  const result = boxFormValue(b, row, form, value);
  if (row.result === 'any') b.learn(result, { box: form.gives === 'i32' ? StateBox.integer : StateBox.double, value });
  return result;
}

/**
 * The unboxed form of a dynamic value that is brought to the block at `start`, where it is guessed to be of one kind; tested when that
 * is not known. Knowledge from the test holds on this edge only.
 */
export function bringUnboxed(b: SsaBuilder, x: Ref, box: CarriedKind, start: number, reason: GuardReason): Ref {
  const known = b.unboxedForm(x);
  if (known?.box === box) return known.value;
  const isInteger = box === StateBox.integer;
  if (known !== undefined) {
    b.guardEdge(b.int(0), start, reason);
    return isInteger ? b.int(0) : b.double(0);
  }
  b.guardEdge(isInteger ? isAnyInteger(b, x) : isAnyDouble(b, x), start, reason);
  return isInteger ? unboxInteger(b, x) : unboxDouble(b, x);
}

/** Boxes a value where it is needed boxed; what is known of the result is learned. */
export function boxLearned(b: SsaBuilder, box: CarriedKind, value: Ref): Ref {
  const boxed = box === StateBox.integer ? boxInteger(b, value) : boxDouble(b, value);
  b.learn(boxed, { box, value });
  return boxed;
}

/** What the value is known to be, or else what was seen when it was one thing only. */
function kindOf(b: SsaBuilder, x: Ref, seen: number): Kind {
  const known = b.unboxedForm(x);
  if (known?.box === StateBox.integer || known?.box === StateBox.double) return known.box;
  const kinds = seen & ((1 << ANY_SEEN.secondShift) - 1);
  if (kinds === ANY_SEEN.integer) return StateBox.integer;
  return kinds === ANY_SEEN.double ? StateBox.double : StateBox.none;
}

function chooseForm(row: AnyOperationRow, first: Kind, second: Kind): AnyForm | null {
  if (first === StateBox.none || second === StateBox.none) return null;
  if (first === StateBox.integer && second === StateBox.integer) return row.integers;
  return first === second || row.promotes ? row.doubles : null;
}

/** Whether an operand may take one of the short ways of the generic code: strings never do, nor what was never seen. */
const isNumber = (kind: Kind, seen: number): boolean =>
  kind !== StateBox.none || (seen & (ANY_SEEN.integer | ANY_SEEN.double)) !== 0;

/** One guard for all operands that are thought to be INTEGER, one for each DOUBLE; none for what is known. */
function guardKinds(b: SsaBuilder, operands: readonly Ref[], kinds: readonly Kind[]): void {
  const unknown = operands.filter((x, i) => b.unboxedForm(x) === undefined && operands.indexOf(x) === i);
  const kind = (x: Ref): Kind => kinds[operands.indexOf(x)];
  const integers = unknown.filter((x) => kind(x) === StateBox.integer);
  if (integers.length > 0)
    b.guard(
      isAnyInteger(b, integers.length === 1 ? integers[0] : b.ins(Op.or, Cls.l, integers[0], integers[1])),
      'type',
    );
  for (const x of unknown) {
    if (kind(x) === StateBox.double) {
      b.guard(isAnyDouble(b, x), 'type');
      b.learn(x, { box: StateBox.double, value: unboxDouble(b, x) });
    } else b.learn(x, { box: StateBox.integer, value: unboxInteger(b, x) });
  }
}

/** An operand that is known by now, unboxed, as what the form takes. */
function operand(b: SsaBuilder, x: Ref, wanted: Kind): Ref {
  const known = b.unboxedForm(x);
  if (known === undefined) return NO_REF;
  return known.box === wanted ? known.value : b.ins(Op.swtof, Cls.d, known.value);
}
