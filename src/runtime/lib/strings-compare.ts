/** Comparing and searching strings. Both Latin-1: memcmp and memchr do the work; else plain loops over code points. */
import { STRING } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, data: DATA, width: WIDTH, hash: HASH } = STRING;

export const STRINGS_COMPARE: Sources = {
  fb_str_compare: `
function w $fb_str_compare(l %a, l %b) {
@start
${orEmpty('a', 'b')}
	%la =l loadsw %a+${LEN}
	%lb =l loadsw %b+${LEN}
	%less =w csltl %la, %lb
	%n =l select %less, %la, %lb
	%wa =w loadub %a+${WIDTH}
	%wb =w loadub %b+${WIDTH}
	%pa =l loadl %a+${DATA}
	%pb =l loadl %b+${DATA}
	%wide =w or %wa, %wb
	jnz %wide, @wide, @narrow
@narrow
	%order =w call $memcmp(l %pa, l %pb, l %n)
	jnz %order, @differ, @tied
@wide
	%order =w call $fb_chars_compare(l %pa, w %wa, l %pb, w %wb, l %n)
	jnz %order, @differ, @tied
@tied
	%above =w csgtl %la, %lb
	%order =w sub %above, %less
	ret %order
@differ
	%below =w csltw %order, 0
	%order =w select %below, -1, 1
	ret %order
}`,

  // ---- -1, 0, 1: the first n characters of two texts of any width
  fb_chars_compare: `
function w $fb_chars_compare(l %pa, w %wa, l %pb, w %wb, l %n) {
@start
	%i =l copy 0
@loop
	%more =w csltl %i, %n
	jnz %more, @one, @same
@one
	%ca =w call $fb_char_at(l %pa, w %wa, l %i)
	%cb =w call $fb_char_at(l %pb, w %wb, l %i)
	%i =l add %i, 1
	%equal =w ceqw %ca, %cb
	jnz %equal, @loop, @differ
@differ
	%below =w cultw %ca, %cb
	%order =w select %below, -1, 1
	ret %order
@same
	ret 0
}`,

  fb_str_equal: `
function w $fb_str_equal(l %a, l %b) {
@start
	%same =w ceql %a, %b
	jnz %same, @yes, @look
@look
${orEmpty('a', 'b')}
	%la =w loadw %a+${LEN}
	%lb =w loadw %b+${LEN}
	%alike =w ceqw %la, %lb
	jnz %alike, @lengths, @no
@lengths
	%equal =w call $fb_str_same_text(l %a, l %b)
	ret %equal
@no
	ret 0
@yes
	ret 1
}`,

  // ---- whether two strings of the same length, not null, are equal
  fb_str_same_text: `
function w $fb_str_same_text(l %a, l %b) {
@start
	%n =l loadsw %a+${LEN}
	%wa =w loadub %a+${WIDTH}
	%wb =w loadub %b+${WIDTH}
	%pa =l loadl %a+${DATA}
	%pb =l loadl %b+${DATA}
	%mixed =w cnew %wa, %wb
	jnz %mixed, @mixed, @alike
@alike
	%size =l shl %n, %wa
	%short =w culel %size, 16
	jnz %short, @short, @long
@long
	%order =w call $memcmp(l %pa, l %pb, l %size)
	%equal =w ceqw %order, 0
	ret %equal
	# up to 16 bytes are two words that may overlap
@short
	%words =w cugel %size, 8
	jnz %words, @words, @few
@words
	%last =l sub %size, 8
	%qa =l add %pa, %last
	%qb =l add %pb, %last
	%xa =l loadl %pa
	%xb =l loadl %pb
	%ya =l loadl %qa
	%yb =l loadl %qb
	%x =l xor %xa, %xb
	%y =l xor %ya, %yb
	%differ =l or %x, %y
	%equal =w ceql %differ, 0
	ret %equal
@few
	%halves =w cugel %size, 4
	jnz %halves, @halves, @bytes
@halves
	%last =l sub %size, 4
	%qa =l add %pa, %last
	%qb =l add %pb, %last
	%ua =w loadw %pa
	%ub =w loadw %pb
	%va =w loadw %qa
	%vb =w loadw %qb
	%u =w xor %ua, %ub
	%v =w xor %va, %vb
	%odd =w or %u, %v
	%equal =w ceqw %odd, 0
	ret %equal
@bytes
	%some =w cnel %size, 0
	jnz %some, @byte, @same
@byte
	%ca =w loadub %pa
	%cb =w loadub %pb
	%pa =l add %pa, 1
	%pb =l add %pb, 1
	%size =l sub %size, 1
	%equal =w ceqw %ca, %cb
	jnz %equal, @bytes, @other
@same
	ret 1
@other
	ret 0
@mixed
	%order =w call $fb_chars_compare(l %pa, w %wa, l %pb, w %wb, l %n)
	%equal =w ceqw %order, 0
	ret %equal
}`,

  fb_str_asc: `
function w $fb_str_asc(l %s) {
@start
${orEmpty('s')}
	%n =w loadw %s+${LEN}
	jnz %n, @some, @none
@none
	ret 0
@some
	%p =l loadl %s+${DATA}
	%width =w loadub %s+${WIDTH}
	jnz %width, @wide, @narrow
@narrow
	%c =w loadub %p
	ret %c
@wide
	%c =w loadw %p
	ret %c
}`,

  fb_str_instr: `
function w $fb_str_instr(l %hay, l %needle) {
@start
	%at =w call $fb_str_instr_from(w 1, l %hay, l %needle)
	ret %at
}`,

  fb_str_instr_from: `
function w $fb_str_instr_from(w %first, l %hay, l %needle) {
@start
${orEmpty('hay', 'needle')}
	%low =w csltw %first, 1
	%first =w select %low, 1, %first
	%from =l extsw %first
	%from =l sub %from, 1
	%n =l loadsw %hay+${LEN}
	%m =l loadsw %needle+${LEN}
	# the last place where the needle still fits
	%last =l sub %n, %m
	%fits =w cslel %from, %last
	jnz %fits, @fits, @none
@fits
	%some =w cnel %m, 0
	jnz %some, @some, @here
@here
	ret %first
@some
	%wh =w loadub %hay+${WIDTH}
	%wn =w loadub %needle+${WIDTH}
	%p =l loadl %hay+${DATA}
	%q =l loadl %needle+${DATA}
	%wide =w or %wh, %wn
	jnz %wide, @wide, @narrow
@narrow
	%c =w loadub %q
	%at =l add %p, %from
	%end =l add %p, %last
	%end =l add %end, 1
	%q1 =l add %q, 1
	%m1 =l sub %m, 1
@scan
	%left =l sub %end, %at
	%some =w csgtl %left, 0
	jnz %some, @search, @none
@search
	%at =l call $memchr(l %at, w %c, l %left)
	%found =w cnel %at, 0
	jnz %found, @candidate, @none
@candidate
	%at1 =l add %at, 1
	jnz %m1, @rest, @hit
@rest
	%c1 =w loadub %at1
	%d1 =w loadub %q1
	%same =w ceqw %c1, %d1
	jnz %same, @second, @next
@second
	%order =w call $memcmp(l %at1, l %q1, l %m1)
	jnz %order, @next, @hit
@next
	%at =l copy %at1
	jmp @scan
@hit
	%offset =l sub %at1, %p
	ret %offset
@wide
	%more =w cslel %from, %last
	jnz %more, @try, @none
@try
	%skip =l shl %from, %wh
	%at =l add %p, %skip
	%order =w call $fb_chars_compare(l %at, w %wh, l %q, w %wn, l %m)
	%from =l add %from, 1
	jnz %order, @wide, @widehit
@widehit
	ret %from
@none
	ret 0
}`,

  // ---- 32-bit FNV-1a over the UTF-8 bytes of s (not null), remembered in the string
  fb_str_hash: `
function w $fb_str_hash(l %s) {
@start
	%hash =w loadw %s+${HASH}
	jnz %hash, @done, @compute
@compute
	%hash =w copy 2166136261
	%n =l loadsw %s+${LEN}
	%width =w loadub %s+${WIDTH}
	%p =l loadl %s+${DATA}
	%bytes =l shl %n, %width
	%end =l add %p, %bytes
@loop
	%more =w cultl %p, %end
	jnz %more, @one, @keep
@one
	jnz %width, @wide, @narrow
@narrow
	%c =w loadub %p
	%p =l add %p, 1
	jmp @char
@wide
	%c =w loadw %p
	%p =l add %p, 4
@char
	%ascii =w cultw %c, 128
	jnz %ascii, @last, @multi
@multi
	%two =w cultw %c, 2048
	jnz %two, @two, @three_or_four
@two
	%lead =w shr %c, 6
	%byte =w or %lead, 192
	%hash =w call $fb_fnv_step(w %hash, w %byte)
	jmp @tail
@three_or_four
	%three =w cultw %c, 65536
	jnz %three, @three, @four
@three
	%lead =w shr %c, 12
	%byte =w or %lead, 224
	%hash =w call $fb_fnv_step(w %hash, w %byte)
	jmp @middle
@four
	%lead =w shr %c, 18
	%byte =w or %lead, 240
	%hash =w call $fb_fnv_step(w %hash, w %byte)
	%next =w shr %c, 12
	%next =w and %next, 63
	%byte =w or %next, 128
	%hash =w call $fb_fnv_step(w %hash, w %byte)
@middle
	%next =w shr %c, 6
	%next =w and %next, 63
	%byte =w or %next, 128
	%hash =w call $fb_fnv_step(w %hash, w %byte)
@tail
	%next =w and %c, 63
	%c =w or %next, 128
@last
	%hash =w xor %hash, %c
	%hash =w mul %hash, 16777619
	jmp @loop
@keep
	storew %hash, %s+${HASH}
@done
	ret %hash
}`,

  fb_fnv_step: `
function w $fb_fnv_step(w %hash, w %byte) {
@start
	%hash =w xor %hash, %byte
	%hash =w mul %hash, 16777619
	ret %hash
}`,
};
