// Whose goals we help with: does each partner want the others to succeed in all of their goals?
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { type Goal, type HelpBetween, whoHelpsWhom } from '../goal.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { sectionsAt } from '../sections.ts';

export function whoHelpsPage(goals: readonly Goal[], partners: readonly Partner[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const here = partners.filter(({ leftOn }) => leftOn === null);
  const pairs = whoHelpsWhom(
    here.map(({ id }) => id),
    goals,
  );
  const owners = here.filter(({ id }) => pairs.some((pair) => pair.ownerId === id && pair.of > 0));
  const own = goals.filter(({ partnerId, closedOn }) => partnerId !== null && closedOn === null);
  return page('wings/partnership/who-helps/who-helps.njk', {
    title: 'Whose goals we help with',
    sections: sectionsAt(slug, 'Goals'),
    fromSource: seat.partnership.sourceTitle !== null,
    count: own.length,
    helped: own.filter(({ supports }) => supports.length > 0).length,
    owners: owners.map((owner) => ownerView(owner, here, own, pairs, slug)),
    grid: {
      caption: 'Who helps with whose own goals',
      words: 'Show as a grid',
      head: ['Who helps', ...owners.map(({ name }) => name)],
      rows: here.map((helper) => [
        helper.name,
        ...owners.map((owner) => (helper.id === owner.id ? 'Its own' : cell(pairs, helper.id, owner.id))),
      ]),
    },
    without: here.filter(({ id }) => !owners.some((owner) => owner.id === id)).map(({ name }) => name),
    goalsHref: paths.goals(slug),
  });
}

function ownerView(
  owner: Partner,
  here: readonly Partner[],
  own: readonly Goal[],
  pairs: readonly HelpBetween[],
  slug: string,
) {
  const theirs = own.filter(({ partnerId }) => partnerId === owner.id);
  const alone = theirs.filter(({ supports }) => supports.length === 0);
  return {
    name: owner.name,
    href: paths.partner(slug, owner.slug),
    of: theirs.length,
    helped: theirs.length - alone.length,
    state:
      alone.length === 0
        ? { kind: 'done', word: 'Others help with every one' }
        : alone.length === theirs.length
          ? { kind: 'nobody', word: 'Nobody helps yet' }
          : { kind: 'under-way', word: `Others help with ${theirs.length - alone.length} of ${theirs.length}` },
    helpers: here
      .map((helper) => ({ name: helper.name, with: cell(pairs, helper.id, owner.id) }))
      .filter((helper) => helper.with !== null),
    alone: alone.map(({ words }) => words),
  };
}

const cell = (pairs: readonly HelpBetween[], helperId: string, ownerId: string): string | null => {
  const pair = pairs.find((one) => one.helperId === helperId && one.ownerId === ownerId);
  return pair && pair.helpsWith > 0 ? `${pair.helpsWith} of ${pair.of}` : null;
};
