/**
 * Runs IL whose guards may fail: stands in for the engine. `fb_deopt_entry`, and `probe`, a function to be called with a frame
 * state, are a few instructions that store all registers and tell the host, which finds the place through the side table.
 */
import { compileModule } from '#codegen';
import { EvaluationError, evaluate, type HostFunction, type IlModule, livesOf, Op, stateNumber } from '#il';
import {
  CrashError,
  type FunctionCode,
  LabeledCode,
  Linker,
  Machine,
  SITE,
  SITE_ROW,
  VALUE_CONSTANT,
  VALUE_FRAME_ADDRESS,
  VALUE_IN_MEMORY,
  VALUE_KIND,
} from '#link';
import { currentHost } from '#os';
import { InternalError } from '#support';
import { emit0, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';

/** A value of a frame state as text, after its class; floats bit by bit but for NaN. */
export type Seen = {
  readonly kind: 'guard' | 'call' | 'trap';
  readonly state: number;
  readonly values: readonly string[];
};
export type Outcome = { readonly result: bigint | null; readonly end: Seen | string; readonly calls: readonly Seen[] };

const runtime = new Map<string, number>();
const linker = new Linker({ runtime });
const machine = new Machine({ range: linker.range });
for (const [name, address] of machine.symbols) runtime.set(name, address);

/** Thrown out of emitted code when a guard has failed. */
class Left extends Error {
  readonly seen: Seen;
  constructor(seen: Seen) {
    super('left');
    this.seen = seen;
  }
}

let functions: readonly { code: FunctionCode; address: number }[] = [];
let calls: Seen[] = [];

/** Sixteen general registers, then sixteen vector registers of 16 bytes. */
const CAPTURE_BYTES = 16 * 8 + 16 * 16;
const XMM_AT = 16 * 8;

const captured = machine.hostFunction(
  (record) => {
    const memory = new DataView(Uint8Array.from(currentHost().read(Number(record), CAPTURE_BYTES)).buffer);
    const rsp = memory.getBigUint64(8 * Gpr.rsp, true);
    const seen = readSite(memory, Number(readWord(rsp)), [SITE.guard, SITE.call]);
    if (seen.kind === 'guard') throw new Left(seen);
    calls.push(seen);
  },
  { args: ['i64'], returns: 'void' },
);

const readWord = (address: bigint): bigint =>
  new DataView(Uint8Array.from(currentHost().read(Number(address), 8)).buffer).getBigUint64(0, true);

/** Code that stores all registers below the return address, with rsp as it was behind that, and calls `captured`. */
function captureCode(name: string): FunctionCode {
  const asm = new LabeledCode();
  const { code } = asm;
  emitRM(code, X64.leaR64M, Gpr.rsp, mem(Gpr.rsp, -CAPTURE_BYTES - 8));
  for (let r = 0; r < 16; r++) emitRM(code, X64.movRm64R64, r, mem(Gpr.rsp, 8 * r));
  for (let r = 0; r < 16; r++) emitRM(code, X64.movupsM128Xmm, r, mem(Gpr.rsp, XMM_AT + 16 * r));
  emitRM(code, X64.leaR64M, Gpr.rax, mem(Gpr.rsp, CAPTURE_BYTES + 8));
  emitRM(code, X64.movRm64R64, Gpr.rax, mem(Gpr.rsp, 8 * Gpr.rsp));
  emitRR(code, X64.movR64Rm64, Gpr.rdi, Gpr.rsp);
  emitRI(code, X64.movR64Imm64, Gpr.rax, captured.address);
  // what a callee may destroy is destroyed
  for (const r of [Gpr.rcx, Gpr.rdx, Gpr.rsi, Gpr.r8, Gpr.r9, Gpr.r10, Gpr.r11])
    emitRI(code, X64.movR32Imm32, r, 0x5a5a);
  emitR(code, X64.callRm64, Gpr.rax);
  emitRM(code, X64.leaR64M, Gpr.rsp, mem(Gpr.rsp, CAPTURE_BYTES + 8));
  emitRI(code, X64.movR32Imm32, Gpr.rax, 0);
  emit0(code, X64.ret);
  const placed = asm.finish();
  return { ...placed, name, exported: true, alignment: 16, relocations: [], frameSize: 0 };
}

linker.link({ functions: [captureCode('fb_deopt_entry'), captureCode('probe')], data: [] });

/** The site at an address, and its values. */
function readSite(registers: DataView, pc: number, kinds: readonly number[]): Seen {
  for (const { code, address } of functions) {
    const { sites } = code;
    if (sites === undefined) continue;
    for (let row = 0; row < sites.rows.length; row += SITE_ROW) {
      const [offset, kind, state, first, count] = sites.rows.subarray(row, row + SITE_ROW);
      if (address + offset !== pc || !kinds.includes(kind)) continue;
      const rbp = registers.getBigUint64(8 * Gpr.rbp, true);
      const values: string[] = [];
      for (let i = first; i < first + count; i++) {
        const word = sites.values[2 * i];
        const place = sites.values[2 * i + 1];
        const isLost = kind === SITE.trap && (word & VALUE_KIND) === 0 && place >= 16;
        values.push(isLost ? LOST : show(word & 3, readPlace(registers, rbp, word & VALUE_KIND, place, code)));
      }
      const kindName = kind === SITE.guard ? 'guard' : kind === SITE.call ? 'call' : 'trap';
      return { kind: kindName, state, values };
    }
  }
  throw new InternalError('test/exits', `no site at ${pc.toString(16)}`);
}

function readPlace(registers: DataView, rbp: bigint, kind: number, place: number, code: FunctionCode): bigint {
  if (kind === VALUE_IN_MEMORY) return readWord(rbp + BigInt(place));
  if (kind === VALUE_FRAME_ADDRESS) return readWord(rbp + BigInt(place));
  if (kind === VALUE_CONSTANT) {
    const constant = code.sites?.constants?.[place];
    return typeof constant === 'bigint' ? BigInt.asUintN(64, constant) : 0n;
  }
  return place < 16
    ? registers.getBigUint64(8 * place, true)
    : registers.getBigUint64(XMM_AT + 16 * (place - 16), true);
}

/** A value in a vector register when the code trapped: the crash's record has none of those. */
export const LOST = '?';

/** Class and bits; every NaN is the same. */
export function show(cls: number, bits: bigint): string {
  const cut = cls === 1 || cls === 3 ? BigInt.asUintN(64, bits) : BigInt.asUintN(32, bits);
  const isNan =
    cls === 3
      ? (cut & 0x7fffffffffffffffn) > 0x7ff0000000000000n
      : cls === 2
        ? (cut & 0x7fffffffn) > 0x7f800000n
        : false;
  return `${'wlsd'[cls]} ${isNan ? 'nan' : cut.toString(16)}`;
}

/** Runs `$main` on the processor. A frame address among the values stands for the 8 bytes there. */
export function runNative(module: IlModule): Outcome {
  const object = compileModule(module, { check: true, isNear: () => false });
  const linked = linker.link(object);
  functions = object.functions.map((code) => ({ code, address: linked.address(code.name) ?? 0 }));
  calls = [];
  try {
    const main = linked.address('main') ?? 0;
    const { returnValue } = machine.execute(main, [], { args: [], returns: 'i64' });
    return { result: BigInt(returnValue), end: 'returned', calls };
  } catch (error) {
    if (error instanceof Left) return { result: null, end: error.seen, calls };
    if (error instanceof CrashError) return { result: null, end: crashed(error), calls };
    throw error;
  } finally {
    linked.dispose();
  }
}

/** Where the code trapped. */
function crashed({ signal, pc, registers }: CrashError): Seen | string {
  if (signal !== 'SIGFPE') return signal;
  const memory = new DataView(new ArrayBuffer(CAPTURE_BYTES));
  for (const [name, number] of Object.entries(Gpr)) {
    const value = registers[name];
    if (value !== undefined) memory.setBigUint64(8 * number, value, true);
  }
  return readSite(memory, pc, [SITE.trap]);
}

/** Runs `$main` in the evaluator. `probe` is told the values as arguments. */
export function runEvaluator(module: IlModule): Outcome {
  const seen: Seen[] = [];
  const probe: HostFunction = (call) => {
    const values: string[] = [];
    for (const arg of call.args.slice(1)) if (arg.kind === 'value') values.push(show(arg.cls, arg.bits));
    seen.push({ kind: 'call', state: Number(call.bits(0)), values });
    return 0n;
  };
  try {
    const { result } = evaluate(module, 'main', [], { externals: { probe }, maxSteps: 300_000 });
    return { result: BigInt(result as bigint), end: 'returned', calls: seen };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const { exit, trap } = error;
    if (trap !== 'guard' && trap !== 'divisionByZero' && trap !== 'divisionOverflow')
      return { result: null, end: trap, calls: seen };
    const kind = trap === 'guard' ? 'guard' : 'trap';
    if (exit === null) return { result: null, end: { kind, state: -1, values: [] }, calls: seen };
    const classes = classesOf(module, exit.state);
    const values = exit.values.map((bits, i) => show(classes[i], bits));
    return { result: null, end: { kind, state: exit.state, values }, calls: seen };
  }
}

/** Classes of the values of a frame state, whose number stands in one place. */
function classesOf(module: IlModule, state: number): number[] {
  for (const fn of module.functions) {
    for (let ins = 1; ins < fn.insCount; ins++) {
      if ((fn.insOp[ins] !== Op.guard && fn.insOp[ins] !== Op.state) || fn.insBlock[ins] === 0) continue;
      if (stateNumber(fn, ins) === state) return livesOf(fn, ins).map((live) => fn.insCls[live]);
    }
  }
  return [];
}
