// Working agreements for tests and measurements: one of everyday words, and arbitrary ones.
import fc from 'fast-check';
import type { AgreementSection, AgreementText, PrintedSignature } from '../../src/interop/agreement/text.ts';

const clause = (number: string, words: string, more: Partial<AgreementSection['clauses'][number]> = {}) => ({
  ...{ number, words, keptBy: 'Bridge Recovery', dueOn: '2027-04-03', stands: 'promised' as const },
  askedBy: [
    { name: 'Residents', mark: 'resident' },
    { name: 'Families', mark: 'family' },
  ],
  ...more,
});

const section = (
  number: string,
  heading: string,
  kind: AgreementSection['kind'],
  more: Partial<AgreementSection> = {},
) => ({ number, heading, kind, paragraphs: [], clauses: [], said: [], ...more });

/** Made up. Six pages when it is printed. */
export const everyday: AgreementText = {
  form: 'common-thread/working-agreement/1',
  partnership: 'Larkmere Partnership',
  fictional: true,
  title: 'How we work together at Larkmere',
  number: 3,
  tagline: 'Working together so that nobody is lost between us.',
  reviewOn: '2027-03-28',
  parts: [
    {
      place: null,
      sections: [
        section('1', 'Our vision', 'vision', {
          paragraphs: ['People leave with someone who knows their name.', 'We say what we do, and do what we say.'],
        }),
        section('2', 'How we work', 'words', {
          paragraphs: Array.from(
            { length: 6 },
            (_, i) =>
              `${i + 1}. We meet every second month, at a place that each partner takes in turn. Whoever is there speaks for what they do themselves. What was not answered is carried over and said first the next time, with the reason, so that nothing falls between two chairs.`,
          ),
        }),
        section('3', 'Moving from prison to the community', 'commitments', {
          paragraphs: ['What helps people must not stop at the gate. We work as one team, inside and out.'],
          clauses: [
            clause('3.1', 'Each person has a named worker in the community within 2 working days of release.'),
            clause('3.2', 'The recovery plan goes with the person. Nobody starts again from a blank page.', {
              askedBy: [{ name: 'Nurses', mark: 'health' }],
            }),
            clause('3.3', 'The community worker speaks with the person before they leave.', { dueOn: null }),
            clause('3.4', 'If the person says yes, a family member is told where and when.', {
              askedBy: [
                { name: 'Officers', mark: 'officer' },
                { name: 'Wing managers', mark: 'manager' },
                { name: 'Commissioners', mark: 'commissioner' },
                { name: 'Facilitators', mark: 'facilitator' },
                { name: 'Everyone', mark: null },
              ],
            }),
            clause('3.5', 'We do not agree yet who hands over medicine on the day.', { stands: 'held open' }),
          ],
        }),
        section('4', 'Services', 'services', {
          paragraphs: [
            'Bridge Recovery: groups on Tuesday and Thursday.',
            'Larkmere Healthcare: every day, 8am to 6pm.',
          ],
        }),
        section('5', 'What service users, families and carers said', 'said', {
          said: [
            { by: 'Families', words: 'We hear last, and on the day.', whatChanged: 'We added promise 3.4.' },
            { by: 'Residents', words: 'Say who will be there.', whatChanged: null },
          ],
        }),
        section('6', 'When we look at this again', 'review', { paragraphs: ['Everyone is asked once.'] }),
      ],
    },
    ...['HMP Larkmere', 'Fenwick Ward'].map((place, i) => ({
      place,
      sections: [
        section(`${7 + 2 * i}`, `How it is done at ${place}`, 'words', {
          paragraphs: [
            'The team meets on Mondays in the education room. Whoever cannot come says so, and sends words.',
          ],
        }),
        section(`${8 + 2 * i}`, `What we promise at ${place}`, 'commitments', {
          clauses: Array.from({ length: 5 }, (_, n) =>
            clause(`${8 + 2 * i}.${n + 1}`, `What is promised here in place ${n + 1}: a person, a day and a room.`),
          ),
        }),
      ],
    })),
  ],
  signatories: ['HMP Larkmere', 'Larkmere Healthcare', 'Bridge Recovery', 'Fenwick Council'],
};

export const signatures: readonly PrintedSignature[] = [
  { partner: 'HMP Larkmere', signedAs: 'Governor', signedOn: '2026-10-04', how: 'on screen', unchecked: false },
  {
    partner: 'Larkmere Healthcare',
    signedAs: 'Head of care',
    signedOn: '2026-10-09',
    how: 'with a pen',
    unchecked: false,
  },
  { partner: 'Bridge Recovery', signedAs: 'Area manager', signedOn: '2026-10-10', how: 'with a pen', unchecked: true },
  { partner: 'Fenwick Council', signedAs: null, signedOn: null, how: null, unchecked: false },
];

const words = fc.string({ unit: 'binary', maxLength: 30 });
const day = fc.option(fc.constantFrom('2026-11-22', '2027-02-28', 'soon'));
const anyClause = fc.record({
  ...{ number: words, words, keptBy: words, dueOn: day },
  askedBy: fc.array(fc.record({ name: words, mark: fc.option(fc.constantFrom('resident', 'officer', 'other')) }), {
    maxLength: 3,
  }),
  stands: fc.constantFrom('promised' as const, 'held open' as const),
});
const anySection: fc.Arbitrary<AgreementSection> = fc.record({
  ...{ number: words, heading: words, paragraphs: fc.array(words, { maxLength: 3 }) },
  kind: fc.constantFrom('words', 'vision', 'commitments', 'services', 'said', 'review'),
  clauses: fc.array(anyClause, { maxLength: 3 }),
  said: fc.array(fc.record({ by: words, words, whatChanged: fc.option(words) }), { maxLength: 2 }),
});

/** Any agreement at all, of any characters. */
export const anyAgreement: fc.Arbitrary<AgreementText> = fc.record({
  form: fc.constant('common-thread/working-agreement/1' as const),
  ...{ partnership: words, fictional: fc.boolean(), title: words, number: fc.integer({ min: 1, max: 99 }) },
  ...{ tagline: fc.option(words), reviewOn: day, signatories: fc.array(words, { maxLength: 4 }) },
  parts: fc.array(fc.record({ place: fc.option(words), sections: fc.array(anySection, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
});
