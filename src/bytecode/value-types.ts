/** Types of operand-stack slots and locals. Every value fills one 8-byte slot, untagged. */
import { Cls } from '#il';

/** ORDER: `VALUE_TYPE_NAMES` and `CLS_OF_TYPE` follow these numbers. `any` is the dynamic type, NaN-boxed (docs/tiers.md). */
export const ValueType = { i32: 0, i64: 1, f32: 2, f64: 3, ref: 4, ptr: 5, any: 6 } as const;
export type ValueType = (typeof ValueType)[keyof typeof ValueType];

export const VALUE_TYPE_NAMES = ['i32', 'i64', 'f32', 'f64', 'ref', 'ptr', 'any'] as const;
export type ValueTypeName = (typeof VALUE_TYPE_NAMES)[number];

/** IL class that carries each type. A `ref` is a counted pointer or null, a `ptr` a raw address. */
export const CLS_OF_TYPE: readonly Cls[] = [Cls.w, Cls.l, Cls.s, Cls.d, Cls.l, Cls.l, Cls.l];

/** A value type by its name; undefined when there is none such. */
export const valueTypeOf = (name: string): ValueType | undefined =>
  name in ValueType ? ValueType[name as ValueTypeName] : undefined;

/** What a function takes and gives: `result` is null for none. */
export type Signature = { readonly params: readonly ValueType[]; readonly result: ValueType | null };

export const sameSignature = (a: Signature, b: Signature): boolean =>
  a.result === b.result && a.params.length === b.params.length && a.params.every((type, i) => type === b.params[i]);

/** `(i32 f64) -> ref`, for listings and messages. */
export const signatureText = (signature: Signature): string =>
  `(${signature.params.map((type) => VALUE_TYPE_NAMES[type]).join(' ')})` +
  (signature.result === null ? '' : ` -> ${VALUE_TYPE_NAMES[signature.result]}`);
