import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { sectionsOf } from '../../sections.ts';
import { readPublicFacts, readPublicPage } from '../../store/public.ts';
import { publicView } from '../view.ts';
import { whoMay } from '../who-may.ts';

/** As it stands, or as it would: what anybody reads is made from the same facts. */
export async function showPublicPage(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { facts, stands } = await ask.read(async (scope) => ({
    facts: await readPublicFacts(scope.tx, slug, ask.today),
    stands: await readPublicPage(scope),
  }));
  if (!facts) return notFound('page');
  const may = await whoMay(ask, null);
  const isOpen = stands.openedOn !== null;
  const address = `${ask.baseUrl}${paths.publicAt(slug)}`;
  return page('wings/evidence/public-page/show-public-page/show-public-page.njk', {
    ...publicView(facts),
    // there is nothing to follow yet where it is not open
    ...(!isOpen && { feeds: null }),
    title: 'Public page',
    lead: isOpen
      ? `Anybody can read this, without signing in, since ${day(stands.openedOn)}.`
      : 'Nobody outside can read this. It is how a public page would look now.',
    sections: sectionsOf(ask.seat, 'public-page'),
    name: facts.name,
    tagline: facts.tagline,
    isOpen,
    address: isOpen ? address : null,
    seen: stands.version,
    openHref: !isOpen && may.mayPublish.allowed ? paths.openPublicPage(slug) : null,
    closeHref: isOpen && may.mayTakeBack.allowed ? paths.closePublicPage(slug) : null,
    chooseHref: may.mayTakeBack.allowed ? paths.choosePublic(slug) : null,
    takesBoth: may.takesBoth,
  });
}
