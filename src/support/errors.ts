/** Errors that are not the user's program's fault: refusals by the system, and bugs of our own. */

/** The system refused something. `remedy` says what the user can do about it. */
export class HostError extends Error {
  readonly operation: string;
  readonly errno: number;
  readonly remedy: string;
  constructor(operation: string, cause: string, errno: number, remedy: string) {
    super(`${operation}: ${cause}${remedy === '' ? '' : `; ${remedy}`}`);
    this.name = 'HostError';
    this.operation = operation;
    this.errno = errno;
    this.remedy = remedy;
  }
}

/** A broken invariant of ours: never shown as a mistake in the user's program. */
export class InternalError extends Error {
  constructor(where: string, what: string) {
    super(`internal error in ${where}: ${what} (please report this)`);
    this.name = 'InternalError';
  }
}

/** Something the reference describes that this version does not do; always names the place. */
export class NotSupportedError extends Error {
  constructor(what: string) {
    super(`not supported yet: ${what}`);
    this.name = 'NotSupportedError';
  }
}

export function assert(condition: boolean, where: string, what: string): asserts condition {
  if (!condition) throw new InternalError(where, what);
}
