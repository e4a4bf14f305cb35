/**
 * Random IL modules for differential tests, determined by a seed.
 *
 * `generateRandomIl(seed)` gives text with `export function l $main()`, which calls everything and returns a checksum of all
 * results and of the data that was written. The programs end (bounded loops and calls), do not trap, read only what they
 * have written, and do not depend on the sign or payload of NaN, on conversions to unsigned out of range, or on addresses.
 * Temporaries are assigned many times unless `ssa` is set: then the text has gone through `constructSsa` and has phis.
 */
import { constructSsa, parseIl, printModule } from '#il';
import { InternalError, SourceText } from '#support';
import { BUDGET, FunctionWriter } from './random-function.js';
import {
  ALL_FEATURES,
  baseOf,
  type Features,
  type RandomType,
  randomSignature,
  randomTypes,
  type Signature,
} from './random-shape.js';
import { RandomSource } from './random-source.js';
import { AREA_BYTES, ValueWriter } from './random-values.js';

export type RandomOptions = {
  readonly functions?: number;
  /** Statements per function, about. */
  readonly statements?: number;
  readonly ssa?: boolean;
  /** Switches features off; all are on when absent. */
  readonly features?: Partial<Features>;
};

export function generateRandomIl(seed: number, options: RandomOptions = {}): string {
  const random = new RandomSource(seed);
  const features = { ...ALL_FEATURES, ...options.features };
  const types = randomTypes(random, features);
  const areas = features.memory ? ['$g0', '$g1', ...(features.thread ? ['thread $g2'] : [])] : [];
  const functions: Signature[] = [];
  let text = types.map(({ name, text: fields }) => `type ${name} = { ${fields} }\n`).join('');
  text += `data ${BUDGET} = { w ${random.between(20, 200)} }\n`;
  for (const area of areas) text += dataText(random, area);
  const count = options.functions ?? random.between(2, 6);
  for (let index = 0; index < count; index++) {
    const signature = randomSignature(random, features, types, `$f${index}`);
    const callees = features.calls ? [...functions] : [];
    const statements = options.statements ?? random.between(5, 40);
    text += `\n${new FunctionWriter(random, features, { types, callees, areas }, signature, statements).write()}`;
    functions.push(signature);
  }
  text += `\n${mainText(random, features, functions, areas)}`;
  return options.ssa === true ? toSsa(text) : text;
}

function dataText(random: RandomSource, area: string): string {
  const words = Array.from({ length: AREA_BYTES / 8 }, () => random.integer());
  const name = area.replace('thread ', '');
  return `${area.startsWith('thread') ? 'thread ' : ''}data ${name} = align 8 { l ${words.join(' ')} }\n`;
}

function mainText(
  random: RandomSource,
  features: Features,
  functions: readonly Signature[],
  areas: readonly string[],
): string {
  const out = new ValueWriter(random, { ...features, memory: false });
  out.line('%sum =l copy 0');
  const mix = (value: string): void => {
    const scaled = out.compute('l', 'mul %sum, 6364136223846793005');
    const turned = out.compute('l', `shr ${scaled}, 29`);
    out.line(`%sum =l xor ${out.compute('l', `add ${scaled}, ${value}`)}, ${turned}`);
  };
  for (const signature of functions)
    for (let turn = random.between(1, 3); turn > 0; turn--) callAndMix(out, signature, mix);
  for (const area of areas) {
    for (let at = 0; at < AREA_BYTES; at += 8) mix(out.compute('l', `loadl ${out.compute('l', `add ${area}, ${at}`)}`));
  }
  return `export function l $main() {\n@start\n${out.lines.join('\n')}\n\tret %sum\n}\n`;
}

function callAndMix(
  out: ValueWriter,
  { name, parameters, variadic, returns }: Signature,
  mix: (value: string) => void,
): void {
  const { random } = out;
  const constant = (kind: string): string => {
    const cls = baseOf(kind);
    return `${kind} ${cls === 's' || cls === 'd' ? random.float(cls) : random.integer()}`;
  };
  const args = parameters.map(({ kind, type }) => (type === null ? constant(kind) : `${kind} ${filled(out, type)}`));
  if (variadic !== null) args.push('...', ...variadic.map(constant));
  const result = out.fresh();
  out.line(`${result} =${returns.kind} call ${name}(${args.join(', ')})`);
  if (returns.type === null) mix(asLong(out, baseOf(returns.kind), result));
  else {
    for (const { letter, offset } of returns.type.leaves) {
      const at = out.compute('l', `add ${result}, ${offset}`);
      const cls = baseOf(letter);
      const load = { b: 'loadub', h: 'loaduh', w: 'loadsw', l: 'loadl', s: 'loads', d: 'loadd' }[letter] ?? '';
      mix(asLong(out, cls, out.compute(cls, `${load} ${at}`)));
    }
  }
}

/** An aggregate on the frame with random constants in its fields. */
function filled(out: ValueWriter, { size, leaves }: RandomType): string {
  const slot = out.compute('l', `alloc16 ${Math.max(1, size)}`);
  for (const { letter, offset } of leaves) {
    const value = letter === 's' || letter === 'd' ? out.random.float(letter) : out.random.integer();
    out.line(`store${letter} ${value}, ${out.compute('l', `add ${slot}, ${offset}`)}`);
  }
  return slot;
}

function asLong(out: ValueWriter, cls: string, value: string): string {
  switch (cls) {
    case 'w':
      return out.compute('l', `extuw ${value}`);
    case 's':
      return out.compute('l', `extuw ${out.bitsOfFloat('w', value)}`);
    case 'd':
      return out.bitsOfFloat('l', value);
  }
  return value;
}

function toSsa(text: string): string {
  const { module, diagnostics } = parseIl(new SourceText('random.ssa', text));
  if (diagnostics.length > 0) throw new InternalError('test/il/generate-random', diagnostics[0].message);
  for (const fn of module.functions) constructSsa(fn);
  return printModule(module);
}
