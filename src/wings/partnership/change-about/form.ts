// What the partnership says of itself.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';
import type { About } from '../about.ts';

export type AboutSaid = Omit<About, 'fictional' | 'version'>;

const schema = z.object({
  name: words('Say what the partnership is called', 200),
  purpose: maybeWords(1000),
  tagline: maybeWords(200),
  foundedWords: maybeWords(100),
  sourceTitle: maybeWords(300),
  sourceRights: maybeWords(500),
});

export const readAboutForm = (body: Record<string, unknown>): Reading<AboutSaid> =>
  readForm(schema, body, ({ foundedWords, sourceTitle, sourceRights }) => [
    ...(foundedWords && !/\d{4}/.test(foundedWords)
      ? [{ name: 'foundedWords', text: 'Write when it was founded, with the year, or leave it empty' }]
      : []),
    ...(sourceTitle === null && sourceRights
      ? [{ name: 'sourceTitle', text: 'Write the document that these rights belong to, or leave the rights empty' }]
      : []),
  ]);

export const aboutFacts = (said: AboutSaid): Fact[] => [
  { name: 'Name', value: said.name },
  { name: 'What it is for', value: said.purpose },
  { name: 'On every page', value: said.tagline },
  { name: 'Founded', value: said.foundedWords },
  { name: 'Published document', value: said.sourceTitle },
  { name: 'Rights', value: said.sourceRights },
];
