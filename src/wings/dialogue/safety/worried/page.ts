// The concern sheet, in the reader's language. Its first words are to tell the officer or nurse in charge now; where
// staff are the subject, the way outside comes first.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import { type Language, wordsIn } from '../../../../shell/words.ts';
import type { Place } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import type { ConcernSheet } from '../../safety.ts';

export interface WorriedFacts {
  readonly place: Place;
  readonly sheet: ConcernSheet | undefined;
  readonly aboutStaff: boolean;
}

/** What to do where no names and numbers are set, apart from the first step, which is the title. */
function withoutNumbers(language: Language) {
  const { sheet, worried } = wordsIn(language);
  const [, ...elsewhere] = worried.staff.lines;
  return [
    { heading: worried.now.heading, lines: worried.now.steps.slice(1) },
    { heading: worried.staff.heading, lines: [sheet.unsetOutside, ...elsewhere] },
    { heading: worried.you.heading, lines: worried.you.lines },
  ];
}

export function worriedPage({ place, sheet, aboutStaff }: WorriedFacts, slug: string, language: Language): PageEnding {
  const { sheet: words, worried, draft } = wordsIn(language);
  const here = paths.worriedAt(slug, place.slug);
  const staffFirst = aboutStaff && sheet !== undefined;
  const lead = sheet === undefined ? words.unset : staffFirst ? words.staffLead : words.lead;
  return {
    ...page(
      'wings/dialogue/safety/worried/worried.njk',
      {
        title: staffFirst ? words.staffTitle : words.first[place.kind],
        place: place.name,
        lead,
        draft,
        words: { ...words, first: words.first[place.kind] },
        foot: worried.foot,
        sheet: sheet
          ? {
              tellNow: sheet.tellNow,
              extension: sheet.extension,
              outOfHours: sheet.outOfHours,
              outsideContact: sheet.outsideContact,
            }
          : null,
        unset: sheet ? [] : withoutNumbers(language),
        staffFirst,
        staffHref: `${here}?about=staff`,
        hereHref: here,
      },
      { worriedAt: place.slug },
    ),
    language,
  };
}

export function choosePlacePage(places: readonly Place[], slug: string, language: Language): PageEnding {
  const { sheet: words, worried, draft } = wordsIn(language);
  return {
    ...page('wings/dialogue/safety/worried/places.njk', {
      title: words.first.prison,
      lead: words.lead,
      draft,
      where: words.where,
      noPlace: words.noPlace,
      unset: places.length === 0 ? withoutNumbers(language) : [],
      foot: worried.foot,
      places: places.map((place) => ({ name: place.name, href: paths.worriedAt(slug, place.slug) })),
    }),
    language,
  };
}
