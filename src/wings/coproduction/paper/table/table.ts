// What lies on the table: piles to key and to check, rounds to print for, and papers that belong to none.

import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { readPerspectives } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayKeyPaper } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readBatches } from '../../store/paper.ts';
import { readRounds } from '../../store/rounds.ts';
import { batchRow } from '../batch-row.ts';
import { blankNames, paperWordsIn, prints } from '../words.ts';

export async function showPaperTable(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const keys = mayKeyPaper(ask.seat).allowed;
  const { rounds, batches, perspectives } = await ask.read(async (scope) => ({
    rounds: await readRounds(scope),
    batches: keys ? await readBatches(scope) : [],
    perspectives: await readPerspectives(scope),
  }));
  const rowsOf = (wanted: (state: string) => boolean) =>
    batches
      .filter(({ state }) => wanted(state))
      .map((batch) =>
        batchRow(ask, batch, {
          round: rounds.find(({ id }) => id === batch.roundId)?.title ?? '',
          perspective: perspectives.find(({ id }) => id === batch.perspectiveId)?.name ?? '',
        }),
      );
  const toPrint = rounds.filter(({ state }) => state === 'open' || state === 'planned');
  const here = rowsOf((state) => state === 'keying' || state === 'checking');
  return page('wings/coproduction/paper/table/table.njk', {
    title: 'Paper',
    caption: 'Answers',
    lead: keys
      ? here.length === 0
        ? 'No pile of sheets waits here now.'
        : here.length === 1
          ? '1 pile of sheets is here, not counted yet.'
          : `${here.length} piles of sheets are here, not counted yet.`
      : 'Anyone can answer on paper. It counts the same.',
    sections: sectionsOf(slug, 'paper'),
    keys,
    piles: here,
    done: rowsOf((state) => state === 'counted' || state === 'dropped').slice(0, 10),
    rounds: toPrint.map((round) => ({
      name: round.title,
      href: paths.pack(slug, round.slug),
      state: round.state === 'open' ? { kind: 'under-way', word: 'Open' } : { kind: 'planned', word: 'Planned' },
    })),
    blanks: blankNames.map((name) => ({
      name: paperWordsIn('en').blanks[name].title,
      words: paperWordsIn('en').blanks[name].about,
      prints: prints.map(({ key, form, language }) => ({
        href: paths.blank(slug, name, key),
        text: `${paperWordsIn(language).forms[form]}${language === 'cy' ? ' (Cymraeg)' : ''}`,
      })),
    })),
    limitsHref: dialoguePaths.limits(slug),
  });
}
