/** Leaving emitted code through TypeScript for another place in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CrashError, type Machine } from '#link';
import { emit0, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64, Xmm } from '#target/x64';
import { call, framed, withCode } from './assemble.js';

const { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r11, r12, r15 } = Gpr;
const NOTHING = { args: [], returns: 'void' } as const;

/** Keeps the numbers 1 … in all registers but rsp, rbp and r11, 100 … in the vector registers. */
const fillRegisters = (asm: Parameters<typeof call>[0]): void => {
  for (let i = 0; i < 16; i++) {
    emitRI(asm.code, X64.movR64Imm64, rax, 100 + i);
    emitRR(asm.code, X64.movqXmmRm64, Xmm.xmm0 + i, rax);
  }
  for (let i = 0; i < 16; i++) if (![rsp, rbp, r11].includes(i as never)) emitRI(asm.code, X64.movR64Imm64, i, i + 1);
};

test('a host function ends with a transfer: registers are loaded, control goes on there', () => {
  let machine: Machine;
  let landing = 0;
  withCode(
    {
      start: framed((asm) => {
        call(asm, 'leave');
        emit0(asm.code, X64.ud2);
      }),
      // rax = the sum of what the transfer loaded, with xmm0
      landing: (asm) => {
        for (const register of [rcx, rdx, rbx, rsi, rdi, 8, 9, 10, 12, 13, 14, 15])
          emitRR(asm.code, X64.addR64Rm64, rax, register);
        emitRR(asm.code, X64.movqRm64Xmm, Xmm.xmm0, rcx);
        emitRR(asm.code, X64.addR64Rm64, rax, rcx);
        emit0(asm.code, X64.leave);
        emit0(asm.code, X64.ret);
      },
    },
    (of, address) => {
      machine = of;
      landing = address('landing');
      const { returnValue } = machine.execute(address('start'), [], { args: [], returns: 'i64' });
      // 1 + 2 + … + 16 without rsp (5), rbp (6), r11 (12); then xmm0
      assert.equal(returnValue, BigInt(136 - 5 - 6 - 12 + 1000));
      assert.equal(machine.execute(address('start'), [], { args: [], returns: 'i64' }).returnValue, 1113n);
    },
    {
      leave: [
        NOTHING,
        () => {
          const frame = machine.hostFrame;
          const { stackMemory, stack } = machine;
          const callerRbp = Number(stackMemory.getBigUint64(frame - stack.low, true));
          const registers = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [i, i + 1]));
          machine.transfer({
            pc: landing,
            registers: { ...registers, [rsp]: frame + 16, [rbp]: callerRbp },
            vector: 1000n,
          });
        },
      ],
    },
  );
});

test('hostFrameRegisters gives what the caller has in callee-saved registers', () => {
  let machine: Machine;
  let seen: [number, bigint][] = [];
  withCode(
    {
      start: framed((asm) => {
        emitR(asm.code, X64.pushR64, rbx);
        emitR(asm.code, X64.pushR64, r15);
        emitRI(asm.code, X64.movR64Imm64, rbx, 0x1234);
        emitRI(asm.code, X64.movR64Imm64, r15, -2);
        call(asm, 'look');
        emitR(asm.code, X64.popR64, r15);
        emitR(asm.code, X64.popR64, rbx);
      }),
    },
    (of, address) => {
      machine = of;
      machine.execute(address('start'));
      const values = new Map(seen);
      assert.equal(values.get(rbx), 0x1234n);
      assert.equal(values.get(r15), 2n ** 64n - 2n);
    },
    { look: [NOTHING, () => void (seen = [...machine.hostFrameRegisters()])] },
  );
});

test('deoptEntry captures all registers and the place, and goes on elsewhere', () => {
  withCode(
    {
      start: framed((asm) => {
        fillRegisters(asm);
        call(asm, 'fb_deopt_entry');
        emit0(asm.code, X64.ud2);
      }),
      landing: framed(() => {}),
    },
    (machine, address) => {
      const general: bigint[] = [];
      const vectors: bigint[] = [];
      let place = 0;
      machine.setDeoptFunction(() => {
        const { captured } = machine;
        for (let i = 0; i < 16; i++) {
          general.push(captured.general(i));
          vectors.push(captured.vector(i));
        }
        place = captured.pc;
        // As if `start` returned 77: its frame is at RBP.
        const frame = captured.address(rbp);
        assert.equal(captured.address(rsp), frame);
        const low = machine.stack.low;
        const back = Number(machine.stackMemory.getBigUint64(frame + 8 - low, true));
        machine.transfer({ pc: back, registers: { [rax]: 77, [rsp]: frame + 16, [rbp]: 0 } });
      });
      const { status } = machine.execute(address('start'));
      assert.equal(status, 77);
      assert.ok(place > address('start') && place < address('start') + 500);
      for (let i = 0; i < 16; i++) {
        assert.equal(vectors[i], BigInt(100 + i));
        if (i !== rsp && i !== rbp && i !== r11) assert.equal(general[i], BigInt(i + 1));
      }
    },
  );
});

test('a deopt function that does not transfer is an internal error, and leaves the emitted code', () => {
  withCode({ start: framed((asm) => call(asm, 'fb_deopt_entry')) }, (machine, address) => {
    machine.setDeoptFunction(() => {});
    assert.throws(() => machine.execute(address('start')), /there is no place to go on/);
    machine.setDeoptFunction(() => {
      throw new RangeError('mine');
    });
    assert.throws(() => machine.execute(address('start')), /mine/);
    assert.equal(machine.running, false);
  });
});

test('a replaced return address leads to the deopt function, with the results', () => {
  withCode(
    {
      start: framed((asm) => call(asm, 'inner')),
      inner: framed((asm) => {
        call(asm, 'patch');
        emitRI(asm.code, X64.movR64Imm64, rax, 41);
      }),
    },
    (machine, address) => {
      let original = 0;
      machine.setDeoptFunction(() => {
        const { captured } = machine;
        assert.equal(captured.pc, machine.lazyReturnPc);
        const result = captured.general(rax) + 1n;
        machine.transfer({
          pc: original,
          registers: { [rax]: result, [rsp]: captured.address(rsp), [rbp]: captured.address(rbp) },
        });
      });
      patch = () => {
        const { stackMemory, stack } = machine;
        const inner = Number(stackMemory.getBigUint64(machine.hostFrame - stack.low, true));
        original = Number(stackMemory.getBigUint64(inner + 8 - stack.low, true));
        stackMemory.setBigUint64(inner + 8 - stack.low, BigInt(machine.lazyReturn), true);
      };
      assert.equal(machine.execute(address('start')).status, 42);
    },
    { patch: [NOTHING, () => patch()] },
  );
});
let patch = (): void => {};

test('a trap comes to the trap function first, registers captured; not transferring is a crash', () => {
  withCode(
    {
      divide: framed((asm) => {
        fillRegisters(asm);
        emitRI(asm.code, X64.movR64Imm64, rcx, 0);
        emitR(asm.code, X64.idivRm32, rcx);
      }),
      recurse: framed((asm) => {
        asm.code.append(Uint8Array.of(0xe8, 0xf7, 0xff, 0xff, 0xff)); // call self
      }),
      landing: framed((asm) => emitRM(asm.code, X64.movR64Rm64, rax, mem(r12))),
      resume: (asm) => {
        emit0(asm.code, X64.leave);
        emit0(asm.code, X64.ret);
      },
    },
    (machine, address) => {
      let seen = '';
      machine.setTrapFunction(() => {
        const { trapped } = machine;
        seen = [
          machine.trapSignal,
          trapped.general(rbx),
          trapped.general(r12),
          trapped.vector(0),
          trapped.vector(15),
        ].join();
        if (machine.trapSignal !== 8) return;
        machine.transfer({
          pc: address('resume'),
          registers: { [rax]: 5, [rsp]: trapped.address(rbp), [rbp]: trapped.address(rbp) },
        });
      });
      for (let i = 0; i < 100; i++) assert.equal(machine.execute(address('divide')).status, 5);
      assert.equal(seen, '8,4,13,100,115');
      assert.throws(
        () => machine.execute(address('recurse')),
        (error) => error instanceof CrashError && error.kind === 'stack-overflow',
      );
      assert.equal(seen.split(',')[0], '11');
      // What the trap function throws comes out of execute.
      machine.setTrapFunction(() => {
        throw new RangeError('from the trap function');
      });
      assert.throws(() => machine.execute(address('divide')), /from the trap function/);
      machine.setTrapFunction(null);
      assert.throws(() => machine.execute(address('divide')), CrashError);
    },
  );
});

test('a stack overflow can be left by a transfer to an outer frame', () => {
  withCode(
    {
      start: framed((asm) => {
        call(asm, 'recurse');
      }),
      recurse: framed((asm) => {
        asm.code.append(Uint8Array.of(0xe8, 0xf7, 0xff, 0xff, 0xff)); // call self
      }),
      out: (asm) => {
        emit0(asm.code, X64.leave);
        emit0(asm.code, X64.ret);
      },
    },
    (machine, address) => {
      machine.setTrapFunction(() => {
        const { stackMemory, stack, trapped } = machine;
        let frame = trapped.address(rbp);
        for (let next = frame; next !== 0; next = Number(stackMemory.getBigUint64(frame - stack.low, true)))
          frame = next;
        machine.transfer({ pc: address('out'), registers: { [rax]: 9, [rsp]: frame, [rbp]: frame } });
      });
      for (let i = 0; i < 3; i++) assert.equal(machine.execute(address('start')).status, 9);
    },
  );
});

test('hosts nest: the outer host function finds its own frame after an inner execute', () => {
  let machine: Machine;
  let entry: (name: string) => number;
  const frames: number[] = [];
  withCode(
    {
      outer: framed((asm) => call(asm, 'nest')),
      inner: framed((asm) => call(asm, 'leaf')),
      landing: (asm) => {
        emit0(asm.code, X64.leave);
        emit0(asm.code, X64.ret);
      },
    },
    (of, address) => {
      machine = of;
      entry = address;
      assert.equal(machine.execute(address('outer')).status, 3);
      assert.equal(frames[0], frames[2]);
      assert.notEqual(frames[0], frames[1]);
    },
    {
      leaf: [NOTHING, () => void frames.push(machine.hostFrame)],
      nest: [
        NOTHING,
        () => {
          frames.push(machine.hostFrame);
          machine.execute(entry('inner'));
          frames.push(machine.hostFrame);
          const frame = Number(machine.stackMemory.getBigUint64(machine.hostFrame - machine.stack.low, true));
          machine.transfer({ pc: entry('landing'), registers: { [rax]: 3, [rsp]: frame, [rbp]: frame } });
        },
      ],
    },
  );
});
