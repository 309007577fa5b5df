import { linkThread } from '../../../../db/thread-links.ts';
import { recordHappened } from '../../record-events.ts';
import { carriedWordsGone } from '../../statements/found.ts';
import { anyStruck } from '../../store/log.ts';
import { gather } from '../../store/record.ts';
import { askedAs } from '../../store/statement.ts';
import { struckMeanwhile } from '../act-on-record.ts';
import { type Field, viewItems } from '../asked.ts';
import { couldTellItems, couldTellQuestion } from '../keep/page.ts';
import { type AtLinks, isView, keepOne } from '../keep-one.ts';
import { readDifferenceForm, sideNumbers } from './form.ts';

/** The room chose not to settle it. Nothing has to follow. */
export const holdDifference = keepOne({
  kind: 'difference held',
  asks: (at) => ({
    title: 'Hold a difference open',
    lead: 'Two sides that both stand. The room chose not to settle it now.',
    fields: [
      ...sideNumbers.flatMap((number) => sideFields(at, number)),
      {
        is: 'radios',
        name: 'couldTell',
        options: {
          label: couldTellQuestion,
          hint: 'Answer this when you name a view',
          items: couldTellItems.map(({ value, text }) => ({ value, text })),
          small: true,
        },
      },
      { is: 'hidden', name: 'asked', options: { label: '' } },
      { is: 'day', name: 'comesBack', options: { label: 'When does it come back?', hint: 'You can leave this empty' } },
    ],
    button: 'Hold it open',
    next: ['It stands in the record as held open on purpose. On its day the home page says so.'],
  }),
  begins: (_, query) => ({
    ...{ words1: query.words1 ?? '', words2: query.words2 ?? '' },
    ...{ perspective1: query.perspective1 ?? '', perspective2: query.perspective2 ?? '', asked: query.asked ?? '' },
  }),
  read: (body, at) => {
    const read = readDifferenceForm(body);
    if (!read.ok) return read;
    const known = new Set(at.state.contributions.filter(({ standing }) => standing === 'kept').map(({ id }) => id));
    const wrong = read.values.sides.findIndex(
      ({ contribution, perspective }) =>
        !isView(at, perspective) || (contribution !== null && !known.has(contribution)),
    );
    if (wrong === -1) return read;
    return { ok: false, errors: [{ name: `words${wrong + 1}`, text: 'Choose a point and a view from the page' }] };
  },
  body: ({ sides, comesBack, couldTell }) => ({
    sides: sides.map((side) => (couldTell === 'maybe' ? { ...side, perspective: null } : side)),
    comesBack,
  }),
  also: async ({ scope, note }, { session }, id, { sides, couldTell, asked }) => {
    const points = sides.flatMap(({ contribution }) => contribution ?? []);
    if (await anyStruck(scope, session.id, points)) return struckMeanwhile;
    for (const point of points) await gather(scope, point, { kind: 'difference', id });
    const question = await askedAs(scope, asked, session.engagementId);
    if (asked !== null && !question) return carriedWordsGone;
    if (question) await linkThread(scope, question, { kind: 'difference', id }, 'held open');
    if (couldTell !== null) note(recordHappened.askedWhoCouldTell(session.id, 'difference held', couldTell));
    return undefined;
  },
  kept: 'The difference is held open.',
});

function sideFields({ state, perspectives }: AtLinks, number: number): Field[] {
  const name = ['', 'One side', 'The other side', 'A third side, if there is one'][number] ?? '';
  const points = state.contributions.filter(({ standing, words }) => standing === 'kept' && words !== '');
  return [
    { is: 'area', name: `words${number}`, options: { label: name, rows: 2 } },
    ...(points.length === 0
      ? []
      : [
          {
            is: 'select',
            name: `point${number}`,
            options: {
              label: 'or a point from the record',
              empty: 'None',
              items: points.map(({ id, words }) => ({ value: id, text: shortened(words ?? '') })),
            },
          } as const,
        ]),
    {
      is: 'select',
      name: `perspective${number}`,
      options: { label: 'Which view is it?', items: viewItems(perspectives) },
    },
  ];
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words);
