// From a request to a wing's handler and back: who is asking, the seat, drafts, the handler, the answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../db/database.ts';
import { inReadHandle } from '../db/handle.ts';
import { isId, newId } from '../db/id.ts';
import { act } from './act.ts';
import { answer, type Setting } from './answer.ts';
import { findDraft, keepDraft, readDrafts } from './drafts.ts';
import { type Ending, isRefusal, type NotAllowed, notFound, type Refusal, redirect, refusalOf } from './endings.ts';
import { opened } from './form.ts';
import { digestOf, tokenFor, whoseForm } from './form-token.ts';
import { heldBack } from './handed.ts';
import type { Ask, Asking, InsideRoute, OutsideRoute } from './route.ts';
import type { Seal } from './seal.ts';
import { type SignedIn, takeSeat } from './seats.ts';
import { endOnce } from './sent-form.ts';
import type { Accounts } from './sign-in/accounts.ts';
import type { Carried } from './sign-in/carried.ts';
import type { Proof } from './sign-in/prove-again.ts';
import type { Seat, Verdict } from './standing.ts';
import type { Templates } from './templates.ts';
import { strings, typedIn } from './typed.ts';
import type { wayBack } from './way-back.ts';
import type { Wing } from './wing.ts';

export interface Dispatching {
  readonly db: Database;
  readonly templates: Templates;
  readonly wings: readonly Wing[];
  /** Makes handles; never the sign-in secret. */
  readonly handleSecret: Buffer;
  /** For the tokens of forms, and for knowing one that was sent before. */
  readonly formSecret: Buffer;
  /** Writes nothing: the concern sheet depends on it. */
  readonly whoIs: (headers: Readonly<Record<string, string | undefined>>) => Promise<SignedIn | undefined>;
  /** Where someone who is not signed in is sent, with what they typed sealed along. */
  readonly askToSignIn: (asking: Asking, wanted: Carried) => Promise<Ending>;
  readonly accounts: Accounts;
  readonly proveAgain: (
    who: SignedIn,
    from: { headers: Readonly<Record<string, string | undefined>>; address: string },
    password: string,
  ) => Promise<Proof>;
  readonly tell: Ask['tell'];
  readonly later: Ask['later'];
  readonly seal: Seal;
  readonly baseUrl: string;
  readonly example: boolean;
  readonly noteFor: (seat: Seat | undefined) => string | undefined;
  readonly hold: (verdict: Verdict) => Verdict;
  readonly clock: () => Date;
}

/** Refusals after which what was typed would be gone. */
const loses: ReadonlySet<Refusal['kind']> = new Set(['notAllowed', 'notFound', 'stale', 'closed']);

const anothersForm: NotAllowed = {
  kind: 'notAllowed',
  because: 'This form was opened by someone else who was signed in here. Nothing of it was kept under your name.',
  help: 'Open the form again from your own seat. Whoever typed in it can sign in and send it.',
};

/** Where a link of the navigation stands that says nothing of its place: between Home and Evidence, in the wings' order. */
const middle = 50;

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function asking(request: FastifyRequest, clock: () => Date): Asking {
  const now = clock();
  return {
    params: strings(request.params),
    query: strings(request.query),
    body: typedIn(request.body),
    now,
    today: londonDay.format(now),
    requestId: request.id,
    language: request.cookies.language === 'cy' ? 'cy' : 'en',
    newId,
  };
}

const headersOf = (request: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

function settingFor(
  parts: Dispatching,
  request: FastifyRequest,
  reply: FastifyReply,
  seat: Seat | undefined,
  who: SignedIn | undefined,
  more: { readonly draftable?: boolean; readonly quiet?: boolean | undefined } = {},
): Setting {
  const kept = request.cookies.kept;
  if (kept) reply.clearCookie('kept', { path: '/' });
  const path = pathOf(request);
  const note = parts.noteFor(seat);
  return {
    templates: parts.templates,
    csrf: tokenFor(parts.formSecret, tokenIn(request, reply, more.quiet), who?.accountId),
    seat,
    signedIn: who !== undefined,
    navigation: seat
      ? parts.wings
          .flatMap((wing) => wing.navigation)
          .toSorted((a, b) => (a.place ?? middle) - (b.place ?? middle))
          .map((link) => ({
            text: link.text,
            href: link.href(seat.partnership.slug),
            current: link.owns.test(path.replace(/^\/partnerships\/[^/]+/, '')),
          }))
      : [],
    kept,
    note,
    example: parts.example,
    now: parts.clock(),
    keepLater: more.draftable ?? false,
    requestId: request.id,
    draftHref: undefined,
    formHref: request.url,
    backHref: undefined,
  };
}

/** A page that leaves no trace gives the browser no token to keep either. */
function tokenIn(request: FastifyRequest, reply: FastifyReply, quiet = false): string {
  if (quiet && !request.cookies.csrf) return '';
  if (request.method === 'GET' || !request.body) return reply.generateCsrf();
  return String((request.body as Record<string, unknown>).csrf ?? '');
}

/** What comes along while someone signs in: the page they wanted, or the form they sent, when it may be kept. */
function wantedOf(request: FastifyRequest, route: InsideRoute, { params, body }: Asking): Carried {
  if (route.method === 'GET') return { to: request.url };
  const path = pathOf(request);
  if (route.draft) return { to: path, words: { path, title: route.draft, body } };
  return { to: `/partnerships/${params.partnership ?? ''}`, isGone: true };
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';

export function registerInside(
  app: FastifyInstance,
  parts: Dispatching,
  route: InsideRoute,
  draftable: ReadonlySet<string>,
  above: ReturnType<typeof wayBack>,
): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.quiet && { logLevel: 'silent' as const }),
    ...(route.unlogged && { logLevel: 'error' as const }),
    config: { takesFile: route.takesFile ?? false, describes: route.describes },
    handler: async (request, reply) => {
      const plain = asking(request, parts.clock);
      const who = await parts.whoIs(headersOf(request));
      const outside = settingFor(parts, request, reply, undefined, who, route);
      const held = who && heldBack(request, route);
      if (held) return answer(request, reply, outside, held);
      if (!who && route.quiet) return answer(request, reply, outside, redirect('/worried'));
      if (!who) return answer(request, reply, outside, await parts.askToSignIn(plain, wantedOf(request, route, plain)));
      const taken = await takeSeat(parts.db, parts.handleSecret, who, plain.params.partnership ?? '', route.quiet);
      if (!taken) return answer(request, reply, outside, route.quiet ? redirect('/worried') : notFound('partnership'));
      const { seat, handle } = taken;
      const keeper = { handle, partnershipId: seat.partnership.id, personId: seat.personId };
      const setting = {
        ...settingFor(parts, request, reply, seat, who, {
          draftable: draftable.has(route.path),
          quiet: route.quiet,
        }),
        backHref: above(route.path, pathOf(request)),
      };
      const whose = whoseForm(parts.formSecret, plain.body.csrf, who.accountId);
      if (whose === "another's") return answer(request, reply, setting, anothersForm);
      const sentForm =
        whose === 'theirs'
          ? digestOf(parts.formSecret, { url: request.url, body: plain.body }, seat.personId)
          : undefined;
      let kept = false;
      const draftId = isId(plain.query.draft) ? plain.query.draft : undefined;

      const keep = (id?: string) =>
        keepDraft(
          parts.db,
          keeper,
          { path: pathOf(request), title: route.draft ?? '', body: plain.body },
          plain.now,
          id,
        );
      if (route.method === 'POST' && route.draft && plain.body.keep === 'later') {
        await keep(draftId);
        return answer(
          request,
          reply,
          setting,
          redirect(
            `/partnerships/${seat.partnership.slug}`,
            'What you typed is kept. You can finish it later from here.',
          ),
        );
      }

      const draft = draftId && route.method === 'GET' ? await findDraft(parts.db, keeper, draftId) : undefined;
      const askWith = (read: Ask['read']): Ask => ({
        ...plain,
        seat,
        read,
        permit: (verdict) => refusalOf(parts.hold(verdict)),
        act: async (change) => {
          const done = await act(
            parts.db,
            {
              partnershipId: seat.partnership.id,
              personId: seat.personId,
              handle,
              requestId: request.id,
              now: plain.now,
              hold: parts.hold,
              ...(draftId && { draftId }),
              ...(sentForm && !kept && { sentForm }),
            },
            change,
          );
          kept ||= !isRefusal(done);
          return done;
        },
        open: (values, seen) => opened({ ...values, ...draft?.body }, seen),
        drafts: () => read(({ tx }) => readDrafts(tx, keeper)),
        baseUrl: parts.baseUrl,
        accounts: parts.accounts,
        proveAgain: (password) => parts.proveAgain(who, { headers: headersOf(request), address: request.ip }, password),
        asksPassword: !parts.example,
        seal: parts.seal,
        tell: parts.tell,
        later: parts.later,
      });
      const reading: Ask['read'] = (work) =>
        inReadHandle(parts.db, handle, (tx) => work({ tx, partnershipId: seat.partnership.id }));
      const end = async (ask: Ask) => ask.permit(route.may(seat)) ?? (await route.handler(ask));
      // a page is one picture of the database, on one connection: two each would wait for each other for ever; a form reads apart from the act, which decides for itself
      const ended =
        route.method === 'GET'
          ? await reading((scope) => end(askWith((work) => work(scope))))
          : await end(askWith(reading));
      const ending = sentForm ? await endOnce(parts.db, keeper, { digest: sentForm, kept }, ended) : ended;
      if (route.method === 'GET' || !route.draft || !isRefusal(ending) || !loses.has(ending.kind))
        return answer(request, reply, setting, ending);
      const draftKept = await keep(draftId);
      const formPath = ending.kind === 'stale' ? ending.again : pathOf(request);
      return answer(request, reply, { ...setting, draftHref: `${formPath}?draft=${draftKept}` }, ending);
    },
  });
}

export function registerOutside(app: FastifyInstance, parts: Dispatching, route: OutsideRoute): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.quiet && { logLevel: 'silent' as const }),
    ...(route.unlogged && { logLevel: 'error' as const }),
    ...(route.carries && { bodyLimit: 2 * 1024 * 1024 }),
    handler: async (request, reply) => {
      const plain = asking(request, parts.clock);
      const headers = headersOf(request);
      const who = route.unlogged ? undefined : await parts.whoIs(headers);
      if (route.unlogged) reply.header('referrer-policy', 'no-referrer');
      const setting = settingFor(parts, request, reply, undefined, who, route);
      const held = route.who !== 'anybody' && who && heldBack(request, route);
      if (held) return answer(request, reply, setting, held);
      if (route.who !== 'anybody' && !who)
        return answer(
          request,
          reply,
          setting,
          await parts.askToSignIn(plain, { to: route.method === 'GET' ? request.url : '/' }),
        );
      if (route.who === 'administrator' && !who?.administrator)
        return answer(request, reply, setting, notFound('page'));
      const ending = await route.handler({
        ...plain,
        who,
        headers,
        address: request.ip,
        open: (values) => opened(values),
      });
      return answer(request, reply, setting, ending);
    },
  });
}
