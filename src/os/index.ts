export { AddressRange, MAX_RANGE_SIZE } from './address-range.js';
export type { Callable, Callback, HostCallback, Signature, ValueKind } from './call.js';
export { type Checksum, checksumFunction } from './checksum.js';
export { currentHost, hostFor } from './current-host.js';
export { alignUp, type Host, type Protection, type Reservation } from './host.js';
export { type Mapping, mappingAt, mappingsOf, memoryMap, parseMemoryMap } from './memory-map.js';
export { RegionError, type RegionErrorCode } from './region-error.js';
export {
  Data,
  discard,
  Executable,
  makeWritable,
  publish,
  reserve,
  reserveData,
  SealedData,
  seal,
  Writable,
} from './regions.js';
export { createStack, DEFAULT_STACK_SIZE, placeInStack, type Stack, type StackPlace } from './stacks.js';
export {
  PREVIOUS_HANDLER_COUNT,
  PREVIOUS_HANDLER_SIZE,
  type SignalHost,
  type SignalLayout,
  X64_SAVED_REGISTERS,
} from './traps.js';
