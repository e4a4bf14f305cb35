/**
 * The calling convention: random signatures between emitted functions, and the C library as the other side, which knows
 * nothing of us.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree, parse, runNative } from './harness.js';

/** Aggregate types by name: fields with letter and offset. */
const TYPES: Readonly<
  Record<
    string,
    { readonly text: string; readonly fields: readonly (readonly [string, number])[]; readonly size: number }
  >
> = {
  b1: { text: 'b', fields: [['b', 0]], size: 1 },
  h3: {
    text: 'b 3',
    fields: [
      ['b', 0],
      ['b', 1],
      ['b', 2],
    ],
    size: 3,
  },
  w5: {
    text: 'b 5',
    fields: [
      ['b', 0],
      ['b', 1],
      ['b', 2],
      ['b', 3],
      ['b', 4],
    ],
    size: 5,
  },
  h6: {
    text: 'h 3',
    fields: [
      ['h', 0],
      ['h', 2],
      ['h', 4],
    ],
    size: 6,
  },
  b7: { text: 'b 7', fields: [0, 1, 2, 3, 4, 5, 6].map((at) => ['b', at] as const), size: 7 },
  ss: {
    text: 's, s',
    fields: [
      ['s', 0],
      ['s', 4],
    ],
    size: 8,
  },
  sss: {
    text: 's, s, s',
    fields: [
      ['s', 0],
      ['s', 4],
      ['s', 8],
    ],
    size: 12,
  },
  d: { text: 'd', fields: [['d', 0]], size: 8 },
  dd: {
    text: 'd, d',
    fields: [
      ['d', 0],
      ['d', 8],
    ],
    size: 16,
  },
  ld: {
    text: 'l, d',
    fields: [
      ['l', 0],
      ['d', 8],
    ],
    size: 16,
  },
  dl: {
    text: 'd, l',
    fields: [
      ['d', 0],
      ['l', 8],
    ],
    size: 16,
  },
  wsd: {
    text: 'w, s, d',
    fields: [
      ['w', 0],
      ['s', 4],
      ['d', 8],
    ],
    size: 16,
  },
  lw: {
    text: 'l, w',
    fields: [
      ['l', 0],
      ['w', 8],
    ],
    size: 16,
  },
  lb: {
    text: 'l, b 5',
    fields: [
      ['l', 0],
      ['b', 8],
      ['b', 9],
      ['b', 10],
      ['b', 11],
      ['b', 12],
    ],
    size: 16,
  },
  lll: {
    text: 'l, l, l',
    fields: [
      ['l', 0],
      ['l', 8],
      ['l', 16],
    ],
    size: 24,
  },
  big: {
    text: 'd, b 200',
    fields: [
      ['d', 0],
      ['b', 8],
      ['b', 207],
    ],
    size: 208,
  },
};
const TYPE_TEXT = Object.entries(TYPES)
  .map(([name, { text }]) => `type :${name} = { ${text} }\n`)
  .join('');
const SCALARS = ['w', 'l', 's', 'd', 'sb', 'ub', 'sh', 'uh'];

/** A small generator of its own, so that a seed means the same everywhere. */
function randomSource(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 12345;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const LOADS: Readonly<Record<string, string>> = {
  b: 'w loadsb',
  h: 'w loadsh',
  w: 'w loadsw',
  l: 'l loadl',
  s: 's loads',
  d: 'd loadd',
};

let counter = 0;
const fresh = (): string => `%t${counter++}`;

function report(cls: string, value: string): string {
  if (cls === 'l') return `\tcall $emitl(l ${value})\n`;
  if (cls === 'd') return `\tcall $emitd(d ${value})\n`;
  const wide = fresh();
  return cls === 's'
    ? `\t${wide} =d exts ${value}\n\tcall $emitd(d ${wide})\n`
    : `\t${wide} =l extsw ${value}\n\tcall $emitl(l ${wide})\n`;
}

function reportAggregate(type: string, pointer: string): string {
  return TYPES[type].fields
    .map(([letter, offset]) => {
      const at = fresh();
      const value = fresh();
      const [cls, op] = LOADS[letter].split(' ');
      return `\t${at} =l add ${pointer}, ${offset}\n\t${value} =${cls} ${op} ${at}\n${report(cls, value)}`;
    })
    .join('');
}

function fill(type: string, pointer: string, random: (below: number) => number): string {
  return TYPES[type].fields
    .map(([letter, offset]) => {
      const at = fresh();
      const value =
        letter === 's' || letter === 'd' ? `${letter}_${random(1000) / 8}` : `${random(1 << 30) - (1 << 29)}`;
      return `\t${at} =l add ${pointer}, ${offset}\n\tstore${letter} ${value}, ${at}\n`;
    })
    .join('');
}

function scalarLiteral(kind: string, random: (below: number) => number): string {
  if (kind === 's' || kind === 'd') return `${kind}_${random(100000) / 16}`;
  return `${random(1 << 30) - (1 << 29)}`;
}

/** A caller and a callee of a random signature; both report all they see. */
function randomCall(seed: number): string {
  const random = randomSource(seed);
  counter = 0;
  const names = Object.keys(TYPES);
  const pick = (): string => (random(3) === 0 ? `:${names[random(names.length)]}` : SCALARS[random(SCALARS.length)]);
  const parameters = Array.from({ length: random(16) }, pick);
  const result = random(4) === 0 ? '' : pick();
  const hasEnvironment = random(5) === 0;
  let callee = '';
  let caller = '';
  const formal: string[] = hasEnvironment ? ['env %e'] : [];
  const actual: string[] = hasEnvironment ? ['env 4711'] : [];
  if (hasEnvironment) callee += report('l', '%e');
  parameters.forEach((kind, i) => {
    formal.push(`${kind} %p${i}`);
    if (kind.startsWith(':')) {
      caller += `\t%a${i} =l alloc16 ${TYPES[kind.slice(1)].size}\n${fill(kind.slice(1), `%a${i}`, random)}`;
      callee += reportAggregate(kind.slice(1), `%p${i}`);
      actual.push(`${kind} %a${i}`);
    } else {
      callee += report(kind.length === 2 ? 'w' : kind, `%p${i}`);
      actual.push(`${kind} ${scalarLiteral(kind, random)}`);
    }
  });
  let ret = '\tret\n';
  let call = `\tcall $callee(${actual.join(', ')})\n`;
  let after = '';
  if (result.startsWith(':')) {
    callee += `\t%r =l alloc16 ${TYPES[result.slice(1)].size}\n${fill(result.slice(1), '%r', random)}`;
    ret = '\tret %r\n';
    call = `\t%z =${result} call $callee(${actual.join(', ')})\n`;
    after = reportAggregate(result.slice(1), '%z');
  } else if (result !== '') {
    ret = `\tret ${scalarLiteral(result, random)}\n`;
    call = `\t%z =${result} call $callee(${actual.join(', ')})\n`;
    after = report(result.length === 2 ? 'w' : result, '%z');
  }
  return `${TYPE_TEXT}function ${result} $callee(${formal.join(', ')}) {
@start
${callee}${ret}}
export function $main() {
@start
${caller}${call}${after}	call $emitl(l 1)
	ret
}
`;
}

test('random signatures between emitted functions', () => {
  for (let seed = 1; seed <= 300; seed++) {
    try {
      agree(randomCall(seed));
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
});

/** What the program reports on the processor alone. */
const run = (text: string) => runNative(parse(text));

test('aggregates to and from the C library', () => {
  const reported = run(`
type :ints = { w, w }
type :longs = { l, l }
type :complex = { d, d }
type :complexf = { s, s }
export function $main() {
@start
	%q =:ints call $div(w 47, w 10)
	%qq =w loadw %q
	%qr =l add %q, 4
	%qrem =w loadw %qr
	%a =l extsw %qq
	call $emitl(l %a)
	%b =l extsw %qrem
	call $emitl(l %b)
	%l =:longs call $ldiv(l -1000000000007, l 10)
	%lq =l loadl %l
	call $emitl(l %lq)
	%lr =l add %l, 8
	%lrem =l loadl %lr
	call $emitl(l %lrem)
	%c =l alloc8 16
	stored d_3, %c
	%ci =l add %c, 8
	stored d_4, %ci
	%abs =d call $cabs(:complex %c)
	call $emitd(d %abs)
	%j =:complex call $conj(:complex %c)
	%jr =d loadd %j
	call $emitd(d %jr)
	%ji =l add %j, 8
	%jim =d loadd %ji
	call $emitd(d %jim)
	%f =l alloc8 8
	stores s_6, %f
	%fi =l add %f, 4
	stores s_8, %fi
	%fabs =s call $cabsf(:complexf %f)
	%fd =d exts %fabs
	call $emitd(d %fd)
	%fj =:complexf call $conjf(:complexf %f)
	%fji =l add %fj, 4
	%fim =s loads %fji
	%fimd =d exts %fim
	call $emitd(d %fimd)
	ret
}
`);
  assert.deepEqual(reported, [4n, 7n, -100000000000n, -7n, 5, 3, -4, 10, -8]);
});

test('variadic calls of the C library', () => {
  const reported = run(`
data $format = { b "%d %s %.3f %ld %g %c %x %d %d %f %f %f %f %f %f %f %f", b 0 }
data $name = { b "abc", b 0 }
data $wanted = { b "-5 abc 2.500 1234567890123 0.1 z ff 7 8 1.000000 2.000000 3.000000 4.000000 5.000000 6.000000 7.000000 8.000000", b 0 }
export function $main() {
@start
	%buffer =l alloc16 256
	%n =w call $snprintf(l %buffer, l 256, l $format, ..., w -5, l $name, d d_2.5, l 1234567890123, d d_0.1, w 122, w 255, w 7, w 8, d d_1, d d_2, d d_3, d d_4, d d_5, d d_6, d d_7, d d_8)
	%c =w call $strcmp(l %buffer, l $wanted)
	%x =l extsw %c
	call $emitl(l %x)
	%y =l extsw %n
	call $emitl(l %y)
	ret
}
`);
  assert.deepEqual(reported, [0n, 111n]);
});

test('the C library calls back', () => {
  const reported = run(`
data $values = { l 5, l -3, l 99, l 0, l 42 }
function w $compare(l %a, l %b) {
@start
	%x =l loadl %a
	%y =l loadl %b
	%g =w csgtl %x, %y
	%s =w csltl %x, %y
	%r =w sub %g, %s
	ret %r
}
export function $main() {
@start
	call $qsort(l $values, l 5, l 8, l $compare)
@loop
	%i =l phi @start 0, @loop %i1
	%o =l shl %i, 3
	%p =l add $values, %o
	%v =l loadl %p
	call $emitl(l %v)
	%i1 =l add %i, 1
	%c =w csltl %i1, 5
	jnz %c, @loop, @end
@end
	ret
}
`);
  assert.deepEqual(reported, [-3n, 0n, 5n, 42n, 99n]);
});

test('variadic functions of our own', () => {
  agree(`
function $sum(w %count, ...) {
@start
	%list =l alloc8 24
	vastart %list
@loop
	%i =w phi @start 0, @next %i1
	%c =w csltw %i, %count
	jnz %c, @next, @end
@next
	%v =l vaarg %list
	call $emitl(l %v)
	%d =d vaarg %list
	call $emitd(d %d)
	%i1 =w add %i, 1
	jmp @loop
@end
	ret
}
function $many(w %a, d %b, l %c, l %d, l %e, l %f, l %g, d %h, ...) {
@start
	%list =l alloc8 24
	vastart %list
	%x =d vaarg %list
	call $emitd(d %x)
	%y =w vaarg %list
	%yl =l extsw %y
	call $emitl(l %yl)
	%z =l vaarg %list
	call $emitl(l %z)
	ret
}
export function $main() {
@start
	call $sum(w 0, ...)
	call $sum(w 3, ..., l 1, d d_1.5, l 2, d d_2.5, l 3, d d_3.5)
	call $sum(w 12, ..., l 1, d d_1.5, l 2, d d_2.5, l 3, d d_3.5, l 4, d d_4.5, l 5, d d_5.5, l 6, d d_6.5, l 7, d d_7.5, l 8, d d_8.5, l 9, d d_9.5, l 10, d d_10.5, l 11, d d_11.5, l 12, d d_12.5)
	call $many(w 1, d d_1, l 2, l 3, l 4, l 5, l 6, d d_2, ..., d d_77, w -8, l 99)
	ret
}
`);
});

test('tail calls do not grow the stack', () => {
  agree(`
function l $odd(l %n, l %steps) {
@start
	jnz %n, @more, @no
@no
	ret %steps
@more
	%m =l sub %n, 1
	%s =l add %steps, 1
	tailcall $even(l %m, l %s)
}
function l $even(l %n, l %steps) {
@start
	%f =l copy $odd
	jnz %n, @more, @yes
@yes
	%r =l neg %steps
	ret %r
@more
	%m =l sub %n, 1
	%s =l add %steps, 1
	tailcall %f(l %m, l %s)
}
function d $many(l %a, l %b, l %c, l %d, l %e, l %f, l %g, l %h, d %x) {
@start
	%n =w ceql %a, 0
	jnz %n, @end, @more
@end
	call $emitl(l %g)
	call $emitl(l %h)
	ret %x
@more
	%a1 =l sub %a, 1
	%x1 =d add %x, d_0.5
	tailcall $many(l %a1, l %b, l %c, l %d, l %e, l %f, l %h, l %g, d %x1)
}
export function $main() {
@start
	%a =l call $odd(l 100000, l 0)
	call $emitl(l %a)
	%b =d call $many(l 99999, l 2, l 3, l 4, l 5, l 6, l 7, l 8, d d_0)
	call $emitd(d %b)
	ret
}
`);
});

test('a tail call that needs more stack arguments than the function has is refused', () => {
  const text = `
function l $f(l %a) {
@start
	tailcall $g(l 1, l 2, l 3, l 4, l 5, l 6, l 7)
}
function l $g(l %a, l %b, l %c, l %d, l %e, l %f, l %g) {
@start
	ret %g
}
export function $main() {
@start
	ret
}
`;
  assert.throws(() => run(text), /not supported yet: tailcall in \$f: 8 bytes of stack arguments/);
});
