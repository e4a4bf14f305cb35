/** Handlers as machine code: no frames where nothing needs one, one jump through the table, small. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { OPCODE_NAMES, Opcode } from '#bytecode';
import { formText, type InterpreterCode } from '#tiers';
import { sharedCode } from './run-interpreted.js';

const PUSH_RBP = 0x55;
/** jmp [rcx + rax*8] */
const DISPATCH = Buffer.from([0xff, 0x24, 0xc1]);

const nameOf = (code: InterpreterCode, handler: number): string =>
  handler < OPCODE_NAMES.length
    ? OPCODE_NAMES[handler]
    : handler < code.firstFused
      ? 'the empty literal'
      : formText(code.fused[handler - code.firstFused]);

/** Bytes of a handler, up to the next. */
function bytesOf(code: InterpreterCode, handler: number): Buffer {
  const start = code.handlers[handler];
  let end = code.handlersEnd;
  for (const other of code.handlers) if (other > start && other < end) end = other;
  return Buffer.from(code.bytes.subarray(start, end));
}

test('only handlers that call, or that need more registers than there are, have frames', () => {
  const code = sharedCode();
  const framed = Array.from(code.handlers.keys()).filter(
    (handler) => code.handlers[handler] < code.handlersEnd && code.bytes[code.handlers[handler]] === PUSH_RBP,
  );
  const names = framed.map((handler) => nameOf(code, handler));
  const expected = /^(any\.|mem\.|array\.at|.*array\.at2)/;
  assert.deepEqual(
    names.filter((name) => !expected.test(name)),
    [],
  );
  for (const name of ['i32.divs', 'i64.rems', 'array.at1', 'array.at1.zero', 'ref.release', 'ref.assign', 'gosub.push'])
    assert.ok(!names.includes(name), name);
});

test('a handler goes on by one jump through the table', () => {
  const code = sharedCode();
  for (const name of ['i32.get', 'i32.add', 'f64.mul', 'i32.const', 'data.addr', 'ref.release', 'loop.head'] as const)
    assert.ok(bytesOf(code, Opcode[name]).includes(DISPATCH), name);
  // mov eax, [rsi-16]; add eax, [rsi-8]; mov [rsi-16], eax; mov eax, [rdi+4]; add rsi, -8; add rdi, 4; jmp [rcx+rax*8]
  const add = bytesOf(code, Opcode['i32.add']);
  assert.ok(add.indexOf(DISPATCH) <= 24, add.toString('hex'));
});

test('calls have adapters, so their handlers are never run', () => {
  const code = sharedCode();
  for (const name of ['call', 'call.indirect', 'call.rt'] as const)
    assert.equal(code.handlers[Opcode[name]], code.stubs.noHandler);
});
