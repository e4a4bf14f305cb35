/**
 * A list in memory: heap head and type, then i32 length, i32 capacity, i32 start, pointer to the slots. Elements lie at
 * slots start … start + length - 1, so that both ends grow and shrink without moving the rest.
 */
import { HEAP } from '#bytecode';

export const LIST = { type: HEAP.type, length: 16, capacity: 20, start: 24, slots: 32 } as const;
export const LIST_SIZE = 40;

/** One element: i64, f64 or reference, then its ListTag as i64. */
export const ELEMENT = { value: 0, tag: 8 } as const;
export const ELEMENT_SIZE = 16;

/** A loop over the elements of %l (not null): %at walks, %left counts down; `body` jumps to @next or falls through. */
export function eachElement(body: string): string {
  return `	%left =w loadw %l+${LIST.length}
	%at =l call $fb_list_first(l %l)
	jmp @elements
@elements
	%more =w csgtw %left, 0
	jnz %more, @element, @done
@element
${body}
	jmp @next
@next
	%at =l add %at, ${ELEMENT_SIZE}
	%left =w sub %left, 1
	jmp @elements`;
}
