// An invented conversation of any size, the same for the same seed: three camps (50, 30 and 20 in a hundred) spread out on a plane, statements that more
// or fewer agree with whoever they are, some people who answer much and many who answer little, earlier statements seen by more, 13 passes in a hundred.
import { type Answer, type Answers, cellOf } from '../../../src/opinion/answers/answers.ts';
import { chance } from '../../../src/opinion/chance.ts';

const density = 0.15;
const passes = 0.13;
const camps = [
  { x: 1.2, y: 0.3 },
  { x: -1.4, y: 0.9 },
  { x: -0.4, y: -1.6 },
] as const;

/** The cells lie in shared memory, as the command line packs them, so that workers read them where they are. */
export function invented(people: number, statements: number, seed = 41): Answers {
  const { next, normal } = chance(seed);
  const [pull, tilt] = [0, 1].map(() => Float64Array.from({ length: statements }, normal)) as [
    Float64Array,
    Float64Array,
  ];
  const liked = Float64Array.from({ length: statements }, () => 0.8 * normal());
  const seen = Float64Array.from({ length: statements }, (_, at) => 1.5 - at / statements);
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (people + 1)));
  const cells = new Uint16Array(new SharedArrayBuffer(2 * Math.ceil(0.2 * people * statements + 2000)));
  let end = 0;
  for (let row = 0; row < people; row++) {
    const lot = next();
    const camp = camps[lot < 0.5 ? 0 : lot < 0.8 ? 1 : 2];
    const [x, y] = [camp.x + 0.5 * normal(), camp.y + 0.5 * normal()];
    const rate = density * Math.exp(0.7 * normal() - 0.245);
    for (let at = 0; at < statements; at++) {
      if (next() >= rate * (seen[at] as number)) continue;
      const score = (liked[at] as number) + x * (pull[at] as number) + y * (tilt[at] as number);
      const answer = next() < passes ? 0 : next() < 1 / (1 + Math.exp(-score)) ? 1 : -1;
      cells[end++] = cellOf(at, answer as Answer);
    }
    starts[row + 1] = end;
  }
  return {
    personIds: Array.from({ length: people }, (_, at) => String(at)),
    statementIds: Array.from({ length: statements }, (_, at) => String(at)),
    starts,
    cells: cells.subarray(0, end),
  };
}
