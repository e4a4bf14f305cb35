/** What a list says: length, elements as a wanted type, searching, JOIN. A null list is empty. */
import { ListTag } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';
import { ELEMENT, eachElement, LIST } from './list-layout.js';

/** Element at a position: %at and %tag, or @none. */
const LOCATE = `	%at =l call $fb_list_at(l %l, w %position)
	%some =w cnel %at, 0
	jnz %some, @some, @none
@some
	%tag =l loadl %at+${ELEMENT.tag}`;

/** INDEXOF: `test` goes to @found or @next. */
function find(name: string, param: string, test: string): string {
  return `
function w $${name}(l %l, ${param}) {
@start
	%i =w copy 0
	%some =w cnel %l, 0
	jnz %some, @search, @done
@search
${eachElement(`	%i =w add %i, 1\n	%tag =l loadl %at+${ELEMENT.tag}\n${test}`).replace('\tjmp @next\n@next', '@next')}
@found
	ret %i
@done
	ret 0
}`;
}

type NumberTag = 'int' | 'float';

/** A comparison for each kind of number; other elements are passed over. */
const either = (first: NumberTag, whenFirst: string, second: NumberTag, whenSecond: string): string =>
  `	%${first} =w ceql %tag, ${ListTag[first]}
	jnz %${first}, @${first}, @not_${first}
@${first}
${whenFirst}
@not_${first}
	%${second} =w ceql %tag, ${ListTag[second]}
	jnz %${second}, @${second}, @next
@${second}
${whenSecond}`;

export const LIST_QUERIES: Sources = {
  fb_list_length: `
function w $fb_list_length(l %l) {
@start
	%some =w cnel %l, 0
	jnz %some, @some, @none
@some
	%n =w loadw %l+${LIST.length}
	ret %n
@none
	ret 0
}`,

  fb_list_tag: `
function w $fb_list_tag(l %l, w %position) {
@start
${LOCATE}
	ret %tag
@none
	ret 0
}`,

  fb_list_get_i64: `
function l $fb_list_get_i64(l %l, w %position) {
@start
${LOCATE}
	%int =w ceql %tag, ${ListTag.int}
	jnz %int, @int, @not_int
@int
	%i =l loadl %at
	ret %i
@not_int
	%float =w ceql %tag, ${ListTag.float}
	jnz %float, @float, @none
@float
	%x =d loadd %at
	%i =l call $fb_f64_to_i64(d %x)
	ret %i
@none
	ret 0
}`,

  fb_list_get_f64: `
function d $fb_list_get_f64(l %l, w %position) {
@start
${LOCATE}
	%int =w ceql %tag, ${ListTag.int}
	jnz %int, @int, @not_int
@int
	%i =l loadl %at
	%x =d sltof %i
	ret %x
@not_int
	%float =w ceql %tag, ${ListTag.float}
	jnz %float, @float, @none
@float
	%x =d loadd %at
	ret %x
@none
	ret d_0
}`,

  fb_list_get_str: `
function l $fb_list_get_str(l %l, w %position) {
@start
	%at =l call $fb_list_at(l %l, w %position)
	%some =w cnel %at, 0
	jnz %some, @some, @none
@some
	%s =l call $fb_list_text(l %at)
	ret %s
@none
	ret 0
}`,

  // ---- the element at an address in string format; "" for lists and objects
  fb_list_text: `
function l $fb_list_text(l %at) {
@start
	%value =l loadl %at
	%tag =l loadl %at+${ELEMENT.tag}
	%string =w ceql %tag, ${ListTag.string}
	jnz %string, @string, @not_string
@string
	call $fb_retain(l %value)
	ret %value
@not_string
	%int =w ceql %tag, ${ListTag.int}
	jnz %int, @int, @not_int
@int
	%s =l call $fb_str_i64(l %value)
	ret %s
@not_int
	%float =w ceql %tag, ${ListTag.float}
	jnz %float, @float, @none
@float
	%x =d cast %value
	%s =l call $fb_str_f64(d %x)
	ret %s
@none
	ret 0
}`,

  fb_list_get_ref: `
function l $fb_list_get_ref(l %l, w %position) {
@start
${LOCATE}
	%reference =w csgel %tag, ${ListTag.list}
	jnz %reference, @reference, @none
@reference
	%r =l loadl %at
	call $fb_retain(l %r)
	ret %r
@none
	ret 0
}`,

  fb_list_find_i64: find(
    'fb_list_find_i64',
    'l %v',
    either(
      'int',
      `	%i64 =l loadl %at
	%same =w ceql %i64, %v
	jnz %same, @found, @next`,
      'float',
      `	%x =d loadd %at
	%order =w call $fb_compare_i64_f64(l %v, d %x)
	jnz %order, @next, @found`,
    ),
  ),

  fb_list_find_f64: find(
    'fb_list_find_f64',
    'd %v',
    either(
      'float',
      `	%x =d loadd %at
	%same =w ceqd %x, %v
	jnz %same, @found, @next`,
      'int',
      `	%i64 =l loadl %at
	%order =w call $fb_compare_i64_f64(l %i64, d %v)
	jnz %order, @next, @found`,
    ),
  ),

  fb_list_find_str: find(
    'fb_list_find_str',
    'l %v',
    `	%string =w ceql %tag, ${ListTag.string}
	jnz %string, @string, @next
@string
	%s =l loadl %at
	%same =w call $fb_str_equal(l %s, l %v)
	jnz %same, @found, @next`,
  ),

  fb_list_find_ref: find(
    'fb_list_find_ref',
    'l %v',
    `	%reference =w csgel %tag, ${ListTag.list}
	jnz %reference, @reference, @next
@reference
	%r =l loadl %at
	%same =w ceql %r, %v
	jnz %same, @found, @next`,
  ),

  fb_list_join: `
function l $fb_list_join(l %l, l %separator) {
@start
${orEmpty('separator')}
	%place =l alloc8 8
	storel 0, %place
	%some =w cnel %l, 0
	jnz %some, @join, @done
@join
	%first =w copy 1
${eachElement(`	jnz %first, @item, @separator
@separator
	call $fb_str_append(l %place, l %separator)
@item
	%first =w copy 0
	%s =l call $fb_list_text(l %at)
	call $fb_str_append(l %place, l %s)
	call $fb_release(l %s)`)}
@done
	%r =l loadl %place
	ret %r
}`,
};
