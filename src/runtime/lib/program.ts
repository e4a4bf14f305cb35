/** The start and the end of a program, ERR and ERL, the GOSUB stack. */
import { CHAR_STRIDE, CHAR_TABLE, IMMORTAL, LATIN1_HEAD, POOL_LIMIT, STATE, STATE_SYMBOL, STRING } from '#bytecode';
import type { Sources } from '../source.js';
import { OUT_CAPACITY } from './output.js';

const S = `$${STATE_SYMBOL}`;
const GOSUB_FIRST = 256;
/** Entries; beyond that a runaway GOSUB is stopped with error 7. */
const GOSUB_LIMIT = 16777216;

export const PROGRAM: Sources = {
  fb_start: `
function $fb_start() {
@start
	%out =l call $fb_alloc(l ${OUT_CAPACITY})
	storel %out, ${S}+${STATE.out}
	storew ${OUT_CAPACITY}, ${S}+${STATE.outCapacity}
	%signals =w loadw ${S}+${STATE.flushOnSignals}
	jnz %signals, @signals, @open
@signals
	call $fb_signals()
	jmp @open
@open
	%terminal =w call $isatty(w 1)
	storew %terminal, ${S}+${STATE.isTerminal}
	%now =l call $fb_clock(w 1)
	storel %now, ${S}+${STATE.startTime}
	storel ${POOL_LIMIT}, ${S}+${STATE.poolLimit}
	%s =l copy $${CHAR_TABLE}
	%code =w copy 0
@loop
	storew ${IMMORTAL}, %s
	storew ${LATIN1_HEAD}, %s+${STRING.kind}
	storew 1, %s+${STRING.length}
	storew 1, %s+${STRING.capacity}
	%text =l add %s, ${STRING.inline}
	storel %text, %s+${STRING.data}
	storeb %code, %text
	%s =l add %s, ${CHAR_STRIDE}
	%code =w add %code, 1
	%more =w cultw %code, 256
	jnz %more, @loop, @done
@done
	ret
}`,

  fb_end: `
function $fb_end(w %status) {
@start
	call $fb_leave(w %status)
	hlt
}`,

  // ---- the one way out: what is buffered is written, what the program took is given back
  fb_leave: `
function $fb_leave(w %status) {
@start
	storew 1, ${S}+${STATE.ending}
	call $fb_flush()
	%out =l loadl ${S}+${STATE.out}
	storel 0, ${S}+${STATE.out}
	storew 0, ${S}+${STATE.outCapacity}
	call $free(l %out)
	%gosub =l loadl ${S}+${STATE.gosub}
	storel 0, ${S}+${STATE.gosub}
	storew 0, ${S}+${STATE.gosubDepth}
	storew 0, ${S}+${STATE.gosubCapacity}
	call $free(l %gosub)
	%input =l loadl ${S}+${STATE.input}
	storel 0, ${S}+${STATE.input}
	storew 0, ${S}+${STATE.inputLength}
	storew 0, ${S}+${STATE.inputCursor}
	call $free(l %input)
	call $fb_pool_drop()
	call $exit(w %status)
	hlt
}`,

  fb_err: `
function w $fb_err() {
@start
	%n =w loadw ${S}+${STATE.err}
	ret %n
}`,

  fb_erl: `
function w $fb_erl() {
@start
	%n =w loadw ${S}+${STATE.erl}
	ret %n
}`,

  fb_gosub_push: `
function $fb_gosub_push(w %number) {
@start
	%depth =w loadw ${S}+${STATE.gosubDepth}
	%capacity =w loadw ${S}+${STATE.gosubCapacity}
	%fits =w csltw %depth, %capacity
	jnz %fits, @push, @grow
@grow
	%over =w csgew %capacity, ${GOSUB_LIMIT}
	jnz %over, @fail, @more
@fail
	call $fb_error(w 7)
	hlt
@more
	%capacity =w shl %capacity, 1
	%first =w ceqw %capacity, 0
	%capacity =w select %first, ${GOSUB_FIRST}, %capacity
	%old =l loadl ${S}+${STATE.gosub}
	%bytes =l extuw %capacity
	%bytes =l shl %bytes, 2
	%new =l call $fb_realloc(l %old, l %bytes)
	storel %new, ${S}+${STATE.gosub}
	storew %capacity, ${S}+${STATE.gosubCapacity}
@push
	%stack =l loadl ${S}+${STATE.gosub}
	%offset =l extuw %depth
	%offset =l shl %offset, 2
	%at =l add %stack, %offset
	storew %number, %at
	%depth =w add %depth, 1
	storew %depth, ${S}+${STATE.gosubDepth}
	ret
}`,

  fb_gosub_pop: `
function w $fb_gosub_pop() {
@start
	%depth =w loadw ${S}+${STATE.gosubDepth}
	jnz %depth, @pop, @fail
@fail
	call $fb_error(w 3)
	hlt
@pop
	%depth =w sub %depth, 1
	storew %depth, ${S}+${STATE.gosubDepth}
	%stack =l loadl ${S}+${STATE.gosub}
	%offset =l extuw %depth
	%offset =l shl %offset, 2
	%at =l add %stack, %offset
	%number =w loadw %at
	ret %number
}`,

  fb_gosub_depth: `
function w $fb_gosub_depth() {
@start
	%depth =w loadw ${S}+${STATE.gosubDepth}
	ret %depth
}`,

  fb_gosub_cut: `
function $fb_gosub_cut(w %depth) {
@start
	storew %depth, ${S}+${STATE.gosubDepth}
	ret
}`,
};
