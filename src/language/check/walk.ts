/** The statements inside a statement, one level down, in textual order. */
import type { Body, StatementSyntax } from '../syntax.js';

export type Inner = { readonly body: Body; readonly part: 'plain' | 'body' | 'catch' | 'finally' };

const plain = (body: Body): Inner => ({ body, part: 'plain' });

/** Bodies of a block statement; procedures, types and classes have none here. */
export function innerBodies(statement: StatementSyntax): readonly Inner[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.arms.map((arm) => plain(arm.body)), ...optional(statement.otherwise)];
    case 'for':
    case 'forEach':
    case 'while':
    case 'do':
      return [plain(statement.body)];
    case 'select':
    case 'match':
      return inOrder([
        ...statement.arms.map((arm) => arm.body),
        ...(statement.otherwise === null ? [] : [statement.otherwise]),
      ]);
    case 'try':
      return [
        { body: statement.body, part: 'body' },
        ...statement.catches.map((one): Inner => ({ body: one.body, part: 'catch' })),
        ...(statement.finally === null ? [] : [{ body: statement.finally, part: 'finally' } as const]),
      ];
    default:
      return [];
  }
}

function optional(body: Body | null): Inner[] {
  return body === null ? [] : [plain(body)];
}

/** CASE ELSE may stand before other arms in the text: sort by place. */
function inOrder(bodies: Body[]): Inner[] {
  const start = (body: Body): number => (body.length === 0 ? 0 : body[0].span.start);
  return bodies.sort((left, right) => start(left) - start(right)).map(plain);
}
