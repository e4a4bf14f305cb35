/** Opcodes about memory: every one of them evaluated. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  ARRAY,
  arrayCountOffset,
  arrayDescriptorSize,
  arrayLowerOffset,
  type FunctionBuilder,
  IMMORTAL,
  MEMORY_OPS,
  type ModuleBuilder,
  type OpcodeName,
  STATE,
  STRING,
  ValueType,
} from '#bytecode';
import type { HostValue } from '#il';
import { BasicFailure, callF, ilOf } from './run-bytecode.js';

const { i32, i64, f32, f64, ref, ptr } = ValueType;
const tested = new Set<string>();
/** Notes that an opcode is exercised, and gives its name. */
const op = <Name extends OpcodeName>(name: Name): Name => {
  tested.add(name);
  return name;
};

const bytesOf = (...parts: readonly (readonly [at: number, value: number])[]): Uint8Array => {
  const size = Math.max(...parts.map(([at]) => at)) + 4;
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, value] of parts) view.setInt32(at, value, true);
  return new Uint8Array(view.buffer);
};

test('loads and stores of every width and sign', () => {
  const cases = [
    ['i32.store8', 'i32.load8s', i32, 0x1ffn, -1n],
    ['i32.store8', 'i32.load8u', i32, 0x1ffn, 255n],
    ['i32.store16', 'i32.load16s', i32, 0x18000n, -0x8000n],
    ['i32.store16', 'i32.load16u', i32, 0x18000n, 0x8000n],
    ['i32.store', 'i32.load', i32, -5n, -5n],
    ['i64.store', 'i64.load', i64, 2n ** 40n + 3n, 2n ** 40n + 3n],
    ['f32.store', 'f32.load', f32, 1.5, 1.5],
    ['f64.store', 'f64.load', f64, 0.1, 0.1],
    ['ref.store', 'ref.load', ref, 0x10000n, 0x10000n],
    ['ptr.store', 'ptr.load', ptr, -8n, -8n],
  ] as const satisfies readonly (readonly [OpcodeName, OpcodeName, ValueType, HostValue, HostValue])[];
  for (const [store, load, type, value, expected] of cases) {
    for (const place of ['data', 'frame'] as const) {
      const il = ilOf([type], type, (fn, module) => {
        const address = (): FunctionBuilder => (place === 'data' ? fn.dataAddress(data, 8) : fn.frameAddress(frame, 8));
        const data = module.addZeroedData('d', 32);
        const frame = fn.frameObject(32);
        address().get(0).emit(op(store), 4);
        address().emit('ptr.offset', 4).emit(op(load), 0).ret();
      });
      assert.equal(callF(il, [value]), expected, `${store} ${load} ${place}`);
    }
  }
});

test('addresses', () => {
  const il = ilOf([i64], i64, (fn, module) => {
    const data = module.addZeroedData('d', 64);
    fn.emit(op('data.addr'), data, 4).emit(op('ptr.offset'), 4).get(0).emit(op('ptr.add'));
    fn.get(0).emit(op('ptr.index'), 24).dataAddress(data).emit(op('ptr.sub')).ret();
  });
  assert.equal(callF(il, [3n]), 8n + 3n + 72n);
  const compare = (name: 'ptr.eq' | 'ptr.ne' | 'ref.eq' | 'ref.ne', x: bigint, y: bigint): HostValue | null => {
    const type = name.startsWith('ptr') ? ptr : ref;
    return callF(
      ilOf([type, type], i32, (fn) => fn.get(0).get(1).emit(op(name)).ret()),
      [x, y],
    );
  };
  assert.deepEqual([compare('ptr.eq', 1n, 1n), compare('ptr.eq', 1n, 2n)], [1n, 0n]);
  assert.deepEqual([compare('ptr.ne', 1n, 1n), compare('ptr.ne', 1n, 2n ** 32n + 1n)], [0n, 1n]);
  assert.deepEqual([compare('ref.eq', 1n, 1n), compare('ref.eq', 1n, 2n)], [1n, 0n]);
  assert.deepEqual([compare('ref.ne', 1n, 1n), compare('ref.ne', 1n, 2n)], [0n, 1n]);
  const isNull = ilOf([ref], i32, (fn) => fn.get(0).emit(op('ref.isnull')).ret());
  assert.deepEqual([callF(isNull, [0n]), callF(isNull, [2n ** 32n])], [1n, 0n]);
  const nulls = ilOf([], i32, (fn) => {
    fn.emit(op('ptr.null')).emit('i64.from.ptr').emit('i64.eqz');
    fn.emit(op('ref.null')).emit('ref.isnull').emit('i32.and').ret();
  });
  assert.equal(callF(nulls, []), 1n);
});

test('a function is called through its address', () => {
  const il = ilOf([i32], i32, (fn, module) => {
    const twice = module.declareFunction({ name: 'twice', params: [{ name: 'x', type: i32 }], result: i32 });
    twice.get(0).i32(2).emit('i32.mul').ret();
    fn.get(0).emit(op('func.addr'), twice.id).callIndirect(twice.signature).ret();
  });
  assert.equal(callF(il, [21n]), 42n);
});

test('mem.copy and mem.zero of every size', () => {
  for (const size of [0, 1, 3, 8, 15, 127, 128, 129, 400]) {
    const il = ilOf([i32], i32, (fn, module) => {
      const from = module.addData({
        name: 'from',
        parts: [{ kind: 'bytes', bytes: Uint8Array.from({ length: 408 }, () => 7) }],
      });
      const to = fn.frameObject(408);
      fn.frameAddress(to).dataAddress(from).emit(op('mem.copy'), size);
      fn.dataAddress(from).emit(op('mem.zero'), size);
      // Byte p0 of the copy, and of what is left of the source.
      fn.frameAddress(to).get(0).emit('i64.from.i32').emit('ptr.add').emit('i32.load8u', 0).i32(10).emit('i32.mul');
      fn.dataAddress(from).get(0).emit('i64.from.i32').emit('ptr.add').emit('i32.load8u', 0).emit('i32.add').ret();
    });
    for (const at of [0, size - 1, size, size + 1].filter((place) => place >= 0 && place < 400))
      assert.equal(callF(il, [BigInt(at)]), at < size ? 70n : 7n, `size ${size} at ${at}`);
  }
});

test('frame objects start zeroed, unless they say otherwise', () => {
  for (const size of [4, 100, 1000]) {
    const il = ilOf([], i32, (fn) => {
      const object = fn.frameObject(size, { alignment: 16 });
      fn.frameObject(size, { zeroed: false, alignment: 4 });
      fn.emit(op('frame.addr'), object, size - 4)
        .emit('i32.load', 0)
        .ret();
    });
    assert.equal(callF(il, []), 0n);
  }
});

// ---- references

/** Runs `body` on a data object that looks like a heap thing; tells its count afterwards and how often it was destroyed. */
function counted(count: number, body: (fn: FunctionBuilder, module: ModuleBuilder) => void): [number, number] {
  let destroyed = 0;
  const il = ilOf([], i32, (fn, module) => {
    const thing = module.addData({ name: 'thing', parts: [{ kind: 'bytes', bytes: bytesOf([0, count], [4, 1]) }] });
    body(fn.dataAddress(thing).emit('ref.from.ptr'), module);
    fn.dataAddress(thing).emit('i32.load', 0).ret();
  });
  const left = callF(il, [], {
    fb_destroy: () => {
      destroyed++;
    },
  });
  return [Number(left), destroyed];
}

test('ref.retain counts what is counted', () => {
  const retain = (fn: FunctionBuilder): unknown => fn.emit(op('ref.retain')).emit('drop');
  assert.deepEqual(counted(1, retain), [2, 0]);
  assert.deepEqual(counted(IMMORTAL, retain), [IMMORTAL, 0]);
  const il = ilOf([ref], ref, (fn) => fn.get(0).emit('ref.retain').ret());
  assert.equal(callF(il, [0n]), 0n);
});

test('ref.release frees by the last owner', () => {
  const release = (fn: FunctionBuilder): unknown => fn.emit(op('ref.release'));
  assert.deepEqual(counted(3, release), [2, 0]);
  assert.deepEqual(counted(1, release), [0, 1]);
  assert.deepEqual(counted(IMMORTAL, release), [IMMORTAL, 0]);
  const il = ilOf([ref], i32, (fn) => fn.get(0).emit('ref.release').i32(1).ret());
  assert.equal(callF(il, [0n]), 1n);
});

test('ref.assign and ref.replace own the new and release the old', () => {
  const assignTwice = (fn: FunctionBuilder, module: ModuleBuilder): unknown => {
    const variable = module.addZeroedData('variable', 16);
    const local = fn.local(ref);
    fn.set(local).dataAddress(variable).get(local).emit(op('ref.assign'), 8);
    return fn.dataAddress(variable).emit('ref.null').emit('ref.assign', 8);
  };
  assert.deepEqual(counted(1, assignTwice), [0, 1]);
  const replaceTwice = (fn: FunctionBuilder): unknown => {
    const local = fn.local(ref);
    return fn.emit(op('ref.replace'), local).str('literal').emit('ref.replace', local);
  };
  assert.deepEqual(counted(2, replaceTwice), [1, 0]);
});

test('strings: literals and lengths', () => {
  const lengthOf = (text: string): HostValue | null =>
    callF(
      ilOf([], i32, (fn) => fn.str(text).emit(op('str.len')).ret()),
      [],
    );
  assert.deepEqual(['', 'abc', 'naïve', '世界🎉'].map(lengthOf), [0n, 3n, 5n, 3n]);
  // The second character, through the data pointer.
  const il = ilOf([], i32, (fn, module) => {
    fn.emit(op('str.const'), module.literal('xyz')).emit('ptr.from.ref').emit('ptr.load', STRING.data);
    fn.emit('i32.load8u', 1).ret();
  });
  assert.equal(callF(il, []), BigInt('y'.charCodeAt(0)));
});

// ---- arrays

type Dimension = readonly [lower: number, count: number];

/** Runs an access on a descriptor of the given dimensions; the element's distance from the data, in bytes. */
function elementOffset(
  dimensions: readonly Dimension[],
  subscripts: readonly number[],
  access: (fn: FunctionBuilder) => unknown,
): number {
  const il = ilOf(
    subscripts.map(() => i32),
    i64,
    (fn, module) => {
      const elements = module.addZeroedData('elements', 8);
      const rank = Math.max(dimensions.length, subscripts.length);
      const size = arrayDescriptorSize(rank);
      const dims = new DataView(new ArrayBuffer(size));
      dims.setInt32(ARRAY.rank, dimensions.length, true);
      dimensions.forEach(([lower, count], k) => {
        dims.setInt32(arrayLowerOffset(k), lower, true);
        dims.setInt32(arrayCountOffset(k), count, true);
      });
      const descriptor = module.addData({
        name: 'a',
        parts: [
          { kind: 'data', data: elements, offset: 0 },
          { kind: 'bytes', bytes: new Uint8Array(dims.buffer, 8) },
        ],
      });
      fn.line(9).dataAddress(descriptor);
      for (const k of subscripts.keys()) fn.get(k);
      access(fn);
      fn.dataAddress(elements).emit('ptr.sub').ret();
    },
  );
  return Number(callF(il, subscripts.map(BigInt)));
}

/** What the error routine was told. */
function failureOf(run: () => unknown): string {
  try {
    return `no failure: ${run()}`;
  } catch (error) {
    if (error instanceof BasicFailure) return error.message;
    throw error;
  }
}

test('rank 1', () => {
  const at = (name: OpcodeName) => (fn: FunctionBuilder) => fn.emit(op(name), 8);
  assert.equal(elementOffset([[0, 4]], [3], at('array.at1.zero')), 24);
  assert.equal(elementOffset([[-2, 4]], [-2], at('array.at1')), 0);
  assert.equal(elementOffset([[-2, 4]], [1], at('array.at1')), 24);
  assert.equal(elementOffset([[10, 4]], [12], at('array.at1.unchecked')), 16);
  assert.equal(elementOffset([[0, 4]], [9], at('array.at1.zero.unchecked')), 72);
  assert.equal(elementOffset([[0, 4]], [-1], at('array.at1.zero.unchecked')), -8);
  for (const [name, dimension, index] of [
    ['array.at1.zero', [0, 4], 4],
    ['array.at1.zero', [0, 4], -1],
    ['array.at1.zero', [0, 0], 0],
    ['array.at1', [5, 3], 4],
    ['array.at1', [5, 3], 8],
    ['array.at1', [0x7fffffff, 1], -0x80000000],
  ] as const) {
    const failure = failureOf(() => elementOffset([dimension], [index], at(name)));
    assert.equal(failure, `fb_array_error1(${index}) at line 9`);
  }
});

test('rank 2', () => {
  const at = (name: OpcodeName) => (fn: FunctionBuilder) => fn.emit(op(name), 4);
  assert.equal(
    elementOffset(
      [
        [0, 3],
        [0, 5],
      ],
      [2, 4],
      at('array.at2.zero'),
    ),
    56,
  );
  assert.equal(
    elementOffset(
      [
        [1, 3],
        [-1, 5],
      ],
      [1, -1],
      at('array.at2'),
    ),
    0,
  );
  assert.equal(
    elementOffset(
      [
        [1, 3],
        [-1, 5],
      ],
      [3, 3],
      at('array.at2'),
    ),
    56,
  );
  assert.equal(
    elementOffset(
      [
        [1, 3],
        [-1, 5],
      ],
      [2, 0],
      at('array.at2.unchecked'),
    ),
    24,
  );
  assert.equal(
    elementOffset(
      [
        [0, 3],
        [0, 5],
      ],
      [1, 1],
      at('array.at2.zero.unchecked'),
    ),
    24,
  );
  for (const [i, j] of [
    [3, 0],
    [0, 5],
    [-1, 0],
    [0, -1],
  ]) {
    const failure = failureOf(() =>
      elementOffset(
        [
          [0, 3],
          [0, 5],
        ],
        [i, j],
        at('array.at2.zero'),
      ),
    );
    assert.equal(failure, `fb_array_error2(${i}, ${j}) at line 9`);
  }
});

test('rank n and the rank check', () => {
  const at = (rank: number) => (fn: FunctionBuilder) => fn.emit(op('array.at'), rank, 2);
  const cube: readonly Dimension[] = [
    [0, 2],
    [1, 3],
    [2, 4],
  ];
  assert.equal(elementOffset(cube, [1, 3, 5], at(3)), 2 * (1 * 12 + 2 * 4 + 3));
  assert.equal(elementOffset([[0, 2]], [1], at(1)), 2);
  assert.equal(
    failureOf(() => elementOffset(cube, [1, 4, 5], at(3))),
    'fb_array_error(3, 1, 4, 5) at line 9',
  );
  const checked = (rank: number) => (fn: FunctionBuilder) => {
    const index = fn.local(i32);
    fn.set(index).emit(op('array.checkrank'), rank).get(index).emit('array.at1', 8);
  };
  assert.equal(elementOffset([[0, 4]], [3], checked(1)), 24);
  assert.equal(
    failureOf(() => elementOffset([[0, 4]], [3], checked(2))),
    'fb_error(9) at line 9',
  );
});

// ---- GOSUB

test('the GOSUB stack pushes, pops, cuts, and tells when it is empty', () => {
  const run = (capacity: number, body: (fn: FunctionBuilder) => unknown): [HostValue | null, number[]] => {
    const pushed: number[] = [];
    const il = ilOf([], i32, (fn, module) => {
      const places = module.addZeroedData('places', 64);
      fn.line(5).dataAddress(module.state()).dataAddress(places).emit('ptr.store', STATE.gosub);
      fn.dataAddress(module.state()).i32(capacity).emit('i32.store', STATE.gosubCapacity);
      body(fn);
      fn.ret();
    });
    const result = callF(il, [], { fb_gosub_push: (call) => void pushed.push(call.int(0)) });
    return [result, pushed];
  };
  const push = (fn: FunctionBuilder, ...values: number[]): FunctionBuilder => {
    for (const value of values) fn.i32(value).emit(op('gosub.push'));
    return fn;
  };
  assert.deepEqual(
    run(8, (fn) => push(fn, 5, 6).emit(op('gosub.pop')).i32(10).emit('i32.mul').emit('gosub.pop').emit('i32.add')),
    [65n, []],
  );
  assert.deepEqual(
    run(8, (fn) => push(fn, 5, 6, 7).i32(1).emit(op('gosub.cut')).emit('gosub.pop')),
    [5n, []],
  );
  assert.deepEqual(
    run(8, (fn) => push(fn, 5, 6).emit(op('gosub.depth'))),
    [2n, []],
  );
  assert.deepEqual(
    run(1, (fn) => push(fn, 5, 6).emit('gosub.pop')),
    [5n, [6]],
  );
  assert.equal(
    failureOf(() => run(8, (fn) => fn.emit('gosub.pop'))),
    'fb_error(3) at line 5',
  );
});

test('no memory opcode was forgotten', () => {
  assert.deepEqual(
    Object.keys(MEMORY_OPS).filter((name) => !tested.has(name)),
    [],
  );
});
