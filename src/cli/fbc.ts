#!/usr/bin/env node
/** The command. Everything is written before `main` is done, so the process can end at once. */
import { main } from './main.js';

void main(process.argv.slice(2), import.meta.url).then((status) => process.exit(status));
