// Makes `npx fbc` work inside a clone: npm links a package's own commands only when it is installed elsewhere.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/cli/fbc.js`;
if (existsSync(command) && existsSync(`${root}node_modules`) && process.platform !== 'win32') {
  chmodSync(command, 0o755);
  mkdirSync(`${root}node_modules/.bin`, { recursive: true });
  rmSync(`${root}node_modules/.bin/fbc`, { force: true });
  symlinkSync('../../dist/cli/fbc.js', `${root}node_modules/.bin/fbc`);
}
