// A round made, opened and answered over HTTP, as people do it.
import type { AroundTheTable } from './around-the-table.ts';
import type { Client } from './client.ts';

export type Sheet = Readonly<Record<string, string>>;

/** All twelve standards rated the same, and nothing in words. */
export const flat = (answer: 1 | 2 | 3 | 4, words = ''): Sheet => ({
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i + 1}`, String(answer)])),
  ...(words && { q13: words }),
});

export interface RoundAtWork {
  readonly slug: string;
  readonly at: string;
  post(
    who: keyof AroundTheTable['people'],
    where: string,
    body?: Record<string, string | number>,
  ): ReturnType<AroundTheTable['people']['nurse']['post']>;
  get(who: keyof AroundTheTable['people'], where?: string): ReturnType<AroundTheTable['people']['nurse']['get']>;
  /** Handed round by the facilitator. */
  hand(perspective: string, sheet: Sheet): ReturnType<AroundTheTable['people']['nurse']['post']>;
  version(): Promise<number>;
  id(): Promise<string>;
}

let count = 0;

export async function startedRound(
  table: AroundTheTable,
  options: {
    perspectives?: readonly string[];
    agreed?: 'yes' | 'no';
    opened?: boolean;
    place?: string;
    title?: string;
    more?: Record<string, string>;
  } = {},
): Promise<RoundAtWork> {
  const { nurses, residents, officers } = table.perspectives;
  const { facilitator } = table.people;
  takeDeviceBack(facilitator);
  const started = await facilitator.post('rounds/start', {
    framework: 'culture-of-care',
    title: options.title ?? `Round ${++count}`,
    place: options.place ?? table.partnership.place.id,
    perspectives: options.perspectives ?? [nurses, residents, officers],
    agreed: options.agreed ?? 'no',
    ...options.more,
  });
  if (started.status !== 303) throw new Error(started.text.slice(0, 4000));
  const slug = started.location.split('/').at(-1) ?? '';
  const at = `rounds/${slug}`;
  const row = () =>
    table.scope(({ tx }) =>
      tx.selectFrom('round').select(['id', 'version']).where('slug', '=', slug).executeTakeFirstOrThrow(),
    );
  const round: RoundAtWork = {
    slug,
    at,
    post: (who, where, body = {}) => table.people[who].post(`${at}/${where}`, body),
    get: (who, where = '') => table.people[who].get(where === '' ? at : `${at}/${where}`),
    hand: async (perspective, sheet) => {
      const answer = await facilitator.post(`${at}/hand-round`, { step: 'sheet', view: perspective, ...sheet });
      takeDeviceBack(facilitator);
      return answer;
    },
    version: async () => (await row()).version,
    id: async () => (await row()).id,
  };
  if (options.opened !== false) await round.post('facilitator', 'open', { seen: await round.version() });
  return round;
}

/** Tests of what a handed device holds back stand beside hand-round; everywhere else its owner has it again. */
export const takeDeviceBack = ({ cookies }: Client): void => {
  cookies.delete('handed');
};

/** Closed and opened together, by the facilitator. */
export async function reveal(round: RoundAtWork) {
  await round.post('facilitator', 'close', { seen: await round.version() });
  return round.post('facilitator', 'reveal', { seen: await round.version() });
}
