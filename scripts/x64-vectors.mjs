// Regenerates test/golden/x64/vectors.txt: every operand combination of test/target/x64/combinations.ts, assembled by LLVM.
// Needs llvm-mc and llvm-objdump (LLVM 14) on the path, and a build with tests (npm run build:test). Fails on any disagreement.
//
// Lines are `hex  text`, under `# row`. Where the row is not the form LLVM picks for that text, and its syntax cannot ask for
// it, both encodings are disassembled by LLVM and must be the same instruction; such a line is `hex ~llvm-hex  text`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodeBuffer, encode, formatX64, X64Name, x64Row } from '../dist/target/x64/index.js';
import { combinations } from '../dist-test/target/x64/combinations.js';

const golden = new URL('../test/golden/x64/vectors.txt', import.meta.url);
const scratch = mkdtempSync(path.join(tmpdir(), 'x64-vectors-'));
const cases = combinations().map(({ id, operands }) => {
  const code = new CodeBuffer(16);
  encode(code, id, operands);
  const isBranch = x64Row(id).operands.some((operand) => operand.kind.place === 'relative');
  return {
    row: X64Name[id],
    hex: Buffer.from(code.bytes()).toString('hex'),
    text: formatX64(id, operands),
    isBranch,
    llvm: '',
  };
});

assemble(
  cases.filter((item) => !item.isBranch),
  (item) => item.text,
);
for (const item of cases) if (item.isBranch) item.llvm = assembleBranch(item.text);

// LLVM spells the other direction of a register-to-register form with the suffix .s
const others = cases.filter((item) => item.llvm !== item.hex && !item.isBranch);
const picked = others.map((item) => item.llvm);
assemble(others, (item) => item.text.replace(/^\S+/, '$&.s'));
for (const [i, item] of others.entries()) if (item.llvm !== item.hex) item.llvm = picked[i];

const unequal = cases.filter((item) => item.llvm !== item.hex);
const ours = disassemble(unequal.map((item) => item.hex));
const theirs = disassemble(unequal.map((item) => item.llvm));
const wrong = unequal.filter((_, i) => ours[i] === '' || ours[i] !== theirs[i]);
for (const item of wrong) {
  const i = unequal.indexOf(item);
  console.error(`${item.row}: ${item.text}: ${item.hex} (${ours[i]}), LLVM ${item.llvm} (${theirs[i]})`);
}
rmSync(scratch, { recursive: true });
if (wrong.length > 0) process.exit(1);

mkdirSync(new URL('.', golden), { recursive: true });
let row = '';
let text = '';
for (const item of cases) {
  if (item.row !== row) text += `# ${(row = item.row)}\n`;
  text += `${item.hex}${item.llvm === item.hex ? '' : ` ~${item.llvm}`}  ${item.text}\n`;
}
writeFileSync(golden, text);
console.log(`${cases.length} vectors, ${unequal.length} of them by disassembly`);

/** Sets `llvm` of each item to the hex of LLVM's encoding, '' where it refuses the text. */
function assemble(items, textOf) {
  const input = items.map((item) => textOf(item)).join('\n') + '\n';
  const run = llvmMc(['-show-encoding', '-filetype=asm'], input);
  const refused = new Set([...run.stderr.matchAll(/^<stdin>:(\d+):\d+: error/gm)].map(([, line]) => Number(line) - 1));
  const encodings = [...run.stdout.matchAll(/encoding: \[([^\]]*)\]/g)].map(([, bytes]) => bytes.replace(/0x|,/g, ''));
  const accepted = items.filter((_, i) => !refused.has(i));
  if (encodings.length !== accepted.length)
    throw new Error(`${accepted.length} lines accepted, ${encodings.length} encodings`);
  for (const item of items) item.llvm = '';
  for (const [i, item] of accepted.entries()) item.llvm = encodings[i];
}

/**
 * The same text for the same meaning: -1 and 65535 for a 16-bit operand, xchg either way round, a shift by 1 written out or
 * not, branches by where they lead.
 */
function canonical(text, hex) {
  const exchange = /^xchg (\w+), (\w+)$/.exec(text);
  if (exchange !== null) return `xchg ${[exchange[1], exchange[2]].sort().join(', ')}`;
  if (/^(ro[lr]|rc[lr]|s[ah][lr]) /.test(text)) return text.replace(/, 1$/, '');
  if (/^j/.test(text)) return text.replace(/-?\d+$/, (distance) => `.+${Number(distance) + hex.length / 2}`);
  const bits = /^[a-z ]+ (word ptr|[a-z]{2}|r\d+w)\b/.test(text)
    ? 16
    : /^[a-z ]+ (dword ptr|e[a-z]{2}|r\d+d)\b/.test(text)
      ? 32
      : 64;
  return text.replace(/, (-?\d+)$/, (_, value) => `, ${BigInt.asUintN(bits, BigInt(value))}`);
}

/** A branch is only encoded for good in an object file. */
function assembleBranch(text) {
  const object = path.join(scratch, 'branch.o');
  llvmMc(['-filetype=obj', '-o', object], `${text.replace(/^(\S+) (.*)$/, 'destination = $2\n$1 destination')}\n`);
  const dump = spawnSync('llvm-objdump', ['-d', '--no-leading-addr', object], { encoding: 'utf8' }).stdout;
  return (/^\s*((?:[0-9a-f]{2} )+)/m.exec(dump)?.[1] ?? '').replace(/ /g, '');
}

/** One canonical text per encoding; '' where LLVM knows none. */
function disassemble(encodings) {
  // a line that does not decode would swallow its neighbours: end each with an instruction that marks the border
  const mark = '0x0f,0x01,0xf8';
  const input = encodings
    .map((hex) => `${(hex.match(/../g) ?? []).map((byte) => `0x${byte}`).join(',')}\n${mark}\n`)
    .join('');
  const run = llvmMc(['--disassemble', '--output-asm-variant=1'], input);
  const pieces = run.stdout.split(/^\s*swapgs\s*$/m).map((piece) =>
    piece
      .replace(/\.text|#.*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (pieces.length !== encodings.length + 1)
    throw new Error(`${encodings.length} encodings, ${pieces.length - 1} texts`);
  return encodings.map((hex, i) => canonical(pieces[i], hex));
}

function llvmMc(options, input) {
  const args = [
    '-triple=x86_64',
    '-x86-asm-syntax=intel',
    '-mattr=+sse4.2,+popcnt,+lzcnt,+bmi,+movbe,+crc32,+cx16',
    ...options,
  ];
  const run = spawnSync('llvm-mc', args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error !== undefined) throw run.error;
  return run;
}
