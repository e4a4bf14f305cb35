/** Character classes of the lexer, by code, and the few codes it names. */

export const NAME_START = 1;
export const NAME_PART = 2;
export const DIGIT = 4;
export const BLANK = 8;

/** Bit set of the classes above for each code below 128; other characters belong to no class. */
export const CLASSES = new Uint8Array(128);
for (let code = 0; code < 26; code++) {
  CLASSES[65 + code] = NAME_START | NAME_PART;
  CLASSES[97 + code] = NAME_START | NAME_PART;
}
for (let code = 48; code < 58; code++) CLASSES[code] = DIGIT | NAME_PART;
CLASSES[95] = NAME_START | NAME_PART;
for (const code of [9, 11, 12, 13, 32]) CLASSES[code] = BLANK;

export const Code = {
  newline: 10,
  quote: 34,
  hash: 35,
  ampersand: 38,
  apostrophe: 39,
  dot: 46,
  colon: 58,
  less: 60,
  equal: 61,
  greater: 62,
  bang: 33,
  backslash: 92,
} as const;

export function hasClass(code: number, classes: number): boolean {
  return code < 128 && (CLASSES[code] & classes) !== 0;
}

/** Whether `code` is one of the suffix characters `% & ! # $ @`; `^` is never lexed as one. */
export function isSuffix(code: number): boolean {
  return code === 37 || code === 38 || code === 33 || code === 35 || code === 36 || code === 64;
}

/** Value of a digit in any base up to 16, or 99. */
export function digitValue(code: number): number {
  if (code >= 48 && code < 58) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower < 103 ? lower - 87 : 99;
}
