/** LIST (reference §13): making, changing, freeing. Elements keep their own type as a tag; references are counted. */
import { HEAP, HeapKind, IMMORTAL, LATIN1_HEAD, ListTag } from '#bytecode';
import type { Sources } from '../source.js';
import { ELEMENT, ELEMENT_SIZE, LIST, LIST_SIZE } from './list-layout.js';

const FIRST_CAPACITY = 8;
/** Most elements. */
const LIMIT = 0x3fffffff;

/** INSERT and SET of one class of value. */
function writers(suffix: string, param: string, put: string): Sources {
  return {
    [`fb_list_insert_${suffix}`]: `
function $fb_list_insert_${suffix}(l %l, w %position, ${param}) {
@start
	%at =l call $fb_list_make(l %l, w %position)
${put}
	ret
}`,
    [`fb_list_set_${suffix}`]: `
function $fb_list_set_${suffix}(l %l, w %position, ${param}) {
@start
	%at =l call $fb_list_at(l %l, w %position)
	%some =w cnel %at, 0
	jnz %some, @some, @done
@some
	%old =l loadl %at+${ELEMENT.value}
	%held =l loadl %at+${ELEMENT.tag}
${put}
	%counted =w csgel %held, ${ListTag.string}
	jnz %counted, @release, @done
@release
	call $fb_release(l %old)
@done
	ret
}`,
  };
}

export const LISTS: Sources = {
  fb_list_type_name: `data $fb_list_type_name = { w ${IMMORTAL} ${LATIN1_HEAD} 4 4 0 0, l $fb_list_type_name+32, b "LIST" }`,
  fb_list_type: `data $fb_list_type = { l $fb_list_destroy $fb_list_type_name }`,

  fb_list_new: `
function l $fb_list_new() {
@start
	%l =l call $fb_alloc(l ${LIST_SIZE})
	storew 1, %l+${HEAP.refcount}
	storew ${HeapKind.list}, %l+${HEAP.kind}
	storel $fb_list_type, %l+${LIST.type}
	storel 0, %l+${LIST.length}
	storel 0, %l+${LIST.start}
	storel 0, %l+${LIST.slots}
	ret %l
}`,

  fb_list_destroy: `
function $fb_list_destroy(l %l) {
@start
	call $fb_list_clear(l %l)
	%slots =l loadl %l+${LIST.slots}
	call $free(l %slots)
	call $free(l %l)
	ret
}`,

  // ---- each element leaves the list before it is released: a destructor may look at the list again
  fb_list_clear: `
function $fb_list_clear(l %l) {
@start
	jmp @next
@next
	%n =w call $fb_list_length(l %l)
	jnz %n, @remove, @done
@remove
	call $fb_list_remove(l %l, w %n)
	jmp @next
@done
	ret
}`,

  fb_list_first: `
function l $fb_list_first(l %l) {
@start
	%slots =l loadl %l+${LIST.slots}
	%start =l loadsw %l+${LIST.start}
	%offset =l mul %start, ${ELEMENT_SIZE}
	%at =l add %slots, %offset
	ret %at
}`,

  // ---- the element at a position, or 0
  fb_list_at: `
function l $fb_list_at(l %l, w %position) {
@start
	%some =w cnel %l, 0
	jnz %some, @some, @none
@some
	%n =w loadw %l+${LIST.length}
	%i =w sub %position, 1
	%inside =w cultw %i, %n
	jnz %inside, @inside, @none
@inside
	%first =l call $fb_list_first(l %l)
	%offset =l extuw %i
	%offset =l mul %offset, ${ELEMENT_SIZE}
	%at =l add %first, %offset
	ret %at
@none
	ret 0
}`,

  // ---- a new element before a position, clamped into the list; the caller fills it
  fb_list_make: `
function l $fb_list_make(l %l, w %position) {
@start
	%some =w cnel %l, 0
	jnz %some, @some, @fail
@fail
	call $fb_error(w 91)
	hlt
@some
	%n =w loadw %l+${LIST.length}
	%low =w cslew %position, 0
	%position =w select %low, 1, %position
	%after =w add %n, 1
	%high =w csgtw %position, %after
	%position =w select %high, %after, %position
	%i =l extuw %position
	%i =l sub %i, 1
	%front =w ceql %i, 0
	%filled =w csgtw %n, 0
	%front =w and %front, %filled
	jnz %front, @front, @back
@front
	call $fb_list_room(l %l, w 1)
	%start =w loadw %l+${LIST.start}
	%start =w sub %start, 1
	storew %start, %l+${LIST.start}
	%at =l call $fb_list_first(l %l)
	jmp @made
@back
	call $fb_list_room(l %l, w 0)
	%first =l call $fb_list_first(l %l)
	%offset =l mul %i, ${ELEMENT_SIZE}
	%at =l add %first, %offset
	%to =l add %at, ${ELEMENT_SIZE}
	%count =l extuw %n
	%moved =l sub %count, %i
	%bytes =l mul %moved, ${ELEMENT_SIZE}
	call $memmove(l %to, l %at, l %bytes)
@made
	%n =w add %n, 1
	storew %n, %l+${LIST.length}
	ret %at
}`,

  // ---- a free slot at the front (front = 1) or at the back: elements move to the middle of a larger block when needed
  fb_list_room: `
function $fb_list_room(l %l, w %front) {
@start
	%n =w loadw %l+${LIST.length}
	%start =w loadw %l+${LIST.start}
	%capacity =w loadw %l+${LIST.capacity}
	jnz %front, @front, @back
@front
	jnz %start, @done, @move
@back
	%end =w add %start, %n
	%fits =w csltw %end, %capacity
	jnz %fits, @done, @move
@move
	%over =w csgtw %n, ${LIMIT}
	jnz %over, @fail, @size
@fail
	call $fb_error(w 7)
	hlt
@size
	%twice =w shl %n, 1
	%small =w csltw %twice, ${FIRST_CAPACITY}
	%capacity =w select %small, ${FIRST_CAPACITY}, %twice
	# room at the front only for those who use it
	%gap =w sub %capacity, %n
	%gap =w select %front, %gap, 0
	%bytes =l extuw %capacity
	%bytes =l mul %bytes, ${ELEMENT_SIZE}
	%new =l call $fb_alloc(l %bytes)
	%skip =l extuw %gap
	%skip =l mul %skip, ${ELEMENT_SIZE}
	%to =l add %new, %skip
	%from =l call $fb_list_first(l %l)
	%used =l extuw %n
	%used =l mul %used, ${ELEMENT_SIZE}
	call $memcpy(l %to, l %from, l %used)
	%old =l loadl %l+${LIST.slots}
	call $free(l %old)
	storel %new, %l+${LIST.slots}
	storew %capacity, %l+${LIST.capacity}
	storew %gap, %l+${LIST.start}
@done
	ret
}`,

  ...writers('i64', 'l %v', `	storel %v, %at+${ELEMENT.value}\n	storel ${ListTag.int}, %at+${ELEMENT.tag}`),
  ...writers('f64', 'd %v', `	stored %v, %at+${ELEMENT.value}\n	storel ${ListTag.float}, %at+${ELEMENT.tag}`),
  ...writers(
    'ref',
    'l %v, w %tag',
    `	%wide =l extuw %tag
	call $fb_retain(l %v)
	storel %v, %at+${ELEMENT.value}
	storel %wide, %at+${ELEMENT.tag}`,
  ),

  fb_list_remove: `
function $fb_list_remove(l %l, w %position) {
@start
	%at =l call $fb_list_at(l %l, w %position)
	%some =w cnel %at, 0
	jnz %some, @some, @done
@some
	%value =l loadl %at+${ELEMENT.value}
	%tag =l loadl %at+${ELEMENT.tag}
	%n =w loadw %l+${LIST.length}
	%rest =w sub %n, 1
	storew %rest, %l+${LIST.length}
	%first =w ceqw %position, 1
	jnz %first, @first, @later
@first
	%start =w loadw %l+${LIST.start}
	%start =w add %start, 1
	# an empty list begins anew
	%start =w select %rest, %start, 0
	storew %start, %l+${LIST.start}
	jmp @release
@later
	%moved =w sub %n, %position
	%bytes =l extuw %moved
	%bytes =l mul %bytes, ${ELEMENT_SIZE}
	%from =l add %at, ${ELEMENT_SIZE}
	call $memmove(l %at, l %from, l %bytes)
@release
	%counted =w csgel %tag, ${ListTag.string}
	jnz %counted, @counted, @done
@counted
	call $fb_release(l %value)
@done
	ret
}`,

  // ---- appends a copy of the element at `from`
  fb_list_append_element: `
function $fb_list_append_element(l %l, l %from) {
@start
	%value =l loadl %from+${ELEMENT.value}
	%tag =l loadl %from+${ELEMENT.tag}
	%counted =w csgel %tag, ${ListTag.string}
	jnz %counted, @counted, @plain
@counted
	call $fb_retain(l %value)
@plain
	%at =l call $fb_list_make(l %l, w 2147483647)
	storel %value, %at+${ELEMENT.value}
	storel %tag, %at+${ELEMENT.tag}
	ret
}`,

  // ---- by position: the source may be the list itself, whose slots move
  fb_list_extend: `
function $fb_list_extend(l %l, l %other) {
@start
	%n =w call $fb_list_length(l %other)
	%i =w copy 0
	jmp @loop
@loop
	%more =w csltw %i, %n
	jnz %more, @one, @done
@one
	%i =w add %i, 1
	%from =l call $fb_list_at(l %other, w %i)
	call $fb_list_append_element(l %l, l %from)
	jmp @loop
@done
	ret
}`,

  fb_list_copy: `
function l $fb_list_copy(l %l) {
@start
	%r =l call $fb_list_new()
	call $fb_list_extend(l %r, l %l)
	ret %r
}`,

  fb_list_rest: `
function l $fb_list_rest(l %l) {
@start
	%r =l call $fb_list_copy(l %l)
	call $fb_list_remove(l %r, w 1)
	ret %r
}`,

  fb_list_reverse: `
function l $fb_list_reverse(l %l) {
@start
	%r =l call $fb_list_new()
	%i =w call $fb_list_length(l %l)
	jmp @loop
@loop
	jnz %i, @one, @done
@one
	%from =l call $fb_list_at(l %l, w %i)
	call $fb_list_append_element(l %r, l %from)
	%i =w sub %i, 1
	jmp @loop
@done
	ret %r
}`,

  fb_map_keys: `
function l $fb_map_keys(l %m) {
@start
	%l =l call $fb_list_new()
	%slot =w copy 0
	jmp @loop
@loop
	%slot =w call $fb_map_next(l %m, w %slot)
	%more =w csgew %slot, 0
	jnz %more, @one, @done
@one
	%key =l call $fb_map_key_at(l %m, w %slot)
	call $fb_list_insert_ref(l %l, w 2147483647, l %key, w ${ListTag.string})
	call $fb_release(l %key)
	%slot =w add %slot, 1
	jmp @loop
@done
	ret %l
}`,
};
