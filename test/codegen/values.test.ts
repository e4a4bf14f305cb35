/** Values of every kind: conditions, memory in order, addresses, widths. What runs must report what the evaluator reports. */
import { test } from 'node:test';
import { agree } from './harness.js';

test('comparisons as branches, selects and values of every kind', () => {
  const conditions = ['ceq', 'cne', 'csge', 'csgt', 'csle', 'cslt', 'cuge', 'cugt', 'cule', 'cult'];
  const floats = ['ceq', 'cne', 'cge', 'cgt', 'cle', 'clt', 'co', 'cuo'];
  const body = (op: string, cls: string): string => `
function $${op}${cls}(${cls} %a, ${cls} %b, d %u, d %v) {
@start
	%c =w ${op}${cls} %a, %b
	%i =l select %c, 10, 20
	%f =d select %c, %u, %v
	%n =w ceqw %c, 0
	%j =l select %n, %i, 5
	call $emitl(l %j)
	call $emitd(d %f)
	jnz %c, @yes, @no
@yes
	call $emitl(l 1)
	jmp @next
@no
	call $emitl(l 0)
@next
	%c2 =w ${op}${cls} %a, %b
	%n2 =w ceqw %c2, 0
	jnz %n2, @negative, @positive
@negative
	call $emitl(l -1)
	ret
@positive
	call $emitl(l 2)
	ret
}
`;
  const functions: string[] = [];
  const calls: string[] = [];
  const add = (op: string, cls: string, values: readonly string[]): void => {
    functions.push(body(op, cls));
    for (const a of values)
      for (const b of values) calls.push(`\tcall $${op}${cls}(${cls} ${a}, ${cls} ${b}, d d_1.5, d d_2.5)`);
  };
  for (const op of conditions) {
    add(op, 'w', ['0', '1', '-1', '-2147483648', '2147483647']);
    add(op, 'l', ['0', '1', '-1', '-9223372036854775808', '4294967296']);
  }
  for (const op of floats) {
    add(op, 's', ['s_0', 's_-1.5', 's_2', '2143289344']);
    add(op, 'd', ['d_0', 'd_-0', 'd_-1.5', 'd_2', '9221120237041090560']);
  }
  agree(`${functions.join('')}export function $main() {\n@start\n${calls.join('\n')}\n\tret\n}\n`);
});

test('memory is read and written in the order of the program', () => {
  agree(`
data $cell = { l 1, l 2, w 3, w 4, b 200, b 7 }
function $f(l %p, l %q) {
@start
	%a =l loadl %p
	storel 50, %q
	%b =l add %a, 1
	call $emitl(l %b)
	%c =l loadl %p
	%d =l add %c, 5
	storel %d, %q
	%e =l loadl %p
	storel %e, %q
	%f =l loadl %q
	call $touch(l %q)
	%g =l add %f, 100
	call $emitl(l %g)
	%h =l loadl %q
	call $emitl(l %h)
	%w =l add %p, 16
	%x =w loadw %w
	%y =w sub 10, %x
	storew %y, %w
	%z =l loadsw %w
	call $emitl(l %z)
	%bb =l add %p, 24
	%u =w loadub %bb
	%u1 =w add %u, 100
	storeb %u1, %bb
	%u2 =l loadub %bb
	%u3 =l loadsb %bb
	call $emitl(l %u2)
	call $emitl(l %u3)
	ret
}
function $touch(l %q) {
@start
	%v =l loadl %q
	%v1 =l mul %v, 3
	storel %v1, %q
	ret
}
export function $main() {
@start
	call $f(l $cell, l $cell)
	%other =l add $cell, 8
	call $f(l $cell, l %other)
	ret
}
`);
});

test('addresses of every shape', () => {
  agree(`
data $table = { l 10, l 11, l 12, l 13, l 14, l 15, l 16, l 17, l 18, l 19 }
function $f(l %p, l %i, w %j) {
@start
	%frame =l alloc16 80
	blit %p, %frame, 80
	%o1 =l shl %i, 3
	%a1 =l add %p, %o1
	%v1 =l loadl %a1
	call $emitl(l %v1)
	%o2 =l mul %i, 8
	%a2 =l add $table, %o2
	%b2 =l add %a2, 8
	%v2 =l loadl %b2
	call $emitl(l %v2)
	%e =l extsw %j
	%o3 =l mul %e, 8
	%a3 =l add %frame, %o3
	%b3 =l add %a3, 16
	storel 77, %b3
	%v3 =l loadl %b3
	call $emitl(l %v3)
	%m =l sub %i, 1
	%o4 =l shl %m, 3
	%a4 =l add %o4, %frame
	%v4 =l loadl %a4
	call $emitl(l %v4)
	%c5 =l sub %frame, -8
	%v5 =l loadl %c5
	call $emitl(l %v5)
	%x6 =l add %i, %i
	%y6 =l add %x6, 3
	%z6 =l mul %y6, 5
	call $emitl(l %z6)
	%o7 =l mul %i, 4
	%a7 =l add %p, %o7
	%v7 =w loadw %a7
	%w7 =l extsw %v7
	call $emitl(l %w7)
	ret
}
export function $main() {
@start
	call $f(l $table, l 1, w 2)
	call $f(l $table, l 4, w 5)
	ret
}
`);
});

test('without optional instructions', () => {
  const text = `
export function $main() {
@start
@loop
	%x =l phi @start 0, @loop %x1
	%w =w copy %x
	%a =w clz %w
	%b =w ctz %w
	%c =l clz %x
	%d =l ctz %x
	%al =l extsw %a
	%bl =l extsw %b
	call $emitl(l %al)
	call $emitl(l %bl)
	call $emitl(l %c)
	call $emitl(l %d)
	%x0 =l mul %x, 37
	%x1 =l add %x0, 1
	%more =w cugtl 1000000000000, %x1
	jnz %more, @loop, @end
@end
	ret
}
`;
  agree(text);
  agree(text, { cpu: { sse41: true, popcnt: true, lzcnt: true, bmi1: true } });
});

test('results of words are clean when widened without an instruction', () => {
  const operations = [
    'shl %x, %n',
    'shr %x, %n',
    'sar %x, %n',
    'rotl %x, %n',
    'rotr %x, %n',
    'shl %x, 0',
    'rotr %x, 0',
    'add %x, 0',
    'sub %x, %n',
    'mul %x, 1',
    'or %x, %n',
    'xor %x, 0',
    'and %x, -1',
    'and %x, 65535',
    'neg %x',
    'bswap %x',
    'ctz %x',
    'clz %x',
    'popcnt %x',
    'mul %x, 3',
    'mul %x, 8',
  ];
  const body = operations
    .map((text, i) => `\t%w${i} =w ${text}\n\t%l${i} =l extuw %w${i}\n\tcall $emitl(l %l${i})\n`)
    .join('');
  agree(`
function $f(l %x, w %n) {
@start
${body}	ret
}
function $phi(w %n) {
@start
	%c =l extuw -5
	call $emitl(l %c)
@loop
	%x =w phi @start -1, @loop %y
	%z =w phi @start %n, @loop %z
	%wide =l extuw %x
	call $emitl(l %wide)
	%wide2 =l extuw %z
	call $emitl(l %wide2)
	%y =w sub %x, 1000000000
	%s =w csltw %y, 0
	jnz %s, @loop, @end
@end
	ret
}
export function $main() {
@start
	call $phi(w -7)
	call $f(l -1, w 0)
	call $f(l -4294967295, w 0)
	call $f(l -81985529216486896, w 4)
	ret
}
`);
});
