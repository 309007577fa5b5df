/**
 * What the open directory says of itself in an OpenAPI document. The standard's own schemas allow far more; these say what is given here.
 */
import { type Described, errorSchema, type JsonSchema } from '../openapi/document.ts';

const text: JsonSchema = { type: 'string' };
const uuid: JsonSchema = { type: 'string', format: 'uuid' };
const whole = (minimum: number): JsonSchema => ({ type: 'integer', minimum });
const yesOrNo: JsonSchema = { type: 'boolean' };
const object = (properties: Record<string, JsonSchema>, maybe: Record<string, JsonSchema> = {}): JsonSchema => ({
  type: 'object',
  properties: { ...properties, ...maybe },
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const inList = { id: uuid, name: text, status: { const: 'active' } };
const perhaps = {
  description: text,
  alert: { type: 'string', description: 'Of a service that is made up, that it is.' },
  organization: object({ id: uuid, name: text, description: text }),
};
const place = object({ id: uuid, location_type: { const: 'physical' }, name: text });
const term = { id: uuid, name: text, description: text, taxonomy: text, taxonomy_id: uuid, term: text };
const listed = object(inList, perhaps);
const service = object(
  {
    ...inList,
    service_at_locations: list(object({ id: uuid, service_id: uuid, location_id: uuid, location: place })),
    schedules: list(object({ id: uuid, service_id: uuid, service_at_location_id: uuid, description: text })),
    attributes: list(
      object({ id: uuid, link_id: uuid, taxonomy_term_id: uuid, link_type: text, taxonomy_term: object(term) }),
    ),
  },
  perhaps,
);

export const aboutSays: Described = {
  summary: 'Which version and profile of Open Referral the directory follows',
  answers: {
    200: { words: 'Open Referral UK 3.0', schema: object({ version: text, profile: text, openapi_url: text }) },
  },
};

const asked = (words: string, schema: JsonSchema) => ({ words, schema });
const never = 'We do not keep this, so asking for it gets no service.';
export const listSays: Described = {
  summary: 'Services that run and that anybody may know of, a page at a time',
  asks: {
    page: asked('Which page, from 1.', whole(1)),
    per_page: asked('How many on a page, 100 at most.', whole(1)),
    search: asked('Letters that stand in the name or the description.', text),
    taxonomy_term_id: asked('Only services of this kind or type.', text),
    taxonomy_id: asked('Only services that have a term of this taxonomy.', text),
    minimum_age: asked(never, text),
    maximum_age: asked(never, text),
    start_time: asked(never, text),
    end_time: asked(never, text),
    day: asked(never, text),
  },
  answers: {
    200: {
      words: 'One page of the list',
      schema: object({
        ...{ total_items: whole(0), total_pages: whole(0), page_number: whole(1), size: whole(0) },
        ...{ first_page: yesOrNo, last_page: yesOrNo, empty: yesOrNo, contents: list(listed) },
      }),
    },
    400: { words: 'What was asked for cannot be read', schema: errorSchema },
  },
};

export const serviceSays: Described = {
  summary: 'One service, with where and when it is',
  where: { id: 'The id of the service, as the list has it.' },
  answers: {
    200: { words: 'The service', schema: service },
    404: { words: 'Nobody may know of such a service, or there is none', schema: errorSchema },
  },
};
