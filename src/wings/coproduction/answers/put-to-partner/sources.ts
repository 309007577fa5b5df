// What is put is named in the address, and then in the form: 'feedback:…', 'theme:…', 'contribution:…'. Pure.
import type { Ask } from '../../../../shell/route.ts';

const kinds = ['feedback', 'theme', 'contribution'] as const;
export interface NamedSource {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
}
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const most = 50;

export function namedIn({ body, query }: Pick<Ask, 'body' | 'query'>, kept: unknown = undefined): NamedSource[] {
  const fromForm = typeof body.sources === 'string' ? body.sources : typeof kept === 'string' ? kept : undefined;
  const written =
    fromForm ??
    Object.entries(query)
      .map(([name, value]) =>
        name.startsWith('f-')
          ? `feedback:${name.slice(2)}`
          : name === 'theme' || name === 'contribution'
            ? `${name}:${value}`
            : '',
      )
      .join(',');
  return [...written.matchAll(new RegExp(`(${kinds.join('|')}):(${uuid})`, 'g'))]
    .slice(0, most)
    .map(([, kind, id]) => ({ kind: kinds.find((one) => one === kind) ?? 'feedback', id: id ?? '' }));
}
export const written = (sources: readonly NamedSource[]): string =>
  sources.map(({ kind, id }) => `${kind}:${id}`).join(',');
