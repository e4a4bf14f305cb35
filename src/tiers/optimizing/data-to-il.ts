/** Data objects, string literals and function records of a module as IL data. */
import {
  type BytecodeModule,
  type DataPart,
  dataSymbol,
  FUNCTION_RECORD,
  FUNCTION_RECORD_SIZE,
  functionSymbol,
  literalSymbol,
  recordSymbol,
  STRING,
  stringImage,
} from '#bytecode';
import { addData, type DataItem, dataAddress, dataBytes, dataInt, dataZero, type IlModule } from '#il';

export function dataToIl(bytecode: BytecodeModule, il: IlModule): void {
  contentsToIl(bytecode, il, { literals: 0, data: 0 });
  for (const { id } of bytecode.functions) addFunctionRecord(bytecode, il, id);
}

/** Only literals and data objects, from these numbers on. */
export function contentsToIl(
  bytecode: BytecodeModule,
  il: IlModule,
  from: { readonly literals: number; readonly data: number },
): void {
  bytecode.literals.forEach((text, literal) => {
    if (text !== '' && literal >= from.literals) addString(il, literalSymbol(literal), text);
  });
  bytecode.data.forEach(({ external, alignment, parts }, id) => {
    if (external !== '' || id < from.data) return;
    addData(
      il,
      dataSymbol(bytecode, id),
      parts.map((part) => partToIl(bytecode, il, part)),
      { alignment },
    );
  });
}

/** An immortal string; its data pointer refers to the characters behind the head. */
function addString(il: IlModule, symbol: string, text: string): void {
  const image = stringImage(text);
  const items = [
    dataBytes(image.subarray(0, STRING.data)),
    dataAddress(il, symbol, STRING.inline),
    dataBytes(image.subarray(STRING.inline)),
  ];
  addData(il, symbol, items, { alignment: 8 });
}

function partToIl(bytecode: BytecodeModule, il: IlModule, part: DataPart): DataItem {
  switch (part.kind) {
    case 'bytes':
      return dataBytes(part.bytes);
    case 'zero':
      return dataZero(part.count);
    case 'literal':
      return bytecode.literals[part.literal] === '' ? dataInt('l', 0) : dataAddress(il, literalSymbol(part.literal));
    case 'data':
      return dataAddress(il, dataSymbol(bytecode, part.data), part.offset);
    case 'function':
      return dataAddress(il, functionSymbol(bytecode, part.function));
  }
}

/** Fields by offset, in order; the counters and pointers in between start as 0. */
function addFunctionRecord(bytecode: BytecodeModule, il: IlModule, id: number): void {
  const name = `${recordSymbol(bytecode, id)}.name`;
  addString(il, name, bytecode.functions[id].name);
  const items = [
    dataAddress(il, functionSymbol(bytecode, id)),
    dataZero(FUNCTION_RECORD.id - 8),
    dataInt('w', id),
    dataAddress(il, name),
    dataZero(FUNCTION_RECORD_SIZE - FUNCTION_RECORD.name - 8),
  ];
  addData(il, recordSymbol(bytecode, id), items, { alignment: 8 });
}
