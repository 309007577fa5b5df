// What /ping, /health and /info say of themselves in /openapi.json.
import type { Described, JsonSchema } from '../interop/openapi/document.ts';

const text: JsonSchema = { type: 'string' };
const seconds: JsonSchema = { type: 'number', minimum: 0, description: 'Seconds since the start.' };
const object = (properties: Record<string, JsonSchema>, more: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !more.includes(name)),
  additionalProperties: false,
});

export const pingSays: Described = {
  summary: 'Whether the service answers at all',
  answers: { 200: { words: 'It does', schema: object({ status: { const: 'UP' } }) } },
};

const component = object({ status: { enum: ['UP', 'DOWN'] }, details: text }, ['details']);
const health = (status: 'UP' | 'DOWN'): JsonSchema =>
  object({
    status: { const: status },
    components: object({ database: component, migrations: component }),
    uptime: seconds,
  });
export const healthSays: Described = {
  summary: 'Whether the service and what it stands on are well',
  answers: {
    200: { words: 'All of it is', schema: health('UP') },
    503: { words: 'Something is not', schema: health('DOWN') },
  },
};

export const infoSays: Described = {
  summary: 'Which version runs, since when, and for which establishments',
  answers: {
    200: {
      words: 'What runs here',
      schema: object({
        build: object({ name: text, version: text }),
        uptime: seconds,
        activeAgencies: { type: 'array', items: text, description: 'Codes of prisons.' },
      }),
    },
  },
};
