import type { Allowed } from './expected.ts';

const everyone: Allowed = 'everyone';
const at = '/dialogues/:engagement/sessions/:session/common-ground';

/** What came of the statements of a session: for every seat, once it was opened together. */
export const commonGroundDoors: Readonly<Record<string, Allowed>> = {
  [`GET ${at}`]: everyone,
  [`GET ${at}/in-one-line`]: everyone,
  [`GET ${at}/in-full`]: everyone,
  [`GET ${at}/read-aloud`]: everyone,
  [`GET ${at}/figures.csv`]: everyone,
  [`GET ${at}/picture.pdf`]: everyone,
  [`GET ${at}/large-print.pdf`]: everyone,
};
