// Exports: who comes through its doors.
import type { Allowed } from './expected.ts';

const p = '/exports';

export const exportDoors: Readonly<Record<string, Allowed>> = {
  [`GET ${p}`]: 'everyone',
  [`GET ${p}/published`]: 'everyone',
  [`POST ${p}/published`]: 'everyone',
  [`GET ${p}/partners`]: ['facilitator', 'partnership manager'],
  [`POST ${p}/partners`]: ['facilitator', 'partnership manager'],
  [`GET ${p}/facilitators`]: ['facilitator'],
  [`POST ${p}/facilitators`]: ['facilitator'],
  [`GET ${p}/about-you`]: 'everyone',
  [`POST ${p}/about-you`]: 'everyone',
  [`GET ${p}/about/:person`]: ['facilitator', 'partnership manager'],
  [`POST ${p}/about/:person`]: ['facilitator', 'partnership manager'],
};
