// Follows the links that a seat is shown inside its partnership: first to what it has not been to, then to more of the same.
import type { APIRequestContext } from '@playwright/test';
import { wings } from '../../../src/wings/index.ts';
import type { Answered } from './served.ts';

export interface Walked {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly html: string;
}

export async function walk(
  request: APIRequestContext,
  address: string,
  from: string,
  most: number,
): Promise<readonly Walked[]> {
  const inside = new RegExp(`^${from}(/|$)`);
  const known = new Set([from]);
  const ahead = new Set([from]);
  const times = new Map<string, number>();
  const been = (path: string): number => times.get(routeOf(path)) ?? 0;
  const walked: Walked[] = [];
  while (ahead.size > 0 && walked.length < most) {
    const path = [...ahead].reduce((one, other) => (been(other) < been(one) ? other : one));
    ahead.delete(path);
    times.set(routeOf(path), been(path) + 1);
    const answer = await request.get(address + path, { maxRedirects: 3 });
    const type = answer.headers()['content-type'] ?? '';
    const html = type.startsWith('text/html') ? await answer.text() : '';
    walked.push({ path, status: answer.status(), type, html });
    for (const link of linksIn(html)) {
      if (!inside.test(link) || known.has(link)) continue;
      known.add(link);
      ahead.add(link);
    }
  }
  return walked;
}

/** Where a page leads, without what is only a place on a page. */
export const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const patterns = wings
  .flatMap((wing) => wing.routes)
  .map(({ path }) => ({ path, test: new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`) }))
  // what has fewer gaps is the better match: /partners/add before /partners/:partner
  .sort((one, other) => one.path.split(':').length - other.path.split(':').length);

const routeOf = (path: string): string => patterns.find(({ test }) => test.test(path))?.path ?? path;

/** What a page is built of: an element with its class and the names of its attributes, on pages of this route. */
function partsOf({ url, html }: Pick<Answered, 'url' | 'html'>): readonly string[] {
  const route = routeOf(new URL(url).pathname);
  const elements = [...html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, name, attributes = '']) => {
    const names = [...attributes.matchAll(/([a-z-]+)="[^"]*"/g)].map(([, one]) => one);
    return `${route} ${name} ${/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? ''} ${names.join(' ')}`;
  });
  return [...new Set(elements)];
}

/** Says of a page whether anything in it has not been on a page of its route before. */
export function newParts(): (page: Pick<Answered, 'url' | 'html'>) => boolean {
  const seen = new Set<string>();
  return (page) => {
    const before = seen.size;
    for (const part of partsOf(page)) seen.add(part);
    return seen.size > before;
  };
}
