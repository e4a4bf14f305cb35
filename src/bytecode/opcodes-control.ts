/** Opcodes that move values about or decide what runs next: the stack, locals, jumps, calls, returns, errors. */
import { Cls, Op } from '#il';
import { flowRow, type Meaning, type OpRow, row } from './op-row.js';

const { w, l, s, d } = Cls;

const get: Meaning = (b) => b.getLocal(0);
const set: Meaning = (b, x) => {
  b.setLocal(0, x);
  return undefined;
};
const tee: Meaning = (b, x) => {
  b.setLocal(0, x);
  return x;
};
const select =
  (cls: Cls): Meaning =>
  (b, x, y, z) =>
    b.ins(Op.select, cls, x, y, z);
const ret: Meaning = (b, x) => {
  b.ret(x);
  return undefined;
};

// biome-ignore format: table
export const CONTROL_OPS = {
  // stack
  'drop':         row('T --',           '',      'forget the top',                     null),
  'dup':          row('T -- T T',       '',      'top twice',                          null),
  'swap':         row('T U -- U T',     '',      'exchange the two at the top',        null),
  'over':         row('T U -- T U T',   '',      'copy the second to the top',         null),
  'rot':          row('T U V -- U V T', '',      'bring the third to the top',         null),
  // locals
  'i32.get':      row('-- i32',         'local', 'read a local',                       get),
  'i64.get':      row('-- i64',         'local', 'read a local',                       get),
  'f32.get':      row('-- f32',         'local', 'read a local',                       get),
  'f64.get':      row('-- f64',         'local', 'read a local',                       get),
  'ref.get':      row('-- ref',         'local', 'read a local, borrowed',             get),
  'ptr.get':      row('-- ptr',         'local', 'read a local',                       get),
  'i32.set':      row('i32 --',         'local', 'write a local',                      set),
  'i64.set':      row('i64 --',         'local', 'write a local',                      set),
  'f32.set':      row('f32 --',         'local', 'write a local',                      set),
  'f64.set':      row('f64 --',         'local', 'write a local',                      set),
  'ref.set':      row('ref --',         'local', 'move into a local; the old one is not released', set),
  'ptr.set':      row('ptr --',         'local', 'write a local',                      set),
  'i32.tee':      row('i32 -- i32',     'local', 'write a local, keep the value',      tee),
  'i64.tee':      row('i64 -- i64',     'local', 'write a local, keep the value',      tee),
  'f32.tee':      row('f32 -- f32',     'local', 'write a local, keep the value',      tee),
  'f64.tee':      row('f64 -- f64',     'local', 'write a local, keep the value',      tee),
  'ref.tee':      row('ref -- ref',     'local', 'write a local, keep the value',      tee),
  'ptr.tee':      row('ptr -- ptr',     'local', 'write a local, keep the value',      tee),
  // choice without a jump: condition, value if ≠ 0, value if 0
  'i32.select':   row('i32 i32 i32 -- i32', '',  'one of two',                         select(w)),
  'i64.select':   row('i32 i64 i64 -- i64', '',  'one of two',                         select(l)),
  'f32.select':   row('i32 f32 f32 -- f32', '',  'one of two',                         select(s)),
  'f64.select':   row('i32 f64 f64 -- f64', '',  'one of two',                         select(d)),
  'ref.select':   row('i32 ref ref -- ref', '',  'one of two',                         select(l)),
  'ptr.select':   row('i32 ptr ptr -- ptr', '',  'one of two',                         select(l)),
  // jumps
  'jump':         flowRow('--',         'label', 'jump',   'go to the label',          (b) => b.jump(0)),
  'jump.if':      flowRow('i32 --',     'label', 'branch', 'go there when ≠ 0',        (b, x) => b.branchIf(x, 0)),
  'jump.unless':  flowRow('i32 --',     'label', 'branch', 'go there when 0',          (b, x) => b.branchUnless(x, 0)),
  'switch':       flowRow('i32 --',     'label labels', 'jump', 'go to the label with this number, from 0; else to the first immediate', (b, x) => b.switchOn(x)),
  'loop.head':    row('--',             '',      'a loop starts here: counters, entry of compiled code', (b) => b.loopHead()),
  // calls
  'call':          row('call',          'function',  'call a function of the module',    (b) => b.callFunction()),
  'call.indirect': row('call.indirect', 'signature', 'call the address at the top',      (b) => b.callIndirect()),
  'call.rt':       row('call.rt',       'runtime',   'call a routine of the runtime',    (b) => b.callRuntime()),
  // ends
  'ret':          flowRow('--',         '',      'end', 'return nothing',              (b) => b.ret(0)),
  'i32.ret':      flowRow('i32 --',     '',      'end', 'return the value',            ret),
  'i64.ret':      flowRow('i64 --',     '',      'end', 'return the value',            ret),
  'f32.ret':      flowRow('f32 --',     '',      'end', 'return the value',            ret),
  'f64.ret':      flowRow('f64 --',     '',      'end', 'return the value',            ret),
  'ref.ret':      flowRow('ref --',     '',      'end', 'return the value, owned',     ret),
  'ptr.ret':      flowRow('ptr --',     '',      'end', 'return the value',            ret),
  'throw':        flowRow('i32 --',     '',      'end', 'raise the BASIC error with this number', (b, x) => b.raise(x)),
  'unreachable':  flowRow('--',         '',      'end', 'control never gets here',     (b) => b.unreachable()),
} as const satisfies Record<string, OpRow>;
