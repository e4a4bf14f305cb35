/** Rows of the instruction table: branches, stack, exchanges, fences, system, strings. Columns as in row.ts. */
import type { RowText } from './row.js';

// biome-ignore format: table
export const CONTROL_ROWS = {
  // name          operands    encoding          effects                                  Intel SDM vol. 2

  // branches; what a called function clobbers is the convention's business
  jccRel8:        ['rel8',     '70+cc cb',       'flags:r',                               'Jcc'],
  jccRel32:       ['rel32',    '0F 80+cc cd',    'flags:r',                               'Jcc'],
  jrcxzRel8:      ['rel8',     'E3 cb',          'rcx:r',                                 'Jcc'],
  jmpRel8:        ['rel8',     'EB cb',          '',                                      'JMP'],
  jmpRel32:       ['rel32',    'E9 cd',          '',                                      'JMP'],
  jmpRm64:        ['rm64',     'FF /4',          'r',                                     'JMP'],
  callRel32:      ['rel32',    'E8 cd',          'rsp:rw mem:rw',                         'CALL'],
  callRm64:       ['rm64',     'FF /2',          'r rsp:rw mem:rw',                       'CALL'],
  ret:            ['',         'C3',             'rsp:rw mem:r',                          'RET'],
  retImm16:       ['uimm16',   'C2 iw',          'rsp:rw mem:r',                          'RET'],
  leave:          ['',         'C9',             'rsp:w rbp:rw mem:r',                    'LEAVE'],

  // stack
  pushR16:        ['r16',      '66 50+r',        'r rsp:rw mem:w',                        'PUSH'],
  pushR64:        ['r64',      '50+r',           'r rsp:rw mem:w',                        'PUSH'],
  pushRm16:       ['rm16',     '66 FF /6',       'r rsp:rw mem:w',                        'PUSH'],
  pushRm64:       ['rm64',     'FF /6',          'r rsp:rw mem:w',                        'PUSH'],
  pushImm8:       ['simm8',    '6A ib',          'rsp:rw mem:w',                          'PUSH'],
  pushImm32:      ['simm32',   '68 id',          'rsp:rw mem:w',                          'PUSH'],
  popR16:         ['r16',      '66 58+r',        'w rsp:rw mem:r',                        'POP'],
  popR64:         ['r64',      '58+r',           'w rsp:rw mem:r',                        'POP'],
  popRm16:        ['rm16',     '66 8F /0',       'w rsp:rw mem:r',                        'POP'],
  popRm64:        ['rm64',     '8F /0',          'w rsp:rw mem:r',                        'POP'],
  pushfq:         ['',         '9C',             'flags:r rsp:rw mem:w',                  'PUSHF/PUSHFD/PUSHFQ'],
  popfq:          ['',         '9D',             'flags:w rsp:rw mem:r',                  'POPF/POPFD/POPFQ'],

  // exchange; with memory always atomic, lock or not
  xchgRm8R8:      ['rm8 r8',   '86 /r',          'rw rw',                                 'XCHG'],
  xchgRm16R16:    ['rm16 r16', '66 87 /r',       'rw rw',                                 'XCHG'],
  xchgRm32R32:    ['rm32 r32', '87 /r',          'rw rw',                                 'XCHG'],
  xchgRm64R64:    ['rm64 r64', 'REX.W 87 /r',    'rw rw',                                 'XCHG'],
  xaddRm8R8:      ['rm8 r8',   '0F C0 /r',       'rw rw flags:w',                         'XADD'],
  xaddRm16R16:    ['rm16 r16', '66 0F C1 /r',    'rw rw flags:w',                         'XADD'],
  xaddRm32R32:    ['rm32 r32', '0F C1 /r',       'rw rw flags:w',                         'XADD'],
  xaddRm64R64:    ['rm64 r64', 'REX.W 0F C1 /r', 'rw rw flags:w',                         'XADD'],
  cmpxchgRm8R8:   ['rm8 r8',   '0F B0 /r',       'rw r rax:rw flags:w',                   'CMPXCHG'],
  cmpxchgRm16R16: ['rm16 r16', '66 0F B1 /r',    'rw r rax:rw flags:w',                   'CMPXCHG'],
  cmpxchgRm32R32: ['rm32 r32', '0F B1 /r',       'rw r rax:rw flags:w',                   'CMPXCHG'],
  cmpxchgRm64R64: ['rm64 r64', 'REX.W 0F B1 /r', 'rw r rax:rw flags:w',                   'CMPXCHG'],
  cmpxchg8bM64:   ['m64',      '0F C7 /1',       'rw rax:rw rdx:rw rbx:r rcx:r flags:rw', 'CMPXCHG8B/CMPXCHG16B'],
  cmpxchg16bM128: ['m128',     'REX.W 0F C7 /1', 'rw rax:rw rdx:rw rbx:r rcx:r flags:rw', 'CMPXCHG8B/CMPXCHG16B'],

  // fences, hints
  mfence:         ['',         '0F AE F0',       'mem:rw',                                'MFENCE'],
  lfence:         ['',         '0F AE E8',       'mem:rw',                                'LFENCE'],
  sfence:         ['',         '0F AE F8',       'mem:rw',                                'SFENCE'],
  pause:          ['',         'F3 90',          '',                                      'PAUSE'],
  prefetchntaM8:  ['m8',       '0F 18 /0',       'a',                                     'PREFETCHh'],
  prefetcht0M8:   ['m8',       '0F 18 /1',       'a',                                     'PREFETCHh'],
  prefetcht1M8:   ['m8',       '0F 18 /2',       'a',                                     'PREFETCHh'],
  prefetcht2M8:   ['m8',       '0F 18 /3',       'a',                                     'PREFETCHh'],
  clflushM8:      ['m8',       '0F AE /7',       'rw',                                    'CLFLUSH'],
  nop:            ['',         '90',             '',                                      'NOP'],
  nopRm16:        ['rm16',     '66 0F 1F /0',    'a',                                     'NOP'],
  nopRm32:        ['rm32',     '0F 1F /0',       'a',                                     'NOP'],
  endbr64:        ['',         'F3 0F 1E FA',    '',                                      'ENDBR64'],

  // traps, system
  int3:           ['',         'CC',             'mem:rw',                                'INT n/INTO/INT3/INT1'],
  ud2:            ['',         '0F 0B',          'mem:rw',                                'UD'],
  syscall:        ['',         '0F 05',          'rax:rw rcx:w r11:w mem:rw',             'SYSCALL'],
  cpuid:          ['',         '0F A2',          'rax:rw rbx:w rcx:rw rdx:w',             'CPUID'],
  rdtsc:          ['',         '0F 31',          'rax:w rdx:w',                           'RDTSC'],
  rdtscp:         ['',         '0F 01 F9',       'rax:w rdx:w rcx:w',                     'RDTSCP'],
  xgetbv:         ['',         '0F 01 D0',       'rcx:r rax:w rdx:w',                     'XGETBV'],

  // flags
  clc:            ['',         'F8',             'flags:rw',                              'CLC'],
  stc:            ['',         'F9',             'flags:rw',                              'STC'],
  cmc:            ['',         'F5',             'flags:rw',                              'CMC'],
  cld:            ['',         'FC',             'flags:rw',                              'CLD'],
  std:            ['',         'FD',             'flags:rw',                              'STD'],

  // strings; they go up while the direction flag is clear, as every convention has it
  repMovsb:       ['',         'F3 A4',          'rsi:rw rdi:rw rcx:rw flags:r mem:rw',   'REP, MOVS'],
  repMovsw:       ['',         '66 F3 A5',       'rsi:rw rdi:rw rcx:rw flags:r mem:rw',   'REP, MOVS'],
  repMovsd:       ['',         'F3 A5',          'rsi:rw rdi:rw rcx:rw flags:r mem:rw',   'REP, MOVS'],
  repMovsq:       ['',         'F3 REX.W A5',    'rsi:rw rdi:rw rcx:rw flags:r mem:rw',   'REP, MOVS'],
  repStosb:       ['',         'F3 AA',          'rax:r rdi:rw rcx:rw flags:r mem:w',     'REP, STOS'],
  repStosw:       ['',         '66 F3 AB',       'rax:r rdi:rw rcx:rw flags:r mem:w',     'REP, STOS'],
  repStosd:       ['',         'F3 AB',          'rax:r rdi:rw rcx:rw flags:r mem:w',     'REP, STOS'],
  repStosq:       ['',         'F3 REX.W AB',    'rax:r rdi:rw rcx:rw flags:r mem:w',     'REP, STOS'],
} as const satisfies Record<string, RowText>;
