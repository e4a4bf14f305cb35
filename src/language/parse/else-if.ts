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
/** The IFs that are open at some event, innermost first; shared between the places the scan may go back to. */
type Open = { readonly elseSeen: boolean; readonly outer: Open } | null;
/** An `ELSE IF` taken for ELSEIF: where to go back to when it must be turned. */
type Choice = { readonly event: number; readonly open: Open };

/** The scan gives up turning after this many steps per event, so that nonsense stays linear. */
const STEPS_PER_EVENT = 500;

/** @returns indices of the ELSE tokens whose IF has its own END IF */
export function findNestedElseIfs(tokens: TokenTable): Set<number> {
  const events = ifEvents(tokens);
  const nested = new Set<number>();
  if (!events.some((event) => event.kind === 'elseIf')) return nested;
  const choices: Choice[] = [];
  let steps = events.length * STEPS_PER_EVENT;
  let open: Open = null;
  for (let at = 0; at < events.length; at++, steps--) {
    const { kind, token } = events[at];
    if (kind === 'reset') {
      open = null;
      choices.length = 0;
    } else if (kind === 'if') open = { elseSeen: false, outer: open };
    else if (open !== null && (kind === 'end' || !open.elseSeen)) {
      if (kind === 'end') open = open.outer;
      else if (nested.has(token)) open = { elseSeen: false, outer: { elseSeen: true, outer: open.outer } };
      else if (kind === 'else') open = { elseSeen: true, outer: open.outer };
      else if (token >= 0) choices.push({ event: at, open });
    } else {
      const latest = steps > 0 ? choices.pop() : undefined;
      if (latest === undefined) continue; // one END IF or ELSE too many: the parser will say so
      nested.add(events[latest.event].token);
      open = latest.open;
      at = latest.event - 1;
    }
  }
  return nested;
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
