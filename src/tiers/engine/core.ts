/** What all parts of an engine share: the program's records, versions and compiled code, and how to walk the stack. */
import {
  type BytecodeFunction,
  FRAME_FROM_RBP,
  type FunctionFacts,
  LINE_ROW,
  recordSymbol,
  STATE_SYMBOL,
  type VerifiedModule,
} from '#bytecode';
import { type Linker, type Machine, SITE } from '#link';
import type { Host } from '#os';
import { InternalError } from '#support';
import type { FunctionCopy, InterpretedProgram } from '../interpreter/program.js';
import { CodeMap, callSiteBehind, findSite, siteState } from './compiled-code.js';
import type { HandlerFrames } from './handler-frames.js';
import { ProgramStack } from './program-stack.js';
import type { InterpreterActivation, WalkContext } from './walk-frames.js';

export type CoreServices = {
  readonly host: Host;
  readonly linker: Linker;
  readonly machine: Machine;
  readonly provided: ReadonlyMap<string, number>;
};

export class Core {
  /** The program with the newest version of each function. */
  verified: VerifiedModule;
  readonly host: Host;
  readonly linker: Linker;
  readonly machine: Machine;
  readonly program: InterpretedProgram;
  readonly stack: ProgramStack;
  readonly codes = new CodeMap();
  /** Of function records, by function number. */
  readonly recordAddresses: readonly number[];
  /** Return addresses that were replaced by the machine's `lazyReturn`, by RBP of the frame that is returned to. */
  readonly lazyOriginals = new Map<number, number>();
  readonly walkContext: WalkContext;
  private readonly provided: ReadonlyMap<string, number>;
  private readonly facts = new WeakMap<BytecodeFunction, FunctionFacts>();
  private stateAddress = 0;

  /** The program's data is linked, its records are not filled in yet. */
  constructor(verified: VerifiedModule, program: InterpretedProgram, handlers: HandlerFrames, services: CoreServices) {
    const { machine, linker, host, provided } = services;
    this.verified = verified;
    this.host = host;
    this.linker = linker;
    this.machine = machine;
    this.provided = provided;
    this.program = program;
    this.stack = new ProgramStack(machine);
    this.learn(verified);
    this.recordAddresses = verified.module.functions.map(({ id }) => this.addressOf(recordSymbol(verified.module, id)));
    this.walkContext = {
      stack: this.stack,
      codes: this.codes,
      exitPoint: program.exitPoint,
      osrReturn: program.osrReturn,
      kindOf: (pc) => program.kindOf(pc),
      handlerSaved: (pc) => handlers.savedAt(pc),
      routineAt: (pc) => {
        const symbol = linker.symbolAt(pc - 1);
        return symbol !== undefined && symbol.kind !== 'data' ? symbol : undefined;
      },
      lazyReturn: machine.lazyReturn,
      lazyOriginals: this.lazyOriginals,
    };
  }

  /** Of data, literals, records, routines. @throws InternalError when there is none */
  addressOf(symbol: string): number {
    const address = this.linker.lookup(symbol) ?? this.provided.get(symbol) ?? this.host.lookup(symbol);
    if (address === 0) throw new InternalError('tiers/engine', `$${symbol} is not linked`);
    return address;
  }

  /** What the session provides under a symbol. */
  providedAddress(symbol: string): number | undefined {
    return this.provided.get(symbol);
  }

  /** Of the program's state, `fb_state`. */
  get state(): number {
    if (this.stateAddress === 0) this.stateAddress = this.addressOf(STATE_SYMBOL);
    return this.stateAddress;
  }

  learn({ module, facts }: VerifiedModule): void {
    module.functions.forEach((fn, id) => void this.facts.set(fn, facts[id]));
  }

  /** A version of a function is gone. Weak tables forget by themselves, but stay as large as they were just before. */
  forget(id: number, fn: BytecodeFunction): void {
    if (this.verified.module.functions[id] !== fn) this.facts.delete(fn);
  }

  maxStackOf(fn: BytecodeFunction): number {
    const facts = this.facts.get(fn);
    if (facts === undefined) throw new InternalError('tiers/engine', `$${fn.name} was not verified`);
    return facts.maxStack;
  }

  /** The version and offset that an interpreted or baseline activation is at. */
  placeOf({
    code,
    pc,
    bytecodePc,
  }: InterpreterActivation): { readonly copy: FunctionCopy; readonly offset: number } | null {
    // Baseline code has the offset in its side table; the pc in the frame may be an earlier one.
    const own = code?.copies.get(code.functionId);
    if (code !== null && own !== undefined) {
      const call = siteState(code, findSite(code, pc, SITE.call));
      const trap = siteState(code, findSite(code, pc, SITE.trap));
      const faulting = siteState(code, callSiteBehind(code, pc));
      const offset = call >= 0 ? call : trap >= 0 ? trap : faulting;
      if (offset >= 0) return { copy: own, offset };
    }
    const copy = this.program.copyAt(bytecodePc);
    return copy === undefined ? null : { copy, offset: (bytecodePc - copy.address) / WORD };
  }

  /** The frame that an RBP belongs to. */
  frameAt(rbp: number): number {
    return this.stack.address(rbp + FRAME_FROM_RBP);
  }
}

export const WORD = 4;

/** Line of an offset: of the source, or the one that ERL names. 0 when unknown. */
export function bytecodeLine({ lines }: BytecodeFunction, offset: number, column: 'source' | 'erl' = 'source'): number {
  let low = 0;
  let high = lines.length / LINE_ROW;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle * LINE_ROW] <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : lines[(low - 1) * LINE_ROW + (column === 'source' ? 1 : 2)];
}

/** ERL of a source line in a function: programs with line numbers of their own have others than the source's. */
export function erlOfLine({ lines }: BytecodeFunction, line: number): number {
  for (let row = 0; row < lines.length; row += LINE_ROW) if (lines[row + 1] === line) return lines[row + 2];
  return line;
}
