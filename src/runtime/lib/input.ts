/** Console input line by line, DATA and READ, and the way from UTF-8 bytes to a string. */
import { STATE, STATE_SYMBOL, STRING } from '#bytecode';
import { cText, type Sources } from '../source.js';

const { length: LEN, data: DATA } = STRING;
const S = `$${STATE_SYMBOL}`;
const INPUT_CAPACITY = 65536;
const EINTR = 4;
const EAGAIN = 11;
const POLLIN = 1;

export const INPUT: Sources = {
  fb_text_out_of_data: cText('fb_text_out_of_data', 'Out of DATA'),

  // ---- next byte of stdin, or -1
  fb_input_byte: `
function w $fb_input_byte() {
@start
	%cursor =w loadw ${S}+${STATE.inputCursor}
	%length =w loadw ${S}+${STATE.inputLength}
	%some =w csltw %cursor, %length
	jnz %some, @take, @refill
@refill
	%ok =w call $fb_input_refill()
	%cursor =w copy 0
	jnz %ok, @take, @end
@take
	%buffer =l loadl ${S}+${STATE.input}
	%offset =l extuw %cursor
	%at =l add %buffer, %offset
	%c =w loadub %at
	%cursor =w add %cursor, 1
	storew %cursor, ${S}+${STATE.inputCursor}
	ret %c
@end
	ret -1
}`,

  // ---- reads what there is; 0 at the end of input, which stays
  fb_input_refill: `
function w $fb_input_refill() {
@start
	%poll =l alloc8 8
	%ended =w loadw ${S}+${STATE.inputEnded}
	jnz %ended, @end, @open
@open
	%buffer =l loadl ${S}+${STATE.input}
	%some =w cnel %buffer, 0
	jnz %some, @read, @first
@first
	%buffer =l call $fb_alloc(l ${INPUT_CAPACITY})
	storel %buffer, ${S}+${STATE.input}
@read
	%n =l call $fb_read(w 0, l %buffer, l ${INPUT_CAPACITY})
	%some =w csgtl %n, 0
	jnz %some, @got, @none
@got
	storew %n, ${S}+${STATE.inputLength}
	storew 0, ${S}+${STATE.inputCursor}
	ret 1
@none
	%failed =w csltl %n, 0
	jnz %failed, @failed, @finish
@failed
	%place =l call $__errno_location()
	%errno =w loadw %place
	%interrupted =w ceqw %errno, ${EINTR}
	jnz %interrupted, @read, @busy
@busy
	%again =w ceqw %errno, ${EAGAIN}
	jnz %again, @wait, @finish
@wait
	storew 0, %poll
	storew ${POLLIN}, %poll+4
	%ready =w call $poll(l %poll, l 1, w -1)
	jmp @read
@finish
	storew 1, ${S}+${STATE.inputEnded}
@end
	ret 0
}`,

  fb_input_line: `
function l $fb_input_line() {
@start
	call $fb_flush()
	# on a terminal, what is typed ends with the user's own newline
	%column =w loadw ${S}+${STATE.column}
	%terminal =w loadw ${S}+${STATE.isTerminal}
	%column =w select %terminal, 0, %column
	storew %column, ${S}+${STATE.column}
	%capacity =l copy 256
	%n =l copy 0
	%bytes =l call $fb_temporary(l %capacity)
@loop
	%c =w call $fb_input_byte()
	%end =w csltw %c, 0
	%newline =w ceqw %c, 10
	%stop =w or %end, %newline
	jnz %stop, @stop, @keep
@keep
	%full =w ceql %n, %capacity
	jnz %full, @grow, @store
@grow
	%capacity =l shl %capacity, 1
	%bytes =l call $fb_temporary_grow(l %bytes, l %capacity)
@store
	%at =l add %bytes, %n
	storeb %c, %at
	%n =l add %n, 1
	jmp @loop
@stop
	# a carriage return before the newline belongs to the line's end
	%some =w cnel %n, 0
	%some =w and %some, %newline
	jnz %some, @last, @done
@last
	%last =l sub %n, 1
	%at =l add %bytes, %last
	%c =w loadub %at
	%return =w ceqw %c, 13
	%n =l select %return, %last, %n
@done
	%s =l call $fb_str_from_utf8(l %bytes, l %n)
	call $fb_temporary_free(l %bytes)
	ret %s
}`,

  // ---- n bytes of UTF-8 as a string; a byte that is not part of a sequence stands for itself
  fb_str_from_utf8: `
function l $fb_str_from_utf8(l %p, l %n) {
@start
	%end =l add %p, %n
	%place =l alloc8 8
	%count =l copy 0
	%most =w copy 0
	%at =l copy %p
@measure
	%more =w cultl %at, %end
	jnz %more, @one, @measured
@one
	%count =l add %count, 1
	%c =w loadub %at
	%ascii =w cultw %c, 128
	jnz %ascii, @ascii, @multi
@ascii
	%at =l add %at, 1
	jmp @measure
@multi
	%at =l call $fb_utf8_decode(l %at, l %end, l %place)
	%c =w loadw %place
	%larger =w cugtw %c, %most
	%most =w select %larger, %c, %most
	jmp @measure
@measured
	%plain =w ceql %count, %n
	%latin =w cultw %most, 256
	%copy =w and %plain, %latin
	jnz %copy, @copy, @decode
@copy
	%s =l call $fb_str_latin1(l %p, l %n)
	ret %s
@decode
	%width =w select %latin, 0, 2
	%s =l call $fb_str_new(l %count, w %width)
	%to =l loadl %s+${DATA}
@loop
	%more =w cultl %p, %end
	jnz %more, @character, @done
@character
	%p =l call $fb_utf8_decode(l %p, l %end, l %place)
	%c =w loadw %place
	jnz %width, @wide, @narrow
@narrow
	storeb %c, %to
	%to =l add %to, 1
	jmp @loop
@wide
	storew %c, %to
	%to =l add %to, 4
	jmp @loop
@done
	ret %s
}`,

  // ---- one character at p: stores it, returns the place after it. Overlong forms, surrogates, stray bytes: one byte
  fb_utf8_decode: `
function l $fb_utf8_decode(l %p, l %end, l %place) {
@start
	%c =w loadub %p
	%after =l add %p, 1
	%lead2 =w sub %c, 194
	%two =w cultw %lead2, 30
	jnz %two, @two, @not2
@two
	%bits =w and %c, 31
	%least =w copy 128
	%left =w copy 1
	jmp @tail
@not2
	%lead3 =w sub %c, 224
	%three =w cultw %lead3, 16
	jnz %three, @three, @not3
@three
	%bits =w and %c, 15
	%least =w copy 2048
	%left =w copy 2
	jmp @tail
@not3
	%lead4 =w sub %c, 240
	%four =w cultw %lead4, 5
	jnz %four, @four, @single
@four
	%bits =w and %c, 7
	%least =w copy 65536
	%left =w copy 3
	jmp @tail
@tail
	%at =l copy %after
@next
	%more =w cultl %at, %end
	jnz %more, @continuation, @single
@continuation
	%b =w loadub %at
	%mark =w and %b, 192
	%good =w ceqw %mark, 128
	jnz %good, @good, @single
@good
	%b =w and %b, 63
	%bits =w shl %bits, 6
	%bits =w or %bits, %b
	%at =l add %at, 1
	%left =w sub %left, 1
	jnz %left, @next, @check
@check
	%enough =w cugew %bits, %least
	%valid =w culew %bits, 1114111
	%offset =w sub %bits, 55296
	%surrogate =w cultw %offset, 2048
	%good =w and %enough, %valid
	%good =w cugtw %good, %surrogate
	jnz %good, @store, @single
@store
	storew %bits, %place
	ret %at
@single
	storew %c, %place
	ret %after
}`,

  fb_data_set: `
function $fb_data_set(l %items, w %count) {
@start
	storel %items, ${S}+${STATE.data}
	storew %count, ${S}+${STATE.dataCount}
	storew 0, ${S}+${STATE.dataCursor}
	ret
}`,

  fb_restore: `
function $fb_restore(w %index) {
@start
	storew %index, ${S}+${STATE.dataCursor}
	ret
}`,

  fb_read_str: `
function l $fb_read_str() {
@start
	%cursor =w loadw ${S}+${STATE.dataCursor}
	%count =w loadw ${S}+${STATE.dataCount}
	%some =w csltw %cursor, %count
	jnz %some, @some, @none
@none
	call $fb_fatal(w 4, l $fb_text_out_of_data)
	hlt
@some
	%items =l loadl ${S}+${STATE.data}
	%offset =l extsw %cursor
	%offset =l shl %offset, 3
	%at =l add %items, %offset
	%s =l loadl %at
	%cursor =w add %cursor, 1
	storew %cursor, ${S}+${STATE.dataCursor}
	call $fb_retain(l %s)
	ret %s
}`,

  fb_read_f64: `
function d $fb_read_f64() {
@start
	%s =l call $fb_read_str()
	%x =d call $fb_str_val(l %s)
	call $fb_release(l %s)
	ret %x
}`,

  fb_read_i64: `
function l $fb_read_i64() {
@start
	%s =l call $fb_read_str()
	%some =w cnel %s, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%n =l loadsw %s+${LEN}
	%width =w loadub %s+6
	%p =l loadl %s+${DATA}
	%i =l copy 0
	%value =l copy 0
	%c =w call $fb_char_at(l %p, w %width, l 0)
	%minus =w ceqw %c, 45
	%plus =w ceqw %c, 43
	%sign =w or %minus, %plus
	%i =l extuw %sign
	# 18 digits always fit
	%digits =l sub %n, %i
	%short =w csltl %digits, 19
	%given =w csgtl %digits, 0
	%plain =w and %short, %given
	jnz %plain, @digits, @general
@digits
	%c =w call $fb_char_at(l %p, w %width, l %i)
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @digit, @general
@digit
	%wide =l extuw %d
	%value =l mul %value, 10
	%value =l add %value, %wide
	%i =l add %i, 1
	%more =w csltl %i, %n
	jnz %more, @digits, @exact
@exact
	%negated =l neg %value
	%value =l select %minus, %negated, %value
	call $fb_release(l %s)
	ret %value
@general
	%x =d call $fb_str_val(l %s)
	call $fb_release(l %s)
	%value =l call $fb_f64_to_i64(d %x)
	ret %value
}`,
};
