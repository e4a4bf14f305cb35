/** MATCH TYPE (reference §13.2): arms on the run-time type of a dynamic value, or decided by the static type. */
import { ListTag, ValueType } from '#bytecode';
import type { Match, MatchTest } from '../ast.js';
import type { Context } from './context.js';
import { emitStoreVariable, loadVariable } from './control.js';
import { releaseRecords } from './record-values.js';
import { emitBlock } from './statements.js';
import { unsupported } from './unsupported.js';

const TAGS: { readonly [K in MatchTest['kind']]?: number } = {
  int: ListTag.int,
  float: ListTag.float,
  string: ListTag.string,
  list: ListTag.list,
  object: ListTag.object,
};

export function emitMatch(c: Context, statement: Match): void {
  const { fn } = c;
  const { subject, value, arms, otherwise } = statement;
  if (value.kind === 'channel') unsupported('WORKER and messages', value.span);
  emitStoreVariable(c, subject, value);
  releaseRecords(c);
  c.endStatement();
  const tag = arms.some((arm) => arm.test !== null) ? emitTag(c, statement) : -1;
  const end = fn.newLabel();
  for (const arm of arms) {
    const next = fn.newLabel();
    if (arm.test !== null) {
      const wanted = TAGS[arm.test.kind] ?? unsupported('MATCH on a class, record or message', statement.span);
      fn.get(tag).i32(wanted).emit('i32.eq').jumpUnless(next);
    }
    if (arm.binding !== null) emitStoreVariable(c, arm.binding.variable, arm.binding.value);
    c.endStatement();
    emitBlock(c, arm.body);
    fn.jump(end).bind(next);
  }
  emitBlock(c, otherwise);
  fn.bind(end);
}

/** Slot with the ListTag of the subject. Bodies may hold other MATCHes, so it is no temporary. */
function emitTag(c: Context, { subject, span }: Match): number {
  if (subject.type.kind !== 'any') unsupported('CLASS', span);
  const tag = c.fn.local(ValueType.i32, 'tag');
  loadVariable(c, subject);
  c.fn.dynamic('any.type').set(tag);
  return tag;
}
