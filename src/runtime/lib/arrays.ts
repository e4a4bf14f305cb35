/**
 * DIM, REDIM, ERASE and their kin over array descriptors. Storage is calloc's, so that defaults cost nothing; elements that
 * hold references are released one by one.
 */
import { ARRAY, ARRAY_DIM_SIZE, ElementKind, RECORD, RECORD_FLAG } from '#bytecode';
import type { Sources } from '../source.js';

const { data: DATA, total: TOTAL, elementSize: SIZE, rank: RANK, elementKind: KIND, maxRank: MAX_RANK } = ARRAY;
/** Most bytes of one array: addresses have 47 bits. */
const MAX_BYTES = 2 ** 46;

export const ARRAYS: Sources = {
  fb_array_init: `
function $fb_array_init(l %d, w %size, w %kind, w %rank, l %record) {
@start
	storew %size, %d+${SIZE}
	storew %kind, %d+${KIND}
	storew %rank, %d+${MAX_RANK}
	storel %record, %d+${ARRAY.record}
	ret
}`,

  fb_array_dim1: `
function $fb_array_dim1(l %d, w %lower, w %upper) {
@start
	%bounds =l alloc8 8
	storew %lower, %bounds
	storew %upper, %bounds+4
	call $fb_array_dim(l %d, w 1, l %bounds)
	ret
}`,

  fb_array_dim2: `
function $fb_array_dim2(l %d, w %lower1, w %upper1, w %lower2, w %upper2) {
@start
	%bounds =l alloc8 16
	storew %lower1, %bounds
	storew %upper1, %bounds+4
	storew %lower2, %bounds+8
	storew %upper2, %bounds+12
	call $fb_array_dim(l %d, w 2, l %bounds)
	ret
}`,

  fb_array_dim: `
function $fb_array_dim(l %d, w %rank, l %bounds) {
@start
	%total =l call $fb_array_measure(l %d, w %rank, l %bounds)
	call $fb_array_erase(l %d)
	%size =l loadsw %d+${SIZE}
	%p =l call $fb_calloc(l %total, l %size)
	call $fb_array_shape(l %d, w %rank, l %bounds)
	storel %total, %d+${TOTAL}
	storel %p, %d+${DATA}
	ret
}`,

  // ---- elements that these bounds make; error 9 when a dimension has none, 7 when no memory could hold them
  fb_array_measure: `
function l $fb_array_measure(l %d, w %rank, l %bounds) {
@start
	%total =l copy 1
	%most =w loadw %d+${MAX_RANK}
	%good =w cslew %rank, %most
	jnz %good, @loop, @range
@loop
	%lower =l loadsw %bounds
	%upper =l loadsw %bounds+4
	%count =l sub %upper, %lower
	%count =l add %count, 1
	%some =w csgtl %count, 0
	jnz %some, @some, @range
@range
	call $fb_error(w 9)
	hlt
@some
	%fits =w cslel %count, 2147483647
	jnz %fits, @multiply, @memory
@multiply
	%total =l mul %total, %count
	%fits =w cslel %total, ${MAX_BYTES}
	jnz %fits, @next, @memory
@next
	%bounds =l add %bounds, 8
	%rank =w sub %rank, 1
	jnz %rank, @loop, @bytes
@bytes
	%size =l loadsw %d+${SIZE}
	# a record without fields has size 0
	%sized =w cnel %size, 0
	%size =l select %sized, %size, 1
	%limit =l udiv ${MAX_BYTES}, %size
	%fits =w cslel %total, %limit
	jnz %fits, @done, @memory
@memory
	call $fb_error(w 7)
	hlt
@done
	ret %total
}`,

  // ---- rank, lower bounds and counts; dimensions beyond the rank get count 0
  fb_array_shape: `
function $fb_array_shape(l %d, w %rank, l %bounds) {
@start
	storew %rank, %d+${RANK}
	%left =w loadw %d+${MAX_RANK}
	%dim =l add %d, ${ARRAY.dims}
	jmp @loop
@loop
	%more =w csgtw %left, 0
	jnz %more, @one, @done
@one
	%given =w csgtw %rank, 0
	jnz %given, @given, @absent
@given
	%lower =w loadw %bounds
	%upper =w loadw %bounds+4
	%count =w sub %upper, %lower
	%count =w add %count, 1
	%bounds =l add %bounds, 8
	jmp @store
@absent
	%lower =w copy 0
	%count =w copy 0
@store
	storew %lower, %dim
	storew %count, %dim+4
	%dim =l add %dim, ${ARRAY_DIM_SIZE}
	%rank =w sub %rank, 1
	%left =w sub %left, 1
	jmp @loop
@done
	ret
}`,

  fb_array_erase: `
function $fb_array_erase(l %d) {
@start
	%pins =w loadw %d+${ARRAY.pins}
	%p =l loadl %d+${DATA}
	%some =w cnel %p, 0
	%pinned =w cnew %pins, 0
	%both =w and %some, %pinned
	jnz %both, @pinned, @free
@pinned
	call $fb_array_node(l %d)
	call $fb_array_retire(l %d)
	storel 0, %d+${DATA}
	storel 0, %d+${TOTAL}
	call $fb_array_shape(l %d, w 0, l 0)
	ret
@free
	call $fb_array_drop(l %d)
	ret
}`,

  fb_array_drop: `
function $fb_array_drop(l %d) {
@start
	%p =l loadl %d+${DATA}
	%some =w cnel %p, 0
	jnz %some, @some, @done
@some
	%total =l loadl %d+${TOTAL}
	storel 0, %d+${DATA}
	storel 0, %d+${TOTAL}
	call $fb_array_shape(l %d, w 0, l 0)
	call $fb_array_release(l %d, l %p, l %total)
	call $free(l %p)
@done
	ret
}`,

  // ---- releases what n elements at p hold
  fb_array_release: `
function $fb_array_release(l %d, l %p, l %n) {
@start
	%kind =w loadw %d+${KIND}
	%numeric =w cultw %kind, ${ElementKind.string}
	jnz %numeric, @done, @held
@held
	%size =l loadsw %d+${SIZE}
	%bytes =l mul %n, %size
	%end =l add %p, %bytes
	%dynamic =w ceqw %kind, ${ElementKind.any}
	jnz %dynamic, @dynamics, @not_dynamic
@dynamics
	%more =w cultl %p, %end
	jnz %more, @dynamic, @done
@dynamic
	%x =l loadl %p
	call $fb_any_release(l %x)
	%p =l add %p, 8
	jmp @dynamics
@not_dynamic
	%record =w ceqw %kind, ${ElementKind.record}
	jnz %record, @record, @references
@references
	%more =w cultl %p, %end
	jnz %more, @reference, @done
@reference
	%r =l loadl %p
	call $fb_release(l %r)
	%p =l add %p, 8
	jmp @references
@record
	%descriptor =l loadl %d+${ARRAY.record}
	%flags =w loadw %descriptor+${RECORD.flags}
	%held =w and %flags, ${RECORD_FLAG.references}
	jnz %held, @records, @done
@records
	%more =w cultl %p, %end
	jnz %more, @one, @done
@one
	call $fb_record_release(l %p, l %descriptor)
	%p =l add %p, %size
	jmp @records
@done
	ret
}`,

  // ---- REDIM PRESERVE. One dimension whose lower bound stays: the block is resized. Else rows are moved one by one, or, when the
  // array is pinned, copied.
  fb_array_redim: `
function $fb_array_redim(l %d, w %rank, l %bounds) {
@start
	%p =l loadl %d+${DATA}
	%some =w cnel %p, 0
	jnz %some, @some, @plain
@plain
	call $fb_array_dim(l %d, w %rank, l %bounds)
	ret
@some
	%old_rank =w loadw %d+${RANK}
	%same =w ceqw %old_rank, %rank
	jnz %same, @same, @fail
@fail
	call $fb_error(w 9)
	hlt
@same
	%total =l call $fb_array_measure(l %d, w %rank, l %bounds)
	%one =w ceqw %rank, 1
	%lower =w loadw %bounds
	%old_lower =w loadw %d+${ARRAY.dims}
	%kept =w ceqw %lower, %old_lower
	%pins =w loadw %d+${ARRAY.pins}
	%free =w ceqw %pins, 0
	%direct =w and %one, %kept
	%direct =w and %direct, %free
	jnz %direct, @direct, @general
@direct
	%old =l loadl %d+${TOTAL}
	%size =l loadsw %d+${SIZE}
	%bytes =l mul %total, %size
	%old_bytes =l mul %old, %size
	%shrinks =w csltl %total, %old
	jnz %shrinks, @shrink, @resize
@shrink
	%cut =l add %p, %bytes
	%gone =l sub %old, %total
	call $fb_array_release(l %d, l %cut, l %gone)
	# should realloc fail, the array has lost no more than what is released already
	%gone_bytes =l sub %old_bytes, %bytes
	call $memset(l %cut, w 0, l %gone_bytes)
@resize
	%p =l call $fb_realloc(l %p, l %bytes)
	storel %p, %d+${DATA}
	%grows =w csgtl %total, %old
	jnz %grows, @grow, @shape
@grow
	%fresh =l add %p, %old_bytes
	%fresh_bytes =l sub %bytes, %old_bytes
	call $memset(l %fresh, w 0, l %fresh_bytes)
@shape
	call $fb_array_shape(l %d, w %rank, l %bounds)
	storel %total, %d+${TOTAL}
	ret
@general
	%size =l loadsw %d+${SIZE}
	jnz %pins, @pinned, @fresh
@pinned
	call $fb_array_node(l %d)
	jmp @fresh
@fresh
	%new =l call $fb_calloc(l %total, l %size)
	call $fb_array_move_rows(l %d, l %bounds, l %new, w %pins)
	jnz %pins, @retire, @release
@retire
	call $fb_array_retire(l %d)
	storel %new, %d+${DATA}
	jmp @shape
@release
	%old =l loadl %d+${TOTAL}
	call $fb_array_release(l %d, l %p, l %old)
	call $free(l %p)
	storel %new, %d+${DATA}
	jmp @shape
}`,

  // ---- moves every row (run along the last dimension) that both shapes have from d's storage to new storage of the same
  // rank; what has moved is zeroed where it was, or copied if it shall stay. The row number is taken apart into subscripts,
  // last one first.
  fb_array_move_rows: `
function $fb_array_move_rows(l %d, l %bounds, l %new, w %stays) {
@start
	%rank =l loadsw %d+${RANK}
	%last =l sub %rank, 1
	%size =l loadsw %d+${SIZE}
	%from =l loadl %d+${DATA}
	%total =l loadl %d+${TOTAL}
	# the last dimension: the range that both have
	%offset =l shl %last, 3
	%dim =l add %d, ${ARRAY.dims}
	%dim =l add %dim, %offset
	%bound =l add %bounds, %offset
	%old_lower =l loadsw %dim
	%old_count =l loadsw %dim+4
	%old_upper =l add %old_lower, %old_count
	%new_lower =l loadsw %bound
	%new_upper =l loadsw %bound+4
	%new_upper =l add %new_upper, 1
	%new_count =l sub %new_upper, %new_lower
	%later =w csgtl %new_lower, %old_lower
	%low =l select %later, %new_lower, %old_lower
	%sooner =w csltl %new_upper, %old_upper
	%high =l select %sooner, %new_upper, %old_upper
	%run =l sub %high, %low
	%some =w csgtl %run, 0
	jnz %some, @some, @done
@some
	%run_bytes =l mul %run, %size
	%skip_old =l sub %low, %old_lower
	%skip_new =l sub %low, %new_lower
	%rows =l div %total, %old_count
	%row =l copy 0
	jmp @rows
@rows
	%more =w csltl %row, %rows
	jnz %more, @row, @done
@row
	# subscripts of the row in the old shape, position in the new one
	%rest =l copy %row
	%position =l copy 0
	%scale =l copy 1
	%k =l copy %last
@subscripts
	%some =w csgtl %k, 0
	jnz %some, @subscript, @move
@subscript
	%k =l sub %k, 1
	%offset =l shl %k, 3
	%dim =l add %d, ${ARRAY.dims}
	%dim =l add %dim, %offset
	%bound =l add %bounds, %offset
	%lower =l loadsw %dim
	%count =l loadsw %dim+4
	%quotient =l div %rest, %count
	%i =l mul %quotient, %count
	%i =l sub %rest, %i
	%rest =l copy %quotient
	%i =l add %i, %lower
	%lower =l loadsw %bound
	%upper =l loadsw %bound+4
	%inside =w csgel %i, %lower
	%below =w cslel %i, %upper
	%inside =w and %inside, %below
	jnz %inside, @inside, @next
@inside
	%i =l sub %i, %lower
	%i =l mul %i, %scale
	%position =l add %position, %i
	%count =l sub %upper, %lower
	%count =l add %count, 1
	%scale =l mul %scale, %count
	jmp @subscripts
@move
	%a =l mul %row, %old_count
	%a =l add %a, %skip_old
	%a =l mul %a, %size
	%a =l add %from, %a
	%b =l mul %position, %new_count
	%b =l add %b, %skip_new
	%b =l mul %b, %size
	%b =l add %new, %b
	jnz %stays, @copy, @bytes
@copy
	call $fb_array_copy_elements(l %d, l %b, l %a, l %run)
	jmp @next
@bytes
	call $memcpy(l %b, l %a, l %run_bytes)
	call $memset(l %a, w 0, l %run_bytes)
@next
	%row =l add %row, 1
	jmp @rows
@done
	ret
}`,

  fb_array_check: `
function $fb_array_check(l %d) {
@start
	%p =l loadl %d+${DATA}
	%some =w cnel %p, 0
	jnz %some, @done, @fail
@fail
	call $fb_array_error(l %d, w 0, l 0)
	hlt
@done
	ret
}`,

  // ---- address of dimension n (from 1); error 9 when there is none
  fb_array_dimension: `
function l $fb_array_dimension(l %d, w %n) {
@start
	call $fb_array_check(l %d)
	%rank =w loadw %d+${RANK}
	%index =w sub %n, 1
	%good =w cultw %index, %rank
	jnz %good, @good, @fail
@fail
	call $fb_error(w 9)
	hlt
@good
	%offset =l extuw %index
	%offset =l shl %offset, 3
	%dim =l add %d, ${ARRAY.dims}
	%dim =l add %dim, %offset
	ret %dim
}`,

  fb_array_lbound: `
function w $fb_array_lbound(l %d, w %n) {
@start
	%dim =l call $fb_array_dimension(l %d, w %n)
	%lower =w loadw %dim
	ret %lower
}`,

  fb_array_ubound: `
function w $fb_array_ubound(l %d, w %n) {
@start
	%dim =l call $fb_array_dimension(l %d, w %n)
	%lower =w loadw %dim
	%count =w loadw %dim+4
	%upper =w add %lower, %count
	%upper =w sub %upper, 1
	ret %upper
}`,
};
