/**
 * The System V AMD64 calling convention: where arguments and results travel (psABI §3.2.3), as far as registers and stack
 * offsets; the code that moves them is selection's.
 *
 * Each eightbyte of an aggregate up to 16 bytes is INTEGER when any field in it is, else SSE; aggregates that are larger,
 * opaque, or do not fit into the registers that are left go to the stack whole.
 */
import { type AggregateType, type IlModule, layoutMember } from '#il';
import { Gpr } from '#target/x64';
import { type RegisterSet, XMM_BASE } from '../machine-function.js';

export const INT_ARGUMENTS: readonly number[] = [Gpr.rdi, Gpr.rsi, Gpr.rdx, Gpr.rcx, Gpr.r8, Gpr.r9];
export const FLOAT_ARGUMENT_COUNT = 8;
export const INT_RESULTS: readonly number[] = [Gpr.rax, Gpr.rdx];
export const FLOAT_RESULTS: readonly number[] = [XMM_BASE, XMM_BASE + 1];
/** Number of vector registers used by a variadic call; also where the hidden result pointer comes back. */
export const RAX: number = Gpr.rax;
export const ENVIRONMENT: number = Gpr.r10;
/** Register save area of variadic functions: six general, then eight vector registers. */
export const SAVE_AREA_BYTES = 6 * 8 + 8 * 16;

const mask = (registers: readonly number[]): number => registers.reduce((bits, register) => bits | (1 << register), 0);
const { rax, rcx, rdx, rbx, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15 } = Gpr;
const VECTORS = Array.from({ length: 16 }, (_, i) => XMM_BASE + i);

export const CALLER_SAVED = mask([rax, rcx, rdx, rsi, rdi, r8, r9, r10, r11, ...VECTORS]);
export const CALLEE_SAVED = mask([rbx, r12, r13, r14, r15]);

/** Registers without REX bit first: their instructions are a byte shorter. */
export const REGISTER_SET: RegisterSet = {
  order: [[rax, rcx, rdx, rsi, rdi, r8, r9, r10, r11, rbx, r12, r13, r14, r15], VECTORS],
  calleeSaved: CALLEE_SAVED,
};

/** Class of an eightbyte. ORDER: merging takes the larger, so INTEGER wins over SSE. */
export const Eightbyte = { none: 0, sse: 1, integer: 2 } as const;

/** How an aggregate travels. */
export type AggregateClass = {
  readonly size: number;
  readonly alignment: number;
  /** On the stack, or as a result through a hidden pointer. */
  readonly inMemory: boolean;
  readonly eightbytes: readonly [number, number];
};

export function classifyAggregate(module: IlModule, type: AggregateType): AggregateClass {
  const { size, alignment } = type;
  const eightbytes: [number, number] = [Eightbyte.none, Eightbyte.none];
  const inMemory = type.isOpaque || size > 16;
  if (!inMemory) mergeFields(module, type, 0, eightbytes);
  // a hole at the end (padding by alignment) travels like an SSE eightbyte of nothing
  if (!inMemory && size > 8 && eightbytes[1] === Eightbyte.none) eightbytes[1] = Eightbyte.sse;
  if (!inMemory && size > 0 && eightbytes[0] === Eightbyte.none) eightbytes[0] = Eightbyte.sse;
  return { size, alignment, inMemory, eightbytes };
}

function mergeFields(module: IlModule, type: AggregateType, start: number, eightbytes: [number, number]): void {
  for (const fields of type.members) {
    for (const { kind, count, offset } of layoutMember(module, fields).fields) {
      if (typeof kind === 'number') {
        const inner = module.types[kind];
        if (inner === null || inner === undefined) continue;
        for (let i = 0; i < count; i++) mergeFields(module, inner, start + offset + i * inner.size, eightbytes);
        continue;
      }
      const bytes = FIELD_BYTES[kind];
      const cls = kind === 's' || kind === 'd' ? Eightbyte.sse : Eightbyte.integer;
      for (let i = 0; i < count; i++) {
        const at = (start + offset + i * bytes) >> 3;
        if (at < 2 && cls > eightbytes[at]) eightbytes[at] = cls;
      }
    }
  }
}

const FIELD_BYTES: Readonly<Record<string, number>> = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };

/**
 * Hands out argument places in order. A place ≥ 0 is a register (vector registers from XMM_BASE); a place < 0 is the stack
 * offset `-1 - place` from the first stack argument.
 */
export class ArgumentAssigner {
  intCount = 0;
  floatCount = 0;
  stackBytes = 0;
  /** Places of the two eightbytes of the last aggregate in registers. */
  place0 = 0;
  place1 = 0;

  reset(): void {
    this.intCount = 0;
    this.floatCount = 0;
    this.stackBytes = 0;
  }

  scalar(isFloat: boolean): number {
    if (isFloat ? this.floatCount < FLOAT_ARGUMENT_COUNT : this.intCount < INT_ARGUMENTS.length) {
      return isFloat ? XMM_BASE + this.floatCount++ : INT_ARGUMENTS[this.intCount++];
    }
    return this.stack(8, 8);
  }

  /** Place on the stack of an aggregate, or 0 with `place0` and `place1` set when it travels in registers. */
  aggregate(cls: AggregateClass): number {
    if (!cls.inMemory) {
      const [first, second] = cls.eightbytes;
      const ints = (first === Eightbyte.integer ? 1 : 0) + (second === Eightbyte.integer ? 1 : 0);
      const floats = (first === Eightbyte.sse ? 1 : 0) + (second === Eightbyte.sse ? 1 : 0);
      if (this.intCount + ints <= INT_ARGUMENTS.length && this.floatCount + floats <= FLOAT_ARGUMENT_COUNT) {
        this.place0 = first === Eightbyte.none ? -1 : this.scalar(first === Eightbyte.sse);
        this.place1 = second === Eightbyte.none ? -1 : this.scalar(second === Eightbyte.sse);
        return 0;
      }
    }
    return this.stack(cls.size, cls.alignment);
  }

  private stack(size: number, alignment: number): number {
    const aligned = alignment > 8 ? Math.ceil(this.stackBytes / alignment) * alignment : this.stackBytes;
    this.stackBytes = aligned + ((size + 7) & ~7);
    return -1 - aligned;
  }
}
