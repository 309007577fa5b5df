// A quarter of one place as it may be shown beyond those who see the counts: through disclose(), once, and so ever after. Pure.
import { type Band, disclose, type Figures, type Shown, type Why } from '../../../disclosure/index.ts';
import { isAnswered, type LostWeek, lostOf, type Reason, sides } from './lost.ts';

/** What places were lost to, pooled: small numbers stand together, and the table is one that `disclose()` looks through. */
export const pooled = ['regime', 'clash', 'away', 'provider', 'own'] as const;
export type Pooled = (typeof pooled)[number];
export const pooledWords: Record<Pooled, string> = {
  regime: 'Not unlocked, no escort or lockdown',
  clash: 'Clash with work, a visit, court or healthcare',
  away: 'Transferred, released or unwell',
  provider: 'The provider cancelled',
  own: 'Chose not to come, or not known',
};
const inPool: Record<Pooled, readonly Reason[]> = {
  regime: ['notUnlocked', 'noEscort', 'lockdown'],
  clash: ['clashWork', 'clashVisit', 'clashCourt', 'clashHealthcare'],
  away: ['movedOn', 'unwell'],
  provider: ['providerCancelled'],
  own: ['choseNot', 'notKnown'],
};

/** Two tables: the places that were offered, used or lost; and of those that were lost, what to. Null: too few were lost to say. */
export interface Released {
  readonly places: Figures;
  readonly lost: Figures | null;
}
export interface LetOut {
  readonly placeId: string;
  /** Its first day. */
  readonly quarter: string;
  readonly weeks: number;
  readonly leftOut: number;
  readonly figures: Released;
  readonly letOutOn: string;
}

/** The first day of the quarter in which a day is. */
export const quarterOf = (on: string): string => {
  const month = Number(on.slice(5, 7));
  return `${on.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
};
const named = ['January to March', 'April to June', 'July to September', 'October to December'];
export const quarterInWords = (quarter: string): string =>
  `${named[(Number(quarter.slice(5, 7)) - 1) / 3] ?? ''} ${quarter.slice(0, 4)}`;

/** A quarter can be let out once its last week is over: that is when the next one's first Monday has come and gone by a week. */
export const isOver = (quarter: string, today: string): boolean => {
  const next = new Date(`${quarter}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 3);
  next.setUTCDate(next.getUTCDate() + 6);
  return today >= next.toISOString().slice(0, 10);
};

export type Outcome =
  | {
      readonly ok: true;
      readonly figures: Released;
      readonly weeks: number;
      readonly leftOut: number;
      /** What stands in it. */
      readonly of: readonly LostWeek[];
    }
  | { readonly ok: false; readonly because: Why | 'not over yet' | 'somebody has not said' | 'nothing counted' };

/** Only what both sides confirmed is in it. What one of them disputes stays out, and the page says how many weeks that is. */
export function letOut(quarter: string, all: readonly LostWeek[], today: string): Outcome {
  const no = (because: Extract<Outcome, { ok: false }>['because']): Outcome => ({ ok: false, because });
  const own = all.filter(({ week }) => quarterOf(week) === quarter);
  if (!isOver(quarter, today)) return no('not over yet');
  if (!own.every(isAnswered)) return no('somebody has not said');
  const confirmed = own.filter(({ said }) => sides.every((side) => said[side]?.says === 'confirmed'));
  const of = confirmed.filter(({ places }) => places !== null);
  const counted = of.flatMap(({ places }) => (places === null ? [] : [places]));
  if (counted.length === 0) return no('nothing counted');
  const places = disclosed(quarter, [
    counted.reduce((sum, one) => sum + one.used, 0),
    counted.reduce((sum, one) => sum + lostOf(one), 0),
  ]);
  if (!places.shown) return no(places.because);
  const lost = disclosed(
    quarter,
    pooled.map((pool) =>
      counted.reduce((sum, one) => sum + inPool[pool].reduce((part, reason) => part + one[reason], 0), 0),
    ),
  );
  const figures = { places: places.whole, lost: lost.shown ? lost.whole : null };
  return { ok: true, figures, weeks: counted.length, leftOut: own.length - confirmed.length, of };
}

/** Each table by itself, as if its whole were known to everyone: so the two together tell no more than each. */
const disclosed = (quarter: string, counts: readonly number[]) =>
  disclose({ rooms: [{ id: quarter, closed: true, counts }], released: [] }, { rooms: [quarter], surface: 'partners' });

export const outcomeWords: Record<
  Extract<Outcome, { ok: false }>['because'],
  readonly [because: string, help: string]
> = {
  'not over yet': ['This quarter is not over yet.', 'Come back when its last week is over and both sides have said.'],
  'somebody has not said': [
    'Some weeks of this quarter are not yet confirmed or disputed by both sides.',
    'Ask the prison and the providers. They find the weeks that wait on their first page.',
  ],
  'nothing counted': ['No week of this quarter has places that both sides confirm.', 'Nothing can be let out.'],
  'too few answers': ['Fewer than 5 places were offered in this quarter.', 'It is too few to be shown apart.'],
  'it could be worked out': [
    'A small number could be worked out from these figures, so they stay here.',
    'The next quarter may have more places in it.',
  ],
  'no such room': ['There is no such quarter.', 'Choose one that is listed.'],
  'not closed yet': ['This quarter is not over yet.', 'Come back when it is.'],
  'too few rooms': ['It is too few to be shown apart.', 'Nothing can be let out.'],
  'too many rooms': ['One quarter is let out at a time.', 'Choose one.'],
  'part of it was released before': ['This quarter was let out before.', 'What was let out stands.'],
};

const bandWords: Record<Band, string> = {
  'nearly everyone': 'nearly all',
  most: 'most',
  'about half': 'about half',
  some: 'some',
  'few or nobody': 'few or none',
};
/** "about 120", "fewer than 8", "most". */
export function shownPlaces(shown: Shown): string {
  switch (shown.is) {
    case 'count':
      return String(shown.count);
    case 'rounded':
      return `about ${shown.count}`;
    case 'words':
      return bandWords[shown.band];
    case 'hidden':
      return 'fewer than 8, or none';
    case 'unsaid':
      return 'not said';
  }
}

/** What places were lost to most often, as far as the released figures tell it for sure; null when they do not. */
export function mostLostTo({ lost }: Released): Pooled | null {
  const weights = pooled.flatMap((pool, at) => {
    const cell = lost?.cells[at];
    return cell ? [{ pool, weight: weightOf(cell) }] : [];
  });
  const [first, second] = weights.toSorted((a, b) => b.weight - a.weight);
  return first && first.weight > 0 && first.weight > (second?.weight ?? 0) ? first.pool : null;
}
const order: readonly Band[] = ['few or nobody', 'some', 'about half', 'most', 'nearly everyone'];
const weightOf = (shown: Shown): number =>
  shown.is === 'count' || shown.is === 'rounded' ? shown.count : shown.is === 'words' ? order.indexOf(shown.band) : 0;
