export * from '../machine-function.js';
export { type AllocateOptions, allocateRegisters } from './allocate.js';
export { checkAllocation } from './check-allocation.js';
export { type MachineNames, printMachineFunction } from './print-machine-function.js';
