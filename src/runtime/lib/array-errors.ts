/** The texts of array errors (reference §7.2), built from the descriptor and the subscripts that failed. */
import { ARRAY, MAX_RANK } from '#bytecode';
import { InternalError } from '#support';
import { cText, type Sources } from '../source.js';
import { LONGEST_TEXT } from './errors.js';

const FIXED = 160;
/** Most bytes that one dimension adds: a subscript, two bounds, punctuation. */
const PER_DIMENSION = 48;
if (FIXED + PER_DIMENSION * MAX_RANK > LONGEST_TEXT) throw new InternalError('runtime', 'array errors may be too long');

export const ARRAY_ERRORS: Sources = {
  fb_text_not_dimensioned: cText('fb_text_not_dimensioned', 'ERROR: array not initialised (DIM not executed?)\n'),
  fb_text_array: cText('fb_text_array', 'ERROR: array index '),
  fb_text_error: cText('fb_text_error', 'ERROR: '),
  fb_text_array_n: cText('fb_text_array_n', 'D array index ('),
  fb_text_bounds: cText('fb_text_bounds', ' out of bounds ['),
  fb_text_rank: cText('fb_text_rank', ' subscripts for an array of rank '),

  fb_array_error1: `
function $fb_array_error1(l %d, w %i) {
@start
	%place =l alloc8 8
	storew %i, %place
	call $fb_array_error(l %d, w 1, l %place)
	hlt
}`,

  fb_array_error2: `
function $fb_array_error2(l %d, w %i, w %j) {
@start
	%place =l alloc8 8
	storew %i, %place
	storew %j, %place+4
	call $fb_array_error(l %d, w 2, l %place)
	hlt
}`,

  fb_array_error: `
function $fb_array_error(l %d, w %rank, l %subscripts) {
@start
	%buffer =l alloc8 ${LONGEST_TEXT}
	%line =w call $fb_line()
	%data =l loadl %d+${ARRAY.data}
	%some =w cnel %data, 0
	jnz %some, @some, @none
@none
	%n =l call $strlen(l $fb_text_not_dimensioned)
	call $fb_raise(w 9, w %line, l $fb_text_not_dimensioned, l %n)
	hlt
@some
	%actual =w loadw %d+${ARRAY.rank}
	%same =w ceqw %actual, %rank
	jnz %same, @same, @rank
@rank
	%p =l call $fb_text_c(l %buffer, l $fb_text_error)
	%p =l call $fb_text_i32(l %p, w %rank)
	%p =l call $fb_text_c(l %p, l $fb_text_rank)
	%p =l call $fb_text_i32(l %p, w %actual)
	jmp @end
@same
	%single =w ceqw %rank, 1
	jnz %single, @single, @several
@single
	%p =l call $fb_text_c(l %buffer, l $fb_text_array)
	%i =w loadw %subscripts
	%p =l call $fb_text_i32(l %p, w %i)
	jmp @bounds
@several
	%p =l call $fb_text_c(l %buffer, l $fb_text_error)
	%p =l call $fb_text_i32(l %p, w %rank)
	%p =l call $fb_text_c(l %p, l $fb_text_array_n)
	%left =w copy %rank
@subscript
	%i =w loadw %subscripts
	%p =l call $fb_text_i32(l %p, w %i)
	%subscripts =l add %subscripts, 4
	%left =w sub %left, 1
	jnz %left, @comma, @close
@comma
	storeb 44, %p
	storeb 32, %p+1
	%p =l add %p, 2
	jmp @subscript
@close
	storeb 41, %p
	%p =l add %p, 1
@bounds
	%p =l call $fb_text_c(l %p, l $fb_text_bounds)
	%dim =l add %d, ${ARRAY.dims}
	%left =w copy %rank
@dimension
	%lower =w loadw %dim
	%count =w loadw %dim+4
	%upper =w add %lower, %count
	%upper =w sub %upper, 1
	%p =l call $fb_text_i32(l %p, w %lower)
	storeb 46, %p
	storeb 46, %p+1
	%p =l add %p, 2
	%p =l call $fb_text_i32(l %p, w %upper)
	%dim =l add %dim, 8
	%left =w sub %left, 1
	jnz %left, @separator, @bracket
@separator
	storeb 44, %p
	storeb 32, %p+1
	%p =l add %p, 2
	jmp @dimension
@bracket
	storeb 93, %p
	%p =l add %p, 1
@end
	storeb 10, %p
	%n =l sub %p, %buffer
	%n =l add %n, 1
	call $fb_raise(w 9, w %line, l %buffer, l %n)
	hlt
}`,
};
