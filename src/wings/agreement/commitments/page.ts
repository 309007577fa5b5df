// What was promised, who looks after it, and what each side says of it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat, Tier } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { day, plural } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { type Commitment, isStrained, lastSaid } from '../commitment.ts';
import type { Side } from '../expectation.ts';
import { seeItDifferently } from '../forums/both-sides.ts';
import { groupByEngagement } from '../group.ts';
import { paths } from '../paths.ts';
import { maySayWhetherMet } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import type { Table } from '../table.ts';
import { tierOfAll } from '../tier.ts';
import { commitmentStand, metWords } from './stand.ts';

export function commitmentsPage(table: Table, commitments: readonly Commitment[], seat: Seat): PageEnding {
  const tier = tierOfAll(commitments);
  return page('wings/agreement/commitments/commitments.njk', {
    title: 'What we promised each other',
    lead:
      commitments.length > 0 || seat.partnership.sourceTitle === null
        ? leadOf(commitments)
        : 'The source does not say what was promised.',
    tier: commitments.length > 0 ? tier : null,
    sections: sectionsAt(seat.partnership.slug, 'Commitments'),
    groups: groupByEngagement(table, commitments).map(({ title, things }) => ({
      title,
      commitments: things.map((commitment) => commitmentView(table, commitment, seat, tier)),
    })),
  });
}

function leadOf(commitments: readonly Commitment[]): string {
  if (commitments.length === 0) return 'Nothing has been promised.';
  const met = commitments.filter(({ checks }) => commitmentStand(checks).kind === 'done').length;
  const strained = commitments.filter(({ checks }) => isStrained(checks)).length;
  const differ = commitments.filter(seeItDifferently).length;
  const promises = `${plural(commitments.length, 'promise has', 'promises have')} been made.`;
  if (commitments.every(({ checks }) => checks.length === 0))
    return `${promises} Nobody has said yet whether ${commitments.length === 1 ? 'it is' : 'they are'} being met.`;
  return [
    promises,
    `Both sides say that ${met} ${met === 1 ? 'is' : 'are'} being met.`,
    ...(strained > 0 ? [`${strained} ${strained === 1 ? 'is' : 'are'} under strain.`] : []),
    ...(differ > 0 ? [`The two sides see ${differ} differently.`] : []),
  ].join(' ');
}

function commitmentView(table: Table, commitment: Commitment, seat: Seat, shared: Tier) {
  const { slug } = seat.partnership;
  const [from, to] = [table.party(commitment.from), table.party(commitment.to)];
  const may = { asked: maySayWhetherMet(seat, to).allowed, asker: maySayWhetherMet(seat, from).allowed };
  const says = (side: Side, name: string, together: boolean) => {
    const said = lastSaid(commitment.checks, side);
    if (!said) return together ? null : { name: `${name}: is it being met?`, value: absent(seat) };
    const on = said.checkedOn ? `, ${day(said.checkedOn)}` : '';
    // what people held or treated there give as a reason is not shown
    const words = said.words && !together ? `. “${said.words}”` : '';
    return { name: `${name}: is it being met?`, value: `${metWords[said.met]}${on}${words}` };
  };
  return {
    id: `commitment-${commitment.id}`,
    title: commitment.title,
    words: commitment.words,
    between: `${to.name} to ${from.name}`,
    href: paths.expectation(slug, commitment.expectationSlug),
    state: commitmentStand(commitment.checks),
    tier: commitment.tier === shared ? null : commitment.tier,
    facts: [
      { name: 'Who looks after it', value: commitment.owner },
      { name: 'To be looked at', value: commitment.dueOn ? day(commitment.dueOn) : absent(seat, 'TBC') },
      says('asked', to.name, to.together),
      says('asker', from.name, from.together),
    ].filter((fact) => fact !== null),
    sayHref: may.asked || may.asker ? paths.sayWhetherMet(slug, commitment.id) : null,
    threadHref: threadHref(slug, 'commitment', commitment.id),
    changeHref: may.asked ? paths.changeCommitment(slug, commitment.id) : null,
  };
}
