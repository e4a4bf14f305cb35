/** What is wrong with IL text: every message of the parser, as functions of their arguments. Codes E10xx; E11xx are verify's. */

export type Message = {
  readonly code: string;
  readonly message: string;
  /** What the marked text is; empty when the message says it all. */
  readonly label: string;
  /** What to write instead; empty when there is no telling. */
  readonly help: string;
};

const message = (code: string, text: string, label = '', help = ''): Message => ({ code, message: text, label, help });

// biome-ignore format: table
export const Messages = {
  expected: (wanted: string, found: string) =>
    message('E1001', `expected ${wanted}, found ${found}`, `expected ${wanted}`),
  badCharacter: (char: string) => message('E1002', `unknown character ${JSON.stringify(char)}`),
  badName: () => message('E1003', 'a name is missing after the sigil', '', 'names start with a letter, . or _'),
  openString: () => message('E1004', 'string is not closed on its line', '', 'write " at its end'),
  badNumber: (text: string) => message('E1005', `malformed number '${text}'`, '', 'decimal integers, s_1.5 and d_1.5'),
  numberRange: (text: string) => message('E1006', `${text} does not fit in 64 bits`),
  badEscape: (text: string) => message('E1007', `unknown escape '${text}'`, '', '\\b \\f \\n \\r \\t \\" \\\\ \\ooo \\xhh'),
  unknownOperation: (text: string, near: string) =>
    message('E1010', `unknown operation '${text}'`, '', near === '' ? '' : `did you mean ${near}`),
  badTopLevel: (found: string) =>
    message('E1011', `expected a definition, found ${found}`, '', 'function, data, type or dbgfile starts one'),
  missingClose: (name: string) => message('E1012', `$${name} is not closed`, 'its body starts here', "write '}' on a line of its own"),
  noBlocks: (name: string) => message('E1013', `$${name} has no block`, '', 'a body starts with a label such as @start'),
  labelMissing: () => message('E1014', 'the body starts without a label', '', 'write @start before it'),
  afterJump: () => message('E1015', 'instruction after the jump that ends its block', '', 'start a new block with a label'),
  phiNotFirst: () => message('E1016', 'phi after another instruction', '', 'phis come first in their block'),
  noEnd: (block: string) => message('E1017', `the last block @${block} has no jump`, '', 'end it with ret, jmp, jnz or hlt'),
  resultClass: (op: string, cls: string, allowed: string) =>
    message('E1020', `${op} has no form with a result of class ${cls}`, `${op} gives ${allowed}`),
  noResult: (op: string) => message('E1021', `${op} has no result`, '', `write ${op} on its own`),
  needsResult: (op: string) => message('E1022', `the result of ${op} is not used`, '', `write %name =class ${op} …`),
  argumentCount: (op: string, wanted: number, found: number) =>
    message('E1023', `${op} takes ${wanted} argument${wanted === 1 ? '' : 's'}, found ${found}`),
  blitCount: () => message('E1024', 'the byte count of blit is not a constant from 0 to 2147483647'),
  stateNumber: () => message('E1027', 'the number of a frame state is a constant from 0 to 2147483647'),
  baseClassWanted: (text: string) => message('E1025', `expected a class (w l s d), found ${text}`),
  subWordResult: (op: string) => message('E1026', `only a call may have a sub-word or aggregate result, ${op} may not`),
  duplicateSymbol: (name: string) => message('E1030', `$${name} is defined twice`, 'second definition'),
  duplicateType: (name: string) => message('E1031', `type :${name} is defined twice`, 'second definition'),
  duplicateLabel: (name: string) => message('E1032', `label @${name} is defined twice in this function`, 'second definition'),
  duplicateParameter: (name: string) => message('E1033', `parameter %${name} is named twice`),
  unknownType: (name: string) => message('E1034', `type :${name} is not defined`, '', 'types are defined before their use'),
  unknownLabel: (name: string) => message('E1035', `label @${name} is not defined in this function`),
  unassigned: (name: string) => message('E1036', `%${name} is never assigned`),
  classChanges: (name: string, before: string, now: string) =>
    message('E1037', `%${name} is assigned as class ${now}, but was of class ${before}`, `class ${now}`, 'a temporary keeps one class'),
  jumpToStart: (name: string) => message('E1038', `jump to the start block @${name}`, '', 'put a block before it'),
  duplicateInput: (name: string) => message('E1039', `the phi names block @${name} twice`),
  parameterOrder: (what: string, where: string) => message('E1040', `${what} must come ${where}`),
  badAlignment: () => message('E1041', 'an alignment is a power of two from 1 to 4096'),
  badCount: () => message('E1042', 'a count or size from 0 to 1099511627776 is expected'),
  opaqueAlignment: () => message('E1043', 'an opaque type needs an alignment', '', 'type :name = align 8 { 16 }'),
  emptyUnion: () => message('E1044', 'a union has at least one list of members'),
  repeatedLinkage: (word: string) => message('E1045', `${word} is given twice`),
  linkageMisplaced: (word: string, what: string) => message('E1046', `${word} is not for ${what}`),
  itemClass: (letter: string, what: string) => message('E1047', `${what} is no item of ${letter}`),
  offsetRange: () => message('E1048', 'the offset does not fit in 32 bits'),
} as const;

/** The word of `candidates` that `text` is most likely a slip of, or ''. */
export function nearestWord(text: string, candidates: readonly string[]): string {
  let best = '';
  let bestDistance = Math.min(3, text.length);
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions and replacements that turn one word into the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let k = 0; k < to.length; k++) {
      next.push(Math.min(row[k + 1] + 1, next[k] + 1, row[k] + (from[i] === to[k] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length];
}
