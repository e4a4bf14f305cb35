/**
 * HASHMAP (reference §14): an open-addressing table whose slot order programs can see, so it is reproduced exactly: 128
 * slots at first, FNV-1a over UTF-8 modulo capacity, linear probing upwards; before each insertion or update, when
 * (size + tombstones)·10 ≥ capacity·7, twice the capacity, entries re-inserted in old slot order; removal leaves a
 * tombstone; an insertion takes the first tombstone on its way, else the first empty slot.
 *
 * Capacities are powers of two, so "modulo" is a mask. A slot keeps the key's hash: a probe compares strings only when the
 * hashes agree.
 */
import { HEAP, HeapKind, IMMORTAL, LATIN1_HEAD } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

/** After the heap head and type: i32 size, i32 tombstones, i32 capacity, pointer to the slots. */
const MAP = { type: HEAP.type, size: 16, tombstones: 20, capacity: 24, slots: 32 } as const;
const MAP_SIZE = 40;
const FIRST_CAPACITY = 128;

/** Key and value references, u32 hash, i32 state. */
const SLOT = { key: 0, value: 8, hash: 16, state: 20 } as const;
const SLOT_SIZE = 24;
const STATE = { empty: 0, used: 1, tombstone: 2 } as const;

/** %at = address of slot %i of the table %slots. */
const slotAddress = (at: string, i: string): string =>
  `\t%.offset =l extuw ${i}\n\t%.offset =l mul %.offset, ${SLOT_SIZE}\n\t${at} =l add %slots, %.offset`;

/** %at = slot of the key, with %found; @none when there is no map. */
const FIND = `${orEmpty('key')}
	%some =w cnel %m, 0
	jnz %some, @some, @none
@some
	%at =l call $fb_map_find(l %m, l %key)
	%found =w cnel %at, 0`;

export const MAPS: Sources = {
  fb_map_type_name: `data $fb_map_type_name = { w ${IMMORTAL} ${LATIN1_HEAD} 7 7 0 0, l $fb_map_type_name+32, b "HASHMAP" }`,
  fb_map_type: `data $fb_map_type = { l $fb_map_destroy $fb_map_type_name }`,

  fb_map_new: `
function l $fb_map_new() {
@start
	%m =l call $fb_alloc(l ${MAP_SIZE})
	%slots =l call $fb_calloc(l ${FIRST_CAPACITY}, l ${SLOT_SIZE})
	storew 1, %m+${HEAP.refcount}
	storew ${HeapKind.map}, %m+${HEAP.kind}
	storel $fb_map_type, %m+${MAP.type}
	storel 0, %m+${MAP.size}
	storel ${FIRST_CAPACITY}, %m+${MAP.capacity}
	storel %slots, %m+${MAP.slots}
	ret %m
}`,

  fb_map_destroy: `
function $fb_map_destroy(l %m) {
@start
	call $fb_map_clear(l %m)
	%slots =l loadl %m+${MAP.slots}
	call $free(l %slots)
	call $free(l %m)
	ret
}`,

  fb_map_clear: `
function $fb_map_clear(l %m) {
@start
	%some =w cnel %m, 0
	jnz %some, @some, @done
@some
	%slots =l loadl %m+${MAP.slots}
	%capacity =w loadw %m+${MAP.capacity}
	%i =w copy 0
	jmp @loop
@loop
${slotAddress('%at', '%i')}
	%state =w loadw %at+${SLOT.state}
	%used =w ceqw %state, ${STATE.used}
	storew ${STATE.empty}, %at+${SLOT.state}
	jnz %used, @used, @next
@used
	%key =l loadl %at+${SLOT.key}
	call $fb_release(l %key)
	%value =l loadl %at+${SLOT.value}
	call $fb_release(l %value)
@next
	%i =w add %i, 1
	%more =w cultw %i, %capacity
	jnz %more, @loop, @emptied
@emptied
	storew 0, %m+${MAP.size}
	storew 0, %m+${MAP.tombstones}
@done
	ret
}`,

  // ---- the slot that holds key (neither null), or 0
  fb_map_find: `
function l $fb_map_find(l %m, l %key) {
@start
	%hash =w call $fb_str_hash(l %key)
	%slots =l loadl %m+${MAP.slots}
	%mask =w loadw %m+${MAP.capacity}
	%mask =w sub %mask, 1
	%i =w and %hash, %mask
	jmp @probe
@probe
${slotAddress('%at', '%i')}
	%state =w loadw %at+${SLOT.state}
	jnz %state, @taken, @absent
@taken
	%used =w ceqw %state, ${STATE.used}
	%other =w loadw %at+${SLOT.hash}
	%alike =w ceqw %hash, %other
	%candidate =w and %used, %alike
	jnz %candidate, @compare, @next
@compare
	%held =l loadl %at+${SLOT.key}
	%same =w call $fb_str_equal(l %held, l %key)
	jnz %same, @found, @next
@found
	ret %at
@next
	%i =w add %i, 1
	%i =w and %i, %mask
	jmp @probe
@absent
	ret 0
}`,

  // ---- where key (absent so far) goes: the first tombstone or empty slot on its way
  fb_map_place: `
function l $fb_map_place(l %slots, w %mask, w %hash) {
@start
	%i =w and %hash, %mask
	jmp @probe
@probe
${slotAddress('%at', '%i')}
	%state =w loadw %at+${SLOT.state}
	%used =w ceqw %state, ${STATE.used}
	jnz %used, @next, @here
@next
	%i =w add %i, 1
	%i =w and %i, %mask
	jmp @probe
@here
	ret %at
}`,

  fb_map_set: `
function $fb_map_set(l %m, l %key, l %value) {
@start
${orEmpty('key')}
	%some =w cnel %m, 0
	jnz %some, @some, @fail
@fail
	call $fb_error(w 91)
	hlt
@some
	call $fb_map_make_room(l %m)
	%at =l call $fb_map_find(l %m, l %key)
	%found =w cnel %at, 0
	jnz %found, @found, @insert
@found
	%place =l add %at, ${SLOT.value}
	call $fb_assign_copy(l %place, l %value)
	ret
@insert
	%hash =w call $fb_str_hash(l %key)
	%slots =l loadl %m+${MAP.slots}
	%mask =w loadw %m+${MAP.capacity}
	%mask =w sub %mask, 1
	%at =l call $fb_map_place(l %slots, w %mask, w %hash)
	%state =w loadw %at+${SLOT.state}
	%reused =w ceqw %state, ${STATE.tombstone}
	%tombstones =w loadw %m+${MAP.tombstones}
	%tombstones =w sub %tombstones, %reused
	storew %tombstones, %m+${MAP.tombstones}
	%size =w loadw %m+${MAP.size}
	%size =w add %size, 1
	storew %size, %m+${MAP.size}
	# a key that its variable may still append to in place is not ours to keep: the count of 2 prevents that
	call $fb_retain(l %key)
	call $fb_retain(l %value)
	storel %key, %at+${SLOT.key}
	storel %value, %at+${SLOT.value}
	storew %hash, %at+${SLOT.hash}
	storew ${STATE.used}, %at+${SLOT.state}
	ret
}`,

  fb_map_make_room: `
function $fb_map_make_room(l %m) {
@start
	%size =l loadsw %m+${MAP.size}
	%tombstones =l loadsw %m+${MAP.tombstones}
	%capacity =l loadsw %m+${MAP.capacity}
	%load =l add %size, %tombstones
	%load =l mul %load, 10
	%limit =l mul %capacity, 7
	%full =w csgel %load, %limit
	jnz %full, @full, @done
@full
	%old =l loadl %m+${MAP.slots}
	%bytes =l mul %capacity, ${SLOT_SIZE}
	%end =l add %old, %bytes
	%capacity =l shl %capacity, 1
	%fits =w cslel %capacity, 1073741824
	jnz %fits, @fits, @fail
@fail
	call $fb_error(w 7)
	hlt
@fits
	%slots =l call $fb_calloc(l %capacity, l ${SLOT_SIZE})
	%mask =w sub %capacity, 1
	%from =l copy %old
@loop
	%state =w loadw %from+${SLOT.state}
	%used =w ceqw %state, ${STATE.used}
	jnz %used, @move, @next
@move
	%hash =w loadw %from+${SLOT.hash}
	%at =l call $fb_map_place(l %slots, w %mask, w %hash)
	blit %from, %at, ${SLOT_SIZE}
@next
	%from =l add %from, ${SLOT_SIZE}
	%more =w cultl %from, %end
	jnz %more, @loop, @moved
@moved
	call $free(l %old)
	storel %slots, %m+${MAP.slots}
	storew %capacity, %m+${MAP.capacity}
	storew 0, %m+${MAP.tombstones}
@done
	ret
}`,

  fb_map_get: `
function l $fb_map_get(l %m, l %key) {
@start
${FIND}
	jnz %found, @found, @none
@found
	%value =l loadl %at+${SLOT.value}
	call $fb_retain(l %value)
	ret %value
@none
	ret 0
}`,

  fb_map_has: `
function w $fb_map_has(l %m, l %key) {
@start
${FIND}
	ret %found
@none
	ret 0
}`,

  fb_map_size: `
function w $fb_map_size(l %m) {
@start
	%some =w cnel %m, 0
	jnz %some, @some, @none
@some
	%n =w loadw %m+${MAP.size}
	ret %n
@none
	ret 0
}`,

  fb_map_remove: `
function w $fb_map_remove(l %m, l %key) {
@start
${FIND}
	jnz %found, @found, @none
@found
	%held =l loadl %at+${SLOT.key}
	%value =l loadl %at+${SLOT.value}
	storew ${STATE.tombstone}, %at+${SLOT.state}
	storel 0, %at+${SLOT.key}
	storel 0, %at+${SLOT.value}
	%size =w loadw %m+${MAP.size}
	%size =w sub %size, 1
	storew %size, %m+${MAP.size}
	%tombstones =w loadw %m+${MAP.tombstones}
	%tombstones =w add %tombstones, 1
	storew %tombstones, %m+${MAP.tombstones}
	call $fb_release(l %held)
	call $fb_release(l %value)
	ret 1
@none
	ret 0
}`,

  fb_map_next: `
function w $fb_map_next(l %m, w %i) {
@start
	%some =w cnel %m, 0
	jnz %some, @some, @none
@some
	%slots =l loadl %m+${MAP.slots}
	%capacity =w loadw %m+${MAP.capacity}
	jmp @loop
@loop
	%more =w cultw %i, %capacity
	jnz %more, @look, @none
@look
${slotAddress('%at', '%i')}
	%state =w loadw %at+${SLOT.state}
	%used =w ceqw %state, ${STATE.used}
	jnz %used, @found, @next
@next
	%i =w add %i, 1
	jmp @loop
@found
	ret %i
@none
	ret -1
}`,

  fb_map_key_at: at('fb_map_key_at', SLOT.key),
  fb_map_value_at: at('fb_map_value_at', SLOT.value),
};

/** A field of slot i, retained; null when the slot is not occupied (any more) or does not exist. */
function at(name: string, field: number): string {
  return `
function l $${name}(l %m, w %i) {
@start
	%some =w cnel %m, 0
	jnz %some, @some, @none
@some
	%capacity =w loadw %m+${MAP.capacity}
	%inside =w cultw %i, %capacity
	jnz %inside, @inside, @none
@inside
	%slots =l loadl %m+${MAP.slots}
${slotAddress('%at', '%i')}
	%state =w loadw %at+${SLOT.state}
	%used =w ceqw %state, ${STATE.used}
	jnz %used, @used, @none
@used
	%r =l loadl %at+${field}
	call $fb_retain(l %r)
	ret %r
@none
	ret 0
}`;
}
