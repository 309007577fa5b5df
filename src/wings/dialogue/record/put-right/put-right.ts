import { z } from 'zod';
import type { Contribution, Entry } from '../../../../room/index.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepRecord } from '../../record-policy.ts';
import { rewordQuotations } from '../../store/consent.ts';
import { anyStruck, readLog } from '../../store/log.ts';
import { actOnRecord, struckMeanwhile } from '../act-on-record.ts';
import { askedPage } from '../asked.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { recordLinks } from '../links.ts';
import { whyNotKept } from '../record.ts';
import { sessionLine } from '../session-words.ts';

const schema = z.object({ words: words('Write the words as they should stand', 10_000) });

interface AtPoint {
  readonly at: AtRecord;
  readonly said: Contribution;
  /** How many wordings there are; a form carries it, so that nobody writes over another's unseen. */
  readonly wordings: number;
}

export async function showPutRight(ask: Ask): Promise<Ending> {
  const here = await atPoint(ask);
  if (isRefusal(here)) return here;
  return putRightPage(ask, here, ask.open({ words: here.said.words }, here.wordings));
}

export async function doPutRight(ask: Ask): Promise<Ending> {
  const here = await atPoint(ask);
  if (isRefusal(here)) return here;
  const { at, said } = here;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(putRightPage(ask, here, again(ask.body, read.errors)));
  const seen = Number(ask.body.seen);
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ scope, keep }) => {
      const entries = await readLog(scope, at.session.id, 'facilitators', true);
      if (await anyStruck(scope, at.session.id, [said.id])) return struckMeanwhile;
      const versions = wordingsOf(entries, said.id);
      if (versions.length !== seen) return whatStands(said, read.values.words, links.putRight(said.id));
      const refusal = await keep('contribution corrected', read.values, { refs: [said.id], tier: said.tier });
      if (refusal) return refusal;
      await rewordQuotations(scope, said.id, read.values.words, ask.now);
      return undefined;
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(links.said(said.id), 'The words are put right.');
}

const whatStands = (said: Contribution, typed: string, again: string): Refusal =>
  stale({
    what: 'point',
    theirs: [{ name: 'The words', value: said.words }],
    yours: [{ name: 'The words', value: typed }],
    again,
  });

const wordingsOf = (entries: readonly Entry[], id: string): Entry[] =>
  entries.filter(
    ({ header }) => header.id === id || (header.kind === 'contribution corrected' && header.refs[0] === id),
  );

async function atPoint(ask: Ask): Promise<AtPoint | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const why = whyNotKept('contribution corrected', at.session.state, at.state.keeping?.depth ?? null);
  if (why) return closed(why.because, why.instead);
  const said = at.state.contributions.find(({ id }) => id === ask.params.said);
  if (said?.standing !== 'kept') return notFound('point, or it is struck out');
  return { at, said, wordings: wordingsOf(at.entries, said.id).length };
}

function putRightPage(ask: Ask, { at, said }: AtPoint, form: FormView): PageEnding {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return askedPage(
    {
      title: 'Put the words right',
      asked: sessionLine(at.session),
      back: { text: 'The point', href: links.said(said.id) },
      fields: [{ is: 'area', name: 'words', options: { label: 'The words as they should stand', rows: 4 } }],
      button: 'Put them right',
      next: [
        'The new words stand in place of the old ones.',
        'Where they are kept as a quotation, what was agreed for the old words ends. Ask the speaker again.',
      ],
      form,
    },
    at.session.placeSlug,
  );
}
