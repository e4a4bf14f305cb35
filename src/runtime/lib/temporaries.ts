/**
 * What a routine holds while it runs and must not keep when something it calls raises an error: blocks of memory, a chain in
 * `STATE.temporaries`, the last one first, and at most one open file. `fb_raise` gives all of it back.
 *
 * Blocks are freed in the reverse order of their making. A routine that calls something outside, which may be the user's and run code of
 * the program, takes the chain out of the state meanwhile: errors in there are not its own.
 */
import { STATE, STATE_SYMBOL } from '#bytecode';
import type { Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
const CHAIN = `${S}+${STATE.temporaries}`;
const FILE = `${S}+${STATE.temporaryFile}`;
/** In front of a block: the next one of the chain. Blocks stay 16-byte aligned. */
const HEAD = 16;

export const TEMPORARIES: Sources = {
  fb_temporary: `
function l $fb_temporary(l %n) {
@start
	%n =l add %n, ${HEAD}
	%p =l call $fb_alloc(l %n)
	%next =l loadl ${CHAIN}
	storel %next, %p
	storel %p, ${CHAIN}
	%p =l add %p, ${HEAD}
	ret %p
}`,

  // ---- the last block that was made, with n bytes
  fb_temporary_grow: `
function l $fb_temporary_grow(l %p, l %n) {
@start
	%n =l add %n, ${HEAD}
	%p =l sub %p, ${HEAD}
	%p =l call $fb_realloc(l %p, l %n)
	storel %p, ${CHAIN}
	%p =l add %p, ${HEAD}
	ret %p
}`,

  // ---- the last block that was made
  fb_temporary_free: `
function $fb_temporary_free(l %p) {
@start
	%p =l sub %p, ${HEAD}
	%next =l loadl %p
	storel %next, ${CHAIN}
	call $free(l %p)
	ret
}`,

  fb_temporary_open: `
function w $fb_temporary_open(l %path, w %flags, w %mode) {
@start
	%fd =w call $open(l %path, w %flags, ..., w %mode)
	%mark =w add %fd, 1
	storew %mark, ${FILE}
	ret %fd
}`,

  fb_temporary_close: `
function $fb_temporary_close() {
@start
	%mark =w loadw ${FILE}
	storew 0, ${FILE}
	%fd =w sub %mark, 1
	%status =w call $close(w %fd)
	ret
}`,

  fb_temporaries_drop: `
function $fb_temporaries_drop() {
@start
	%mark =w loadw ${FILE}
	jnz %mark, @close, @blocks
@close
	call $fb_temporary_close()
	jmp @blocks
@blocks
	%p =l loadl ${CHAIN}
	storel 0, ${CHAIN}
	jmp @loop
@loop
	%some =w cnel %p, 0
	jnz %some, @free, @done
@free
	%next =l loadl %p
	call $free(l %p)
	%p =l copy %next
	jmp @loop
@done
	ret
}`,

  // ---- read(2) of somebody who may hold temporaries
  fb_read: `
function l $fb_read(w %fd, l %p, l %n) {
@start
	%chain =l loadl ${CHAIN}
	%mark =w loadw ${FILE}
	storel 0, ${CHAIN}
	storew 0, ${FILE}
	%got =l call $read(w %fd, l %p, l %n)
	storel %chain, ${CHAIN}
	storew %mark, ${FILE}
	ret %got
}`,
};
