/** The command line: what runs, what is refused, what goes to the program. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseCommandLine } from '#cli';
import { Folder } from './fbc.js';

const folder = new Folder();
folder.write('hello.bas', 'PRINT "hello"\n');
folder.write('args.bas', 'PRINT COMMANDCOUNT; "|"; COMMAND$(0); "|"; COMMAND$(1); "|"; COMMAND$(2)\n');
const usage = "\nTry 'fbc --help' for usage information.\n";

describe('running', () => {
  const ways = ['hello.bas', 'run hello.bas', '--run hello.bas', '-r hello.bas', '--jit hello.bas', 'hello.bas -J'];
  test('every way to say it', async () => {
    const outcomes = await folder.fbcAll(ways.map((way) => way.split(' ')));
    for (const [i, way] of ways.entries()) {
      assert.deepEqual(outcomes[i], { stdout: 'hello\n', stderr: '', status: 0 }, way);
    }
  });

  test('arguments go to the program', () => {
    assert.equal(
      folder.fbc(['args.bas', 'one', 'two words']).stdout.split('|').slice(1).join('|'),
      'args.bas|one|two words\n',
    );
    assert.match(folder.fbc(['run', 'args.bas', '--jit', '-o']).stdout, /\|--jit\|-o\n$/);
  });

  test('a name without .bas is warned of', () => {
    folder.write('program.txt', 'PRINT 1\n');
    const { stdout, stderr, status } = folder.fbc(['program.txt']);
    assert.deepEqual({ stdout, status }, { stdout: '1\n', status: 0 });
    assert.equal(stderr, "Warning: 'program.txt' has no .bas extension\n");
  });

  test('the exit status is 1 after an uncaught error, and output is kept', () => {
    folder.write('throws.bas', 'PRINT "before"\nx% = 0\nPRINT 1 \\ x%\n');
    const { stdout, stderr, status } = folder.fbc(['throws.bas']);
    assert.deepEqual({ stdout, status }, { stdout: 'before\n', status: 1 });
    assert.match(stderr, /error code 11/);
  });

  test('running out of stack is error 28', () => {
    folder.write('deep.bas', 'PRINT "start"\nSUB Deep(n AS LONG)\n  Deep n + 1\n  PRINT n\nEND SUB\nDeep 1\n');
    const { stdout, stderr, status } = folder.fbc(['deep.bas']);
    assert.deepEqual({ stdout, status }, { stdout: 'start\n', status: 1 });
    assert.equal(stderr, 'Unhandled exception at line 3: Out of stack space (error code 28)\n');
  });
});

describe('refusals', () => {
  const cases: [words: string[], stderr: string][] = [
    [[], `Error: no input file${usage}`],
    [['--foo', 'hello.bas'], `Error: unknown option '--foo'${usage}`],
    [['-x', 'hello.bas'], `Error: unknown option '-x'${usage}`],
    [['hello.bas', '-o'], `Error: option '-o' needs an argument <path>${usage}`],
    [['--jit=yes', 'hello.bas'], `Error: option '--jit' takes no argument${usage}`],
    [['--jit', 'hello.bas', 'other.bas'], `Error: more than one input file: 'hello.bas' and 'other.bas'${usage}`],
    [['-i', 'hello.bas', '--nope'], `Error: unknown option '--nope'${usage}`],
    [['missing.bas'], "Error: cannot open 'missing.bas': no such file or directory\n"],
    [['run', 'missing.bas'], "Error: cannot open 'missing.bas': no such file or directory\n"],
    [['-i', 'missing.bas'], "Error: cannot open 'missing.bas': no such file or directory\n"],
    [['il', 'missing.ssa'], "Error: cannot open 'missing.ssa': no such file or directory\n"],
    [['.bas'], "Error: cannot open '.bas': is a directory\n"],
    [['-o', 'exe', 'hello.bas'], 'Error: not supported yet: writing an executable (-o without -i or -c)\n'],
    [['--cc', 'gcc', 'hello.bas'], 'Error: not supported yet: --cc\n'],
    [['--runtime-dir', 'x', 'hello.bas'], 'Error: not supported yet: --runtime-dir\n'],
    [['repl'], 'Error: not supported yet: fbc repl\n'],
    [['--tier=3', 'hello.bas'], `Error: --tier '3' is no number from 0 to 2${usage}`],
    [['--threshold=0', 'hello.bas'], `Error: --threshold '0' is no number from 1 to 1000000000${usage}`],
    [['--deopt-stress=x', 'hello.bas'], `Error: --deopt-stress 'x' is no number from 1 to 1000000000${usage}`],
    [['--jit', '--tier=1', 'hello.bas'], `Error: --jit compiles everything ahead: --tier has no meaning${usage}`],
    [['--batch-jit', 'nowhere'], "Error: cannot open 'nowhere': no such file or directory\n"],
    [['--batch-jit', '.', '--timeout', 'soon'], `Error: --timeout 'soon' is no number of seconds${usage}`],
  ];
  folder.write('.bas/x', '');
  test('each with its message', async () => {
    const outcomes = await folder.fbcAll(cases.map(([words]) => words));
    for (const [i, [words, stderr]] of cases.entries()) {
      assert.deepEqual(outcomes[i], { stdout: '', stderr, status: 1 }, `fbc ${words.join(' ')}`);
    }
  });
});

describe('what belongs to whom', () => {
  const parse = (...words: string[]) => {
    const { command, flags, values, file, args } = parseCommandLine(words);
    return [command, [...flags].join(' '), [...values].join(' '), file, args.join(' ')].join(';');
  };
  const cases: [words: string, expected: string][] = [
    ['a.bas x y', ';;;a.bas;x y'],
    ['a.bas --metrics x -v', ';metrics;;a.bas;x -v'],
    ['a.bas -z 1', ';;;a.bas;-z 1'],
    ['a.bas -- --metrics', ';;;a.bas;--metrics'],
    ['-i a.bas -o out', ';il;output,out;a.bas;'],
    ['a.bas -i -o out', ';il;output,out;a.bas;'],
    ['-r -v a.bas -v --metrics', ';run verbose;;a.bas;-v --metrics'],
    ['run --metrics a.bas --metrics', 'run;metrics;;a.bas;--metrics'],
    ['--metrics run a.bas', 'run;metrics;;a.bas;'],
    ['il a.ssa run', 'il;;;a.ssa;run'],
    ['run run', 'run;;;run;'],
    ['--timeout=3 --batch-jit d', ';;timeout,3 batch-jit,d;;'],
  ];
  for (const [words, expected] of cases) test(words, () => assert.equal(parse(...words.split(' ')), expected));
});

describe('information', () => {
  test('--version and --help print to stdout', () => {
    for (const word of ['--version', '-V']) {
      const { stdout, stderr, status } = folder.fbc([word]);
      assert.match(stdout, /^fbc \d+\.\d+\.\d+ \(.+\)\n$/);
      assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    }
    for (const word of ['--help', '-h']) {
      const { stdout, stderr, status } = folder.fbc([word]);
      assert.match(stdout, /^Usage:\n/);
      assert.match(stdout, /--batch-jit <dir>/);
      assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    }
  });

  test('-i prints IL, or writes it', () => {
    const { stdout, stderr, status } = folder.fbc(['-i', 'hello.bas']);
    assert.match(stdout, /export function w \$main\(\)/);
    assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    assert.deepEqual(folder.fbc(['hello.bas', '--il', '-o', 'out.ssa']), { stdout: '', stderr: '', status: 0 });
  });

  test('-c writes a listing', () => {
    assert.deepEqual(folder.fbc(['-c', 'hello.bas']), { stdout: '', stderr: '', status: 0 });
    assert.deepEqual(folder.fbc(['-c', 'hello.bas', '-o', 'nowhere/x.s']).status, 1);
  });

  test('--metrics names every phase', () => {
    const { stdout, stderr, status } = folder.fbc(['--jit', '--metrics', 'hello.bas']);
    assert.deepEqual({ stdout, status }, { stdout: 'hello\n', status: 0 });
    for (const phase of [
      'read',
      'lex',
      'parse',
      'semantic',
      'CFG',
      'codegen',
      'JIT compile',
      'link',
      'execute',
      'total',
    ]) {
      assert.match(stderr, new RegExp(`^  ${phase} +\\d+\\.\\d+ ms +\\d+\\.\\d %$`, 'm'));
    }
    assert.match(stderr, /^Memory:\n {2}code \d+ bytes, data \d+ bytes, peak resident /m);
  });

  test('--jit-verbose reports the pipeline with the linked disassembly', () => {
    const { stdout, stderr, status } = folder.fbc(['--jit-verbose', 'hello.bas']);
    assert.deepEqual({ stdout, status }, { stdout: 'hello\n', status: 0 });
    for (const title of [
      'Pipeline: hello.bas',
      'Bytecode: hello.bas',
      'IL: hello.bas',
      'Machine code: hello.bas',
      'Layout',
      'Link table',
      'Disassembly',
      'Phases',
      'Result',
    ]) {
      assert.match(stderr, new RegExp(`^== ${title} ==$`, 'm'));
    }
    assert.match(stderr, /<main> \d+ bytes/);
    assert.match(stderr, /call 0x[0-9a-f]+ {2}; fb_start$/m);
    assert.match(stderr, /<trampoline to write>/);
    assert.match(stderr, /main: exit code 0 after/);
  });

  test('traces go to stderr', () => {
    assert.match(folder.fbc(['--show-tokens', 'hello.bas']).stderr, /^1:7 +string +"hello"$/m);
    assert.equal(folder.fbc(['--show-tokens', 'hello.bas']).stdout, 'hello\n');
    assert.match(folder.fbc(['--show-il', 'hello.bas']).stderr, /\$main/);
    for (const option of ['-A', '-S', '-G']) {
      const { stdout, status } = folder.fbc([option, 'hello.bas']);
      assert.deepEqual({ stdout, status }, { stdout: '', status: 0 });
    }
    assert.match(folder.fbc(['-v', 'hello.bas']).stderr, /^fbc: running hello.bas\nfbc: exit code 0$/m);
  });
});

describe('tiers', () => {
  folder.write('hot.bas', 'DIM s AS LONG\nFOR i& = 1 TO 200000\n  s = s + (i& AND 3)\nNEXT\nPRINT s\n');
  const expected = '300000\n';

  test('every tier, and ahead, print the same', async () => {
    const ways = ['--tier=0', '--tier=1', '--tier=2', '--jit', '--threshold=1', '--threshold=1 --deopt-stress=2'];
    const outcomes = await folder.fbcAll(ways.map((way) => [...way.split(' '), 'hot.bas']));
    for (const [i, way] of ways.entries())
      assert.deepEqual(outcomes[i], { stdout: expected, stderr: '', status: 0 }, way);
  });

  test('--trace-tiers tells of compilations, --metrics of every function', async () => {
    const [traced, measured, plain] = await folder.fbcAll([
      ['--trace-tiers', 'hot.bas'],
      ['--metrics', 'hot.bas'],
      ['--metrics', '--tier=0', 'hot.bas'],
    ]);
    assert.equal(traced.stdout, expected);
    assert.match(traced.stderr, /^tier: main: optimizing code, entered in its loop at line \d \(.* ms, \d+ bytes\)$/m);
    assert.match(measured.stderr, /^Tiers:\n {2}function +line +tier/m);
    assert.match(measured.stderr, /^ {2}main /m);
    assert.match(plain.stderr, /and 1 never compiled\n {2}0 compilations/);
  });
});
