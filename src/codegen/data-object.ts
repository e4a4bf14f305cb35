/** Data definitions of the IL to data objects of the linker. */
import type { DataDefinition, DataItem, IlModule } from '#il';
import type { DataObject, Relocation } from '#link';
import { InternalError, NotSupportedError } from '#support';
import { CodeBuffer } from '#target/x64';

const DEFAULT_ALIGNMENT = 8;
const MAX_ALIGNMENT = 4096;
const LETTER_BYTES: Readonly<Record<string, number>> = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };

const floatBits = new DataView(new ArrayBuffer(8));

export function compileData(module: IlModule, definition: DataDefinition): DataObject {
  const bytes = new CodeBuffer(64);
  const relocations: Relocation[] = [];
  // zeros at the end cost no bytes in the object
  let zeroFill = 0;
  for (const item of definition.items) {
    if (item.kind === 'zero') {
      zeroFill += item.count;
      continue;
    }
    if (zeroFill > 0) bytes.append(new Uint8Array(zeroFill));
    zeroFill = 0;
    appendItem(module, definition, item, bytes, relocations);
  }
  const alignment = definition.alignment === 0 ? DEFAULT_ALIGNMENT : definition.alignment;
  if (alignment > MAX_ALIGNMENT)
    throw new NotSupportedError(`alignment ${alignment} of $${definition.name}; the largest is ${MAX_ALIGNMENT}`);
  return {
    name: definition.name,
    exported: definition.linkage.exported || definition.linkage.common,
    readonly: isReadOnly(definition.linkage.section),
    thread: definition.linkage.thread,
    alignment,
    bytes: bytes.bytes(),
    zeroFill,
    relocations,
  };
}

const isReadOnly = (section: string): boolean => /^\.?rodata\b/.test(section);

function appendItem(
  module: IlModule,
  definition: DataDefinition,
  item: Exclude<DataItem, { kind: 'zero' }>,
  bytes: CodeBuffer,
  relocations: Relocation[],
): void {
  if (item.kind === 'string') {
    bytes.append(item.bytes);
    return;
  }
  const size = LETTER_BYTES[item.letter];
  if (size === undefined) throw new InternalError('codegen/data', `item ${item.letter} in $${definition.name}`);
  if (item.kind === 'symbol') {
    if (size !== 8) throw new NotSupportedError(`an address of ${size} bytes in data $${definition.name}`);
    const symbol = module.symbolNames[item.symbol];
    relocations.push({ kind: 'abs64', offset: bytes.length, symbol, addend: item.offset });
    bytes.u64(0, 0);
    return;
  }
  if (item.kind === 'float') {
    if (item.letter === 's') floatBits.setFloat32(0, item.value, true);
    else floatBits.setFloat64(0, item.value, true);
  } else floatBits.setBigInt64(0, BigInt.asIntN(64, item.value), true);
  for (let i = 0; i < size; i++) bytes.u8(floatBits.getUint8(i));
}
