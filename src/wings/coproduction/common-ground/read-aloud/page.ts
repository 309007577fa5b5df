// A page to read aloud, to hand out and to put up: what came of the statements, in short sentences, each beside a picture. Pure.
import type { SymbolName } from '../../../../pictures/symbol.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { paperWordsIn } from '../../paper/words.ts';
import { type AtCommonGround, type Found, type Here, waysOn } from '../found.ts';
import { peopleWords } from '../minute/page.ts';
import { type Band, bands, disagrees, type Line, linesIn } from '../reading.ts';
import { verdictWords, whyWords } from '../verdict-words.ts';

/** What stands on one page, and can be listened to. */
const most: Readonly<Record<Band, number>> = { 'common ground': 3, 'we differ': 3, 'not sure yet': 2 };
const headings: Readonly<Record<Band, string>> = {
  'common ground': 'We agree',
  'we differ': 'We differ',
  'not sure yet': 'We do not know yet',
};

interface Said {
  readonly picture: SymbolName;
  readonly words: string;
  readonly means: string;
}

function said(line: Line): Said {
  const words = line.statement.easyWords ?? line.statement.name;
  switch (line.band) {
    case 'common ground':
      return { words, picture: disagrees(line.verdict) ? 'cross' : 'tick', means: `${verdictWords(line)}.` };
    case 'we differ':
      return { words, picture: 'talk', means: `${whyWords(line)}. Both can be true.` };
    case 'not sure yet':
      return { words, picture: 'question', means: 'We are not sure yet.' };
  }
}

export function readAloudPage(at: AtCommonGround, found: Found, here: Here, partnership: string) {
  const people = peopleWords(found);
  return {
    title: 'What we said together',
    caption: `${partnership}. ${at.session.title}`,
    lead: `${people ? `${people} ` : ''}Nobody can see who said what.`,
    parts: bands.flatMap((band) => {
      const own = linesIn(found.lines, band);
      const more = own.length - most[band];
      return own.length === 0
        ? []
        : [
            {
              title: headings[band],
              lines: own.slice(0, most[band]).map(said),
              more: more > 0 ? `And ${plural(more, 'more thing')}. Ask to see the long page.` : null,
            },
          ];
    }),
    next: 'We talk about this the next time we meet. You can say more then, or on paper.',
    draft: paperWordsIn('en').easyReadDraft,
    backHref: waysOn(here).minuteHref,
  };
}
