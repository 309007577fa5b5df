// Every ending becomes an answer here, in one place.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Ending, type PageEnding, page, type Refusal } from './endings.ts';
import type { FormView } from './form.ts';
import type { Frame, FrameLink } from './frame.ts';
import type { Seat } from './standing.ts';
import type { Templates } from './templates.ts';
import { type Language, wordsIn } from './words.ts';

export interface Setting {
  readonly templates: Templates;
  readonly csrf: string;
  readonly seat: Seat | undefined;
  readonly signedIn: boolean;
  readonly navigation: readonly FrameLink[];
  readonly kept: string | undefined;
  readonly note: string | undefined;
  readonly example: boolean;
  readonly now: Date;
  readonly keepLater: boolean;
  readonly requestId: string;
  /** Where the asker's own words were kept as a draft, after a refusal. */
  readonly draftHref: string | undefined;
  /** The page above this one. */
  readonly backHref: string | undefined;
  /** Where the form stands that was sent. */
  readonly formHref: string;
}

const statusOf: Record<Refusal['kind'], number> = {
  invalid: 422,
  notAllowed: 403,
  notFound: 404,
  stale: 409,
  closed: 409,
  sentAlready: 409,
};

export const footerIn = (language: Language): readonly FrameLink[] => {
  const { frame } = wordsIn(language);
  return [
    { text: frame.help, href: '/help' },
    { text: frame.paper, href: '/paper' },
    { text: frame.howWeKeep, href: '/how-we-keep' },
    { text: frame.otherLanguage, href: language === 'cy' ? '/language/en' : '/language/cy' },
  ];
};

function worriedHref(seat: Seat | undefined, place: string | undefined): string {
  if (!seat) return '/worried';
  const partnership = `/partnerships/${seat.partnership.slug}`;
  return place ? `${partnership}/places/${place}/worried` : `${partnership}/worried`;
}

function frameFor(setting: Setting, { view: { title }, worriedAt, language = 'en', fictional }: PageEnding): Frame {
  const { seat } = setting;
  return {
    title,
    fictional: seat?.partnership.fictional ?? fictional ?? false,
    signedIn: setting.signedIn,
    csrf: setting.csrf,
    worriedHref: worriedHref(seat, worriedAt),
    navigation: setting.navigation,
    footer: footerIn(language),
    language,
    words: wordsIn(language).frame,
    now: setting.now,
    homeHref: seat ? `/partnerships/${seat.partnership.slug}` : '/',
    signOutHref: '/sign-out',
    ...(setting.backHref && { backHref: setting.backHref }),
    ...(setting.kept && { kept: setting.kept }),
    ...(setting.note && { note: setting.note }),
    ...(!seat && setting.example && { partnership: { name: 'Example', href: '/', tagline: null } }),
    ...(seat && {
      seat: seat.shownAs,
      partnership: {
        name: seat.partnership.name,
        href: `/partnerships/${seat.partnership.slug}`,
        tagline: seat.partnership.tagline,
      },
    }),
  };
}

const hasForm = (view: object): view is { form: FormView } =>
  'form' in view && typeof view.form === 'object' && view.form !== null;

function render(setting: Setting, ending: PageEnding): string {
  const { view } = ending;
  const form = hasForm(view)
    ? {
        ...view.form,
        csrf: setting.csrf,
        keepLater: setting.keepLater,
        ...(view.form.seen !== undefined && { seen: String(view.form.seen) }),
      }
    : undefined;
  return setting.templates.render(ending.template, {
    frame: frameFor(setting, ending),
    page: view,
    form,
  });
}

/** The page that explains a refusal: what happened, what was kept, who can help. */
function refusalPage(refusal: Exclude<Refusal, { kind: 'invalid' }>, { draftHref, formHref }: Setting): PageEnding {
  const kept = { draftHref: draftHref ?? null };
  switch (refusal.kind) {
    case 'notAllowed':
      return page('not-allowed.njk', { title: 'We cannot do that from your seat', ...refusal, ...kept });
    case 'notFound':
      return page('not-found.njk', { title: `We cannot find that ${refusal.what}`, ...refusal, ...kept });
    case 'stale':
      return page('stale.njk', { title: 'Someone changed this while you were writing', ...refusal, ...kept });
    case 'closed':
      return page('closed.njk', { title: 'This is closed', ...refusal, ...kept });
    case 'sentAlready':
      return page('sent-already.njk', { title: 'This was sent already', formHref });
  }
}

export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  setting: Setting,
  ending: Ending,
): Promise<FastifyReply> {
  switch (ending.kind) {
    case 'redirect': {
      if (ending.kept)
        reply.setCookie('kept', ending.kept, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          maxAge: 60,
          secure: isSecure(request),
        });
      setCookies(request, reply, ending.cookies);
      return reply.redirect(ending.to, 303);
    }
    case 'file':
      reply.header(
        'content-disposition',
        `${ending.type === 'application/pdf' ? 'inline' : 'attachment'}; filename="${ending.name}"`,
      );
      return reply.type(ending.type).send(ending.body);
    case 'page':
      setCookies(request, reply, ending.cookies);
      return reply.type('text/html; charset=utf-8').send(render(setting, ending));
    case 'invalid':
      return reply.code(statusOf.invalid).type('text/html; charset=utf-8').send(render(setting, ending.page));
    default: {
      request.verdict = ending.kind;
      const shown = refusalPage(ending, setting);
      return reply.code(statusOf[ending.kind]).type('text/html; charset=utf-8').send(render(setting, shown));
    }
  }
}

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

function setCookies(request: FastifyRequest, reply: FastifyReply, lines: readonly string[] = []): void {
  for (const line of lines)
    reply.header('set-cookie', isSecure(request) && !/; *secure/i.test(line) ? `${line}; Secure` : line);
}

/** A page that stands by itself: a fault, a form that is too old, an address that leads nowhere. */
export const plainPage = (setting: Setting, template: string, title: string): string =>
  render(setting, page(template, { title, reference: setting.requestId, draftHref: null }));
