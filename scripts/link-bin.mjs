// Makes `npx fbc` work inside a clone: npm links a package's own commands only when it is installed elsewhere.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = 'dist/bundle/fbc.cjs';
if (existsSync(`${root}${command}`) && existsSync(`${root}node_modules`) && process.platform !== 'win32') {
  mkdirSync(`${root}node_modules/.bin`, { recursive: true });
  rmSync(`${root}node_modules/.bin/fbc`, { force: true });
  symlinkSync(`../../${command}`, `${root}node_modules/.bin/fbc`);
}
