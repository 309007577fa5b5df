// A device that is handed round goes nowhere but to what it was handed round for and to the concern sheet, until the person who is
// signed in takes it back with their password. What it was handed for stands in a cookie that scripts cannot read.
import type { FastifyRequest } from 'fastify';
import { type Ending, type PageEnding, type RedirectEnding, redirect } from './endings.ts';

const cookie = (value: string, more = ''): string =>
  `handed=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${more}`;

export const handedOver = (page: PageEnding, path: string): PageEnding => ({
  ...page,
  cookies: [...(page.cookies ?? []), cookie(path)],
});
export const takenBack = (to: RedirectEnding): RedirectEnding => ({
  ...to,
  cookies: [...(to.cookies ?? []), cookie('', '; Max-Age=0')],
});

/** Where a device that is handed round goes instead; undefined when it may go on. */
export function heldBack(
  request: Pick<FastifyRequest, 'cookies'>,
  route: { readonly whileHanded?: boolean; readonly quiet?: boolean },
): Ending | undefined {
  const path = request.cookies.handed;
  if (!path || route.whileHanded || route.quiet || !/^\/partnerships\/[\w/-]+$/.test(path)) return undefined;
  return redirect(path);
}
