/** PRINT items other than strings: numbers in console format, TAB and SPC, records. */
import { RECORD, RECORD_FIELD, RECORD_FIELD_SIZE, STATE, STATE_SYMBOL } from '#bytecode';
import type { Sources } from '../source.js';
import { FORMAT_BUFFER } from './numbers-format.js';
import { fieldDispatch } from './record-fields.js';

const S = `$${STATE_SYMBOL}`;

/** Loads a field at %at and prints it; continues at @next. */
const PRINT_FIELD: Record<string, string> = {
  i8: '\t%i =l loadsb %at\n\tcall $fb_print_i64(l %i)',
  u8: '\t%i =l loadub %at\n\tcall $fb_print_i64(l %i)',
  i16: '\t%i =l loadsh %at\n\tcall $fb_print_i64(l %i)',
  u16: '\t%i =l loaduh %at\n\tcall $fb_print_i64(l %i)',
  i32: '\t%i =l loadsw %at\n\tcall $fb_print_i64(l %i)',
  i64: '\t%i =l loadl %at\n\tcall $fb_print_i64(l %i)',
  f32: '\t%f =s loads %at\n\tcall $fb_print_f32(s %f)',
  f64: '\t%d =d loadd %at\n\tcall $fb_print_f64(d %d)',
  string: '\t%s =l loadl %at\n\tcall $fb_out_char(w 34)\n\tcall $fb_print_str(l %s)\n\tcall $fb_out_char(w 34)',
  ref: '\t%s =l loadl %at\n\tcall $fb_print_ref(l %s)',
  any: '\t%s =l loadl %at\n\tcall $fb_any_print_field(l %s)',
  record: `\t%inner =l loadl %field+${RECORD_FIELD.record}\n\tcall $fb_print_record(l %at, l %inner)`,
};

export const PRINT: Sources = {
  fb_print_i32: `
function $fb_print_i32(w %x) {
@start
	%wide =l extsw %x
	call $fb_print_i64(l %wide)
	ret
}`,

  fb_print_i64: `
function $fb_print_i64(l %x) {
@start
	%buffer =l alloc8 ${FORMAT_BUFFER}
	%end =l add %buffer, ${FORMAT_BUFFER}
	%text =l call $fb_format_i64(l %end, l %x)
	%n =l sub %end, %text
	call $fb_out_text(l %text, l %n)
	ret
}`,

  fb_print_f32: `
function $fb_print_f32(s %x) {
@start
	%wide =d exts %x
	call $fb_print_f64(d %wide)
	ret
}`,

  fb_print_f64: `
function $fb_print_f64(d %x) {
@start
	%buffer =l alloc8 ${FORMAT_BUFFER}
	%n =l call $fb_format_console(l %buffer, d %x)
	call $fb_out_text(l %buffer, l %n)
	ret
}`,

  // ---- anything else that is referred to: NOTHING, or the name of its type
  fb_print_ref: `
function $fb_print_ref(l %r) {
@start
	%some =w cnel %r, 0
	jnz %some, @some, @nothing
@nothing
	call $fb_out_text(l $fb_text_nothing, l 7)
	ret
@some
	%type =l loadl %r+8
	%name =l loadl %type+8
	call $fb_print_str(l %name)
	ret
}`,
  fb_text_nothing: 'data $fb_text_nothing = { b "NOTHING" }',

  fb_print_tab: `
function $fb_print_tab(w %n) {
@start
	%low =w csltw %n, 1
	%n =w select %low, 1, %n
	%target =w sub %n, 1
	%column =w loadw ${S}+${STATE.column}
	%past =w csgtw %column, %target
	jnz %past, @newline, @pad
@newline
	call $fb_print_newline()
	%column =w copy 0
@pad
	%blanks =w sub %target, %column
	call $fb_print_spc(w %blanks)
	ret
}`,

  fb_print_spc: `
function $fb_print_spc(w %n) {
@start
	jmp @next
@next
	%more =w csgtw %n, 0
	jnz %more, @one, @done
@one
	call $fb_out_char(w 32)
	%n =w sub %n, 1
	jmp @next
@done
	ret
}`,

  fb_print_record: `
function $fb_print_record(l %p, l %descriptor) {
@start
	%name =l loadl %descriptor+${RECORD.name}
	call $fb_print_str(l %name)
	call $fb_out_char(w 40)
	%left =w loadw %descriptor+${RECORD.fieldCount}
	%field =l add %descriptor, ${RECORD.fields}
	jmp @fields
@next
	%field =l add %field, ${RECORD_FIELD_SIZE}
	%left =w sub %left, 1
	jnz %left, @comma, @close
@comma
	call $fb_out_char(w 44)
	call $fb_out_char(w 32)
@fields
	jnz %left, @field, @close
@field
	%offset =l loadsw %field+${RECORD_FIELD.offset}
	%at =l add %p, %offset
	%kind =w loadw %field+${RECORD_FIELD.kind}
${fieldDispatch('%kind', PRINT_FIELD, '@next')}
@close
	call $fb_out_char(w 41)
	ret
}`,
};
