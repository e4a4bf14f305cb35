/** A command line that asks for something that cannot be: `Error: …` and exit status 1. */
export class UsageError extends Error {
  /** Show where to find help. */
  readonly hint: boolean;
  constructor(message: string, hint = true) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
