// How far a long run is, on standard error. A short one says nothing.
export interface Progress {
  /** Makes the words and says them, if nothing was said for a while. */
  say(words: () => string): void;
}

const before = 3000;
const between = 5000;

export function progressOn(out: { write(text: string): unknown }, now = () => performance.now()): Progress {
  let next = now() + before;
  return {
    say(words) {
      if (now() < next) return;
      next = now() + between;
      out.write(`${words()}\n`);
    },
  };
}
