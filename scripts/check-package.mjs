// Proves the tarball: npm pack, install it with its run-time dependencies only into an empty folder, run `npx fbc`, import
// both entry points. Needs the registry, so it is no test: node scripts/check-package.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'fbc-package-'));
const app = path.join(scratch, 'app');
mkdirSync(app);

/** Output of a command; anything but success ends the check. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error !== undefined || status !== 0) {
    console.error(`${command} ${args.join(' ')}: status ${status}\n${error ?? ''}${stdout}${stderr}`);
    process.exit(1);
  }
  return stdout;
}

function expect(what, actual, expected) {
  if (actual === expected) return console.log(`ok   ${what}`);
  console.error(`FAIL ${what}\n got      ${JSON.stringify(actual)}\n expected ${JSON.stringify(expected)}`);
  process.exitCode = 1;
}

const [{ filename, size, unpackedSize, files }] = JSON.parse(
  run('npm', ['pack', '--json', '--pack-destination', scratch], root).replace(/^[^[]*/, ''),
);
console.log(`     ${filename}: ${files.length} files, ${size} bytes, ${unpackedSize} unpacked`);
writeFileSync(path.join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', path.join(scratch, filename)], app);
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const installed = JSON.parse(run('npm', ['ls', '--all', '--json'], app)).dependencies.fasterbasic;
expect(
  'run-time dependencies only',
  Object.keys(installed.dependencies ?? {})
    .sort()
    .join(),
  Object.keys(dependencies).sort().join(),
);

writeFileSync(path.join(app, 'hello.bas'), 'PRINT "hello"; 6 * 7; " "; COMMAND$(1)\nEND\n');
expect('npx fbc hello.bas', run('npx', ['fbc', 'hello.bas', 'there'], app), 'hello42 there\n');
expect('npx fbc again', run('npx', ['fbc', 'hello.bas', 'again'], app), 'hello42 again\n');
writeFileSync(
  path.join(app, 'seven.ssa'),
  'data $f = { b "%d\\n", b 0 }\nexport function w $main() {\n@start\n\t%r =w call $printf(l $f, ..., w 7)\n\tret 0\n}\n',
);
expect('npx fbc il', run('npx', ['fbc', 'il', 'seven.ssa'], app), '7\n');
writeFileSync(
  path.join(app, 'api.js'),
  `import { JitSession } from 'fasterbasic';
import { JitSession as BackEnd } from 'fasterbasic/jit';
using_(new JitSession(), (session) => { session.compileBasic('PRINT 1 + 1'); session.execute(); });
using_(new BackEnd(), (session) => {
  session.compileIl('export function l $twice(l %x) {\\n@start\\n\\t%r =l add %x, %x\\n\\tret %r\\n}\\n');
  console.log(session.getFunction('twice', { args: ['i64'], returns: 'i64' })(21n));
});
function using_(session, body) { try { body(session); } finally { session.dispose(); } }
`,
);
expect('import from fasterbasic and fasterbasic/jit', run('node', ['api.js'], app), '2\n42n\n');
rmSync(scratch, { recursive: true, force: true });
