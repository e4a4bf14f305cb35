/** Parts of strings: LEFT$ to slices, trimming, and the two assignments into the middle of a variable. */
import { CHAR_STRIDE, CHAR_TABLE, STRING } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, hash: HASH, data: DATA, width: WIDTH, flags: FLAGS, kind: HEAD } = STRING;

/** TRIM$, LTRIM$, RTRIM$: which ends are stripped of blanks and tabs. */
function trim(name: string, ends: { left: boolean; right: boolean }): string {
  return `
function l $${name}(l %s) {
@start
${orEmpty('s')}
	%from =l copy 0
	%to =l loadsw %s+${LEN}
	%width =w loadub %s+${WIDTH}
	%p =l loadl %s+${DATA}
	jmp ${ends.left ? '@left' : '@right'}
@left
	%more =w csltl %from, %to
	jnz %more, @leftone, @cut
@leftone
	%c =w call $fb_char_at(l %p, w %width, l %from)
	%blank =w ceqw %c, 32
	%tab =w ceqw %c, 9
	%skip =w or %blank, %tab
	jnz %skip, @leftskip, @right
@leftskip
	%from =l add %from, 1
	jmp @left
@right
	%more =w csltl %from, %to
	%more =w and %more, ${ends.right ? 1 : 0}
	jnz %more, @rightone, @cut
@rightone
	%last =l sub %to, 1
	%c =w call $fb_char_at(l %p, w %width, l %last)
	%blank =w ceqw %c, 32
	%tab =w ceqw %c, 9
	%skip =w or %blank, %tab
	jnz %skip, @rightskip, @cut
@rightskip
	%to =l copy %last
	jmp @right
@cut
	%n =l sub %to, %from
	%r =l call $fb_str_sub(l %s, l %from, l %n)
	ret %r
}`;
}

/** %from = index of a 1-based place, which is 1 at least. */
const fromPlace = (place: string): string => `	%low =w csltw %${place}, 1
	%${place} =w select %low, 1, %${place}
	%from =l extsw %${place}
	%from =l sub %from, 1`;

export const STRINGS_CUT: Sources = {
  // ---- character i (from 0) of the text at p
  fb_char_at: `
function w $fb_char_at(l %p, w %width, l %i) {
@start
	jnz %width, @wide, @narrow
@narrow
	%at =l add %p, %i
	%c =w loadub %at
	ret %c
@wide
	%at =l shl %i, 2
	%at =l add %p, %at
	%c =w loadw %at
	ret %c
}`,

  // ---- n characters from position `from` (counted from 0) of s (not null); the caller has clamped both
  fb_str_sub: `
function l $fb_str_sub(l %s, l %from, l %n) {
@start
	%some =w csgtl %n, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%length =l loadsw %s+${LEN}
	%whole =w ceql %n, %length
	jnz %whole, @whole, @part
@whole
	call $fb_retain(l %s)
	ret %s
@part
	%width =w loadub %s+${WIDTH}
	%head =w loadw %s+${HEAD}
	%p =l loadl %s+${DATA}
	%offset =l shl %from, %width
	%p =l add %p, %offset
	%plain =w ceqw %head, 1
	%single =w ceql %n, 1
	%single =w and %single, %plain
	jnz %single, @single, @copy
@single
	%c =l loadub %p
	%c =l mul %c, ${CHAR_STRIDE}
	%r =l add $${CHAR_TABLE}, %c
	ret %r
@copy
	%r =l call $fb_str_new(l %n, w %width)
	%flags =w loadub %s+${FLAGS}
	storeb %flags, %r+${FLAGS}
	%to =l loadl %r+${DATA}
	%bytes =l shl %n, %width
	call $fb_copy(l %to, l %p, l %bytes)
	ret %r
}`,

  fb_str_len: `
function w $fb_str_len(l %s) {
@start
${orEmpty('s')}
	%n =w loadw %s+${LEN}
	ret %n
}`,

  fb_str_left: `
function l $fb_str_left(l %s, w %count) {
@start
${orEmpty('s')}
	%n =l extsw %count
	%length =l loadsw %s+${LEN}
	%less =w csltl %n, %length
	%n =l select %less, %n, %length
	%r =l call $fb_str_sub(l %s, l 0, l %n)
	ret %r
}`,

  fb_str_right: `
function l $fb_str_right(l %s, w %count) {
@start
${orEmpty('s')}
	%n =l extsw %count
	%length =l loadsw %s+${LEN}
	%less =w csltl %n, %length
	%n =l select %less, %n, %length
	%from =l sub %length, %n
	%r =l call $fb_str_sub(l %s, l %from, l %n)
	ret %r
}`,

  fb_str_mid: `
function l $fb_str_mid(l %s, w %position, w %count) {
@start
${orEmpty('s')}
${fromPlace('position')}
	%n =l extsw %count
	%length =l loadsw %s+${LEN}
	%rest =l sub %length, %from
	%less =w csltl %n, %rest
	%n =l select %less, %n, %rest
	%r =l call $fb_str_sub(l %s, l %from, l %n)
	ret %r
}`,

  fb_str_mid_rest: `
function l $fb_str_mid_rest(l %s, w %position) {
@start
	%r =l call $fb_str_mid(l %s, w %position, w 2147483647)
	ret %r
}`,

  fb_str_slice: `
function l $fb_str_slice(l %s, w %first, w %last) {
@start
${orEmpty('s')}
${fromPlace('first')}
	%to =l extsw %last
	%length =l loadsw %s+${LEN}
	%less =w csltl %to, %length
	%to =l select %less, %to, %length
	%n =l sub %to, %from
	%r =l call $fb_str_sub(l %s, l %from, l %n)
	ret %r
}`,

  fb_str_slice_assign: `
function $fb_str_slice_assign(l %v, w %first, w %last, l %r) {
@start
	%s =l loadl %v
${orEmpty('s')}
	%length =l loadsw %s+${LEN}
${fromPlace('first')}
	%less =w csltl %from, %length
	%from =l select %less, %from, %length
	%to =l extsw %last
	%less =w csltl %to, %length
	%to =l select %less, %to, %length
	%ordered =w csgel %to, %from
	%to =l select %ordered, %to, %from
	%rest =l sub %length, %to
	%head =l call $fb_str_sub(l %s, l 0, l %from)
	%tail =l call $fb_str_sub(l %s, l %to, l %rest)
	%new =l call $fb_str_concat_into(l %head, l %r)
	%new =l call $fb_str_concat_into(l %new, l %tail)
	call $fb_release(l %tail)
	call $fb_assign(l %v, l %new)
	ret
}`,

  fb_str_mid_assign: `
function $fb_str_mid_assign(l %v, w %position, w %count, l %r) {
@start
	%s =l loadl %v
${orEmpty('s', 'r')}
${fromPlace('position')}
	%n =l extsw %count
	%length =l loadsw %s+${LEN}
	%rest =l sub %length, %from
	%less =w csltl %n, %rest
	%n =l select %less, %n, %rest
	%given =l loadsw %r+${LEN}
	%less =w csltl %n, %given
	%n =l select %less, %n, %given
	%some =w csgtl %n, 0
	jnz %some, @some, @done
@some
	%count_head =l loadl %s
	%head =w loadw %r+${HEAD}
	%mine =w ceql %count_head, 4294967297
	%latin =w ceqw %head, 1
	%direct =w and %mine, %latin
	jnz %direct, @direct, @general
@direct
	%to =l loadl %s+${DATA}
	%to =l add %to, %from
	%text =l loadl %r+${DATA}
	storew 0, %s+${HASH}
	call $memmove(l %to, l %text, l %n)
	ret
@general
	%after =l add %from, %n
	%left =l sub %length, %after
	%head_part =l call $fb_str_sub(l %s, l 0, l %from)
	%middle =l call $fb_str_sub(l %r, l 0, l %n)
	%tail =l call $fb_str_sub(l %s, l %after, l %left)
	%new =l call $fb_str_concat_into(l %head_part, l %middle)
	%new =l call $fb_str_concat_into(l %new, l %tail)
	call $fb_release(l %middle)
	call $fb_release(l %tail)
	call $fb_assign(l %v, l %new)
@done
	ret
}`,

  fb_str_trim: trim('fb_str_trim', { left: true, right: true }),
  fb_str_ltrim: trim('fb_str_ltrim', { left: true, right: false }),
  fb_str_rtrim: trim('fb_str_rtrim', { left: false, right: true }),
};
