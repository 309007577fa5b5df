// The page on which it stands who has signed. Pure.
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type { AgreementText, PrintedSignature } from '../../../../interop/agreement/text.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { breakable, dayWords, filled } from './words.ts';

export function signingPage(text: AgreementText, signatures: readonly PrintedSignature[], state: PrintedState) {
  const first = text.signatories.map(
    (partner) => signatures.find((one) => one.partner === partner) ?? unsigned(partner),
  );
  const joined = signatures.filter(({ partner }) => !text.signatories.includes(partner));
  const rows = [...first, ...joined].map((one) => ({
    partner: filled(one.partner, 'A partner without a name'),
    by: filled(one.signedAs ?? '', 'Nobody yet'),
    when: whenWords(one),
    signed: stands(one),
    toSign: one.signedOn === null,
  }));
  return {
    heading: 'Who has signed',
    lead: 'Each partner signs the same words. If a word changes, all sign again.',
    standing: standingWords(state, first.filter(stands).length, first.length),
    columns: ['Partner', 'Signed by', 'When'] as const,
    rows,
    nobody: 'No partner is named who signs it.',
    pen: {
      heading: 'To sign with a pen',
      lead: 'Someone enters your signature and someone else checks it against this paper. It counts the same.',
      lines: ['Signed', 'Name and role', 'Day'] as const,
      partners:
        state.word === 'out for signing' ? rows.filter(({ toSign }) => toSign).map(({ partner }) => partner) : [],
    },
    review: {
      heading: 'Look at this together again',
      words:
        text.reviewOn === null
          ? 'No day is set yet.'
          : `On ${dayWords(text.reviewOn)}. Everyone is asked once, and the answer is kept.`,
    },
  };
}

const unsigned = (partner: string): PrintedSignature => ({
  ...{ partner, signedAs: null, signedOn: null, how: null, unchecked: false },
});

/** A signature on paper stands when somebody else has looked at the paper too. */
const stands = ({ signedOn, unchecked }: PrintedSignature): boolean => signedOn !== null && !unchecked;

function whenWords({ signedOn, how, unchecked }: PrintedSignature): string {
  if (signedOn === null) return 'Not signed yet';
  if (unchecked) return `${dayWords(signedOn)}, with a pen. Nobody has checked the paper yet`;
  return how === null ? dayWords(signedOn) : `${dayWords(signedOn)}, ${how}`;
}

function standingWords({ word, since, because }: PrintedState, signed: number, all: number): string {
  const on = since === null ? '' : ` on ${dayWords(since)}`;
  const why = because === null || because.trim() === '' ? '' : ` ${breakable(because)}`;
  switch (word) {
    case 'out for signing':
      return `Not in force yet: ${signed} of ${all} ${signed === 1 ? 'has' : 'have'} signed. It starts on the day the last one signs.${why}`;
    case 'in force':
      return `In force${since === null ? '' : ` since ${dayWords(since)}`}. All ${plural(all, 'partner')} have signed.${why}`;
    case 'opened again':
      return `Opened again${on} before it was in force. Nobody is bound by these words.${why}`;
    case 'replaced':
      return `Replaced by a newer version${on}.${why}`;
    case 'ended':
      return `Ended${on}.${why}`;
  }
}
