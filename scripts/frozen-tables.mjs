// Tables that derive from definitions, ready-made for the bundle: making them at each start takes longer than reading them, and
// the definitions need not be loaded. A frozen module exports nothing but data: what JSON has, in lists, records without prototype,
// maps, sets and byte arrays.
import assert from 'node:assert/strict';

/** Properties that are for readers of the source. */
const OMITTED = ['doc'];

/**
 * @param exported a module's exports
 * @returns text of a module that exports the same, without OMITTED
 * @throws where it would not be the same
 */
export function frozenModule(exported) {
  const parts = [];
  const numbers = new Map();
  /** Text that gives a value of JSON. */
  const part = (value) => {
    const text = JSON.stringify(value);
    if (!numbers.has(text)) numbers.set(text, parts.push(text) - 1);
    return `parts[${numbers.get(text)}]`;
  };
  const isPrimitive = (value) => value === null || typeof value !== 'object';
  const list = (values) => {
    if (values.every(isPrimitive)) return part(values);
    const areBytes = values.every((value) => value instanceof Uint8Array);
    const texts = values.map((value) => JSON.stringify(areBytes ? [...value] : value));
    const unique = [...new Set(texts)];
    const choices = rows(unique.map((text) => JSON.parse(text)));
    const each = areBytes ? `${choices}.map(bytes)` : choices;
    return unique.length === values.length ? each : `pick(${each}, ${part(texts.map((text) => unique.indexOf(text)))})`;
  };
  /** Objects of one shape are put together from columns. */
  const rows = (values) => {
    const [first] = values;
    const shape = JSON.stringify(Object.keys(first ?? []));
    if (
      !values.every((value) => value !== null && !Array.isArray(value) && JSON.stringify(Object.keys(value)) === shape)
    )
      return part(values);
    const keys = Object.keys(first);
    const columns = keys.map((key) => list(values.map((value) => value[key])));
    const made = keys.map((key, k) => `${key}: columns[${k}][i]`).join(', ');
    return `((columns) => columns[0].map((_, i) => ({ ${made} })))([${columns.join(', ')}])`;
  };
  const expression = (value) => {
    if (Array.isArray(value)) return list(value);
    if (value instanceof Uint8Array) return `bytes(${part([...value])})`;
    if (value instanceof Set) return `new Set(${part([...value])})`;
    if (value instanceof Map) return `new Map(${part([...value])})`;
    const base = Object.getPrototypeOf(value) === null ? 'Object.create(null)' : '{}';
    return `record(${base}, ${part(Object.keys(value))}, ${list(Object.values(value))})`;
  };
  const plain = Object.fromEntries(Object.entries(exported).map(([name, value]) => [name, withoutOmitted(value)]));
  const lines = Object.entries(plain).map(([name, value]) => [name, expression(value)]);
  const head = `const parts = /* @__PURE__ */ JSON.parse(${JSON.stringify(`[${parts.join(',')}]`)});
const pick = (values, numbers) => numbers.map((number) => values[number]);
const bytes = (list) => Uint8Array.from(list);
const record = (made, names, values) => {
  for (let i = 0; i < names.length; i++) made[names[i]] = values[i];
  return made;
};
`;
  const made = new Function(`${head} return { ${lines.map(([name, text]) => `${name}: ${text}`).join(', ')} };`)();
  assert.deepStrictEqual(made, plain);
  return head + lines.map(([name, text]) => `export const ${name} = /* @__PURE__ */ ${wrapped(text)};`).join('\n');
}

/** A call, so that it may be left out when nobody uses it. */
const wrapped = (text) => (text.startsWith('parts') ? `(() => ${text})()` : text);

function withoutOmitted(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutOmitted);
  if (value instanceof Uint8Array || value instanceof Set || value instanceof Map) return value;
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const [key, each] of Object.entries(value)) if (!OMITTED.includes(key)) copy[key] = withoutOmitted(each);
  return copy;
}
