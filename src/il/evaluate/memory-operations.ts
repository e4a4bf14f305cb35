/** Loads, stores, copies and frame space on the checked heap. One row per operation of ops.ts that touches memory. */
import { refIndex } from '../function.js';
import { OP_COUNT, OP_NAMES, type OpName } from '../ops.js';
import { truncateTo } from './bits.js';
import { Trapped } from './evaluation-error.js';
import type { Frame, Machine } from './machine.js';

type MemoryOperation = (machine: Machine, frame: Frame, ins: number) => void;

const store =
  (size: 1 | 2 | 4 | 8): MemoryOperation =>
  (machine, frame, ins) => {
    const { insArg0, insArg1 } = frame.fn;
    machine.heap.store(machine.value(frame, insArg1[ins]), size, machine.value(frame, insArg0[ins]));
  };

const load =
  (size: 1 | 2 | 4 | 8, extend: (width: number, bits: bigint) => bigint): MemoryOperation =>
  (machine, frame, ins) => {
    const { insArg0, insCls, insTo } = frame.fn;
    const bits = machine.heap.load(machine.value(frame, insArg0[ins]), size);
    frame.temps[insTo[ins]] = truncateTo(insCls[ins], extend(8 * size, bits));
  };

const alloc =
  (alignment: number): MemoryOperation =>
  (machine, frame, ins) => {
    const { fn } = frame;
    const size = machine.value(frame, fn.insArg0[ins]);
    if (size >= 2n ** 40n) throw new Trapped('outOfMemory', `${size} bytes of frame space`);
    const name = `%${fn.tempNames[fn.insTo[ins]] ?? 'slot'} of $${fn.name}`;
    frame.temps[fn.insTo[ins]] = machine.newObject(frame, name, Number(size), alignment).address;
  };

const blit: MemoryOperation = (machine, frame, ins) => {
  const { fn } = frame;
  const bytes = machine.heap.read(machine.value(frame, fn.insArg0[ins]), fn.constLo[refIndex(fn.insArg2[ins])]);
  machine.heap.write(machine.value(frame, fn.insArg1[ins]), bytes);
};

const { asIntN, asUintN } = BigInt;

// biome-ignore format: table
const ROWS: Readonly<Partial<Record<OpName, MemoryOperation>>> = {
  storeb: store(1), storeh: store(2), storew: store(4), storel: store(8), stores: store(4), stored: store(8),
  loadsb: load(1, asIntN), loadub: load(1, asUintN),
  loadsh: load(2, asIntN), loaduh: load(2, asUintN),
  loadsw: load(4, asIntN), loaduw: load(4, asUintN),
  loadl: load(8, asUintN), loads: load(4, asUintN), loadd: load(8, asUintN),
  blit,
  alloc4: alloc(4), alloc8: alloc(8), alloc16: alloc(16),
};

/** By operation number; null for operations that do not touch memory. */
export const MEMORY: readonly (MemoryOperation | null)[] = Array.from(
  { length: OP_COUNT },
  (_, op) => ROWS[OP_NAMES[op]] ?? null,
);
