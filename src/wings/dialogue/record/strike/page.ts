// What will be destroyed, before it is.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { AtRecord } from '../at-record.ts';
import { sessionLine } from '../session-words.ts';
import { type Holding, holdings } from './goes-with.ts';

const isWords: Record<Holding['is'], string> = {
  point: 'Said or written in the room',
  theme: 'A theme’s name',
  prose: 'The page of this session, and every page it replaced',
  difference: 'A difference held open',
  reflection: 'A reflection',
  correction: 'A correction',
  dissent: 'A different view',
  further: 'Put further to the partners',
  other: 'A note',
};
const whys = [
  { value: 'asked in the room', text: 'Someone asked for it in the room' },
  { value: 'asked afterwards', text: 'Someone asked for it afterwards' },
  { value: 'could point at someone', text: 'It could point at someone' },
  { value: 'kept by mistake', text: 'It was kept by mistake' },
];

export function strikePage(
  { session, state }: AtRecord,
  ids: readonly string[],
  form: FormView,
  back: string,
): PageEnding {
  const all = holdings(state);
  const [thing, ...others] = ids.flatMap((id) => all.find((holding) => holding.id === id) ?? []);
  const shown = (holding: Holding) => ({ name: isWords[holding.is], words: holding.words.trim() || 'A silence' });
  return page(
    'wings/dialogue/record/strike/strike.njk',
    {
      title: 'Don’t write that down',
      asked: sessionLine(session),
      recordHref: back,
      thing: thing ? shown(thing) : null,
      others: others.map(shown),
      whys,
      form,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
