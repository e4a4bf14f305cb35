/** Whole functions: control flow, register pressure, memory, frames. What runs must report what the evaluator reports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree, parse, runNative } from './harness.js';

test('recursion', () => {
  const reported = agree(`
function l $fact(l %n) {
@start
	%c =w cslel %n, 1
	jnz %c, @one, @more
@one
	ret 1
@more
	%m =l sub %n, 1
	%f =l call $fact(l %m)
	%r =l mul %n, %f
	ret %r
}
function l $fib(l %n) {
@start
	%c =w csltl %n, 2
	jnz %c, @small, @more
@small
	ret %n
@more
	%a =l sub %n, 1
	%x =l call $fib(l %a)
	%b =l sub %n, 2
	%y =l call $fib(l %b)
	%r =l add %x, %y
	ret %r
}
function l $deep(l %n) {
@start
	jnz %n, @more, @end
@end
	ret 0
@more
	%m =l sub %n, 1
	%d =l call $deep(l %m)
	%r =l add %d, %n
	ret %r
}
export function $main() {
@start
	%a =l call $fact(l 20)
	call $emitl(l %a)
	%b =l call $fib(l 18)
	call $emitl(l %b)
	%c =l call $deep(l 10000)
	call $emitl(l %c)
	ret
}
`);
  assert.deepEqual(reported, [2432902008176640000n, 2584n, 50005000n]);
});

test('phis that swap and rotate', () => {
  agree(`
function $swap(l %n, l %p, l %q, d %u, d %v) {
@start
@loop
	%i =l phi @start 0, @loop %i1
	%a =l phi @start %p, @loop %b
	%b =l phi @start %q, @loop %a
	%x =l phi @start 1, @loop %y
	%y =l phi @start 2, @loop %z
	%z =l phi @start 3, @loop %x
	%s =d phi @start %u, @loop %t
	%t =d phi @start %v, @loop %s
	%i1 =l add %i, 1
	%c =w csltl %i1, %n
	jnz %c, @loop, @end
@end
	call $emitl(l %a)
	call $emitl(l %b)
	call $emitl(l %x)
	call $emitl(l %y)
	call $emitl(l %z)
	call $emitd(d %s)
	call $emitd(d %t)
	ret
}
export function $main() {
@start
	call $swap(l 1, l 10, l 20, d d_1, d d_2)
	call $swap(l 2, l 10, l 20, d d_1, d d_2)
	call $swap(l 7, l 10, l 20, d d_1, d d_2)
	ret
}
`);
});

/** A function whose values all stay alive until the end, half of them across a call. */
function pressure(cls: 'l' | 'd', count: number): string {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) lines.push(`\t%v${i} =${cls} mul %x, ${cls === 'd' ? `d_${i + 1}` : i * 7 + 3}`);
  lines.push(`\tcall $emit${cls}(${cls} %x)`);
  for (let i = 0; i < count; i++) lines.push(`\t%u${i} =${cls} add %v${i}, %v${(i * 5 + 1) % count}`);
  let sum = '%u0';
  for (let i = 1; i < count; i++) {
    lines.push(`\t%s${i} =${cls} ${i % 2 === 0 ? 'add' : 'sub'} ${sum}, %u${(i * 11) % count}`);
    sum = `%s${i}`;
  }
  lines.push(`\tcall $emit${cls}(${cls} ${sum})`);
  for (let i = 0; i < count; i++) lines.push(`\tcall $emit${cls}(${cls} %v${i})`);
  return `function $f(${cls} %x) {\n@start\n${lines.join('\n')}\n\tret\n}
export function $main() {\n@start\n\tcall $f(${cls} ${cls === 'd' ? 'd_1.25' : 5})\n\tret\n}\n`;
}

test('more values than registers', () => {
  for (const count of [8, 17, 32, 61]) {
    agree(pressure('l', count));
    agree(pressure('d', count));
  }
});

test('deep expressions', () => {
  const lines: string[] = [];
  let next = 0;
  const build = (depth: number): string => {
    if (depth === 0) return `%p${next % 6}`;
    const left = build(depth - 1);
    const right = build(depth - 1);
    const name = `%e${next++}`;
    lines.push(`\t${name} =l ${['add', 'sub', 'xor', 'mul'][next % 4]} ${left}, ${right}`);
    return name;
  };
  const top = build(7);
  agree(`function l $f(l %p0, l %p1, l %p2, l %p3, l %p4, l %p5) {
@start
${lines.join('\n')}
	ret ${top}
}
export function $main() {
@start
	%r =l call $f(l 1, l 22, l -333, l 4444, l -55555, l 666666)
	call $emitl(l %r)
	ret
}
`);
});

test('blits of all sizes', () => {
  const sizes = [...Array.from({ length: 70 }, (_, i) => i), 127, 128, 129, 200, 1000];
  const body = sizes
    .map(
      (size, i) => `	call $fill(l %to, l 1032, w 238)
	%q${i} =l add %to, 8
	blit $from, %q${i}, ${size}
	%h${i} =l call $hash(l %to, l 1032)
	call $emitl(l %h${i})
`,
    )
    .join('');
  agree(`
data $from = { ${Array.from({ length: 1000 }, (_, i) => `b ${(i * 37 + 11) & 255}`).join(', ')} }
function $fill(l %p, l %n, w %v) {
@start
@loop
	%i =l phi @start 0, @loop %i1
	%q =l add %p, %i
	storeb %v, %q
	%i1 =l add %i, 1
	%c =w csltl %i1, %n
	jnz %c, @loop, @end
@end
	ret
}
function l $hash(l %p, l %n) {
@start
@loop
	%i =l phi @start 0, @loop %i1
	%h =l phi @start 7, @loop %h2
	%q =l add %p, %i
	%b =l loadub %q
	%h1 =l mul %h, 31
	%h2 =l add %h1, %b
	%i1 =l add %i, 1
	%c =w csltl %i1, %n
	jnz %c, @loop, @end
@end
	ret %h2
}
export function $main() {
@start
	%to =l alloc16 1040
${body}	ret
}
`);
});

test('frames of many pages', () => {
  for (const size of [100, 4000, 4096, 10000, 30000, 100000]) {
    agree(`
function l $f(l %n) {
@start
	%a =l alloc16 ${size}
	%last =l add %a, ${size - 8}
	storel %n, %last
	storel 1, %a
	%z =w ceql %n, 0
	jnz %z, @end, @more
@end
	ret 0
@more
	%m =l sub %n, 1
	%r =l call $f(l %m)
	%x =l loadl %last
	%y =l loadl %a
	%s =l add %x, %y
	%t =l add %s, %r
	ret %t
}
export function $main() {
@start
	%r =l call $f(l 9)
	call $emitl(l %r)
	ret
}
`);
  }
});

test('allocation at run time', () => {
  agree(`
function l $f(l %n, l %size) {
@start
	%start =l alloc8 8
	storel 123, %start
@loop
	%i =l phi @start 0, @loop %i1
	%before =l phi @start 0, @loop %p
	%p =l alloc16 %size
	%q =l alloc8 24
	%odd =l and %p, 15
	call $emitl(l %odd)
	storel %i, %p
	%end =l add %p, %size
	%last =l sub %end, 8
	storel %before, %last
	storel 99, %q
	%i1 =l add %i, 1
	%c =w csltl %i1, %n
	jnz %c, @loop, @walk
@walk
	%s =l phi @loop 0, @walk %s1
	%at =l phi @loop %p, @walk %next
	%v =l loadl %at
	%s1 =l add %s, %v
	%e =l add %at, %size
	%l =l sub %e, 8
	%next =l loadl %l
	%again =w cnel %next, 0
	jnz %again, @walk, @done
@done
	%w =l loadl %start
	call $emitl(l %w)
	%x =l call $seven(l 1, l 2, l 3, l 4, l 5, l 6, l %s1)
	ret %x
}
function l $seven(l %a, l %b, l %c, l %d, l %e, l %f, l %g) {
@start
	%r =l add %a, %g
	ret %r
}
export function $main() {
@start
	%a =l call $f(l 10, l 16)
	call $emitl(l %a)
	%b =l call $f(l 5, l 5000)
	call $emitl(l %b)
	%c =l call $f(l 3, l 20008)
	call $emitl(l %c)
	ret
}
`);
});

test('running out of stack is reported as such, by large frames and small ones', () => {
  for (const size of [8, 100000]) {
    const text = `
function l $f(l %n) {
@start
	%a =l alloc16 ${size}
	storel %n, %a
	%m =l add %n, 1
	%r =l call $f(l %m)
	%x =l loadl %a
	%s =l add %x, %r
	ret %s
}
export function $main() {
@start
	%r =l call $f(l 0)
	call $emitl(l %r)
	ret
}
`;
    assert.throws(() => runNative(parse(text), { check: false }), /stack/);
  }
});

test('source lines follow the code', () => {
  const reported = agree(`
dbgfile "a.bas"
export function $main() {
@start
	dbgloc 10
	call $emitl(l 1)
	dbgloc 20
	call $emitl(l 2)
	ret
}
`);
  assert.deepEqual(reported, [1n, 2n]);
});
