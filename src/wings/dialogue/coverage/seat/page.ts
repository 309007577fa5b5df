import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { levels } from '../../../../shell/standing.ts';
import { levelWords } from '../../../partnership/index.ts';
import { chosenWords, experienceWords, levelDoes, waysChosen } from '../../coverage.ts';
import { tierChoices } from '../../engagement/account/page.ts';
import { trail } from '../../trail.ts';
import { type CoverageFacts, coveragePaths } from '../covered.ts';

export function seatFormPage(form: FormView, facts: CoverageFacts, slug: string, changing: boolean): PageEnding {
  const { engagement, session, between, perspectives, placeSlug } = facts;
  return page(
    'wings/dialogue/coverage/seat/seat.njk',
    {
      title: changing ? 'Change this seat' : 'Whose view is needed?',
      asked: session?.title ?? engagement.title,
      button: changing ? 'Keep these changes' : 'Add this seat',
      crumbs: [
        ...(session ? trail(slug, engagement, session) : trail(slug, engagement)),
        { text: session ? 'Who is coming' : 'Views we need', href: coveragePaths(slug, facts).show },
      ],
      perspectives: perspectives.map(({ id, name }) => ({ value: id, text: name })),
      sides: (between?.sides ?? []).map(({ id, name }) => ({ value: id, text: name })),
      levels: [
        ...levels.map((level) => ({ value: level, text: levelWords[level], hint: levelDoes[level] })),
        { value: '', text: 'None', hint: `${experienceWords}: it stands beside the levels` },
      ],
      ways: waysChosen.map((way) => ({ value: way, text: chosenWords[way] })),
      tiers: tierChoices,
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
