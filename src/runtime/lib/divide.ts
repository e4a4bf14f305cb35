/** Quotient and remainder of LONGs, for operations that have no code of their own: error 11 on zero, and no trap at −2^63 \ −1. */
import type { Sources } from '../source.js';

/** @param byMinusOne gives the %r of a division by −1, which the processor refuses for the least number */
function division(name: string, op: 'div' | 'rem', byMinusOne: string): string {
  return `
function l $${name}(l %x, l %y) {
@start
	%some =w cnel %y, 0
	jnz %some, @some, @fail
@fail
	call $fb_error(w 11)
	hlt
@some
	%minus =w ceql %y, -1
	jnz %minus, @minus, @divide
@minus
${byMinusOne}
	ret %r
@divide
	%r =l ${op} %x, %y
	ret %r
}`;
}

export const DIVISION: Sources = {
  /** Toward zero; wraps. */
  fb_divide: division('fb_divide', 'div', '\t%r =l neg %x'),
  /** With the sign of the dividend. */
  fb_modulo: division('fb_modulo', 'rem', '\t%r =l copy 0'),
};
