// What was let out of each view, and what was read from it, to take away: nothing that the pages do not show.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { file } from '../../../../shell/endings.ts';
import { answerWords } from '../../rounds/sheet.ts';
import { answeredWords, cellWords } from '../../rounds/shown-words.ts';
import type { Found } from '../found.ts';
import { fileOf } from '../opened.ts';

const head = [
  'round',
  'opened',
  'statement',
  'what that means',
  'the end of the least sure view',
  'view',
  'share that most likely agrees',
  'from',
  'to',
  'chance that most agree',
  'chance that most disagree',
  'answered',
  ...answerWords.en.agreement,
];

/** No more digits than the released figures bear. */
const two = (share: number): string => share.toFixed(2);

const figuresTable = ({ round, lines }: Pick<Found, 'round' | 'lines'>): string =>
  tableOf(
    head,
    lines.flatMap(({ statement, verdict, tick, views }) =>
      views.map(({ side, figures, reading }) => [
        ...[round.title, round.revealedOn ?? '', statement.name, verdict, tick === null ? '' : two(tick), side.name],
        ...(reading
          ? [reading.share, reading.low, reading.high, reading.mostAgree, reading.mostDisagree].map(two)
          : ['', '', '', '', '']),
        figures ? answeredWords(figures) : 'too few to show',
        ...answerWords.en.agreement.map((_, option) => (figures ? cellWords(figures, option) : '')),
      ]),
    ),
  );

export const takeFigures = fileOf(({ found }) =>
  file(figuresTable(found), 'text/csv; charset=utf-8; header=present', `${found.round.slug}.csv`),
);
