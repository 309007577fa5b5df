// Guidance on paper: the version that was agreed, or openly the words that are being written; in ordinary and large print, in easy
// words, or in draft Welsh.

import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { languageOf, type Printing, printingIn, printings, printingWords } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { readGuidanceVersions } from '../../store/guidance.ts';
import { type FoundGuidance, findGuidance } from '../find-guidance.ts';
import { type GuidanceVersion, madeWithout, type Written } from '../guidance.ts';
import { wardPaths } from '../paths.ts';
import { type WardWords, wardWordsIn } from '../words.ts';

export async function showPrintGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const versions = await ask.read((scope) => readGuidanceVersions(scope, found.guidance.id));
  const asked = ask.query.version;
  const version =
    asked === undefined ? standing(found, versions) : versions.find(({ number }) => String(number) === asked);
  if (asked !== undefined && !version) return notFound('version of the guidance');
  const printing = printingIn(ask.query.as);
  const language = languageOf(printing);
  const all = wardWordsIn(language);
  const w = all.guidance;
  const written = version?.written ?? writtenNow(found);
  const { slug } = ask.seat.partnership;
  const href = wardPaths.printGuidance(slug, found.guidance.slug);
  const here = version ? `&version=${version.number}` : '';
  const lines = linesOf(written, printing);
  const without = madeWithout(written.makers);
  return {
    ...page(
      'wings/coproduction/wards/print-guidance/print-guidance.njk',
      {
        title: written.title,
        w,
        ordinary: printing === 'ordinary',
        caption: found.place?.name ?? ask.seat.partnership.name,
        readers: written.forWhom.map((one) => w.readers[one]).join(', '),
        said: saidFirst(found, version, printing, all),
        lines: lines ?? [],
        parts: written.sections.map(({ heading, words }) => ({ heading, paragraphs: words.split(/\n{2,}/) })),
        otherLanguage: language === 'cy' && lines === null,
        makers: written.makers.map(({ side, roles }) => ({ side: w.sides[side], roles })),
        without: without.map((side) => w.sides[side].toLowerCase()).join(', '),
        others: printings
          .filter((one) => one !== printing)
          .map((one) => ({ text: printingWords[one], href: `${href}?as=${one}${here}` })),
        backHref: wardPaths.guidance(slug, found.guidance.slug),
        foot: footOf(found, version, w),
      },
      worriedAt(found.place),
    ),
    language,
  };
}

/** What holds now; nothing does before the first version is agreed, and once it was withdrawn. */
const standing = ({ guidance }: FoundGuidance, versions: readonly GuidanceVersion[]) =>
  versions.find(({ number }) => number === guidance.stands);

const writtenNow = ({ guidance, makers, sections }: FoundGuidance): Written => ({ ...guidance, makers, sections });

/** One line each, where these words exist; null where they do not. */
function linesOf(written: Written, printing: Printing): string[] | null {
  const words = printing === 'easy' ? written.easyWords : printing === 'welsh' ? written.welshWords : null;
  return words?.split(/\n+/).filter((line) => line.trim() !== '') ?? null;
}

function saidFirst(
  { guidance }: FoundGuidance,
  version: GuidanceVersion | undefined,
  printing: Printing,
  { draft, easyDraft, notTranslated, guidance: w }: WardWords,
): string[] {
  const words = version ? version.written : guidance;
  return [
    guidance.state === 'withdrawn'
      ? w.withdrawn
      : version
        ? null
        : guidance.state === 'out for comment'
          ? w.forComment
          : w.notAgreed,
    draft,
    printing === 'easy' ? easyDraft : null,
    printing === 'welsh' && words.welshWords === null ? notTranslated : null,
  ].filter((line) => line !== null);
}

const footOf = ({ guidance }: FoundGuidance, version: GuidanceVersion | undefined, w: WardWords['guidance']): string =>
  [
    version && `${w.version} ${version.number}. ${w.agreedOn} ${day(version.agreedOn)}.`,
    guidance.state === 'agreed' && guidance.reviewOn && `${w.lookedAtAgain} ${day(guidance.reviewOn)}.`,
    w.ask,
  ]
    .filter(Boolean)
    .join(' ');
