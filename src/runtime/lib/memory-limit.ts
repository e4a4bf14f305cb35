/**
 * The limit of a program's memory (`STATE.memoryLimit`), so that one that takes more and more gets error 7 and can act on it, before the
 * system ends the whole process without a word.
 *
 * Allocating counts down from a quarter of what is left; only at 0 malloc is asked how much is in use, which takes some microseconds.
 * So nothing has to be known of what is freed. What counts is memory from malloc, touched or not, beyond what there was at the program's
 * first allocation. A libc that does not tell (musl): writable memory of the process's own, `data` of /proc/self/statm, which has what V8
 * takes in it as well.
 */
import { STATE, STATE_SYMBOL } from '#bytecode';
import { cText, type Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
/** `struct mallinfo2`: ten words; bytes in use outside and inside of mapped blocks. */
const MALLINFO = { hblkhd: 32, uordblks: 56, size: 80 } as const;
const PAGE_SHIFT = 12;
/** The sixth number of the file. */
const NUMBERS_BEFORE = 5;
const FILE_ROOM = 256;
const O_RDONLY_CLOEXEC = 0o2000000;
const NO_LIMIT = 2n ** 62n;
/** Bytes between two looks, at least: by so much the limit may be missed. */
const SMALLEST_STEP = 2 ** 20;

export const MEMORY_LIMIT: Sources = {
  fb_text_statm: cText('fb_text_statm', '/proc/self/statm'),

  // ---- may n more bytes be taken? error 7 if not
  fb_memory_check: `
function $fb_memory_check(l %n) {
@start
	%limit =l loadl ${S}+${STATE.memoryLimit}
	%some =w cnel %limit, 0
	jnz %some, @look, @none
@none
	storel ${NO_LIMIT}, ${S}+${STATE.memoryLeft}
	ret
@look
	%used =l call $fb_memory_used()
	%base =l loadl ${S}+${STATE.memoryBase}
	%known =w cnel %base, 0
	jnz %known, @compare, @first
@first
	%base =l copy %used
	storel %base, ${S}+${STATE.memoryBase}
@compare
	%own =l sub %used, %base
	%free =l sub %limit, %own
	%free =l sub %free, %n
	%fits =w csgel %free, 0
	jnz %fits, @fits, @over
@over
	storel 0, ${S}+${STATE.memoryLeft}
	call $fb_error(w 7)
	hlt
@fits
	%step =l shr %free, 2
	%small =w cultl %step, ${SMALLEST_STEP}
	%step =l select %small, ${SMALLEST_STEP}, %step
	storel %step, ${S}+${STATE.memoryLeft}
	ret
}`,

  // ---- the same where p, which has memory already, shall have n bytes
  fb_memory_check_more: `
function $fb_memory_check_more(l %p, l %n) {
@start
	%limit =l loadl ${S}+${STATE.memoryLimit}
	%some =w cnel %limit, 0
	jnz %some, @less, @check
@less
	%old =l call $malloc_usable_size(l %p)
	%n =l sub %n, %old
@check
	call $fb_memory_check(l %n)
	ret
}`,

  // ---- mallinfo2 gives a struct: in memory whose address comes first (System V)
  fb_memory_used: `
function l $fb_memory_used() {
@start
	%info =l alloc8 ${MALLINFO.size}
	%ask =l loadl ${S}+${STATE.memoryInfo}
	%known =w cnel %ask, 0
	jnz %known, @ask, @read
@ask
	call %ask(l %info)
	%small =l loadl %info+${MALLINFO.uordblks}
	%large =l loadl %info+${MALLINFO.hblkhd}
	%bytes =l add %small, %large
	ret %bytes
@read
	%bytes =l call $fb_memory_writable()
	ret %bytes
}`,

  // ---- bytes of writable memory of the process's own; 0: unknown
  fb_memory_writable: `
function l $fb_memory_writable() {
@start
	%buffer =l alloc8 ${FILE_ROOM}
	%fd =w call $open(l $fb_text_statm, w ${O_RDONLY_CLOEXEC})
	%opened =w csgew %fd, 0
	jnz %opened, @opened, @unknown
@unknown
	ret 0
@opened
	%got =l call $read(w %fd, l %buffer, l ${FILE_ROOM - 1})
	%status =w call $close(w %fd)
	%some =w csgtl %got, 0
	jnz %some, @some, @unknown
@some
	%end =l add %buffer, %got
	%p =l copy %buffer
	%before =w copy ${NUMBERS_BEFORE}
	%pages =l copy 0
	jmp @loop
@loop
	%more =w cultl %p, %end
	jnz %more, @one, @done
@one
	%c =w loadub %p
	%p =l add %p, 1
	%blank =w ceqw %c, 32
	jnz %blank, @blank, @digit
@blank
	jnz %before, @skip, @done
@skip
	%before =w sub %before, 1
	jmp @loop
@digit
	jnz %before, @loop, @add
@add
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @count, @done
@count
	%wide =l extuw %d
	%pages =l mul %pages, 10
	%pages =l add %pages, %wide
	jmp @loop
@done
	%bytes =l shl %pages, ${PAGE_SHIFT}
	ret %bytes
}`,
};
