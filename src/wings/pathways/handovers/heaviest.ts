// What weighs most of what has risen: who is out with nobody stands before who has somebody. Pure.
import { type Rise, type RiseWhy, riseWords } from '../handover-rises.ts';

const heaviest: readonly RiseWhy[] = [
  'no named worker',
  'worker has left',
  'nobody asked next',
  'not sent',
  'place has closed',
  'no word by day 21',
  'no word by day 7',
  'no word by day 2',
  'not answered',
  'not all asked',
];
const weight = ({ why }: Rise): number => heaviest.indexOf(why);
const sorted = (rises: readonly Rise[]): Rise[] => rises.toSorted((a, b) => weight(a) - weight(b));

/** By the heaviest of each; of the same weight as they came. */
export const heaviestFirst = <T extends { readonly rises: readonly Rise[] }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => Math.min(...a.rises.map(weight)) - Math.min(...b.rises.map(weight)));

const said = 2;
/** The heaviest two in words, and how many more there are. */
export function heaviestWords(rises: readonly Rise[]): string {
  const more = rises.length - said;
  return [
    ...sorted(rises)
      .slice(0, said)
      .map(({ why }) => riseWords[why]),
    ...(more > 0 ? [`And ${more} more`] : []),
  ].join('. ');
}
