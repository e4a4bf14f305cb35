/**
 * UCASE$ and LCASE$, one character to one character. Latin-1 goes through a table of 256 bytes; the two characters whose
 * capitals lie outside (ÿ and µ) and everything beyond Latin-1 go through a UTF-32 copy to the host's Unicode tables.
 * What has no single counterpart (ß) stays.
 */
import { CHAR_STRIDE, CHAR_TABLE, LATIN1_HEAD, STRING } from '#bytecode';
import { orEmpty, type Sources } from '../source.js';

const { length: LEN, data: DATA, width: WIDTH } = STRING;

/** Marks, in the table for capitals, a character whose capital is not Latin-1. No character maps to 0 but NUL itself. */
const OUTSIDE = 0;

function caseTable(name: string, map: (text: string) => string): string {
  const codes = Array.from({ length: 256 }, (_, code) => {
    const mapped = map(String.fromCharCode(code));
    if (mapped.length !== 1) return code;
    const target = mapped.charCodeAt(0);
    return target < 256 ? target : OUTSIDE;
  });
  return `data $${name} = { b ${codes.join(' ')} }`;
}

function changeCase(name: string, table: string, upper: 0 | 1): string {
  return `
function l $${name}(l %s) {
@start
${orEmpty('s')}
	%n =l loadsw %s+${LEN}
	%some =w cnel %n, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%width =w loadub %s+${WIDTH}
	%flags =w loadub %s+${STRING.flags}
	%from =l loadl %s+${DATA}
	jnz %width, @wide, @narrow
@narrow
	%head =w loadw %s+${STRING.kind}
	%plain =w ceqw %head, ${LATIN1_HEAD}
	%one =w ceql %n, 1
	%single =w and %one, %plain
	jnz %single, @single, @several
@single
	%c =l loadub %from
	%at =l add $${table}, %c
	%e =l loadub %at
	%known =w cnel %e, 0
	jnz %known, @known, @several
@known
	%e =l mul %e, ${CHAR_STRIDE}
	%r =l add $${CHAR_TABLE}, %e
	ret %r
@several
	%r =l call $fb_str_new(l %n, w 0)
	storeb %flags, %r+${STRING.flags}
	%to =l loadl %r+${DATA}
	%end =l add %to, %n
@loop
	%c =l loadub %from
	%at =l add $${table}, %c
	%d =w loadub %at
	jnz %d, @store, @odd
@store
	storeb %d, %to
	%from =l add %from, 1
	%to =l add %to, 1
	%more =w cultl %to, %end
	jnz %more, @loop, @done
@odd
	%nul =w ceql %c, 0
	jnz %nul, @store, @outside
@outside
	call $fb_str_free(l %r)
@wide
	%r =l call $fb_str_new(l %n, w 2)
	%to =l loadl %r+${DATA}
	%end =l call $fb_str_put(l %to, w 2, l %s)
	%count =w copy %n
	call $fb_host_case(l %to, w %count, w ${upper})
@done
	ret %r
}`;
}

export const STRINGS_CASE: Sources = {
  fb_upper_table: caseTable('fb_upper_table', (text) => text.toUpperCase()),
  fb_lower_table: caseTable('fb_lower_table', (text) => text.toLowerCase()),
  fb_str_ucase: changeCase('fb_str_ucase', 'fb_upper_table', 1),
  fb_str_lcase: changeCase('fb_str_lcase', 'fb_lower_table', 0),
};
