/** A function as IL text. */
import { printDouble, printSingle } from './floats.js';
import { AbiType, ConstKind, type IlFunction, NO_REF, type Ref, RefKind, refIndex, refKind } from './function.js';
import type { IlModule } from './module.js';
import { OP_ARITY } from './op-forms.js';
import { Jump, OP_NAMES, Op } from './ops.js';
import { linkageText } from './print-data.js';
import { blockNames, temporaryNames, writtenName } from './print-names.js';
import { CLS_NAMES } from './value-class.js';

const ABI_NAMES = ['w', 'l', 's', 'd', 'sb', 'ub', 'sh', 'uh'] as const;

export function printFunction(module: IlModule, fn: IlFunction): string {
  return new FunctionPrinter(module, fn).print();
}

/** One instruction on one line, without indentation: for diagnostics and listings. */
export function printInstruction(module: IlModule, fn: IlFunction, ins: number): string {
  return new FunctionPrinter(module, fn).instruction(ins);
}

class FunctionPrinter {
  private readonly module: IlModule;
  private readonly fn: IlFunction;
  private readonly temps: readonly string[];
  private readonly blocks: readonly string[];
  /** Arguments met since the last call. */
  private pending: string[] = [];

  constructor(module: IlModule, fn: IlFunction) {
    this.module = module;
    this.fn = fn;
    this.temps = temporaryNames(fn);
    this.blocks = blockNames(fn);
  }

  print(): string {
    const { fn } = this;
    const lines: string[] = [];
    const parameters: string[] = [];
    for (let block = 1; block < fn.blockCount; block++) {
      lines.push(this.blocks[block]);
      this.pending = [];
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        const parameter = this.parameter(ins);
        if (parameter !== '') parameters.push(parameter);
        else this.addLine(lines, ins);
      }
      const jump = this.jump(block);
      if (jump !== '') lines.push(`\t${jump}`);
    }
    if (fn.variadic) parameters.push('...');
    const result = fn.returnAggregate !== 0 ? `${this.typeName(fn.returnAggregate)} ` : abiText(fn.returnType);
    const name = writtenName('$', fn.name);
    return `${linkageText(fn.linkage)}function ${result}${name}(${parameters.join(', ')}) {\n${lines.join('\n')}\n}\n`;
  }

  /** The parameter that a `par…` instruction stands for, '' for other instructions. */
  private parameter(ins: number): string {
    const { fn } = this;
    const name = this.temps[fn.insTo[ins]];
    switch (fn.insOp[ins]) {
      case Op.par:
        return `${ABI_NAMES[fn.insArg2[ins] || fn.insCls[ins]]} ${name}`;
      case Op.parc:
        return `${this.value(fn.insArg0[ins])} ${name}`;
      case Op.pare:
        return `env ${name}`;
    }
    return '';
  }

  private addLine(lines: string[], ins: number): void {
    const argument = this.argument(ins);
    if (argument !== '') this.pending.push(argument);
    else if (this.fn.insOp[ins] !== Op.nop) lines.push(`\t${this.instruction(ins)}`);
  }

  /** The argument that an `arg…` instruction stands for, '' for other instructions. */
  private argument(ins: number): string {
    const { fn } = this;
    switch (fn.insOp[ins]) {
      case Op.arg:
        return `${ABI_NAMES[fn.insArg2[ins] || fn.insCls[ins]]} ${this.value(fn.insArg0[ins])}`;
      case Op.argc:
        return `${this.value(fn.insArg0[ins])} ${this.value(fn.insArg1[ins])}`;
      case Op.arge:
        return `env ${this.value(fn.insArg0[ins])}`;
      case Op.argv:
        return '...';
    }
    return '';
  }

  instruction(ins: number): string {
    const { fn } = this;
    const op = fn.insOp[ins];
    const to = fn.insTo[ins];
    if (op === Op.call) return this.call(ins);
    const result = to === 0 ? '' : `${this.temps[to]} =${CLS_NAMES[fn.insCls[ins]]} `;
    if (op === Op.phi) return `${result}phi ${this.phiInputs(ins)}`;
    const special = this.parameter(ins) || this.argument(ins);
    if (special !== '') return `${OP_NAMES[op]} ${special}`;
    if (op === Op.live) return `live ${CLS_NAMES[fn.insCls[ins]]} ${this.value(fn.insArg0[ins])}`;
    const values: string[] = [];
    const args = [fn.insArg0[ins], fn.insArg1[ins], fn.insArg2[ins]];
    for (let i = 0; i < OP_ARITY[op]; i++) values.push(this.value(args[i]));
    if (op === Op.dbgloc && values[1] === '0') values.pop();
    return `${result}${OP_NAMES[op]} ${values.join(', ')}`.trimEnd();
  }

  private call(ins: number): string {
    const { fn } = this;
    const to = fn.insTo[ins];
    const type = fn.insArg1[ins];
    const cls = type !== NO_REF ? this.value(type) : ABI_NAMES[fn.insArg2[ins] || fn.insCls[ins]];
    const result = to === 0 ? '' : `${this.temps[to]} =${cls} `;
    const text = `${result}call ${this.value(fn.insArg0[ins])}(${this.pending.join(', ')})`;
    this.pending = [];
    return text;
  }

  private phiInputs(ins: number): string {
    const { fn } = this;
    const start = fn.insArg0[ins];
    const inputs: string[] = [];
    // A damaged phi must not keep the verifier's report from being printed.
    const end = Math.min(start + 2 * fn.insArg1[ins], fn.phiPoolLength);
    for (let at = start; at < end; at += 2) {
      inputs.push(`${this.blocks[fn.phiPool[at]]} ${this.value(fn.phiPool[at + 1])}`);
    }
    return inputs.join(', ');
  }

  private jump(block: number): string {
    const { fn } = this;
    const arg = fn.blockArg[block];
    const yes = this.blocks[fn.blockSucc0[block]];
    switch (fn.blockJump[block]) {
      case Jump.jmp:
        return `jmp ${yes}`;
      case Jump.jnz:
        return `jnz ${this.value(arg)}, ${yes}, ${this.blocks[fn.blockSucc1[block]]}`;
      case Jump.ret:
        return arg === NO_REF ? 'ret' : `ret ${this.value(arg)}`;
      case Jump.hlt:
        return 'hlt';
      case Jump.tailcall:
        return `tailcall ${this.value(arg)}(${this.pending.join(', ')})`;
    }
    return '';
  }

  private value(ref: Ref): string {
    const { fn, module } = this;
    const index = refIndex(ref);
    if (refKind(ref) === RefKind.temp) return this.temps[index];
    if (refKind(ref) === RefKind.type) return this.typeName(index);
    if (refKind(ref) !== RefKind.constant) return '?';
    const kind = fn.constKind[index];
    if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) {
      const name = writtenName('$', module.symbolNames[fn.constLo[index]]);
      const offset = fn.constHi[index] === 0 ? '' : `+${fn.constHi[index]}`;
      return `${kind === ConstKind.threadSymbol ? 'thread ' : ''}${name}${offset}`;
    }
    if (kind === ConstKind.int) return bitsText(fn, index);
    return floatText(fn, index);
  }

  private typeName(number: number): string {
    return writtenName(':', this.module.types[number]?.name ?? '?');
  }
}

const abiText = (abi: number): string => (abi === AbiType.none ? '' : `${ABI_NAMES[abi]} `);

const bitsText = (fn: IlFunction, index: number): string =>
  String(BigInt.asIntN(64, (BigInt(fn.constHi[index]) << 32n) | BigInt(fn.constLo[index] >>> 0)));

/** A floating constant; a NaN other than the usual one as its bits, which decimal text cannot hold. */
function floatText(fn: IlFunction, index: number): string {
  const lo = fn.constLo[index];
  const hi = fn.constHi[index];
  const value = fn.constFloat((index << 3) | RefKind.constant);
  if (fn.constKind[index] === ConstKind.single) {
    if (Number.isNaN(value)) return lo === 0x7fc00000 ? 's_nan' : bitsText(fn, index);
    return printSingle(value);
  }
  if (Number.isNaN(value)) return lo === 0 && hi === 0x7ff80000 ? 'd_nan' : bitsText(fn, index);
  return printDouble(value);
}
