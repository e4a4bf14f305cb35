/** What the statement tables hold. */
import type { Parser } from './parser.js';

/** Parses the rest of a statement whose first word was token `first`, and adds it to the innermost block. */
export type Handler = (p: Parser, first: number) => void;
export type StatementTable = Readonly<Record<string, Handler>>;
