/**
 * VAL (reference §16.1) and the binary conversions MK*$ and CV*.
 *
 * VAL takes blanks, then the longest decimal prefix. Up to 18 digits and a power of ten that doubles hold exactly need one
 * multiplication or division, which is then correctly rounded (Clinger 1990, "How to read floating point numbers
 * accurately", the easy case); the rest goes to libc's strtod as a NUL-terminated copy of the prefix alone, so that hex,
 * `inf` and `nan`, which strtod knows and VAL does not, never reach it.
 */
import { STRING } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, data: DATA, width: WIDTH } = STRING;
/** 2^53: mantissas up to here are exact. */
const EXACT = 9007199254740992;
const POWERS = Array.from({ length: 23 }, (_, i) => `d_1e${i}`).join(' ');

/** CV*: `bytes` characters as a little-endian number. */
function unpack(name: string, bytes: number, cls: string, load: string): string {
  return `
function ${cls} $${name}(l %s) {
@start
	%place =l alloc8 8
	call $fb_str_unpack(l %s, l %place, l ${bytes})
	%x =${cls} ${load} %place
	ret %x
}`;
}

/** MK*$: a number as `bytes` characters. */
function pack(name: string, bytes: number, cls: string, store: string): string {
  return `
function l $${name}(${cls} %x) {
@start
	%place =l alloc8 8
	${store} %x, %place
	%s =l call $fb_str_bytes(l %place, l ${bytes})
	ret %s
}`;
}

export const NUMBERS_PARSE: Sources = {
  fb_powers_of_ten: `data $fb_powers_of_ten = { d ${POWERS} }`,

  fb_str_val: `
function d $fb_str_val(l %s) {
@start
${orEmpty('s')}
	%n =l loadsw %s+${LEN}
	%width =w loadub %s+${WIDTH}
	%p =l loadl %s+${DATA}
	jnz %width, @wide, @narrow
@wide
	%x =d call $fb_val_wide(l %p, l %n)
	ret %x
@narrow
	# digits alone, few enough to fit, are what most texts are
	%digits =l sub %n, 1
	%few =w cultl %digits, 18
	jnz %few, @few, @general
@few
	%end =l add %p, %n
	%value =l copy 0
	%at =l copy %p
@loop
	%c =l loadub %at
	%digit =l sub %c, 48
	%good =w cultl %digit, 10
	jnz %good, @good, @general
@good
	%value =l mul %value, 10
	%value =l add %value, %digit
	%at =l add %at, 1
	%more =w cultl %at, %end
	jnz %more, @loop, @digits
@digits
	%x =d sltof %value
	ret %x
@general
	%x =d call $fb_val(l %p, l %n)
	ret %x
}`,

  // ---- a UTF-32 text: its leading Latin-1 part decides
  fb_val_wide: `
function d $fb_val_wide(l %p, l %n) {
@start
	%copy =l call $fb_alloc(l %n)
	%i =l copy 0
@loop
	%more =w csltl %i, %n
	jnz %more, @one, @done
@one
	%c =w call $fb_char_at(l %p, w 2, l %i)
	%latin =w cultw %c, 256
	jnz %latin, @store, @done
@store
	%to =l add %copy, %i
	storeb %c, %to
	%i =l add %i, 1
	jmp @loop
@done
	%x =d call $fb_val(l %copy, l %i)
	call $free(l %copy)
	ret %x
}`,

  // ---- VAL of n bytes at p
  fb_val: `
function d $fb_val(l %p, l %n) {
@start
	%end =l add %p, %n
@blanks
	%more =w cultl %p, %end
	jnz %more, @blank, @none
@blank
	%c =w loadub %p
	%space =w ceqw %c, 32
	%tab =w ceqw %c, 9
	%skip =w or %space, %tab
	jnz %skip, @skip, @sign
@skip
	%p =l add %p, 1
	jmp @blanks
@sign
	%first =l copy %p
	%minus =w ceqw %c, 45
	%plus =w ceqw %c, 43
	%signed =w or %minus, %plus
	%step =l extuw %signed
	%p =l add %p, %step
	%mantissa =l copy 0
	# digits seen, digits that count in the mantissa, and digits after the point
	%digits =l copy 0
	%kept =l copy 0
	%scale =l copy 0
	%fraction =l copy 0
@number
	%more =w cultl %p, %end
	jnz %more, @character, @mantissa_done
@character
	%c =w loadub %p
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @digit, @other
@digit
	%digits =l add %digits, 1
	%scale =l add %scale, %fraction
	%p =l add %p, 1
	%wide =l extuw %d
	%mantissa =l mul %mantissa, 10
	%mantissa =l add %mantissa, %wide
	# leading zeros do not count
	%nonzero =w cnel %mantissa, 0
	%count =l extuw %nonzero
	%kept =l add %kept, %count
	jmp @number
@other
	%point =w ceqw %c, 46
	%second =w cnel %fraction, 0
	%first_point =w cultw %second, %point
	jnz %first_point, @point, @mantissa_done
@point
	%fraction =l copy 1
	%p =l add %p, 1
	jmp @number
@mantissa_done
	%some =w cnel %digits, 0
	jnz %some, @exponent, @none
@exponent
	%stop =l copy %p
	%more =w cultl %p, %end
	jnz %more, @exponent_letter, @convert
@exponent_letter
	%c =w loadub %p
	%lower =w or %c, 32
	%e =w ceqw %lower, 101
	jnz %e, @exponent_sign, @convert
@exponent_sign
	%p =l add %p, 1
	%more =w cultl %p, %end
	jnz %more, @exponent_sign_character, @convert
@exponent_sign_character
	%c =w loadub %p
	%emin =w ceqw %c, 45
	%eplus =w ceqw %c, 43
	%signed =w or %emin, %eplus
	%step =l extuw %signed
	%p =l add %p, %step
@exponent_digits
	%more =w cultl %p, %end
	jnz %more, @exponent_digit, @convert
@exponent_digit
	%c =w loadub %p
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @exponent_next, @convert
@exponent_next
	%p =l add %p, 1
	%stop =l copy %p
	%digits =l copy -1
	jmp @exponent_digits
@convert
	# an exponent was read (digits = -1), too many digits, too large a mantissa or scale: strtod
	%no_exponent =w csgel %digits, 0
	%short =w cslel %kept, 18
	%exact =w culel %mantissa, ${EXACT}
	%small =w culel %scale, 22
	%easy =w and %no_exponent, %short
	%easy =w and %easy, %exact
	%easy =w and %easy, %small
	jnz %easy, @easy, @strtod
@easy
	%x =d sltof %mantissa
	jnz %fraction, @divide, @whole
@divide
	%offset =l shl %scale, 3
	%power =l add $fb_powers_of_ten, %offset
	%ten =d loadd %power
	%x =d div %x, %ten
@whole
	%negated =d neg %x
	%x =d select %minus, %negated, %x
	ret %x
@strtod
	%x =d call $fb_strtod(l %first, l %stop)
	ret %x
@none
	ret d_0
}`,

  // ---- strtod of the bytes from first to stop, which are a number and nothing else
  fb_strtod: `
function d $fb_strtod(l %first, l %stop) {
@start
	%n =l sub %stop, %first
	%room =l add %n, 1
	%copy =l call $fb_alloc(l %room)
	call $memcpy(l %copy, l %first, l %n)
	%end =l add %copy, %n
	storeb 0, %end
	%x =d call $strtod(l %copy, l 0)
	call $free(l %copy)
	ret %x
}`,

  // ---- the first n characters of s as bytes at p; error 5 when there are fewer
  fb_str_unpack: `
function $fb_str_unpack(l %s, l %p, l %n) {
@start
${orEmpty('s')}
	%length =l loadsw %s+${LEN}
	%enough =w csgel %length, %n
	jnz %enough, @enough, @fail
@fail
	call $fb_error(w 5)
	hlt
@enough
	%width =w loadub %s+${WIDTH}
	%from =l loadl %s+${DATA}
	%i =l copy 0
@loop
	%c =w call $fb_char_at(l %from, w %width, l %i)
	%to =l add %p, %i
	storeb %c, %to
	%i =l add %i, 1
	%more =w csltl %i, %n
	jnz %more, @loop, @done
@done
	ret
}`,

  fb_str_mki: pack('fb_str_mki', 2, 'w', 'storeh'),
  fb_str_mkl: pack('fb_str_mkl', 4, 'w', 'storew'),
  fb_str_mks: pack('fb_str_mks', 4, 's', 'stores'),
  fb_str_mkd: pack('fb_str_mkd', 8, 'd', 'stored'),
  fb_str_cvi: unpack('fb_str_cvi', 2, 'w', 'loadsh'),
  fb_str_cvl: unpack('fb_str_cvl', 4, 'w', 'loadsw'),
  fb_str_cvs: unpack('fb_str_cvs', 4, 's', 'loads'),
  fb_str_cvd: unpack('fb_str_cvd', 8, 'd', 'loadd'),
};
