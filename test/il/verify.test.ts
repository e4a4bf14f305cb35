/** The verifier finds what is broken on purpose, and nothing in what is sound. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cls, constRef, constructSsa, type IlFunction, type IlModule, Jump, NO_REF, Op, tempRef, typeRef } from '#il';
import { generateRandomIl } from './generate-random.js';
import { assertSound, parseClean, verifyMessages } from './helpers.js';

const TEXT = `
type :pair = { l, l }
data $d = { l $f }
function w $f(w %x, :pair %p) {
@start
	%l =l loadl %p
	%q =l alloc8 16
	jnz %x, @a, @b
@a
	%y =w add %x, 1
	%r =:pair call $g(w %y, :pair %p)
	blit %r, %q, 16
	jmp @end
@b
	%z =w sub %x, 1
	jmp @end
@end
	%m =w phi @a %y, @b %z
	%n =w add %m, 1
	ret %n
}
`;

const instruction = (fn: IlFunction, op: number): number => {
  for (let ins = 1; ins < fn.insCount; ins++) if (fn.insOp[ins] === op) return ins;
  throw new Error(`no instruction ${op}`);
};
const temp = (fn: IlFunction, name: string): number => tempRef(fn.tempNames.indexOf(name));
const block = (fn: IlFunction, name: string): number => fn.blockNames.indexOf(name);

type Corruption = (fn: IlFunction, module: IlModule) => void;

// biome-ignore format: table
const CORRUPTIONS: readonly (readonly [string, string, Corruption])[] = [
  ['E1101', 'operation out of range', (fn) => { fn.insOp[instruction(fn, Op.add)] = 9999; }],
  ['E1101', 'class out of range', (fn) => { fn.insCls[instruction(fn, Op.add)] = 7; }],
  ['E1102', 'result dropped', (fn) => { fn.insTo[instruction(fn, Op.loadl)] = 0; }],
  ['E1103', 'result out of range', (fn) => { fn.insTo[instruction(fn, Op.sub)] = 1000; }],
  ['E1104', 'class not allowed', (fn) => { fn.insCls[instruction(fn, Op.alloc8)] = Cls.d; }],
  ['E1105', 'class unlike the temporary', (fn) => { fn.tempClass[temp(fn, 'n') >>> 3] = Cls.l; }],
  ['E1106', 'no sub-word type', (fn) => { fn.insArg2[instruction(fn, Op.call)] = 5; }],
  ['E1107', 'argument of another class', (fn) => { fn.insArg0[instruction(fn, Op.loadl)] = temp(fn, 'x'); }],
  ['E1107', 'argument missing', (fn) => { fn.insArg1[instruction(fn, Op.add)] = NO_REF; }],
  ['E1107', 'argument a type', (fn) => { fn.insArg1[instruction(fn, Op.add)] = typeRef(1); }],
  ['E1107', 'temporary out of range', (fn) => { fn.insArg1[instruction(fn, Op.add)] = tempRef(500); }],
  ['E1107', 'constant out of range', (fn) => { fn.insArg1[instruction(fn, Op.add)] = constRef(500); }],
  ['E1107', 'type out of range', (fn) => { fn.insArg0[instruction(fn, Op.parc)] = typeRef(9); }],
  ['E1107', 'symbol out of range', (fn) => { fn.insArg0[instruction(fn, Op.call)] = fn.symbol(77); }],
  ['E1107', 'phi input of another class', (fn) => { fn.phiPool[fn.insArg0[instruction(fn, Op.phi)] + 1] = fn.symbol(77); }],
  ['E1108', 'blit of no constant size', (fn) => { fn.insArg2[instruction(fn, Op.blit)] = temp(fn, 'l'); }],
  ['E1110', 'condition of another class', (fn) => { fn.tempClass[temp(fn, 'x') >>> 3] = Cls.d; fn.insCls[instruction(fn, Op.par)] = Cls.d; }],
  ['E1111', 'value returned for nothing', (fn) => { fn.returnType = -1; }],
  ['E1112', 'jmp with an argument', (fn) => { fn.blockArg[block(fn, 'a')] = temp(fn, 'x'); }],
  ['E1120', 'no blocks', (fn) => { fn.blockCount = 1; }],
  ['E1121', 'no jump', (fn) => { fn.blockJump[block(fn, 'end')] = Jump.none; }],
  ['E1122', 'target out of range', (fn) => { fn.blockSucc0[block(fn, 'a')] = 50; }],
  ['E1122', 'target of a ret', (fn) => { fn.blockSucc0[block(fn, 'end')] = 2; }],
  ['E1123', 'jump to the start', (fn) => { fn.blockSucc1[1] = 1; }],
  ['E1124', 'list broken', (fn) => { fn.insPrev[instruction(fn, Op.blit)] = 1; }],
  ['E1124', 'list a ring', (fn) => { const ins = instruction(fn, Op.add); fn.insNext[ins] = ins; }],
  ['E1124', 'instruction in the wrong block', (fn) => { fn.insBlock[instruction(fn, Op.sub)] = 2; }],
  ['E1124', 'last is not the last', (fn) => { fn.blockLast[block(fn, 'a')] = instruction(fn, Op.add); }],
  ['E1125', 'parameter in another block', (fn) => { const ins = instruction(fn, Op.par); fn.remove(ins); fn.insOp[ins] = Op.par; fn.append(block(fn, 'b'), ins); }],
  ['E1127', 'phi after another instruction', (fn) => { const ins = instruction(fn, Op.phi); fn.remove(ins); fn.insOp[ins] = Op.phi; fn.append(block(fn, 'end'), ins); }],
  ['E1129', 'instruction among arguments', (fn) => { const ins = fn.newIns(Op.dbgloc, 0, 0, fn.int(1), fn.int(1)); fn.insertBefore(instruction(fn, Op.call), ins); }],
  ['E1129', 'call gone', (fn) => { const ins = instruction(fn, Op.call); fn.remove(instruction(fn, Op.blit)); fn.remove(ins); }],
  ['E1130', 'assigned twice', (fn) => { fn.insTo[instruction(fn, Op.sub)] = temp(fn, 'y') >>> 3; }],
  ['E1131', 'used before the assignment', (fn) => { fn.insArg0[instruction(fn, Op.add)] = temp(fn, 'n'); }],
  ['E1131', 'used where another path may have come', (fn) => { fn.blockArg[block(fn, 'end')] = temp(fn, 'y'); }],
  ['E1131', 'phi input from the wrong side', (fn) => { fn.phiPool[fn.insArg0[instruction(fn, Op.phi)] + 1] = temp(fn, 'z'); }],
  ['E1131', 'never assigned', (fn) => { fn.insArg0[instruction(fn, Op.sub)] = tempRef(fn.newTemp(Cls.w)); }],
  ['E1132', 'phi outside the pool', (fn) => { fn.insArg1[instruction(fn, Op.phi)] = 1_000_000; }],
  ['E1133', 'input from no predecessor', (fn) => { fn.phiPool[fn.insArg0[instruction(fn, Op.phi)]] = 1; }],
  ['E1134', 'predecessor without input', (fn) => { fn.insArg1[instruction(fn, Op.phi)] = 1; }],
  ['E1140', 'function twice', (fn, module) => { module.functions.push(fn); }],
  ['E1141', 'data holds no symbol', (_fn, module) => { module.data.push({ ...module.data[0], name: 'e', items: [{ kind: 'symbol', letter: 'l', symbol: 99, offset: 0 }] }); }],
];

for (const [code, what, corrupt] of CORRUPTIONS) {
  test(`${code}: ${what}`, () => {
    const module = parseClean(TEXT);
    assertSound(module);
    corrupt(module.functions[0], module);
    const messages = verifyMessages(module);
    assert.ok(
      messages.some((message) => message.startsWith(code)),
      messages.join('\n') || 'nothing found',
    );
  });
}

test('text that is sound but for the position says where', () => {
  const module = parseClean('function w $f(d %x) {\n@start\n\t%y =w copy %x\n\tret %y\n}\n');
  assert.deepEqual(verifyMessages(module), ['E1107 %x is d where w is wanted in $f, @start: %y =w copy %x']);
});

test('nothing is wrong in random programs', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const module = parseClean(generateRandomIl(seed));
    for (const fn of module.functions) constructSsa(fn);
    assertSound(module);
  }
});
