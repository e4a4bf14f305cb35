/**
 * Seed 1, milestone 3: functions by the System V AMD64 ABI, and the way between emitted code and the host. The host is
 * TypeScript, and through it the evaluator, which stands for the interpreter.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileModule } from '#codegen';
import { evaluate } from '#il';
import { Linker, Machine } from '#link';
import { JitSession } from '#session';
import { emit0, emitR, emitRI, emitRR, Gpr, X64 } from '#target/x64';
import { Folder } from '../cli/fbc.js';
import { call, fn, object } from '../link/assemble.js';
import { executed, interpreted, listings, parseText } from './native-and-oracle.js';

const CALLEE_SAVED = ['rbx', 'r12', 'r13', 'r14', 'r15'] as const;
const OTHER_NAMES: Readonly<Record<(typeof CALLEE_SAVED)[number], RegExp>> = {
  rbx: /\b(rbx|ebx|bx|bl|bh)\b/,
  r12: /\br12[dwb]?\b/,
  r13: /\br13[dwb]?\b/,
  r14: /\br14[dwb]?\b/,
  r15: /\br15[dwb]?\b/,
};

/** `count` values that live across a call of `$callee`, so that they need registers that calls preserve, or memory. */
function across(count: number, stackBytes = 0): string {
  const range = Array.from({ length: count }, (_, i) => i);
  const sum = range.map((i) => `\t%s${i + 1} =l add %s${i}, %v${i}`).join('\n');
  return `export function l $across${count}x${stackBytes}(l %a) {
@start
${stackBytes > 0 ? `\t%m =l alloc8 ${stackBytes}\n\tstorel %a, %m` : '\t%m =l copy 0'}
${range.map((i) => `\t%v${i} =l mul %a, ${i + 3}`).join('\n')}
	%s0 =l call $callee(l %m)
${sum}
	ret %s${count}
}
`;
}

test('m3-prologue-epilogue: rbp frame; just the callee-saved registers used, restored in reverse', () => {
  const saved = new Set<number>();
  for (let count = 0; count <= 8; count++) {
    const [lines] = [...listings(across(count)).values()];
    const code = lines.filter((line) => !line.endsWith(':'));
    assert.deepEqual(code.slice(0, 2), ['push rbp', 'mov rbp, rsp']);
    assert.deepEqual(code.slice(-2), ['pop rbp', 'ret']);
    const pushed = code.slice(1).flatMap((line) => /^push (\w+)$/.exec(line)?.[1] ?? []);
    const popped = code.slice(0, -2).flatMap((line) => /^pop (\w+)$/.exec(line)?.[1] ?? []);
    assert.deepEqual(popped, [...pushed].reverse());
    const body = code.filter((line) => !/^(push|pop) /.test(line)).join('\n');
    assert.deepEqual(
      [...pushed].sort(),
      CALLEE_SAVED.filter((register) => OTHER_NAMES[register].test(body)).sort(),
      code.join('\n'),
    );
    saved.add(pushed.length);
  }
  assert.deepEqual(Math.min(...saved), 0);
  assert.deepEqual(Math.max(...saved), CALLEE_SAVED.length);
});

/** Sentinels in every callee-saved register, then the call; gives the bits that came back changed. */
const checker = fn('checker', (asm) => {
  const { code } = asm;
  const saved = [Gpr.rbx, Gpr.rbp, Gpr.r12, Gpr.r13, Gpr.r14, Gpr.r15];
  const sentinel = (i: number): number => 0x1234_5601 + i;
  for (const register of saved) emitR(code, X64.pushR64, register);
  emitR(code, X64.pushR64, Gpr.rax);
  saved.forEach((register, i) => void emitRI(code, X64.movR32Imm32, register, sentinel(i)));
  emitRI(code, X64.movR32Imm32, Gpr.rdi, 5);
  call(asm, 'across12x4000');
  emitRR(code, X64.xorR64Rm64, Gpr.rax, Gpr.rax);
  saved.forEach((register, i) => {
    emitRI(code, X64.movR32Imm32, Gpr.rcx, sentinel(i));
    emitRR(code, X64.xorR64Rm64, register, Gpr.rcx);
    emitRR(code, X64.orR64Rm64, Gpr.rax, register);
  });
  emitR(code, X64.popR64, Gpr.rcx);
  for (const register of saved.reverse()) emitR(code, X64.popR64, register);
  emit0(code, X64.ret);
});

test('m3-callee-saved: a function that uses them all gives them back to a caller written by hand', () => {
  const module = parseText(
    `${across(12, 4000)}export function l $callee(l %x) {\n@start\n\t%y =l loadl %x\n\tret %y\n}\n`,
  );
  const runtime = new Map<string, number>();
  const linker = new Linker({ runtime });
  const machine = new Machine({ range: linker.range });
  for (const [name, address] of machine.symbols) runtime.set(name, address);
  const pushes: string[] = [];
  const compiled = compileModule(module, {
    check: true,
    listing: (_, text) => void pushes.push(...text.match(/push r\w+/g)!),
  });
  assert.equal(new Set(pushes).size, CALLEE_SAVED.length + 1);
  const linked = linker.link([compiled, object([checker])]);
  const address = linked.address('checker');
  assert.ok(address !== undefined);
  assert.equal(machine.callable(address, { args: [], returns: 'i64' })(), 0n);
  machine.dispose();
  linker.dispose();
});

/** Parameters: `integers` longs and `doubles` doubles in turn; the value depends on the place of each. */
function manyArguments(integers: number, doubles: number): string {
  const kinds: ('l' | 'd')[] = [];
  for (let i = 0; i < Math.max(integers, doubles); i++) {
    if (i < integers) kinds.push('l');
    if (i < doubles) kinds.push('d');
  }
  const name = `args${integers}x${doubles}`;
  const parameters = kinds.map((kind, i) => `${kind} %p${i}`).join(', ');
  const lines = kinds.map((kind, i) => {
    const value = kind === 'l' ? `\t%x${i} =l copy %p${i}` : `\t%x${i} =l dtosi %p${i}`;
    return `${value}\n\t%y${i} =l mul %h${i}, 31\n\t%h${i + 1} =l add %y${i}, %x${i}`;
  });
  const args = kinds.map((kind, i) => (kind === 'l' ? `l ${i * 1000 + 7}` : `d d_${i * 1000 + 7}`)).join(', ');
  return `function l $${name}(${parameters}) {
@start
	%h0 =l copy 17
${lines.join('\n')}
	ret %h${kinds.length}
}
export function l $call${name}() {
@start
	%r =l call $${name}(${args})
	ret %r
}
`;
}

test('m3-arguments: in rdi, rsi, rdx, rcx, r8, r9, then on the stack; 0 to 40 of each kind', () => {
  const order = ['rdi', 'rsi', 'rdx', 'rcx', 'r8', 'r9'];
  const names = Array.from({ length: 6 }, (_, i) => `%a${i}`);
  const text = `export function l $f(${names.map((name) => `l ${name}`).join(', ')}) {\n@start\n\t%r =l call $callee(l %a5)\n\tret %r\n}\n`;
  assert.ok([...listings(text).values()][0].includes(`mov rdi, ${order[5]}`));
  names.forEach((name, i) => {
    const single = `export function l $f(${names.map((each) => `l ${each}`).join(', ')}) {\n@start\n\tret ${name}\n}\n`;
    assert.ok(
      [...listings(single).values()][0].includes(`mov rax, ${order[i]}`),
      `${name} in ${order[i]}, result in rax`,
    );
  });
  using session = new JitSession({ optimize: false, check: true });
  for (const [integers, doubles] of [
    [0, 0],
    [6, 0],
    [7, 0],
    [8, 8],
    [9, 9],
    [12, 3],
    [3, 12],
    [40, 40],
  ] as const) {
    const sample = {
      text: manyArguments(integers, doubles),
      name: `callargs${integers}x${doubles}`,
      kind: 'l',
    } as const;
    session.compileIl(sample.text);
    assert.equal(executed(session, sample, []), interpreted(sample, []), sample.name);
  }
});

test('m3-alignment: the stack is aligned to 16 bytes before every call, whatever the frame and the arguments', () => {
  let calls = 0;
  const sources: string[] = [];
  for (const stackBytes of [0, 8, 16, 24, 40]) {
    for (let count = 0; count <= 9; count++) sources.push(across(count, stackBytes));
  }
  for (let count = 0; count <= 20; count++) sources.push(manyArguments(count, count % 3));
  for (const lines of sources.flatMap((text) => [...listings(text).values()])) {
    // On entry rsp is 8 off: the return address
    let offset = 8;
    for (const line of lines) {
      if (line.startsWith('push ')) offset += 8;
      const moved = /^(sub|add) rsp, (0x[0-9a-f]+|-?\d+)$/.exec(line);
      if (moved !== null) offset += moved[1] === 'sub' ? Number(moved[2]) : -Number(moved[2]);
      if (!line.startsWith('call ')) continue;
      assert.equal(offset % 16, 0, lines.join('\n'));
      calls++;
    }
  }
  assert.ok(calls >= 70);
});

const folder = new Folder();

test('m3-printf: libc printf with integers and doubles, from frames of every alignment', () => {
  const calls = Array.from({ length: 12 }, (_, n) => {
    const integers = Array.from({ length: n }, (_, i) => `l ${i + 1}`);
    const doubles = Array.from({ length: n }, (_, i) => `d d_${i + 0.5}`);
    return { n, args: [`l $f${n}`, '...', ...integers, ...doubles].join(', ') };
  });
  const formats = calls.map(({ n }) => `data $f${n} = { b "${n}:${' %ld'.repeat(n)}${' %.2f'.repeat(n)}\\n", b 0 }\n`);
  const functions = calls.map(
    ({ n, args }) => `function $print${n}(l %x) {
@start
	%m =l alloc8 ${8 * n + 8}
	storel %x, %m
	%r =w call $printf(${args})
	%y =l loadl %m
	%z =w cnel %x, %y
	jnz %z, @bad, @good
@bad
	call $abort()
	hlt
@good
	ret
}
`,
  );
  const main = `export function w $main() {\n@start\n${calls.map(({ n }) => `\tcall $print${n}(l ${n})\n`).join('')}\tret 0\n}\n`;
  const file = folder.write('printf.ssa', `${formats.join('')}${functions.join('')}${main}`);
  const expected = calls.map(({ n }) => {
    const integers = Array.from({ length: n }, (_, i) => ` ${i + 1}`).join('');
    const doubles = Array.from({ length: n }, (_, i) => ` ${(i + 0.5).toFixed(2)}`).join('');
    return `${n}:${integers}${doubles}\n`;
  });
  for (const flags of [[], ['--no-optimize']]) {
    assert.deepEqual(folder.fbc(['il', ...flags, file]), { stdout: expected.join(''), stderr: '', status: 0 });
  }
});

test('m3-locals: 40 locals in the frame whose addresses are passed on, and 64 values besides', () => {
  const range = Array.from({ length: 40 }, (_, i) => i);
  const values = Array.from({ length: 64 }, (_, i) => i);
  const text = `function $fill(l %p, l %v) {
@start
	storel %v, %p
	ret
}
export function l $locals(l %a, l %b) {
@start
${range.map((i) => `\t%m${i} =l alloc8 8`).join('\n')}
${values.map((i) => `\t%v${i} =l mul %a, ${i * i + 5}`).join('\n')}
${range.map((i) => `\t%w${i} =l add %b, ${i}\n\tcall $fill(l %m${i}, l %w${i})`).join('\n')}
	%h0 =l copy 1
${range.map((i) => `\t%x${i} =l loadl %m${i}\n\t%y${i} =l mul %h${i}, 37\n\t%h${i + 1} =l add %y${i}, %x${i}`).join('\n')}
	%g0 =l copy %h40
${values.map((i) => `\t%z${i} =l mul %g${i}, 3\n\t%g${i + 1} =l xor %z${i}, %v${i}`).join('\n')}
	ret %g64
}
`;
  const sample = { text, name: 'locals', kind: 'l' } as const;
  for (const optimize of [false, true]) {
    using session = new JitSession({ optimize, check: true });
    session.compileIl(text);
    assert.equal(executed(session, sample, [3n, 1000n]), interpreted(sample, [3n, 1000n]));
  }
});

const RECURSIVE = `export function l $factorial(l %n, l %m) {
@start
	%z =w csltl %n, 2
	jnz %z, @one, @more
@one
	ret 1
@more
	%n1 =l sub %n, 1
	%f =l call $factorial(l %n1, l %m)
	%p =l mul %f, %n
	%r =l rem %p, %m
	ret %r
}
export function l $fibonacci(l %n, l %p) {
@start
	%before =l alloc8 8
	%z =w csltl %n, 2
	jnz %z, @base, @more
@base
	storel 0, %p
	ret %n
@more
	%n1 =l sub %n, 1
	%f =l call $fibonacci(l %n1, l %before)
	%g =l loadl %before
	storel %f, %p
	%r =l add %f, %g
	ret %r
}
export function l $fib(l %n, l %unused) {
@start
	%p =l alloc8 8
	%r =l call $fibonacci(l %n, l %p)
	ret %r
}
export function l $naive(l %n, l %unused) {
@start
	%z =w csltl %n, 2
	jnz %z, @base, @more
@base
	ret %n
@more
	%n1 =l sub %n, 1
	%n2 =l sub %n, 2
	%a =l call $naive(l %n1, l 0)
	%b =l call $naive(l %n2, l 0)
	%r =l add %a, %b
	ret %r
}
`;

test('m3-recursion: factorial and fibonacci, 100 to 10,000 deep', () => {
  for (const optimize of [false, true]) {
    using session = new JitSession({ optimize, check: true });
    session.compileIl(RECURSIVE);
    const run = (name: string, args: readonly bigint[]) => {
      const sample = { text: RECURSIVE, name, kind: 'l' } as const;
      const actual = executed(session, sample, args);
      assert.equal(actual, interpreted(sample, args), `${name}(${args.join(', ')})`);
      return actual;
    };
    assert.equal(run('factorial', [20n, 2n ** 62n]), 2432902008176640000n);
    for (const depth of [100n, 1000n, 10_000n]) run('factorial', [depth, 1_000_000_007n]);
    assert.equal(run('fib', [90n, 0n]), 2880067194370816120n);
    for (const depth of [100n, 10_000n]) run('fib', [depth, 0n]);
    assert.equal(run('naive', [15n, 0n]), 610n);
  }
});

test('m3-trampoline: emitted code calls the interpreter, which calls emitted code, 200 crossings deep, keeping state', () => {
  const compiled = `export function l $even(l %n, l %mark) {
@start
	%z =w ceql %n, 0
	jnz %z, @yes, @no
@yes
	ret %mark
@no
	%keep =l mul %mark, 3
	%n1 =l sub %n, 1
	%m1 =l add %mark, 1
	%r =l call $odd(l %n1, l %m1)
	%s =l add %r, %keep
	ret %s
}
`;
  const interpretedText = compiled
    .replaceAll('$odd', '$other')
    .replaceAll('$even', '$odd')
    .replaceAll('$other', '$even')
    .replace('mul %mark, 3', 'mul %mark, 5');
  const module = parseText(interpretedText);
  using session = new JitSession();
  let depth = 0;
  let deepest = 0;
  session.provideFunction('odd', { args: ['i64', 'i64'], returns: 'i64' }, (n, mark) => {
    deepest = Math.max(deepest, ++depth);
    const { result } = evaluate(module, 'odd', [n, mark], {
      externals: { even: (call) => BigInt.asUintN(64, even(call.bits(0), call.bits(1))) },
    });
    depth--;
    assert.ok(typeof result === 'bigint');
    return result;
  });
  session.compileIl(compiled);
  const even = session.getFunction('even', { args: ['i64', 'i64'], returns: 'i64' });
  const expected = (n: bigint, mark: bigint, inEven: boolean): bigint =>
    n === 0n ? mark : expected(n - 1n, mark + 1n, !inEven) + mark * (inEven ? 3n : 5n);
  for (const n of [0n, 1n, 2n, 7n, 200n]) assert.equal(even(n, 10n), expected(n, 10n, true));
  assert.equal(deepest, 100);
});

test('m3-trampoline-kinds: integers, floats and their mix cross both ways unharmed', () => {
  using session = new JitSession();
  const got: unknown[] = [];
  session.provideFunction('host', { args: ['i64', 'f64', 'i32', 'f64', 'i64', 'f64'], returns: 'f64' }, (...args) => {
    got.push(...args);
    return -0;
  });
  session.compileIl(`export function d $f(l %a, d %b, w %c, d %d) {
@start
	%r =d call $host(l %a, d %b, w %c, d %d, l 9223372036854775807, d d_1e-320)
	ret %r
}
`);
  const call = session.getFunction('f', { args: ['i64', 'f64', 'i32', 'f64'], returns: 'f64' });
  assert.ok(Object.is(call(-(2n ** 63n), 5e-324, -1, Infinity), -0));
  assert.deepEqual(got, [-(2n ** 63n), 5e-324, -1, Infinity, 2n ** 63n - 1n, 1e-320]);
});
