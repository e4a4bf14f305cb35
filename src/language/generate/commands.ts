/** Statements that are plain calls of the runtime (COMMANDS in builtins.ts). */
import type { Command } from '../ast.js';
import type { CommandId } from '../builtins.js';
import type { Context } from './context.js';
import { emitOperands } from './expressions.js';
import { Keeper } from './temporaries.js';
import { unsupported } from './unsupported.js';

type Emit = (c: Context, statement: Command) => void;

const ESC = '\u001b';

/** A fixed terminal sequence (§23). */
const sequence =
  (text: string): Emit =>
  (c) =>
    void c.fn
      .str(ESC + text)
      .callRuntime('fb_term_write')
      .callRuntime('fb_print_end');
const terminalInput: Emit = (_c, statement) => unsupported('keyboard input', statement.span);

/** After the arguments are on the stack. */
const EMIT: { readonly [K in CommandId]: Emit } = {
  sleep: (c, { arguments: args }) =>
    void (args.length === 0 ? c.fn.callRuntime('fb_flush') : c.fn.callRuntime('fb_sleep')),
  wait: (c) => void c.fn.callRuntime('fb_sleep'),
  waitMs: (c) => void c.fn.callRuntime('fb_sleep_ms'),
  randomize: (c, { arguments: args }) =>
    void c.fn.callRuntime(args.length === 0 ? 'fb_randomize_clock' : 'fb_randomize'),
  shell: (c) => void c.fn.callRuntime('fb_shell'),
  spit: (c) => void c.fn.callRuntime('fb_spit'),
  writeString: (c) => void c.fn.callRuntime('fb_print_str').callRuntime('fb_print_end'),
  writeByte: (c) => void c.fn.callRuntime('fb_wrch').callRuntime('fb_print_end'),
  seek: (_c, statement) => unsupported('file input and output', statement.span),
  cls: (c) => void c.fn.callRuntime('fb_cls').callRuntime('fb_print_end'),
  locate: (c) => void c.fn.callRuntime('fb_locate').callRuntime('fb_print_end'),
  color: (c, { arguments: args }) =>
    void c.fn.callRuntime(args.length === 1 ? 'fb_color' : 'fb_color2').callRuntime('fb_print_end'),
  styleReset: sequence('[0m'),
  bold: sequence('[1m'),
  italic: sequence('[3m'),
  underline: sequence('[4m'),
  blink: sequence('[5m'),
  inverse: sequence('[7m'),
  cursorOn: sequence('[?25h'),
  cursorOff: sequence('[?25l'),
  cursorSave: sequence('[s'),
  cursorRestore: sequence('[u'),
  screenAlternate: sequence('[?1049h'),
  screenMain: sequence('[?1049l'),
  beginPaint: (c) => void c.fn.i32(1).callRuntime('fb_paint'),
  endPaint: (c) => void c.fn.i32(0).callRuntime('fb_paint'),
  flush: (c) => void c.fn.callRuntime('fb_flush'),
  kbRaw: terminalInput,
  kbEcho: terminalInput,
  kbFlush: terminalInput,
  noEffect: () => undefined,
};

export function emitCommand(c: Context, statement: Command): void {
  const keeper = new Keeper(c);
  emitOperands(c, keeper, statement.arguments);
  EMIT[statement.command](c, statement);
  keeper.release();
}
