/**
 * What the generator carries about: one `ProgramContext` per program, one `Context` per function being generated.
 *
 * Where variables live:
 * - `local`: a typed slot of the function, which the tiers keep in a register;
 * - `data`: module memory, for module variables that procedures see or whose address is taken, statics, records;
 * - `frame`: memory of the activation, for locals whose address is taken, and for records;
 * - `pointer`: a slot holding the address, for parameters passed by reference and record results.
 */
import { type FunctionBuilder, type ModuleBuilder, ValueType } from '#bytecode';
import { InternalError, type SourceText, type Span } from '#support';
import type { ArraySymbol, ForEach, LabelSymbol, ProcedureSymbol, ProgramOptions, VariableSymbol } from '../ast.js';
import type { RecordType, Type } from '../types.js';
import type { GosubPlan, SubroutineGroup } from './gosub-plan.js';
import type { TryPath } from './leave-try.js';
import type { CountedSlot } from './representation.js';
import { type Unsupported, unsupported } from './unsupported.js';

export type Home =
  | { readonly kind: 'local'; readonly local: number }
  | { readonly kind: 'data'; readonly data: number }
  | { readonly kind: 'frame'; readonly frame: number }
  | { readonly kind: 'pointer'; readonly local: number };

export type ArrayHome =
  | { readonly kind: 'data'; readonly data: number }
  | { readonly kind: 'frame'; readonly frame: number };

/** A bytecode label. */
export type Label = ReturnType<FunctionBuilder['newLabel']>;

export type ProgramContext = {
  readonly source: SourceText;
  readonly options: ProgramOptions;
  readonly module: ModuleBuilder;
  readonly functions: Map<ProcedureSymbol, FunctionBuilder>;
  /** Module variables and arrays; those of a procedure are in its `Context`. */
  readonly homes: Map<VariableSymbol, Home>;
  readonly arrayHomes: Map<ArraySymbol, ArrayHome>;
  /** Arrays that some REDIM or ERASE names: their elements may move or go while a procedure runs. */
  readonly movableArrays: ReadonlySet<ArraySymbol>;
  readonly identities: Identities;
  /** Data objects of record descriptors. */
  readonly recordDescriptors: Map<RecordType, number>;
  /** Some TRY is there: errors may be caught, so what unwound code owns has to be findable. */
  readonly hasTry: boolean;
  /** Takes note of something that this version cannot compile. */
  readonly report: (what: Unsupported) => void;
};

/** What data objects hold (`GeneratedProgram.identities`). Several of one description are told apart by their order. */
export class Identities {
  readonly byData = new Map<number, string>();
  private readonly taken = new Map<string, number>();

  set(data: number, description: string): void {
    const before = this.taken.get(description) ?? 0;
    this.taken.set(description, before + 1);
    this.byData.set(data, before === 0 ? description : `${description}, ${before + 1}`);
  }
}

/** `tryDepth`: TRY statements around the loop. */
export type LoopLabels = { readonly exit: Label; readonly next: Label; readonly tryDepth: number };

/** A place after a GOSUB, and the TRY statements that it stands in. */
export type GosubSite = { readonly label: Label; readonly path: TryPath };

/**
 * What interrupted expressions may leave behind in a part of a function, by the slot or memory that holds it: emitters that release
 * it and clear the place.
 */
export class Leftovers {
  private readonly outer: Leftovers | null;
  private readonly emitters = new Map<string, () => void>();

  constructor(outer: Leftovers | null) {
    this.outer = outer;
  }

  /** Takes note of a place, here and in the parts around. */
  set(place: string, emitRelease: () => void): void {
    for (let part: Leftovers | null = this; part !== null; part = part.outer) part.emitters.set(place, emitRelease);
  }

  get isEmpty(): boolean {
    return this.emitters.size === 0;
  }

  emitReleases(): void {
    for (const emit of this.emitters.values()) emit();
  }
}

const NO_GOSUBS: GosubPlan = { groups: new Map(), returns: new Map(), usesStack: false };

/** One function under construction. */
export class Context {
  readonly program: ProgramContext;
  readonly fn: FunctionBuilder;
  /** null for the module level. */
  readonly procedure: ProcedureSymbol | null;
  readonly homes = new Map<VariableSymbol, Home>();
  readonly arrayHomes = new Map<ArraySymbol, ArrayHome>();
  readonly loops = new Map<number, LoopLabels>();
  /** Where a procedure is left from inside; and where its cleanup and return stand, when no FINALLY is left to run. */
  readonly leave: Label;
  readonly exit: Label;
  /** Which subroutines are called without the GOSUB stack. */
  gosubs: GosubPlan = NO_GOSUBS;
  /** Places behind their GOSUBs, by number. */
  readonly groupSites = new Map<SubroutineGroup, Label[]>();
  /** Where RETURNs of such a subroutine go. */
  readonly groupReturns = new Map<SubroutineGroup, Label>();
  /** Places after GOSUBs, by the number that is pushed. */
  readonly gosubSites: GosubSite[] = [];
  /** The switches over `gosubSites`: one per set of FINALLYs that a RETURN has to run on its way. */
  readonly gosubReturns: { readonly label: Label; readonly path: TryPath }[] = [];
  /** Slot with the GOSUB depth at entry, of procedures whose GOSUBs use the stack; else -1. */
  gosubDepth = -1;
  /** TRY statements around the code being generated, outermost first. */
  tryPath: TryPath = [];
  /** Where an error goes on that no TRY around it takes: to the code that releases what the activation owns. */
  readonly unwound: Label;
  /** Code that is kept for the function's end: CATCH parts; then switches, stubs and the like, which raise nothing and call nothing. */
  readonly cold: (() => void)[] = [];
  readonly deferred: (() => void)[] = [];
  /** What interrupted expressions of the part at hand may leave behind. Filled when `program.hasTry` only. */
  readonly allLeftovers = new Leftovers(null);
  leftovers = this.allLeftovers;
  /** Slots with the maps that FOR EACH statements hold. A procedure has them before its code, so that its way out knows them all. */
  readonly loopReferences = new Map<ForEach, number>();
  /** Slots with addresses in pinned arrays that nobody uses now, by array and type (`pin`). */
  private readonly freePins = new Map<ArraySymbol, Map<Type, number[]>>();
  private readonly freeParking: { readonly [K in CountedSlot]: number[] } = { ref: [], any: [] };
  private readonly labels = new Map<LabelSymbol, Label>();
  private readonly freeTemps = new Map<ValueType, number[]>();
  private readonly freeScratch = new Map<string, number[]>();
  private readonly heldScratch: { pool: string; frame: number }[] = [];
  /** Record temporaries of the statement that hold references: released when its expressions are done. */
  readonly pendingRecords: { frame: number; type: RecordType }[] = [];

  constructor(program: ProgramContext, fn: FunctionBuilder, procedure: ProcedureSymbol | null) {
    this.program = program;
    this.fn = fn;
    this.procedure = procedure;
    this.leave = fn.newLabel();
    this.exit = fn.newLabel();
    this.unwound = fn.newLabel();
  }

  label(symbol: LabelSymbol): Label {
    let label = this.labels.get(symbol);
    if (label === undefined) {
      label = this.fn.newLabel();
      this.labels.set(symbol, label);
    }
    return label;
  }

  home(symbol: VariableSymbol): Home {
    const home = this.homes.get(symbol) ?? this.program.homes.get(symbol);
    // It was refused where it is declared.
    if (home === undefined) return unsupported(`values of type ${symbol.type.name}`, symbol.span);
    return home;
  }

  arrayHome(symbol: ArraySymbol): ArrayHome {
    const home = this.arrayHomes.get(symbol) ?? this.program.arrayHomes.get(symbol);
    if (home === undefined) return unsupported(`values of type ${symbol.element.name}`, symbol.span);
    return home;
  }

  /** The slot in which a FOR EACH over a map holds it. */
  loopReference(statement: ForEach): number {
    let slot = this.loopReferences.get(statement);
    if (slot === undefined) {
      slot = this.fn.local(ValueType.ref);
      this.loopReferences.set(statement, slot);
    }
    return slot;
  }

  /** A slot for an intermediate value; give it back with `freeTemp`. */
  temp(type: ValueType): number {
    return this.freeTemps.get(type)?.pop() ?? this.fn.local(type);
  }

  freeTemp(local: number): void {
    const type = this.fn.localType(local);
    const free = this.freeTemps.get(type);
    if (free === undefined) this.freeTemps.set(type, [local]);
    else free.push(local);
  }

  /**
   * A slot for a reference that an expression owns. INVARIANT: null whenever it holds nothing, so that whoever catches an error can
   * release it. Give it back with `unpark`, cleared.
   */
  park(kind: CountedSlot = 'ref'): number {
    const slot = this.freeParking[kind].pop() ?? this.fn.local(ValueType[kind]);
    this.leftovers.set(`slot ${slot}`, () => {
      if (kind === 'any') this.fn.emit('any.const', 0n);
      else this.fn.emit('ref.null');
      this.fn.emit(`${kind}.replace`, slot);
    });
    return slot;
  }

  unpark(slot: number): void {
    this.freeParking[this.fn.localType(slot) === ValueType.any ? 'any' : 'ref'].push(slot);
  }

  /**
   * A slot for an address in an array that is pinned while it is there. INVARIANT: null whenever it holds nothing, if errors can be
   * caught. Give it back with `unpin`, cleared.
   * @param emitRelease emits what releases it; needed only where the slot is new
   */
  pin(array: ArraySymbol, type: Type, emitRelease: (slot: number) => void): number {
    const known = this.freePins.get(array)?.get(type)?.pop();
    const slot = known ?? this.fn.local(ValueType.ptr, 'pinned');
    this.leftovers.set(`pin ${slot}`, () => emitRelease(slot));
    return slot;
  }

  unpin(slot: number, array: ArraySymbol, type: Type): void {
    const types = this.freePins.get(array) ?? new Map<Type, number[]>();
    this.freePins.set(array, types);
    types.set(type, [...(types.get(type) ?? []), slot]);
  }

  /**
   * Frame memory for the rest of the statement. Contents are those of its last use, zero at first. Memory of one pool
   * is never used for another: a record temporary that was not made this time still holds a valid (empty) record.
   */
  scratch(sizeBytes: number, pool = ''): number {
    const size = Math.max(8, Math.ceil(sizeBytes / 8) * 8);
    const key = `${pool} ${size}`;
    const frame = this.freeScratch.get(key)?.pop() ?? this.fn.frameObject(size, { name: 'scratch' });
    this.heldScratch.push({ pool: key, frame });
    return frame;
  }

  /** Makes the statement's scratch memory free again. */
  endStatement(): void {
    for (const { pool, frame } of this.heldScratch) {
      const free = this.freeScratch.get(pool);
      if (free === undefined) this.freeScratch.set(pool, [frame]);
      else free.push(frame);
    }
    this.heldScratch.length = 0;
  }

  /** Tells the builder which line the code that follows belongs to. */
  line(span: Span, erl: number): void {
    this.fn.line(this.program.source.lineAt(span.start), erl);
  }
}

/** Address of a home that is memory. */
export function emitHomeAddress(c: Context, home: Home): void {
  if (home.kind === 'data') c.fn.dataAddress(home.data);
  else if (home.kind === 'frame') c.fn.frameAddress(home.frame);
  else if (home.kind === 'pointer') c.fn.get(home.local);
  else throw new InternalError('generate', 'a slot has no address');
}
