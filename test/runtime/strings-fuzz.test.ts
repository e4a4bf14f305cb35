/**
 * Random programs over a few string variables, against a plain model (arrays of code points). Values are shared between
 * variables on purpose: what is appended in place must never be seen by another holder.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program, type Value } from './harness.js';

const VARIABLES = 5;
const STEPS = 120;

/** A small generator (mulberry32), the same on every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Model = {
  readonly p: Program;
  readonly next: (below: number) => number;
  readonly places: Value[];
  texts: number[][];
};

const ALPHABET = [...'abcab \tZ9éÿµ世界😀'].map((character) => character.codePointAt(0) ?? 0);
const textOf = (codes: readonly number[]): string => String.fromCodePoint(...codes);

function literal({ next }: Model): number[] {
  const latin = next(3) !== 0;
  return Array.from({ length: next(4) === 0 ? next(70) : next(6) }, () => ALPHABET[next(latin ? 12 : ALPHABET.length)]);
}

const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);

type Step = (m: Model, v: number, w: number) => void;

function assign(m: Model, v: number, value: Value, text: number[]): void {
  m.p.call('fb_assign', m.places[v], value);
  m.texts[v] = text;
}

const STEP_TABLE: readonly Step[] = [
  (m, v) => {
    const text = literal(m);
    m.p.call('fb_assign_copy', m.places[v], m.p.text(textOf(text)));
    m.texts[v] = text;
  },
  (m, v, w) => {
    m.p.call('fb_assign_copy', m.places[v], m.p.load(m.places[w]));
    m.texts[v] = m.texts[w];
  },
  (m, v, w) => {
    m.p.call('fb_str_append', m.places[v], m.p.load(m.places[w]));
    m.texts[v] = [...m.texts[v], ...m.texts[w]].slice(0, 400);
    if (m.texts[v].length === 400) assign(m, v, m.p.call('fb_str_left', m.p.load(m.places[v]), 400), m.texts[v]);
  },
  (m, v) => {
    const text = literal(m);
    m.p.call('fb_str_append', m.places[v], m.p.text(textOf(text)));
    m.texts[v] = [...m.texts[v], ...text];
  },
  (m, v) => {
    const code = ALPHABET[m.next(ALPHABET.length)];
    m.p.call('fb_str_append_chr', m.places[v], code);
    m.texts[v] = [...m.texts[v], code];
  },
  (m, v, w) => {
    const joined = m.p.call('fb_str_concat', m.p.load(m.places[v]), m.p.load(m.places[w]));
    const text = [...m.texts[v], ...m.texts[w]];
    assign(m, v, m.p.call('fb_str_concat_chr', joined, 33), [...text, 33]);
  },
  (m, v) => {
    const n = m.next(8) - 1;
    assign(m, v, m.p.call('fb_str_left', m.p.load(m.places[v]), n), m.texts[v].slice(0, Math.max(0, n)));
  },
  (m, v, w) => {
    const n = m.next(8) - 1;
    const text = m.texts[w];
    assign(m, v, m.p.call('fb_str_right', m.p.load(m.places[w]), n), n <= 0 ? [] : text.slice(-n));
  },
  (m, v, w) => {
    const [from, n] = [m.next(9) - 1, m.next(9) - 1];
    const start = Math.max(from, 1) - 1;
    const text = n <= 0 ? [] : m.texts[w].slice(start, start + n);
    assign(m, v, m.p.call('fb_str_mid', m.p.load(m.places[w]), from, n), text);
  },
  (m, v, w) => {
    const [first, last] = [m.next(9) - 1, m.next(9) - 1];
    const text = m.texts[v];
    const from = clamp(first - 1, 0, text.length);
    const to = Math.max(from, clamp(last, 0, text.length));
    m.p.call('fb_str_slice_assign', m.places[v], first, last, m.p.load(m.places[w]));
    m.texts[v] = [...text.slice(0, from), ...m.texts[w], ...text.slice(to)];
  },
  (m, v, w) => {
    const [position, count] = [m.next(9) - 1, m.next(9) - 1];
    const text = [...m.texts[v]];
    const from = Math.max(position, 1) - 1;
    const n = Math.min(count, m.texts[w].length, text.length - from);
    for (let i = 0; i < n; i++) text[from + i] = m.texts[w][i];
    m.p.call('fb_str_mid_assign', m.places[v], position, count, m.p.load(m.places[w]));
    m.texts[v] = text;
  },
  (m, v, w) => {
    const at = indexOf(m.texts[v], m.texts[w], 0);
    const value = m.p.call('fb_str_instr', m.p.load(m.places[v]), m.p.load(m.places[w]));
    assign(
      m,
      v,
      m.p.call('fb_str_i32', value),
      [...String(at)].map((c) => c.charCodeAt(0)),
    );
  },
  (m, v, w) => {
    const order = compare(m.texts[v], m.texts[w]);
    const value = m.p.call('fb_str_compare', m.p.load(m.places[v]), m.p.load(m.places[w]));
    const equal = m.p.call('fb_str_equal', m.p.load(m.places[v]), m.p.load(m.places[w]));
    m.p.call('fb_print_i32', equal);
    m.p.print(value);
    m.texts.push([...`${order === 0 ? 1 : 0}${order}\n`].map((c) => c.charCodeAt(0)));
  },
  (m, v, w) => {
    // Codes, keys and capitals of single characters, which stand for the strings.
    const place = m.next(9) - 1;
    const code = m.texts[w][Math.max(place, 1) - 1] ?? -1;
    const exact = m.texts[v][place - 1] ?? -1;
    const key = 2 * (m.texts[v][0] ?? -1) + (m.texts[v].length > 1 ? 1 : 0);
    const string = m.p.load(m.places[w]);
    const found = m.p.call('fb_str_code_mid', string, place);
    const numbers = [
      found,
      m.p.call('fb_str_code_at', m.p.load(m.places[v]), place),
      m.p.call('fb_str_key', m.p.load(m.places[v])),
      m.p.call('fb_code_ucase', found),
      m.p.call('fb_code_lcase', found),
    ];
    for (const number of numbers) {
      m.p.call('fb_print_i32', number);
      m.p.call('fb_wrch', 32);
    }
    const one = m.p.call('fb_str_char_mid', string, place);
    m.p.print(one);
    m.p.call('fb_release', one);
    const text = code < 0 ? '' : textOf([code]);
    const changed = [text.toUpperCase(), text.toLowerCase()].map((mapped) =>
      [...mapped].length === 1 ? (mapped.codePointAt(0) ?? -1) : code,
    );
    m.texts.push([...`${[code, exact, key, ...changed].join(' ')} ${text}\n`].map((c) => c.codePointAt(0) ?? 0));
  },
  (m, v, w) => {
    const place = m.next(9) - 1;
    m.p.call('fb_str_append_mid', m.places[v], m.p.load(m.places[w]), place);
    m.texts[v] = [...m.texts[v], ...m.texts[w].slice(Math.max(place, 1) - 1).slice(0, 1)];
  },
  (m, v, w) => {
    const place = m.next(9) - 1;
    const joined = m.p.call('fb_str_concat', m.p.load(m.places[v]), m.p.load(m.places[w]));
    const text = [...m.texts[v], ...m.texts[w]];
    const grown = m.p.call('fb_str_concat_mid', joined, m.p.load(m.places[w]), place);
    assign(m, v, grown, [...text, ...m.texts[w].slice(Math.max(place, 1) - 1).slice(0, 1)].slice(0, 400));
    if (text.length >= 400) assign(m, v, m.p.call('fb_str_left', m.p.load(m.places[v]), 400), m.texts[v]);
  },
  (m, v) => assign(m, v, m.p.call('fb_str_trim', m.p.load(m.places[v])), trim(m.texts[v])),
  (m, v) => {
    const upper = m.texts[v].flatMap((code) => {
      const changed = [...String.fromCodePoint(code).toUpperCase()];
      return changed.length === 1 ? [changed[0].codePointAt(0) ?? 0] : [code];
    });
    assign(m, v, m.p.call('fb_str_ucase', m.p.load(m.places[v])), upper);
  },
];

function indexOf(hay: readonly number[], needle: readonly number[], from: number): number {
  for (let at = from; at + needle.length <= hay.length; at++) {
    if (needle.every((code, i) => hay[at + i] === code)) return at + 1;
  }
  return 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return Math.sign(a[i] - b[i]);
  return Math.sign(a.length - b.length);
}

function trim(text: readonly number[]): number[] {
  const blank = (code: number): boolean => code === 32 || code === 9;
  let [from, to] = [0, text.length];
  while (from < to && blank(text[from])) from++;
  while (to > from && blank(text[to - 1])) to--;
  return text.slice(from, to);
}

test('random string programs agree with the model', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const p = new Program();
    const m: Model = { p, next: random(seed), places: [], texts: [] };
    let expected = '';
    for (let i = 0; i < VARIABLES; i++) {
      m.places.push(p.memory(8));
      m.texts.push([]);
    }
    for (let step = 0; step < STEPS; step++) {
      const [v, w] = [m.next(VARIABLES), m.next(VARIABLES)];
      STEP_TABLE[m.next(STEP_TABLE.length)](m, v, w);
      while (m.texts.length > VARIABLES) expected += textOf(m.texts.pop() ?? []);
      p.print(p.load(m.places[v]));
      expected += `${textOf(m.texts[v])}\n`;
    }
    assert.equal(p.run(), expected, `seed ${seed}`);
  }
});
