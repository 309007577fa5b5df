// Expectations as this person sees them stand. Pure.
import type { Seat } from '../../../shell/standing.ts';
import type { Expectation } from '../expectation.ts';
import type { Placed } from '../grid.ts';
import { type Party, speaksForParty } from '../party.ts';
import { paths } from '../paths.ts';
import { standOf } from '../stand.ts';
import type { Table } from '../table.ts';

export function place(table: Table, expectations: readonly Expectation[], seat: Seat, today: string): Placed[] {
  const speaksFor = (party: Party) => speaksForParty(seat, party);
  return expectations
    .filter(({ state }) => state !== 'withdrawn')
    .map((expectation) => {
      const [from, to] = [table.party(expectation.from), table.party(expectation.to)];
      return {
        expectation,
        from,
        to,
        stand: standOf(expectation, { from, to, speaksFor }, today),
        href: paths.expectation(seat.partnership.slug, expectation.slug),
      };
    });
}
