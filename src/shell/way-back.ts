// The way back from a page: the nearest page above its address. Pure.
import type { InsideRoute } from './route.ts';

type Route = Pick<InsideRoute, 'method' | 'path'>;

const partsOf = (path: string): string[] => path.split('/').map((part) => (part.startsWith(':') ? ':' : part));

/** Of the pages of an application: from the path of a route and an address there, to the address of the page above. */
export function wayBack(routes: readonly Route[]): (route: string, address: string) => string | undefined {
  const pages = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => partsOf(path).join('/')));
  return (route, address) => {
    const parts = partsOf(route);
    for (let many = parts.length - 1; many > 1; many--)
      if (pages.has(parts.slice(0, many).join('/'))) return address.split('/').slice(0, many).join('/');
    return undefined;
  };
}
