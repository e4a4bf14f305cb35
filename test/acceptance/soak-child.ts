/** The child of m5-memory.test.ts: so many cycles, figures as JSON. */
import { soak } from './soak.js';

process.stdout.write(JSON.stringify(await soak(Number(process.argv[2]))));
