/**
 * Routines of the library that are TypeScript: cold things that the host knows better. Emitted code calls them by symbol;
 * the session installs those that a program reaches and gives their addresses to the linker under their names.
 */
import type { HostFunction, Machine } from '#link';
import type { HostCallback, Signature } from '#os';
import { changeCase } from './host/change-case.js';

/** The memory that emitted code sees. */
export type HostAccess = {
  read(address: number, length: number): Uint8Array;
  write(address: number, bytes: Uint8Array): void;
};

export type HostRoutine = {
  readonly name: string;
  readonly signature: Signature;
  /** Gives the routine an address that emitted code can call. */
  readonly install: (machine: Pick<Machine, 'hostFunction'>, access: HostAccess) => HostFunction;
};

function routine<const S extends Signature>(
  name: string,
  signature: S,
  bind: (access: HostAccess) => HostCallback<S>,
): HostRoutine {
  return { name, signature, install: (machine, access) => machine.hostFunction(bind(access), signature) };
}

export const HOST_ROUTINES: readonly HostRoutine[] = [
  routine('fb_host_case', { args: ['ptr', 'i32', 'i32'], returns: 'void' }, changeCase),
];
