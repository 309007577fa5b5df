// The local continuity figure as it was let out: for everyone with a seat, and the same for all of them.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayComeToPeople } from '../../policy.ts';
import { seenProviders } from '../../provider.ts';
import { readReleased } from '../../store/continuity.ts';
import { readProviders } from '../../store/providers.ts';
import { becauseInWords } from '../because.ts';
import type { Question } from '../let-out.ts';
import { rangeWords, shareOf, shareWords } from '../released.ts';
import { figuresPage, periodOf } from './page.ts';

export async function seeFigures(ask: Ask): Promise<Ending> {
  const { tables, providers, establishments } = await read(ask);
  return figuresPage(
    {
      ...{ tables, establishments },
      chosen: establishments.find(({ slug }) => slug === ask.query.place) ?? null,
      hasOwnList: mayComeToPeople(ask.seat).allowed && seenProviders(ask.seat, providers).length > 0,
    },
    ask.seat,
  );
}

/** What was let out, table by table, to take away: the figures as they are shown, and what each leaves possible. */
export async function takeFigures(ask: Ask): Promise<Ending> {
  const { tables, establishments } = await read(ask);
  const head = [
    'quarter',
    'days',
    'establishment',
    'how far, or why not',
    'shown',
    'these, least to most',
    'all others, least to most',
  ];
  const rows = tables.map(({ quarter, question, placeId, figures }) => [
    quarter,
    periodOf(quarter),
    placeId === null ? 'all together' : (establishments.find(({ id }) => id === placeId)?.name ?? ''),
    isStep(question) ? asked[question] : `did not start: ${becauseInWords(question).toLowerCase()}`,
    shareWords(shareOf(figures)),
    rangeWords(figures, 0),
    rangeWords(figures, 1),
  ]);
  return file(tableOf(head, rows), 'text/csv; charset=utf-8; header=present', 'continuity.csv');
}

const asked: Readonly<Record<Question, string>> = {
  sent: 'handover sent',
  acknowledged: 'acknowledged',
  named: 'named worker',
  appointment: 'appointment made',
  started: 'started within 21 days',
};

const isStep = (question: string): question is Question => Object.hasOwn(asked, question);

function read(ask: Ask) {
  return ask.read(async (scope) => {
    const [tables, providers, places] = [
      await readReleased(scope),
      await readProviders(scope),
      await readPlaces(scope),
    ];
    const inIt = new Set(tables.flatMap(({ places: ids }) => ids));
    const establishments = places
      .filter(({ id }) => inIt.has(id))
      .map(({ id, slug, name }) => ({ id, slug, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { tables, providers, establishments };
  });
}
