/**
 * Ids as they stand in a file, numbered from 0 in the order in which they are first seen. An id is its bytes: `7` and `07` are two.
 * Memory is the bytes of the different ids and about 20 bytes more for each.
 */
export class Ids {
  #count = 0;
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

function grown<T extends Int32Array | Float64Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
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
