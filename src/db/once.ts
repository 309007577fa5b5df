import type { Scope } from './scope.ts';

/** The transactions that only read, each one picture of the database from first query to last. */
const pictures = new WeakSet<Scope['tx']>();
export const isPicture = (tx: Scope['tx']): void => {
  pictures.add(tx);
};

interface Asked<Rest, T> {
  readonly of: Rest;
  readonly answer: Promise<Readonly<T>>;
}

/**
 * A read that several parts of a page want. In one picture of the database the same question has the same answer, so it
 * is asked once; what is answered belongs to all who asked, and none may change it. Where anything can be written
 * meanwhile, it is asked each time.
 */
export function once<Rest extends readonly unknown[], T>(
  read: (scope: Scope, ...of: Rest) => Promise<T>,
): (scope: Scope, ...of: Rest) => Promise<Readonly<T>> {
  const asked = new WeakMap<Scope, Asked<Rest, T>[]>();
  return (scope, ...of) => {
    if (!pictures.has(scope.tx)) return read(scope, ...of);
    const before = asked.get(scope) ?? [];
    const same = before.find((one) => one.of.length === of.length && one.of.every((part, i) => Object.is(part, of[i])));
    const answer = same?.answer ?? read(scope, ...of);
    if (!same) asked.set(scope, [...before, { of, answer }]);
    return answer;
  };
}
