// One pile: what it is, whose turn it is, its cover.
import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { sectionsOf } from '../../sections.ts';
import { readKeyed } from '../../store/paper.ts';
import { atBatch } from '../at-batch.ts';
import { standOf } from '../batch-row.ts';
import { turnOf } from '../paper.ts';

export async function showBatch(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const { batch, round } = at;
  const { slug } = ask.seat.partnership;
  const { kind, word, words } = standOf(batch, ask.seat.personId);
  const turn = turnOf(batch, ask.seat.personId);
  const mine = await ask.read((scope) => readKeyed(scope, batch.id, ask.seat.personId));
  const to = (text: string, href: string) => ({ text, href });
  const inHand = batch.state === 'keying' || batch.state === 'checking';
  return page(
    'wings/coproduction/paper/batch/batch.njk',
    {
      title: batch.name.charAt(0).toUpperCase() + batch.name.slice(1),
      caption: `${at.perspective}, ${round.title}`,
      lead: words,
      sections: sectionsOf(slug, 'paper'),
      state: { kind, word },
      facts: [
        { name: 'Place', value: at.place?.name ?? 'The partnership as a whole' },
        { name: 'Perspective', value: at.perspective },
        { name: 'Sheets', value: batch.sheet.charAt(0).toUpperCase() + batch.sheet.slice(1) },
        { name: 'Started', value: day(batch.startedOn) },
        ...(batch.handedOut === null ? [] : [{ name: 'Handed out', value: String(batch.handedOut) }]),
        ...(batch.cameBack === null ? [] : [{ name: 'Came back', value: String(batch.cameBack) }]),
      ],
      go:
        turn === 'begin'
          ? to('Key this pile', paths.beginKeying(slug, batch.id))
          : turn === 'key' || turn === 'check'
            ? to('Carry on keying', paths.key(slug, batch.id))
            : turn === 'compare' || turn === 'look on'
              ? to('Lay the two piles beside each other', paths.compare(slug, batch.id))
              : null,
      checkAction: turn === 'begin the check' ? paths.beginCheck(slug, batch.id) : null,
      openAgainAction: turn === 'wait for a second' ? paths.openPileAgain(slug, batch.id) : null,
      giveBackAction: turn === 'check' || turn === 'compare' ? paths.giveCheckBack(slug, batch.id) : null,
      mine: turn === 'key' || turn === 'check' ? mine.length : null,
      seen: batch.version,
      coverHref: inHand ? paths.cover(slug, batch.id) : null,
      dropHref: inHand ? paths.dropBatch(slug, batch.id) : null,
      roundHref: paths.pack(slug, round.slug),
    },
    worriedAt(at.place),
  );
}

export async function showCover(ask: Ask): Promise<Ending> {
  const at = await atBatch(ask);
  if (isRefusal(at)) return at;
  const { batch, round } = at;
  return page(
    'wings/coproduction/paper/batch/cover.njk',
    {
      title: batch.name.charAt(0).toUpperCase() + batch.name.slice(1),
      caption: 'Cover of a pile. Keep it on top',
      href: at.href,
      facts: [
        { name: 'Round', value: round.title },
        { name: 'Place', value: at.place?.name ?? 'The partnership as a whole' },
        { name: 'Whose answers', value: at.perspective },
        { name: 'Sheets', value: batch.sheet.charAt(0).toUpperCase() + batch.sheet.slice(1) },
        { name: 'Handed out', value: batch.handedOut === null ? '' : String(batch.handedOut) },
        { name: 'Came back', value: batch.cameBack === null ? '' : String(batch.cameBack) },
      ],
    },
    worriedAt(at.place),
  );
}
