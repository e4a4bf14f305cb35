/** What random BASIC is made from: kinds of values, and what is in scope where something is made. */
import type { RandomSource } from '../il/random-source.js';
import type { Statement } from './basic-tree.js';

/** i INTEGER, l LONG, f SINGLE, d DOUBLE, s STRING, a ANY. */
export type Kind = 'i' | 'l' | 'f' | 'd' | 's' | 'a';
export const KINDS: readonly Kind[] = ['i', 'l', 'f', 'd', 's', 'a'];
export const NUMERIC: readonly Kind[] = ['i', 'l', 'f', 'd'];
export const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  i: 'INTEGER',
  l: 'LONG',
  f: 'SINGLE',
  d: 'DOUBLE',
  s: 'STRING',
  a: 'ANY',
};
/** Types that expressions see as INTEGER or LONG, and that cut what is stored. */
export const NARROW_TYPES = ['BYTE', 'UBYTE', 'SHORT', 'USHORT', 'UINTEGER', 'ULONG'] as const;

export type Names = Readonly<Record<Kind, readonly string[]>>;

export const noNames = (): Record<Kind, string[]> => ({ i: [], l: [], f: [], d: [], s: [], a: [] });

export function merged(one: Names, other: Names): Names {
  const both = (kind: Kind): readonly string[] => [...one[kind], ...other[kind]];
  return { i: both('i'), l: both('l'), f: both('f'), d: both('d'), s: both('s'), a: both('a') };
}

/** A function that expressions can call. */
export type Callable = {
  readonly name: string;
  readonly result: Kind;
  readonly params: readonly Kind[];
  /** Statements that a call runs, at most. */
  readonly cost: number;
};

/** Statements that a procedure, or the main program, may still run in all. */
export type Budget = { left: number };

export type Scope = {
  /** Names of scalars that can be read, by kind. */
  readonly variables: Names;
  /** Names of arrays with elements 0 to 7. */
  readonly arrays: Names;
  readonly functions: readonly Callable[];
  /** How often this place runs, at most, in one run of its procedure. */
  readonly repeats: number;
  readonly budget: Budget;
};

/** Where statements are made: what they may do there. */
export type Place = {
  readonly scope: Scope;
  /** Scalars that may be assigned, by kind. */
  readonly targets: Names;
  /** The same of narrow types. */
  readonly narrow: readonly string[];
  readonly procedure: '' | 'SUB' | 'FUNCTION';
  /** Of a FUNCTION. */
  readonly result: Kind;
  /** Kinds of the loops around, inner ones last. */
  readonly loops: readonly string[];
  readonly tryDepth: number;
};

/** Charges what runs here. @returns whether it was affordable */
export function spend({ budget, repeats }: Scope, cost: number): boolean {
  if (repeats * cost > budget.left) return false;
  budget.left -= repeats * cost;
  return true;
}

/** For FOR EACH, MATCH and others that bring names of their own into scope. */
export function withNames(place: Place, kind: Kind, name: string): Place {
  const own = noNames();
  own[kind].push(name);
  return { ...place, scope: { ...place.scope, variables: merged(place.scope.variables, own) } };
}

/** Makes one kind of statement; null where it does not fit. */
export type Maker = (place: Place, depth: number) => Statement | null;

export type SubHead = {
  readonly name: string;
  readonly params: readonly { readonly kind: Kind | 'record'; readonly byref: boolean }[];
  readonly cost: number;
};

/** What all parts of a generator share about the program that they make. */
export type World = {
  readonly random: RandomSource;
  readonly kinds: readonly Kind[];
  readonly features: ReadonlySet<Feature>;
  readonly head: string[];
  readonly rest: Statement[];
  readonly globals: Record<Kind, string[]>;
  readonly arrays: Record<Kind, string[]>;
  readonly narrow: string[];
  readonly functions: Callable[];
  readonly subs: SubHead[];
  /** Numbers that make names unique. */
  names: number;
};

/** Each program uses some of these only, so that each gets deep into those (swarm testing: Groce and others, 2012). */
export const FEATURES = [
  'any',
  'array expressions',
  'data',
  'gosub',
  'goto',
  'map',
  'narrow',
  'record',
  'redim',
  'text',
  'try',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Names to read: of a procedure, of the module, and of narrow variables as integers. */
export const readable = ({ globals, narrow }: World, locals: Names): Names =>
  merged(merged(locals, globals), { ...noNames(), i: narrow });

/** Adds a declaration to the head of the program, once. */
export function declare({ head }: World, text: string): void {
  if (!head.includes(text)) head.push(text);
}
