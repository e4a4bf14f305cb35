/**
 * Decides for every `ELSE IF … THEN` at the end of a line whether it is ELSEIF spelled in two words, closed by the END IF
 * of the whole chain, or opens an IF with an END IF of its own (reference §9.1). Both read the same up to that point;
 * the count of END IFs tells. Everything is taken for ELSEIF first; an END IF or ELSE left over means that the latest
 * `ELSE IF` before it was the other kind, so it is turned and the scan goes back to it.
 *
 *   IF a THEN … ELSE IF b THEN … END IF             one END IF: ELSEIF
 *   IF a THEN … ELSE IF b THEN … END IF … END IF    the second is left over: `IF b` has its own
 *
 * Cost: one pass over the tokens, plus one over the IF lines per `ELSE IF` turned.
 */
import { TokenKind, type TokenTable } from '../lex/tokens.js';

type EventKind = 'if' | 'elseIf' | 'else' | 'end' | 'reset';
/** `token` is that of the ELSE, for ELSE IF; -1 for ELSEIF in one word. */
type Event = { readonly kind: EventKind; readonly token: number };
/** What an open IF has seen. */
type Open = { readonly elseSeen: boolean };

/** Rescans allowed in one file, so that nonsense stays linear. */
const RESCAN_LIMIT = 2000;

/** @returns indices of the ELSE tokens whose IF has its own END IF */
export function findNestedElseIfs(tokens: TokenTable): Set<number> {
  const events = ifEvents(tokens);
  const nested = new Set<number>();
  if (!events.some((event) => event.kind === 'elseIf')) return nested;
  let rescans = 0;
  for (let section = 0; section < events.length; ) {
    const failure = scan(events, section, nested);
    if (failure.at >= events.length || failure.kind === 'reset') {
      section = failure.at + 1;
      continue;
    }
    const turn = latestUnturned(events, section, failure.at, nested);
    if (turn === null || ++rescans > RESCAN_LIMIT) section = failure.at + 1;
    else nested.add(turn);
  }
  return nested;
}

/** Runs from `from` to the first event that does not fit, or the next procedure boundary. */
function scan(events: readonly Event[], from: number, nested: ReadonlySet<number>): { at: number; kind: EventKind } {
  const stack: Open[] = [];
  for (let at = from; at < events.length; at++) {
    const { kind, token } = events[at];
    const top = stack.at(-1);
    if (kind === 'reset') return { at, kind };
    if (kind === 'if') stack.push({ elseSeen: false });
    else if (top === undefined || (kind !== 'end' && top.elseSeen)) return { at, kind };
    else if (kind === 'end') stack.pop();
    else if (kind === 'else' || nested.has(token)) stack[stack.length - 1] = { elseSeen: true };
    if (nested.has(token)) stack.push({ elseSeen: false });
  }
  return { at: events.length, kind: 'reset' };
}

function latestUnturned(
  events: readonly Event[],
  from: number,
  to: number,
  nested: ReadonlySet<number>,
): number | null {
  for (let at = to - 1; at >= from; at--) {
    const { kind, token } = events[at];
    if (kind === 'elseIf' && token >= 0 && !nested.has(token)) return token;
  }
  return null;
}

const BOUNDARIES: ReadonlySet<string> = new Set('SUB FUNCTION WORKER METHOD CONSTRUCTOR DESTRUCTOR'.split(' '));

/** The words that matter, in order. One-line IFs, ELSEs and END IFs that belong to them are left out. */
function ifEvents(tokens: TokenTable): Event[] {
  const { kind, suffix, value, names } = tokens;
  const events: Event[] = [];
  const word = (at: number): string => (kind[at] === TokenKind.name && suffix[at] === 0 ? names[value[at]] : '');
  let lineStart = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (kind[at] !== TokenKind.newline) continue;
    addLine(lineStart, at);
    lineStart = at + 1;
  }
  return events;

  function addLine(from: number, to: number): void {
    const blockForm = word(to - 1) === 'THEN';
    let oneLine = 0;
    for (let at = from; at < to; at++) {
      const text = word(at);
      if (text === 'END' && word(at + 1) === 'IF') {
        if (oneLine > 0) oneLine--;
        else events.push({ kind: 'end', token: at });
        at++;
      } else if (text === 'ENDIF') {
        if (oneLine > 0) oneLine--;
        else events.push({ kind: 'end', token: at });
      } else if (text === 'END' && BOUNDARIES.has(word(at + 1))) {
        events.push({ kind: 'reset', token: at });
        at++;
      } else if (text === 'ELSEIF') {
        if (oneLine === 0) events.push({ kind: 'elseIf', token: -1 });
      } else if (text === 'ELSE') {
        if (oneLine > 0) continue;
        const chained = word(at + 1) === 'IF' && blockForm;
        events.push({ kind: chained ? 'elseIf' : 'else', token: at });
        if (chained) at++;
      } else if (text === 'IF' && kind[at + 1] !== TokenKind.equal && kind[at + 1] !== TokenKind.dot) {
        if (blockForm) events.push({ kind: 'if', token: at });
        else oneLine++;
      }
    }
  }
}
