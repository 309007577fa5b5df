// Pieces of work, each with who led, who decided, how people were paid and who was there.
import { type Fact, type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { mayKeepInvolvement } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { bands, bandWords, type Involvement, paids, paidWords, who, whoWords } from '../involvement.ts';
import { leadingPaths as paths } from '../paths.ts';
import type { PartOf } from './part-of.ts';

type Said = Omit<Involvement, 'id' | 'version'>;

const paidInFull = ({ paid, band, paidAfterDays }: Said): string =>
  [
    paidWords[paid],
    ...(band ? [bandWords[band].toLowerCase()] : []),
    ...(paidAfterDays === null ? [] : [`after ${plural(paidAfterDays, 'day')}`]),
  ].join(', ');

export const factsOf = (work: Said): Fact[] => [
  { name: 'Who led', value: whoWords[work.led] },
  { name: 'Who decided', value: whoWords[work.decided] },
  { name: 'How people were paid', value: paidInFull(work) },
  { name: 'Who was there', value: work.whoWasThere },
];

/** The same in one line, and at its right what nobody has said yet. */
const saidOf = (work: Involvement) => {
  const missing = work.paid === 'not said' || work.led === 'not said' || work.decided === 'not said';
  return {
    words: `Led by: ${whoWords[work.led].toLowerCase()}. Decided by: ${whoWords[work.decided].toLowerCase()}. Pay: ${paidInFull(work)}.`,
    there: work.whoWasThere,
    state: missing ? { kind: 'tbc', word: 'Not all said yet' } : null,
  };
};

export interface InvolvementFacts {
  readonly works: readonly Involvement[];
  readonly links: readonly { readonly kind: string; readonly id: string; readonly involvementId: string }[];
  readonly parts: readonly PartOf[];
}

export function involvementPage({ works, links, parts }: InvolvementFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepInvolvement(seat).allowed;
  const partOf = (work: Involvement): PartOf | undefined => {
    const link = links.find(({ involvementId }) => involvementId === work.id);
    return link && parts.find(({ value }) => value === `${link.kind}:${link.id}`);
  };
  return page('wings/coproduction/leading/involvement/involvement.njk', {
    title: 'Who led, decided and was paid',
    sections: sectionsOf(slug, 'leading'),
    back: { text: 'Leading', href: paths.leading(slug) },
    lead:
      works.length === 0
        ? 'No work is written down yet.'
        : `${plural(works.length, 'piece', 'pieces')} of work. What is not known says so.`,
    works: works.map((work) => {
      const of = partOf(work);
      return {
        title: work.title,
        about: work.about,
        when: work.until ? `${day(work.from)} to ${day(work.until)}` : `Since ${day(work.from)}`,
        ...saidOf(work),
        of: of ?? null,
        changeHref: keeps ? paths.changeInvolvement(slug, work.id) : null,
      };
    }),
    addHref: keeps ? paths.addInvolvement(slug) : null,
    measureHref: paths.measure(slug),
  });
}

export const involvementFormPage = (
  form: FormView,
  parts: readonly PartOf[],
  work: Pick<Involvement, 'title'> | null,
): PageEnding =>
  page('wings/coproduction/leading/involvement/change-involvement.njk', {
    title: work ? `Change “${work.title}”` : 'Write down a piece of work',
    parts: parts.map(({ value, text }) => ({ value, text })),
    who: who.map((value) => ({ value, text: whoWords[value] })),
    paid: paids.map((value) => ({ value, text: paidWords[value] })),
    bands: bands.map((value) => ({ value, text: bandWords[value] })),
    form,
  });
