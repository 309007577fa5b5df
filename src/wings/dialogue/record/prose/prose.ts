import type { Entry } from '../../../../room/index.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  page,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayKeepRecord } from '../../record-policy.ts';
import { readLog } from '../../store/log.ts';
import { actOnRecord } from '../act-on-record.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { whyNotKept } from '../record.ts';
import { sessionLine } from '../session-words.ts';
import { readProseForm } from './form.ts';

export async function showProse(ask: Ask): Promise<Ending> {
  const at = await atProse(ask);
  if (isRefusal(at)) return at;
  return prosePage(ask, at, ask.open({ words: at.state.prose?.words ?? '' }, versions(at.entries)));
}

export async function doProse(ask: Ask): Promise<Ending> {
  const at = await atProse(ask);
  if (isRefusal(at)) return at;
  const read = readProseForm(ask.body);
  if (!read.ok) return invalid(prosePage(ask, at, again(ask.body, read.errors)));
  const seen = Number(ask.body.seen);
  const kept = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ scope, keep }) => {
      const now = versions(await readLog(scope, at.session.id, 'facilitators', true));
      if (now !== seen)
        return stale({
          what: 'page',
          theirs: [{ name: 'The page', value: at.state.prose?.words ?? null }],
          yours: [{ name: 'The page', value: read.values.words }],
          again: hrefs(ask, at).prose,
        });
      return keep('prose kept', read.values);
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(hrefs(ask, at).record, 'The page is kept.');
}

/** How many pages were kept so far, so that nobody writes over another's unseen. */
const versions = (entries: readonly Entry[]): number =>
  entries.filter(({ header }) => header.kind === 'prose kept').length + 1;

async function atProse(ask: Ask): Promise<AtRecord | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const why = whyNotKept('prose kept', at.session.state, at.state.keeping?.depth ?? null);
  return why ? closed(why.because, why.instead) : at;
}

function hrefs(ask: Ask, { session }: AtRecord) {
  const at = [ask.seat.partnership.slug, session.engagementSlug, session.slug] as const;
  return { record: recordPaths.record(...at), prose: recordPaths.prose(...at) };
}

const prosePage = (ask: Ask, at: AtRecord, form: FormView): PageEnding =>
  page(
    'wings/dialogue/record/prose/prose.njk',
    {
      title: 'The page of this session',
      asked: sessionLine(at.session),
      recordHref: hrefs(ask, at).record,
      isThere: at.state.prose !== null,
      form,
    },
    at.session.placeSlug === null ? {} : { worriedAt: at.session.placeSlug },
  );
