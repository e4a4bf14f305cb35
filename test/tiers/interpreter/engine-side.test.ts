/** What the engine relies on: counters and hooks, places in frames, entry states, replaced code. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type BytecodeModule,
  FRAME,
  FRAME_FROM_RBP,
  FUNCTION_RECORD,
  ModuleBuilder,
  Opcode,
  recordSymbol,
  ValueType,
  verifyModule,
} from '#bytecode';
import { CrashError } from '#link';
import { InterpretedSession } from './run-interpreted.js';

const { i32, i64 } = ValueType;
const VOID_POINTER = { args: ['ptr'], returns: 'void' } as const;
const I32 = { args: ['i32'], returns: 'i32' } as const;

/** `f(n)`: adds `step` n times. */
function loopModule(step: number): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [{ name: 'n', type: i32 }], result: i32 });
  const sum = fn.local(i32);
  const [head, out] = [fn.newLabel(), fn.newLabel()];
  fn.bind(head).emit('loop.head').get(0).jumpUnless(out);
  fn.get(sum).i32(step).emit('i32.add').set(sum);
  fn.get(0).i32(1).emit('i32.sub').set(0).jump(head);
  fn.bind(out).get(sum).ret();
  return module.finish(main.id);
}

function counterOf(session: InterpretedSession): {
  read: () => number;
  write: (value: number) => void;
  record: number;
} {
  const record = session.lookup(recordSymbol(session.module, session.functionNamed('f').id));
  const { host } = session.interpreter;
  const at = record + FUNCTION_RECORD.counter;
  return {
    record,
    read: () => new DataView(host.read(at, 4).buffer).getInt32(0, true),
    write: (value) => host.write(at, new Uint8Array(Int32Array.of(value).buffer)),
  };
}

/** `f(n)`: counts from 0 to n, with a test at the head that is fused with the head and, as in FOR, with the end of the body. */
function testedLoop(): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [{ name: 'n', type: i32 }], result: i32 });
  const i = fn.local(i32);
  const [head, out] = [fn.newLabel(), fn.newLabel()];
  fn.i32(1).set(i);
  fn.bind(head).emit('loop.head').get(i).get(0).emit('i32.le').jumpUnless(out);
  fn.get(i).i32(1).emit('i32.add').set(i).jump(head);
  fn.bind(out).get(i).ret();
  return module.finish(main.id);
}

test('a loop head fused with its test is counted on both ways of the test, and asks before the test has any effect', () => {
  using session = new InterpretedSession(testedLoop(), { threshold: 1000 });
  const counter = counterOf(session);
  const passes: number[] = [];
  const loop = session.machine.hostFunction((frame: number) => {
    const at = session.readPointer(frame + FRAME.pc) - session.program.codeAddress(session.functionNamed('f').id);
    assert.equal(at, headOf(session) * 4);
    assert.equal(session.readPointer(frame + FRAME.sp), frame + 16, 'nothing is on the operand stack');
    passes.push(new DataView(session.interpreter.host.read(frame + 8, 4).buffer).getInt32(0, true));
    counter.write(1000);
  }, VOID_POINTER);
  session.interpreter.setHooks({ entry: 0, loop: loop.address });
  const last = 5;
  for (let pass = 1; pass <= last + 1; pass++) {
    // One tick is the entry's.
    counter.write(1 + pass);
    assert.equal(session.call('f', [last], I32), last + 1);
    assert.equal(counter.read(), 1000 - (last + 1 - pass), `pass ${pass}`);
  }
  assert.deepEqual(passes, [1, 2, 3, 4, 5, 6]);
});

/** Word of the one loop head, whose handler is that of a fused form. */
function headOf(session: InterpretedSession): number {
  const { code } = session.functionNamed('f');
  const head = code.indexOf(Opcode['loop.head']);
  assert.notEqual(session.handlerAt('f', head), code[head], 'the head is fused');
  return head;
}

test('a counter counts entries and loop iterations, and asks the engine at 0', () => {
  using session = new InterpretedSession(loopModule(1), { threshold: 10 });
  const counter = counterOf(session);
  const asked: string[] = [];
  const entry = session.machine.hostFunction((record: number) => {
    asked.push(`entry ${record === counter.record}`);
    counter.write(5);
  }, VOID_POINTER);
  const loop = session.machine.hostFunction((frame: number) => {
    const pc = session.readPointer(frame + FRAME.pc);
    const sp = session.readPointer(frame + FRAME.sp);
    const isLoopHead = pc === session.program.codeAddress(session.functionNamed('f').id);
    asked.push(
      `loop ${isLoopHead} ${sp === frame + 16} ${session.readPointer(frame + FRAME.record) === counter.record}`,
    );
    counter.write(1000);
  }, VOID_POINTER);
  session.interpreter.setHooks({ entry: entry.address, loop: loop.address });
  assert.equal(session.call('f', [3], I32), 3);
  // One entry, and the head is passed once more than the body.
  assert.equal(counter.read(), 10 - 1 - 4);
  assert.equal(session.call('f', [20], I32), 20);
  assert.deepEqual(asked, ['loop true true true']);
  assert.equal(counter.read(), 1000 - (21 - 4));
  counter.write(1);
  assert.equal(session.call('f', [0], I32), 0);
  assert.deepEqual(asked, ['loop true true true', 'entry true']);
  assert.equal(counter.read(), 4);
});

test('without hooks a counter passes 0 and nothing happens', () => {
  using session = new InterpretedSession(loopModule(1), { threshold: 3 });
  assert.equal(session.call('f', [10], I32), 10);
  assert.equal(counterOf(session).read(), 3 - 1 - 11);
});

test('control can be taken to another place by the resume point', () => {
  using session = new InterpretedSession(loopModule(2), { threshold: 4 });
  const counter = counterOf(session);
  const loop = session.machine.hostFunction((frame: number) => {
    // The engine changes a local of the frame: n becomes 1.
    session.interpreter.host.write(frame, new Uint8Array(Int32Array.of(1).buffer));
    counter.write(1_000_000);
  }, VOID_POINTER);
  session.interpreter.setHooks({ entry: 0, loop: loop.address });
  // Asked at the third head, behind two rounds; the head's test sees the new value.
  assert.equal(session.call('f', [50], I32), 6);
});

test('replaced code runs from the next call on, and activations of the old code are still found', () => {
  using session = new InterpretedSession(loopModule(1), { threshold: 1000 });
  assert.equal(session.call('f', [7], I32), 7);
  const { id } = session.functionNamed('f');
  const old = session.program.copyOf(id);
  const copy = session.program.replace(verifyModule(loopModule(5)), id, session.lookup, { threshold: 1000 });
  assert.equal(session.call('f', [7], I32), 35);
  assert.equal(session.program.copyAt(old.address + 4), old);
  assert.equal(session.program.copyAt(copy.address + 4), copy);
  assert.equal(session.program.copyOf(id), copy);
  assert.equal(session.program.copyAt(old.address - 4096), undefined);
});

test('running out of stack is met while a frame is made, and the place says how far it is', () => {
  for (const objectBytes of [0, 64, 20_000]) {
    const module = new ModuleBuilder('');
    const main = module.declareFunction({ name: 'main', params: [], result: i32 });
    main.i32(0).ret();
    const fn = module.declareFunction({ name: 'f', params: [{ name: 'n', type: i64 }], result: i64 });
    if (objectBytes > 0) fn.frameObject(objectBytes);
    fn.get(0).i64(1n).emit('i64.add').call(fn).i64(1n).emit('i64.add').ret();
    using session = new InterpretedSession(module.finish(main.id), {});
    assert.throws(
      () => session.call('f', [0n], { args: ['i64'], returns: 'i64' }),
      (error: unknown) => {
        assert.ok(error instanceof CrashError);
        assert.equal(error.kind, 'stack-overflow');
        const { program } = session;
        const state = program.entryState(error.pc);
        assert.notEqual(state, 'none', `at ${error.pc.toString(16)}, ${objectBytes} bytes`);
        assert.equal(program.kindOf(error.pc), 'adapter');
        // The caller's frame, found by the rule of entryState.
        const rbp = Number(error.registers['rbp']);
        const callers = state === 'pushing' ? rbp : session.readPointer(rbp);
        const frame = session.readPointer(callers + FRAME_FROM_RBP);
        const copy = program.copyAt(session.readPointer(frame + FRAME.pc));
        assert.equal(copy?.bytecode.name, 'f');
        const returnAddress = session.readPointer(state === 'pushing' ? error.stackPointer : rbp + 8);
        const offset = (session.readPointer(frame + FRAME.pc) - (copy?.address ?? 0)) / 4;
        assert.equal(returnAddress, program.returnPoint(copy?.functionId ?? 0, offset));
        return true;
      },
    );
  }
});

test('addresses in the interpreter are told apart', () => {
  using session = new InterpretedSession(loopModule(1), {});
  const { program, interpreter } = session;
  assert.equal(program.kindOf(interpreter.address + interpreter.code.handlers[0]), 'handler');
  for (const point of [program.exitPoint, program.resumePoint, program.osrReturn])
    assert.equal(program.kindOf(point), 'adapter');
  assert.equal(program.kindOf(interpreter.address - 1), 'none');
  assert.equal(program.kindOf(program.codeAddress(0)), 'none');
});
