// Who is to be unlocked for a session: names typed for one print. They are answered with the page and are kept nowhere,
// neither as rows nor as a draft nor in a log.
import { z } from 'zod';
import { type Ending, invalid, notFound, type PageEnding, page } from '../../../../shell/endings.ts';
import { again, type FormView, opened, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { clockTime } from '../../../../shell/words-in-time.ts';
import { mayPrintUnlockLists } from '../../policy.ts';
import { trail } from '../../trail.ts';
import { paragraphs } from '../../words.ts';
import { type FoundSession, foundSession, worriedAtOf } from '../found.ts';
import { whenAndWhere } from '../state-words.ts';

const schema = z.object({ names: words('Type the names, one on each line', 10_000) });

const askPage = (form: FormView, found: FoundSession, slug: string): PageEnding =>
  page(
    'wings/dialogue/session/unlock-list/unlock-list.njk',
    {
      title: 'Who is to be unlocked?',
      asked: found.session.title,
      crumbs: trail(slug, found.engagement, found.session),
      form,
    },
    worriedAtOf(found),
  );

const printedPage = (found: FoundSession, names: readonly string[]): PageEnding =>
  page(
    'wings/dialogue/session/unlock-list/printed.njk',
    {
      title: 'Please unlock',
      caption: whenAndWhere(found.session, found.place?.name ?? null),
      at: found.session.startsAt && clockTime(found.session.startsAt),
      names,
    },
    worriedAtOf(found),
  );

export async function showUnlockList(ask: Ask): Promise<Ending> {
  const found = await foundSession(ask);
  return found ? askPage(opened(), found, ask.seat.partnership.slug) : notFound('session');
}

export async function doUnlockList(ask: Ask): Promise<Ending> {
  const found = await foundSession(ask);
  if (!found) return notFound('session');
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(askPage(again(ask.body, read.errors), found, ask.seat.partnership.slug));
  return ask.permit(mayPrintUnlockLists(ask.seat)) ?? printedPage(found, paragraphs(read.values.names));
}
