/**
 * Warnings about code that control never gets to: what stands behind a statement that never goes on, up to the next label that
 * something jumps to. One warning per stretch. Loops count as going on; so does a call of what ends the program.
 */
import type { Span } from '#support';
import type { Block, Statement } from '../ast.js';

/** Calls `warn` with the first statement of each stretch. Labels must have been resolved (`used`). */
export function findUnreachable(block: Block, warn: (span: Span) => void): void {
  new Search(warn).goesOn(block);
}

class Search {
  private readonly warn: (span: Span) => void;

  constructor(warn: (span: Span) => void) {
    this.warn = warn;
  }

  /** Looks through a block; whether control may get to its end. */
  goesOn(block: Block): boolean {
    let reached = true;
    let warned = false;
    for (const statement of block) {
      if (!reached && entersByLabel(statement)) [reached, warned] = [true, false];
      if (statement.kind === 'label') continue;
      if (reached) {
        reached = this.statementGoesOn(statement);
      } else if (!warned) {
        this.warn(statement.span);
        warned = true;
      }
    }
    return reached;
  }

  private statementGoesOn(statement: Statement): boolean {
    switch (statement.kind) {
      case 'goto':
      case 'returnGosub':
      case 'returnProcedure':
      case 'throw':
      case 'exitLoop':
      case 'continueLoop':
      case 'end':
        return false;
      case 'if':
      case 'select':
      case 'match': {
        const arms = statement.arms.map((arm) => this.goesOn(arm.body));
        return this.goesOn(statement.otherwise) || arms.includes(true);
      }
      case 'for':
      case 'forEach':
      case 'while':
      case 'do':
        this.goesOn(statement.body);
        return true;
      case 'try': {
        const body = this.goesOn(statement.body);
        const catches = statement.catches.map((one) => this.goesOn(one.body));
        const last = statement.finally === null || this.goesOn(statement.finally);
        return last && (body || catches.includes(true));
      }
      default:
        return true;
    }
  }
}

/** Is the statement, or something inside it, a label that something jumps to? */
function entersByLabel(statement: Statement): boolean {
  const inside = (block: Block): boolean => block.some(entersByLabel);
  switch (statement.kind) {
    case 'label':
      return statement.label.used;
    case 'if':
    case 'select':
    case 'match':
      return statement.arms.some((arm) => inside(arm.body)) || inside(statement.otherwise);
    case 'for':
    case 'forEach':
    case 'while':
    case 'do':
      return inside(statement.body);
    case 'try':
      return (
        inside(statement.body) || statement.catches.some((one) => inside(one.body)) || inside(statement.finally ?? [])
      );
    default:
      return false;
  }
}
