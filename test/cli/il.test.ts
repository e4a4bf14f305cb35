/** fbc il */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Folder } from './fbc.js';

const folder = new Folder();

test('runs $main with libc, passes arguments, output and status through', () => {
  folder.write(
    'main.ssa',
    `data $format = { b "%d args, %s, %ld, %g\\n", b 0 }
export function w $main(w %argc, l %argv) {
@start
	%at =l add %argv, 8
	%first =l loadl %at
	call $printf(l $format, ..., w %argc, l %first, l -5000000000, d d_0.1)
	call $putchar(w 33)
	ret 259
}
`,
  );
  assert.deepEqual(folder.fbc(['il', 'main.ssa', 'héllo', '-v']), {
    stdout: '3 args, héllo, -5000000000, 0.1\n!',
    stderr: '',
    status: 3,
  });
});

test('exit() flushes what printf has buffered', () => {
  folder.write(
    'exit.ssa',
    'data $t = { b "bye", b 0 }\nexport function $main() {\n@start\n\tcall $printf(l $t, ...)\n\tcall $exit(w 7)\n\thlt\n}\n',
  );
  assert.deepEqual(folder.fbc(['il', 'exit.ssa']), { stdout: 'bye', stderr: '', status: 7 });
});

test('a crash keeps the output and tells where', () => {
  folder.write(
    'crash.ssa',
    `data $t = { b "before\\n", b 0 }
dbgfile "crash.c"
export function w $main() {
@start
	call $printf(l $t, ...)
	dbgloc 42
	%x =w loadw 16
	ret %x
}
`,
  );
  const { stdout, stderr, status } = folder.fbc(['il', 'crash.ssa']);
  assert.equal(stdout, 'before\n');
  assert.equal(status, 139);
  assert.match(stderr, /^Crash at line 42: SIGSEGV at pc 0x[0-9a-f]+, accessing 0x10\n {2}in main \(crash\.ssa:42, 0x/);
});

test('a program without $main', () => {
  folder.write('none.ssa', 'export function $f() {\n@start\n\tret\n}\n');
  assert.deepEqual(folder.fbc(['il', 'none.ssa']), {
    stdout: '',
    stderr: "Error: 'none.ssa' exports no function $main\n",
    status: 1,
  });
});

const mistakes: [name: string, text: string, place: string, quoted: string][] = [
  ['syntax', 'export function w $main() {\n@start\n\tret 0 0\n}\n', '3:8', 'ret 0 0'],
  ['types', 'export function w $main(d %x) {\n@start\n\t%y =w add %x, 1\n\tret %y\n}\n', '3:2', '%y =w add %x, 1'],
  [
    'unresolved',
    'export function w $main() {\n@start\n\tcall $no_such_function()\n\tret 0\n}\n',
    '3:7',
    'call $no_such_function()',
  ],
  [
    'phi',
    'export function w $main() {\n@start\n\tjmp @a\n@a\n\t%y =w phi @nowhere 1\n\tret %y\n}\n',
    '5:12',
    '%y =w phi @nowhere 1',
  ],
  ['unassigned', 'export function w $main() {\n@start\n\tret %y\n}\n', '3:6', 'ret %y'],
  ['truncated', 'export function w $main() {\n@start\n\t%x =w add 1,', '3:14', '%x =w add 1,'],
];
test('mistakes have places', async () => {
  const files = mistakes.map(([name, text]) => folder.write(`${name}.ssa`, text));
  const outcomes = await folder.fbcAll(files.map((file) => ['il', file]));
  for (const [i, [, , place, quoted]] of mistakes.entries()) {
    const { stdout, stderr, status } = outcomes[i];
    const file = files[i];
    assert.deepEqual({ stdout, status }, { stdout: '', status: 1 });
    assert.match(stderr, new RegExp(`^(IL|Link) errors in '${file}':\n`));
    assert.match(stderr, new RegExp(`^  ${place}: `, 'm'));
    assert.ok(stderr.includes(`--> ${file}:${place}\n`) && stderr.includes(quoted) && stderr.includes('^'), stderr);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
});
