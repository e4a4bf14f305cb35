/**
 * The output buffer: bytes for stdout gather here and leave by write(2) when the buffer is full, after each statement on a
 * terminal, and before anything that could show the order (input, sleep, shell, errors, the end).
 *
 * The column counts characters since the last newline, for TAB. What the system refuses for good is dropped and remembered
 * in STATE.outError; EPIPE (nobody reads any more) ends the program, as SIGPIPE ends others. EINTR and EAGAIN are waited
 * out. Short writes go on where they ended.
 */
import { STATE, STATE_SIZE, STATE_SYMBOL, STRING } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, data: DATA, width: WIDTH } = STRING;
const S = `$${STATE_SYMBOL}`;
export const OUT_CAPACITY = 65536;
/** Longest UTF-8 sequence, and some. */
const MARGIN = 8;
const EINTR = 4;
const EAGAIN = 11;
const POLLOUT = 4;
const EPIPE = 32;
/** What a shell reports for a program that SIGPIPE ended: 128 + 13. */
const CLOSED_PIPE_STATUS = 141;

export const OUTPUT: Sources = {
  [STATE_SYMBOL]: `data $${STATE_SYMBOL} = align 64 { z ${STATE_SIZE} }`,

  // ---- all n bytes at p to descriptor fd; 0, or the errno that stopped it
  fb_write_all: `
function w $fb_write_all(w %fd, l %p, l %n) {
@start
	%poll =l alloc8 8
@loop
	%more =w csgtl %n, 0
	jnz %more, @write, @done
@write
	%written =l call $write(w %fd, l %p, l %n)
	%ok =w csgel %written, 0
	jnz %ok, @advance, @refused
@advance
	%p =l add %p, %written
	%n =l sub %n, %written
	jmp @loop
@refused
	%place =l call $__errno_location()
	%errno =w loadw %place
	%interrupted =w ceqw %errno, ${EINTR}
	jnz %interrupted, @loop, @busy
@busy
	%again =w ceqw %errno, ${EAGAIN}
	jnz %again, @wait, @failed
@wait
	storew %fd, %poll
	storew ${POLLOUT}, %poll+4
	%ready =w call $poll(l %poll, l 1, w -1)
	jmp @loop
@failed
	ret %errno
@done
	ret 0
}`,

  fb_flush: `
function $fb_flush() {
@start
	%n =l loadsw ${S}+${STATE.outLength}
	%some =w cnel %n, 0
	jnz %some, @some, @done
@some
	storew 1, ${S}+${STATE.writing}
	storew 0, ${S}+${STATE.outLength}
	%broken =w loadw ${S}+${STATE.outError}
	jnz %broken, @dropped, @write
@dropped
	storew 0, ${S}+${STATE.writing}
	jmp @signal
@write
	%p =l loadl ${S}+${STATE.out}
	%errno =w call $fb_write_all(w 1, l %p, l %n)
	storew %errno, ${S}+${STATE.outError}
	storew 0, ${S}+${STATE.writing}
	jmp @signal
@signal
	%signal =w loadw ${S}+${STATE.interrupted}
	jnz %signal, @interrupted, @errors
@interrupted
	storew 0, ${S}+${STATE.interrupted}
	call $fb_signal_end(w %signal, l 0, l 0)
	jmp @errors
@errors
	%errno =w loadw ${S}+${STATE.outError}
	%closed =w ceqw %errno, ${EPIPE}
	jnz %closed, @closed, @done
@closed
	%ending =w loadw ${S}+${STATE.ending}
	jnz %ending, @done, @leave
@leave
	call $exit(w ${CLOSED_PIPE_STATUS})
	hlt
@done
	ret
}`,

  // ---- where the next bytes go: at least n (≤ OUT_CAPACITY) fit; the caller adds to outLength what it used
  fb_out_room: `
function l $fb_out_room(w %n) {
@start
	%used =w loadw ${S}+${STATE.outLength}
	%capacity =w loadw ${S}+${STATE.outCapacity}
	%free =w sub %capacity, %used
	%fits =w csgew %free, %n
	jnz %fits, @fits, @full
@full
	call $fb_flush()
	%used =w copy 0
@fits
	%p =l loadl ${S}+${STATE.out}
	%offset =l extsw %used
	%p =l add %p, %offset
	ret %p
}`,

  // ---- n bytes as they are, any number; the column is the caller's business
  fb_out_bytes: `
function $fb_out_bytes(l %from, l %n) {
@start
	jmp @next
@next
	%small =w cslel %n, ${OUT_CAPACITY / 2}
	jnz %small, @small, @piece
@piece
	call $fb_out_bytes(l %from, l ${OUT_CAPACITY / 2})
	%from =l add %from, ${OUT_CAPACITY / 2}
	%n =l sub %n, ${OUT_CAPACITY / 2}
	jmp @next
@small
	%to =l call $fb_out_room(w %n)
	call $fb_copy(l %to, l %from, l %n)
	%used =w loadw ${S}+${STATE.outLength}
	%used =w add %used, %n
	storew %used, ${S}+${STATE.outLength}
	ret
}`,

  // ---- n ASCII characters without a newline
  fb_out_text: `
function $fb_out_text(l %from, l %n) {
@start
	call $fb_out_bytes(l %from, l %n)
	%column =w loadw ${S}+${STATE.column}
	%column =w add %column, %n
	storew %column, ${S}+${STATE.column}
	ret
}`,

  // ---- one code point in UTF-8
  fb_out_char: `
function $fb_out_char(w %c) {
@start
	%p =l call $fb_out_room(w ${MARGIN})
	%end =l call $fb_utf8_char(l %p, w %c)
	%n =l sub %end, %p
	%used =w loadw ${S}+${STATE.outLength}
	%used =w add %used, %n
	storew %used, ${S}+${STATE.outLength}
	%column =w loadw ${S}+${STATE.column}
	%column =w add %column, 1
	%newline =w ceqw %c, 10
	%column =w select %newline, 0, %column
	storew %column, ${S}+${STATE.column}
	ret
}`,

  // ---- writes one code point at p in UTF-8; returns the place after it
  fb_utf8_char: `
function l $fb_utf8_char(l %p, w %c) {
@start
	%ascii =w cultw %c, 128
	jnz %ascii, @ascii, @multi
@ascii
	storeb %c, %p
	%p =l add %p, 1
	ret %p
@multi
	%two =w cultw %c, 2048
	jnz %two, @two, @three_or_four
@two
	%byte =w shr %c, 6
	%byte =w or %byte, 192
	storeb %byte, %p
	%p =l add %p, 1
	jmp @tail
@three_or_four
	%three =w cultw %c, 65536
	jnz %three, @three, @four
@three
	%byte =w shr %c, 12
	%byte =w or %byte, 224
	storeb %byte, %p
	%p =l add %p, 1
	jmp @middle
@four
	%byte =w shr %c, 18
	%byte =w or %byte, 240
	storeb %byte, %p
	%byte =w shr %c, 12
	%byte =w and %byte, 63
	%byte =w or %byte, 128
	storeb %byte, %p+1
	%p =l add %p, 2
@middle
	%byte =w shr %c, 6
	%byte =w and %byte, 63
	%byte =w or %byte, 128
	storeb %byte, %p
	%p =l add %p, 1
@tail
	%byte =w and %c, 63
	%byte =w or %byte, 128
	storeb %byte, %p
	%p =l add %p, 1
	ret %p
}`,

  fb_print_str: `
function $fb_print_str(l %s) {
@start
${orEmpty('s')}
	%n =l loadsw %s+${LEN}
	%from =l loadl %s+${DATA}
	%width =w loadub %s+${WIDTH}
	%bytes =l shl %n, %width
	%end =l add %from, %bytes
	%column =w loadw ${S}+${STATE.column}
	jmp @piece
@piece
	# one piece: until the text or the buffer ends
	%to =l call $fb_out_room(w ${MARGIN})
	%out =l loadl ${S}+${STATE.out}
	%capacity =l loadsw ${S}+${STATE.outCapacity}
	%limit =l add %out, %capacity
	%limit =l sub %limit, ${MARGIN}
@loop
	%more =w cultl %from, %end
	jnz %more, @room, @flush
@room
	%fits =w culel %to, %limit
	jnz %fits, @one, @flush
@one
	jnz %width, @wide, @narrow
@wide
	%c =w loadw %from
	%from =l add %from, 4
	jmp @char
@narrow
	%c =w loadub %from
	%from =l add %from, 1
@char
	%ascii =w cultw %c, 128
	jnz %ascii, @ascii, @multi
@ascii
	storeb %c, %to
	%to =l add %to, 1
	%column =w add %column, 1
	%newline =w ceqw %c, 10
	jnz %newline, @newline, @loop
@newline
	%column =w copy 0
	jmp @loop
@multi
	%to =l call $fb_utf8_char(l %to, w %c)
	%column =w add %column, 1
	jmp @loop
@flush
	%used =l sub %to, %out
	storew %used, ${S}+${STATE.outLength}
	%more =w cultl %from, %end
	jnz %more, @piece, @done
@done
	storew %column, ${S}+${STATE.column}
	ret
}`,

  fb_print_newline: `
function $fb_print_newline() {
@start
	%p =l call $fb_out_room(w ${MARGIN})
	storeb 10, %p
	%used =w loadw ${S}+${STATE.outLength}
	%used =w add %used, 1
	storew %used, ${S}+${STATE.outLength}
	storew 0, ${S}+${STATE.column}
	ret
}`,

  fb_print_comma: `
function $fb_print_comma() {
@start
	call $fb_out_char(w 9)
	ret
}`,

  fb_wrch: `
function $fb_wrch(w %c) {
@start
	%p =l call $fb_out_room(w ${MARGIN})
	storeb %c, %p
	%used =w loadw ${S}+${STATE.outLength}
	%used =w add %used, 1
	storew %used, ${S}+${STATE.outLength}
	%column =w loadw ${S}+${STATE.column}
	%column =w add %column, 1
	%byte =w extub %c
	%newline =w ceqw %byte, 10
	%column =w select %newline, 0, %column
	storew %column, ${S}+${STATE.column}
	ret
}`,

  fb_print_end: `
function $fb_print_end() {
@start
	%terminal =w loadw ${S}+${STATE.isTerminal}
	%painting =w loadw ${S}+${STATE.painting}
	%now =w cugtw %terminal, %painting
	jnz %now, @flush, @done
@flush
	call $fb_flush()
@done
	ret
}`,

  fb_paint: `
function $fb_paint(w %on) {
@start
	storew %on, ${S}+${STATE.painting}
	jnz %on, @done, @flush
@flush
	call $fb_flush()
@done
	ret
}`,
};
