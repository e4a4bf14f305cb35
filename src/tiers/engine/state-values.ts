/** Values of a frame state at a site: from registers, the frame and constants to the 64 bits that interpreter slots hold. */
import { ANY } from '#bytecode';
import { type FrameState, NO_OBJECTS, STATE_SLOT_ROW, StateBox, type StateConstant, type StateFrame } from '#il';
import { SITE_ROW, type SiteConstant, VALUE_CONSTANT, VALUE_FRAME_ADDRESS, VALUE_IN_MEMORY, VALUE_KIND } from '#link';
import type { CompiledCode } from './compiled-code.js';
import type { ProgramStack } from './program-stack.js';

/** Registers at a site: general ones by number 0–15, vector ones by 16–31. */
export type RegisterSource = (place: number) => bigint;

export type ValueServices = {
  readonly stack: ProgramStack;
  readonly addressOf: (symbol: string) => number;
  /** Makes an `any` of a LONG that does not fit 48 bits. */
  readonly boxLong: (value: bigint) => bigint;
};

const VECTORS = 16;
const CLASS_W = 0;
const CLASS_S = 2;

/** What one interpreter frame gets. */
export type FrameContents = {
  readonly state: StateFrame;
  /** Slots in use: locals, then the operand stack. */
  readonly slots: ReadonlyMap<number, bigint>;
  /** Address of the frame objects; 0 when there are none. */
  readonly objects: number;
};

/** Reads everything that a state's frames need, outermost last. Nothing may be written to the frame before. */
export function readState(
  code: CompiledCode,
  row: number,
  state: FrameState,
  frames: readonly StateFrame[],
  rbp: number,
  registers: RegisterSource,
  services: ValueServices,
): FrameContents[] {
  const read = (source: number): bigint =>
    source >= 0
      ? siteValue(code, row, source, rbp, registers, services)
      : constantValue(state.constants[-1 - source], services);
  return frames.map((frame) => {
    const slots = new Map<number, bigint>();
    for (let at = 0; at < frame.slots.length; at += STATE_SLOT_ROW) {
      const bits = read(frame.slots[at + 1]);
      slots.set(frame.slots[at], boxValue(bits, frame.slots[at + 2], services));
    }
    const objects = frame.objects === NO_OBJECTS ? 0 : Number(read(frame.objects));
    return { state: frame, slots, objects };
  });
}

function siteValue(
  code: CompiledCode,
  row: number,
  value: number,
  rbp: number,
  registers: RegisterSource,
  services: ValueServices,
): bigint {
  const { rows, values, constants } = code.sites;
  const at = 2 * (rows[row * SITE_ROW + 3] + value);
  const word = values[at];
  const place = values[at + 1];
  switch (word & VALUE_KIND) {
    case VALUE_IN_MEMORY:
      return narrow(services.stack.bits(rbp + place), word & 3);
    case VALUE_FRAME_ADDRESS:
      return BigInt(rbp + place);
    case VALUE_CONSTANT:
      return constantValue((constants ?? [])[place], services);
    default:
      return narrow(registers(place), word & 3);
  }
}

/** Upper bits of 32-bit values are undefined; they become 0. */
function narrow(bits: bigint, cls: number): bigint {
  return cls === CLASS_W || cls === CLASS_S ? BigInt.asUintN(32, bits) : bits;
}

function constantValue(constant: SiteConstant | StateConstant, { addressOf }: ValueServices): bigint {
  if (typeof constant === 'bigint') return BigInt.asUintN(64, constant);
  return BigInt(addressOf(constant.symbol) + constant.addend);
}

const TAG = BigInt(ANY.tagShift);
const LONG_BITS = ANY.tagShift;
const EXPONENT = 0x7ff0_0000_0000_0000n;
const SIGN = 0x8000_0000_0000_0000n;

/** Raw bits as an `any` of a kind. */
export function boxValue(bits: bigint, box: number, { boxLong }: Pick<ValueServices, 'boxLong'>): bigint {
  switch (box) {
    case StateBox.integer:
      return BigInt.asUintN(32, bits);
    case StateBox.long: {
      const fits = BigInt.asIntN(LONG_BITS, bits) === BigInt.asIntN(64, bits);
      return fits ? (BigInt(ANY.long) << TAG) | BigInt.asUintN(LONG_BITS, bits) : boxLong(BigInt.asIntN(64, bits));
    }
    case StateBox.double: {
      const isNotANumber = (bits & ~SIGN) > EXPONENT;
      return BigInt.asUintN(64, (isNotANumber ? ANY.canonicalNaN : bits) + ANY.doubleOffset);
    }
    case StateBox.reference:
      return (BigInt(ANY.reference) << TAG) | bits;
    default:
      return bits;
  }
}

export const isVector = (place: number): boolean => place >= VECTORS;
export const vectorNumber = (place: number): number => place - VECTORS;
