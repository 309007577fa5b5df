// A browser of few words: it keeps cookies and sends forms with the token that the page gave it.
type Field = string | number | boolean | readonly string[] | null | undefined;

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string;
  /** The page's heading. */
  readonly title: string;
  /** What was just kept, as the next page will say it. */
  readonly kept: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A path that does not begin with a slash is inside the partnership: 'partners/add'. */
export interface Client {
  readonly personId: string;
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Answer>;
  /**
   * With a token from a page, but as a form of its own each time; `csrf: tokenIn(page)` in the body sends the form of that
   * very page, so that it can be sent twice.
   */
  post(path: string, body?: Readonly<Record<string, Field>>): Promise<Answer>;
}

/** A server, with a network between or without. */
export interface Reachable {
  inject(request: {
    method: 'GET' | 'POST';
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }): Promise<Arrived>;
}
export interface Arrived {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
  readonly rawPayload: Buffer;
}

/** A link or a form of a page whose address was made of something that was not there. */
export const leadsNowhere = (html: string): string | undefined =>
  /(?:href|action)="([^"]*\/(?:undefined|null|NaN|\[object[^"]*)(?=[/?#"])[^"]*)"/.exec(html)?.[1];

export function clientOf(
  app: Reachable,
  slug: string,
  signedIn: { personId: string; cookies: readonly string[] } = { personId: '', cookies: [] },
): Client {
  const cookies = new Map<string, string>();
  keepCookies(cookies, signedIn.cookies);
  const address = (path: string) => (path.startsWith('/') ? path : `/partnerships/${slug}/${path}`);
  let token: string | undefined;
  // two forms sent at once by one browser share the cookie that the first page gave it
  let opened: Promise<Answer> | undefined;

  const send = async (method: 'GET' | 'POST', path: string, payload?: string): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: address(path),
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    });
    const nowhere = leadsNowhere(answer.payload);
    if (nowhere !== undefined) throw new Error(`${method} ${path} has a link that leads nowhere: ${nowhere}`);
    keepCookies(cookies, [answer.headers['set-cookie'] ?? []].flat().map(String));
    token = tokenIn({ text: answer.payload })?.split('~')[0] ?? token;
    return {
      status: answer.statusCode,
      text: answer.payload,
      location: String(answer.headers.location ?? ''),
      title: (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(answer.payload)?.[1] ?? '').replaceAll(/<[^>]+>/g, '').trim(),
      kept: decodeURIComponent(cookies.get('kept') ?? ''),
      headers: answer.headers,
      body: answer.rawPayload,
    };
  };

  return {
    personId: signedIn.personId,
    cookies,
    get: (path) => send('GET', path),
    post: async (path, body = {}) => {
      if (token === undefined) {
        opened ??= send('GET', signedIn.personId ? '/help' : '/sign-in');
        await opened;
      }
      return send('POST', path, encode({ csrf: token, ...body }));
    },
  };
}

/** The token of the form on a page, whole. */
export const tokenIn = ({ text }: Pick<Answer, 'text'>): string | undefined =>
  /name="csrf" value="([^"]+)"/.exec(text)?.[1];

function keepCookies(cookies: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const gone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
    if (gone) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function encode(body: Readonly<Record<string, Field>>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body))
    for (const one of [value].flat()) if (one !== null && one !== undefined) form.append(name, String(one));
  return form.toString();
}
