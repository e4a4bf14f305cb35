/**
 * Floats to integers as the reference has them (§5): toward zero, saturating, NaN → 0. The operation itself gives MIN for
 * everything out of range, so only that one result needs a second look.
 */
import type { Sources } from '../source.js';

function toInteger(name: string, from: 's' | 'd', to: 'w' | 'l'): string {
  const min = to === 'w' ? '-2147483648' : '-9223372036854775808';
  const max = to === 'w' ? '2147483647' : '9223372036854775807';
  return `
function ${to} $${name}(${from} %x) {
@start
	%i =${to} ${from}tosi %x
	%odd =w ceq${to} %i, ${min}
	jnz %odd, @odd, @done
@odd
	%above =w cgt${from} %x, ${from}_0
	%i =${to} select %above, ${max}, %i
	%number =w co${from} %x, %x
	%i =${to} select %number, %i, 0
	ret %i
@done
	ret %i
}`;
}

/** SGN of an integer class. */
function signum(name: string, cls: 'w' | 'l'): string {
  return `
function w $${name}(${cls} %x) {
@start
	%above =w csgt${cls} %x, 0
	%below =w cslt${cls} %x, 0
	%sign =w sub %above, %below
	ret %sign
}`;
}

export const CONVERSIONS: Sources = {
  fb_f64_to_i32: toInteger('fb_f64_to_i32', 'd', 'w'),
  fb_f64_to_i64: toInteger('fb_f64_to_i64', 'd', 'l'),
  fb_f32_to_i32: toInteger('fb_f32_to_i32', 's', 'w'),
  fb_f32_to_i64: toInteger('fb_f32_to_i64', 's', 'l'),
  fb_sgn_i32: signum('fb_sgn_i32', 'w'),
  fb_sgn_i64: signum('fb_sgn_i64', 'l'),

  fb_sgn_f64: `
function w $fb_sgn_f64(d %x) {
@start
	%above =w cgtd %x, d_0
	%below =w cltd %x, d_0
	%sign =w sub %above, %below
	ret %sign
}`,

  // ---- whole parts are compared as integers, where both are exact; then the fraction decides
  fb_compare_i64_f64: `
function w $fb_compare_i64_f64(l %i, d %x) {
@start
	%number =w cod %x, %x
	jnz %number, @number, @nan
@nan
	ret 2
@number
	%low =w cltd %x, d_-9223372036854775808
	jnz %low, @above, @not_low
@not_low
	%high =w cged %x, d_9223372036854775808
	jnz %high, @below, @inside
@inside
	%whole =l dtosi %x
	%less =w csltl %i, %whole
	jnz %less, @below, @not_less
@not_less
	%more =w csgtl %i, %whole
	jnz %more, @above, @same
@same
	%back =d sltof %whole
	%fraction =w cgtd %x, %back
	jnz %fraction, @below, @not_more
@not_more
	%fraction =w cltd %x, %back
	ret %fraction
@above
	ret 1
@below
	ret -1
}`,

  fb_cint: `
function w $fb_cint(d %x) {
@start
	%r =d call $fb_round(d %x)
	%i =w call $fb_f64_to_i32(d %r)
	ret %i
}`,

  fb_clng: `
function l $fb_clng(d %x) {
@start
	%r =d call $fb_round(d %x)
	%i =l call $fb_f64_to_i64(d %r)
	ret %i
}`,
};
