import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkError, Linker, Machine, ProgramExit } from '#link';
import { currentHost, type Host, type Signature } from '#os';
import { HostError, NotSupportedError } from '#support';
import { Cond, emit0, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64, Xmm } from '#target/x64';
import { call, framed, ourMappings, withCode } from './assemble.js';

const host = currentHost();
const writeWords = (address: number, words: BigInt64Array) => host.write(address, new Uint8Array(words.buffer));
const readWords = (address: number, count: number) => new BigInt64Array(host.read(address, 8 * count).buffer);

test('floating arguments and results', () => {
  withCode(
    {
      double({ code }) {
        for (let i = 1; i < 8; i++) emitRR(code, X64.addsdXmmXmmM64, Xmm.xmm0, Xmm.xmm0 + i);
        emit0(code, X64.ret);
      },
      single({ code }) {
        emitRR(code, X64.addssXmmXmmM32, Xmm.xmm0, Xmm.xmm1);
        emit0(code, X64.ret);
      },
      pointer({ code }) {
        emitRR(code, X64.movR64Rm64, Gpr.rax, Gpr.rdi);
        emit0(code, X64.ret);
      },
    },
    (machine, address) => {
      const sum = machine.callable(address('double'), { args: Array<'f64'>(8).fill('f64'), returns: 'f64' });
      assert.equal(sum(1, 2, 4, 8, 16, 32, 64, 0.5), 127.5);
      assert.equal(machine.callable(address('single'), { args: ['f32', 'f32'], returns: 'f32' })(0.25, 0.5), 0.75);
      assert.equal(machine.callable(address('pointer'), { args: ['ptr'], returns: 'ptr' })(2 ** 47 - 1), 2 ** 47 - 1);
      assert.deepEqual(machine.execute(address('pointer'), [2n ** 40n], { args: ['ptr'], returns: 'void' }), {
        status: 0,
        exitedEarly: false,
        returnValue: 0,
      });
      const seven: Signature = { args: Array<'i64'>(7).fill('i64'), returns: 'i32' };
      assert.throws(() => machine.callable(address('pointer'), seven), NotSupportedError);
      assert.throws(() => machine.execute(address('pointer'), Array(7).fill(1), seven), NotSupportedError);
      assert.throws(() => machine.execute(address('pointer'), [], { args: ['i32'], returns: 'i32' }), TypeError);
    },
  );
});

test('callee-saved registers and the floating-point mode of the host survive', () => {
  withCode(
    {
      f({ code }) {
        for (const register of [Gpr.rbx, Gpr.rbp, Gpr.r12, Gpr.r13, Gpr.r14, Gpr.r15])
          emitRI(code, X64.movR32Imm32, register, 7);
        // round toward zero
        emitI(code, X64.pushImm32, 0x7f80);
        emitM(code, X64.ldmxcsrM32, mem(Gpr.rsp));
        emitRI(code, X64.movR32Imm32, Gpr.rdi, 3);
        emitRI(code, X64.subRm64Imm8, Gpr.rsp, 8);
        code.append(Uint8Array.of(0xff, 0x24, 0x25, 0, 0, 0, 0));
      },
    },
    (machine, address) => {
      assert.throws(() => machine.execute(address('f')));
      assert.equal(0.1 + 0.2, 0.30000000000000004);
      assert.equal(Math.fround(1 / 3), 0.3333333432674408);
    },
  );
});

test('exit leaves from any depth, and execute can be called again', () => {
  withCode(
    {
      // recurses rdi times, then exits with -3
      dive: framed((asm) => {
        const bottom = asm.newLabel();
        emitRR(asm.code, X64.testRm64R64, Gpr.rdi, Gpr.rdi);
        asm.jumpIf(Cond.e, bottom);
        emitR(asm.code, X64.decRm64, Gpr.rdi);
        call(asm, 'dive');
        asm.bind(bottom);
        emitRI(asm.code, X64.movR32Imm32, Gpr.rdi, 0xfffffffd);
        call(asm, 'exit');
      }),
    },
    (machine, address) => {
      for (let i = 0; i < 100; i++) {
        assert.deepEqual(machine.execute(address('dive'), [i]), { status: -3, exitedEarly: true, returnValue: 0 });
      }
      const dive = machine.callable(address('dive'), { args: ['i64'], returns: 'void' });
      assert.throws(
        () => dive(5),
        (error) => error instanceof ProgramExit && error.status === -3,
      );
      assert.ok(!machine.running);
    },
  );
});

test('recursion of 1,000,000 frames fits the default stack', () => {
  withCode(
    {
      depth: framed((asm) => {
        const bottom = asm.newLabel();
        emitRR(asm.code, X64.movR64Rm64, Gpr.rax, Gpr.rdi);
        emitRR(asm.code, X64.testRm64R64, Gpr.rdi, Gpr.rdi);
        asm.jumpIf(Cond.e, bottom);
        emitR(asm.code, X64.decRm64, Gpr.rdi);
        call(asm, 'depth');
        emitR(asm.code, X64.incRm64, Gpr.rax);
        asm.bind(bottom);
      }),
    },
    (machine, address) => assert.equal(machine.execute(address('depth'), [1_000_000]).status, 1_000_000),
  );
});

test('host functions get every argument, on registers and stack, and return every kind', () => {
  const kinds = ['i64', 'f64', 'i64', 'i64', 'i64', 'i64', 'i64', 'i32', 'i64', 'ptr'] as const;
  let seen: unknown[] = [];
  withCode(
    {
      f: framed((asm) => {
        // three integers on the stack, 16-byte aligned
        emitI(asm.code, X64.pushImm8, 0);
        for (const value of [9, -8, 7]) emitI(asm.code, X64.pushImm8, value);
        [Gpr.rdi, Gpr.rsi, Gpr.rdx, Gpr.rcx, Gpr.r8, Gpr.r9].forEach((register, i) => {
          emitRI(asm.code, X64.movR32Imm32, register, i + 1);
        });
        emitRI(asm.code, X64.movR64Imm64, Gpr.rax, 0x3ff80000 * 2 ** 32);
        emitRR(asm.code, X64.movqXmmRm64, Xmm.xmm0, Gpr.rax);
        call(asm, 'host');
        emitRI(asm.code, X64.addRm64Imm8, Gpr.rsp, 32);
      }),
      // returns half(3.0) as a double
      g: framed((asm) => {
        emitRI(asm.code, X64.movR64Imm64, Gpr.rax, 0x40080000 * 2 ** 32);
        emitRR(asm.code, X64.movqXmmRm64, Xmm.xmm0, Gpr.rax);
        call(asm, 'half');
      }),
    },
    (machine, address) => {
      const result = machine.callable(address('f'), { args: [], returns: 'i64' })();
      assert.equal(result, -(2n ** 60n));
      assert.deepEqual(seen, [1n, 1.5, 2n, 3n, 4n, 5n, 6n, 7, -8n, 9]);
      assert.equal(machine.callable(address('g'), { args: [], returns: 'f64' })(), 1.5);
    },
    {
      host: [
        { args: kinds, returns: 'i64' },
        (...args) => {
          seen = args;
          return -(2n ** 60n);
        },
      ],
      half: [{ args: ['f64'], returns: 'f64' }, (value: number) => value / 2],
    },
  );
});

test('host functions have plenty of stack, whatever emitted code has used', () => {
  const deep = (n: number): number => (n === 0 ? 0 : 1 + deep(n - 1));
  withCode(
    { f: framed((asm) => call(asm, 'deep')) },
    (machine, address) => assert.equal(machine.execute(address('f')).status, 5000),
    { deep: [{ args: [], returns: 'i32' }, () => deep(5000)] },
  );
});

test('nested: emitted code → TypeScript → emitted code …, and exit leaves the innermost only', () => {
  let again: (n: bigint) => bigint = () => 0n;
  let leave = () => 0;
  const statuses: number[] = [];
  withCode(
    {
      // f(n) = n + host(n - 1)
      f: framed((asm) => {
        emitR(asm.code, X64.pushR64, Gpr.rdi);
        emitRI(asm.code, X64.subRm64Imm8, Gpr.rsp, 8);
        emitR(asm.code, X64.decRm64, Gpr.rdi);
        call(asm, 'host');
        emitRM(asm.code, X64.addR64Rm64, Gpr.rax, mem(Gpr.rsp, 8));
        emitRI(asm.code, X64.addRm64Imm8, Gpr.rsp, 16);
      }),
      leave: framed((asm) => {
        emitRI(asm.code, X64.movR32Imm32, Gpr.rdi, 9);
        call(asm, 'exit');
      }),
      outer: framed((asm) => {
        call(asm, 'inner');
        emitRI(asm.code, X64.addRm64Imm8, Gpr.rax, 1);
      }),
    },
    (machine, address) => {
      again = machine.callable(address('f'), { args: ['i64'], returns: 'i64' });
      assert.equal(again(100n), 5050n);
      leave = () => machine.execute(address('leave')).status;
      assert.equal(machine.execute(address('outer')).status, 91);
      assert.deepEqual(statuses, [9]);
    },
    {
      host: [{ args: ['i64'], returns: 'i64' }, (n: bigint) => (n === 0n ? 0n : again(n))],
      inner: [
        { args: [], returns: 'i32' },
        () => {
          statuses.push(leave());
          return 90;
        },
      ],
    },
  );
});

test('an exception in a host function leaves emitted code at once and comes out of execute', () => {
  let after = 0;
  const thrown = new Error('no such file');
  withCode(
    {
      f: framed((asm) => {
        call(asm, 'fails');
        call(asm, 'after');
      }),
      g: framed((asm) => call(asm, 'undefined')),
      h: framed((asm) => call(asm, 'endless')),
    },
    (machine, address) => {
      for (let i = 0; i < 10; i++)
        assert.throws(
          () => machine.execute(address('f')),
          (error) => error === thrown,
        );
      assert.equal(after, 0);
      assert.throws(() => machine.execute(address('g')), /returned undefined where i32 is due/);
      assert.throws(() => machine.execute(address('h')), RangeError);
      assert.ok(!machine.running);
    },
    {
      fails: [
        { args: [], returns: 'void' },
        () => {
          throw thrown;
        },
      ],
      after: [{ args: [], returns: 'void' }, () => void after++],
      undefined: [{ args: [], returns: 'i32' }, () => undefined],
      endless: [
        { args: [], returns: 'i32' },
        function endless(): number {
          return endless() + 1;
        },
      ],
    },
  );
});

test('recursion through host functions that never ends is a RangeError, not a crash', () => {
  let again = () => 0;
  withCode(
    { f: framed((asm) => call(asm, 'host')) },
    (machine, address) => {
      again = machine.callable(address('f'), { args: [], returns: 'i32' });
      assert.throws(again, (error) => error instanceof Error);
      assert.ok(!machine.running);
      again = () => 5;
      assert.equal(machine.execute(address('f')).status, 5);
    },
    { host: [{ args: [], returns: 'i32' }, () => again()] },
  );
});

test('libc calls back into emitted code on the program stack, and exit unwinds libc', () => {
  withCode(
    {
      // qsort(base, 4, 8, compare)
      sort: framed((asm) => {
        emitRI(asm.code, X64.movR32Imm32, Gpr.rsi, 4);
        emitRI(asm.code, X64.movR32Imm32, Gpr.rdx, 8);
        emitRI(asm.code, X64.movR64Imm64, Gpr.rcx, 0);
        asm.relocate(asm.code.length - 8, 'abs64', 'compare');
        call(asm, 'qsort');
      }),
      compare({ code }) {
        emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rdi));
        emitRM(code, X64.subR64Rm64, Gpr.rax, mem(Gpr.rsi));
        emit0(code, X64.ret);
      },
      give: framed((asm) => {
        emitRI(asm.code, X64.movR32Imm32, Gpr.rsi, 4);
        emitRI(asm.code, X64.movR32Imm32, Gpr.rdx, 8);
        emitRI(asm.code, X64.movR64Imm64, Gpr.rcx, 0);
        asm.relocate(asm.code.length - 8, 'abs64', 'up');
        call(asm, 'qsort');
      }),
      up: framed((asm) => {
        emitRI(asm.code, X64.movR32Imm32, Gpr.rdi, 12);
        call(asm, 'exit');
      }),
    },
    (machine, address) => {
      const numbers = machine.stack.low;
      const view = new BigInt64Array(4);
      view.set([30n, -10n, 20n, 0n]);
      writeWords(numbers, view);
      machine.execute(address('sort'), [numbers]);
      assert.deepEqual(readWords(numbers, 4), new BigInt64Array([-10n, 0n, 20n, 30n]));
      assert.deepEqual(machine.execute(address('give'), [numbers]), { status: 12, exitedEarly: true, returnValue: 0 });
    },
  );
});

test('a machine gives everything back, and refuses to while it runs', () => {
  const before = ourMappings().length;
  let machine = new Machine();
  let error: unknown;
  const own = machine.hostFunction(
    () => {
      try {
        machine.dispose();
      } catch (caught) {
        error = caught;
      }
    },
    { args: [], returns: 'void' },
  );
  machine.execute(own.address);
  assert.ok(error instanceof LinkError && error.code === 'in-use');
  own.dispose();
  own.dispose();
  machine.dispose();
  machine.dispose();
  assert.throws(() => machine.execute(own.address), LinkError);
  assert.equal(ourMappings().length, before);
  for (let round = 0; round < 20; round++) {
    machine = new Machine();
    const added = Array.from({ length: 300 }, (_, i) => machine.hostFunction(() => i, { args: [], returns: 'i32' }));
    assert.equal(machine.execute(added[299].address).status, 299);
    assert.throws(() => {
      added[0].dispose();
      machine.execute(added[0].address);
    }, /SIGILL/);
    machine.dispose();
  }
  assert.equal(ourMappings().length, before);
});

test('when the system refuses a step, a machine gives back what it took', () => {
  const before = currentHost().reservations().length;
  let countdown = 0;
  const refuse = () => {
    if (--countdown === 0) throw new HostError('injected', 'EACCES', 13, '');
  };
  const failing: Host = {
    ...host,
    reserve(size, label) {
      refuse();
      return host.reserve(size, label);
    },
    commit(address, size, label) {
      refuse();
      host.commit(address, size, label);
    },
    protect(address, size, protection) {
      refuse();
      host.protect(address, size, protection);
    },
  };
  let failures = 0;
  for (let at = 1; ; at++) {
    countdown = at;
    try {
      using machine = new Machine({ host: failing });
      const own = machine.hostFunction(() => 7, { args: [], returns: 'i32' });
      assert.equal(machine.execute(own.address).status, 7);
      break;
    } catch (error) {
      assert.ok(error instanceof HostError, String(error));
      failures++;
      assert.equal(currentHost().reservations().length, before);
    }
  }
  assert.ok(failures > 10);
});

test('linker and machine can go in either order', () => {
  const before = ourMappings().length;
  for (const order of ['linker first', 'machine first']) {
    const linker = new Linker();
    const machine = new Machine({ range: linker.range });
    const own = machine.hostFunction(() => 7, { args: [], returns: 'i32' });
    assert.equal(machine.execute(own.address).status, 7);
    const both = [linker, machine];
    for (const each of order === 'linker first' ? both : both.reverse()) each.dispose();
    own.dispose();
    assert.equal(ourMappings().length, before);
  }
});
