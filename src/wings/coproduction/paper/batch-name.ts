// The name of a pile: three plain words, easy to say and to write, that no two piles of a partnership share. Pure.
const first =
  'amber blue bright calm early fine fresh gentle golden green kind late light plain quiet red silver soft steady warm'.split(
    ' ',
  );
const second =
  'apple bird boat bread cedar cloud fern field garden hill lamp leaf meadow moon oak pear river stone sun wren'.split(
    ' ',
  );
const third =
  'bench bridge door gate harbour hearth kettle ladder lane letter mill path porch road shore song table tree wall window'.split(
    ' ',
  );

export const howManyNames = first.length * second.length * third.length;

/** @param n any whole number from 0 up to `howManyNames` */
export const batchName = (n: number): string => {
  const at = (list: readonly string[], i: number) => list[i % list.length] ?? '';
  return [
    at(first, n),
    at(second, Math.floor(n / first.length)),
    at(third, Math.floor(n / (first.length * second.length))),
  ].join(' ');
};
