/**
 * A module as IL text, which parses back to the same: types, then data, then functions. `printModule(parse(text))` is a
 * fixed point. Removed instructions (`nop`) vanish.
 */
import type { IlModule } from './module.js';
import { printData, printType } from './print-data.js';
import { printFunction } from './print-function.js';

export function printModule(module: IlModule): string {
  let text = '';
  for (const type of module.types) if (type !== null) text += printType(module, type);
  for (const data of module.data) text += printData(module, data);
  let file = 0;
  for (const fn of module.functions) {
    if (text !== '') text += '\n';
    if (fn.file !== 0 && fn.file !== file) text += `dbgfile "${module.files[fn.file - 1]}"\n`;
    file = fn.file;
    text += printFunction(module, fn);
  }
  return text;
}
