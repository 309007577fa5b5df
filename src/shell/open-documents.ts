// Documents and pages that anybody may read, from any site, without signing in: no cookie, nothing of what was asked for in the log.
// They are read without a handle, so that row-level security shows no row of any table: only functions of the database that say
// themselves what they let out can answer.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Described } from '../interop/openapi/document.ts';
import { loggedFault } from './log.ts';
import { londonDay } from './london-day.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { Templates } from './templates.ts';
import { strings } from './typed.ts';

export interface OpenAsk {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Today in London, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly tx: Transaction<Tables>;
  /** Where the service is reached: 'https://thread.example.org'. */
  readonly baseUrl: string;
}
export interface OpenJson {
  readonly status: 200 | 400 | 404;
  readonly body: object;
}
export interface OpenText {
  readonly text: string;
  /** 'application/atom+xml'. */
  readonly type: string;
}
export interface OpenBytes {
  readonly bytes: Buffer;
  /** 'application/pdf'. */
  readonly type: string;
}
export type OpenAnswer = OpenJson | OpenText | OpenBytes | OpenPage;
export interface OpenDocument {
  readonly path: string;
  /** What it says of itself in /openapi.json. Whatever answers in JSON has it, or the build fails. */
  readonly describes?: Described;
  readonly answer: (ask: OpenAsk) => Promise<OpenAnswer>;
}
/** Documents under one address; whatever else is asked for under it is not there, and that is said as JSON too. */
export interface OpenDocuments {
  readonly under: string;
  readonly documents: readonly OpenDocument[];
  /** What is said of an address under it where nothing is; without it `notThere`. */
  readonly nothing?: OpenPage;
  /** Others may keep a copy for so many seconds; without it 300. Words in it that are taken back are gone from theirs after that. */
  readonly keptSeconds?: number;
}

export const notThere: OpenJson = { status: 404, body: { error: 'There is nothing at this address.' } };

/** Others may keep a copy for so long: what is taken back is gone from theirs soon after. */
const keptSeconds = 300;

export function registerOpen(
  app: FastifyInstance,
  { db, clock, baseUrl, templates }: OpenParts,
  all: readonly OpenDocuments[],
): void {
  for (const { under, documents, nothing = notThere, keptSeconds: seconds = keptSeconds } of all) {
    const send = (request: FastifyRequest, reply: FastifyReply, answer: OpenAnswer) => {
      forAnySite(reply, seconds);
      if ('body' in answer) return json(reply, answer.status, answer.body);
      if ('bytes' in answer) return named(request, reply.type(answer.type), answer.bytes);
      const { status, type, text } =
        'page' in answer ? openPage(templates, answer, clock()) : { status: 200, ...answer };
      return named(request, reply.code(status).type(`${type}; charset=utf-8`), text);
    };
    for (const { path, answer, describes } of documents) {
      app.get(path, { errorHandler: faultAsJson, config: { describes } }, async (request, reply) => {
        const asked = {
          params: strings(request.params),
          query: strings(request.query),
          today: londonDay(clock()),
          baseUrl,
        };
        return send(request, reply, await withoutHandle(db, (tx) => answer({ ...asked, tx })));
      });
      app.options(path, async (_, reply) => forAnySite(reply, seconds).code(204).send());
    }
    app.get(`${under}/*`, async (request, reply) => send(request, reply, nothing));
  }
}
interface OpenParts {
  readonly db: Pick<Database, 'app'>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly templates: Templates;
}

/** With the name of its bytes: whoever has these already is told so, and nothing is sent again. */
function named(request: FastifyRequest, reply: FastifyReply, text: string | Buffer): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag);
  const has = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return has?.includes(tag) || has?.includes('*') ? reply.code(304).send() : reply.send(text);
}

const withoutHandle = <T>({ app }: Pick<Database, 'app'>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  app.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work);

export const forAnySite = (reply: FastifyReply, seconds = keptSeconds): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
    .header('access-control-allow-headers', 'accept, content-type')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', `public, max-age=${seconds}`);

const json = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));

function faultAsJson(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ id: request.id, route: request.routeOptions.url, fault: loggedFault(error) }, 'fault');
  const plain = forAnySite(reply).header('cache-control', 'no-store');
  return json(plain, 500, { error: 'Something went wrong on our side.' });
}
