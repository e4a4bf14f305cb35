/** The dynamic type on its way out and in: PRINT, INPUT, READ. */
import { ANY, ListTag, STRING } from '#bytecode';
import type { Sources } from '../source.js';
import { RANK } from './any.js';

const { length: LEN, data: DATA, width: WIDTH } = STRING;
const REFERENCE = BigInt(ANY.reference) << BigInt(ANY.tagShift);
/** Digits that always fit an i64. */
const EXACT_DIGITS = 18;

/** Advances %i over the characters that `accept` (from w %c into w %good) takes; goes on at @after_NAME. */
const scan = (name: string, accept: string, each = ''): string => `	jmp @${name}
@${name}
	%more =w csltl %i, %n
	jnz %more, @${name}_one, @after_${name}
@${name}_one
	%c =w call $fb_char_at(l %p, w %width, l %i)
${accept}
	jnz %good, @${name}_take, @after_${name}
@${name}_take
${each}
	%i =l add %i, 1
	jmp @${name}
@after_${name}`;
const BLANK = '	%blank =w ceqw %c, 32\n	%tab =w ceqw %c, 9\n	%good =w or %blank, %tab';
const DIGIT = '	%digit =w sub %c, 48\n	%good =w cultw %digit, 10';
const COUNT = '	%digits =l add %digits, 1';
const sign = (name: string): string => `	%more =w csltl %i, %n
	jnz %more, @${name}_look, @${name}_done
@${name}_look
	%c =w call $fb_char_at(l %p, w %width, l %i)
	%minus =w ceqw %c, 45
	%plus =w ceqw %c, 43
	%given =w or %minus, %plus
	%step =l extuw %given
	%i =l add %i, %step
	jmp @${name}_done
@${name}_done`;

export const ANY_TEXT: Sources = {
  fb_any_print: `
function $fb_any_print(l %x) {
@start
	%rank =w call $fb_any_rank(l %x)
	%whole =w csltw %rank, ${RANK.double}
	jnz %whole, @whole, @other
@whole
	%a =l call $fb_any_to_i64(l %x)
	call $fb_print_i64(l %a)
	ret
@other
	%double =w ceqw %rank, ${RANK.double}
	jnz %double, @double, @reference
@double
	%d =d call $fb_any_to_f64(l %x)
	call $fb_print_f64(d %d)
	ret
@reference
	%type =w call $fb_any_type(l %x)
	%p =l call $fb_any_pointer(l %x)
	%string =w ceqw %type, ${ListTag.string}
	jnz %string, @string, @thing
@string
	call $fb_print_str(l %p)
	ret
@thing
	call $fb_print_ref(l %p)
	ret
}`,

  // ---- as a field of a record: text in quotes
  fb_any_print_field: `
function $fb_any_print_field(l %x) {
@start
	%type =w call $fb_any_type(l %x)
	%string =w ceqw %type, ${ListTag.string}
	jnz %string, @open, @print
@open
	call $fb_out_char(w 34)
	jmp @print
@print
	call $fb_any_print(l %x)
	jnz %string, @close, @done
@close
	call $fb_out_char(w 34)
@done
	ret
}`,

  // ---- [blanks] [sign] digits [. digits] [E [sign] digits] [blanks] is a number: without point and exponent INTEGER when it fits, LONG
  // up to ${EXACT_DIGITS} digits, else DOUBLE. All other text stays text
  fb_any_parse: `
function l $fb_any_parse(l %s) {
@start
	%some =w cnel %s, 0
	jnz %some, @some, @text
@text
	call $fb_retain(l %s)
	%r =l or %s, ${REFERENCE}
	ret %r
@some
	%n =l loadsw %s+${LEN}
	%width =w loadub %s+${WIDTH}
	%p =l loadl %s+${DATA}
	%i =l copy 0
	%digits =l copy 0
	%value =l copy 0
	%minus =w copy 0
	%floating =w copy 0
${scan('blanks', BLANK)}
${sign('sign')}
	%negative =w copy %minus
${scan('whole', DIGIT, `	%wide =l extuw %digit\n	%value =l mul %value, 10\n	%value =l add %value, %wide\n${COUNT}`)}
	%more =w csltl %i, %n
	jnz %more, @point, @counted
@point
	%c =w call $fb_char_at(l %p, w %width, l %i)
	%good =w ceqw %c, 46
	jnz %good, @point_take, @counted
@point_take
	%floating =w copy 1
	%i =l add %i, 1
${scan('fraction', DIGIT, COUNT)}
	jmp @counted
@counted
	%some =w cnel %digits, 0
	jnz %some, @exponent, @text
@exponent
	%more =w csltl %i, %n
	jnz %more, @exponent_look, @end
@exponent_look
	%c =w call $fb_char_at(l %p, w %width, l %i)
	%lower =w or %c, 32
	%good =w ceqw %lower, 101
	jnz %good, @exponent_take, @trailing
@exponent_take
	%floating =w copy 1
	%i =l add %i, 1
${sign('exponent_sign')}
	%first =l copy %i
${scan('power', DIGIT)}
	%some =w cnel %i, %first
	jnz %some, @trailing, @text
@trailing
${scan('rest', BLANK)}
	%all =w ceql %i, %n
	jnz %all, @end, @text
@end
	jnz %floating, @double, @exact
@exact
	%short =w cslel %digits, ${EXACT_DIGITS}
	jnz %short, @integer, @double
@integer
	%minus_value =l neg %value
	%value =l select %negative, %minus_value, %value
	%low =l extsw %value
	%fits =w ceql %low, %value
	jnz %fits, @small, @long
@small
	%w =w copy %value
	%r =l extuw %w
	ret %r
@long
	%r =l call $fb_any_from_i64(l %value)
	ret %r
@double
	%d =d call $fb_str_val(l %s)
	%r =l call $fb_any_from_f64(d %d)
	ret %r
}`,

  fb_read_any: `
function l $fb_read_any() {
@start
	%s =l call $fb_read_str()
	%r =l call $fb_any_parse(l %s)
	call $fb_release(l %s)
	ret %r
}`,
};
