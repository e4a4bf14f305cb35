/**
 * Comparison of dynamic values: numbers by value (a whole number beside a DOUBLE exactly), strings by code point, other references by
 * identity; error 13 for what has no order.
 */
import { ListTag } from '#bytecode';
import type { Sources } from '../source.js';
import { mismatch, RANK } from './any.js';

/** A comparison: `holds` computes w %r from the order w %c: −1, 0, 1, or 2 when there is none. */
function relation(name: string, ordered: boolean, holds: string): string {
  return `
function w $${name}(l %x, l %y) {
@start
	%c =w call $fb_any_compare(l %x, l %y, w ${ordered ? 1 : 0})
${holds}
	ret %r
}`;
}

export const ANY_COMPARE: Sources = {
  // ---- −1, 0, 1, or 2 for no order (a NaN, two different things); error 13 when there is nothing to compare by
  fb_any_compare: `
function w $fb_any_compare(l %x, l %y, w %ordered) {
@start
	%rx =w call $fb_any_rank(l %x)
	%ry =w call $fb_any_rank(l %y)
	%x_reference =w ceqw %rx, ${RANK.reference}
	%y_reference =w ceqw %ry, ${RANK.reference}
	%same =w ceqw %x_reference, %y_reference
	jnz %same, @same, @fail
@fail
${mismatch}
@same
	jnz %x_reference, @references, @numbers
@references
	%p =l call $fb_any_pointer(l %x)
	%q =l call $fb_any_pointer(l %y)
	%tx =w call $fb_any_type(l %x)
	%ty =w call $fb_any_type(l %y)
	%x_string =w ceqw %tx, ${ListTag.string}
	%y_string =w ceqw %ty, ${ListTag.string}
	%strings =w and %x_string, %y_string
	jnz %strings, @strings, @things
@strings
	%c =w call $fb_str_compare(l %p, l %q)
	ret %c
@things
	jnz %ordered, @fail, @identity
@identity
	# a text beside a thing is a mistake; null beside a thing is NOTHING
	%some =w cnel %p, 0
	%x_text =w and %x_string, %some
	%some =w cnel %q, 0
	%y_text =w and %y_string, %some
	%text =w or %x_text, %y_text
	jnz %text, @fail, @identities
@identities
	%other =w cnel %p, %q
	%c =w shl %other, 1
	ret %c
@numbers
	%x_double =w ceqw %rx, ${RANK.double}
	%y_double =w ceqw %ry, ${RANK.double}
	%doubles =w and %x_double, %y_double
	jnz %doubles, @doubles, @mixed
@doubles
	%a_d =d call $fb_any_to_f64(l %x)
	%b_d =d call $fb_any_to_f64(l %y)
	%below =w cltd %a_d, %b_d
	%above =w cgtd %a_d, %b_d
	%c =w sub %above, %below
	%order =w cod %a_d, %b_d
	%c =w select %order, %c, 2
	ret %c
@mixed
	jnz %x_double, @left, @not_left
@left
	%b =l call $fb_any_whole(l %y)
	%a_d =d call $fb_any_to_f64(l %x)
	%c =w call $fb_compare_i64_f64(l %b, d %a_d)
	%order =w cnew %c, 2
	%minus =w neg %c
	%c =w select %order, %minus, 2
	ret %c
@not_left
	%a =l call $fb_any_whole(l %x)
	jnz %y_double, @right, @wholes
@right
	%b_d =d call $fb_any_to_f64(l %y)
	%c =w call $fb_compare_i64_f64(l %a, d %b_d)
	ret %c
@wholes
	%b =l call $fb_any_whole(l %y)
	%below =w csltl %a, %b
	%above =w csgtl %a, %b
	%c =w sub %above, %below
	ret %c
}`,

  fb_any_eq: relation('fb_any_eq', false, '	%r =w ceqw %c, 0'),
  fb_any_ne: relation('fb_any_ne', false, '	%r =w cnew %c, 0'),
  fb_any_lt: relation('fb_any_lt', true, '	%r =w csltw %c, 0'),
  fb_any_le: relation('fb_any_le', true, '	%r =w cslew %c, 0'),
  fb_any_gt: relation('fb_any_gt', true, '	%r =w ceqw %c, 1'),
  fb_any_ge: relation('fb_any_ge', true, '	%r =w cultw %c, 2'),

  // ---- 1 when both are equal; what cannot be compared is not
  fb_any_same: `
function w $fb_any_same(l %x, l %y) {
@start
	%tx =w call $fb_any_type(l %x)
	%ty =w call $fb_any_type(l %y)
	%x_number =w cultw %tx, ${ListTag.string}
	%y_number =w cultw %ty, ${ListTag.string}
	%numbers =w and %x_number, %y_number
	%alike =w ceqw %tx, %ty
	%alike =w or %alike, %numbers
	jnz %alike, @alike, @no
@alike
	%same =w call $fb_any_eq(l %x, l %y)
	ret %same
@no
	ret 0
}`,
};
