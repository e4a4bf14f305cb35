/**
 * Signals that end the process: what the program has printed is written before (reference to the rule: nothing printed is lost). The
 * handler writes the output buffer, passes on to who was there before, Node, and lets the signal end the process, as it does without us.
 * When the buffer is being written already, the one who writes goes on, and ends the process afterwards (fb_flush).
 *
 * A second signal ends the process at once, also while the first one's handler waits for a pipe that nobody reads: the handler is in
 * place once only (SA_RESETHAND), and does not keep others out (SA_NODEFER).
 *
 * `struct sigaction` as in os/linux-signals.ts.
 */
import { STATE, STATE_SYMBOL } from '#bytecode';
import type { Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
const SIGHUP = 1;
const SIGINT = 2;
const SIGTERM = 15;
const SA_SIGINFO = 4;
const SA_ONSTACK = 0x08000000;
const SA_NODEFER = 0x40000000;
const SA_RESETHAND = 0x80000000;
const FLAGS = (SA_SIGINFO | SA_ONSTACK | SA_NODEFER | SA_RESETHAND) >>> 0;
const ACTION_SIZE = 152;
const FLAGS_OFFSET = 136;
const SIG_IGN = 1;

export const SIGNALS: Sources = {
  // ---- handlers from before, by number of the signal
  fb_signals_before: `data $fb_signals_before = align 8 { z ${8 * (SIGTERM + 1)} }`,

  fb_signals: `
function $fb_signals() {
@start
	call $fb_signal_take(w ${SIGHUP})
	call $fb_signal_take(w ${SIGINT})
	call $fb_signal_take(w ${SIGTERM})
	ret
}`,

  // ---- one that is ignored stays so
  fb_signal_take: `
function $fb_signal_take(w %signal) {
@start
	%action =l alloc8 ${ACTION_SIZE}
	%status =w call $sigaction(w %signal, l 0, l %action)
	jnz %status, @done, @known
@known
	%old =l loadl %action
	%ignored =w ceql %old, ${SIG_IGN}
	%ours =w ceql %old, $fb_signal_handler
	%leave =w or %ignored, %ours
	jnz %leave, @done, @take
@take
	%at =l extuw %signal
	%at =l shl %at, 3
	%at =l add %at, $fb_signals_before
	storel %old, %at
	call $memset(l %action, w 0, l ${ACTION_SIZE})
	storel $fb_signal_handler, %action
	storew ${FLAGS}, %action+${FLAGS_OFFSET}
	%status =w call $sigaction(w %signal, l %action, l 0)
@done
	ret
}`,

  fb_signal_handler: `
function $fb_signal_handler(w %signal, l %info, l %context) {
@start
	%writing =w loadw ${S}+${STATE.writing}
	jnz %writing, @later, @now
@later
	storew %signal, ${S}+${STATE.interrupted}
	ret
@now
	%n =l loadsw ${S}+${STATE.outLength}
	%broken =w loadw ${S}+${STATE.outError}
	jnz %broken, @end, @write
@write
	%p =l loadl ${S}+${STATE.out}
	storew 0, ${S}+${STATE.outLength}
	%errno =w call $fb_write_all(w 1, l %p, l %n)
@end
	call $fb_signal_end(w %signal, l %info, l %context)
	ret
}`,

  // ---- the handler is out of place by now
  fb_signal_end: `
function $fb_signal_end(w %signal, l %info, l %context) {
@start
	%at =l extuw %signal
	%at =l shl %at, 3
	%at =l add %at, $fb_signals_before
	%before =l loadl %at
	%given =w cugtl %before, ${SIG_IGN}
	jnz %given, @given, @default
@given
	call %before(w %signal, l %info, l %context)
@default
	%status =w call $raise(w %signal)
	ret
}`,
};
