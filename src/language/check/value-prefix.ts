/** VAL at compile time: the longest decimal prefix of a text, 0 when there is none (reference §16.1). */
const PREFIX = /^[ \t]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/;

export function valuePrefix(text: string): number {
  const match = PREFIX.exec(text);
  return match === null ? 0 : Number(match[1]);
}
