/**
 * Text of numbers (reference §5): integers by our own loop, two digits at a time; whole doubles of moderate size the same
 * way, since %g and %.15g print exactly the integer there; everything else through libc's snprintf. `nan` has no sign.
 *
 * `fb_format_…` routines write into a buffer of FORMAT_BUFFER bytes and return (in the routine's own way) where the text
 * starts and ends: integers backwards from the buffer's end, doubles forwards from its start.
 */
import { STRING } from '#bytecode';
import { cText, type Sources } from '../source.js';

/** Enough for any i64, %g and %.15g. */
export const FORMAT_BUFFER = 40;
const { data: DATA } = STRING;

const DIGIT_PAIRS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0')).join('');

/** STR$ of a number that `format` writes. */
function textOf(name: string, cls: string, format: string): string {
  return `
function l $${name}(${cls} %x) {
@start
	%buffer =l alloc8 ${FORMAT_BUFFER}
${format}
	%s =l call $fb_str_latin1(l %text, l %n)
	ret %s
}`;
}

const INTEGER_TEXT = `	%end =l add %buffer, ${FORMAT_BUFFER}
	%text =l call $fb_format_i64(l %end, l %wide)
	%n =l sub %end, %text`;
const DOUBLE_TEXT = `	%n =l call $fb_format_f64(l %buffer, d %wide)
	%text =l copy %buffer`;

/** A double into a buffer: name, C format, and the bound below which a whole number prints as an integer. */
function formatDouble(name: string, format: string, wholeBelow: number): string {
  return `
function l $${name}(l %buffer, d %x) {
@start
	%below =w cltd %x, d_${wholeBelow}
	%above =w cgtd %x, d_-${wholeBelow}
	%moderate =w and %below, %above
	jnz %moderate, @moderate, @print
@moderate
	%i =l dtosi %x
	%back =d sltof %i
	%whole =w ceqd %back, %x
	jnz %whole, @whole, @print
@whole
	%bits =l cast %x
	%zero =w ceql %bits, -9223372036854775808
	jnz %zero, @print, @integer
@integer
	%end =l add %buffer, ${FORMAT_BUFFER}
	%text =l call $fb_format_i64(l %end, l %i)
	%n =l sub %end, %text
	call $memmove(l %buffer, l %text, l %n)
	ret %n
@print
	%number =w cod %x, %x
	jnz %number, @number, @nan
@nan
	storeb 110, %buffer
	storeb 97, %buffer+1
	storeb 110, %buffer+2
	ret 3
@number
	%w =w call $snprintf(l %buffer, l ${FORMAT_BUFFER}, l $${format}, ..., d %x)
	%n =l extsw %w
	ret %n
}`;
}

export const NUMBERS_FORMAT: Sources = {
  fb_digit_pairs: `data $fb_digit_pairs = { b "${DIGIT_PAIRS}" }`,
  fb_format_g: cText('fb_format_g', '%g'),
  fb_format_g15: cText('fb_format_g15', '%.15g'),

  // ---- writes n in decimal so that it ends before `end`; returns its first byte
  fb_format_i64: `
function l $fb_format_i64(l %end, l %n) {
@start
	%negative =w csltl %n, 0
	%minus =l neg %n
	%m =l select %negative, %minus, %n
	%p =l copy %end
@pairs
	%big =w cugel %m, 100
	jnz %big, @pair, @small
@pair
	%q =l udiv %m, 100
	%low =l mul %q, 100
	%low =l sub %m, %low
	%m =l copy %q
	%low =l shl %low, 1
	%from =l add $fb_digit_pairs, %low
	%digits =w loaduh %from
	%p =l sub %p, 2
	storeh %digits, %p
	jmp @pairs
@small
	%two =w cugel %m, 10
	jnz %two, @two, @one
@two
	%low =l shl %m, 1
	%from =l add $fb_digit_pairs, %low
	%digits =w loaduh %from
	%p =l sub %p, 2
	storeh %digits, %p
	jmp @sign
@one
	%digit =w add %m, 48
	%p =l sub %p, 1
	storeb %digit, %p
@sign
	jnz %negative, @minus, @done
@minus
	%p =l sub %p, 1
	storeb 45, %p
@done
	ret %p
}`,

  // ---- console format and string format: writes at the buffer's start, returns the length
  fb_format_console: formatDouble('fb_format_console', 'fb_format_g', 1e6),
  fb_format_f64: formatDouble('fb_format_f64', 'fb_format_g15', 1e15),

  fb_str_i32: `
function l $fb_str_i32(w %x) {
@start
	%digit =w cultw %x, 10
	jnz %digit, @digit, @more
@digit
	%code =w add %x, 48
	%s =l call $fb_str_chr(w %code)
	ret %s
@more
	%wide =l extsw %x
	%s =l call $fb_str_i64(l %wide)
	ret %s
}`,
  fb_str_i64: textOf('fb_str_i64', 'l', `\t%wide =l copy %x\n${INTEGER_TEXT}`),
  fb_str_f32: textOf('fb_str_f32', 's', `\t%wide =d exts %x\n${DOUBLE_TEXT}`),
  fb_str_f64: textOf('fb_str_f64', 'd', `\t%wide =d copy %x\n${DOUBLE_TEXT}`),

  ...radix('hex', 4),
  ...radix('oct', 3),
  ...radix('bin', 1),
  fb_hex_digits: `data $fb_hex_digits = { b "0123456789ABCDEF" }`,

  // ---- digits of `bits` bits each, at least `width` of them, at least one
  fb_str_radix: `
function l $fb_str_radix(l %n, w %bits, w %width) {
@start
	%mask =l shl 1, %bits
	%mask =l sub %mask, 1
	# digits needed
	%count =w copy 0
	%m =l copy %n
@measure
	%count =w add %count, 1
	%m =l shr %m, %bits
	%more =w cnel %m, 0
	jnz %more, @measure, @measured
@measured
	%wider =w csgtw %width, %count
	%count =w select %wider, %width, %count
	%length =l extsw %count
	%s =l call $fb_str_new(l %length, w 0)
	%p =l loadl %s+${DATA}
	%at =l add %p, %length
@loop
	%digit =l and %n, %mask
	%n =l shr %n, %bits
	%from =l add $fb_hex_digits, %digit
	%c =w loadub %from
	%at =l sub %at, 1
	storeb %c, %at
	%more =w cugtl %at, %p
	jnz %more, @loop, @done
@done
	ret %s
}`,
};

/** HEX$, OCT$, BIN$ of 32- and 64-bit numbers: two's complement of their width. */
function radix(name: string, bits: number): Sources {
  return {
    [`fb_str_${name}_i32`]: `
function l $fb_str_${name}_i32(w %n, w %width) {
@start
	%wide =l extuw %n
	%s =l call $fb_str_radix(l %wide, w ${bits}, w %width)
	ret %s
}`,
    [`fb_str_${name}_i64`]: `
function l $fb_str_${name}_i64(l %n, w %width) {
@start
	%s =l call $fb_str_radix(l %n, w ${bits}, w %width)
	ret %s
}`,
  };
}
