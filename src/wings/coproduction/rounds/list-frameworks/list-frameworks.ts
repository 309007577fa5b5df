// The standards that a review can ask by: those of others, and the partnership's own.
import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayKeepFrameworks } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { frameworksOf } from '../framework.ts';
import { wordingWords } from '../frameworks/published.ts';

export async function showFrameworks(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const all = frameworksOf(await ask.read(readOwnFrameworks));
  const row = ({ key, title, about, standards, source }: (typeof all)[number]) => ({
    name: title,
    href: paths.framework(slug, key),
    words: about,
    note: [plural(standards.length, 'standard'), source && wordingWords[source.wording]].filter(Boolean).join('. '),
  });
  return page('wings/coproduction/rounds/list-frameworks/list-frameworks.njk', {
    title: 'Standards to look at together',
    sections: sectionsOf(slug, 'rounds'),
    own: all.filter(({ source }) => source === null).map(row),
    published: all.filter(({ source }) => source !== null).map(row),
    addHref: mayKeepFrameworks(ask.seat).allowed ? paths.addFramework(slug) : null,
    roundsHref: paths.rounds(slug),
  });
}
