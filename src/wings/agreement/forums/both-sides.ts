// Both sides of each commitment, and where they see it differently. Pure.
import { type Commitment, isStrained, lastSaid } from '../commitment.ts';
import { commitmentStand, metWords } from '../commitments/stand.ts';
import type { Forum } from '../forum.ts';
import { paths } from '../paths.ts';
import type { Table } from '../table.ts';

/** "HMP Larkmere says partly. Wold Trust says yes." */
function bothSidesSay(table: Table, { from, to, checks }: Commitment): string {
  const said = (name: string, side: 'asked' | 'asker') => {
    const last = lastSaid(checks, side);
    return last ? `${name} says: ${metWords[last.met].toLowerCase()}.` : `${name} has not said.`;
  };
  return `${said(table.party(to).name, 'asked')} ${said(table.party(from).name, 'asker')}`;
}

export const seeItDifferently = ({ checks }: Commitment): boolean => {
  const [asked, asker] = [lastSaid(checks, 'asked')?.met, lastSaid(checks, 'asker')?.met];
  return asked !== undefined && asker !== undefined && asked !== asker;
};

/** Those that were said to be short, or that the two sides see differently: the rest is on its own page. */
export function promisesView(forum: Forum, table: Table, commitments: readonly Commitment[], slug: string) {
  return commitments
    .filter(
      ({ engagementId }) => forum.engagementId === null || engagementId === null || engagementId === forum.engagementId,
    )
    .filter((one) => seeItDifferently(one) || isStrained(one.checks))
    .map((one) => ({
      name: one.title,
      href: `${paths.commitments(slug)}#commitment-${one.id}`,
      words: bothSidesSay(table, one),
      state: commitmentStand(one.checks),
    }));
}
