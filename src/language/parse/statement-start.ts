/**
 * Which words begin statements, and whether one does so where it stands: a keyword followed by `=` or `.` is a name, and
 * so is one that the program has given to an array or a procedure of its own (reference §1, rules 1 to 6).
 */
import { COMMANDS, COMMANDS_BY_NAME } from '../builtins.js';
import { TokenKind } from '../lex/tokens.js';
import type { Parser } from './parser.js';

/** Statements that are complete without operands, so that a colon may follow the word at once. */
const BARE_WORDS =
  'CATCH CLOSE CONSOLE CONTINUE DO ELSE END ENDCASE ENDCLASS ENDCONSTRUCTOR ENDDESTRUCTOR ENDFUNCTION ENDIF ENDMATCH ' +
  'ENDMETHOD ENDSELECT ENDSUB ENDTRY ENDTYPE ENDWORKER EXIT FINALLY LOOP NEXT PRINT REPEAT RESTORE RETURN STOP SYSTEM ' +
  'THROW TRY WEND WRITE';

/** Statements that need an operand: before a colon the word is a label. */
const OPERAND_WORDS =
  'AFTER CALL CANCEL CASE CLASS CONST CONSTANT DATA DEC DECLARE DEF DELETE DIM ELSEIF ERASE EVERY FIELD FOR FUNCTION GET ' +
  'GLOBAL GOSUB GOTO IF INC INPUT LET LINE LOCAL LSET MATCH ON OPEN OPTION PUT READ REDIM RSET SELECT SEND SHARED STATIC ' +
  'SUB SWAP TIMER TYPE UNMARSHALL UNTIL WHEN WHILE WORKER';

/** Keywords that begin statements; the value says whether one may stand alone. */
const STATEMENT_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...BARE_WORDS.split(' ').map((word): [string, boolean] => [word, true]),
  ...OPERAND_WORDS.split(' ').map((word): [string, boolean] => [word, false]),
  ...[...COMMANDS_BY_NAME].map(([word, id]): [string, boolean] => [
    word,
    COMMANDS[id].parameters.every((one) => one.optional),
  ]),
]);

/** Words that begin a statement only together with a second one. */
const SECOND_WORDS = new Map<string, string>([
  ['LINE', 'INPUT'],
  ['TIMER', 'STOP'],
]);

/** Whether the name token at `at`, standing first, begins a keyword statement. */
export function isStatementStart(p: Parser, at: number): boolean {
  const word = p.wordAt(at);
  const bare = STATEMENT_WORDS.get(word);
  if (bare === undefined) return false;
  const second = SECOND_WORDS.get(word);
  if (second !== undefined) return p.kindAt(at + 1) === TokenKind.name && p.nameAt(at + 1).name === second;
  switch (p.kindAt(at + 1)) {
    case TokenKind.equal:
    case TokenKind.dot:
      return false;
    case TokenKind.colon:
      return bare;
    case TokenKind.leftParen:
      return !p.arrays.has(word) && !p.procedures.has(word);
    default:
      return !p.procedures.has(word) || UNSHADOWED.has(word);
  }
}

/** Statements that a procedure's name never hides, because blocks hang on them. */
const UNSHADOWED: ReadonlySet<string> = new Set(
  'CASE CATCH CLASS DEF DO ELSE ELSEIF END FINALLY FOR FUNCTION IF LOOP NEXT REPEAT SELECT SUB TRY TYPE UNTIL WEND WHILE WORKER'.split(
    ' ',
  ),
);
