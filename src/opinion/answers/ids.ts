/** Whole numbers below this are looked up by their value: four bytes for each up to the largest of them. */
const looked = 1 << 22;

/**
 * Ids as they stand in a file, numbered from 0 in the order in which they are first seen. An id is its bytes: `7` and `07` are two.
 * Memory is the bytes of the different ids, about 20 bytes more for each, and 16 megabytes at most.
 */
export class Ids {
  #count = 0;
  /** By value: one more than the number of the id that is this whole number, or 0. */
  #byValue = new Uint32Array(0);
  /** A number at most every second place; -1 is an empty one. */
  #places = new Int32Array(1 << 10).fill(-1);
  /** By number: the hash, and where the id's bytes end in `#bytes`. */
  #hashes = new Int32Array(1 << 9);
  #ends = new Float64Array(1 << 9);
  #bytes = new Uint8Array(1 << 12);

  get count(): number {
    return this.#count;
  }

  /** The number of the id that stands in `bytes` from `from` to below `to`; a new one gets the next. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const value = wholeNumberAt(bytes, from, to);
    if (value < 0) return this.#find(bytes, from, to);
    const known = this.#byValue[value] ?? 0;
    if (known > 0) return known - 1;
    if (value >= this.#byValue.length)
      this.#byValue = grown(
        this.#byValue,
        new Uint32Array(Math.min(looked, Math.max(1 << 10, 2 ** Math.ceil(Math.log2(value + 1))))),
      );
    const number = this.#find(bytes, from, to);
    this.#byValue[value] = number + 1;
    return number;
  }

  #find(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 12;
    const places = this.#places;
    const mask = places.length - 1;
    let place = hash & mask;
    for (;;) {
      const number = places[place] ?? -1;
      if (number < 0) return this.#add(bytes, from, to, hash, place);
      if (this.#hashes[number] === hash && this.#is(number, bytes, from, to)) return number;
      place = (place + 1) & mask;
    }
  }

  /** All ids, by their numbers. They must have been UTF-8. */
  texts(): string[] {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return Array.from({ length: this.#count }, (_, number) =>
      decoder.decode(this.#bytes.subarray(this.#start(number), this.#ends[number])),
    );
  }

  #start(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    const start = this.#start(number);
    if ((this.#ends[number] ?? 0) - start !== to - from) return false;
    for (let i = from, at = start; i < to; i += 1, at += 1) if (bytes[i] !== own[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, place: number): number {
    const number = this.#count;
    const start = this.#start(number);
    const end = start + to - from;
    if (number === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(number * 2));
      this.#ends = grown(this.#ends, new Float64Array(number * 2));
    }
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(end, start * 2)));
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#hashes[number] = hash;
    this.#ends[number] = end;
    this.#places[place] = number;
    this.#count += 1;
    if (this.#count * 2 > this.#places.length) this.#spread();
    return number;
  }

  #spread(): void {
    const mask = this.#places.length * 2 - 1;
    this.#places = new Int32Array(mask + 1).fill(-1);
    for (let number = 0; number < this.#count; number += 1) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (this.#places[place] !== -1) place = (place + 1) & mask;
      this.#places[place] = number;
    }
  }
}

function grown<T extends Int32Array | Uint32Array | Float64Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** The whole number that stands there as JSON would write it, where it is one that is looked up by its value; else -1. */
function wholeNumberAt(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length === 0 || length > 7 || (length > 1 && bytes[from] === 48)) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value < looked ? value : -1;
}

/** An id that is a whole number, written as JSON would write it: so it can be told as one, and read back letter by letter. */
export const isWholeNumber = (id: string): boolean => /^(0|-?[1-9]\d{0,14})$/.test(id);

/** The numbers of the ids in the order in which they are told: by value where all are whole numbers, else by their letters. */
export function inOrder(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids.keys());
  if (ids.every(isWholeNumber)) {
    const values = Float64Array.from(ids, Number);
    return order.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  }
  return order.sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1));
}
