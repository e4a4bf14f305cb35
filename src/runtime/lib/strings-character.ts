/**
 * Single characters of strings, without making strings of them.
 *
 * A string of at most one character is fully described by its code, −1 for "": codes order and equal as such strings do.
 * Beside other strings it is described by its *key*, twice the code. A longer string has the key of its first character plus 1,
 * so that it stands behind that character and before the next one, as it does among strings:
 *
 *     ""  −2      "a"  194      "ab", "abc"  195      "b"  196
 *
 * The routines are small enough to be inlined: what they cannot do at once is one call.
 */
import { CHAR_STRIDE, CHAR_TABLE, LATIN1_HEAD, STRING } from '#bytecode';
import type { Sources } from '../source.js';
import { UNSHARED_LATIN1 } from './strings-build.js';

const { kind: HEAD, length: LEN, capacity: CAP, hash: HASH, data: DATA, width: WIDTH } = STRING;

/** Goes to @there with %i, counted from 0, when s has a character at the 1-based %p (less than 1 acts as 1), else to @none. */
const findFromFirst = `	%some =w cnel %s, 0
	jnz %some, @look, @none
@look
	%low =w csltw %p, 1
	%p =w select %low, 1, %p
	%i =w sub %p, 1
	%n =w loadw %s+${LEN}
	%in =w cultw %i, %n
	jnz %in, @there, @none`;

/** The code of character %i of s. */
const readCode = `	%data =l loadl %s+${DATA}
	%offset =l extuw %i
	%width =w loadub %s+${WIDTH}
	jnz %width, @wide, @narrow
@narrow
	%at =l add %data, %offset
	%c =w loadub %at
	ret %c
@wide
	%offset =l shl %offset, 2
	%at =l add %data, %offset
	%c =w loadw %at
	ret %c`;

/** Appends MID$(s, p, 1) to a when a is an unshared Latin-1 string with room and s is plain Latin-1; else goes to @slow. */
const growByCharacter = (done: string): string => `	%some =w cnel %a, 0
	jnz %some, @left, @slow
@left
	%count_head =l loadl %a
	%plain =w ceql %count_head, ${UNSHARED_LATIN1}
	jnz %plain, @mine, @slow
@mine
	%some =w cnel %s, 0
	jnz %some, @source, @slow
@source
	%head =w loadw %s+${HEAD}
	%plain =w ceqw %head, ${LATIN1_HEAD}
	jnz %plain, @latin, @slow
@latin
	# a place below 1 is slow as well
	%i =w sub %p, 1
	%length =w loadw %s+${LEN}
	%in =w cultw %i, %length
	jnz %in, @there, @slow
@there
	%n =w loadw %a+${LEN}
	%cap =w loadw %a+${CAP}
	%fits =w csltw %n, %cap
	jnz %fits, @fits, @slow
@fits
	%from =l loadl %s+${DATA}
	%offset =l extuw %i
	%from =l add %from, %offset
	%c =w loadub %from
	%to =l loadl %a+${DATA}
	%used =l extuw %n
	%to =l add %to, %used
	storeb %c, %to
	%n =w add %n, 1
	storew %n, %a+${LEN}
	storew 0, %a+${HASH}
	${done}`;

/** One character's counterpart; those that lie outside of the table, or whose counterpart does, go to the host. */
const changeCode = (name: string, table: string, upper: 0 | 1): Sources => ({
  [name]: `
function w $${name}(w %code) {
@start
	%narrow =w culew %code, 255
	jnz %narrow, @table, @beyond
@table
	%offset =l extuw %code
	%at =l add $${table}, %offset
	%c =w loadub %at
	jnz %c, @found, @beyond
@found
	ret %c
@beyond
	%c =w call $${name}_beyond(w %code)
	ret %c
}`,
  // ---- no character at all (−1) and NUL come here too and stay
  [`${name}_beyond`]: `
function w $${name}_beyond(w %code) {
@start
	%some =w csgtw %code, 0
	jnz %some, @some, @stay
@stay
	ret %code
@some
	%place =l alloc4 4
	storew %code, %place
	call $fb_host_case(l %place, w 1, w ${upper})
	%c =w loadw %place
	ret %c
}`,
});

export const STRINGS_CHARACTER: Sources = {
  fb_str_code_mid: `
function w $fb_str_code_mid(l %s, w %p) {
@start
${findFromFirst}
@there
${readCode}
@none
	ret -1
}`,

  fb_str_code_at: `
function w $fb_str_code_at(l %s, w %p) {
@start
	%some =w cnel %s, 0
	jnz %some, @look, @none
@look
	%i =w sub %p, 1
	%n =w loadw %s+${LEN}
	%in =w cultw %i, %n
	jnz %in, @there, @none
@there
${readCode}
@none
	ret -1
}`,

  fb_str_key: `
function w $fb_str_key(l %s) {
@start
	%some =w cnel %s, 0
	jnz %some, @look, @none
@look
	%n =w loadw %s+${LEN}
	jnz %n, @there, @none
@there
	%data =l loadl %s+${DATA}
	%more =w cnew %n, 1
	%width =w loadub %s+${WIDTH}
	jnz %width, @wide, @narrow
@narrow
	%c =w loadub %data
	jmp @key
@wide
	%c =w loadw %data
@key
	%c =w add %c, %c
	%key =w add %c, %more
	ret %key
@none
	ret -2
}`,

  fb_str_char_mid: `
function l $fb_str_char_mid(l %s, w %p) {
@start
${findFromFirst}
@there
	%head =w loadw %s+${HEAD}
	%plain =w ceqw %head, ${LATIN1_HEAD}
	jnz %plain, @plain, @slow
@plain
	%data =l loadl %s+${DATA}
	%offset =l extuw %i
	%at =l add %data, %offset
	%c =l loadub %at
	%c =l mul %c, ${CHAR_STRIDE}
	%r =l add $${CHAR_TABLE}, %c
	ret %r
@slow
	%r =l call $fb_str_mid(l %s, w %p, w 1)
	ret %r
@none
	ret 0
}`,

  fb_str_concat_mid: `
function l $fb_str_concat_mid(l %a, l %s, w %p) {
@start
${growByCharacter('ret %a')}
@slow
	%r =l call $fb_str_concat_mid_slow(l %a, l %s, w %p)
	ret %r
}`,

  fb_str_concat_mid_slow: `
function l $fb_str_concat_mid_slow(l %a, l %s, w %p) {
@start
	%b =l call $fb_str_mid(l %s, w %p, w 1)
	%r =l call $fb_str_concat_slow(l %a, l %b)
	call $fb_release(l %b)
	ret %r
}`,

  fb_str_append_mid: `
function $fb_str_append_mid(l %v, l %s, w %p) {
@start
	%a =l loadl %v
${growByCharacter('ret')}
@slow
	call $fb_str_append_mid_slow(l %v, l %s, w %p)
	ret
}`,

  fb_str_append_mid_slow: `
function $fb_str_append_mid_slow(l %v, l %s, w %p) {
@start
	%b =l call $fb_str_mid(l %s, w %p, w 1)
	call $fb_str_append_slow(l %v, l %b)
	call $fb_release(l %b)
	ret
}`,

  ...changeCode('fb_code_ucase', 'fb_upper_table', 1),
  ...changeCode('fb_code_lcase', 'fb_lower_table', 0),
};
