/**
 * The JSON endpoints of a service as one OpenAPI 3.1 document: what each says of itself in, the document out.
 *
 * Promises: the document is valid by the published schema of OpenAPI 3.1 (`test/conformance/schemas/openapi-3.1`), holds every endpoint it
 * is given and nothing else, and is the same for the same endpoints in any order. Schemas are JSON Schema 2020-12, as OpenAPI 3.1 has them.
 *
 * Example: openApi({ title: 'T', version: '1', about: '' }, []).paths is {}.
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an endpoint says of itself, beside its method and its path. */
export interface Described {
  /** In a few words, without a full stop. */
  readonly summary: string;
  /** What stands in the path where it says `:name`. */
  readonly where?: Readonly<Record<string, string>>;
  /** What may be asked for after the question mark. Nothing of it must be. */
  readonly asks?: Readonly<Record<string, { readonly words: string; readonly schema: JsonSchema }>>;
  readonly answers: Readonly<Record<number, DescribedAnswer>>;
}
export interface DescribedAnswer {
  readonly words: string;
  readonly schema: JsonSchema;
  /** 'application/json' without it. */
  readonly type?: string;
}
export interface Endpoint {
  /** With `:name` for what differs. */
  readonly path: string;
  /** 'a seat': only somebody signed in, who has a seat in that partnership and may come here. */
  readonly for: 'anybody' | 'a seat';
  readonly describes: Described;
}

/** Something went wrong, or nothing is there: one sentence. */
export const errorSchema: JsonSchema = {
  type: 'object',
  properties: { error: { type: 'string' } },
  required: ['error'],
  additionalProperties: false,
};

export function openApi(
  about: { readonly title: string; readonly version: string; readonly about: string; readonly cookie?: string },
  endpoints: readonly Endpoint[],
) {
  const sorted = endpoints.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const cookie = { type: 'apiKey', in: 'cookie', name: about.cookie ?? '', description: 'Somebody who is signed in.' };
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: about.version, description: about.about },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(sorted.map((endpoint) => [templated(endpoint.path), { get: operation(endpoint) }])),
    components: { securitySchemes: { seat: cookie } },
  };
}

const named = /:([A-Za-z]+)/g;
const templated = (path: string): string => path.replaceAll(named, '{$1}');

function operation({ path, for: who, describes }: Endpoint) {
  const inPath = [...path.matchAll(named)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true, description: describes.where?.[name] ?? '', schema: { type: 'string' } },
  }));
  const asked = Object.entries(describes.asks ?? {}).map(([name, { words, schema }]) => ({
    ...{ name, in: 'query', required: false, description: words, schema },
  }));
  const answers = Object.entries(describes.answers).map(([status, { words, schema, type = 'application/json' }]) => [
    status,
    { description: words, content: { [type]: { schema } } },
  ]);
  return {
    operationId: path
      .replaceAll(/[^A-Za-z]+/g, ' ')
      .trim()
      .replaceAll(' ', '-'),
    summary: describes.summary,
    parameters: [...inPath, ...asked],
    responses: Object.fromEntries([...answers, ...(who === 'a seat' ? pages : [])]),
    security: who === 'a seat' ? [{ seat: [] }] : [],
  };
}

/** What whoever has no seat gets: the pages that people get. */
const pages = [
  ['303', { description: 'Nobody is signed in: to the page where one signs in.' }],
  ['403', { description: 'This seat may not: a page that says who can help.' }],
  ['404', { description: 'No such thing in this partnership, or no seat in it: a page that says so.' }],
];
