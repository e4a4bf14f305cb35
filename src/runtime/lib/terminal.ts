/** Terminal control (reference §23): control sequences into the output buffer, whether or not stdout is a terminal. */
import { STATE, STATE_SYMBOL } from '#bytecode';
import { cText, type Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
const ESC = '\x1b';
const TIOCGWINSZ = 0x5413;

/** SCREENWIDTH and SCREENHEIGHT: u16 at an offset of struct winsize, or what is usual. */
function screenSize(name: string, offset: number, usual: number): string {
  return `
function w $${name}() {
@start
	%size =l alloc8 8
	storel 0, %size
	%status =w call $ioctl(w 1, l ${TIOCGWINSZ}, ..., l %size)
	%n =w loaduh %size+${offset}
	%known =w cnew %n, 0
	%n =w select %known, %n, ${usual}
	ret %n
}`;
}

export const TERMINAL: Sources = {
  fb_text_cls: cText('fb_text_cls', `${ESC}[2J${ESC}[H`),
  fb_text_locate: cText('fb_text_locate', `${ESC}[%d;%dH`),
  fb_text_color: cText('fb_text_color', `${ESC}[%dm`),
  fb_text_color2: cText('fb_text_color2', `${ESC}[%d;%dm`),

  // ---- the bytes go out as they are; the column does not change
  fb_term_write: `
function $fb_term_write(l %s) {
@start
	%column =w loadw ${S}+${STATE.column}
	call $fb_print_str(l %s)
	storew %column, ${S}+${STATE.column}
	ret
}`,

  fb_cls: `
function $fb_cls() {
@start
	%n =l call $strlen(l $fb_text_cls)
	call $fb_out_bytes(l $fb_text_cls, l %n)
	storew 0, ${S}+${STATE.column}
	storew 0, ${S}+${STATE.cursorColumn}
	storew 0, ${S}+${STATE.cursorRow}
	ret
}`,

  fb_locate: `
function $fb_locate(w %x, w %y) {
@start
	%buffer =l alloc8 48
	storew %x, ${S}+${STATE.cursorColumn}
	storew %x, ${S}+${STATE.column}
	storew %y, ${S}+${STATE.cursorRow}
	%column =w add %x, 1
	%row =w add %y, 1
	%n =w call $snprintf(l %buffer, l 48, l $fb_text_locate, ..., w %row, w %column)
	%length =l extsw %n
	call $fb_out_bytes(l %buffer, l %length)
	ret
}`,

  fb_color: `
function $fb_color(w %f) {
@start
	%buffer =l alloc8 48
	%f =w call $fb_color_code(w %f, w 30)
	%n =w call $snprintf(l %buffer, l 48, l $fb_text_color, ..., w %f)
	%length =l extsw %n
	call $fb_out_bytes(l %buffer, l %length)
	ret
}`,

  fb_color2: `
function $fb_color2(w %f, w %b) {
@start
	%buffer =l alloc8 48
	%f =w call $fb_color_code(w %f, w 30)
	%b =w call $fb_color_code(w %b, w 40)
	%n =w call $snprintf(l %buffer, l 48, l $fb_text_color2, ..., w %f, w %b)
	%length =l extsw %n
	call $fb_out_bytes(l %buffer, l %length)
	ret
}`,

  // ---- 30 + f below 8, 90 + (f - 8) from there on; 40 and 100 for the background
  fb_color_code: `
function w $fb_color_code(w %color, w %base) {
@start
	%bright =w csgew %color, 8
	%more =w select %bright, 52, 0
	%code =w add %base, %color
	%code =w add %code, %more
	ret %code
}`,

  fb_pos: `
function w $fb_pos() {
@start
	%n =w loadw ${S}+${STATE.cursorColumn}
	ret %n
}`,

  fb_row: `
function w $fb_row() {
@start
	%n =w loadw ${S}+${STATE.cursorRow}
	ret %n
}`,

  fb_screen_width: screenSize('fb_screen_width', 2, 80),
  fb_screen_height: screenSize('fb_screen_height', 0, 24),
};
