/**
 * PRINT USING (reference §17.2). The format is scanned once, left to right; `@` prints the next item as it is, a numeric
 * field the next item as a number, everything else itself. What a field says is gathered in a small block on the stack.
 */
import { STRING } from '#bytecode';
import { cText, orEmpty, type Sources } from '../source.js';

const { length: LEN, data: DATA, width: WIDTH } = STRING;

/** A scanned field: i32 each. */
const FIELD = {
  end: 0,
  plus: 4,
  dollar: 8,
  stars: 12,
  digits: 16,
  decimals: 20,
  commas: 24,
  exponent: 28,
  minus: 32,
} as const;
const FIELD_SIZE = 40;
/** `%.*f` of the largest double has 309 digits before the point. */
const NUMBER_ROOM = 400;

/** Reads the character at position %j of the format as %c; -1 past the end. */
const CHARACTER = '\t%c =w call $fb_using_char(l %s, w %j)';

export const PRINT_USING: Sources = {
  fb_format_fixed: cText('fb_format_fixed', '%.*f'),
  fb_format_exponent: cText('fb_format_exponent', '%.*E'),

  fb_print_using: `
function $fb_print_using(l %s, l %items, w %count) {
@start
${orEmpty('s')}
	%field =l alloc8 ${FIELD_SIZE}
	%n =w loadw %s+${LEN}
	%i =w copy 0
@loop
	%more =w csltw %i, %n
	jnz %more, @look, @done
@look
	%c =w call $fb_using_char(l %s, w %i)
	%at =w ceqw %c, 64
	jnz %at, @text, @number
@text
	%i =w add %i, 1
	jnz %count, @text_item, @loop
@text_item
	%item =l loadl %items
	call $fb_print_str(l %item)
	%items =l add %items, 8
	%count =w sub %count, 1
	jmp @loop
@number
	%found =w call $fb_using_scan(l %s, w %i, l %field)
	jnz %found, @field, @literal
@literal
	call $fb_out_char(w %c)
	%i =w add %i, 1
	jmp @loop
@field
	%mask =w copy %i
	%i =w loadw %field+${FIELD.end}
	%mask =w sub %i, %mask
	jnz %count, @field_item, @loop
@field_item
	%item =l loadl %items
	call $fb_using_item(l %item, l %field, w %mask)
	%items =l add %items, 8
	%count =w sub %count, 1
	jmp @loop
@done
	ret
}`,

  fb_using_char: `
function w $fb_using_char(l %s, w %j) {
@start
	%n =w loadw %s+${LEN}
	%inside =w csltw %j, %n
	jnz %inside, @inside, @outside
@outside
	ret -1
@inside
	%p =l loadl %s+${DATA}
	%width =w loadub %s+${WIDTH}
	%i =l extsw %j
	%c =w call $fb_char_at(l %p, w %width, l %i)
	ret %c
}`,

  // ---- 1 when a numeric field begins at j; what it says goes to the block
  fb_using_scan: `
function w $fb_using_scan(l %s, w %j, l %field) {
@start
	call $memset(l %field, w 0, l ${FIELD_SIZE})
${CHARACTER}
	%plus =w ceqw %c, 43
	jnz %plus, @plus, @twice
@plus
	storew 1, %field+${FIELD.plus}
	%j =w add %j, 1
	jmp @mask
@twice
	%dollar =w ceqw %c, 36
	%star =w ceqw %c, 42
	%prefix =w or %dollar, %star
	jnz %prefix, @second, @mask
@second
	%first =w copy %c
	%j =w add %j, 1
${CHARACTER}
	%same =w ceqw %c, %first
	jnz %same, @pair, @no
@pair
	storew %dollar, %field+${FIELD.dollar}
	storew %star, %field+${FIELD.stars}
	%j =w add %j, 1
@mask
	# inside: 0 before the first point, 1 directly after it, 2 later
	%state =w copy 0
	%digits =w copy 0
	%decimals =w copy 0
	jmp @run
@run
${CHARACTER}
	%hash =w ceqw %c, 35
	jnz %hash, @hash, @comma
@hash
	%digits =w add %digits, 1
	%counts =w ceqw %state, 1
	%decimals =w add %decimals, %counts
	jmp @next
@comma
	%is =w ceqw %c, 44
	jnz %is, @commas, @point
@commas
	storew 1, %field+${FIELD.commas}
	jmp @interrupt
@point
	%is =w ceqw %c, 46
	jnz %is, @points, @end
@points
	%state =w add %state, 1
	%over =w csgtw %state, 2
	%state =w select %over, 2, %state
	jmp @next
@interrupt
	%after =w csgtw %state, 0
	%state =w select %after, 2, 0
@next
	%j =w add %j, 1
	jmp @run
@end
	jnz %digits, @exponent, @no
@exponent
	%k =w copy 0
@carets
	%c =w call $fb_using_char(l %s, w %j)
	%caret =w ceqw %c, 94
	%few =w csltw %k, 4
	%take =w and %caret, %few
	jnz %take, @caret, @carets_done
@caret
	%j =w add %j, 1
	%k =w add %k, 1
	jmp @carets
@carets_done
	%all =w ceqw %k, 4
	storew %all, %field+${FIELD.exponent}
	%back =w select %all, 0, %k
	%j =w sub %j, %back
${CHARACTER}
	%minus =w ceqw %c, 45
	storew %minus, %field+${FIELD.minus}
	%j =w add %j, %minus
	storew %j, %field+${FIELD.end}
	storew %digits, %field+${FIELD.digits}
	storew %decimals, %field+${FIELD.decimals}
	ret 1
@no
	ret 0
}`,

  // ---- one item in a field of mask length m
  fb_using_item: `
function $fb_using_item(l %item, l %field, w %mask) {
@start
	%numeric =w call $fb_using_is_number(l %item)
	jnz %numeric, @number, @copy
@copy
	call $fb_print_str(l %item)
	ret
@number
	%v =d call $fb_str_val(l %item)
	%negative =w cltd %v, d_0
	%minus =d neg %v
	%size =d select %negative, %minus, %v
	%decimals =w loadw %field+${FIELD.decimals}
	%room =l extsw %decimals
	%room =l add %room, ${NUMBER_ROOM}
	%digits =l call $fb_temporary(l %room)
	%exponent =w loadw %field+${FIELD.exponent}
	%format =l select %exponent, $fb_format_exponent, $fb_format_fixed
	%printed =w call $snprintf(l %digits, l %room, l %format, ..., w %decimals, d %size)
	%length =l extsw %printed
	# commas, sign, dollar
	%twice =l shl %room, 1
	%text =l call $fb_temporary(l %twice)
	%p =l copy %text
	%plus =w loadw %field+${FIELD.plus}
	%trailing =w loadw %field+${FIELD.minus}
	%leading =w cugtw %negative, %trailing
	jnz %plus, @always, @sometimes
@always
	%c =w select %negative, 45, 43
	storeb %c, %p
	%p =l add %p, 1
	jmp @dollar
@sometimes
	jnz %leading, @lead, @dollar
@lead
	storeb 45, %p
	%p =l add %p, 1
@dollar
	%dollar =w loadw %field+${FIELD.dollar}
	jnz %dollar, @put_dollar, @body
@put_dollar
	storeb 36, %p
	%p =l add %p, 1
@body
	%commas =w loadw %field+${FIELD.commas}
	%commas =w cugtw %commas, %exponent
	%grouped =l call $fb_using_digits(l %p, l %digits, l %length, w %commas)
	%p =l copy %grouped
	%suffix =w and %trailing, %negative
	jnz %suffix, @suffix, @justify
@suffix
	storeb 45, %p
	%p =l add %p, 1
@justify
	%n =l sub %p, %text
	%width =l extsw %mask
	%fits =w cslel %n, %width
	jnz %fits, @fits, @overflow
@overflow
	call $fb_out_char(w 37)
	jmp @write
@fits
	%stars =w loadw %field+${FIELD.stars}
	%fill =w select %stars, 42, 32
	%pad =l sub %width, %n
@pad
	%more =w csgtl %pad, 0
	jnz %more, @one, @write
@one
	call $fb_out_char(w %fill)
	%pad =l sub %pad, 1
	jmp @pad
@write
	call $fb_out_text(l %text, l %n)
	call $fb_temporary_free(l %text)
	call $fb_temporary_free(l %digits)
	ret
}`,

  // ---- copies a number's text to p, with thousands commas in the part before the point when asked
  fb_using_digits: `
function l $fb_using_digits(l %p, l %from, l %n, w %commas) {
@start
	jnz %commas, @grouped, @plain
@plain
	call $memcpy(l %p, l %from, l %n)
	%end =l add %p, %n
	ret %end
@grouped
	%end =l add %from, %n
	%point =l call $memchr(l %from, w 46, l %n)
	%some =w cnel %point, 0
	%point =l select %some, %point, %end
	%left =l sub %point, %from
	jmp @loop
@loop
	%more =w cultl %from, %end
	jnz %more, @one, @done
@one
	%c =w loadub %from
	storeb %c, %p
	%p =l add %p, 1
	%from =l add %from, 1
	%left =l sub %left, 1
	%whole =w csgtl %left, 0
	%group =l rem %left, 3
	%edge =w ceql %group, 0
	%comma =w and %whole, %edge
	jnz %comma, @comma, @loop
@comma
	storeb 44, %p
	%p =l add %p, 1
	jmp @loop
@done
	ret %p
}`,

  // ---- 1 when all of s is a decimal number: sign, digits with at most one point, exponent; blanks around it allowed
  fb_using_is_number: `
function w $fb_using_is_number(l %text) {
@start
	%s =l call $fb_str_trim(l %text)
	%some =w cnel %s, 0
	jnz %some, @some, @no
@some
	%j =w copy 0
${CHARACTER}
	%minus =w ceqw %c, 45
	%plus =w ceqw %c, 43
	%sign =w or %minus, %plus
	%j =w add %j, %sign
	%digits =w copy 0
	%points =w copy 0
@mantissa
${CHARACTER}
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @digit, @point
@digit
	%digits =w copy 1
	%j =w add %j, 1
	jmp @mantissa
@point
	%is =w ceqw %c, 46
	%first =w ceqw %points, 0
	%is =w and %is, %first
	jnz %is, @points, @exponent
@points
	%points =w copy 1
	%j =w add %j, 1
	jmp @mantissa
@exponent
	jnz %digits, @letter, @free_no
@letter
	%lower =w or %c, 32
	%is =w ceqw %lower, 101
	jnz %is, @exponent_sign, @end
@exponent_sign
	%j =w add %j, 1
${CHARACTER}
	%minus =w ceqw %c, 45
	%plus =w ceqw %c, 43
	%sign =w or %minus, %plus
	%j =w add %j, %sign
	%digits =w copy 0
@exponent_digits
${CHARACTER}
	%d =w sub %c, 48
	%digit =w cultw %d, 10
	jnz %digit, @exponent_digit, @exponent_end
@exponent_digit
	%digits =w copy 1
	%j =w add %j, 1
	jmp @exponent_digits
@exponent_end
	jnz %digits, @end, @free_no
@end
	%finished =w ceqw %c, -1
	call $fb_release(l %s)
	ret %finished
@free_no
	call $fb_release(l %s)
@no
	ret 0
}`,
};
