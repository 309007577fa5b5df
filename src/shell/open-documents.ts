// Documents that anybody may read, from any site, without signing in: JSON, no cookie, nothing of what was asked for in the log.
// They are read without a handle, so that row-level security shows no row of any table: only functions of the database that say
// themselves what they let out can answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Described } from '../interop/openapi/document.ts';
import { loggedFault } from './log.ts';
import { londonDay } from './london-day.ts';
import { strings } from './typed.ts';

export interface OpenAsk {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Today in London, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly tx: Transaction<Tables>;
}
export interface OpenAnswer {
  readonly status: 200 | 400 | 404;
  readonly body: object;
}
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
}

export const notThere: OpenAnswer = { status: 404, body: { error: 'There is nothing at this address.' } };

/** Others may keep a copy for so long: what is taken back is gone from theirs soon after. */
const keptSeconds = 300;

export function registerOpen(
  app: FastifyInstance,
  { db, clock }: { readonly db: Pick<Database, 'app'>; readonly clock: () => Date },
  all: readonly OpenDocuments[],
): void {
  for (const { under, documents } of all) {
    for (const { path, answer, describes } of documents) {
      app.get(path, { errorHandler: faultAsJson, config: { describes } }, async (request, reply) => {
        const { status, body } = await withoutHandle(db, (tx) =>
          answer({ params: strings(request.params), query: strings(request.query), today: londonDay(clock()), tx }),
        );
        return json(reply, status, body);
      });
      app.options(path, async (_, reply) => forAnySite(reply).code(204).send());
    }
    app.get(`${under}/*`, async (_, reply) => json(reply, notThere.status, notThere.body));
  }
}

const withoutHandle = <T>({ app }: Pick<Database, 'app'>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  app.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work);

export const forAnySite = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
    .header('access-control-allow-headers', 'accept, content-type')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', `public, max-age=${keptSeconds}`);

const json = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  forAnySite(reply).code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));

function faultAsJson(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ id: request.id, route: request.routeOptions.url, fault: loggedFault(error) }, 'fault');
  return json(reply, 500, { error: 'Something went wrong on our side.' }).header('cache-control', 'no-store');
}
