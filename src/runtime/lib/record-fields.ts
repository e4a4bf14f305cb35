/** IL fragments that branch on the ElementKind of a field or element. */
import { ElementKind } from '#bytecode';
import { InternalError } from '#support';

const ENDS_IN_JUMP = /\n\t(?:jnz|jmp) [^\n]*$/;
const KINDS = Object.entries(ElementKind).filter(([name]) => name !== 'none');

/**
 * A chain of comparisons: for each kind a block with its fragment, then a jump to `next` unless it ends in one itself. A kind without a fragment goes
 * straight to `next` when `partial` says that this is meant.
 */
export function fieldDispatch(
  kind: string,
  fragments: Readonly<Record<string, string>>,
  next: string,
  partial = false,
): string {
  const lines: string[] = [];
  for (const [name, number] of KINDS) {
    const fragment = fragments[name];
    if (fragment === undefined) {
      if (!partial) throw new InternalError('runtime/record-fields', `nothing for fields of kind ${name}`);
      continue;
    }
    lines.push(
      `\t%.is_${name} =w ceqw ${kind}, ${number}`,
      `\tjnz %.is_${name}, @kind_${name}, @not_${name}`,
      `@kind_${name}`,
      ENDS_IN_JUMP.test(fragment) ? fragment : `${fragment}\n\tjmp ${next}`,
      `@not_${name}`,
    );
  }
  lines.push(`\tjmp ${next}`);
  return lines.join('\n');
}
