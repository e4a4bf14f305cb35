/**
 * A small stand-in for the engine: links baseline code of a module with records, feedback vectors and data, and runs it. Errors come out
 * as text: routine, its integer arguments, bytecode offset and line of the site that the return address (or the trap) names.
 */
import assert from 'node:assert/strict';
import {
  type BytecodeModule,
  dataSymbol,
  FRAME,
  FRAME_FROM_RBP,
  FUNCTION_RECORD,
  FUNCTION_RECORD_SIZE,
  functionSymbol,
  literalSymbol,
  RUNTIME_FUNCTIONS,
  RUNTIME_NAMES,
  type RuntimeName,
  recordSymbol,
  STATE_SIZE,
  STATE_SYMBOL,
  STRING,
  stringImage,
  type VerifiedModule,
  verifyModule,
} from '#bytecode';
import {
  type CodeObject,
  CrashError,
  type DataObject,
  type FunctionCode,
  LabeledCode,
  type LinkedModule,
  Linker,
  lineAtOffset,
  Machine,
  type Relocation,
  SITE,
  SITE_ROW,
} from '#link';
import { currentHost, type Signature, type ValueKind } from '#os';
import { emit0, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64 } from '#target/x64';
import { type BaselineCode, compileBaseline } from '#tiers/baseline';

/** What a runtime routine does in a test: its arguments in order, as its row has them. */
export type Routine = (...args: (bigint | number)[]) => bigint | number | undefined;

export class Raised extends Error {
  readonly routine: string;
  readonly args: readonly (bigint | number)[];
  readonly offset: number;
  readonly line: number;
  constructor(routine: string, args: readonly (bigint | number)[], offset: number, line: number) {
    super(`${routine} at ${offset}, line ${line}`);
    this.routine = routine;
    this.args = args;
    this.offset = offset;
    this.line = line;
  }
}

const CALLER_SYMBOL = 'test_caller';
const ERRORS = ['fb_error', 'fb_array_error1', 'fb_array_error2', 'fb_array_error'];

/** Counters start here when a test does not say. */
const UNTIL_NEVER = 0x7fffffff;

/** Routines that do nothing unless a test says what: hooks of the engine, notes for the optimizer. */
const QUIET = /^fb_tier_|^fb_any_note/;

export type LoadOptions = {
  readonly routines?: Readonly<Record<string, Routine>>;
  readonly counter?: number;
};

/** One machine for all tests; host functions stay and call what the module at hand wants. */
const provided = new Map<string, number>();
const linker = new Linker({ runtime: provided });
const machine = new Machine({ range: linker.range });
let current: ReadonlyMap<string, Routine> = new Map();

function provideRoutine(name: string): void {
  if (provided.has(`host_${name}`)) return;
  const call: Routine = (...args) =>
    (current.get(name) ?? assert.fail(`${name} is not expected to be called`))(...args) ?? 0n;
  const host = machine.hostFunction((...args: (bigint | number)[]) => call(...args) as never, signatureOf(name));
  provided.set(`host_${name}`, host.address);
}

export class Loaded {
  readonly verified: VerifiedModule;
  readonly codes: readonly BaselineCode[];
  private readonly linked: LinkedModule;

  constructor(module: BytecodeModule, options: LoadOptions = {}) {
    this.verified = verifyModule(module);
    this.codes = module.functions.map((_, id) => compile(this.verified, id));
    const named = new Set<string>();
    for (const { code } of this.codes)
      for (const { kind, symbol } of code.relocations)
        if (kind === 'call32' && symbol.startsWith('fb_')) named.add(symbol);
    for (const name of named) provideRoutine(name);
    this.setRoutines(options.routines ?? {});
    this.linked = linker.link(objectOf(this.verified, this.codes, named, options.counter ?? UNTIL_NEVER));
  }

  /** What routines do from now on. */
  setRoutines(given: Readonly<Record<string, Routine>>): void {
    const routines = new Map<string, Routine>();
    for (const name of ERRORS)
      routines.set(name, (...args) => {
        throw this.raised(name, args);
      });
    for (const { code } of this.codes)
      for (const { symbol } of code.relocations) if (QUIET.test(symbol)) routines.set(symbol, () => 0n);
    for (const [name, fn] of Object.entries(given)) routines.set(name, fn);
    current = routines;
  }

  address(symbol: string): number {
    return this.linked.address(symbol) ?? assert.fail(`no symbol ${symbol}`);
  }

  read32(symbol: string, offset: number): number {
    return Buffer.from(currentHost().read(this.address(symbol) + offset, 4)).readInt32LE();
  }

  read(address: number | bigint, length: number): Buffer {
    return Buffer.from(currentHost().read(Number(address), length));
  }

  /** Calls function `id` by the C convention. */
  call(
    id: number,
    args: readonly (number | bigint)[],
    kinds: readonly ('i32' | 'i64' | 'f32' | 'f64')[],
    returns: 'i32' | 'i64' | 'f32' | 'f64' | 'void',
  ): number | bigint {
    try {
      const target = this.address(`check.${this.verified.module.functions[id].name}`);
      return machine.execute(target, args, { args: kinds, returns }).returnValue;
    } catch (error) {
      if (!(error instanceof CrashError) || error.signal !== 'SIGFPE') throw error;
      throw this.siteOf(error.pc, SITE.trap, 'idiv', []);
    }
  }

  /**
   * Enters a loop head in a frame with these words from `frame` on and frame objects of `objectBytes`, of function 1, whose frame is
   * larger than one made at entry; gives what the function returns.
   */
  enterLoop(entry: number, words: readonly bigint[], objectBytes: number): bigint {
    const host = currentHost();
    const write = (symbol: string, values: readonly bigint[]): void => {
      host.write(this.address(symbol), new Uint8Array(BigInt64Array.from(values).buffer));
    };
    write('test_frame', [BigInt(entry), BigInt(words.length), BigInt(objectBytes), ...words]);
    return BigInt(machine.execute(this.address('test_enter'), [], { args: [], returns: 'i64' }).returnValue);
  }

  private raised(name: string, args: readonly (bigint | number)[]): Error {
    const caller = Number(this.read(this.address(CALLER_SYMBOL), 8).readBigUInt64LE());
    return this.siteOf(caller, SITE.call, name, args);
  }

  private siteOf(pc: number, kind: number, name: string, args: readonly (bigint | number)[]): Error {
    for (const { code } of this.codes) {
      const offset = pc - this.address(code.name);
      const rows = code.sites?.rows ?? new Int32Array(0);
      for (let row = 0; row < rows.length; row += SITE_ROW)
        if (rows[row] === offset && rows[row + 1] === kind)
          return new Raised(
            name,
            args,
            rows[row + 2],
            lineAtOffset(code.sourceMap, offset - (kind === SITE.call ? 1 : 0)),
          );
    }
    return new Error(`${name} from ${pc.toString(16)}, which is no site`);
  }

  [Symbol.dispose](): void {
    this.linked.dispose();
  }
}

/** Kinds of a routine's arguments and result; of hooks, one address. */
function signatureOf(name: string): Signature {
  const row = RUNTIME_NAMES.includes(name as RuntimeName) ? RUNTIME_FUNCTIONS[name as RuntimeName] : null;
  if (row === null) return { args: ['i64', 'i64', 'i64'], returns: 'i64' };
  const kind = (type: string): ValueKind =>
    type === 'ref' || type === 'ptr' || type === 'any' ? 'i64' : (type as ValueKind);
  return { args: row.params.map(kind), returns: row.result === 'void' ? 'void' : kind(row.result) };
}

export function compile(verified: VerifiedModule, functionId: number): BaselineCode {
  return compileBaseline({
    verified,
    functionId,
    osrOffset: -1,
    feedback: new Int32Array(0),
    feedbackOf: () => new Int32Array(0),
    refuted: new Set(),
    speculate: true,
    countsBranches: true,
    stressCounter: 0,
  });
}

/** Bytes by which a frame made here is larger than one made at entry. */
const EXTRA = 208;

/** Makes an interpreter frame as `test_frame` says (entry, count of words, bytes of objects, words) and jumps to the entry. */
function emitEnterLoop(asm: LabeledCode, record: string): void {
  const { code } = asm;
  const { rax, rcx, rdx, rsi, rsp, rbp, r8 } = Gpr;
  const wanted = (register: number, offset: number): void =>
    asm.relocate(emitRM(code, X64.movR64Rm64, register, mem(RIP, 0)), 'rel32', 'test_frame', offset);
  emitR(code, X64.pushR64, rbp);
  emitRR(code, X64.movR64Rm64, rbp, rsp);
  wanted(rcx, 8);
  wanted(rax, 16);
  // frame = rbp − (EXTRA + words + objects, rounded up)
  emitRM(code, X64.leaR64M, rdx, mem(rax, EXTRA + 15, rcx, 8));
  emitRI(code, X64.andRm64Imm8, rdx, -16);
  emitR(code, X64.negRm64, rdx);
  emitRR(code, X64.addR64Rm64, rdx, rbp);
  emitRM(code, X64.movRm64R64, rdx, mem(rbp, FRAME_FROM_RBP));
  asm.relocate(emitRM(code, X64.leaR64M, r8, mem(RIP, 0)), 'rel32', record);
  emitRM(code, X64.movRm64R64, r8, mem(rdx, FRAME.record));
  asm.relocate(emitRM(code, X64.leaR64M, r8, mem(RIP, 0)), 'rel32', 'fb_interpreter_exit');
  emitRM(code, X64.movRm64R64, r8, mem(rdx, FRAME.stackPointer));
  emitRM(code, X64.leaR64M, r8, mem(rdx, 0, rcx, 8));
  emitRI(code, X64.addRm64Imm8, r8, 15);
  emitRI(code, X64.andRm64Imm8, r8, -16);
  emitRM(code, X64.movRm64R64, r8, mem(rdx, FRAME.objects));
  asm.relocate(emitRM(code, X64.leaR64M, rsi, mem(RIP, 0)), 'rel32', 'test_frame', 24);
  emitRM(code, X64.leaR64M, Gpr.rdi, mem(rdx, 0));
  emit0(code, X64.repMovsq);
  wanted(rax, 0);
  emitRM(code, X64.leaR64M, rsp, mem(rdx, FRAME.stackPointer));
  for (const register of [rcx, rsi, Gpr.rdi, r8]) emitRI(code, X64.movRm64Imm32, register, -1);
  emitR(code, X64.jmpRm64, rax);
}

const SAVED = [Gpr.rbx, Gpr.r12, Gpr.r13, Gpr.r14, Gpr.r15];

function objectOf(
  verified: VerifiedModule,
  codes: readonly BaselineCode[],
  named: ReadonlySet<string>,
  counter: number,
): CodeObject {
  const { module } = verified;
  const functions: FunctionCode[] = codes.map(({ code }) => code);
  functions.push(
    stub('fb_interpreter_exit', (asm) => {
      emit0(asm.code, X64.leave);
      emit0(asm.code, X64.ret);
    }),
  );
  functions.push(
    stub('test_enter', (asm) => emitEnterLoop(asm, recordSymbol(module, Math.min(1, module.functions.length - 1)))),
  );
  for (const name of named) functions.push(stub(name, (asm) => emitNote(asm, `host_${name}`)));
  for (const { name } of module.functions)
    functions.push(stub(`check.${name}`, (asm) => emitCheck(asm, `baseline.${name}`)));
  const data: DataObject[] = [
    zeroes(STATE_SYMBOL, STATE_SIZE),
    zeroes(CALLER_SYMBOL, 8),
    zeroes('test_frame', 512),
    ...module.functions.map((fn) => recordOf(module, fn.id, counter)),
    ...module.functions.map((fn) => zeroes(`b.${fn.name}`, 4 * (fn.feedbackCount + fn.code.length) + 8)),
    ...module.data.flatMap(({ external }, id) => (external === '' ? [dataOf(module, id)] : [])),
    ...module.literals.flatMap((text, id) => (text === '' ? [] : [literalOf(text, id)])),
  ];
  module.functions.forEach((fn) => {
    functions.push(
      stub(functionSymbol(module, fn.id), (asm) => {
        asm.relocate(
          emitM(asm.code, X64.jmpRm64, mem(RIP, 0)),
          'rel32',
          recordSymbol(module, fn.id),
          FUNCTION_RECORD.entry,
        );
      }),
    );
  });
  return { functions, data };
}

function stub(name: string, emit: (asm: LabeledCode) => void): FunctionCode {
  const asm = new LabeledCode();
  emit(asm);
  const placed = asm.finish();
  return { ...placed, name, exported: true, alignment: 16, frameSize: 0 };
}

/** Writes down who called, and goes on to the host function. Clobbers all caller-saved registers, as a routine may. */
function emitNote(asm: LabeledCode, target: string): void {
  const { code } = asm;
  emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rsp, 0));
  asm.relocate(emitRM(code, X64.movRm64R64, Gpr.rax, mem(RIP, 0)), 'rel32', CALLER_SYMBOL);
  // Callees count on an aligned stack.
  emitRR(code, X64.movR64Rm64, Gpr.rax, Gpr.rsp);
  emitRI(code, X64.andRm64Imm8, Gpr.rax, 15);
  emitRI(code, X64.cmpRm32Imm8, Gpr.rax, 8);
  const fine = asm.newLabel();
  asm.jumpIf(4, fine);
  emit0(code, X64.ud2);
  asm.bind(fine);
  emitRI(code, X64.subRm64Imm8, Gpr.rsp, 8);
  asm.relocate(emitI(code, X64.callRel32, 0), 'call32', target);
  emitRI(code, X64.addRm64Imm8, Gpr.rsp, 8);
  for (const register of [Gpr.rcx, Gpr.rdx, Gpr.rsi, Gpr.rdi, Gpr.r8, Gpr.r9, Gpr.r10, Gpr.r11])
    emitRI(code, X64.movRm64Imm32, register, -1);
  for (let vector = 1; vector < 16; vector++) emitRR(code, X64.pcmpeqdXmmXmmM128, vector, vector);
  emit0(code, X64.ret);
}

/** Calls a function and traps when it has changed a callee-saved register. */
function emitCheck(asm: LabeledCode, target: string): void {
  const { code } = asm;
  emitR(code, X64.pushR64, Gpr.rbp);
  emitRR(code, X64.movR64Rm64, Gpr.rbp, Gpr.rsp);
  for (const register of SAVED) emitR(code, X64.pushR64, register);
  for (const register of SAVED) emitRI(code, X64.movRm64Imm32, register, -1000 - register);
  emitRI(code, X64.subRm64Imm8, Gpr.rsp, 8);
  asm.relocate(emitI(code, X64.callRel32, 0), 'call32', target);
  const bad = asm.newLabel();
  const done = asm.newLabel();
  for (const register of SAVED) {
    emitRI(code, X64.cmpRm64Imm32, register, -1000 - register);
    asm.jumpIf(5, bad);
  }
  asm.jump(done);
  asm.bind(bad);
  emit0(code, X64.ud2);
  asm.bind(done);
  emitRI(code, X64.addRm64Imm8, Gpr.rsp, 8);
  for (const register of [...SAVED].reverse()) emitR(code, X64.popR64, register);
  emitR(code, X64.popR64, Gpr.rbp);
  emit0(code, X64.ret);
}

const zeroes = (name: string, size: number): DataObject => ({
  name,
  exported: true,
  readonly: false,
  thread: false,
  alignment: 16,
  bytes: new Uint8Array(0),
  zeroFill: size,
  relocations: [],
});

function recordOf(module: BytecodeModule, id: number, counter: number): DataObject {
  const bytes = new Uint8Array(FUNCTION_RECORD_SIZE);
  new DataView(bytes.buffer).setInt32(FUNCTION_RECORD.counter, counter, true);
  const entry = {
    kind: 'abs64',
    offset: FUNCTION_RECORD.entry,
    symbol: `baseline.${module.functions[id].name}`,
    addend: 0,
  } as const;
  return { ...zeroes(recordSymbol(module, id), 0), bytes, relocations: [entry] };
}

function dataOf(module: BytecodeModule, id: number): DataObject {
  const bytes: number[] = [];
  const relocations: Relocation[] = [];
  for (const part of module.data[id].parts) {
    if (part.kind === 'bytes') bytes.push(...part.bytes);
    else if (part.kind === 'zero') bytes.push(...new Uint8Array(part.count));
    else {
      const symbol =
        part.kind === 'literal'
          ? literalSymbol(part.literal)
          : part.kind === 'data'
            ? dataSymbol(module, part.data)
            : functionSymbol(module, part.function);
      relocations.push({ kind: 'abs64', offset: bytes.length, symbol, addend: part.kind === 'data' ? part.offset : 0 });
      bytes.push(...new Uint8Array(8));
    }
  }
  return { ...zeroes(dataSymbol(module, id), 0), bytes: Uint8Array.from(bytes), relocations };
}

function literalOf(text: string, id: number): DataObject {
  const symbol = literalSymbol(id);
  const inline = { kind: 'abs64', offset: STRING.data, symbol, addend: STRING.inline } as const;
  return { ...zeroes(symbol, 0), bytes: stringImage(text), relocations: [inline] };
}
