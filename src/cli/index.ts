export { main } from './main.js';
export { parseCommandLine } from './parse-command-line.js';
