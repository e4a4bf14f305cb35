/** Case mapping beyond Latin-1, by the host's Unicode tables: one code point to one code point, others stay. */
import type { HostAccess } from '../host-function.js';

/** Maps `count` UTF-32 characters at an address in place. */
export function changeCase({ read, write }: HostAccess): (address: number, count: number, upper: number) => void {
  return (address, count, upper) => {
    // SAFETY: the caller (fb_str_ucase, fb_code_ucase and their likes) owns these count × 4 bytes for the duration of the call.
    const bytes = read(address, count * 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4)
      view.setUint32(at, mapped(view.getUint32(at, true), upper !== 0), true);
    write(address, bytes);
  };
}

function mapped(code: number, upper: boolean): number {
  const text = String.fromCodePoint(code);
  const changed = upper ? text.toUpperCase() : text.toLowerCase();
  const target = changed.codePointAt(0) ?? code;
  return changed.length === (target > 0xffff ? 2 : 1) ? target : code;
}
