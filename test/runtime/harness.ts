/**
 * Tests of library routines: a small program of calls, written with typed helpers, turned into IL, run by the evaluator and
 * as machine code, which must agree.
 *
 *   const p = new Program();
 *   p.print(p.call('fb_str_left', p.text('hello'), 2));
 *   assert.equal(p.run(), 'he\n');
 */
import assert from 'node:assert/strict';
import { RUNTIME_FUNCTIONS, type RuntimeName, type RuntimeType, STATE, stringImage } from '#bytecode';
import { constructSsa, evaluate, parseIl, verifyModule } from '#il';
import { collectRuntime } from '#runtime';
import { SourceText } from '#support';
import { EXTERNALS } from './externals.js';
import { type Outcome, runNative } from './native.js';

export type Value = { readonly text: string; readonly type: RuntimeType };
export type Argument = Value | number | bigint;

const CLASS: Record<RuntimeType, string> = { i32: 'w', i64: 'l', f32: 's', f64: 'd', ref: 'l', ptr: 'l', any: 'l' };
const PRINTERS: Record<RuntimeType, RuntimeName> = {
  i32: 'fb_print_i32',
  i64: 'fb_print_i64',
  f32: 'fb_print_f32',
  f64: 'fb_print_f64',
  ref: 'fb_print_str',
  ptr: 'fb_print_i64',
  any: 'fb_any_print',
};

/** IL spelling of a float, specials included. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

export class Program {
  private readonly lines: string[] = [];
  private readonly data: string[] = [];
  private readonly needed = new Set<string>();
  private count = 0;

  /** A string literal, as the generator makes them. */
  text(text: string): Value {
    const name = `literal${this.count++}`;
    const image = stringImage(text);
    const bytes = (from: number, to: number): string => Array.from(image.subarray(from, to)).join(' ');
    const rest = image.length > 32 ? `, b ${bytes(32, image.length)}` : '';
    this.data.push(`data $${name} = align 8 { b ${bytes(0, 24)}, l $${name}+32${rest} }`);
    return { text: `$${name}`, type: 'ref' };
  }

  /** Zeroed memory of the frame. */
  memory(size: number): Value {
    const name = `memory${this.count++}`;
    this.data.push(`data $${name} = align 16 { z ${size} }`);
    return { text: `$${name}`, type: 'ptr' };
  }

  /** Initialised data: IL items. */
  items(items: string): Value {
    const name = `items${this.count++}`;
    this.data.push(`data $${name} = align 16 { ${items} }`);
    return { text: `$${name}`, type: 'ptr' };
  }

  /** A fresh variable (one slot) holding a reference, for routines that take the address of one. */
  variable(value: Value): Value {
    const place = this.memory(8);
    this.il(`storel ${value.text}, ${place.text}`);
    return place;
  }

  load(place: Value, type: RuntimeType = 'ref', offset = 0): Value {
    const name = this.temp();
    const at = this.temp();
    const load = { i32: 'loadw', i64: 'loadl', f32: 'loads', f64: 'loadd', ref: 'loadl', ptr: 'loadl', any: 'loadl' }[
      type
    ];
    this.il(`${at} =l add ${place.text}, ${offset}`);
    this.il(`${name} =${CLASS[type]} ${load} ${at}`);
    return { text: name, type };
  }

  il(line: string): void {
    this.lines.push(`\t${line}`);
    for (const match of line.matchAll(/\$(fb_\w+)/g)) this.needed.add(match[1]);
  }

  call(name: RuntimeName, ...args: Argument[]): Value {
    const { params, result } = RUNTIME_FUNCTIONS[name];
    assert.equal(args.length, params.length, name);
    const list = params.map((type, i) => `${CLASS[type]} ${this.operand(args[i], type)}`).join(', ');
    this.needed.add(name);
    if (result === 'void') {
      this.lines.push(`\tcall $${name}(${list})`);
      return { text: '0', type: 'ptr' };
    }
    const temp = this.temp();
    this.lines.push(`\t${temp} =${CLASS[result]} call $${name}(${list})`);
    return { text: temp, type: result };
  }

  /** Prints a value and a newline. */
  print(value: Value): void {
    this.call(PRINTERS[value.type], value);
    this.call('fb_print_newline');
  }

  /** Text of the whole program as IL. */
  source(options: { pool?: boolean } = {}): { text: string; needed: ReadonlySet<string> } {
    const { ilText } = collectRuntime([...this.needed, 'fb_end']);
    // without the pool every block is malloc's, and the evaluator's heap sees each use after free
    const pool =
      options.pool === false ? [`\t%.limit =l add $fb_state, ${STATE.poolLimit}`, '\tstorel 0, %.limit'] : [];
    const main = ['export function w $main() {', '@start', '\tcall $fb_start()', ...pool, ...this.lines];
    return {
      text: [ilText, ...this.data, ...main, '\tcall $fb_end(w 0)', '\tret 0', '}', ''].join('\n'),
      needed: this.needed,
    };
  }

  /** Standard output; standard error and status through `finish`. */
  run(): string {
    const { output, errorOutput, exitCode } = this.finish();
    assert.equal(errorOutput, '');
    assert.equal(exitCode, 0);
    return output;
  }

  finish(options: { maxBytes?: number; evaluatorOnly?: boolean } = {}): Outcome {
    const { text } = this.source({ pool: false });
    const source = new SourceText('test', text);
    const { module, diagnostics } = parseIl(source);
    for (const each of diagnostics) assert.fail(`${each.message}: ${source.lineText(source.lineAt(each.span.start))}`);
    for (const fn of module.functions) constructSsa(fn);
    assert.deepEqual(
      verifyModule(module).map((each) => each.message),
      [],
    );
    const { output, errorOutput, exitCode } = evaluate(module, 'main', [], {
      externals: EXTERNALS,
      maxBytes: options.maxBytes,
    });
    if (options.evaluatorOnly) return { output, errorOutput, exitCode };
    assert.deepEqual(
      runNative(this.source().text),
      { output, errorOutput, exitCode },
      'machine code and evaluator agree',
    );
    return { output, errorOutput, exitCode };
  }

  private temp(): string {
    return `%v${this.count++}`;
  }

  private operand(arg: Argument, type: RuntimeType): string {
    if (typeof arg === 'object') return arg.text;
    if (type === 'f64') return `d_${floatText(Number(arg))}`;
    if (type === 'f32') return `s_${floatText(Number(arg))}`;
    return String(arg);
  }
}
