// The people whom the reader may see, by their references, a page at a time.

import { isId } from '../../../../db/id.ts';
import { daysFrom } from '../../../../shell/days.ts';
import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayTakeIn } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { findByNumber, type Listed, listPeople, type PeopleFilter, peopleFilters } from '../../store/people.ts';
import { type Reader, readerOf } from '../find-reference.ts';
import { referencePaths } from '../paths.ts';
import { mayLeaveUnasked, releaseWords, soonDays, standOf, unaskedAfter } from '../release.ts';

const size = 25;

const filterWords: Readonly<Record<PeopleFilter, { readonly text: string; readonly none: string }>> = {
  'with us': { text: 'With us', none: 'Nobody is with you now.' },
  'asked of us': { text: 'Asked of us', none: 'Nobody is asked of you now.' },
  beside: { text: 'We work beside', none: 'You work beside nobody now.' },
  'leaving soon': {
    text: `Leaving within ${soonDays} days`,
    none: `Nobody leaves within ${soonDays} days, as far as is known.`,
  },
  'wants no help': { text: 'Wants no help', none: 'Nobody said that they want no help.' },
};
const isFilter = (name: string | undefined): name is PeopleFilter =>
  (peopleFilters as readonly (string | undefined)[]).includes(name);

export async function showPeople(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const reader = await readerOf(ask);
  const filter = isFilter(ask.query.show) ? ask.query.show : 'with us';
  const after = isId(ask.query.after) ? ask.query.after : null;
  const find = (ask.query.find ?? '').trim();
  const people = await ask.read((scope) =>
    find
      ? findByNumber(scope, find, reader.seen)
      : listPeople(scope, {
          ...{ filter, seen: reader.seen, after, size: size + 1 },
          soon: daysFrom(ask.today, soonDays),
          since: daysFrom(ask.today, -unaskedAfter),
        }),
  );
  const shown = people.slice(0, size);
  const here = (show: PeopleFilter, more = '') =>
    `${referencePaths.references(slug)}?show=${encodeURIComponent(show)}${more}`;
  return page('wings/pathways/references/people/people.njk', {
    title: 'People',
    caption: 'Services',
    sections: sectionsOf(ask.seat, 'references'),
    filters: peopleFilters.map((name) => ({
      text: filterWords[name].text,
      href: here(name),
      current: find === '' && name === filter,
    })),
    find,
    findAction: referencePaths.references(slug),
    rows: shown.map((one) => personRow(slug, ask.today, reader, one)),
    toBegin: find === '' && filter === 'with us' && shown.length === 0 ? beginWords(reader) : null,
    teamsHref: referencePaths.teams(slug),
    empty: find ? 'Nobody of yours has this reference. It is looked for letter by letter.' : filterWords[filter].none,
    moreHref: !find && people.length > size ? here(filter, `&after=${shown.at(-1)?.id ?? ''}`) : null,
    firstHref: after ? here(filter) : null,
    takeInHref: mayTakeIn(reader.own).allowed ? referencePaths.takeIn(slug) : null,
    referralsHref: referencePaths.referrals(slug),
  });
}

/** What comes first, where nobody is with those whom the reader works for or oversees. */
const beginWords = ({ own, seen }: Reader): string =>
  mayTakeIn(own).allowed
    ? 'Take in the list of your team to begin.'
    : seen.length > 0
      ? 'Those who work in the team take in its list of people.'
      : 'People are seen by those who work for a provider in the team of a place, and by its partnership manager.';

function personRow(slug: string, today: string, { providers }: Reader, one: Listed) {
  const holder = providers.find(({ id }) => id === one.heldById);
  return {
    name: one.number,
    href: referencePaths.reference(slug, one.id),
    words: `${releaseWords(one)}.`,
    note: [
      holder && providerInWords(holder),
      holder?.placeKind !== 'community service' && mayLeaveUnasked(one, today) && 'No handover is planned',
    ]
      .filter(Boolean)
      .join('. '),
    state: standOf(one, today),
    plain: true,
  };
}
