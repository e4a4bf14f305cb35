/** GOTO, GOSUB, ON, RETURN, EXIT, CONTINUE, THROW (reference §9.4, §9.7, §21.1). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { LabelReference, LoopWord } from '../syntax.js';
import { addStatement } from './blocks.js';
import { parseExpression } from './expression.js';
import type { FrameKind } from './frames.js';
import type { StatementTable } from './handler.js';
import type { Parser } from './parser.js';
import { startsExpression } from './primary.js';

export const JUMP_STATEMENTS: StatementTable = {
  GOTO: (p, first) => {
    const target = parseLabelReference(p);
    addStatement(p, { kind: 'goto', span: p.spanFrom(first), line: p.line, target });
  },
  GOSUB: (p, first) => {
    const target = parseLabelReference(p);
    addStatement(p, { kind: 'gosub', span: p.spanFrom(first), line: p.line, target });
  },
  ON: parseOn,
  RETURN: (p, first) => {
    const value = startsExpression(p) ? parseExpression(p) : null;
    addStatement(p, { kind: 'return', span: p.spanFrom(first), line: p.line, value });
  },
  EXIT: parseExit,
  CONTINUE: parseContinue,
  THROW: (p, first) => {
    const code = startsExpression(p) ? parseExpression(p) : null;
    const at = code !== null && p.accept(TokenKind.comma) ? parseExpression(p) : null;
    addStatement(p, { kind: 'throw', span: p.spanFrom(first), line: p.line, code, at });
  },
};

/** A label's name or a line number. */
export function parseLabelReference(p: Parser): LabelReference {
  const at = p.at;
  if (p.is(TokenKind.integer) && p.tokens.suffix[at] === 0) {
    p.advance();
    return { name: String(p.tokens.numbers[p.tokens.value[at]]), span: p.spanAt(at) };
  }
  const name = p.expectName('a label or line number');
  return { name: name.name, span: name.span };
}

/** After THEN or ELSE a line number alone is a GOTO. */
export function acceptLineNumber(p: Parser): void {
  if (!p.is(TokenKind.integer)) return;
  const first = p.at;
  const target = parseLabelReference(p);
  addStatement(p, { kind: 'goto', span: p.spanFrom(first), line: p.line, target });
}

function parseOn(p: Parser, first: number): void {
  if (p.isWord('ERROR') && !p.variables.has('ERROR')) p.fail(p.spanFrom(first), ParseMessage.onError());
  const selector = parseExpression(p);
  const jump = p.isWord('GOTO') ? 'goto' : p.isWord('GOSUB') ? 'gosub' : p.failExpected('GOTO or GOSUB');
  p.advance();
  const targets: LabelReference[] = [];
  do {
    targets.push(parseLabelReference(p));
  } while (p.accept(TokenKind.comma));
  addStatement(p, { kind: 'onJump', span: p.spanFrom(first), line: p.line, jump, selector, targets });
}

const LOOP_FRAMES: Record<LoopWord, FrameKind> = { FOR: 'for', DO: 'do', WHILE: 'while', REPEAT: 'repeat' };

function isLoopWord(word: string): word is LoopWord {
  return word in LOOP_FRAMES;
}

const PROCEDURE_WORDS = ['SUB', 'FUNCTION', 'METHOD', 'WORKER', 'CONSTRUCTOR', 'DESTRUCTOR'] as const;

/** EXIT of a loop, or of the procedure; EXIT alone is EXIT FOR. */
function parseExit(p: Parser, first: number): void {
  const word = PROCEDURE_WORDS.find((one) => p.isWord(one));
  if (word !== undefined) {
    p.advance();
    addStatement(p, { kind: 'exitProcedure', span: p.spanFrom(first), line: p.line, word });
    return;
  }
  const loop: LoopWord = isLoopWord(p.word) ? p.word : 'FOR';
  p.acceptWord(loop);
  if (!insideLoop(p, loop)) p.report(p.spanFrom(first), ParseMessage.exitOutside(`EXIT ${loop}`, `${loop} loop`));
  else addStatement(p, { kind: 'exitLoop', span: p.spanFrom(first), line: p.line, word: loop });
}

function parseContinue(p: Parser, first: number): void {
  const word = isLoopWord(p.word) ? p.word : null;
  if (word !== null) p.advance();
  const inside =
    word === null ? Object.keys(LOOP_FRAMES).some((one) => isLoopWord(one) && insideLoop(p, one)) : insideLoop(p, word);
  const name = word === null ? 'CONTINUE' : `CONTINUE ${word}`;
  if (!inside) p.report(p.spanFrom(first), ParseMessage.exitOutside(name, word === null ? 'any loop' : `${word} loop`));
  else addStatement(p, { kind: 'continueLoop', span: p.spanFrom(first), line: p.line, word });
}

function insideLoop(p: Parser, word: LoopWord): boolean {
  for (let i = p.frames.length - 1; i >= 0 && p.frames[i].kind !== 'procedure'; i--) {
    if (p.frames[i].kind === LOOP_FRAMES[word]) return true;
  }
  return false;
}
