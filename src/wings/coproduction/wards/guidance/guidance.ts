import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { printings, printingWords } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { answerPaths } from '../../answers/paths.ts';
import { mayMoveGuidance, mayWriteGuidance } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readGuidanceVersions } from '../../store/guidance.ts';
import { type FoundGuidance, findGuidance } from '../find-guidance.ts';
import { forWhomWords, guidanceStand, isBeingWritten, isMadeTogether, sideWords } from '../guidance.ts';
import { forWhomOf, withoutWords } from '../list-guidance/page.ts';
import { originsOf } from '../origins.ts';
import { wardPaths } from '../paths.ts';

export async function showGuidance(ask: Ask): Promise<Ending> {
  const found = await findGuidance(ask);
  if (!found) return notFound('guidance');
  const { guidance, makers, sections, place } = found;
  const { slug, sourceTitle } = ask.seat.partnership;
  const { versions, origins } = await ask.read(async (scope) => ({
    versions: await readGuidanceVersions(scope, guidance.id),
    origins: await originsOf(scope, guidance.id, ask.seat),
  }));
  const printHref = wardPaths.printGuidance(slug, guidance.slug);
  const writes = mayWriteGuidance(ask.seat).allowed && isBeingWritten(guidance);
  const last = versions.find(({ number }) => number === guidance.stands);
  return page(
    'wings/coproduction/wards/guidance/guidance.njk',
    {
      title: guidance.title,
      crumbs: [
        { text: 'Wards and courses', href: wardPaths.wards(slug) },
        { text: 'Guidance', href: wardPaths.guidanceList(slug) },
        { text: guidance.title },
      ],
      lead: `${forWhomOf(guidance)}${isMadeTogether(makers) ? ', made by patients and staff together' : ''}.`,
      sections: sectionsOf(slug, 'wards'),
      state: guidanceStand(guidance, ask.today),
      tier: guidance.tier,
      because: guidance.because,
      stillStands:
        isBeingWritten(guidance) && last
          ? {
              words: `These words are being written. What was agreed on ${day(last.agreedOn)} stands until the next is agreed.`,
              href: `${printHref}?version=${last.number}`,
            }
          : null,
      parts: sections.map((one) => ({
        heading: one.heading,
        paragraphs: one.words.split(/\n{2,}/),
        seen: one.version,
        writeHref: writes ? wardPaths.writeGuidanceSection(slug, guidance.slug, one.id) : null,
        removeHref: wardPaths.removeGuidanceSection(slug, guidance.slug, one.id),
      })),
      addHref: writes ? wardPaths.addGuidanceSection(slug, guidance.slug) : null,
      origins,
      threadHref: threadHref(slug, 'guidance', guidance.id),
      sayHref: answerPaths.say(slug),
      makers: makers.map(({ side, roles }) => ({ side: capital(sideWords[side]), roles })),
      without: withoutWords(makers),
      missing: sourceTitle === null ? 'Not said yet' : undefined,
      facts: factsOf(found, place?.name ?? 'Everywhere in this partnership'),
      prints: printings.map((one) => ({ text: printingWords[one], href: `${printHref}?as=${one}` })),
      versions: versions.map(({ number, agreedOn }) => ({
        text: `Version ${number}, agreed on ${day(agreedOn)}`,
        href: `${printHref}?version=${number}`,
      })),
      acts: actsOf(ask, found, writes),
    },
    worriedAt(place),
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const factsOf = ({ guidance }: FoundGuidance, where: string) => [
  { name: 'About', value: guidance.about },
  { name: 'For', values: guidance.forWhom.map((one) => forWhomWords[one]) },
  { name: 'Where it holds', value: where },
  ...(guidance.state === 'out for comment' ? [{ name: 'Comments until', value: day(guidance.commentsBy) }] : []),
  ...(guidance.state === 'agreed' ? [{ name: 'Looked at again on', value: day(guidance.reviewOn) }] : []),
];

function actsOf(ask: Ask, { guidance }: FoundGuidance, writes: boolean) {
  const { slug } = ask.seat.partnership;
  return [
    ...(writes
      ? [
          { text: 'Change what it is and who makes it', href: wardPaths.changeGuidance(slug, guidance.slug) },
          { text: 'Write easy words and Welsh', href: wardPaths.guidanceOtherWords(slug, guidance.slug) },
        ]
      : []),
    ...(mayMoveGuidance(ask.seat).allowed
      ? [{ text: 'Say how far it has got', href: wardPaths.moveGuidance(slug, guidance.slug) }]
      : []),
  ];
}
