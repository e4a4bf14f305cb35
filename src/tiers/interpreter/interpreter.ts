/**
 * The interpreter linked into a session: addresses of its stubs, the dispatch table, the engine's hooks.
 *
 *   const code = openInterpreterImage(file, checksum)            or buildInterpreter()
 *   const linked = linker.link([interpreterObject(code), …])     with the runtime routines that interpreterImports(code) names
 *   const interpreter = loadInterpreter(host, linker.range, code, linked)
 *   const program = interpreter.open(verified)                   addresses of functions are known from here on
 *   linker.link([data of the program])                           with program.symbols provided
 *   program.finish(lookup)                                       code copied, records filled, stubs executable
 *   machine.execute(program.entryStub(module.entry))
 */
import type { VerifiedModule } from '#bytecode';
import type { LinkedModule } from '#link';
import type { AddressRange, Host } from '#os';
import { InternalError, NotSupportedError } from '#support';
import { AdapterTable } from './adapter-table.js';
import { Fuser } from './fuse.js';
import {
  BLOCK,
  BLOCK_SYMBOL,
  INTERPRETER_SYMBOL,
  type InterpreterCode,
  type StubName,
  TABLE_CAPACITY,
} from './interpreter-code.js';
import { InterpretedProgram } from './program.js';

export function loadInterpreter(
  host: Host,
  range: AddressRange,
  code: InterpreterCode,
  linked: Pick<LinkedModule, 'address'>,
): Interpreter {
  return new Interpreter(host, range, code, addressOf(linked, INTERPRETER_SYMBOL), addressOf(linked, BLOCK_SYMBOL));
}

function addressOf(linked: Pick<LinkedModule, 'address'>, symbol: string): number {
  const address = linked.address(symbol);
  if (address === undefined) throw new InternalError('tiers/interpreter', `${symbol} is not linked`);
  return address;
}

export class Interpreter {
  readonly host: Host;
  readonly range: AddressRange;
  readonly code: InterpreterCode;
  /** Addresses of the blob and of the block of data. */
  readonly address: number;
  readonly block: number;
  /** Dispatch table. */
  readonly table: number;
  readonly adapters: AdapterTable;
  readonly fuser: Fuser;
  private tableLength: number;

  constructor(host: Host, range: AddressRange, code: InterpreterCode, address: number, block: number) {
    this.host = host;
    this.range = range;
    this.code = code;
    this.address = address;
    this.block = block;
    this.table = block + BLOCK.table;
    this.tableLength = code.handlers.length;
    this.adapters = new AdapterTable(this);
    this.fuser = new Fuser(code.tree);
    const bytes = new Uint8Array(BLOCK.table + 8 * code.handlers.length);
    const words = new BigUint64Array(bytes.buffer);
    words[BLOCK.base / 8] = BigInt(range.start);
    const start = BigInt(address);
    code.handlers.forEach((offset, number) => {
      words[BLOCK.table / 8 + number] = start + BigInt(offset);
    });
    // SAFETY: the block is data of a live module and has BLOCK_SIZE bytes.
    host.write(block, bytes);
  }

  /** Start of the session's address range: immediates of code copies count from it. */
  get base(): number {
    return this.range.start;
  }

  stub(name: StubName): number {
    return this.address + this.code.stubs[name];
  }

  /**
   * What to call when counters reach 0: `entry(record)`, `loop(frame)`. Whoever is called sets the counter anew. 0: nothing; then
   * a counter goes on from 0 downwards and asks again after 2^32 ticks.
   */
  setHooks(hooks: { readonly entry: number; readonly loop: number }): void {
    const words = BigUint64Array.of(BigInt(hooks.entry), BigInt(hooks.loop));
    // SAFETY: see the constructor.
    this.host.write(this.block + BLOCK.entryHook, new Uint8Array(words.buffer));
  }

  /** Adds code to the dispatch table; the number of the handler. @throws NotSupportedError when it is full */
  addHandler(address: number): number {
    if (this.tableLength === TABLE_CAPACITY)
      throw new NotSupportedError(
        `calling functions of more than ${TABLE_CAPACITY - this.code.handlers.length} shapes`,
      );
    const number = this.tableLength++;
    // SAFETY: within the block.
    this.host.write(this.table + 8 * number, new Uint8Array(BigUint64Array.of(BigInt(address)).buffer));
    return number;
  }

  /** What an address in the blob is: `stub`s count as adapters. */
  kindOf(pc: number): 'handler' | 'adapter' | 'none' {
    const offset = pc - this.address;
    if (offset < 0 || offset >= this.code.bytes.length) return 'none';
    return offset < this.code.handlersEnd ? 'handler' : 'adapter';
  }

  /**
   * How far the frame at hand is at a place where the stack may run out. `pushing`: rbp is the caller's, the return address at rsp.
   * `building`: rbp is set (caller's at [rbp], return address above it), but [rbp − 8] is not to be looked at.
   */
  entryState(pc: number): 'pushing' | 'building' | 'none' {
    const offset = this.adapters.offsetInEntry(pc);
    if (offset >= 0) return offset === 0 ? 'pushing' : 'building';
    const { enter, growStack, noHandler } = this.code.stubs;
    const inBlob = pc - this.address;
    return inBlob >= Math.min(enter, growStack) && inBlob < noHandler ? 'building' : 'none';
  }

  dispose(): void {
    this.adapters.dispose();
  }

  /** Takes a program in. */
  open(verified: VerifiedModule): InterpretedProgram {
    return new InterpretedProgram(this, verified);
  }
}
