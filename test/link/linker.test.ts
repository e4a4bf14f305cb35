import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FunctionCode, LinkError, Linker, Machine, UnresolvedSymbolError } from '#link';
import { currentHost, type Host, mappingAt, RegionError } from '#os';
import { HostError } from '#support';
import { CodeBuffer, emit0, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64 } from '#target/x64';
import { data, fn, object, ourMappings } from './assemble.js';

const code = (expected: LinkError['code']) => (error: unknown) => error instanceof LinkError && error.code === expected;

/** Calls symbols one after the other, each with the argument, and returns what the last returns. */
const caller = (name: string, symbols: string[], argument?: number): FunctionCode =>
  fn(name, (asm) => {
    emitR(asm.code, X64.pushR64, Gpr.rbp);
    for (const symbol of symbols) {
      if (argument !== undefined) emitRI(asm.code, X64.movRm64Imm32, Gpr.rdi, argument);
      asm.relocate(emitI(asm.code, X64.callRel32, 0), 'call32', symbol);
    }
    emitR(asm.code, X64.popR64, Gpr.rbp);
    emit0(asm.code, X64.ret);
  });

const constant = (name: string, value: number): FunctionCode =>
  fn(name, (asm) => {
    emitRI(asm.code, X64.movR32Imm32, Gpr.rax, value);
    emit0(asm.code, X64.ret);
  });

function withSession(body: (linker: Linker, machine: Machine) => void, runtime?: Map<string, number>): void {
  const linker = new Linker({ runtime });
  const machine = new Machine({ range: linker.range });
  try {
    body(linker, machine);
  } finally {
    machine.dispose();
    linker.dispose();
  }
}

const run = (linker: Linker, machine: Machine, name: string) => machine.execute(linker.lookup(name)!).status;

test('functions call each other forward and backward, and code reads and writes data', () => {
  withSession((linker, machine) => {
    linker.link(
      object(
        [
          caller('main', ['.bump', '.bump', 'read']),
          fn('.bump', (asm) => {
            asm.relocate(emitM(asm.code, X64.incRm64, mem(RIP, 0)), 'rel32', 'counter');
            emit0(asm.code, X64.ret);
          }),
          fn('read', (asm) => {
            asm.relocate(emitRM(asm.code, X64.movR64Rm64, Gpr.rax, mem(RIP, 0)), 'rel32', 'counter');
            emit0(asm.code, X64.ret);
          }),
        ],
        [data('counter', [40, 0, 0, 0, 0, 0, 0, 0])],
      ),
    );
    assert.equal(run(linker, machine, 'main'), 42);
    assert.equal(run(linker, machine, 'main'), 44);
  });
});

test('addends, absolute addresses, pointers in data, read-only and zero-filled data', () => {
  withSession((linker, machine) => {
    const pointer = { kind: 'abs64', offset: 0, symbol: 'table', addend: 16 } as const;
    linker.link(
      object(
        [
          fn('main', (asm) => {
            emitRI(asm.code, X64.movR64Imm64, Gpr.rax, 0);
            asm.relocate(asm.code.length - 8, 'abs64', 'pointer');
            emitRM(asm.code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rax));
            emitRM(asm.code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rax));
            // the encoder's displacement is the addend
            asm.relocate(emitRM(asm.code, X64.addR64Rm64, Gpr.rax, mem(RIP, 0)), 'rel32', 'table', 8);
            asm.relocate(emitRM(asm.code, X64.addR64Rm64, Gpr.rax, mem(RIP, 0)), 'rel32', 'zeros', 100_000);
            emit0(asm.code, X64.ret);
          }),
        ],
        [
          data('.odd', [1, 2, 3], { alignment: 1 }),
          data('zeros', [], { zeroFill: 1_000_000, alignment: 4096 }),
          data('table', new Uint8Array(new BigInt64Array([1n, 20n, 300n]).buffer), { readonly: true, alignment: 64 }),
          data('pointer', new Uint8Array(8), { readonly: true, relocations: [pointer] }),
          data('empty', []),
        ],
      ),
    );
    assert.equal(run(linker, machine, 'main'), 320);
    const { data: writable, readonly } = linker.layoutInfo().modules[0];
    assert.equal(mappingAt(readonly.address)?.permissions, 'r--p');
    assert.equal(mappingAt(writable.address)?.permissions, 'rw-p');
    assert.equal(linker.lookup('zeros')! % 4096, 0);
    assert.equal(linker.lookup('table')! % 64, 0);
    assert.ok(linker.lookup('empty')! > 0);
    assert.equal(linker.symbolAt(linker.lookup('zeros')! + 999_999)?.name, 'zeros');
    assert.equal(linker.symbolAt(linker.lookup('zeros')! + 1_000_000)?.name, undefined);
  });
});

test('trampolines: one per symbol, libc and libm, and taking the address of a function', () => {
  withSession((linker, machine) => {
    const module = linker.link(
      object([
        caller('main', ['labs', 'labs', 'labs', 'llabs'], -9),
        caller('other', ['labs'], -3),
        fn('address', (asm) => {
          asm.relocate(emitRM(asm.code, X64.leaR64M, Gpr.rax, mem(RIP, 0)), 'rel32', 'labs');
          emitRI(asm.code, X64.movRm64Imm32, Gpr.rdi, -7);
          emitR(asm.code, X64.jmpRm64, Gpr.rax);
        }),
        fn('absolute', (asm) => {
          emitRI(asm.code, X64.movR64Imm64, Gpr.rax, 0);
          asm.relocate(asm.code.length - 8, 'abs64', 'getpid');
          emitR(asm.code, X64.jmpRm64, Gpr.rax);
        }),
      ]),
    );
    assert.deepEqual(
      module.layout.trampolines.map(({ symbol, source }) => [symbol, source]),
      [
        ['labs', 'library'],
        ['llabs', 'library'],
      ],
    );
    const [labs] = module.layout.trampolines;
    assert.equal(labs.target, currentHost().lookup('labs'));
    assert.equal(linker.symbolAt(labs.address + 3)?.kind, 'trampoline');
    assert.ok(linker.isCode(labs.address));
    const jump = new CodeBuffer();
    emitM(jump, X64.jmpRm64, mem(RIP, 0));
    assert.deepEqual(currentHost().read(labs.address, jump.length), jump.bytes());
    assert.equal(run(linker, machine, 'main'), 9);
    assert.equal(run(linker, machine, 'other'), 3);
    assert.equal(run(linker, machine, 'address'), 7);
    assert.equal(run(linker, machine, 'absolute'), process.pid);
  });
});

test('the runtime table comes before libc, and own symbols before both', () => {
  const host = currentHost();
  const runtime = new Map([['labs', host.lookup('getpid')]]);
  withSession((linker, machine) => {
    linker.link(object([caller('one', ['labs'], -5)]));
    assert.equal(run(linker, machine, 'one'), process.pid);
    runtime.set('later', host.lookup('labs'));
    linker.link(object([caller('two', ['later'], -5)]));
    assert.equal(run(linker, machine, 'two'), 5);
    linker.link(object([caller('three', ['labs']), constant('labs', 77)]));
    assert.equal(run(linker, machine, 'three'), 77);
  }, runtime);
});

test('modules linked together and one after the other see each other; private names stay private', () => {
  withSession((linker, machine) => {
    linker.link([
      object([caller('even', ['odd', '.hidden']), constant('.hidden', 1)]),
      object([caller('odd', ['.hidden']), constant('.hidden', 2)]),
    ]);
    assert.equal(run(linker, machine, 'even'), 1);
    assert.equal(run(linker, machine, 'odd'), 2);
    linker.link(
      object(
        [
          fn('third', (asm) => {
            asm.relocate(emitRM(asm.code, X64.movR64Rm64, Gpr.rax, mem(RIP, 0)), 'rel32', 'shared');
            emit0(asm.code, X64.ret);
          }),
        ].concat(caller('fourth', ['even'])),
        [data('shared', [5, 0, 0, 0, 0, 0, 0, 0])],
      ),
    );
    assert.equal(run(linker, machine, 'third'), 5);
    assert.equal(run(linker, machine, 'fourth'), 1);
    assert.throws(() => linker.link(object([caller('fifth', ['.hidden'])])), UnresolvedSymbolError);
  });
});

test('unresolved symbols are named, all of them, with their referrers', () => {
  withSession((linker) => {
    const before = linker.layoutInfo();
    assert.throws(
      () =>
        linker.link(
          object(
            [caller('one', ['missing_a', 'labs']), caller('two', ['missing_b', 'missing_a'])],
            [
              data('three', new Uint8Array(8), {
                relocations: [{ kind: 'abs64', offset: 0, symbol: 'missing_c', addend: 0 }],
              }),
            ],
          ),
        ),
      (error) => {
        assert.ok(error instanceof UnresolvedSymbolError);
        assert.deepEqual(error.missing, [
          { symbol: 'missing_a', referrers: ['one', 'two'] },
          { symbol: 'missing_b', referrers: ['two'] },
          { symbol: 'missing_c', referrers: ['three'] },
        ]);
        assert.equal(
          error.message,
          "unresolved symbols: 'missing_a' (used by one, two); 'missing_b' (used by two); 'missing_c' (used by three)",
        );
        return true;
      },
    );
    assert.deepEqual(linker.layoutInfo(), before);
  });
});

test('duplicates, malformed objects and data out of reach are refused by name', () => {
  withSession((linker) => {
    linker.link(object([constant('taken', 1)]));
    assert.throws(() => linker.link(object([constant('taken', 1)])), code('duplicate'));
    assert.throws(() => linker.link(object([constant('.a', 1), constant('.a', 1)])), code('duplicate'));
    assert.throws(() => linker.link([object([constant('b', 1)]), object([constant('b', 1)])]), code('duplicate'));
    const bad = (change: Partial<FunctionCode>) => () => linker.link(object([{ ...constant('bad', 1), ...change }]));
    assert.throws(bad({ alignment: 3 }), code('bad-object'));
    assert.throws(bad({ alignment: 8192 }), code('bad-object'));
    const relocation = { kind: 'abs64', offset: 0, symbol: 'taken', addend: 0 } as const;
    assert.throws(bad({ relocations: [relocation] }), code('bad-object'));
    assert.throws(() => linker.link(object([], [data('x', [], { zeroFill: -1 })])), code('bad-object'));
    const inData = { ...relocation, kind: 'rel32' } as const;
    assert.throws(
      () => linker.link(object([], [data('x', [1, 2, 3, 4], { relocations: [inData] })])),
      code('bad-object'),
    );
    const reaching = fn('reaching', (asm) => {
      asm.relocate(emitRM(asm.code, X64.leaR64M, Gpr.rax, mem(RIP, 0)), 'rel32', 'environ');
    });
    assert.throws(() => linker.link(object([reaching])), code('out-of-reach'));
    assert.deepEqual([...linker.symbols.keys()], ['taken']);
  });
});

test('addresses lead back to symbols and lines', () => {
  withSession((linker) => {
    const module = linker.link(
      object([
        fn('first', (asm) => {
          asm.line(10);
          emitRR(asm.code, X64.xorR32Rm32, Gpr.rax, Gpr.rax);
          asm.line(20);
          emit0(asm.code, X64.ret);
        }),
        constant('second', 3),
      ]),
      'prog',
    );
    const first = linker.lookup('first')!;
    assert.equal(module.address('first'), first);
    assert.equal(linker.lineAt(first), 10);
    assert.equal(linker.lineAt(first + 1), 10);
    assert.equal(linker.lineAt(first + 2), 20);
    assert.equal(linker.lineAt(first + 3), 0);
    assert.equal(linker.lineAt(linker.lookup('second')!), 0);
    const { sourceMap, ...symbol } = linker.symbolAt(first + 1)!;
    assert.deepEqual([...sourceMap], [0, 10, 2, 20]);
    assert.deepEqual(symbol, {
      name: 'first',
      frameSize: 0,
      savedRegisters: 0,
      kind: 'function',
      address: first,
      size: 3,
      exported: true,
      module: 'prog',
    });
    assert.equal(linker.symbolAt(first + 3), undefined);
    assert.equal(linker.symbolAt(0), undefined);
    assert.ok(linker.isCode(first) && !linker.isCode(first + 3));
  });
});

test('disposing frees everything: mapping count and range return', () => {
  const before = ourMappings().length;
  withSession((linker, machine) => {
    machine.execute(linker.link(object([constant('warm', 1)])).address('warm')!);
    const { free } = linker.layoutInfo().range;
    const mappings = ourMappings().length;
    for (let i = 0; i < 100; i++) {
      const module = linker.link(
        object([caller(`f${i}`, ['labs'], -4)], [data(`d${i}`, [1]), data(`r${i}`, [1], { readonly: true })]),
      );
      assert.equal(run(linker, machine, `f${i}`), 4);
      module.dispose();
      module.dispose();
      assert.equal(linker.lookup(`f${i}`), undefined);
    }
    assert.equal(linker.layoutInfo().range.free, free);
    assert.equal(ourMappings().length, mappings);
  });
  assert.equal(ourMappings().length, before);
  const linker = new Linker();
  linker.dispose();
  linker.dispose();
  assert.throws(() => linker.link(object([])), code('disposed'));
});

test('a module that others use cannot go before them', () => {
  withSession((linker, machine) => {
    const library = linker.link(object([constant('used', 5)]), 'library');
    const user = linker.link(object([caller('user', ['used'])]), 'user');
    assert.throws(() => library.dispose(), /module 'library' is used by user/);
    assert.equal(run(linker, machine, 'user'), 5);
    user.dispose();
    library.dispose();
  });
});

test('a full range is a typed error and changes nothing', () => {
  const linker = new Linker({ rangeSize: 2 ** 20 });
  const { free } = linker.layoutInfo().range;
  const large = object([constant('f', 1)], [data('large', [], { zeroFill: 2 ** 21 })]);
  assert.throws(
    () => linker.link(large),
    (error) => error instanceof RegionError && error.code === 'exhausted',
  );
  assert.equal(linker.layoutInfo().range.free, free);
  linker.link(object([constant('f', 1)]));
  linker.dispose();
});

test('when the system refuses a step, everything taken is given back', () => {
  const real = currentHost();
  let countdown = Number.POSITIVE_INFINITY;
  const step = () => {
    if (--countdown === 0) throw new HostError('injected', 'EACCES', 13, '');
  };
  const host: Host = {
    ...real,
    commit(address, size, label) {
      step();
      real.commit(address, size, label);
    },
    protect(address, size, protection) {
      step();
      real.protect(address, size, protection);
    },
  };
  const linker = new Linker({ host });
  const { free } = linker.layoutInfo().range;
  const mappings = ourMappings().length;
  let failures = 0;
  for (let at = 1; ; at++) {
    countdown = at;
    try {
      linker.link(object([constant('f', 1)], [data('d', [1]), data('r', [1], { readonly: true })]));
      break;
    } catch (error) {
      assert.ok(error instanceof HostError);
      failures++;
      assert.equal(linker.layoutInfo().range.free, free);
      assert.equal(ourMappings().length, mappings);
    }
  }
  assert.equal(failures, 5);
  linker.dispose();
});
