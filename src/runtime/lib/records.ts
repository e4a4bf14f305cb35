/**
 * Records through their descriptors: copy, release, compare, field-wise arithmetic. Records without references copy as
 * bytes; the rest field by field, old contents released after the new ones are counted, so that `a = a` is safe.
 */
import { RECORD, RECORD_FIELD, RECORD_FIELD_SIZE, RECORD_FLAG } from '#bytecode';
import type { Sources } from '../source.js';
import { fieldDispatch } from './record-fields.js';

type Access = { readonly cls: string; readonly load: string; readonly store: string };
/** How numeric fields are read and written. */
const ACCESS: Readonly<Record<string, Access>> = {
  i8: { cls: 'w', load: 'loadsb', store: 'storeb' },
  u8: { cls: 'w', load: 'loadub', store: 'storeb' },
  i16: { cls: 'w', load: 'loadsh', store: 'storeh' },
  u16: { cls: 'w', load: 'loaduh', store: 'storeh' },
  i32: { cls: 'w', load: 'loadw', store: 'storew' },
  i64: { cls: 'l', load: 'loadl', store: 'storel' },
  f32: { cls: 's', load: 'loads', store: 'stores' },
  f64: { cls: 'd', load: 'loadd', store: 'stored' },
};

const NUMERIC_KINDS = Object.keys(ACCESS);
const fragments = (make: (kind: string, access: Access) => string): Record<string, string> =>
  Object.fromEntries(NUMERIC_KINDS.map((kind) => [kind, make(kind, ACCESS[kind])]));

/** Loop over the fields: %left fields from %field; `prepare` computes addresses, fragments continue at @next. */
function eachField(prepare: string, byKind: Readonly<Record<string, string>>, partial = false): string {
  return `	%left =w loadw %descriptor+${RECORD.fieldCount}
	%field =l add %descriptor, ${RECORD.fields}
	jmp @fields
@next
	%field =l add %field, ${RECORD_FIELD_SIZE}
	%left =w sub %left, 1
@fields
	jnz %left, @field, @done
@field
	%offset =l loadsw %field+${RECORD_FIELD.offset}
	%kind =w loadw %field+${RECORD_FIELD.kind}
${prepare}
${fieldDispatch('%kind', byKind, '@next', partial)}`;
}

/** *to = *a op *b. Integer division truncates; MIN / -1 is MIN, and division by zero is error 11. */
function arithmetic(name: string, op: string): string {
  const combine = (kind: string, { cls, load, store }: Access): string => {
    const divide = op === 'div' && (cls === 'w' || cls === 'l');
    const compute = divide
      ? `	%y_${kind} =l ${load.replace('loadw', 'loadsw')} %y
	%x_${kind} =l ${load.replace('loadw', 'loadsw')} %x
	%q_${kind} =l call $fb_divide(l %x_${kind}, l %y_${kind})`
      : `	%x_${kind} =${cls} ${load} %x
	%y_${kind} =${cls} ${load} %y
	%q_${kind} =${cls} ${op} %x_${kind}, %y_${kind}`;
    return `${compute}\n\t${store} %q_${kind}, %to_at`;
  };
  const byKind = {
    ...fragments(combine),
    record: `\t%inner =l loadl %field+${RECORD_FIELD.record}\n\tcall $${name}(l %to_at, l %x, l %y, l %inner)`,
  };
  return `
function $${name}(l %to, l %a, l %b, l %descriptor) {
@start
${eachField('\t%to_at =l add %to, %offset\n\t%x =l add %a, %offset\n\t%y =l add %b, %offset', byKind, true)}
@done
	ret
}`;
}

const differ = (kind: string, { cls, load }: Access): string => {
  return `	%x_${kind} =${cls} ${load} %x
	%y_${kind} =${cls} ${load} %y
	%same =w ceq${cls} %x_${kind}, %y_${kind}
	jnz %same, @next, @no`;
};

const assignReference = `	%new_ref =l loadl %x
	call $fb_assign_copy(l %to_at, l %new_ref)`;

export const RECORDS: Sources = {
  fb_record_copy: `
function $fb_record_copy(l %to, l %from, l %descriptor) {
@start
	%flags =w loadw %descriptor+${RECORD.flags}
	%held =w and %flags, ${RECORD_FLAG.references}
	jnz %held, @held, @bytes
@bytes
	%size =l loadsw %descriptor+${RECORD.size}
	call $memmove(l %to, l %from, l %size)
	ret
@held
${eachField('\t%to_at =l add %to, %offset\n\t%x =l add %from, %offset', {
  ...fragments((kind, { cls, load, store }) => `\t%v_${kind} =${cls} ${load} %x\n\t${store} %v_${kind}, %to_at`),
  string: assignReference,
  ref: assignReference.replaceAll('%new_ref', '%other_ref'),
  any: '\t%new_any =l loadl %x\n\tcall $fb_any_assign_copy(l %to_at, l %new_any)',
  record: `\t%inner =l loadl %field+${RECORD_FIELD.record}\n\tcall $fb_record_copy(l %to_at, l %x, l %inner)`,
})}
@done
	ret
}`,

  fb_record_release: `
function $fb_record_release(l %p, l %descriptor) {
@start
	%flags =w loadw %descriptor+${RECORD.flags}
	%held =w and %flags, ${RECORD_FLAG.references}
	jnz %held, @held, @clear
@held
${eachField(
  '\t%x =l add %p, %offset',
  {
    string: '\tcall $fb_assign(l %x, l 0)',
    ref: '\tcall $fb_assign(l %x, l 0)',
    any: '\tcall $fb_any_assign_copy(l %x, l 0)',
    record: `\t%inner =l loadl %field+${RECORD_FIELD.record}\n\tcall $fb_record_release(l %x, l %inner)`,
  },
  true,
)}
@done
	jmp @clear
@clear
	%size =l loadsw %descriptor+${RECORD.size}
	call $memset(l %p, w 0, l %size)
	ret
}`,

  fb_record_equal: `
function w $fb_record_equal(l %a, l %b, l %descriptor) {
@start
${eachField('\t%x =l add %a, %offset\n\t%y =l add %b, %offset', {
  ...fragments(differ),
  string: `	%s =l loadl %x
	%t =l loadl %y
	%same =w call $fb_str_equal(l %s, l %t)
	jnz %same, @next, @no`,
  any: `	%u =l loadl %x
	%v =l loadl %y
	%same =w call $fb_any_same(l %u, l %v)
	jnz %same, @next, @no`,
  ref: `	%r =l loadl %x
	%q =l loadl %y
	%same =w ceql %r, %q
	jnz %same, @next, @no`,
  record: `	%inner =l loadl %field+${RECORD_FIELD.record}
	%same =w call $fb_record_equal(l %x, l %y, l %inner)
	jnz %same, @next, @no`,
})}
@no
	ret 0
@done
	ret 1
}`,

  fb_record_add: arithmetic('fb_record_add', 'add'),
  fb_record_sub: arithmetic('fb_record_sub', 'sub'),
  fb_record_mul: arithmetic('fb_record_mul', 'mul'),
  fb_record_div: arithmetic('fb_record_div', 'div'),
};
