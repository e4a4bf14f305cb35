/** Clocks, sleeping, the command line, the environment, the shell, and whole files (SLURP, SPIT), through libc. */
import { STATE, STATE_SYMBOL, STRING } from '#bytecode';
import { cText, orEmpty, type Sources } from '../source.js';

const S = `$${STATE_SYMBOL}`;
const { length: LEN, data: DATA, width: WIDTH } = STRING;
const EINTR = 4;
const ENOSPC = 28;
const F_GETFD = 1;
const F_SETFD = 2;
const FD_CLOEXEC = 1;
const O_WRONLY_CREAT_TRUNC_CLOEXEC = 0o1 | 0o100 | 0o1000 | 0o2000000;
const O_RDONLY_CLOEXEC = 0o2000000;
const MODE = 0o666;
/** Longest single pause, in seconds; a longer one is as good as for ever. */
const LONGEST_SLEEP = 1e9;

/** DATE$ and TIME$: strftime of the local time. */
function clockText(name: string, format: string): string {
  return `
function l $${name}() {
@start
	%buffer =l alloc8 128
	%tm =l add %buffer, 40
	%now =l call $time(l 0)
	storel %now, %buffer
	%broken =l call $localtime_r(l %buffer, l %tm)
	%n =l call $strftime(l %buffer, l 32, l $${format}, l %tm)
	%s =l call $fb_str_latin1(l %buffer, l %n)
	ret %s
}`;
}

export const SYSTEM: Sources = {
  fb_format_date: cText('fb_format_date', '%m-%d-%Y'),
  fb_format_time: cText('fb_format_time', '%H:%M:%S'),
  fb_date: clockText('fb_date', 'fb_format_date'),
  fb_time: clockText('fb_time', 'fb_format_time'),

  // ---- nanoseconds of clock 0 (wall) or 1 (monotonic)
  fb_clock: `
function l $fb_clock(w %clock) {
@start
	%time =l alloc8 16
	%status =w call $clock_gettime(w %clock, l %time)
	%seconds =l loadl %time
	%nanos =l loadl %time+8
	%n =l mul %seconds, 1000000000
	%n =l add %n, %nanos
	ret %n
}`,

  fb_timer: `
function d $fb_timer() {
@start
	%now =l call $fb_clock(w 1)
	%start =l loadl ${S}+${STATE.startTime}
	%n =l sub %now, %start
	%ms =l div %n, 1000000
	%x =d sltof %ms
	%x =d div %x, d_1000
	ret %x
}`,

  fb_timer_ms: `
function l $fb_timer_ms() {
@start
	%now =l call $fb_clock(w 0)
	%ms =l div %now, 1000000
	ret %ms
}`,

  fb_sleep: `
function $fb_sleep(d %seconds) {
@start
	%time =l alloc8 16
	call $fb_flush()
	%some =w cgtd %seconds, d_0
	jnz %some, @some, @done
@some
	%short =w cltd %seconds, d_${LONGEST_SLEEP}
	%seconds =d select %short, %seconds, d_${LONGEST_SLEEP}
	%whole =d trunc %seconds
	%rest =d sub %seconds, %whole
	%rest =d mul %rest, d_1000000000
	%s =l dtosi %whole
	%n =l dtosi %rest
	storel %s, %time
	storel %n, %time+8
@sleep
	# what is left of it comes back in the same place
	%status =w call $nanosleep(l %time, l %time)
	jnz %status, @interrupted, @done
@interrupted
	%place =l call $__errno_location()
	%errno =w loadw %place
	%again =w ceqw %errno, ${EINTR}
	jnz %again, @sleep, @done
@done
	ret
}`,

  fb_sleep_ms: `
function $fb_sleep_ms(d %ms) {
@start
	%seconds =d div %ms, d_1000
	call $fb_sleep(d %seconds)
	ret
}`,

  fb_command_count: `
function w $fb_command_count() {
@start
	%n =w loadw ${S}+${STATE.argc}
	ret %n
}`,

  fb_command: `
function l $fb_command(w %i) {
@start
	%n =w loadw ${S}+${STATE.argc}
	%inside =w cultw %i, %n
	jnz %inside, @inside, @outside
@outside
	ret 0
@inside
	%list =l loadl ${S}+${STATE.argv}
	%offset =l extuw %i
	%offset =l shl %offset, 3
	%at =l add %list, %offset
	%s =l loadl %at
	call $fb_retain(l %s)
	ret %s
}`,

  // ---- s as NUL-terminated UTF-8 in a temporary that the caller frees; its length goes to *length
  fb_cstring: `
function l $fb_cstring(l %s, l %length) {
@start
${orEmpty('s')}
	%n =l loadsw %s+${LEN}
	%width =w loadub %s+${WIDTH}
	%text =l loadl %s+${DATA}
	%room =l shl %n, 2
	%room =l add %room, 8
	%buffer =l call $fb_temporary(l %room)
	%p =l copy %buffer
	%i =l copy 0
@loop
	%more =w csltl %i, %n
	jnz %more, @one, @done
@one
	%c =w call $fb_char_at(l %text, w %width, l %i)
	%p =l call $fb_utf8_char(l %p, w %c)
	%i =l add %i, 1
	jmp @loop
@done
	storeb 0, %p
	%bytes =l sub %p, %buffer
	storel %bytes, %length
	ret %buffer
}`,

  fb_environ: `
function l $fb_environ(l %name) {
@start
	%length =l alloc8 8
	%key =l call $fb_cstring(l %name, l %length)
	%value =l call $getenv(l %key)
	call $fb_temporary_free(l %key)
	%some =w cnel %value, 0
	jnz %some, @some, @none
@none
	ret 0
@some
	%n =l call $strlen(l %value)
	%s =l call $fb_str_from_utf8(l %value, l %n)
	ret %s
}`,

  fb_shell: `
function $fb_shell(l %command) {
@start
	%length =l alloc8 8
	call $fb_flush()
	%text =l call $fb_cstring(l %command, l %length)
	%flags =l alloc8 16
	call $fb_inherit(l %flags, w 0)
	%status =w call $system(l %text)
	call $fb_inherit(l %flags, w 1)
	call $fb_temporary_free(l %text)
	ret
}`,

  // ---- Node marks stdin, stdout and stderr close-on-exec; a child shall have them. Remembers the marks, or puts them back
  fb_inherit: `
function $fb_inherit(l %flags, w %restore) {
@start
	%fd =w copy 0
	jmp @next
@next
	jnz %restore, @restore, @clear
@clear
	%old =w call $fcntl(w %fd, w ${F_GETFD}, ..., w 0)
	storew %old, %flags
	%mark =w and %old, ${~FD_CLOEXEC}
	jmp @set
@restore
	%mark =w loadw %flags
@set
	%open =w csgew %mark, 0
	jnz %open, @change, @skip
@change
	%status =w call $fcntl(w %fd, w ${F_SETFD}, ..., w %mark)
@skip
	%flags =l add %flags, 4
	%fd =w add %fd, 1
	%more =w cslew %fd, 2
	jnz %more, @next, @done
@done
	ret
}`,

  fb_text_slurp: cText('fb_text_slurp', 'SLURP: Cannot open file: '),
  fb_text_spit: cText('fb_text_spit', 'SPIT: Cannot open file: '),
  fb_text_spit_write: cText('fb_text_spit_write', 'SPIT: Cannot write file: '),

  fb_slurp: `
function l $fb_slurp(l %name) {
@start
	%length =l alloc8 8
	%path =l call $fb_cstring(l %name, l %length)
	%fd =w call $fb_temporary_open(l %path, w ${O_RDONLY_CLOEXEC}, w 0)
	call $fb_temporary_free(l %path)
	%opened =w csgew %fd, 0
	jnz %opened, @opened, @fail
@fail
	call $fb_fatal_name(w 53, l $fb_text_slurp, l %name)
	hlt
@opened
	%capacity =l copy 65536
	%n =l copy 0
	%buffer =l call $fb_temporary(l %capacity)
@loop
	%free =l sub %capacity, %n
	%some =w cnel %free, 0
	jnz %some, @read, @grow
@grow
	%capacity =l shl %capacity, 1
	%buffer =l call $fb_temporary_grow(l %buffer, l %capacity)
	%free =l sub %capacity, %n
@read
	%at =l add %buffer, %n
	%got =l call $fb_read(w %fd, l %at, l %free)
	%more =w csgtl %got, 0
	jnz %more, @more, @stop
@more
	%n =l add %n, %got
	jmp @loop
@stop
	%failed =w csltl %got, 0
	jnz %failed, @failed, @done
@failed
	%place =l call $__errno_location()
	%errno =w loadw %place
	%again =w ceqw %errno, ${EINTR}
	jnz %again, @read, @fail
@done
	call $fb_temporary_close()
	%s =l call $fb_str_from_utf8(l %buffer, l %n)
	call $fb_temporary_free(l %buffer)
	ret %s
}`,

  fb_spit: `
function $fb_spit(l %name, l %text) {
@start
	%length =l alloc8 8
	%path =l call $fb_cstring(l %name, l %length)
	%bytes =l call $fb_file_bytes(l %text, l %length)
	%fd =w call $fb_temporary_open(l %path, w ${O_WRONLY_CREAT_TRUNC_CLOEXEC}, w ${MODE})
	%opened =w csgew %fd, 0
	jnz %opened, @opened, @fail
@fail
	call $fb_fatal_name(w 75, l $fb_text_spit, l %name)
	hlt
@opened
	%n =l loadl %length
	%errno =w call $fb_write_all(w %fd, l %bytes, l %n)
	call $fb_temporary_free(l %bytes)
	call $fb_temporary_free(l %path)
	call $fb_temporary_close()
	jnz %errno, @unwritten, @done
@unwritten
	%full =w ceqw %errno, ${ENOSPC}
	%code =w select %full, 61, 75
	call $fb_fatal_name(w %code, l $fb_text_spit_write, l %name)
	hlt
@done
	ret
}`,

  // ---- what a string looks like in a file, in a temporary that the caller frees: byte strings as they are, others in UTF-8
  fb_file_bytes: `
function l $fb_file_bytes(l %s, l %length) {
@start
${orEmpty('s')}
	%width =w loadub %s+${WIDTH}
	%flags =w loadub %s+${STRING.flags}
	%raw =w cugtw %flags, %width
	jnz %raw, @raw, @text
@text
	%p =l call $fb_cstring(l %s, l %length)
	ret %p
@raw
	%n =l loadsw %s+${LEN}
	%from =l loadl %s+${DATA}
	%room =l add %n, 1
	%p =l call $fb_temporary(l %room)
	call $memcpy(l %p, l %from, l %n)
	storel %n, %length
	ret %p
}`,
};
