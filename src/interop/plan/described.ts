/** What the joint plan as data says of itself in an OpenAPI document. */
import type { Described, JsonSchema } from '../openapi/document.ts';

const text: JsonSchema = { type: 'string' };
const day: JsonSchema = { type: 'string', format: 'date' };
const when: JsonSchema = { type: 'object', properties: { on: day, words: text }, additionalProperties: false };
const lines: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...{ section: text, expected: text, toBeDone: text, whereNow: text, next: text, leads: text, monitored: text },
      whereNowIs: { enum: ['said', 'TBC', 'gap'] },
      state: { enum: ['TBC', 'gap', 'planned', 'under way', 'done', 'stopped'] },
      ...{ dueOn: day, because: text, agreed: when, delivered: when },
      tier: { enum: ['facilitators', 'room', 'partners', 'published'] },
    },
    required: ['expected', 'whereNowIs', 'state', 'tier'],
    additionalProperties: false,
  },
};
const plan: JsonSchema = {
  type: 'object',
  properties: {
    partnership: {
      type: 'object',
      properties: { key: text, name: text, fictional: { type: 'boolean' }, sourceTitle: text, sourceRights: text },
      required: ['key', 'name', 'fictional'],
      additionalProperties: false,
    },
    engagements: {
      type: 'array',
      items: {
        type: 'object',
        properties: { key: text, title: text, state: text, plan: lines },
        required: ['key', 'title', 'state', 'plan'],
        additionalProperties: false,
      },
    },
    plan: lines,
  },
  required: ['partnership', 'engagements', 'plan'],
  additionalProperties: false,
};
const where = { partnership: 'The partnership, as its address has it.' };

export const planFileSays: Described = {
  summary: 'The joint plan, as much of it as this seat may see',
  where,
  answers: { 200: { words: 'A data file that can be loaded again', schema: plan } },
};

export const planMeaningSays: Described = {
  summary: 'What the columns of the joint plan’s table mean',
  where,
  answers: {
    200: {
      words: 'Metadata as CSV on the Web has it',
      type: 'application/csvm+json',
      schema: {
        type: 'object',
        properties: { '@context': { type: 'array' }, url: text, tableSchema: { type: 'object' } },
        required: ['@context', 'url', 'tableSchema'],
      },
    },
  },
};
