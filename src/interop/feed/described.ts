/**
 * What the JSON Feed of a public page says of itself in an OpenAPI document. JSON Feed allows far more; this says what is given here.
 */
import type { Described, JsonSchema } from '../openapi/document.ts';

const text: JsonSchema = { type: 'string' };
const address: JsonSchema = { type: 'string', format: 'uri' };
const object = (properties: Record<string, JsonSchema>, maybe: Record<string, JsonSchema> = {}): JsonSchema => ({
  type: 'object',
  properties: { ...properties, ...maybe },
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const item = object({
  ...{ id: { type: 'string', pattern: '^urn:uuid:' }, url: address, title: text, content_text: text },
  date_modified: { type: 'string', format: 'date-time' },
});

export const jsonFeedSays: Described = {
  summary: 'What changed, was promised and was reported in a partnership with a public page, the newest first',
  where: { partnership: 'As it stands in the address of the public page.' },
  answers: {
    200: {
      words: 'JSON Feed 1.1. What is taken back is not in it any more.',
      type: 'application/feed+json',
      schema: object(
        {
          ...{ version: { const: 'https://jsonfeed.org/version/1.1' }, title: text, language: text },
          ...{ home_page_url: address, feed_url: address, authors: list(object({ name: text })), items: list(item) },
        },
        { description: text },
      ),
    },
  },
};
