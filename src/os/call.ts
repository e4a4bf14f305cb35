/**
 * Calls between TypeScript and native code by address.
 *
 * | kind  | native             | from JavaScript                   | to JavaScript |
 * | ----- | ------------------ | --------------------------------- | ------------- |
 * | `i32` | 32 bits, signed    | number                            | number        |
 * | `i64` | 64 bits, signed    | bigint, or number that is safe    | always bigint |
 * | `f32` | single             | number                            | number        |
 * | `f64` | double             | number                            | number        |
 * | `ptr` | 64 bits, unsigned  | number below 2^53                 | number        |
 *
 * `i64` is always a bigint on the way out, so that a type never depends on a value. Where integers are known to be safe
 * and not negative, `ptr` is the faster kind.
 *
 * koffi runs native code on a stack of its own (2 MiB) and expects callbacks to arrive on that stack; link/stubs.ts
 * switches to the program's stack and back. An exception that leaves a JavaScript callback comes out of the enclosing
 * native call once that returns; the native caller sees 0.
 */
import type { TypeObject } from 'koffi';
import { koffi } from './koffi.js';

export type ValueKind = 'i32' | 'i64' | 'f32' | 'f64' | 'ptr';
export type Signature = { readonly args: readonly ValueKind[]; readonly returns: ValueKind | 'void' };

type Input<K> = K extends 'i64' ? bigint | number : number;
type Output<K> = K extends 'i64' ? bigint : number;
type Inputs<A extends readonly ValueKind[]> = { -readonly [I in keyof A]: Input<A[I]> };
type Outputs<A extends readonly ValueKind[]> = { -readonly [I in keyof A]: Output<A[I]> };

/** JavaScript's face of a native function. */
export type Callable<S extends Signature> = S['returns'] extends 'void'
  ? (...args: Inputs<S['args']>) => void
  : (...args: Inputs<S['args']>) => Output<S['returns']>;
/** A JavaScript function that native code may call. */
export type HostCallback<S extends Signature> = S['returns'] extends 'void'
  ? (...args: Outputs<S['args']>) => void
  : (...args: Outputs<S['args']>) => Input<S['returns']>;
/** A native function that lands in JavaScript; at most 8192 live at once (koffi). */
export type Callback = { readonly address: number; dispose(): void };

const KOFFI_TYPE: Record<ValueKind | 'void', string> = {
  i32: 'int32',
  i64: 'int64',
  f32: 'float',
  f64: 'double',
  ptr: 'uintptr_t',
  void: 'void',
};

/** koffi keeps every prototype for ever, so each shape is made once. */
const prototypes = new Map<string, TypeObject>();

function prototypeOf(signature: Signature): TypeObject {
  const key = `${signature.args.join(' ')}:${signature.returns}`;
  let prototype = prototypes.get(key);
  if (prototype === undefined) {
    prototype = koffi.proto(
      KOFFI_TYPE[signature.returns],
      signature.args.map((kind) => KOFFI_TYPE[kind]),
    );
    prototypes.set(key, prototype);
  }
  return prototype;
}

export function callable<const S extends Signature>(address: number, signature: S): Callable<S> {
  // SAFETY: the caller vouches that code of this signature lives at the address for as long as the function is called.
  const raw = functionAt(address, signature);
  if (signature.returns !== 'i64') return raw as never;
  const widened = (...args: unknown[]) => BigInt(raw(...args) as number);
  return widened as never;
}

type NativeFunction = (...args: unknown[]) => unknown;

/** By signature, then address: koffi never gives back what it makes for one (MEASURED: 490 bytes). It says nothing about what is there. */
const functions = new Map<TypeObject, Map<number, NativeFunction>>();

function functionAt(address: number, signature: Signature): NativeFunction {
  const prototype = prototypeOf(signature);
  let known = functions.get(prototype);
  if (known === undefined) {
    known = new Map();
    functions.set(prototype, known);
  }
  let found = known.get(address);
  if (found === undefined) {
    found = koffi.decode(address, prototype) as NativeFunction;
    known.set(address, found);
  }
  return found;
}

export function callback<const S extends Signature>(fn: HostCallback<S>, signature: S): Callback {
  const handle = koffi.register(widenArguments(fn, signature), koffi.pointer(prototypeOf(signature)));
  let live = true;
  return {
    address: Number(handle),
    dispose() {
      if (live) koffi.unregister(handle);
      live = false;
    },
  };
}

/** koffi hands over a 64-bit integer as a number when it is safe; ours are always bigint. */
function widenArguments<S extends Signature>(fn: HostCallback<S>, signature: S): (...args: never[]) => unknown {
  const wide = signature.args.map((kind, i) => (kind === 'i64' ? i : -1)).filter((i) => i >= 0);
  if (wide.length === 0) return fn as never;
  return (...args: unknown[]) => {
    for (const i of wide) args[i] = BigInt(args[i] as number);
    return (fn as (...values: unknown[]) => unknown)(...args);
  };
}
