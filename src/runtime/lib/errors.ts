/**
 * Raising errors. Everything goes through `fb_raise`: number, line, and the failure's own text when it has one. It records
 * ERR and ERL, and the text, and asks the session to unwind (`STATE.unwind`), which does not come back when something catches the
 * error. Nobody catching, it flushes stdout, writes the message to stderr and leaves with status 1 through `exit`,
 * which the session's machine provides.
 *
 * Whoever raises holds nothing then but temporaries (temporaries.ts), and has nothing half done. The text is kept in `fb_error_text` because its maker's
 * frame is gone when the error is thrown again after a FINALLY.
 *
 * Texts are built in a buffer on the stack by the `fb_text_…` routines: place in, place after the text out.
 */
import { STATE, STATE_SYMBOL } from '#bytecode';
import { ERROR_MESSAGES, UNKNOWN_ERROR } from '../error-messages.js';
import { cText, type Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
/** Most bytes that a program's own strings may add to a message. */
const QUOTED = 200;
const TEXT_BUFFER = 1024;
/** Room for the longest text of all: an array access with 60 subscripts. */
export const LONGEST_TEXT = 4096;

const NUMBERS = Object.keys(ERROR_MESSAGES).map(Number);
const messageName = (number: number): string => `fb_message_${number}`;

export const ERRORS: Sources = {
  ...Object.fromEntries(NUMBERS.map((n) => [messageName(n), cText(messageName(n), ERROR_MESSAGES[n])])),
  fb_message_unknown: cText('fb_message_unknown', UNKNOWN_ERROR),
  fb_messages: `data $fb_messages = { ${NUMBERS.map((n) => `l ${n} $${messageName(n)}`).join(', ')}, l 0 $fb_message_unknown }`,
  fb_format_unhandled: cText('fb_format_unhandled', 'Unhandled exception at line %d: %s (error code %d)\n'),
  fb_text_method: cText('fb_text_method', 'ERROR: Method call on NOTHING reference at '),
  fb_text_method_name: cText('fb_text_method_name', ' (method: '),
  fb_text_field: cText('fb_text_field', 'ERROR: Field access on NOTHING reference at '),
  fb_text_field_name: cText('fb_text_field_name', ' (field: '),
  fb_text_runtime: cText('fb_text_runtime', 'Runtime error at line '),

  fb_error: `
function $fb_error(w %code) {
@start
	%line =w call $fb_line()
	call $fb_raise(w %code, w %line, l 0, l 0)
	hlt
}`,

  // ---- line of the statement that runs: an interpreted one has to be looked for
  fb_line: `
function w $fb_line() {
@start
	%locate =l loadl ${S}+${STATE.locate}
	jnz %locate, @locate, @known
@locate
	call %locate()
@known
	%line =w loadw ${S}+${STATE.line}
	ret %line
}`,

  fb_throw: `
function $fb_throw(w %code, w %line) {
@start
	call $fb_raise(w %code, w %line, l 0, l 0)
	hlt
}`,

  fb_rethrow: `
function $fb_rethrow(w %code, w %line) {
@start
	%n =w loadw ${S}+${STATE.errorTextLength}
	%known =w loadw ${S}+${STATE.errorTextCode}
	%same =w ceqw %known, %code
	%known =w loadw ${S}+${STATE.errorTextLine}
	%there =w ceqw %known, %line
	%same =w and %same, %there
	jnz %same, @text, @none
@none
	%n =w copy 0
@text
	%length =l extsw %n
	call $fb_raise(w %code, w %line, l $fb_error_text, l %length)
	hlt
}`,

  fb_error_text: `data $fb_error_text = { z ${LONGEST_TEXT} }`,

  fb_stack_overflow: `
function $fb_stack_overflow() {
@start
	call $fb_error(w 28)
	hlt
}`,

  // ---- an error whose own text is the n bytes at p (n = 0: the text of its number)
  fb_raise: `
function $fb_raise(w %code, w %line, l %p, l %n) {
@start
	%buffer =l alloc8 ${TEXT_BUFFER}
	call $fb_temporaries_drop()
	storew %code, ${S}+${STATE.err}
	storew %line, ${S}+${STATE.erl}
	%unwind =l loadl ${S}+${STATE.unwind}
	jnz %unwind, @catchable, @uncaught
@catchable
	%length =w copy %n
	storew %length, ${S}+${STATE.errorTextLength}
	storew %code, ${S}+${STATE.errorTextCode}
	storew %line, ${S}+${STATE.errorTextLine}
	call $memmove(l $fb_error_text, l %p, l %n)
	call %unwind(w %code)
@uncaught
	call $fb_flush()
	%own =w cnel %n, 0
	jnz %own, @write, @numbered
@numbered
	%message =l call $fb_message(w %code)
	%length =w call $snprintf(l %buffer, l ${TEXT_BUFFER}, l $fb_format_unhandled, ..., w %line, l %message, w %code)
	%n =l extsw %length
	%p =l copy %buffer
@write
	%errno =w call $fb_write_all(w 2, l %p, l %n)
	call $fb_leave(w 1)
	hlt
}`,

  fb_message: `
function l $fb_message(w %code) {
@start
	%wanted =l extsw %code
	%row =l copy $fb_messages
@loop
	%number =l loadl %row
	%found =w ceql %number, %wanted
	%last =w ceql %number, 0
	%stop =w or %found, %last
	jnz %stop, @stop, @next
@next
	%row =l add %row, 16
	jmp @loop
@stop
	%text =l loadl %row+8
	ret %text
}`,

  // ---- "Runtime error at line N: <text>"
  fb_fatal: `
function $fb_fatal(w %code, l %text) {
@start
	%buffer =l alloc8 ${TEXT_BUFFER}
	%line =w call $fb_line()
	%p =l call $fb_text_c(l %buffer, l $fb_text_runtime)
	%p =l call $fb_text_i32(l %p, w %line)
	storeb 58, %p
	storeb 32, %p+1
	%p =l add %p, 2
	%p =l call $fb_text_c(l %p, l %text)
	storeb 10, %p
	%n =l sub %p, %buffer
	%n =l add %n, 1
	call $fb_raise(w %code, w %line, l %buffer, l %n)
	hlt
}`,

  // ---- the same with a string in quotes after the text, which may hold 800 bytes at most
  fb_fatal_name: `
function $fb_fatal_name(w %code, l %text, l %name) {
@start
	%buffer =l alloc8 ${TEXT_BUFFER}
	%p =l call $fb_text_c(l %buffer, l %text)
	%p =l call $fb_text_str(l %p, l %name)
	storeb 0, %p
	call $fb_fatal(w %code, l %buffer)
	hlt
}`,

  fb_nothing_method: nothing('fb_nothing_method', 'fb_text_method', 'fb_text_method_name'),
  fb_nothing_field: nothing('fb_nothing_field', 'fb_text_field', 'fb_text_field_name'),

  fb_text_c: `
function l $fb_text_c(l %p, l %text) {
@start
	jmp @loop
@loop
	%c =w loadub %text
	jnz %c, @one, @done
@one
	storeb %c, %p
	%p =l add %p, 1
	%text =l add %text, 1
	jmp @loop
@done
	ret %p
}`,

  fb_text_i32: `
function l $fb_text_i32(l %p, w %n) {
@start
	%buffer =l alloc8 24
	%end =l add %buffer, 24
	%wide =l extsw %n
	%from =l call $fb_format_i64(l %end, l %wide)
	%length =l sub %end, %from
	call $memcpy(l %p, l %from, l %length)
	%p =l add %p, %length
	ret %p
}`,

  // ---- a string in UTF-8, cut to ${QUOTED} bytes
  fb_text_str: `
function l $fb_text_str(l %p, l %s) {
@start
	%some =w cnel %s, 0
	jnz %some, @some, @done
@some
	%limit =l add %p, ${QUOTED}
	%n =l loadsw %s+8
	%width =w loadub %s+6
	%text =l loadl %s+24
	%i =l copy 0
@loop
	%more =w csltl %i, %n
	%room =w cultl %p, %limit
	%more =w and %more, %room
	jnz %more, @one, @done
@one
	%c =w call $fb_char_at(l %text, w %width, l %i)
	%p =l call $fb_utf8_char(l %p, w %c)
	%i =l add %i, 1
	jmp @loop
@done
	ret %p
}`,
};

/** §12.4: text, where, name of the member, closing parenthesis. */
function nothing(name: string, text: string, nameText: string): string {
  return `
function $${name}(l %where, l %member) {
@start
	%buffer =l alloc8 ${TEXT_BUFFER}
	%p =l call $fb_text_c(l %buffer, l $${text})
	%p =l call $fb_text_str(l %p, l %where)
	%p =l call $fb_text_c(l %p, l $${nameText})
	%p =l call $fb_text_str(l %p, l %member)
	storeb 41, %p
	storeb 10, %p+1
	%n =l sub %p, %buffer
	%n =l add %n, 2
	%line =w call $fb_line()
	call $fb_raise(w 91, w %line, l %buffer, l %n)
	hlt
}`;
}
