/** Record values: an expression of a record type is represented by the address of a record. */
import type { RuntimeName } from '#bytecode';
import { InternalError } from '#support';
import type { Create, Expression, Iif, RecordBinary } from '../ast.js';
import type { RecordType } from '../types.js';
import { emitUserCall } from './calls.js';
import type { Context } from './context.js';
import { emitOwned, emitValue } from './expressions.js';
import { emitAddress } from './places.js';
import { emitRecordCopy, emitRecordRelease, holdsReferences, recordDescriptor } from './records.js';
import { isCounted, storeOf } from './representation.js';
import { unsupported } from './unsupported.js';

/** Pushes the address of a record: of the place itself, or of a temporary that lasts for the statement. */
export function emitRecord(c: Context, node: Expression): void {
  switch (node.kind) {
    case 'variable':
    case 'arrayElement':
    case 'recordField':
    case 'objectField':
      emitAddress(c, node);
      return;
    case 'userCall':
      emitUserCall(c, node);
      return;
    case 'create':
      emitCreate(c, node);
      return;
    case 'recordBinary':
      emitRecordBinary(c, node);
      return;
    case 'iif':
      emitRecordChoice(c, node);
      return;
    default:
      unsupported(`a record from ${node.kind}`, node.span);
  }
}

/** A zeroed temporary record of the statement. What it holds is released when the statement's expressions are done. */
export function temporaryRecord(c: Context, type: RecordType): number {
  const frame = c.scratch(type.sizeBytes, `record ${type.id}`);
  c.fn.frameAddress(frame).emit('mem.zero', type.sizeBytes);
  if (holdsReferences(type)) {
    c.pendingRecords.push({ frame, type });
    if (c.program.hasTry) {
      c.leftovers.set(`record ${frame}`, () => {
        c.fn.frameAddress(frame);
        emitRecordRelease(c, type);
      });
    }
  }
  return frame;
}

/** Releases the record temporaries made so far. Called where the expressions of a statement have been evaluated. */
export function releaseRecords(c: Context): void {
  for (const { frame, type } of c.pendingRecords) {
    c.fn.frameAddress(frame);
    emitRecordRelease(c, type);
  }
  c.pendingRecords.length = 0;
}

function emitCreate(c: Context, node: Create): void {
  const frame = temporaryRecord(c, node.type);
  for (const { field, value } of node.fields) {
    if (field.type.kind === 'record') {
      c.fn.frameAddress(frame, field.offset);
      emitRecord(c, value);
      emitRecordCopy(c, field.type);
      continue;
    }
    const store = storeOf(field.type, value.span);
    c.fn.frameAddress(frame);
    if (isCounted(field.type)) emitOwned(c, value);
    else emitValue(c, value);
    c.fn.emit(store, field.offset);
  }
  c.fn.frameAddress(frame);
}

const OPERATORS: { readonly [op: string]: RuntimeName } = {
  '+': 'fb_record_add',
  '-': 'fb_record_sub',
  '*': 'fb_record_mul',
  '/': 'fb_record_div',
};

function emitRecordBinary(c: Context, node: RecordBinary): void {
  const spine: RecordBinary[] = [];
  let left: Expression = node;
  while (left.kind === 'recordBinary') {
    spine.push(left);
    left = left.left;
  }
  const result = temporaryRecord(c, node.type);
  let first = true;
  for (const one of spine.reverse()) {
    c.fn.frameAddress(result);
    if (first) emitRecord(c, left);
    else c.fn.frameAddress(result);
    emitRecord(c, one.right);
    c.fn.dataAddress(recordDescriptor(c.program, one.type)).callRuntime(OPERATORS[one.op]);
    first = false;
  }
  c.fn.frameAddress(result);
}

function emitRecordChoice(c: Context, node: Iif): void {
  if (node.type.kind !== 'record') throw new InternalError('generate', 'not a record');
  const result = temporaryRecord(c, node.type);
  const [otherwise, end] = [c.fn.newLabel(), c.fn.newLabel()];
  emitValue(c, node.condition);
  c.fn.jumpUnless(otherwise).frameAddress(result);
  emitRecord(c, node.whenTrue);
  emitRecordCopy(c, node.type);
  c.fn.jump(end).bind(otherwise).frameAddress(result);
  emitRecord(c, node.whenFalse);
  emitRecordCopy(c, node.type);
  c.fn.bind(end).frameAddress(result);
}
