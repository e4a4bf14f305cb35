/**
 * Whole-array operations (reference §8): one definition per operation, written once per element kind and operand shape.
 *
 * Each routine checks that its sources have storage and are long enough (error 9), then runs one loop over byte offsets.
 * Elements are combined in the element type: sub-word integers in 32 bits, cut by the store. A target that is also a
 * source is safe, since element i is written after every element i has been read.
 */
import { ARRAY, RECORD } from '#bytecode';
import type { Sources } from '../source.js';

type Kind = {
  readonly name: string;
  /** IL class of one element in a register. */
  readonly cls: 'w' | 'l' | 's' | 'd';
  readonly load: string;
  readonly store: string;
  readonly size: number;
  /** Brings a 32-bit result back into range: what a reduction returns has the element type. */
  readonly wrap: string;
};

// biome-ignore format: table
const KINDS: readonly Kind[] = [
  { name: 'i8',  cls: 'w', load: 'loadsb', store: 'storeb', size: 1, wrap: 'extsb' },
  { name: 'u8',  cls: 'w', load: 'loadub', store: 'storeb', size: 1, wrap: 'extub' },
  { name: 'i16', cls: 'w', load: 'loadsh', store: 'storeh', size: 2, wrap: 'extsh' },
  { name: 'u16', cls: 'w', load: 'loaduh', store: 'storeh', size: 2, wrap: 'extuh' },
  { name: 'i32', cls: 'w', load: 'loadw',  store: 'storew', size: 4, wrap: 'copy' },
  { name: 'i64', cls: 'l', load: 'loadl',  store: 'storel', size: 8, wrap: 'copy' },
  { name: 'f32', cls: 's', load: 'loads',  store: 'stores', size: 4, wrap: 'copy' },
  { name: 'f64', cls: 'd', load: 'loadd',  store: 'stored', size: 8, wrap: 'copy' },
];

const isInteger = (kind: Kind): boolean => kind.cls === 'w' || kind.cls === 'l';

/** An operand: an array (parameter is its descriptor, read at %offset) or a scalar of the element's class. */
type Operand = { readonly name: string; readonly array: boolean };
const array = (name: string): Operand => ({ name, array: true });
const scalar = (name: string): Operand => ({ name, array: false });

/** T() = f(operands): parameters are the target and the operands in this order; `body` computes %value from %v_<name>. */
function elementwise(name: string, kind: Kind, operands: readonly Operand[], body: string): string {
  const arrays = operands.filter((operand) => operand.array);
  const params = operands.map((operand) => (operand.array ? `l %${operand.name}` : `${kind.cls} %v_${operand.name}`));
  return `
function $${name}(${['l %t', ...params].join(', ')}) {
@start
	%total =l call $fb_array_target(l %t)
	%p_t =l loadl %t+${ARRAY.data}
${arrays.map(({ name: a }) => `\t%p_${a} =l call $fb_array_source(l %${a}, l %total)`).join('\n')}
	%bytes =l mul %total, ${kind.size}
	%offset =l copy 0
@loop
${arrays.map(({ name: a }) => `\t%a_${a} =l add %p_${a}, %offset\n\t%v_${a} =${kind.cls} ${kind.load} %a_${a}`).join('\n')}
${body}
	%a_t =l add %p_t, %offset
	${kind.store} %value, %a_t
	%offset =l add %offset, ${kind.size}
	%more =w cultl %offset, %bytes
	jnz %more, @loop, @done
@done
	ret
}`;
}

/** %value = %v_x op %v_y; integer division goes through fb_divide. */
function combine(kind: Kind, op: string, x: string, y: string): string {
  if (op !== 'div' || !isInteger(kind)) return `\t%value =${kind.cls} ${op} %v_${x}, %v_${y}`;
  if (kind.cls === 'l') return `\t%value =l call $fb_divide(l %v_${x}, l %v_${y})`;
  return `\t%long_x =l extsw %v_${x}\n\t%long_y =l extsw %v_${y}\n\t%value =l call $fb_divide(l %long_x, l %long_y)`;
}

const SHAPES: Readonly<Record<string, readonly Operand[]>> = {
  aa: [array('x'), array('y')],
  as: [array('x'), scalar('y')],
  sa: [scalar('x'), array('y')],
};

function operators(kind: Kind): Sources {
  const sources: Record<string, string> = {};
  for (const op of ['add', 'sub', 'mul', 'div']) {
    for (const [shape, operands] of Object.entries(SHAPES)) {
      const name = `fb_array_${op}_${shape}_${kind.name}`;
      sources[name] = elementwise(name, kind, operands, combine(kind, op, 'x', 'y'));
    }
  }
  return sources;
}

function absolute(kind: Kind): string {
  const { cls } = kind;
  if (cls === 's') return '\t%b =w cast %v_x\n\t%b =w and %b, 2147483647\n\t%value =s cast %b';
  if (cls === 'd') return '\t%b =l cast %v_x\n\t%b =l and %b, 9223372036854775807\n\t%value =d cast %b';
  return `\t%low =w cslt${cls} %v_x, 0\n\t%minus =${cls} neg %v_x\n\t%value =${cls} select %low, %minus, %v_x`;
}

function squareRoot(kind: Kind): string {
  const { cls } = kind;
  if (!isInteger(kind)) return `\t%value =${cls} sqrt %v_x`;
  const convert = cls === 'l' ? 'fb_f64_to_i64' : 'fb_f64_to_i32';
  return `\t%f =d s${cls}tof %v_x\n\t%f =d sqrt %f\n\t%value =${cls} call $${convert}(d %f)`;
}

function others(kind: Kind): Sources {
  const { cls } = kind;
  const fused = (op: string): string => `\t%product =${cls} mul %v_y, %v_z\n\t%value =${cls} ${op} %v_x, %product`;
  const three = [array('x'), array('y'), array('z')];
  const named = (name: string): string => `fb_array_${name}_${kind.name}`;
  const define = (name: string, operands: readonly Operand[], body: string): Sources => ({
    [named(name)]: elementwise(named(name), kind, operands, body),
  });
  return {
    ...define('neg', [array('x')], `\t%value =${cls} neg %v_x`),
    ...define('abs', [array('x')], absolute(kind)),
    ...define('sqr', [array('x')], squareRoot(kind)),
    ...define('muladd', three, fused('add')),
    ...define('mulsub', three, fused('sub')),
    ...define('fill', [scalar('x')], `\t%value =${cls} copy %v_x`),
  };
}

/** Folds the elements into %r, beginning with `first` (the element itself: the first one is read before the loop). */
function reduction(name: string, kind: Kind, step: string, finish: string, second: boolean): string {
  const { cls, load } = kind;
  const zero = cls === 's' ? 's_0' : cls === 'd' ? 'd_0' : '0';
  const other = `	%a_y =l add %p_y, %offset\n	%w =${cls} ${load} %a_y`;
  return `
function ${cls} $${name}(l %x${second ? ', l %y' : ''}) {
@start
	%total =l call $fb_array_target(l %x)
	%p_x =l loadl %x+${ARRAY.data}
${second ? '\t%p_y =l call $fb_array_source(l %y, l %total)' : ''}
	%bytes =l mul %total, ${kind.size}
	%offset =l copy 0
	%r =${cls} ${step.includes('select') ? `${load} %p_x` : `copy ${zero}`}
@loop
	%a_x =l add %p_x, %offset
	%v =${cls} ${load} %a_x
${second ? other : ''}
${step}
	%offset =l add %offset, ${kind.size}
	%more =w cultl %offset, %bytes
	jnz %more, @loop, @done
@done
${finish}
	%r =${cls} ${kind.wrap} %r
	ret %r
}`;
}

function reductions(kind: Kind): Sources {
  const { cls } = kind;
  const compare = (op: string): string => `c${isInteger(kind) ? 's' : ''}${op}${cls}`;
  const better = (op: string): string => `\t%better =w ${compare(op)} %v, %r\n\t%r =${cls} select %better, %v, %r`;
  const sum = `\t%r =${cls} add %r, %v`;
  const define = (name: string, step: string, finish = '', second = false): Sources => {
    const symbol = `fb_array_${name}_${kind.name}`;
    return { [symbol]: reduction(symbol, kind, step, finish, second) };
  };
  return {
    ...define('sum', sum),
    ...define('avg', sum, average(kind)),
    ...define('max', better('gt')),
    ...define('min', better('lt')),
    ...define('dot', `\t%product =${cls} mul %v, %w\n\t%r =${cls} add %r, %product`, '', true),
  };
}

/** The sum over the count: truncated for integers, whose sum has wrapped to the element type. */
function average(kind: Kind): string {
  const { cls } = kind;
  if (cls === 's' || cls === 'd') return `\t%count =${cls} sltof %total\n\t%r =${cls} div %r, %count`;
  if (cls === 'l') return '\t%r =l div %r, %total';
  return `\t%r =w ${kind.wrap} %r\n\t%sum =l extsw %r\n\t%mean =l div %sum, %total\n\t%r =w copy %mean`;
}

/** Field-wise arithmetic of arrays of records. */
function recordOperator(op: string): Sources {
  const name = `fb_array_${op}_aa_record`;
  return {
    [name]: `
function $${name}(l %t, l %x, l %y) {
@start
	%total =l call $fb_array_target(l %t)
	%p_t =l loadl %t+${ARRAY.data}
	%p_x =l call $fb_array_source(l %x, l %total)
	%p_y =l call $fb_array_source(l %y, l %total)
	%descriptor =l loadl %t+${ARRAY.record}
	%size =l loadsw %descriptor+${RECORD.size}
	%left =l copy %total
@loop
	call $fb_record_${op}(l %p_t, l %p_x, l %p_y, l %descriptor)
	%p_t =l add %p_t, %size
	%p_x =l add %p_x, %size
	%p_y =l add %p_y, %size
	%left =l sub %left, 1
	%more =w cnel %left, 0
	jnz %more, @loop, @done
@done
	ret
}`,
  };
}

/** All of them, some 200 routines: made only when a program names one. */
export const arrayOperations = (): Sources => ({
  ...Object.assign({}, ...KINDS.map((kind) => ({ ...operators(kind), ...others(kind), ...reductions(kind) }))),
  ...Object.assign({}, ...['add', 'sub', 'mul', 'div'].map(recordOperator)),

  // ---- element count of a target (at least 1); error 9 when it has no storage
  fb_array_target: `
function l $fb_array_target(l %d) {
@start
	call $fb_array_check(l %d)
	%total =l loadl %d+${ARRAY.total}
	ret %total
}`,

  // ---- first element of a source that must have this many elements
  fb_array_source: `
function l $fb_array_source(l %d, l %needed) {
@start
	call $fb_array_check(l %d)
	%total =l loadl %d+${ARRAY.total}
	%enough =w csgel %total, %needed
	jnz %enough, @enough, @fail
@fail
	call $fb_error(w 9)
	hlt
@enough
	%p =l loadl %d+${ARRAY.data}
	ret %p
}`,
});
