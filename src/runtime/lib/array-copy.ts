/** Copying and filling arrays of any element kind. References are counted before the old ones go. */
import { ARRAY, ElementKind, RECORD, RECORD_FLAG } from '#bytecode';
import type { Sources } from '../source.js';

/** Puts a counted value of one word into all elements. */
function fillReferences(name: string, assign: string): string {
  return `
function $${name}(l %t, l %value) {
@start
	%total =l call $fb_array_target(l %t)
	%to =l loadl %t+${ARRAY.data}
	%bytes =l shl %total, 3
	%end =l add %to, %bytes
@loop
	call $${assign}(l %to, l %value)
	%to =l add %to, 8
	%more =w cultl %to, %end
	jnz %more, @loop, @done
@done
	ret
}`;
}

export const ARRAY_COPY: Sources = {
  fb_array_copy: `
function $fb_array_copy(l %t, l %x) {
@start
	%total =l call $fb_array_target(l %t)
	%to =l loadl %t+${ARRAY.data}
	%from =l call $fb_array_source(l %x, l %total)
	call $fb_array_copy_elements(l %t, l %to, l %from, l %total)
	ret
}`,

  // ---- n elements of t's kind, at least one; what was at the target is released
  fb_array_copy_elements: `
function $fb_array_copy_elements(l %t, l %to, l %from, l %n) {
@start
	%size =l loadsw %t+${ARRAY.elementSize}
	%kind =w loadw %t+${ARRAY.elementKind}
	%bytes =l mul %n, %size
	%end =l add %to, %bytes
	%numeric =w cultw %kind, ${ElementKind.string}
	jnz %numeric, @bytes, @held
@bytes
	call $memmove(l %to, l %from, l %bytes)
	ret
@held
	%dynamic =w ceqw %kind, ${ElementKind.any}
	jnz %dynamic, @dynamics, @not_dynamic
@dynamics
	%x_any =l loadl %from
	call $fb_any_assign_copy(l %to, l %x_any)
	%from =l add %from, 8
	%to =l add %to, 8
	%more =w cultl %to, %end
	jnz %more, @dynamics, @done
@not_dynamic
	%record =w ceqw %kind, ${ElementKind.record}
	jnz %record, @record, @references
@references
	%r =l loadl %from
	call $fb_assign_copy(l %to, l %r)
	%from =l add %from, 8
	%to =l add %to, 8
	%more =w cultl %to, %end
	jnz %more, @references, @done
@record
	%descriptor =l loadl %t+${ARRAY.record}
	%flags =w loadw %descriptor+${RECORD.flags}
	%counted =w and %flags, ${RECORD_FLAG.references}
	jnz %counted, @records, @bytes
@records
	call $fb_record_copy(l %to, l %from, l %descriptor)
	%from =l add %from, %size
	%to =l add %to, %size
	%more =w cultl %to, %end
	jnz %more, @records, @done
@done
	ret
}`,

  fb_array_fill_record: `
function $fb_array_fill_record(l %t, l %value) {
@start
	%total =l call $fb_array_target(l %t)
	%to =l loadl %t+${ARRAY.data}
	%descriptor =l loadl %t+${ARRAY.record}
	%size =l loadsw %descriptor+${RECORD.size}
	%left =l copy %total
@loop
	call $fb_record_copy(l %to, l %value, l %descriptor)
	%to =l add %to, %size
	%left =l sub %left, 1
	%more =w cnel %left, 0
	jnz %more, @loop, @done
@done
	ret
}`,

  fb_array_fill_any: fillReferences('fb_array_fill_any', 'fb_any_assign_copy'),
  fb_array_fill_string: fillReferences('fb_array_fill_string', 'fb_assign_copy'),
};
