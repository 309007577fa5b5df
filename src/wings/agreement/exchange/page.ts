// One exchange, with every round: who asked what, what was answered, and what became of it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { absent } from '../absent.ts';
import { answerFields } from '../answer/page.ts';
import type { Side } from '../expectation.ts';
import type { Found } from '../find-expectation.ts';
import { speaksForParty } from '../party.ts';
import { paths } from '../paths.ts';
import { sectionsAt } from '../sections.ts';
import { standOf } from '../stand.ts';
import { turnsOf } from './rounds.ts';

/** Its parts for a page that shows it open, with the form when it waits for this person. */
function exchangeView(found: Found, seat: Seat, side: Side | undefined) {
  const { expectation, from, to } = found;
  const between = { from, to, speaksFor: (party: typeof from) => speaksForParty(seat, party) };
  const { slug } = seat.partnership;
  return {
    turns: turnsOf(expectation, between),
    action: paths.answer(slug, expectation.slug),
    fields: side ? answerFields(found, side, side === 'asked' ? to : from, seat) : null,
  };
}

export function exchangePage(
  found: Found,
  seat: Seat,
  side: Side | undefined,
  today: string,
  form: FormView,
): PageEnding {
  const { expectation, from, to, commitment, origins, table } = found;
  const { slug } = seat.partnership;
  const speaksFor = (party: typeof from) => speaksForParty(seat, party);
  const placeSlug = table.engagement(expectation.engagementId)?.placeSlug;
  return page(
    'wings/agreement/exchange/exchange.njk',
    {
      title: expectation.title,
      lead: `Asked of ${to.name} by ${from.name}.`,
      sections: sectionsAt(slug, 'Expectations'),
      state: standOf(expectation, { from, to, speaksFor }, today),
      tier: expectation.tier,
      exchange: exchangeView(found, seat, side),
      commitment: commitment && {
        words: commitment.words,
        owner: commitment.owner,
        dueOn: commitment.dueOn,
        noDate: absent(seat, 'TBC'),
        href: `${paths.commitments(slug)}#commitment-${commitment.id}`,
      },
      origins,
      lookAtIt: found.lookAtIt,
      gridHref: paths.expectations(slug),
      threadHref: threadHref(slug, 'expectation', expectation.id),
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
