/**
 * Allocation and reference counts. Memory comes from libc's malloc; running out of it is BASIC error 7, and so is taking more than the
 * limit (memory-limit.ts).
 */
import { HEAP, HEAP_TYPE, HeapKind, STATE, STATE_SYMBOL } from '#bytecode';
import type { Sources } from '../source.js';

const LEFT = `$${STATE_SYMBOL}+${STATE.memoryLeft}`;

/** Counts bytes that are asked for; the use itself is looked at only when as many have come together as could make a difference. */
const count = (bytes: string, look = `call $fb_memory_check(l %${bytes})`): string => `\
	%left =l loadl ${LEFT}
	%left =l sub %left, %${bytes}
	storel %left, ${LEFT}
	%over =w csltl %left, 0
	jnz %over, @look, @take
@look
	${look}
	jmp @take
@take`;

export const MEMORY: Sources = {
  fb_alloc: `
function l $fb_alloc(l %n) {
@start
${count('n')}
	%p =l call $malloc(l %n)
	%some =w cnel %p, 0
	jnz %some, @ok, @fail
@fail
	call $fb_error(w 7)
	hlt
@ok
	ret %p
}`,

  // ---- *p keeps its contents; zeroed memory where it grows is the caller's business
  fb_realloc: `
function l $fb_realloc(l %p, l %n) {
@start
${count('n', 'call $fb_memory_check_more(l %p, l %n)')}
	# realloc to nothing would free
	%given =w cnel %n, 0
	%n =l select %given, %n, 1
	%q =l call $realloc(l %p, l %n)
	%some =w cnel %q, 0
	jnz %some, @ok, @fail
@fail
	call $fb_error(w 7)
	hlt
@ok
	ret %q
}`,

  fb_calloc: `
function l $fb_calloc(l %count, l %size) {
@start
	%n =l mul %count, %size
${count('n')}
	%p =l call $calloc(l %count, l %size)
	%some =w cnel %p, 0
	jnz %some, @ok, @fail
@fail
	call $fb_error(w 7)
	hlt
@ok
	ret %p
}`,

  fb_retain: `
function $fb_retain(l %r) {
@start
	%some =w cnel %r, 0
	jnz %some, @thing, @done
@thing
	%count =w loadw %r+${HEAP.refcount}
	%counted =w csgew %count, 0
	jnz %counted, @counted, @done
@counted
	%count =w add %count, 1
	storew %count, %r+${HEAP.refcount}
@done
	ret
}`,

  fb_release: `
function $fb_release(l %r) {
@start
	%some =w cnel %r, 0
	jnz %some, @thing, @done
@thing
	%count =w loadw %r+${HEAP.refcount}
	%counted =w csgtw %count, 0
	jnz %counted, @counted, @done
@counted
	%count =w sub %count, 1
	storew %count, %r+${HEAP.refcount}
	jnz %count, @done, @last
@last
	call $fb_destroy(l %r)
@done
	ret
}`,

  fb_destroy: `
function $fb_destroy(l %r) {
@start
	%kind =w loadub %r+${HEAP.kind}
	%string =w ceqw %kind, ${HeapKind.string}
	jnz %string, @string, @typed
@string
	call $fb_str_free(l %r)
	ret
@typed
	%type =l loadl %r+${HEAP.type}
	%destroy =l loadl %type+${HEAP_TYPE.destroy}
	call %destroy(l %r)
	ret
}`,

  fb_assign: `
function $fb_assign(l %place, l %new) {
@start
	%old =l loadl %place
	storel %new, %place
	call $fb_release(l %old)
	ret
}`,

  fb_assign_copy: `
function $fb_assign_copy(l %place, l %new) {
@start
	call $fb_retain(l %new)
	%old =l loadl %place
	storel %new, %place
	call $fb_release(l %old)
	ret
}`,

  // ---- memcpy that spares short texts the way through libc: up to 16 bytes as two words that may overlap
  fb_copy: `
function $fb_copy(l %to, l %from, l %n) {
@start
	%short =w culel %n, 16
	jnz %short, @short, @long
@long
	call $memcpy(l %to, l %from, l %n)
	ret
@short
	%words =w cugel %n, 8
	jnz %words, @words, @few
@words
	%last =l sub %n, 8
	%from2 =l add %from, %last
	%to2 =l add %to, %last
	%x =l loadl %from
	%y =l loadl %from2
	storel %x, %to
	storel %y, %to2
	ret
@few
	%halves =w cugel %n, 4
	jnz %halves, @halves, @bytes
@halves
	%last =l sub %n, 4
	%from2 =l add %from, %last
	%to2 =l add %to, %last
	%u =w loadw %from
	%v =w loadw %from2
	storew %u, %to
	storew %v, %to2
	ret
@bytes
	%some =w cnel %n, 0
	jnz %some, @byte, @done
@byte
	%b =w loadub %from
	storeb %b, %to
	%from =l add %from, 1
	%to =l add %to, 1
	%n =l sub %n, 1
	jmp @bytes
@done
	ret
}`,

  fb_swap_bytes: `
function $fb_swap_bytes(l %a, l %b, w %count) {
@start
	%n =l extsw %count
	%end =l add %a, %n
@words
	%left =l sub %end, %a
	%more =w csgel %left, 8
	jnz %more, @word, @bytes
@word
	%x =l loadl %a
	%y =l loadl %b
	storel %y, %a
	storel %x, %b
	%a =l add %a, 8
	%b =l add %b, 8
	jmp @words
@bytes
	%more =w cultl %a, %end
	jnz %more, @byte, @done
@byte
	%c =w loadub %a
	%d =w loadub %b
	storeb %d, %a
	storeb %c, %b
	%a =l add %a, 1
	%b =l add %b, 1
	jmp @bytes
@done
	ret
}`,
};
