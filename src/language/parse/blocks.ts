/** Opening and closing blocks. A closer that fits no open block, or one further out, is reported and tolerated. */
import { MAX_BLOCK_DEPTH } from '../expressions.js';
import { ParseMessage } from '../messages.js';
import type { Body, StatementSyntax } from '../syntax.js';
import { BLOCK_WORDS, type Frame, type FrameKind } from './frames.js';
import { type Parser, Recovery } from './parser.js';

/** Appends a statement to the innermost block. The label of the first CASE's line goes before its SELECT. */
export function addStatement(p: Parser, statement: StatementSyntax): void {
  const frame = p.frames[p.frames.length - 1];
  const around = p.frames.at(-2)?.body;
  const beforeCase = statement.kind === 'label' && frame.body === null && around;
  if (beforeCase) around.splice(-1, 0, statement);
  else currentBody(p).push(statement);
}

/** Where statements go. Before the first CASE of a SELECT nothing may stand: reported once per block. */
function currentBody(p: Parser): Body {
  const frame = p.frames[p.frames.length - 1];
  if (frame.body === null) {
    p.report(p.spanAt(Math.max(0, p.at - 1)), ParseMessage.statementInSelect());
    frame.body = [];
  }
  return frame.body;
}

/** Opens a block whose statement has already been added. */
export function openFrame(p: Parser, frame: Frame): void {
  if (p.frames.length === MAX_BLOCK_DEPTH) {
    p.report(frame.span, ParseMessage.blocksTooDeep(MAX_BLOCK_DEPTH));
    p.at = p.tokens.length - 1; // nothing further would be understood
    p.frames.length = 1;
    throw new Recovery('blocks too deep');
  }
  p.frames.push(frame);
}

type FrameOf<Kind extends FrameKind> = Extract<Frame, { kind: Kind }>;

function hasKind<Kind extends FrameKind>(frame: Frame, kind: Kind): frame is FrameOf<Kind> {
  return frame.kind === kind;
}

/**
 * Finds the innermost open block of `kind` for a closer or a divider at token `token`, closing with a report whatever is
 * open inside it. Null when there is none in this procedure, with a report unless the block was reported already.
 */
export function findFrame<Kind extends FrameKind>(
  p: Parser,
  kind: Kind,
  token: number,
  closes = false,
): FrameOf<Kind> | null {
  for (let i = p.frames.length - 1; i >= 0; i--) {
    const frame = p.frames[i];
    if (hasKind(frame, kind)) {
      while (p.frames.length > i + 1) abandon(p);
      return frame;
    }
    if (isBarrier(frame.kind)) break;
  }
  if (belongsToUnclosed(p, kind, closes)) return null;
  const second = p.wordAt(token) === 'END' ? ` ${p.wordAt(token + 1)}` : '';
  p.report(p.spanFrom(token), ParseMessage.closerWithoutOpener(p.wordAt(token) + second, BLOCK_WORDS[kind][0]));
  return null;
}

/** Blocks do not reach through these. */
function isBarrier(kind: FrameKind): boolean {
  return kind === 'procedure' || kind === 'type' || kind === 'class' || kind === 'module';
}

/** Closes the innermost block of `kind`; null as for findFrame. */
export function closeFrame<Kind extends FrameKind>(p: Parser, kind: Kind, token: number): FrameOf<Kind> | null {
  const frame = findFrame(p, kind, token, true);
  if (frame !== null) p.frames.pop();
  return frame;
}

/** Closes the innermost block although its closer is missing. */
export function abandon(p: Parser): void {
  const frame = p.frames.pop();
  if (frame === undefined || (frame.kind === 'if' && frame.oneLine)) return;
  const [opener, closer] = wordsOf(frame);
  p.report(frame.span, ParseMessage.unclosedBlock(opener, closer));
  const what = unclosedName(frame);
  p.unclosed.set(what, (p.unclosed.get(what) ?? 0) + 1);
}

const unclosedName = (frame: Frame): string => (frame.kind === 'procedure' ? frame.statement.form : frame.kind);

/** Does a closer or a divider without a block belong to one that was given up? One mistake, one message. */
export function belongsToUnclosed(p: Parser, what: string, closes: boolean): boolean {
  const count = p.unclosed.get(what) ?? 0;
  if (closes && count > 0) p.unclosed.set(what, count - 1);
  return count > 0;
}

/** At the end of a line: one-line IFs end, and anything opened inside them must have ended. */
export function endLine(p: Parser): void {
  const first = p.frames.findIndex((frame) => frame.kind === 'if' && frame.oneLine);
  while (first >= 0 && p.frames.length > first) abandon(p);
}

/** Closes everything up to the module level or, with `keep`, to that many frames. */
export function abandonTo(p: Parser, keep: number): void {
  while (p.frames.length > keep) abandon(p);
}

function wordsOf(frame: Frame): readonly [string, string] {
  if (frame.kind !== 'procedure') return BLOCK_WORDS[frame.kind];
  const word = frame.statement.form.toUpperCase();
  return [word, `END ${word}`];
}

/** Index of the innermost procedure, type or class frame, or -1 at module level. */
export function procedureFrameIndex(p: Parser): number {
  for (let i = p.frames.length - 1; i >= 0; i--) if (p.frames[i].kind === 'procedure') return i;
  return -1;
}
