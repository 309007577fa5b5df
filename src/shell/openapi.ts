// What the JSON endpoints of this service say of themselves, at /openapi.json: made of the routes that are there, each with its own words.
import type { FastifyInstance, RouteOptions } from 'fastify';
import { type Described, type Endpoint, openApi } from '../interop/openapi/document.ts';
import { forAnySite } from './open-documents.ts';
import { version } from './this-version.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route that answers in JSON says so of itself here: test/conformance/openapi.test.ts. */
    describes?: Described | undefined;
  }
}

const itself: Described = {
  summary: 'What the JSON endpoints of this service are',
  answers: {
    200: {
      words: 'This document',
      schema: { type: 'object', required: ['openapi', 'info', 'paths'], properties: { openapi: { const: '3.1.0' } } },
    },
  },
};

/** As `sign-in/auth.ts` sets it; over HTTPS `__Secure-` stands before it. */
const cookie = 'thread.session_token';
const about =
  'What can be read here as data. Nothing is changed by any of it. What anybody may read carries no cookie and can be read from any site; the rest is for somebody who is signed in, and holds what their seat may see.';

/** Called before any route is there. What is described later on is in the document as well. */
export function registerOpenApi(app: FastifyInstance): void {
  const endpoints: Endpoint[] = [];
  app.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
    const describes = config?.describes;
    if (!describes || method !== 'GET') return;
    endpoints.push({ path: url, for: url.startsWith('/partnerships/') ? 'a seat' : 'anybody', describes });
  });
  app.get('/openapi.json', { config: { describes: itself } }, async (_request, reply) =>
    forAnySite(reply)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(openApi({ title: 'Common Thread', version, about, cookie }, endpoints))),
  );
}
