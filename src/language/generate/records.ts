/** Record descriptors (layout.ts, RECORD): one read-only data object per TYPE, made when first asked for. */
import { type DataPart, RECORD_FLAG } from '#bytecode';
import type { RecordType, Type } from '../types.js';
import type { Context, ProgramContext } from './context.js';
import { elementKindOf, isCounted } from './representation.js';

/** Number of the data object that describes `type`. */
export function recordDescriptor(program: ProgramContext, type: RecordType): number {
  let data = program.recordDescriptors.get(type);
  if (data === undefined) {
    const parts: DataPart[] = [
      { kind: 'bytes', bytes: words(type.sizeBytes, type.fields.length, flagsOf(type), 0) },
      { kind: 'literal', literal: program.module.literal(type.name) },
    ];
    for (const field of type.fields) {
      parts.push({ kind: 'bytes', bytes: words(field.offset, elementKindOf(field.type, NOWHERE)) });
      parts.push({ kind: 'literal', literal: program.module.literal(field.name) });
      if (field.type.kind === 'record')
        parts.push({ kind: 'data', data: recordDescriptor(program, field.type), offset: 0 });
      else parts.push({ kind: 'zero', count: 8 });
    }
    data = program.module.addData({ name: `type.${type.id}.${type.name}`, parts });
    program.recordDescriptors.set(type, data);
  }
  return data;
}

const NOWHERE = { start: 0, end: 0 };

/** Little-endian 32-bit words. */
export function words(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setInt32(4 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

export function holdsReferences(type: Type): boolean {
  return type.kind === 'record'
    ? type.fields.some((field) => holdsReferences(field.type))
    : isCounted(type) || type.kind === 'class';
}

function flagsOf(type: RecordType): number {
  return (holdsReferences(type) ? RECORD_FLAG.references : 0) | (type.allNumeric ? RECORD_FLAG.numeric : 0);
}

/** Stack: target address, source address --. Copies the record; references are counted. */
export function emitRecordCopy(c: Context, type: RecordType): void {
  if (!holdsReferences(type)) c.fn.emit('mem.copy', type.sizeBytes);
  else c.fn.dataAddress(recordDescriptor(c.program, type)).callRuntime('fb_record_copy');
}

/** Stack: address --. Releases what the record holds and leaves it all zero. */
export function emitRecordRelease(c: Context, type: RecordType): void {
  c.fn.dataAddress(recordDescriptor(c.program, type)).callRuntime('fb_record_release');
}
