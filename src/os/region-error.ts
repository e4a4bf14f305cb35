/**
 * | code          | when                                                                    |
 * | ------------- | ----------------------------------------------------------------------- |
 * | `overflow`    | a write or read leaves the region                                       |
 * | `wrong-state` | writing what is executable, publishing what is published, using a stale handle |
 * | `double-free` | discarding what was discarded                                           |
 * | `exhausted`   | the address range has no run of pages that long                         |
 * | `bad-size`    | a size that is not a positive number of bytes                           |
 */
export type RegionErrorCode = 'overflow' | 'wrong-state' | 'double-free' | 'exhausted' | 'bad-size';

/** Misuse of a memory region. What the system refuses is a HostError instead. */
export class RegionError extends Error {
  readonly code: RegionErrorCode;
  constructor(code: RegionErrorCode, message: string) {
    super(message);
    this.name = 'RegionError';
    this.code = code;
  }
}
