// Exact words, and under whose name they stand in a report. Never nearer to a speaker than they agreed for this use.
import { widen } from '../../../../disclosure/index.ts';
import type { QuotationUse } from '../../../dialogue/index.ts';
import { rungsOf } from '../../../partnership/index.ts';
import { type Claim, claim, isPublished } from '../claim.ts';
import type { CaseFacts, QuotationFact } from './facts.ts';

export const someone = 'Someone who took part';

/** The consent for this use that still stands. Of several the one that leaves the attribution widest. */
const standing = ({ consents }: QuotationFact, forUse: string) => {
  const here = consents.filter(({ use, withdrawnAt }) => use === forUse && withdrawnAt === null);
  return here.find(({ narrowestId }) => narrowestId === null) ?? here.at(0);
};

export function quotedClaims(
  { quotations, perspectives }: Pick<CaseFacts, 'quotations' | 'perspectives'>,
  use: QuotationUse,
): Claim[] {
  return quotations.flatMap((quotation) => {
    const consent = standing(quotation, use);
    const { id, words, withdrawnAt } = quotation;
    if (!consent || words === null || withdrawnAt !== null || !isPublished(quotation)) return [];
    return [
      { ...claim('quotation', id, words), quoted: { attribution: attribution(quotation, consent, perspectives) } },
    ];
  });
}

function attribution(
  quotation: QuotationFact,
  { narrowestId }: { readonly narrowestId: string | null },
  perspectives: CaseFacts['perspectives'],
): string {
  const { perspectiveId, tellable, printedAttribution } = quotation;
  // words by which somebody could be told stand under nobody's name, unless the speaker chose one
  const careful = narrowestId === null && tellable !== 'no';
  const shown = widen(
    { chain: careful ? [] : rungsOf(perspectives, perspectiveId) },
    { consent: narrowestId === null ? null : { narrowest: narrowestId }, surface: 'published', someone },
  );
  // the word that its own source printed, where the speaker agreed to stand as near as that
  return narrowestId !== null && shown.id === perspectiveId && printedAttribution !== null
    ? printedAttribution
    : shown.words;
}
