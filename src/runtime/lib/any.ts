/**
 * Operations of the dynamic type on operands of all types (docs/tiers.md, `any`): the slow side of `any.add` and its kin, whose
 * short ways for two INTEGERs and two DOUBLEs are inline. Operands are ranked INTEGER 0, LONG 1, DOUBLE 2, reference 3; the higher rank
 * of the two decides what is computed in (reference §4.2). Operands are borrowed, results owned; error 13 for what has no meaning.
 */
import { ANY, ANY_SEEN, BOXED_LONG, HEAP, HeapKind, IMMORTAL, LATIN1_HEAD, ListTag } from '#bytecode';
import type { Sources } from '../source.js';

export const RANK = { integer: 0, long: 1, double: 2, reference: 3 } as const;
const OFFSET = ANY.doubleOffset;
const PAYLOAD = (1n << BigInt(ANY.tagShift)) - 1n;
const REFERENCE = BigInt(ANY.reference) << BigInt(ANY.tagShift);
const INLINE_LONG = BigInt(ANY.long) << BigInt(ANY.tagShift);
const SPARE = 64 - ANY.tagShift;

/** What a routine does in each rank: IL that leaves its result in `result`. */
type Ranks = { readonly whole: string; readonly double: string | null; readonly reference?: string };

const higherRank = `	%rx =w call $fb_any_rank(l %x)
	%ry =w call $fb_any_rank(l %y)
	%higher =w csgtw %rx, %ry
	%rank =w select %higher, %rx, %ry`;
export const mismatch = '	call $fb_error(w 13)\n	hlt';

/** Ends a routine with l %r: an INTEGER where w %rank says so, else a LONG. */
const wholeResult = `	jnz %rank, @long, @integer
@integer
	%low =w copy %r
	%r =l extuw %low
	ret %r
@long
	%boxed =l call $fb_any_from_i64(l %r)
	ret %boxed`;

/**
 * A routine of two operands that gives a dynamic value. `whole` works on l %a, %b into l %r, which is cut to INTEGER when both were;
 * `double` on d %a_d, %b_d into d %r_d; without one, DOUBLEs are cut to LONG.
 */
function binary(name: string, { whole, double, reference = mismatch }: Ranks): string {
  return `
function l $${name}(l %x, l %y) {
@start
${higherRank}
	%number =w csltw %rank, ${RANK.reference}
	jnz %number, @number, @reference
@reference
${reference}
@number
${double === null ? '' : `	%is_whole =w csltw %rank, ${RANK.double}\n	jnz %is_whole, @whole, @double\n@double\n	%a_d =d call $fb_any_to_f64(l %x)\n	%b_d =d call $fb_any_to_f64(l %y)\n${double}\n	%boxed =l call $fb_any_from_f64(d %r_d)\n	ret %boxed\n@whole`}
	%a =l call $fb_any_to_i64(l %x)
	%b =l call $fb_any_to_i64(l %y)
${whole}
${wholeResult}
}`;
}

/** `/` and `^`: always DOUBLE. */
function floating(name: string, compute: string): string {
  return `
function l $${name}(l %x, l %y) {
@start
	%a_d =d call $fb_any_to_f64(l %x)
	%b_d =d call $fb_any_to_f64(l %y)
${compute}
	%boxed =l call $fb_any_from_f64(d %r_d)
	ret %boxed
}`;
}

/** One operand; `double` null: a DOUBLE is cut to LONG. */
function unary(name: string, { whole, double }: Ranks): string {
  return `
function l $${name}(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
${double === null ? '' : `	%is_double =w ceqw %rank, ${RANK.double}\n	jnz %is_double, @double, @whole\n@double\n	%a_d =d call $fb_any_to_f64(l %x)\n${double}\n	%boxed =l call $fb_any_from_f64(d %r_d)\n	ret %boxed\n@whole`}
	%a =l call $fb_any_to_i64(l %x)
${whole}
${wholeResult}
}`;
}

const simple = (op: string): Ranks => ({ whole: `	%r =l ${op} %a, %b`, double: `	%r_d =d ${op} %a_d, %b_d` });
const bitwise = (whole: string): Ranks => ({ whole, double: null });

/** A number as another type: by rank, whole numbers from l %a, DOUBLEs from d %d. */
function conversion(name: string, cls: string, fromWhole: string, fromDouble: string): string {
  return `
function ${cls} $${name}(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
	%whole =w csltw %rank, ${RANK.double}
	jnz %whole, @whole, @other
@whole
	%a =l call $fb_any_whole(l %x)
${fromWhole}
	ret %r
@other
	%double =w ceqw %rank, ${RANK.double}
	jnz %double, @double, @fail
@fail
${mismatch}
@double
	%bits =l sub %x, ${OFFSET}
	%d =d cast %bits
${fromDouble}
	ret %s
}`;
}

/** Passes what a value refers to on to a routine that counts references; numbers and null have none. */
function counted(name: string, routine: string): string {
  return `
function $${name}(l %x) {
@start
	%tag =l shr %x, ${ANY.tagShift}
	%tag =l sub %tag, ${ANY.boxedLong}
	%counted =w cultl %tag, 2
	jnz %counted, @counted, @done
@counted
	%p =l call $fb_any_pointer(l %x)
	call $${routine}(l %p)
@done
	ret
}`;
}

/** `+` of which one operand is a reference: both as text, when each has one. */
const concatenate = `	call $fb_any_check_text(l %x)
	call $fb_any_check_text(l %y)
	%left =l call $fb_any_text(l %x)
	%right =l call $fb_any_text(l %y)
	%text =l call $fb_str_concat_into(l %left, l %right)
	call $fb_release(l %right)
	%boxed =l or %text, ${REFERENCE}
	ret %boxed`;

export const ANY_ROUTINES: Sources = {
  // ---- what a value is

  fb_any_rank: `
function w $fb_any_rank(l %x) {
@start
	%top =l shr %x, ${ANY.tagShift}
	%tag =w copy %top
	%double =w cugew %tag, ${ANY.doubleTag}
	jnz %double, @double, @other
@double
	ret ${RANK.double}
@other
	# INTEGER, LONG, boxed LONG, reference
	%rank =w add %tag, 1
	%rank =w shr %rank, 1
	%reference =w ceqw %tag, ${ANY.reference}
	%rank =w select %reference, ${RANK.reference}, %rank
	ret %rank
}`,

  // ---- value of an INTEGER or LONG
  fb_any_whole: `
function l $fb_any_whole(l %x) {
@start
	%tag =l shr %x, ${ANY.tagShift}
	jnz %tag, @long, @integer
@integer
	%r =l extsw %x
	ret %r
@long
	%r =l shl %x, ${SPARE}
	%inline =w ceql %tag, ${ANY.long}
	jnz %inline, @inline, @boxed
@inline
	%r =l sar %r, ${SPARE}
	ret %r
@boxed
	%p =l shr %r, ${SPARE}
	%r =l loadl %p+${BOXED_LONG.value}
	ret %r
}`,

  // ---- reference of a value of that rank
  fb_any_pointer: `
function l $fb_any_pointer(l %x) {
@start
	%p =l and %x, ${PAYLOAD}
	ret %p
}`,

  fb_any_type: `
function w $fb_any_type(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
	%reference =w ceqw %rank, ${RANK.reference}
	jnz %reference, @reference, @number
@number
	%double =w ceqw %rank, ${RANK.double}
	%type =w select %double, ${ListTag.float}, ${ListTag.int}
	ret %type
@reference
	%p =l call $fb_any_pointer(l %x)
	%some =w cnel %p, 0
	jnz %some, @some, @string
@string
	ret ${ListTag.string}
@some
	%kind =w loadub %p+${HEAP.kind}
	%is =w ceqw %kind, ${HeapKind.string}
	%type =w select %is, ${ListTag.string}, ${ListTag.none}
	%is =w ceqw %kind, ${HeapKind.list}
	%type =w select %is, ${ListTag.list}, %type
	%is =w ceqw %kind, ${HeapKind.object}
	%type =w select %is, ${ListTag.object}, %type
	ret %type
}`,

  fb_any_truth: `
function w $fb_any_truth(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
	%whole =w csltw %rank, ${RANK.double}
	jnz %whole, @whole, @other
@whole
	%a =l call $fb_any_whole(l %x)
	%r =w cnel %a, 0
	ret %r
@other
	%double =w ceqw %rank, ${RANK.double}
	jnz %double, @double, @reference
@double
	%bits =l sub %x, ${OFFSET}
	%d =d cast %bits
	%r =w cned %d, d_0
	ret %r
@reference
	%type =w call $fb_any_type(l %x)
	%p =l call $fb_any_pointer(l %x)
	%string =w ceqw %type, ${ListTag.string}
	jnz %string, @string, @thing
@string
	%n =w call $fb_str_len(l %p)
	%r =w cnew %n, 0
	ret %r
@thing
	ret 1
}`,

  // ---- feedback: ANY_SEEN bits of one operand
  fb_any_seen: `
function w $fb_any_seen(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
	%reference =w ceqw %rank, ${RANK.reference}
	jnz %reference, @reference, @number
@number
	# INTEGER, LONG and DOUBLE are bits 0, 1, 2
	%r =w shl 1, %rank
	ret %r
@reference
	%type =w call $fb_any_type(l %x)
	%string =w ceqw %type, ${ListTag.string}
	%r =w select %string, ${ANY_SEEN.string}, ${ANY_SEEN.other}
	ret %r
}`,

  fb_any_note1: `
function $fb_any_note1(l %word, l %x) {
@start
	%seen =w call $fb_any_seen(l %x)
	%old =w loadw %word
	%new =w or %old, %seen
	storew %new, %word
	ret
}`,

  fb_any_note2: `
function $fb_any_note2(l %word, l %x, l %y) {
@start
	call $fb_any_note1(l %word, l %x)
	%seen =w call $fb_any_seen(l %y)
	%seen =w shl %seen, ${ANY_SEEN.secondShift}
	%old =w loadw %word
	%new =w or %old, %seen
	storew %new, %word
	ret
}`,

  // ---- boxing

  fb_any_from_f64: `
function l $fb_any_from_f64(d %x) {
@start
	%bits =l cast %x
	%number =w cod %x, %x
	%bits =l select %number, %bits, ${ANY.canonicalNaN}
	%r =l add %bits, ${OFFSET}
	ret %r
}`,

  fb_any_from_i64: `
function l $fb_any_from_i64(l %x) {
@start
	%kept =l shl %x, ${SPARE}
	%kept =l sar %kept, ${SPARE}
	%fits =w ceql %kept, %x
	jnz %fits, @inline, @box
@inline
	%r =l and %x, ${PAYLOAD}
	%r =l or %r, ${INLINE_LONG}
	ret %r
@box
	%r =l call $fb_any_box_long(l %x)
	ret %r
}`,

  fb_any_box_long: `
function l $fb_any_box_long(l %x) {
@start
	%p =l call $fb_pool_alloc(l ${BOXED_LONG.size})
	storew 1, %p+${HEAP.refcount}
	storew ${HeapKind.long}, %p+${HEAP.kind}
	storel $fb_any_long_type, %p+${HEAP.type}
	storel %x, %p+${BOXED_LONG.value}
	%r =l or %p, ${BigInt(ANY.boxedLong) << BigInt(ANY.tagShift)}
	ret %r
}`,
  fb_any_long_destroy: `
function $fb_any_long_destroy(l %p) {
@start
	call $fb_pool_free(l %p, l ${BOXED_LONG.size})
	ret
}`,
  fb_any_long_name: `data $fb_any_long_name = { w ${IMMORTAL} ${LATIN1_HEAD} 4 4 0 0, l $fb_any_long_name+32, b "LONG" }`,
  fb_any_long_type: 'data $fb_any_long_type = { l $fb_any_long_destroy $fb_any_long_name }',

  fb_any_retain: counted('fb_any_retain', 'fb_retain'),
  fb_any_release: counted('fb_any_release', 'fb_release'),

  // ---- *place = x, retained; releases what was there
  fb_any_assign_copy: `
function $fb_any_assign_copy(l %place, l %x) {
@start
	call $fb_any_retain(l %x)
	%old =l loadl %place
	storel %x, %place
	call $fb_any_release(l %old)
	ret
}`,

  // ---- conversions

  fb_any_to_i32: conversion('fb_any_to_i32', 'w', '	%r =w copy %a', '	%s =w call $fb_f64_to_i32(d %d)'),
  fb_any_to_i64: conversion('fb_any_to_i64', 'l', '	%r =l copy %a', '	%s =l call $fb_f64_to_i64(d %d)'),
  fb_any_to_f32: conversion('fb_any_to_f32', 's', '	%r =s sltof %a', '	%s =s truncd %d'),
  fb_any_to_f64: conversion('fb_any_to_f64', 'd', '	%r =d sltof %a', '	%s =d copy %d'),

  // ---- error 13 for what has no text
  fb_any_check_text: `
function $fb_any_check_text(l %x) {
@start
	%type =w call $fb_any_type(l %x)
	%type =w sub %type, 1
	%good =w cultw %type, ${ListTag.string}
	jnz %good, @good, @fail
@fail
${mismatch}
@good
	ret
}`,

  fb_any_text: `
function l $fb_any_text(l %x) {
@start
	call $fb_any_check_text(l %x)
	%rank =w call $fb_any_rank(l %x)
	%whole =w csltw %rank, ${RANK.double}
	jnz %whole, @whole, @other
@whole
	%a =l call $fb_any_whole(l %x)
	%s =l call $fb_str_i64(l %a)
	ret %s
@other
	%double =w ceqw %rank, ${RANK.double}
	jnz %double, @double, @string
@double
	%d =d call $fb_any_to_f64(l %x)
	%s =l call $fb_str_f64(d %d)
	ret %s
@string
	%s =l call $fb_any_pointer(l %x)
	call $fb_retain(l %s)
	ret %s
}`,

  // ---- arithmetic

  fb_any_add: binary('fb_any_add', { ...simple('add'), reference: concatenate }),
  fb_any_sub: binary('fb_any_sub', simple('sub')),
  fb_any_mul: binary('fb_any_mul', simple('mul')),
  fb_any_div: floating('fb_any_div', '	%r_d =d div %a_d, %b_d'),
  fb_any_pow: floating('fb_any_pow', '	%r_d =d call $pow(d %a_d, d %b_d)'),
  fb_any_idiv: binary('fb_any_idiv', { whole: '	%r =l call $fb_divide(l %a, l %b)', double: null }),
  fb_any_mod: binary('fb_any_mod', {
    whole: '	%r =l call $fb_modulo(l %a, l %b)',
    double: '	%r_d =d call $fb_mod(d %a_d, d %b_d)',
  }),
  fb_any_and: binary('fb_any_and', bitwise('	%r =l and %a, %b')),
  fb_any_or: binary('fb_any_or', bitwise('	%r =l or %a, %b')),
  fb_any_xor: binary('fb_any_xor', bitwise('	%r =l xor %a, %b')),
  fb_any_eqv: binary('fb_any_eqv', bitwise('	%r =l xor %a, %b\n	%r =l xor %r, -1')),
  fb_any_imp: binary('fb_any_imp', bitwise('	%a =l xor %a, -1\n	%r =l or %a, %b')),
  fb_any_neg: unary('fb_any_neg', { whole: '	%r =l neg %a', double: '	%r_d =d neg %a_d' }),
  fb_any_not: unary('fb_any_not', { whole: '	%r =l xor %a, -1', double: null }),
  fb_any_abs: unary('fb_any_abs', {
    whole: '	%below =w csltl %a, 0\n	%minus =l neg %a\n	%r =l select %below, %minus, %a',
    double: `	%a_bits =l cast %a_d\n	%a_bits =l and %a_bits, ${(1n << 63n) - 1n}\n	%r_d =d cast %a_bits`,
  }),

  fb_any_sgn: `
function w $fb_any_sgn(l %x) {
@start
	%d =d call $fb_any_to_f64(l %x)
	%sign =w call $fb_sgn_f64(d %d)
	ret %sign
}`,
};
