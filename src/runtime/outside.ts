/** What a program's part of the library consists of besides chunks. */
import { CHAR_TABLE, STATE_SYMBOL } from '#bytecode';
import { InternalError } from '#support';
import { ALIASES } from './aliases.js';
import { HOST_ROUTINES, type HostRoutine } from './host-function.js';

export type RuntimeParts = {
  /** IL text of all chunks reached, in the order in which they were. */
  readonly ilText: string;
  /** Routines that are C functions: our name to C's. The linker's runtime table maps the first to the second's address. */
  readonly aliases: ReadonlyMap<string, string>;
  /** TypeScript routines reached: the session gives each an address under its name. */
  readonly hostRoutines: readonly HostRoutine[];
  /** C functions that the chunks call. */
  readonly externals: readonly string[];
};

/** Reached from every program: the session touches them. */
export const ALWAYS: readonly string[] = [STATE_SYMBOL, CHAR_TABLE, 'fb_start', 'fb_end', 'fb_flush'];
/** What the library takes from elsewhere. */
export class Outside {
  readonly aliases = new Map<string, string>();
  readonly hostRoutines: HostRoutine[] = [];
  readonly externals: string[] = [];

  add(name: string): void {
    const host = HOST_ROUTINES.find((routine) => routine.name === name);
    if (host !== undefined) this.hostRoutines.push(host);
    else if (isAlias(name)) this.aliases.set(name, ALIASES[name] ?? name);
    else if (name.startsWith('fb_')) throw new InternalError('runtime/collect', `no routine named ${name}`);
    else this.externals.push(name);
  }
}

const isAlias = (name: string): name is keyof typeof ALIASES => Object.hasOwn(ALIASES, name);
