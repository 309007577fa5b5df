/** Takes a table in pieces of its bytes, as they come, and gives what it held. Both throw a TableFault. */
export interface Reader<T> {
  take(bytes: Uint8Array): void;
  end(): T;
}
