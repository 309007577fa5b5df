// Builds the server from its parts. No listening and no environment here.
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import assets from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { isDiskFull } from './db/faults.ts';
import { plainPage } from './shell/answer.ts';
import type { Background } from './shell/background.ts';
import type { Feed } from './shell/calendar/feed.ts';
import { type Dispatching, registerInside, registerOutside } from './shell/dispatch.ts';
import { plainToken } from './shell/form-token.ts';
import { registerHealth } from './shell/health.ts';
import { loggedFault } from './shell/log.ts';
import { registerOpen } from './shell/open-documents.ts';
import { registerOpenApi } from './shell/openapi.ts';
import type { InsideRoute, OutsideRoute } from './shell/route.ts';
import { isTooLarge, mostInAFile, textOf, tooLargeWords } from './shell/sent-file.ts';
import { inlineScriptHash } from './shell/templates.ts';
import { wayBack } from './shell/way-back.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How the request was refused, for the log: a kind, never words. */
    verdict: string | null;
  }
  interface FastifyContextConfig {
    takesFile?: InsideRoute['takesFile'];
  }
}

export interface Parts extends Dispatching {
  readonly outside: readonly OutsideRoute[];
  readonly assetsDir: string;
  readonly cookieSecret: string;
  readonly secure: boolean;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly logTo?: { write: (line: string) => void };
  readonly background: Background | undefined;
  /** Read without signing in, by whoever has its address. */
  readonly calendar: Feed;
}

/** Nothing is changed by these, so no form has to prove itself. */
const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: parts.trustProxy,
    // Its own lines hold addresses, and addresses can hold words: only ours are written.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 512 * 1024,
    genReqId: () => crypto.randomUUID(),
    logger:
      parts.logLevel === 'silent'
        ? false
        : { level: parts.logLevel, base: null, ...(parts.logTo && { stream: parts.logTo }) },
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.decorateRequest('verdict', null);
  registerOpenApi(app);
  await app.register(cookie, { secret: parts.cookieSecret });
  await app.register(formbody);
  await takeFiles(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'${inlineScriptHash}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: parts.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(csrf, {
    cookieKey: 'csrf',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: parts.secure, signed: true },
    getToken: (request) => {
      const { body } = request;
      return typeof body === 'object' && body !== null && 'csrf' in body ? plainToken(body.csrf) : undefined;
    },
  });
  await app.register(assets, { root: parts.assetsDir, prefix: '/assets/', immutable: true, maxAge: '365d' });

  app.addHook('onSend', async (request, reply) => {
    const isOpen = reply.hasHeader('cache-control');
    if (!request.url.startsWith('/assets/') && !isOpen) reply.header('cache-control', 'no-store');
  });
  app.addHook('preHandler', async (request, reply) => {
    if (readsOnly.has(request.method)) return;
    await new Promise<void>((done, fail) =>
      app.csrfProtection(request, reply, (error?: Error) => (error ? fail(error) : done())),
    );
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(request.verdict && { verdict: request.verdict }),
      },
      'answered',
    );
  });
  plainAnswers(app, parts);

  const draftable = new Set(
    parts.wings.flatMap((wing) => wing.routes.filter((route) => route.draft).map((route) => route.path)),
  );
  const above = wayBack(parts.wings.flatMap((wing) => wing.routes));
  for (const wing of parts.wings) for (const route of wing.routes) registerInside(app, parts, route, draftable, above);
  for (const route of parts.outside) registerOutside(app, parts, route);
  registerHealth(app, parts.db);
  registerOpen(
    app,
    parts,
    parts.wings.flatMap(({ open }) => open ?? []),
  );
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const { status, type, body } = await parts.calendar(request.params.file, request.ip);
    return reply.code(status).type(type).send(body);
  });
  workBeside(app, parts.background);
  return app;
}

/** A form with a file comes with its fields by name and the file as text; at a door that takes none it is not read at all. */
async function takeFiles(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    const isFile = request.headers['content-type']?.startsWith('multipart/') ?? false;
    if (isFile && !request.routeOptions.config.takesFile)
      return reply.code(415).type('text/plain').send('No file is taken here.');
  });
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { files: 1, fileSize: mostInAFile, fields: 20, parts: 21 },
    async onFile(this: FastifyRequest, part) {
      const bytes = await part.toBuffer();
      const isText = this.routeOptions.config.takesFile !== 'as bytes';
      // the library hands on what stands here as the field's value
      (part as typeof part & { value: string }).value = isText ? textOf(bytes) : bytes.toString('base64');
    },
  });
}

function workBeside(app: FastifyInstance, background: Background | undefined): void {
  if (!background) return;
  app.addHook('onReady', () => background.start((fault) => app.log.error({ fault }, 'fault beside')));
  app.addHook('onClose', () => background.stop());
}

function plainAnswers(app: FastifyInstance, parts: Parts): void {
  const say = (request: FastifyRequest, reply: FastifyReply, status: number, template: string, title: string) => {
    const setting = {
      templates: parts.templates,
      csrf: '',
      seat: undefined,
      signedIn: false,
      navigation: [],
      kept: undefined,
      note: undefined,
      example: parts.example,
      now: parts.clock(),
      keepLater: false,
      requestId: request.id,
      draftHref: undefined,
      formHref: '/',
      backHref: undefined,
    };
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(plainPage(setting, template, title));
  };
  app.setErrorHandler(async (error, request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
    if (status === 403) return say(request, reply, 403, 'form-too-old.njk', 'This form is too old to send');
    if (isTooLarge(error)) return say(request, reply, 413, 'too-large.njk', tooLargeWords);
    if (status < 500) return say(request, reply, status, 'not-understood.njk', 'We did not understand that');
    request.log.error({ id: request.id, route: request.routeOptions.url, fault: loggedFault(error) }, 'fault');
    if (isDiskFull(error)) return say(request, reply, 503, 'no-room.njk', 'There is no room to keep this');
    return say(request, reply, 500, 'fault.njk', 'Something went wrong on our side');
  });
  app.setNotFoundHandler(async (request, reply) =>
    say(request, reply, 404, 'not-found.njk', 'We cannot find that page'),
  );
}
