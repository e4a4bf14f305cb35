/** C functions that programs call and the evaluator's own libc lacks. */
import type { HostFunction } from '#il';

export const EXTERNALS: Record<string, HostFunction> = {
  isatty: () => 0,
  clock_gettime: (call) => {
    call.machine.heap.write(call.long(1), new Uint8Array(new BigInt64Array([1700000000n, 123456789n]).buffer));
    return 0;
  },
  memchr: (call) => {
    const bytes = call.machine.heap.read(call.long(0), call.size(2));
    const at = bytes.indexOf(call.int(1) & 255);
    return at < 0 ? 0n : call.long(0) + BigInt(at);
  },
  strtod: (call) => Number(new TextDecoder().decode(call.cString(0))),
  fb_host_case: (call) => {
    const { heap } = call.machine;
    const bytes = heap.read(call.long(0), call.int(1) * 4).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length; at += 4) {
      const text = String.fromCodePoint(view.getUint32(at, true));
      const changed = call.int(2) ? text.toUpperCase() : text.toLowerCase();
      if ([...changed].length === 1) view.setUint32(at, changed.codePointAt(0) ?? 0, true);
    }
    heap.write(call.long(0), bytes);
  },
};
