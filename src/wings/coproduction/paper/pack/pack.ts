// All prints of one round, and what is done with its paper.

import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { paths } from '../../paths.ts';
import { mayHandOutPaper, mayKeyPaper } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readBatches } from '../../store/paper.ts';
import { atRound } from '../at-round.ts';
import { batchRow, openFor } from '../batch-row.ts';
import { blankNames, paperWordsIn, prints } from '../words.ts';

export async function showPack(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const { round, questions } = at;
  const keys = mayKeyPaper(ask.seat).allowed;
  const batches = keys
    ? (await ask.read((scope) => readBatches(scope))).filter(({ roundId }) => roundId === round.id)
    : [];
  const names = new Map(at.asked.map(({ perspectiveId, perspective }) => [perspectiveId, perspective?.name ?? '']));
  const open = round.state === 'open';
  return page(
    'wings/coproduction/paper/pack/pack.njk',
    {
      title: 'Paper for a round',
      caption: [round.title, at.place?.name].filter(Boolean).join(', '),
      lead: openFor[round.state],
      sections: sectionsOf(slug, 'paper'),
      prints: prints.map(({ key, form, language }) => ({
        name: `${paperWordsIn('en').forms[form]}${language === 'cy' ? ', in Welsh' : ''}`,
        href: paths.printedSheet(slug, round.slug, key),
        note: [
          language === 'cy' ? 'Draft Welsh' : null,
          form === 'easy read' ? 'Draft easy read, a picture beside every answer' : null,
          language === 'cy' && questions.some(({ welshWords }) => welshWords === null)
            ? 'Questions that have no Welsh yet stand in English'
            : null,
        ]
          .filter((said) => said !== null)
          .join('. '),
      })),
      blanks: blankNames.map((name) => ({
        name: paperWordsIn('en').blanks[name].title,
        words: paperWordsIn('en').blanks[name].about,
        href: paths.blank(slug, name, 'ordinary-en'),
      })),
      limitsHref: dialoguePaths.limits(slug),
      piles: batches.map((batch) =>
        batchRow(ask, batch, { round: round.title, perspective: names.get(batch.perspectiveId) ?? '' }),
      ),
      startHref: keys && open ? paths.startBatch(slug, round.slug) : null,
      handedHref: open && mayHandOutPaper(ask.seat).allowed ? paths.handed(slug, round.slug) : null,
      keys,
    },
    worriedAt(at.place),
  );
}
