// What stands here about a person, on paper: to be read with them, signed, or crossed out.

import type { SymbolName } from '../../../../pictures/symbol.ts';
import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import { pictured } from '../../../../shell/pictured.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Language } from '../../../../shell/words.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { readWhatTravels } from '../../store/what-travels.ts';
import type { Travelling } from '../../what-travels.ts';
import { atReference } from '../find-reference.ts';
import { referencePaths } from '../paths.ts';
import { referenceWordsIn } from '../words.ts';
import { isPaper } from './page.ts';
import { seenOfGoesAlong } from './seen.ts';

const prints = ['ordinary-en', 'easy-read-en', 'ordinary-cy', 'easy-read-cy'] as const;
type Print = (typeof prints)[number];
const isPrint = (name: string | undefined): name is Print => (prints as readonly (string | undefined)[]).includes(name);

const pictures: Readonly<Record<Travelling['kind'], SymbolName>> = {
  goal: 'star',
  assessment: 'paper',
  plan: 'paper',
  'end report': 'paper',
  'other paper': 'paper',
  'family or friend': 'people',
  'how to reach them': 'talk',
};

export async function showGoesAlong(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference, holder } = at;
  const { slug } = ask.seat.partnership;
  const print = isPrint(ask.query.as) ? ask.query.as : ask.language === 'cy' ? 'ordinary-cy' : 'ordinary-en';
  const language: Language = print.endsWith('cy') ? 'cy' : 'en';
  const easy = print.startsWith('easy');
  const words = referenceWordsIn(language);
  const things = seenOfGoesAlong(await ask.read((scope) => readWhatTravels(scope, reference.id)), at).filter(
    ({ struckOn }) => struckOn === null,
  );
  return {
    ...page(
      'wings/pathways/references/goes-along/print.njk',
      {
        title: words.title,
        caption: words.caption.replace('{who}', holder?.partnerName ?? '').replace('{reference}', reference.number),
        lead: pictured(words.lead, 'paper', 'choice'),
        back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
        easy,
        // nothing to tick or to cross out where nothing is written
        how: things.length === 0 ? words.how.slice(0, 1) : words.how,
        hasNone: things.length === 0 ? pictured(words.none, 'empty line', 'talk') : null,
        things: things.map((one, i) => ({
          number: i + 1,
          kind: words.kinds[one.kind],
          picture: pictures[one.kind],
          words: `${sentencesOf(isPaper(one.kind) ? paperParts(one, language) : [one.words])}.`,
          goes: one.agreed ? words.goes : words.stays,
        })),
        boxes: [words.boxGoes, words.boxStays, words.boxCross],
        more: words.more,
        sign: words.sign,
        on: words.on,
        after: pictured(words.after, 'hand', 'change', 'safe'),
        worried: pictured(words.worried, 'talk', 'no name'),
        draft: [easy ? words.easyReadDraft : null, words.draft].filter(Boolean).join(' '),
        prints: prints.map((name) => ({
          text: words.prints[name],
          href: `${referencePaths.goesAlong(slug, reference.id)}?as=${name}`,
          current: name === print,
        })),
      },
      worriedAt(holder && { slug: holder.placeSlug }),
    ),
    language,
  };
}

/** A paper by its name, its date and where it is. A draft in Welsh has the date in figures. */
const paperParts = (one: Travelling, language: Language) => [
  one.words,
  one.datedOn && (language === 'cy' ? one.datedOn : day(one.datedOn)),
  one.keptIn && referenceWordsIn(language).keptIn.replace('{where}', one.keptIn),
];
