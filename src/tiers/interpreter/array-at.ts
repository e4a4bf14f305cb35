/**
 * `array.at n`: the number of subscripts is an immediate, so the handler loops over them where they lie on the operand stack.
 * Written as IL text: it is the one handler that is not made from its opcode's meaning.
 *
 * A failing access hands its subscripts to `fb_array_error` as i32 in a row; they are packed in place, since an error leaves nothing
 * of the operand stack.
 */
import { ARRAY, ARRAY_DIM_SIZE, FRAME } from '#bytecode';

/** Words of the instruction: opcode, rank, size. */
const RANK = 4;
const SIZE = 8;
const NEXT = 12;

export const arrayAtText = (name: string): string => `
function l $${name}(l %pc, l %sp, l %frame, l %table, l %base) {
@start
	%at =l add %frame, ${FRAME.pc}
	storel %pc, %at
	%rankAt =l add %pc, ${RANK}
	%rank =l loadsw %rankAt
	%subscriptBytes =l shl %rank, 3
	%first =l sub %sp, %subscriptBytes
	%place =l sub %first, 8
	%descriptor =l loadl %place
	%dims =l add %descriptor, ${ARRAY.dims}
@loop
	%flat =l phi @start 0, @inside %sum
	%slot =l phi @start %first, @inside %nextSlot
	%dim =l phi @start %dims, @inside %nextDim
	%subscript =w loadsw %slot
	%lower =w loadsw %dim
	%from =w sub %subscript, %lower
	%countAt =l add %dim, 4
	%count =w loadsw %countAt
	%inside =w cultw %from, %count
	jnz %inside, @inside, @outside
@inside
	%wideCount =l extuw %count
	%scaled =l mul %flat, %wideCount
	%wideFrom =l extuw %from
	%sum =l add %scaled, %wideFrom
	%nextSlot =l add %slot, 8
	%nextDim =l add %dim, ${ARRAY_DIM_SIZE}
	%more =w cultl %nextSlot, %sp
	jnz %more, @loop, @done
@done
	%sizeAt =l add %pc, ${SIZE}
	%size =l loadsw %sizeAt
	%bytes =l mul %sum, %size
	%data =l loadl %descriptor
	%address =l add %data, %bytes
	storel %address, %place
	%nextPc =l add %pc, ${NEXT}
	%opcode =l loaduw %nextPc
	%scaledOpcode =l shl %opcode, 3
	%entry =l add %table, %scaledOpcode
	%handler =l loadl %entry
	tailcall %handler(l %nextPc, l %first, l %frame, l %table, l %base)
@outside
	jmp @pack
@pack
	%fromSlot =l phi @outside %first, @pack %fromSlot1
	%to =l phi @outside %first, @pack %to1
	%value =w loadsw %fromSlot
	storew %value, %to
	%fromSlot1 =l add %fromSlot, 8
	%to1 =l add %to, 4
	%left =w cultl %fromSlot1, %sp
	jnz %left, @pack, @raise
@raise
	tailcall $fb_array_error(l %descriptor, w %rank, l %first)
}
`;
