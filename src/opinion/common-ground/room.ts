/** Who stands for everybody where the map is fitted and groups are tested: a part that follows from the answers alone. */
import type { Answers } from '../answers/answers.ts';
import { type Canonical, canonicalStatements, mix } from '../answers/canonical.ts';
import { countAnswers } from '../answers/counts.ts';
import { runPass } from '../passes.ts';
import { finish } from '../steps.ts';
import { everyoneIn, partOf, type Table, tableOf } from './table.ts';

/** Fewer answers say too little of where somebody lies to find axes and groups by (the published Polis method asks the same). */
const ENOUGH = 7;
/** So many tell axes as well as a million do, to within what a picture shows; and groups have to be tested many times over. */
export const MOST = { fitted: 2000, tested: 500 };

export interface Room {
  readonly canonical: Canonical;
  readonly table: Table;
  /** By the table's rows: the row of the answers. */
  readonly rows: Uint32Array;
  /** By the table's rows: whether they answered enough. */
  readonly enough: Uint8Array;
}

export function roomOf(answers: Answers): Room {
  const canonical = finish(
    (function* () {
      return yield* canonicalStatements(answers, yield* countAnswers(answers));
    })(),
    (pass) => runPass(answers, pass),
  );
  const { table, rows } = tableOf(answers, canonical);
  const least = Math.max(1, Math.min(ENOUGH, table.statements));
  const enough = Uint8Array.from(rows, (_, at) =>
    Number((table.starts[at + 1] as number) - (table.starts[at] as number) >= least),
  );
  return { canonical, table, rows, enough };
}

/** At most so many of the people who answered enough, drawn by what they answered, in canonical order. */
export function drawn({ table, enough }: Room, most: number): { table: Table; people: Uint32Array } {
  const able = everyoneIn(table).filter((person) => enough[person] === 1);
  const lot = (person: number) => mix(table.personKeys[person] as number, 0x5eed);
  const people =
    able.length <= most
      ? able
      : able
          .toSorted((a, b) => lot(a) - lot(b) || a - b)
          .subarray(0, most)
          .sort();
  return { table: partOf(table, people, () => true), people };
}
