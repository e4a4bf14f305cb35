/** Golden listings of small modules. */
import test from 'node:test';
import { listModule, verifyModule } from '#bytecode';
import { checkGolden } from './golden.js';
import { exceptions, SAMPLE_MODULES } from './sample-modules.js';

for (const [name, make] of Object.entries({ ...SAMPLE_MODULES, exceptions })) {
  test(name, () => {
    const module = make();
    verifyModule(module);
    checkGolden(`bytecode/${name}.txt`, listModule(module));
  });
}
