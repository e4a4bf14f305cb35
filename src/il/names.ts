/**
 * Interns the names of one text: a name is a range of the text, its number says how many different names came before.
 * An open-addressing table over character codes, so that a known name costs no string. Emptying it costs what was put in.
 */
export class NameTable {
  private readonly text: string;
  /** Names so far; numbers run from 1 to `count - 1`. */
  count = 1;
  private slots: Int32Array = new Int32Array(64);
  private starts: Int32Array = new Int32Array(32);
  private ends: Int32Array = new Int32Array(32);
  private hashes: Int32Array = new Int32Array(32);

  constructor(text: string) {
    this.text = text;
  }

  /** Number of the name `text[start, end)` with this hash (`hashName`), given out at the first meeting. */
  intern(start: number, end: number, hash: number): number {
    const { slots, starts, ends, hashes } = this;
    const mask = slots.length - 1;
    let at = scramble(hash) & mask;
    for (let id = slots[at]; id !== 0; id = slots[at]) {
      if (hashes[id] === hash && ends[id] - starts[id] === end - start && this.sameText(starts[id], start, end))
        return id;
      at = (at + 1) & mask;
    }
    if (this.count === starts.length) this.growNames();
    const id = this.count++;
    this.starts[id] = start;
    this.ends[id] = end;
    this.hashes[id] = hash;
    slots[at] = id;
    if (this.count * 2 > slots.length) this.rehash(slots.length * 2);
    return id;
  }

  /** Where the name was first met. */
  startOf(id: number): number {
    return this.starts[id];
  }

  nameOf(id: number): string {
    return this.text.slice(this.starts[id], this.ends[id]);
  }

  clear(): void {
    const mask = this.slots.length - 1;
    for (let id = 1; id < this.count; id++) {
      // Whatever lies between a name's first slot and the next hole belongs to names of this round.
      for (let at = scramble(this.hashes[id]) & mask; this.slots[at] !== 0; at = (at + 1) & mask) this.slots[at] = 0;
    }
    this.count = 1;
  }

  private sameText(known: number, start: number, end: number): boolean {
    const { text } = this;
    for (let at = start; at < end; at++, known++) if (text.charCodeAt(at) !== text.charCodeAt(known)) return false;
    return true;
  }

  private growNames(): void {
    this.starts = grow(this.starts);
    this.ends = grow(this.ends);
    this.hashes = grow(this.hashes);
  }

  private rehash(size: number): void {
    this.slots = new Int32Array(size);
    for (let id = 1; id < this.count; id++) {
      let at = scramble(this.hashes[id]) & (size - 1);
      while (this.slots[at] !== 0) at = (at + 1) & (size - 1);
      this.slots[at] = id;
    }
  }
}

function grow(column: Int32Array): Int32Array {
  const bigger = new Int32Array(column.length * 2);
  bigger.set(column);
  return bigger;
}

/** One step of the hash of a name, character by character, from 0. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export function hashName(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = hashStep(hash, name.charCodeAt(at));
  return hash;
}

const scramble = (hash: number): number => {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
