// Coding: who comes through its doors. The co-lead and the researcher code in the one project there is.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
/** Those who were named to code. */
const coders: Allowed = ['lived experience', 'researcher'];
/** Who opens a project and ends it: neither reads its words. */
const openers: Allowed = ['facilitator', 'partnership manager'];
/** The codebook and the figures hold no words that anybody said. */
const bookReaders: Allowed = ['facilitator', 'partnership manager', 'lived experience', 'researcher'];
const facilitators: Allowed = ['facilitator'];
/** Who sat in the first dialogue. */
const inTheRoom: Allowed = ['facilitator', 'front-line staff', 'lived experience'];

const room = '/dialogues/:engagement/sessions/:session/record/research';
const project = '/coding/:codingProject';
const source = `${project}/sources/:codingSource`;
const code = `${project}/codebook/:code`;
const both = (path: string, allowed: Allowed): Record<string, Allowed> => ({
  [`GET ${path}`]: allowed,
  [`POST ${path}`]: allowed,
});

export const codingDoors: Readonly<Record<string, Allowed>> = {
  [`GET ${room}`]: inTheRoom,
  ...both(`${room}/agree`, facilitators),
  [`POST ${room}/take-back`]: inTheRoom,
  [`POST ${room}/keep-out/:said`]: inTheRoom,

  'GET /coding': everyone,
  ...both('/coding/open', openers),
  [`GET ${project}`]: everyone,
  ...both(`${project}/coders`, openers),
  ...both(`${project}/rooms/add`, openers),
  ...both(`${project}/end`, openers),
  [`GET ${project}/figures`]: bookReaders,
  ...both(`${project}/texts/send`, coders),
  ...both(`${project}/texts/check/:takenText`, coders),

  ...both(`${project}/take-out`, bookReaders),
  ...both(`${project}/take-in`, coders),
  ...both(`${project}/take-in/:codedFile`, coders),
  [`POST ${project}/take-in/:codedFile/text`]: coders,

  [`GET ${source}`]: coders,
  [`POST ${source}/give`]: coders,
  [`POST ${source}/passages/:codingPassage/remove`]: coders,
  [`POST ${source}/passages/:codingPassage/join`]: coders,
  [`POST ${source}/passages/:codingPassage/take-apart`]: coders,
  [`POST ${source}/finish`]: coders,
  [`POST ${source}/go-on`]: coders,
  ...both(`${source}/compare`, coders),
  [`POST ${source}/settle`]: coders,
  ...both(`${source}/take-out`, bookReaders),

  [`GET ${project}/codebook`]: bookReaders,
  ...both(`${project}/codebook/propose`, coders),
  [`GET ${code}`]: bookReaders,
  ...both(`${code}/change`, coders),
  ...both(`${code}/merge`, coders),
  [`POST ${code}/take-apart`]: coders,
  ...both(`${code}/split`, coders),
  ...both(`${code}/sort`, coders),
};
