import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { STATE } from '#bytecode';
import { Program } from './harness.js';
import { type NativeOptions, type Outcome, runNative } from './native.js';

/** These touch the system: machine code only. */
function run(make: (p: Program) => void, options?: NativeOptions): Outcome {
  const p = new Program();
  make(p);
  return runNative(p.source().text, options);
}

test('libm functions go by their row names', () => {
  const { output } = run((p) => {
    p.print(p.call('fb_str_f64', p.call('fb_pow', 2, 0.5)));
    p.print(p.call('fb_str_f64', p.call('fb_atan2', 1, 1)));
    p.print(p.call('fb_str_f64', p.call('fb_hypot', 3, 4)));
    p.print(p.call('fb_str_f64', p.call('fb_fma', 2, 3, 4)));
    p.print(p.call('fb_str_f64', p.call('fb_normcdf', 0)));
    p.print(p.call('fb_str_f64', p.call('fb_sigmoid', 0)));
    p.print(p.call('fb_pmt', 0.01, 12, 1000));
    p.print(p.call('fb_pv', 0.01, 12, -88.848788));
    p.print(p.call('fb_fv', 0.01, 12, -100));
    p.print(p.call('fb_pmt', 0, 10, 1000));
  });
  assert.deepEqual(output.split('\n').slice(0, -1), [
    '1.4142135623731',
    '0.785398163397448',
    '5',
    '10',
    '0.5',
    '0.5',
    '-88.8488',
    '1000',
    '1268.25',
    '-100',
  ]);
});

test('the command line', () => {
  const { output } = run(
    (p) => {
      p.print(p.call('fb_command_count'));
      for (const i of [0, 1, 2, 3, -1]) p.print(p.call('fb_command', i));
    },
    { args: ['prog.bas', 'one', '世界'] },
  );
  assert.equal(output, '3\nprog.bas\none\n世界\n\n\n');
});

test('environment, clock, sleep', () => {
  process.env.FB_TEST_VARIABLE = 'valü 世';
  const { output } = run((p) => {
    p.print(p.call('fb_environ', p.text('FB_TEST_VARIABLE')));
    p.print(p.call('fb_environ', p.text('FB_TEST_MISSING')));
    p.print(p.call('fb_timer'));
    p.call('fb_sleep', 0.03);
    p.call('fb_sleep_ms', 5.5);
    p.call('fb_sleep', -1);
    p.print(p.call('fb_timer'));
    p.print(p.call('fb_timer_ms'));
    p.print(p.call('fb_date'));
    p.print(p.call('fb_time'));
  });
  const [variable, missing, before, after, now, date, time] = output.split('\n');
  assert.equal(variable, 'valü 世');
  assert.equal(missing, '');
  assert.ok(Number(before) < 5);
  assert.ok(Number(after) - Number(before) >= 0.03);
  assert.ok(Math.abs(Number(now) - Date.now()) < 60_000);
  assert.match(date, /^\d\d-\d\d-\d{4}$/);
  assert.match(time, /^\d\d:\d\d:\d\d$/);
});

test('SLURP, SPIT, SHELL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fb-runtime-'));
  try {
    const path = join(folder, 'näme.txt');
    const copy = join(folder, 'copy.txt');
    writeFileSync(path, 'line 1\nзя 世 é\n');
    const { output } = run((p) => {
      const text = p.call('fb_slurp', p.text(path));
      p.call('fb_print_str', text);
      p.print(p.call('fb_str_len', text));
      p.call('fb_spit', p.text(copy), text);
      p.call('fb_spit', p.text(join(folder, 'bytes')), p.call('fb_str_mki', 0x41e9));
      p.call('fb_spit', p.text(join(folder, 'empty')), p.text(''));
      p.call('fb_shell', p.text(`printf abc > '${join(folder, 'shell')}'`));
      p.print(p.call('fb_slurp', p.text(join(folder, 'shell'))));
      p.print(p.call('fb_slurp', p.text(join(folder, 'empty'))));
    });
    assert.equal(output, 'line 1\nзя 世 é\n14\nabc\n\n');
    assert.deepEqual(readFileSync(copy), readFileSync(path));
    assert.deepEqual([...readFileSync(join(folder, 'bytes'))], [0xe9, 0x41]);
    writeFileSync(path, Buffer.from([0x61, 0xff, 0xc3, 0xe4, 0xb8, 0x62]));
    const broken = run((p) => p.print(p.call('fb_str_len', p.call('fb_slurp', p.text(path)))));
    assert.equal(broken.output, '6\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('SLURP and SPIT of files that cannot be opened', () => {
  const slurp = run((p) => {
    p.il('storew 12, $fb_state');
    p.call('fb_slurp', p.text('/no/such/file'));
  });
  assert.equal(slurp.errorOutput, 'Runtime error at line 12: SLURP: Cannot open file: /no/such/file\n');
  assert.equal(slurp.exitCode, 1);
  const spit = run((p) => p.call('fb_spit', p.text('/no/such/file'), p.text('x')));
  assert.equal(spit.errorOutput, 'Runtime error at line 0: SPIT: Cannot open file: /no/such/file\n');
});

test('INPUT reads lines, however they arrive, and the end of input as ""', () => {
  const { output } = run(
    (p) => {
      for (let i = 0; i < 6; i++) {
        p.call('fb_print_str', p.call('fb_input_line'));
        p.call('fb_print_str', p.text('|'));
      }
    },
    { input: ['fir', 'st\nse\xe9cond\r\n\n世', '界 last'] },
  );
  assert.equal(output, 'first|se\xe9cond||世界 last|||');
});

test('a long input line', () => {
  const { output } = run((p) => p.print(p.call('fb_str_len', p.call('fb_input_line'))), {
    input: ['x'.repeat(60000), 'y'.repeat(60000), '\nrest\n'],
  });
  assert.equal(output, '120000\n');
});

test('short writes go on, EINTR and EAGAIN are waited out', () => {
  let calls = 0;
  const { output } = run((p) => p.print(p.call('fb_str_repeat_chr', 1000, 65)), {
    write: (_descriptor, length) => [-4, 100, -11, 0, Math.min(length, 500), length][calls++] ?? length,
  });
  assert.equal(output, `${'A'.repeat(1000)}\n`);
  assert.equal(calls, 6);
});

test('a reader that has gone ends the program as SIGPIPE would', () => {
  let calls = 0;
  const { output, errorOutput, exitCode } = run(
    (p) => {
      p.print(p.text('never'));
      p.call('fb_flush');
      p.print(p.text('seen'));
      p.call('fb_flush');
    },
    {
      write: () => {
        calls++;
        return -32;
      },
    },
  );
  assert.deepEqual([output, errorOutput, exitCode, calls], ['', '', 141, 1]);
});

test('on a terminal each statement is flushed, but not between BEGINPAINT and ENDPAINT', () => {
  const lengths: number[] = [];
  run(
    (p) => {
      p.il(`%terminal =l add $fb_state, ${STATE.isTerminal}`);
      p.il('storew 1, %terminal');
      const line = (text: string): void => {
        p.print(p.text(text));
        p.call('fb_print_end');
      };
      line('a');
      line('bb');
      p.call('fb_paint', 1);
      line('c');
      line('d');
      p.call('fb_paint', 0);
    },
    {
      write: (_descriptor, length) => {
        lengths.push(length);
        return length;
      },
    },
  );
  assert.deepEqual(lengths, [2, 3, 4]);
});
