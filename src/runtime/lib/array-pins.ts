/**
 * Elements whose address somebody holds: arguments by reference. While an array is pinned, REDIM and ERASE free none of its storage:
 * it is retired, complete and still good to write to, until the last pin goes. Whoever holds an address asks then whether its element
 * lives elsewhere by now, and brings there what it is at the old place.
 *
 * A retired storage: `NODE`, and the shape that it had.
 */
import { ARRAY, ARRAY_DIM_SIZE, MAX_RANK } from '#bytecode';
import type { Sources } from '../source.js';

const { data: DATA, total: TOTAL, elementSize: SIZE, rank: RANK, pins: PINS, retired: RETIRED, dims: DIMS } = ARRAY;
/** Offsets: next one, storage, elements, rank, dimensions as in a descriptor. */
const NODE = { next: 0, data: 8, total: 16, rank: 24, dims: 32 } as const;

export const ARRAY_PINS: Sources = {
  fb_array_pin: `
function $fb_array_pin(l %d) {
@start
	%pins =w loadw %d+${PINS}
	%pins =w add %pins, 1
	storew %pins, %d+${PINS}
	ret
}`,

  fb_array_unpin: `
function $fb_array_unpin(l %d) {
@start
	%pins =w loadw %d+${PINS}
	%pins =w sub %pins, 1
	storew %pins, %d+${PINS}
	%retired =l loadl %d+${RETIRED}
	%some =w cnel %retired, 0
	%free =w ceqw %pins, 0
	%last =w and %some, %free
	jnz %last, @last, @done
@last
	call $fb_array_free_retired(l %d)
@done
	ret
}`,

  fb_array_free_retired: `
function $fb_array_free_retired(l %d) {
@start
	%node =l loadl %d+${RETIRED}
	storel 0, %d+${RETIRED}
	jmp @loop
@loop
	%more =w cnel %node, 0
	jnz %more, @one, @done
@one
	%next =l loadl %node+${NODE.next}
	%p =l loadl %node+${NODE.data}
	%total =l loadl %node+${NODE.total}
	call $free(l %node)
	call $fb_array_release(l %d, l %p, l %total)
	call $free(l %p)
	%node =l copy %next
	jmp @loop
@done
	ret
}`,

  // ---- a note of nothing, with room for the storage that d has; error 7
  fb_array_node: `
function $fb_array_node(l %d) {
@start
	%rank =l loadsw %d+${RANK}
	%n =l mul %rank, ${ARRAY_DIM_SIZE}
	%n =l add %n, ${NODE.dims}
	%node =l call $fb_alloc(l %n)
	call $memset(l %node, w 0, l %n)
	%next =l loadl %d+${RETIRED}
	storel %next, %node+${NODE.next}
	storel %node, %d+${RETIRED}
	ret
}`,

  // ---- writes the storage that d has, and its shape, into the newest note; what d says of them is the caller's business then
  fb_array_retire: `
function $fb_array_retire(l %d) {
@start
	%node =l loadl %d+${RETIRED}
	%p =l loadl %d+${DATA}
	%total =l loadl %d+${TOTAL}
	%rank =l loadsw %d+${RANK}
	storel %p, %node+${NODE.data}
	storel %total, %node+${NODE.total}
	storew %rank, %node+${NODE.rank}
	%from =l add %d, ${DIMS}
	%to =l add %node, ${NODE.dims}
	%n =l mul %rank, ${ARRAY_DIM_SIZE}
	call $memcpy(l %to, l %from, l %n)
	ret
}`,

  // ---- where what was at p is now: 0 when p is as good as ever, or (unless strict) when the element is gone; strict: error 9 then
  fb_array_moved: `
function l $fb_array_moved(l %d, l %p, w %strict) {
@start
	%node =l loadl %d+${RETIRED}
	%some =w cnel %node, 0
	jnz %some, @some, @same
@same
	ret 0
@some
	%size =l loadsw %d+${SIZE}
	%data =l loadl %d+${DATA}
	%total =l loadl %d+${TOTAL}
	%bytes =l mul %total, %size
	%offset =l sub %p, %data
	%inside =w cultl %offset, %bytes
	jnz %inside, @same, @search
@search
	%more =w cnel %node, 0
	jnz %more, @one, @same
@one
	%from =l loadl %node+${NODE.data}
	%total =l loadl %node+${NODE.total}
	%bytes =l mul %total, %size
	%offset =l sub %p, %from
	%inside =w cultl %offset, %bytes
	jnz %inside, @found, @next
@next
	%node =l loadl %node+${NODE.next}
	jmp @search
@found
	%subscripts =l alloc8 ${4 * MAX_RANK}
	%rest =l div %offset, %size
	%whole =l mul %rest, %size
	%within =l sub %offset, %whole
	%rank =l loadsw %node+${NODE.rank}
	%now =l loadsw %d+${RANK}
	%good =w ceql %rank, %now
	%k =l copy %rank
	%position =l copy 0
	%scale =l copy 1
@subscripts
	%more =w csgtl %k, 0
	jnz %more, @subscript, @decide
@subscript
	# the last one first
	%k =l sub %k, 1
	%place =l mul %k, ${ARRAY_DIM_SIZE}
	%old =l add %node, %place
	%lower =l loadsw %old+${NODE.dims}
	%count =l loadsw %old+${NODE.dims + 4}
	%quotient =l div %rest, %count
	%i =l mul %quotient, %count
	%i =l sub %rest, %i
	%i =l add %i, %lower
	%rest =l copy %quotient
	%place4 =l shl %k, 2
	%to =l add %subscripts, %place4
	storew %i, %to
	jnz %good, @place, @subscripts
@place
	%new =l add %d, %place
	%lower =l loadsw %new+${DIMS}
	%count =l loadsw %new+${DIMS + 4}
	%i =l sub %i, %lower
	%good =w cultl %i, %count
	%i =l mul %i, %scale
	%position =l add %position, %i
	%scale =l mul %scale, %count
	jmp @subscripts
@decide
	jnz %good, @there, @gone
@gone
	jnz %strict, @fail, @same
@fail
	%given =w copy %rank
	call $fb_array_error(l %d, w %given, l %subscripts)
	hlt
@there
	%position =l mul %position, %size
	%q =l add %data, %position
	%q =l add %q, %within
	ret %q
}`,
};
