/**
 * RND: xoshiro256** (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators"), its state filled by
 * SplitMix64 from one seed, so that the same seed gives the same numbers on every machine. Not seeded by the program: seeded
 * from the clock at the first number.
 */
import { STATE, STATE_SYMBOL } from '#bytecode';
import type { Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
const { rng: R } = STATE;
const GOLDEN = '-7046029254386353131'; // 0x9e3779b97f4a7c15
const MIX1 = '-4658895280553007687'; // 0xbf58476d1ce4e5b9
const MIX2 = '-7723592293110705685'; // 0x94d049bb133111eb

export const RANDOM: Sources = {
  fb_rnd: `
function d $fb_rnd() {
@start
	%seeded =w loadw ${S}+${STATE.seeded}
	jnz %seeded, @next, @seed
@seed
	call $fb_randomize_clock()
@next
	%s0 =l loadl ${S}+${R}
	%s1 =l loadl ${S}+${R + 8}
	%s2 =l loadl ${S}+${R + 16}
	%s3 =l loadl ${S}+${R + 24}
	%result =l mul %s1, 5
	%result =l rotl %result, 7
	%result =l mul %result, 9
	%t =l shl %s1, 17
	%s2 =l xor %s2, %s0
	%s3 =l xor %s3, %s1
	%s1 =l xor %s1, %s2
	%s0 =l xor %s0, %s3
	%s2 =l xor %s2, %t
	%s3 =l rotl %s3, 45
	storel %s0, ${S}+${R}
	storel %s1, ${S}+${R + 8}
	storel %s2, ${S}+${R + 16}
	storel %s3, ${S}+${R + 24}
	# the upper 53 bits over 2^53
	%bits =l shr %result, 11
	%x =d sltof %bits
	%x =d mul %x, d_${2 ** -53}
	ret %x
}`,

  fb_rand: `
function d $fb_rand(d %n) {
@start
	%x =d call $fb_rnd()
	%x =d mul %x, %n
	%x =d floor %x
	ret %x
}`,

  fb_seed: `
function $fb_seed(l %seed) {
@start
	%at =l add ${S}, ${R}
	%end =l add %at, 32
@loop
	%seed =l add %seed, ${GOLDEN}
	%z =l copy %seed
	%y =l shr %z, 30
	%z =l xor %z, %y
	%z =l mul %z, ${MIX1}
	%y =l shr %z, 27
	%z =l xor %z, %y
	%z =l mul %z, ${MIX2}
	%y =l shr %z, 31
	%z =l xor %z, %y
	storel %z, %at
	%at =l add %at, 8
	%more =w cultl %at, %end
	jnz %more, @loop, @done
@done
	storew 1, ${S}+${STATE.seeded}
	ret
}`,

  fb_randomize: `
function $fb_randomize(d %n) {
@start
	# -0 and 0 are the same seed
	%n =d add %n, d_0
	%bits =l cast %n
	call $fb_seed(l %bits)
	ret
}`,

  fb_randomize_clock: `
function $fb_randomize_clock() {
@start
	%wall =l call $fb_clock(w 0)
	%mono =l call $fb_clock(w 1)
	%mono =l rotl %mono, 32
	%seed =l xor %wall, %mono
	call $fb_seed(l %seed)
	ret
}`,
};
