// What changed about somebody, said in a line. Pure.
import { day } from '../../../shell/words-in-time.ts';
import type { ShownChange } from '../store/reference-changes.ts';

const from = ({ was, becomes }: Pick<ShownChange, 'was' | 'becomes'>): string =>
  `from ${was === null ? 'not known' : day(was)} to ${becomes === null ? 'not known' : day(becomes)}`;

const lines: Readonly<Record<ShownChange['what'], (change: ShownChange) => string>> = {
  'release moved': (change) => `The release date moved ${from(change)}`,
  'name put right': () => 'The name or the date of birth was put right on the list',
  'name destroyed': () => 'The name was destroyed',
  'goes along': () => 'Something to go along was written down',
  agreed: () => 'The person agreed that something goes along',
  'not agreed': () => 'The person wants something to stay here',
  'struck out': () => 'The person struck something out. Its words are destroyed',
  'wants no help': () => 'The person said that they want no help',
  'wants help again': () => 'The person said that they want help again',
  asked: ({ becomes }) => `${becomes ?? 'A provider'} was asked`,
  received: ({ becomes }) => `Received: ${becomes ?? 'the referral'}`,
  accepted: ({ becomes }) => `Accepted: ${becomes ?? 'the referral'}`,
  'not ready': ({ becomes }) => `Suitable, but not ready yet: ${becomes ?? 'the referral'}`,
  'not suitable': ({ becomes }) => `Not suitable: ${becomes ?? 'the referral'}`,
  'on hold': ({ becomes }) => `On hold: ${becomes ?? 'the referral'}`,
  withdrawn: ({ becomes }) => `Withdrawn: ${becomes ?? 'the referral'}`,
  'taken on': ({ was, becomes }) => `${becomes ?? 'A provider'} took this person on from ${was ?? 'another'}`,
  'works beside': ({ becomes }) => `${becomes ?? 'A provider'} works beside`,
  'works beside no more': ({ was }) => `${was ?? 'A provider'} works beside no more`,
  left: ({ becomes }) => `They left on ${becomes === null ? 'a day' : day(becomes)}`,
  joined: ({ was }) => `The reference ${was ?? 'of the same person'} was joined to this one`,
};

export const changeWords = (change: ShownChange): string => lines[change.what](change);
