/** Functions of numbers that libm does not have (reference §16.2, end). Out of domain: nan, as C would give. */
import type { Sources } from '../source.js';

/** Largest n whose factorial is finite. */
const LAST_FACTORIAL = 170;

/** x times a constant. */
const scaled = (name: string, factor: number): string => `
function d $${name}(d %x) {
@start
	%y =d mul %x, d_${factor}
	ret %y
}`;

const annuity = '	%factor =d call $fb_annuity(d %rate, d %n)';

/** Minus the amount by d %factor, which `compute` gives; by the number of periods without interest. */
function withInterest(name: string, amount: string, op: 'mul' | 'div', compute: string): string {
  return `
function d $${name}(d %rate, d %n, d %${amount}) {
@start
	%minus =d neg %${amount}
	%free =w ceqd %rate, d_0
	jnz %free, @free, @interest
@free
	%x =d ${op} %minus, %n
	ret %x
@interest
${compute}
	%x =d ${op} %minus, %factor
	ret %x
}`;
}

export const MATHEMATICS: Sources = {
  fb_nan: `data $fb_nan = { l 9221120237041090560 }`,
  fb_deg: scaled('fb_deg', 180 / Math.PI),
  fb_rad: scaled('fb_rad', Math.PI / 180),

  // ---- halves away from zero: the fraction is exact, so no sum can round up what is below one half
  fb_round: `
function d $fb_round(d %x) {
@start
	%whole =d trunc %x
	%fraction =d sub %x, %whole
	%up =w cged %fraction, d_0.5
	%down =w cled %fraction, d_-0.5
	%step =w sub %up, %down
	jnz %step, @step, @done
@step
	%one =d swtof %step
	%whole =d add %whole, %one
@done
	ret %whole
}`,

  fb_mod: `
function d $fb_mod(d %a, d %b) {
@start
	%q =d div %a, %b
	%q =d trunc %q
	%p =d mul %q, %b
	%r =d sub %a, %p
	ret %r
}`,

  fb_sigmoid: `
function d $fb_sigmoid(d %x) {
@start
	%minus =d neg %x
	%e =d call $exp(d %minus)
	%e =d add %e, d_1
	%y =d div d_1, %e
	ret %y
}`,

  fb_logit: `
function d $fb_logit(d %p) {
@start
	%q =d sub d_1, %p
	%x =d div %p, %q
	%y =d call $log(d %x)
	ret %y
}`,

  fb_normpdf: `
function d $fb_normpdf(d %x) {
@start
	%square =d mul %x, %x
	%half =d mul %square, d_-0.5
	%e =d call $exp(d %half)
	%y =d mul %e, d_${1 / Math.sqrt(2 * Math.PI)}
	ret %y
}`,

  fb_normcdf: `
function d $fb_normcdf(d %x) {
@start
	%z =d mul %x, d_${-Math.SQRT1_2}
	%e =d call $erfc(d %z)
	%y =d mul %e, d_0.5
	ret %y
}`,

  fb_fact: `
function d $fb_fact(d %n) {
@start
	%n =d trunc %n
	%r =d copy d_1
	%good =w cged %n, d_0
	jnz %good, @size, @none
@size
	%large =w cgtd %n, d_${LAST_FACTORIAL}
	jnz %large, @large, @loop
@loop
	%more =w cgtd %n, d_1
	jnz %more, @one, @done
@one
	%r =d mul %r, %n
	%n =d sub %n, d_1
	jmp @loop
@done
	ret %r
@large
	%r =d mul %n, d_1e308
	%r =d mul %r, d_1e308
	ret %r
@none
	%r =d loadd $fb_nan
	ret %r
}`,

  // ---- C(n, k) = product of (n - k + i) / i: every intermediate is a whole number
  fb_comb: `
function d $fb_comb(d %n, d %k) {
@start
	%n =d trunc %n
	%k =d trunc %k
	%low =w cged %k, d_0
	%high =w cled %k, %n
	%inside =w and %low, %high
	jnz %inside, @inside, @outside
@outside
	ret d_0
@inside
	%other =d sub %n, %k
	%smaller =w cltd %other, %k
	%k =d select %smaller, %other, %k
	%base =d sub %n, %k
	%r =d copy d_1
	%i =d copy d_1
@loop
	%more =w cled %i, %k
	jnz %more, @one, @done
@one
	%x =d add %base, %i
	%r =d mul %r, %x
	%r =d div %r, %i
	%i =d add %i, d_1
	%finite =w cltd %r, d_1e300
	jnz %finite, @loop, @done
@done
	ret %r
}`,

  fb_perm: `
function d $fb_perm(d %n, d %k) {
@start
	%n =d trunc %n
	%k =d trunc %k
	%low =w cged %k, d_0
	%high =w cled %k, %n
	%inside =w and %low, %high
	jnz %inside, @inside, @outside
@outside
	ret d_0
@inside
	%r =d copy d_1
	%last =d sub %n, %k
@loop
	%more =w cgtd %n, %last
	%finite =w cltd %r, d_1e308
	%more =w and %more, %finite
	jnz %more, @one, @done
@one
	%r =d mul %r, %n
	%n =d sub %n, d_1
	jmp @loop
@done
	ret %r
}`,

  fb_clamp: `
function d $fb_clamp(d %x, d %low, d %high) {
@start
	%below =w cltd %x, %low
	%x =d select %below, %low, %x
	%above =w cgtd %x, %high
	%x =d select %above, %high, %x
	ret %x
}`,

  fb_lerp: `
function d $fb_lerp(d %a, d %b, d %t) {
@start
	%range =d sub %b, %a
	%part =d mul %range, %t
	%x =d add %a, %part
	ret %x
}`,

  // ---- -pv · r / (1 - (1 + r)^-n), or -pv / n without interest
  fb_pmt: withInterest('fb_pmt', 'pv', 'div', annuity),

  // ---- present value of 1 per period: (1 - (1 + r)^-n) / r
  fb_annuity: `
function d $fb_annuity(d %rate, d %n) {
@start
	%growth =d call $log1p(d %rate)
	%power =d mul %growth, %n
	%power =d neg %power
	%e =d call $expm1(d %power)
	%e =d neg %e
	%x =d div %e, %rate
	ret %x
}`,

  fb_pv: withInterest('fb_pv', 'pmt', 'mul', annuity),

  // ---- -pmt · ((1 + r)^n - 1) / r
  fb_fv: withInterest(
    'fb_fv',
    'pmt',
    'mul',
    `	%growth =d call $log1p(d %rate)
	%power =d mul %growth, %n
	%e =d call $expm1(d %power)
	%factor =d div %e, %rate`,
  ),
};
