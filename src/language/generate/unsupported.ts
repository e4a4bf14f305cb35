/** What the language has and this version does not: thrown by the generator, caught per statement, told with its place. */
import type { Span } from '#support';

export class Unsupported extends Error {
  readonly what: string;
  readonly span: Span;
  constructor(what: string, span: Span) {
    super(`not supported yet: ${what}`);
    this.what = what;
    this.span = span;
  }
}

export function unsupported(what: string, span: Span): never {
  throw new Unsupported(what, span);
}

/** The emitter of a statement that cannot be compiled yet. */
export const refuse =
  (what: string) =>
  (_c: unknown, statement: { readonly span: Span }): never =>
    unsupported(what, statement.span);
