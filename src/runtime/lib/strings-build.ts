/**
 * Making strings: allocation, concatenation, appending in place, repetition, single characters.
 *
 * A fresh string takes a whole number of 16-byte units: capacity is what they hold anyway, and gives the block's size back
 * (head + capacity · width) when the string is freed. A string that is appended to doubles its capacity, so n one-character
 * appends cost O(n).
 * Characters always lie inline (at STRING.inline); readers go through STRING.data all the same.
 *
 * `s = s + CHR$(n)` is what string_build does 160 million times; its path here is three loads to know that the
 * string is unshared Latin-1 with room, two to fetch the character, and two stores.
 */
import { CHAR_STRIDE, CHAR_TABLE, IMMORTAL, LATIN1_HEAD, STRING, STRING_FLAG } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, capacity: CAP, hash: HASH, data: DATA, inline: INLINE, width: WIDTH, flags: FLAGS } = STRING;
const HEAD = STRING.kind;
/** Count 1 and plain Latin-1, as one 64-bit word: the only string that may be grown in place without further question. */
export const UNSHARED_LATIN1 = LATIN1_HEAD * 2 ** 32 + 1;
/** Longest string, in characters; leaves room for the head in 32-bit arithmetic. */
const MAX_LENGTH = 0x7fffff80;
/** Room of a string that is begun by appending: 96 bytes with its head. */
const FIRST_CAPACITY = 64;
/** What is longer than this is shared, not copied, when it is appended to the empty string. */
const SHARE_FROM = 16;

/** Appends b to a when a is an unshared Latin-1 string with room and b is plain Latin-1; else goes to @slow. */
const growInPlace = (done: string): string => `	%some =w cnel %a, 0
	jnz %some, @left, @slow
@left
	%some =w cnel %b, 0
	jnz %some, @both, @done
@both
	%count_head =l loadl %a
	%plain =w ceql %count_head, ${UNSHARED_LATIN1}
	jnz %plain, @mine, @slow
@mine
	%head =w loadw %b+${HEAD}
	%plain =w ceqw %head, ${LATIN1_HEAD}
	jnz %plain, @latin, @slow
@latin
	%la =w loadw %a+${LEN}
	%lb =w loadw %b+${LEN}
	%cap =w loadw %a+${CAP}
	%room =w sub %cap, %la
	%fits =w csgew %room, %lb
	jnz %fits, @fits, @slow
@fits
	%at =l loadl %a+${DATA}
	%offset =l extsw %la
	%at =l add %at, %offset
	%from =l loadl %b+${DATA}
	%n =w add %la, %lb
	storew %n, %a+${LEN}
	storew 0, %a+${HASH}
	%one =w ceqw %lb, 1
	jnz %one, @one, @many
@one
	%c =w loadub %from
	storeb %c, %at
	${done}
@many
	%bytes =l extsw %lb
	call $fb_copy(l %at, l %from, l %bytes)
@done
	${done}`;

/** The same for one character by its code. */
const growByCode = (done: string): string => `	%some =w cnel %a, 0
	jnz %some, @left, @slow
@left
	%narrow =w culew %code, 255
	jnz %narrow, @narrow, @slow
@narrow
	%count_head =l loadl %a
	%plain =w ceql %count_head, ${UNSHARED_LATIN1}
	jnz %plain, @mine, @slow
@mine
	%n =w loadw %a+${LEN}
	%cap =w loadw %a+${CAP}
	%fits =w csltw %n, %cap
	jnz %fits, @fits, @slow
@fits
	%at =l loadl %a+${DATA}
	%offset =l extsw %n
	%at =l add %at, %offset
	storeb %code, %at
	%n =w add %n, 1
	storew %n, %a+${LEN}
	storew 0, %a+${HASH}
	${done}`;

export const STRINGS_BUILD: Sources = {
  fb_empty: `data $fb_empty = { w ${IMMORTAL}, w ${LATIN1_HEAD}, w 0 0, w 0 0, l $fb_empty+${INLINE}, l 0 }`,

  [CHAR_TABLE]: `data $${CHAR_TABLE} = align 64 { z ${256 * CHAR_STRIDE} }`,

  // ---- an unshared string of n characters, contents undefined; width is log2 of the bytes per character
  fb_str_new: `
function l $fb_str_new(l %n, w %width) {
@start
	%ok =w culel %n, ${MAX_LENGTH}
	jnz %ok, @sized, @fail
@fail
	call $fb_error(w 7)
	hlt
@sized
	%bytes =l shl %n, %width
	%size =l add %bytes, ${INLINE + 15}
	%size =l and %size, -16
	%s =l call $fb_pool_alloc(l %size)
	%room =l sub %size, ${INLINE}
	%capacity =l shr %room, %width
	%head =w shl %width, 16
	%head =w or %head, ${LATIN1_HEAD}
	%text =l add %s, ${INLINE}
	storew 1, %s
	storew %head, %s+${HEAD}
	storew %n, %s+${LEN}
	storew %capacity, %s+${CAP}
	storel 0, %s+${HASH}
	storel %text, %s+${DATA}
	ret %s
}`,

  // ---- writes the characters of s (not null) at p, which is of this width, and returns the place after them
  fb_str_put: `
function l $fb_str_put(l %p, w %width, l %s) {
@start
	%own =w loadub %s+${WIDTH}
	%n =l loadsw %s+${LEN}
	%from =l loadl %s+${DATA}
	%bytes =l shl %n, %width
	%end =l add %p, %bytes
	%same =w ceqw %own, %width
	jnz %same, @copy, @widen
@copy
	call $fb_copy(l %p, l %from, l %bytes)
	ret %end
@widen
	%more =w cultl %p, %end
	jnz %more, @one, @done
@one
	%c =w loadub %from
	storew %c, %p
	%from =l add %from, 1
	%p =l add %p, 4
	jmp @widen
@done
	ret %end
}`,

  fb_str_concat: `
function l $fb_str_concat(l %a, l %b) {
@start
${orEmpty('a', 'b')}
	%la =l loadsw %a+${LEN}
	%lb =l loadsw %b+${LEN}
	%some =w cnel %lb, 0
	jnz %some, @left, @onlya
@onlya
	call $fb_retain(l %a)
	ret %a
@left
	%some =w cnel %la, 0
	jnz %some, @both, @onlyb
@onlyb
	call $fb_retain(l %b)
	ret %b
@both
	%n =l add %la, %lb
	%s =l call $fb_str_joined(l %a, l %b, l %n)
	ret %s
}`,

  // ---- a + b, not null, b not empty, as a fresh string with room for `capacity` characters
  fb_str_joined: `
function l $fb_str_joined(l %a, l %b, l %capacity) {
@start
	%wa =w loadub %a+${WIDTH}
	%wb =w loadub %b+${WIDTH}
	%width =w or %wa, %wb
	%s =l call $fb_str_new(l %capacity, w %width)
	%la =w loadw %a+${LEN}
	%lb =w loadw %b+${LEN}
	%fa =w loadub %a+${FLAGS}
	%fb =w loadub %b+${FLAGS}
	%flags =w and %fa, %fb
	%flags =w select %la, %flags, %fb
	storeb %flags, %s+${FLAGS}
	%n =w add %la, %lb
	storew %n, %s+${LEN}
	%p =l add %s, ${INLINE}
	%p =l call $fb_str_put(l %p, w %width, l %a)
	%p =l call $fb_str_put(l %p, w %width, l %b)
	ret %s
}`,

  fb_str_concat_into: `
function l $fb_str_concat_into(l %a, l %b) {
@start
${growInPlace('ret %a')}
@slow
	%s =l call $fb_str_concat_slow(l %a, l %b)
	ret %s
}`,

  fb_str_concat_slow: `
function l $fb_str_concat_slow(l %a, l %b) {
@start
	%place =l alloc8 8
	storel %a, %place
	call $fb_str_append_slow(l %place, l %b)
	%s =l loadl %place
	ret %s
}`,

  fb_str_append: `
function $fb_str_append(l %v, l %b) {
@start
	%a =l loadl %v
${growInPlace('ret')}
@slow
	call $fb_str_append_slow(l %v, l %b)
	ret
}`,

  // ---- shared, too small, of different widths or flags, empty, or the variable itself
  fb_str_append_slow: `
function $fb_str_append_slow(l %v, l %b) {
@start
${orEmpty('b')}
	%a =l loadl %v
	%lb =l loadsw %b+${LEN}
	%some =w cnel %lb, 0
	jnz %some, @right, @done
@right
${orEmpty('a')}
	%la =l loadsw %a+${LEN}
	%n =l add %la, %lb
	%some =w cnel %la, 0
	jnz %some, @both, @fresh
@fresh
	%short =w csltl %lb, ${SHARE_FROM}
	jnz %short, @join, @share
@share
	call $fb_assign_copy(l %v, l %b)
	ret
@both
	%count =w loadw %a
	%mine =w ceqw %count, 1
	jnz %mine, @mine, @join
@mine
	%self =w ceql %a, %b
	jnz %self, @join, @other
@other
	%ha =w loadw %a+${HEAD}
	%hb =w loadw %b+${HEAD}
	%alike =w ceqw %ha, %hb
	jnz %alike, @grow, @join
@grow
	%a =l call $fb_str_reserve(l %a, l %n)
	storel %a, %v
	%width =w loadub %a+${WIDTH}
	%at =l loadl %a+${DATA}
	%used =l shl %la, %width
	%at =l add %at, %used
	storew %n, %a+${LEN}
	storew 0, %a+${HASH}
	%end =l call $fb_str_put(l %at, w %width, l %b)
	ret
@join
	%capacity =l call $fb_str_growth(l %n)
	%s =l call $fb_str_joined(l %a, l %b, l %capacity)
	call $fb_assign(l %v, l %s)
@done
	ret
}`,

  // ---- how much room to take for a string that has just grown to n characters
  fb_str_growth: `
function l $fb_str_growth(l %n) {
@start
	%twice =l add %n, %n
	%small =w csltl %twice, ${FIRST_CAPACITY}
	%room =l select %small, ${FIRST_CAPACITY}, %twice
	%most =w culel %room, ${MAX_LENGTH}
	%capped =l select %most, %room, ${MAX_LENGTH}
	%beyond =w cugtl %n, ${MAX_LENGTH}
	%room =l select %beyond, %n, %capped
	ret %room
}`,

  // ---- the unshared string a with room for n characters, perhaps elsewhere; length and contents stay
  fb_str_reserve: `
function l $fb_str_reserve(l %a, l %n) {
@start
	%cap =l loadsw %a+${CAP}
	%fits =w csgel %cap, %n
	jnz %fits, @done, @grow
@grow
	%ok =w culel %n, ${MAX_LENGTH}
	jnz %ok, @sized, @fail
@fail
	call $fb_error(w 7)
	hlt
@sized
	%room =l call $fb_str_growth(l %n)
	%width =w loadub %a+${WIDTH}
	%bytes =l shl %room, %width
	%size =l add %bytes, ${INLINE + 15}
	%size =l and %size, -16
	%used =l shl %cap, %width
	%used =l add %used, ${INLINE}
	%a =l call $fb_pool_grow(l %a, l %used, l %size)
	%room =l sub %size, ${INLINE}
	%room =l shr %room, %width
	storew %room, %a+${CAP}
	%text =l add %a, ${INLINE}
	storel %text, %a+${DATA}
@done
	ret %a
}`,

  // ---- gives back a string that nobody holds; its capacity tells its size
  fb_str_free: `
function $fb_str_free(l %s) {
@start
	%capacity =l loadsw %s+${CAP}
	%width =w loadub %s+${WIDTH}
	%size =l shl %capacity, %width
	%size =l add %size, ${INLINE}
	call $fb_pool_free(l %s, l %size)
	ret
}`,

  fb_str_append_chr: `
function $fb_str_append_chr(l %v, w %code) {
@start
	%a =l loadl %v
${growByCode('ret')}
@slow
	call $fb_str_append_chr_slow(l %v, w %code)
	ret
}`,

  fb_str_append_chr_slow: `
function $fb_str_append_chr_slow(l %v, w %code) {
@start
	%b =l call $fb_str_chr(w %code)
	call $fb_str_append_slow(l %v, l %b)
	call $fb_release(l %b)
	ret
}`,

  fb_str_concat_chr: `
function l $fb_str_concat_chr(l %a, w %code) {
@start
${growByCode('ret %a')}
@slow
	%s =l call $fb_str_concat_chr_slow(l %a, w %code)
	ret %s
}`,

  fb_str_concat_chr_slow: `
function l $fb_str_concat_chr_slow(l %a, w %code) {
@start
	%b =l call $fb_str_chr(w %code)
	%s =l call $fb_str_concat_slow(l %a, l %b)
	call $fb_release(l %b)
	ret %s
}`,

  fb_str_chr: `
function l $fb_str_chr(w %code) {
@start
	%narrow =w culew %code, 255
	jnz %narrow, @table, @wide
@table
	%offset =l extuw %code
	%offset =l mul %offset, ${CHAR_STRIDE}
	%s =l add $${CHAR_TABLE}, %offset
	ret %s
@wide
	%valid =w culew %code, 1114111
	jnz %valid, @valid, @fail
@fail
	call $fb_error(w 5)
	hlt
@valid
	%s =l call $fb_str_new(l 1, w 2)
	%text =l loadl %s+${DATA}
	storew %code, %text
	ret %s
}`,

  fb_str_space: `
function l $fb_str_space(w %n) {
@start
	%s =l call $fb_str_repeat_chr(w %n, w 32)
	ret %s
}`,

  fb_str_repeat_chr: `
function l $fb_str_repeat_chr(w %n, w %code) {
@start
	%some =w csgtw %n, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%valid =w culew %code, 1114111
	jnz %valid, @valid, @fail
@fail
	call $fb_error(w 5)
	hlt
@valid
	%count =l extsw %n
	%narrow =w culew %code, 255
	jnz %narrow, @narrow, @wide
@narrow
	%s =l call $fb_str_new(l %count, w 0)
	%p =l loadl %s+${DATA}
	%to =l call $memset(l %p, w %code, l %count)
	ret %s
@wide
	%s =l call $fb_str_new(l %count, w 2)
	%p =l loadl %s+${DATA}
	%bytes =l shl %count, 2
	%end =l add %p, %bytes
@loop
	storew %code, %p
	%p =l add %p, 4
	%more =w cultl %p, %end
	jnz %more, @loop, @done
@done
	ret %s
}`,

  fb_str_repeat: `
function l $fb_str_repeat(w %n, l %of) {
@start
${orEmpty('of')}
	%length =w loadw %of+${LEN}
	jnz %length, @some, @none
@none
	ret 0
@some
	%code =w call $fb_str_asc(l %of)
	%s =l call $fb_str_repeat_chr(w %n, w %code)
	ret %s
}`,

  // ---- a Latin-1 string of n bytes copied from p, marked as bytes
  fb_str_bytes: `
function l $fb_str_bytes(l %p, l %n) {
@start
	%s =l call $fb_str_latin1(l %p, l %n)
	%some =w cnel %s, 0
	jnz %some, @mark, @done
@mark
	storeb ${STRING_FLAG.bytes}, %s+${FLAGS}
@done
	ret %s
}`,

  // ---- a Latin-1 string of n bytes copied from p; null when n = 0
  fb_str_latin1: `
function l $fb_str_latin1(l %p, l %n) {
@start
	%some =w cnel %n, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%s =l call $fb_str_new(l %n, w 0)
	%to =l loadl %s+${DATA}
	call $fb_copy(l %to, l %p, l %n)
	ret %s
}`,
};
