import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CrashError } from '#link';
import { type Mapping, mappingAt } from '#os';
import { ourMappings } from './assemble.js';
import { withSession } from './crash-session.js';

test('each kind of fault is a CrashError with signal, address, place and registers', () => {
  withSession(({ linker, crash }) => {
    const read = crash('null_read');
    assert.equal(read.kind, 'fault');
    assert.equal(read.signal, 'SIGSEGV');
    assert.equal(read.faultAddress, 0x18);
    assert.equal(linker.symbolAt(read.pc)?.name, 'null_read');
    assert.equal(linker.lineAt(read.pc), 8);
    assert.equal(read.registers.rax, 0n);
    assert.match(read.message, /^SIGSEGV at pc 0x[0-9a-f]+, accessing 0x18$/);

    const write = crash('write_to_code');
    assert.equal(write.signal, 'SIGSEGV');
    assert.equal(write.faultAddress, linker.lookup('write_to_code'));

    const division = crash('divide_by_zero');
    assert.equal(division.signal, 'SIGFPE');
    assert.equal(division.registers.rax, 1n);
    assert.equal(division.registers.rcx, 0n);

    assert.equal(crash('illegal').signal, 'SIGILL');
    assert.equal(crash('breakpoint').signal, 'SIGTRAP');
    assert.equal(crash('wild_jump').pc, 0x1234);
    assert.equal(crash('wild_stack').stackPointer, 0x1000);
  });
});

test('a fault inside libc is caught too', () => {
  withSession(({ linker, crash }) => {
    const error = crash('bad_pointer_in_libc');
    assert.equal(error.signal, 'SIGSEGV');
    assert.equal(error.faultAddress, 0x2000);
    assert.equal(linker.isCode(error.pc), false);
  });
});

test('stack overflow is told apart, in emitted code and in libc', () => {
  withSession(({ machine, crash }) => {
    const endless = crash('endless');
    assert.equal(endless.kind, 'stack-overflow');
    assert.match(endless.message, /^stack overflow at pc/);
    assert.ok(endless.backtrace.length > 60_000);
    assert.equal(crash('overflow_in_libc', [machine.stack.low]).kind, 'stack-overflow');
  });
});

test('abort is a crash, with the address of the call', () => {
  withSession(({ linker, crash }) => {
    const error = crash('aborts');
    assert.equal(error.kind, 'abort');
    assert.equal(error.signal, 'SIGABRT');
    assert.equal(linker.symbolAt(error.pc)?.name, 'aborts');
    assert.deepEqual(Object.keys(error.registers).sort(), ['rbp', 'rip', 'rsp']);
  });
});

test('the back trace follows the frame pointers', () => {
  withSession(({ linker, crash }) => {
    const names = crash('outer').backtrace.map((pc) => linker.symbolAt(pc)?.name);
    assert.deepEqual(names.slice(0, 3), ['illegal', 'middle', 'outer']);
  });
});

test('recovery 1000 times each, with the machine and Node working on', () => {
  withSession(({ linker, machine, crash }) => {
    const fine = linker.lookup('fine')!;
    for (const name of ['null_read', 'divide_by_zero', 'bad_pointer_in_libc', 'illegal']) {
      for (let i = 0; i < 1000; i++) crash(name);
      assert.equal(machine.execute(fine).status, 42);
    }
    assert.deepEqual(JSON.parse(JSON.stringify({ a: [1.5, 0.1 + 0.2] })), { a: [1.5, 0.30000000000000004] });
  });
});

test('a crash in a nested entry unwinds that entry only', () => {
  const kinds: string[] = [];
  let inner = (): CrashError => assert.fail();
  withSession(
    ({ linker, machine, crash }) => {
      inner = () => crash('endless');
      assert.equal(machine.execute(linker.lookup('calls_host')!).status, 17);
      assert.deepEqual(kinds, ['stack-overflow']);
      assert.ok(!machine.running);
    },
    () => {
      kinds.push(inner().kind);
      return 17;
    },
  );
});

test('several machines share the handler; the last one takes it out', () => {
  const before = ourMappings().length;
  withSession((first) => {
    withSession((second) => {
      assert.equal(first.crash('illegal').signal, 'SIGILL');
      assert.equal(second.crash('null_read').signal, 'SIGSEGV');
    });
    assert.equal(first.crash('null_read').signal, 'SIGSEGV');
  });
  assert.equal(ourMappings().length, before);
});

/** Node's types for ES libraries only leave this out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: { f(address: number): number } };
  RuntimeError: new () => Error;
};

/** Out-of-bounds accesses of WebAssembly are caught by V8's own handler, which ours must pass them on to. */
function outOfBounds(): void {
  // biome-ignore format: one section per line
  const bytes = Uint8Array.of(
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, // type: i32 → i32
    3, 2, 1, 0, //                      one function of it
    5, 3, 1, 0, 1, //                   one page of memory
    7, 5, 1, 1, 0x66, 0, 0, //          exported as f
    10, 9, 1, 7, 0, 0x20, 0, 0x28, 2, 0, 0x0b, // local.get 0; i32.load; end
  );
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  assert.equal(f(0), 0);
  assert.throws(() => f(1 << 30), WebAssembly.RuntimeError);
}

test("V8's own traps still reach V8, from a host function too", () => {
  withSession(
    ({ linker, machine, crash }) => {
      crash('illegal');
      outOfBounds();
      assert.equal(machine.execute(linker.lookup('calls_host')!).status, 3);
    },
    () => {
      outOfBounds();
      return 3;
    },
  );
});

/** Runs lines in a fresh process, where `session` is a session that has recovered from a crash. */
function child(lines: string, flags: string[] = []) {
  const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const source = `
    import { withSession } from ${url('./crash-session.js')};
    import { currentHost, memoryMap } from '#os';
    withSession((session) => { session.crash('illegal'); ${lines} });`;
  const file = new URL(`./child-${process.pid}-${++children}.mjs`, import.meta.url);
  writeFileSync(file, source);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  try {
    return spawnSync(process.execPath, [...flags, fileURLToPath(file)], { encoding: 'utf8', env });
  } finally {
    rmSync(file);
  }
}
let children = 0;

test('faults that are not ours end the process as ever', () => {
  const outside = child("currentHost().callable(0x10, { args: [], returns: 'void' })();");
  assert.equal(outside.signal, 'SIGSEGV', outside.stderr);
  const sent = child("process.kill(process.pid, 'SIGFPE'); setTimeout(() => {}, 5000);");
  assert.equal(sent.signal, 'SIGFPE', sent.stderr);
});

test('W^X: no mapping of ours is ever writable and executable', () => {
  let seen: Mapping[] = [];
  withSession(
    ({ linker, machine }) => {
      const code = linker.lookup('calls_host')!;
      assert.equal(machine.execute(code).status, 1);
      assert.equal(mappingAt(code, seen)?.permissions, 'r-xp');
      assert.equal(mappingAt(machine.stack.low, seen)?.permissions, 'rw-p');
      assert.equal(mappingAt(machine.stack.low - 1, seen)?.permissions, '---p');
      assert.equal(mappingAt(linker.lookup('format')!, seen)?.permissions, 'r--p');
    },
    () => {
      seen = ourMappings();
      return 1;
    },
  );
  assert.ok(seen.length > 10);
  for (const { permissions, name } of seen) assert.doesNotMatch(permissions, /w.*x/, name);
});

test('W^X: under node --jitless the whole process has no such mapping', () => {
  const lines = `
    const maps = memoryMap();
    console.log(session.machine.execute(session.linker.lookup('fine')).status, maps.length > 10,
      maps.filter(({ permissions }) => permissions.startsWith('rwx')).length);`;
  const { stdout, stderr } = child(lines, ['--jitless']);
  assert.equal(stdout, '42 true 0\n', stderr);
});

test('threads have sessions and handlers of their own, and pass signals on', async () => {
  const crashes = `
    import { withSession } from ${JSON.stringify(new URL('./crash-session.js', import.meta.url).href)};
    withSession(({ crash }) => { for (let i = 0; i < 200; i++) crash('null_read'); });`;
  const workers = () => [1, 2, 3].map(() => new Worker(new URL(`data:text/javascript,${encodeURIComponent(crashes)}`)));
  const finished = (worker: Worker) =>
    new Promise<number>((resolve, reject) => worker.on('exit', resolve).on('error', reject));
  let running: Promise<number[]> = Promise.resolve([]);
  withSession(({ crash }) => {
    running = Promise.all(workers().map(finished));
    for (let i = 0; i < 200; i++) crash('divide_by_zero');
  });
  assert.deepEqual(await running, [0, 0, 0]);
  withSession(({ crash }) => crash('illegal'));
  outOfBounds();
});
