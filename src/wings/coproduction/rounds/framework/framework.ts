// One framework: its standards, where it is from, its licence and how far its wording was checked.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayKeepFrameworks, mayKeepRounds } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { readRounds } from '../../store/rounds.ts';
import { frameworksOf, nameOf, type Standard } from '../framework.ts';
import { wordingWords } from '../frameworks/published.ts';
import { togetherLinks } from '../together/links.ts';

export async function showFramework(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { own, rounds } = await ask.read(async (scope) => ({
    own: await readOwnFrameworks(scope),
    rounds: await readRounds(scope),
  }));
  const framework = frameworksOf(own).find(({ key }) => key === ask.params.framework);
  if (!framework) return notFound('set of standards');
  const { key, title, about, standards, source, madeBy } = framework;
  const asked = rounds.filter((round) => round.framework === key && round.state !== 'called off');
  return page('wings/coproduction/rounds/framework/framework.njk', {
    title,
    about,
    sections: sectionsOf(slug, 'rounds'),
    facts: source
      ? [
          { name: 'Source', value: source.title },
          { name: 'Address', value: source.url },
          { name: 'Licence', value: source.licence },
          { name: 'Wording', value: `${wordingWords[source.wording]}. ${source.note}` },
          {
            name: 'Easy words and Welsh',
            value: 'Ours. Drafts, until their readers and a translator have checked them',
          },
        ]
      : [{ name: 'Worded by', value: madeBy ?? 'Not said yet' }],
    groups: [...Map.groupBy(standards, ({ grouping }) => grouping)].map(([group, list]) => ({
      title: group,
      standards: list.map(standardOf),
    })),
    rounds: asked.map((round) => ({
      name: round.title,
      href: paths.round(slug, round.slug),
      words: round.revealedOn ? `Opened together on ${day(round.revealedOn)}` : 'Not opened yet',
    })),
    together: togetherLinks(slug, key),
    listHref: paths.frameworks(slug),
    startHref: mayKeepRounds(ask.seat).allowed ? `${paths.startReview(slug)}?framework=${key}` : null,
    changeHref:
      source === null && asked.length === 0 && mayKeepFrameworks(ask.seat).allowed
        ? paths.changeFramework(slug, key)
        : null,
    standsStill: source === null && asked.length > 0,
  });
}

const standardOf = (standard: Standard) => ({
  name: nameOf(standard),
  words: standard.words,
  easy: standard.easyWords,
  welsh: standard.welshWords,
  wording: standard.wording === 'cut off' ? wordingWords['cut off'] : null,
});
