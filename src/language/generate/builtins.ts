/** Built-in functions: one row each, from the checker's id to an opcode sequence or a routine of the runtime. */
import { type OpcodeName, type RuntimeName, ValueType } from '#bytecode';
import type { BuiltinCall } from '../ast.js';
import type { BuiltinId } from '../builtins.js';
import { isCharacterOfString } from './character-expressions.js';
import { emitCharacterPlace, emitCodeOfPart } from './characters.js';
import type { Context } from './context.js';
import { emitDynamicChoice } from './dynamic.js';
import { emitOperands } from './expressions.js';
import { isCounted, isRefType, slotOf } from './representation.js';
import { Keeper, type Ownership } from './temporaries.js';
import { unsupported } from './unsupported.js';

type Emit = (c: Context, node: BuiltinCall) => void;

/** Arguments in order, then the routine. */
const routine =
  (name: RuntimeName): Emit =>
  (c) =>
    void c.fn.callRuntime(name);
/** Arguments in order, then opcodes. */
const ops =
  (...names: OpcodeName[]): Emit =>
  (c) => {
    for (const name of names) c.fn.emit(name);
  };
/** An opcode of the type of the first argument. */
const typed =
  (operation: 'abs' | 'max' | 'min'): Emit =>
  (c, node) =>
    node.arguments[0].type.kind === 'any'
      ? DYNAMIC[operation](c, node)
      : void c.fn.emit(`${slotOf(node.arguments[0].type, node.span)}.${operation}` as OpcodeName);
/** Routines by the slot of the first argument. */
const bySlot =
  (names: { readonly [K in 'i32' | 'i64' | 'f64' | 'any']: RuntimeName }): Emit =>
  (c, node) => {
    const slot = slotOf(node.arguments[0].type, node.span);
    if (slot === 'any') return void c.fn.callRuntime(names.any);
    if (slot === 'f32') c.fn.emit('f64.from.f32');
    c.fn.callRuntime(slot === 'i32' ? names.i32 : slot === 'i64' ? names.i64 : names.f64);
  };
const notYet =
  (what: string): Emit =>
  (_c, node) =>
    unsupported(what, node.span);
/** A zero-argument constant answer of the terminal's absence is not an answer: these wait for keyboard support. */
const keyboard = notYet('keyboard and mouse input');
const files = notYet('file input and output');

/** Forms for dynamic values; results are owned. */
const DYNAMIC: { readonly [K in 'abs' | 'max' | 'min']: Emit } = {
  abs: routine('fb_any_abs'),
  max: (c) => emitDynamicChoice(c, 'any.gt'),
  min: (c) => emitDynamicChoice(c, 'any.lt'),
};

/** After the arguments are on the stack. */
const EMIT: { readonly [K in BuiltinId]: Emit } = {
  len: ops('str.len'),
  left: routine('fb_str_left'),
  right: routine('fb_str_right'),
  mid: routine('fb_str_mid'),
  instr: routine('fb_str_instr_from'),
  ucase: routine('fb_str_ucase'),
  lcase: routine('fb_str_lcase'),
  trim: routine('fb_str_trim'),
  ltrim: routine('fb_str_ltrim'),
  rtrim: routine('fb_str_rtrim'),
  space: routine('fb_str_space'),
  string: (c, node) => void c.fn.callRuntime(isRefType(node.arguments[1].type) ? 'fb_str_repeat' : 'fb_str_repeat_chr'),
  chr: routine('fb_str_chr'),
  asc: routine('fb_str_asc'),
  str: bySlot({ i32: 'fb_str_i32', i64: 'fb_str_i64', f64: 'fb_str_f64', any: 'fb_any_text' }),
  val: routine('fb_str_val'),
  hex: (c, node) => emitDigits(c, node, 'fb_str_hex_i32', 'fb_str_hex_i64'),
  oct: (c, node) => emitDigits(c, node, 'fb_str_oct_i32', 'fb_str_oct_i64'),
  bin: (c, node) => emitDigits(c, node, 'fb_str_bin_i32', 'fb_str_bin_i64'),
  mki: routine('fb_str_mki'),
  cvi: routine('fb_str_cvi'),
  mks: (c) => void c.fn.emit('f32.from.f64').callRuntime('fb_str_mks'),
  cvs: (c) => void c.fn.callRuntime('fb_str_cvs').emit('f64.from.f32'),
  mkd: routine('fb_str_mkd'),
  cvd: routine('fb_str_cvd'),
  mkl: routine('fb_str_mkl'),
  cvl: routine('fb_str_cvl'),
  abs: typed('abs'),
  sgn: bySlot({ i32: 'fb_sgn_i32', i64: 'fb_sgn_i64', f64: 'fb_sgn_f64', any: 'fb_any_sgn' }),
  int: ops('f64.floor'),
  fix: ops('f64.trunc'),
  ceil: ops('f64.ceil'),
  round: routine('fb_round'),
  cint: routine('fb_cint'),
  clng: routine('fb_clng'),
  csng: ops('f32.from.f64'),
  cdbl: ops(),
  sqr: ops('f64.sqrt'),
  sin: routine('fb_sin'),
  cos: routine('fb_cos'),
  tan: routine('fb_tan'),
  atan: routine('fb_atan'),
  asin: routine('fb_asin'),
  acos: routine('fb_acos'),
  sinh: routine('fb_sinh'),
  cosh: routine('fb_cosh'),
  tanh: routine('fb_tanh'),
  exp: routine('fb_exp'),
  log: routine('fb_log'),
  log10: routine('fb_log10'),
  atan2: routine('fb_atan2'),
  pow: routine('fb_pow'),
  hypot: routine('fb_hypot'),
  cbrt: routine('fb_cbrt'),
  max: typed('max'),
  min: typed('min'),
  rnd: (c) => void c.fn.emit('drop').callRuntime('fb_rnd'),
  deg: routine('fb_deg'),
  rad: routine('fb_rad'),
  sigmoid: routine('fb_sigmoid'),
  logit: routine('fb_logit'),
  normPdf: routine('fb_normpdf'),
  normCdf: routine('fb_normcdf'),
  fact: routine('fb_fact'),
  comb: routine('fb_comb'),
  perm: routine('fb_perm'),
  clamp: routine('fb_clamp'),
  lerp: routine('fb_lerp'),
  fmod: routine('fb_fmod'),
  remainder: routine('fb_remainder'),
  exp2: routine('fb_exp2'),
  expm1: routine('fb_expm1'),
  log1p: routine('fb_log1p'),
  asinh: routine('fb_asinh'),
  acosh: routine('fb_acosh'),
  atanh: routine('fb_atanh'),
  erf: routine('fb_erf'),
  erfc: routine('fb_erfc'),
  tgamma: routine('fb_tgamma'),
  lgamma: routine('fb_lgamma'),
  copysign: routine('fb_copysign'),
  fma: routine('fb_fma'),
  pmt: routine('fb_pmt'),
  pv: routine('fb_pv'),
  fv: routine('fb_fv'),
  rand: routine('fb_rand'),
  timer: routine('fb_timer'),
  timerMs: routine('fb_timer_ms'),
  commandCount: routine('fb_command_count'),
  command: routine('fb_command'),
  err: routine('fb_err'),
  erl: routine('fb_erl'),
  eof: files,
  loc: files,
  lof: files,
  inputChars: files,
  slurp: routine('fb_slurp'),
  date: routine('fb_date'),
  time: routine('fb_time'),
  freeFile: files,
  environ: routine('fb_environ'),
  inkey: keyboard,
  kbHit: keyboard,
  kbGet: keyboard,
  kbPeek: keyboard,
  kbCode: keyboard,
  kbSpecial: keyboard,
  kbMod: keyboard,
  kbCount: keyboard,
  pos: (c) => void c.fn.emit('drop').callRuntime('fb_pos'),
  row: routine('fb_row'),
  csrLin: routine('fb_row'),
  screenWidth: routine('fb_screen_width'),
  screenHeight: routine('fb_screen_height'),
  mouseX: keyboard,
  mouseY: keyboard,
  mouseButtons: keyboard,
  mouseButton: keyboard,
  mousePoll: keyboard,
};

export function emitBuiltin(c: Context, node: BuiltinCall): Ownership | undefined {
  if (node.builtin === 'asc' && emitCodeOfPart(c, node.arguments[0])) return undefined;
  const keeper = new Keeper(c);
  if (isCharacterOfString(node)) {
    emitCharacterPlace(c, keeper, node);
    c.fn.callRuntime('fb_str_char_mid');
  } else {
    emitOperands(c, keeper, node.arguments);
    EMIT[node.builtin](c, node);
  }
  keeper.release();
  return isCounted(node.type) ? 'owned' : undefined;
}

/**
 * HEX$, OCT$, BIN$ with value and width on the stack. A DOUBLE counts as an INTEGER when it fits one (so that
 * `HEX$(-1#)` has eight digits like `HEX$(-1)`), else as a LONG.
 */
function emitDigits(c: Context, node: BuiltinCall, narrow: RuntimeName, wide: RuntimeName): void {
  const slot = slotOf(node.arguments[0].type, node.span);
  if (slot === 'i32' || slot === 'i64') {
    c.fn.callRuntime(slot === 'i32' ? narrow : wide);
    return;
  }
  const [width, value, result] = [c.temp(ValueType.i32), c.temp(ValueType.i64), c.temp(ValueType.ref)];
  const [long, end] = [c.fn.newLabel(), c.fn.newLabel()];
  c.fn
    .set(width)
    .emit(slot === 'f64' ? 'i64.from.f64' : 'i64.from.f32')
    .set(value);
  c.fn.get(value).emit('i32.from.i64').emit('i64.from.i32').get(value).emit('i64.eq').jumpUnless(long);
  c.fn.get(value).emit('i32.from.i64').get(width).callRuntime(narrow).set(result).jump(end);
  c.fn.bind(long).get(value).get(width).callRuntime(wide).set(result);
  c.fn.bind(end).get(result);
  for (const slotNumber of [width, value, result]) c.freeTemp(slotNumber);
}
