/**
 * Taking functions of one version of a program into the module of another, which runs: its numbers stay, and what it lacks of literals,
 * data and signatures is put behind what it has.
 */
import {
  type BytecodeFunction,
  type BytecodeModule,
  type DataObject,
  type DataPart,
  IMMEDIATE_PLACES,
  instructionWords,
  LiteralTable,
  OPCODE_IMMEDIATES,
  type Signature,
  sameSignature,
} from '#bytecode';

/** One version of a program: its module, and what its data objects hold (`GeneratedProgram.identities`). */
export type Version = { readonly bytecode: BytecodeModule; readonly identities: ReadonlyMap<number, string> };

/** The lists of the module that takes things in, as long as they have become. */
export class GrowingModule {
  readonly literals: readonly string[];
  readonly data: DataObject[];
  readonly signatures: Signature[];
  /** Numbers of data objects by what they hold. */
  readonly byIdentity: Map<string, number>;
  private readonly literalTable: LiteralTable;
  private readonly dataNames: Set<string>;

  constructor(module: BytecodeModule, byIdentity: ReadonlyMap<string, number>) {
    this.literalTable = new LiteralTable(module.literals);
    this.literals = this.literalTable.texts;
    this.data = [...module.data];
    this.signatures = [...module.signatures];
    this.byIdentity = new Map(byIdentity);
    this.dataNames = new Set(module.data.map(({ name }) => name));
  }

  literal(text: string): number {
    return this.literalTable.numberOf(text);
  }

  signature(signature: Signature): number {
    const known = this.signatures.findIndex((each) => sameSignature(each, signature));
    return known >= 0 ? known : this.signatures.push(signature) - 1;
  }

  /**
   * A variable is the one of its identity; one that has become another shape is new. Constants are known by their contents.
   * @param object  its parts in this module's numbers
   */
  dataObject(object: DataObject, identity: string | undefined): number {
    if (identity !== undefined) {
      const known = this.byIdentity.get(identity);
      if (known !== undefined && sameContents(this.data[known], object)) return known;
      const added = this.add(object);
      this.byIdentity.set(identity, added);
      return added;
    }
    const variables = new Set(this.byIdentity.values());
    const same = this.data.findIndex((each, id) => !variables.has(id) && sameContents(each, object));
    return same >= 0 ? same : this.add(object);
  }

  private add(object: DataObject): number {
    let { name } = object;
    for (let more = 2; this.dataNames.has(name); more++) name = `${object.name}.${more}`;
    this.dataNames.add(name);
    return this.data.push({ ...object, name }) - 1;
  }
}

/** Numbers of one version's things in a growing module. Functions have the same numbers in both. */
export class Renumbering {
  private readonly to: GrowingModule;
  private readonly from: Version;
  private readonly dataNumbers = new Map<number, number>();

  constructor(to: GrowingModule, from: Version) {
    this.to = to;
    this.from = from;
  }

  /** A function of the version, told the numbers of the growing module. */
  take(fn: BytecodeFunction): BytecodeFunction {
    const { bytecode } = this.from;
    const numberOf: Partial<Record<string, (number: number) => number>> = {
      literal: (id) => this.to.literal(bytecode.literals[id]),
      data: (id) => this.data(id),
      signature: (id) => this.to.signature(bytecode.signatures[id]),
    };
    const code = fn.code.slice();
    for (let at = 0; at < code.length; at += instructionWords(code, at)) {
      const kinds = OPCODE_IMMEDIATES[code[at]];
      const places = IMMEDIATE_PLACES[code[at]];
      for (const [i, kind] of kinds.entries()) {
        const place = at + places[i];
        code[place] = numberOf[kind]?.(code[place]) ?? code[place];
      }
    }
    return { ...fn, code };
  }

  private data(id: number): number {
    let number = this.dataNumbers.get(id);
    if (number === undefined) {
      const object = this.from.bytecode.data[id];
      const parts = object.parts.map((part) => this.part(part));
      number = this.to.dataObject({ ...object, parts }, this.from.identities.get(id));
      this.dataNumbers.set(id, number);
    }
    return number;
  }

  private part(part: DataPart): DataPart {
    if (part.kind === 'literal')
      return { kind: 'literal', literal: this.to.literal(this.from.bytecode.literals[part.literal]) };
    return part.kind === 'data' ? { ...part, data: this.data(part.data) } : part;
  }
}

function sameContents(one: DataObject, other: DataObject): boolean {
  return (
    one.external === other.external &&
    one.alignment === other.alignment &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, i) => samePart(part, other.parts[i]))
  );
}

function samePart(one: DataPart, other: DataPart): boolean {
  switch (one.kind) {
    case 'bytes':
      return other.kind === 'bytes' && Buffer.compare(one.bytes, other.bytes) === 0;
    case 'zero':
      return other.kind === 'zero' && one.count === other.count;
    case 'literal':
      return other.kind === 'literal' && one.literal === other.literal;
    case 'data':
      return other.kind === 'data' && one.data === other.data && one.offset === other.offset;
    case 'function':
      return other.kind === 'function' && one.function === other.function;
  }
}

/** Whether two functions do the same in the same way, at whatever lines. */
export function sameCode(one: BytecodeFunction, other: BytecodeFunction): boolean {
  return (
    sameSignature(one.signature, other.signature) &&
    sameWords(one.code, other.code) &&
    sameWords(one.handlers, other.handlers) &&
    one.feedbackCount === other.feedbackCount &&
    one.locals.length === other.locals.length &&
    one.locals.every(({ type }, i) => type === other.locals[i].type) &&
    one.frameObjects.length === other.frameObjects.length &&
    one.frameObjects.every((object, i) => sameFrameObject(object, other.frameObjects[i]))
  );
}

type FrameObject = BytecodeFunction['frameObjects'][number];

const sameFrameObject = (one: FrameObject, other: FrameObject): boolean =>
  one.sizeBytes === other.sizeBytes && one.alignment === other.alignment && one.zeroed === other.zeroed;

const sameWords = (one: Int32Array, other: Int32Array): boolean =>
  one.length === other.length && one.every((word, i) => word === other[i]);
