/**
 * Rows of the array routines: DIM to ERASE, bounds, and the whole-array operations of reference §8, which exist once per
 * element kind and operand shape: `fb_array_<operation>_<shape>_<kind>`.
 *
 * Shapes: `aa` array op array, `as` array op scalar, `sa` scalar op array. All arguments of type ptr are descriptors.
 * Every operation takes its element count from the target; a shorter source, or one without storage, is error 9.
 */
import { type RuntimeRow, type RuntimeType, row } from './runtime-row.js';

/** Scalar class of each numeric element kind. */
export const NUMERIC_KINDS = {
  i8: 'i32',
  u8: 'i32',
  i16: 'i32',
  u16: 'i32',
  i32: 'i32',
  i64: 'i64',
  f32: 'f32',
  f64: 'f64',
} as const satisfies Record<string, RuntimeType>;
export type NumericKind = keyof typeof NUMERIC_KINDS;
export const NUMERIC_KIND_NAMES = Object.keys(NUMERIC_KINDS) as readonly NumericKind[];

export type ArrayOperator = 'add' | 'sub' | 'mul' | 'div';
export type ArrayShape = 'aa' | 'as' | 'sa';
export type ArrayUnary = 'neg' | 'abs' | 'sqr';
export type ArrayFused = 'muladd' | 'mulsub';
export type ArrayReduction = 'sum' | 'max' | 'min' | 'avg' | 'dot';

type KindRowName =
  | `fb_array_${ArrayOperator}_${ArrayShape}_${NumericKind}`
  | `fb_array_${ArrayUnary | ArrayFused | ArrayReduction | 'fill'}_${NumericKind}`;

// biome-ignore format: table
const FIXED_ROWS = {
  fb_array_init:       row('ptr i32 i32 i32 ptr', 'void', '',   'fills a zeroed descriptor: element size, ElementKind, largest rank, record descriptor or 0'),
  fb_array_dim1:       row('ptr i32 i32',         'void', 'R',  'DIM or REDIM with one dimension: lower, upper; old contents are released'),
  fb_array_dim2:       row('ptr i32 i32 i32 i32', 'void', 'R',  'DIM or REDIM with two: lower, upper, lower, upper'),
  fb_array_dim:        row('ptr i32 ptr',         'void', 'R',  'DIM or REDIM of any rank: pointer to i32 lower, upper per dimension'),
  fb_array_redim:      row('ptr i32 ptr',         'void', 'R',  'REDIM PRESERVE: same arguments; keeps what both shapes have'),
  fb_array_erase:      row('ptr',                 'void', 'R',  'ERASE'),
  fb_array_drop:       row('ptr',                 'void', '',   'the end of a procedure for its arrays, which nobody pins'),
  fb_array_pin:        row('ptr',                 'void', '',   'an address of an element is held from now on: its memory stays'),
  fb_array_unpin:      row('ptr',                 'void', '',   'one address fewer'),
  fb_array_moved:      row('ptr ptr i32',         'ptr',  'R',  'where what is at an address in a pinned array belongs by now; 0: it has not moved, or is gone (error 9 if strict)'),
  fb_array_lbound:     row('ptr i32',             'i32',  'R',  'LBOUND(a, dimension from 1)'),
  fb_array_ubound:     row('ptr i32',             'i32',  'R',  'UBOUND(a, dimension from 1)'),
  fb_array_check:      row('ptr',                 'void', 'R',  'error 9 when the array has no storage'),
  fb_array_error1:     row('ptr i32',             'void', 'RX', 'error 9 with its own text: one subscript that failed'),
  fb_array_error2:     row('ptr i32 i32',         'void', 'RX', 'error 9: two subscripts'),
  fb_array_error:      row('ptr i32 ptr',         'void', 'RX', 'error 9: rank, pointer to that many i32 subscripts'),
  fb_array_copy:       row('ptr ptr',             'void', 'R',  'T() = A(), any element kind, the same on both sides'),
  fb_array_fill_record: row('ptr ptr',            'void', 'R',  'T() = record: pointer to the record'),
  fb_array_fill_string: row('ptr ref',            'void', 'R',  'T$() = string'),
  fb_array_fill_any:   row('ptr any',             'void', 'R',  'T() = dynamic value'),
  fb_array_add_aa_record: row('ptr ptr ptr',      'void', 'R',  'field-wise, arrays of records with numeric fields'),
  fb_array_sub_aa_record: row('ptr ptr ptr',      'void', 'R',  'field-wise'),
  fb_array_mul_aa_record: row('ptr ptr ptr',      'void', 'R',  'field-wise'),
  fb_array_div_aa_record: row('ptr ptr ptr',      'void', 'R',  'field-wise'),
} as const satisfies Record<string, RuntimeRow>;

const SHAPES: Record<ArrayShape, (scalar: RuntimeType) => string> = {
  aa: () => 'ptr ptr ptr',
  as: (scalar) => `ptr ptr ${scalar}`,
  sa: (scalar) => `ptr ${scalar} ptr`,
};
const OPERATORS: Record<ArrayOperator, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/ (integers truncate; error 11)',
};
const UNARY: Record<ArrayUnary, string> = { neg: 'T() = -A()', abs: 'T() = ABS(A())', sqr: 'T() = SQR(A())' };
const FUSED: Record<ArrayFused, string> = { muladd: 'T() = A() + B() * C()', mulsub: 'T() = A() - B() * C()' };
const REDUCTIONS: Record<ArrayReduction, string> = {
  sum: 'SUM(A()); integers wrap',
  max: 'MAX(A())',
  min: 'MIN(A())',
  avg: 'AVG(A()); integers truncate',
  dot: 'DOT(A(), B())',
};

function kindRows(): Record<KindRowName, RuntimeRow> {
  const rows: Partial<Record<KindRowName, RuntimeRow>> = {};
  for (const kind of NUMERIC_KIND_NAMES) {
    const scalar = NUMERIC_KINDS[kind];
    for (const operator of keysOf(OPERATORS)) {
      for (const shape of keysOf(SHAPES)) {
        const params = SHAPES[shape](scalar);
        rows[`fb_array_${operator}_${shape}_${kind}`] = row(params, 'void', 'R', `T() = x ${OPERATORS[operator]} y`);
      }
    }
    for (const name of keysOf(UNARY)) rows[`fb_array_${name}_${kind}`] = row('ptr ptr', 'void', 'R', UNARY[name]);
    for (const name of keysOf(FUSED))
      rows[`fb_array_${name}_${kind}`] = row('ptr ptr ptr ptr', 'void', 'R', `${FUSED[name]}: T, A, B, C`);
    for (const name of keysOf(REDUCTIONS)) {
      const params = name === 'dot' ? 'ptr ptr' : 'ptr';
      rows[`fb_array_${name}_${kind}`] = row(params, scalar, 'R', REDUCTIONS[name]);
    }
    rows[`fb_array_fill_${kind}`] = row(`ptr ${scalar}`, 'void', 'R', 'T() = x');
  }
  return rows as Record<KindRowName, RuntimeRow>;
}

function keysOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}

export const ARRAY_ROWS: Readonly<Record<keyof typeof FIXED_ROWS | KindRowName, RuntimeRow>> = {
  ...FIXED_ROWS,
  ...kindRows(),
};
