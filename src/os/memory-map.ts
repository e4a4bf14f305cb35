/** The process's own memory map, from /proc/self/maps: for audits, tests and reports. */
import { readFileSync } from 'node:fs';
import type { Reservation } from './host.js';

export type Mapping = {
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  /** As the kernel writes them: `r-xp`. */
  readonly permissions: string;
  /** File, `[stack]`, `[anon:our label]`, or empty. */
  readonly name: string;
};

/** Every mapping, addresses rising. Empty where the system has no /proc. */
export function memoryMap(): Mapping[] {
  let text: string;
  try {
    text = readFileSync('/proc/self/maps', 'latin1');
  } catch {
    return [];
  }
  return parseMemoryMap(text);
}

export function parseMemoryMap(text: string): Mapping[] {
  const mappings: Mapping[] = [];
  for (const line of text.split('\n')) {
    const match = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line);
    if (match === null) continue;
    mappings.push({
      start: Number.parseInt(match[1], 16),
      end: Number.parseInt(match[2], 16),
      permissions: match[3],
      name: match[4],
    });
  }
  return mappings;
}

/** The mapping that holds an address. */
export function mappingAt(address: number, mappings: readonly Mapping[] = memoryMap()): Mapping | undefined {
  return mappings.find((mapping) => address >= mapping.start && address < mapping.end);
}

/** The mappings that lie in reserved address space; labels in the map itself need a kernel built with them. */
export function mappingsOf(
  reservations: readonly Reservation[],
  mappings: readonly Mapping[] = memoryMap(),
): Mapping[] {
  return mappings.filter(({ start, end }) =>
    reservations.some(({ address, size }) => start < address + size && end > address),
  );
}
