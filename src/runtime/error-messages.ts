/** Messages of uncaught errors (reference §21.3); any other number is an unknown error. */

// biome-ignore format: table
export const ERROR_MESSAGES: Readonly<Record<number, string>> = {
  3:  'RETURN without GOSUB',
  4:  'Out of DATA',
  5:  'Illegal function call',
  6:  'Overflow',
  7:  'Out of memory',
  9:  'Subscript out of range',
  11: 'Division by zero',
  13: 'Type mismatch',
  28: 'Out of stack space',
  52: 'Bad file number',
  53: 'File not found',
  61: 'Disk full',
  62: 'Input past end',
  71: 'Disk not ready',
};
export const UNKNOWN_ERROR = 'Unknown error';
