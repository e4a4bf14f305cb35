/** Where verify collects what it finds. */
import type { Diagnostic } from '#support';
import type { IlFunction } from './function.js';
import type { IlModule } from './module.js';
import { OP_COUNT } from './ops.js';
import { printInstruction } from './print-function.js';

/** More than this from one module helps nobody. */
const LIMIT = 100;

export class VerifyReport {
  readonly module: IlModule;
  readonly items: Diagnostic[] = [];

  constructor(module: IlModule) {
    this.module = module;
  }

  get isFull(): boolean {
    return this.items.length >= LIMIT;
  }

  /** A mistake in an instruction; its source position when it was parsed, else its place in words. */
  instruction(fn: IlFunction, ins: number, code: string, message: string): void {
    const text = fn.insOp[ins] < OP_COUNT ? printInstruction(this.module, fn, ins) : `instruction ${ins}`;
    const block = fn.blockNames[fn.insBlock[ins]] ?? '?';
    this.add(code, `${message} in $${fn.name}, @${block}: ${text}`, fn.insPos[ins], 1);
  }

  /** A mistake in the way a block ends or is put together. */
  block(fn: IlFunction, block: number, code: string, message: string): void {
    this.add(code, `${message} in $${fn.name}, @${fn.blockNames[block] ?? '?'}`, fn.blockPos[block], 1);
  }

  fn(fn: IlFunction, code: string, message: string): void {
    this.add(code, `${message} in $${fn.name}`, fn.position, fn.name.length + 1);
  }

  add(code: string, message: string, position: number, length: number): void {
    if (this.isFull) return;
    const span = position < 0 ? { start: 0, end: 0 } : { start: position, end: position + length };
    this.items.push({ severity: 'error', code, phase: 'il', category: '', message, span, label: '', help: '' });
  }
}
