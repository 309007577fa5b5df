// Who needs what of whom: the grid, the lists, and the exchange that waits for the one who looks.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { answerFields } from '../answer/page.ts';
import { turnsOf } from '../exchange/rounds.ts';
import { turnOf } from '../expectation.ts';
import { gridOf, listsOf, type Placed } from '../grid.ts';
import { type Party, speaksForParty } from '../party.ts';
import { paths } from '../paths.ts';
import { mayAskForSomeone } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import type { Table } from '../table.ts';

type Opened = Placed & { readonly forumOn: string | null };

export function expectationsPage(
  table: Table,
  placed: readonly Placed[],
  opened: Opened | undefined,
  seat: Seat,
  form: FormView,
): PageEnding {
  const { slug } = seat.partnership;
  const speaksFor = (party: Party) => speaksForParty(seat, party);
  return page('wings/agreement/expectations/expectations.njk', {
    title: 'Who needs what of whom',
    lead:
      placed.length > 0 || seat.partnership.sourceTitle === null
        ? leadOf(placed)
        : 'The source does not say who asked what of whom.',
    sections: sectionsAt(slug, 'Expectations'),
    grid:
      placed.length === 0
        ? null
        : { ...gridOf(placed, table.parties, speaksFor), lists: listsOf(placed, table.parties, speaksFor) },
    open: opened ? openView(opened, seat, speaksFor) : null,
    makeHref: mayAskForSomeone(seat).allowed ? paths.makeExpectation(slug) : null,
    form,
  });
}

function openView(opened: Opened, seat: Seat, speaksFor: (party: Party) => boolean) {
  const { expectation, from, to } = opened;
  const side = turnOf(expectation.state) ?? 'asked';
  return {
    title: `Your turn: ${expectation.title.charAt(0).toLowerCase()}${expectation.title.slice(1)}`,
    turns: turnsOf(expectation, { from, to, speaksFor }),
    action: paths.answer(seat.partnership.slug, expectation.slug),
    fields: answerFields(opened, side, side === 'asked' ? to : from, seat),
  };
}

function leadOf(placed: readonly Placed[]): string {
  if (placed.length === 0) return 'Nothing has been asked.';
  const agreed = placed.filter(({ expectation }) => expectation.state === 'accepted').length;
  const yours = placed.filter(({ stand }) => stand.yours).length;
  return [
    `${plural(placed.length, 'thing has', 'things have')} been asked.`,
    agreed === 0 ? 'None is agreed yet.' : `${agreed} ${agreed === 1 ? 'is' : 'are'} agreed.`,
    ...(yours > 0 ? [`You have ${yours} to answer.`] : []),
  ].join(' ');
}
