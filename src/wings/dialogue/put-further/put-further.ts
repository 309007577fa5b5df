import { z } from 'zod';
import { LONGEST_NAME } from '../../../room/index.ts';
import { closed, type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../shell/endings.ts';
import { again, type FormView, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord, struckMeanwhile } from '../record/act-on-record.ts';
import { askedPage } from '../record/asked.ts';
import { couldTellItems, couldTellQuestion } from '../record/keep/page.ts';
import { recordLinks } from '../record/links.ts';
import { sessionLine } from '../record/session-words.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { anyStruck } from '../store/log.ts';
import { raiseTheme } from '../store/theme.ts';
import { type AtTheme, atTheme } from '../themes/theme.ts';

const chosenBy = ['the room', 'those who said it'] as const;
const schema = z.object({
  words: words('Write it in words for the partners', LONGEST_NAME),
  chosenBy: oneOf(chosenBy, 'Say who chose to take it further. It is theirs to choose'),
  couldTell: oneOf(['no', 'maybe', 'yes'], 'Say whether anyone in the building could tell who said this'),
});
type FurtherForm = z.output<typeof schema>;

function readFurther(body: Record<string, unknown>): Reading<FurtherForm> {
  const read = readForm(schema, body);
  if (!read.ok || read.values.couldTell !== 'maybe') return read;
  const text = 'Write it so that nobody could be told by it, or ask them first';
  return { ok: false, errors: [{ name: 'words', text }] };
}

export async function showPutFurther(ask: Ask): Promise<Ending> {
  const here = await atTheme(ask);
  return isRefusal(here) ? here : furtherPage(ask, here, ask.open({ words: here.theme.title }));
}

/** The one way a theme reaches the partners: its room chose it, in words meant for them. */
export async function doPutFurther(ask: Ask): Promise<Ending> {
  const here = await atTheme(ask);
  if (isRefusal(here)) return here;
  const { at, theme, root } = here;
  const read = readFurther(ask.body);
  if (!read.ok) return invalid(furtherPage(ask, here, again(ask.body, read.errors)));
  const what = read.values.words;
  const put = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ scope, keep, note }) => {
      if (await anyStruck(scope, at.session.id, [theme.id])) return struckMeanwhile;
      if (!(await raiseTheme(scope, root, what)))
        return closed('This theme was put further already.', 'The partners have it in the words chosen then.');
      note(recordHappened.themePutFurther(root, read.values.chosenBy));
      return keep('point taken further', { what }, { refs: [theme.id], tier: 'partners' });
    },
  });
  if (isRefusal(put)) return put;
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return redirect(links.themes, 'It is put further. The partners see these words, and nothing that was said.');
}

function furtherPage(ask: Ask, { at }: AtTheme, form: FormView): PageEnding {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return askedPage(
    {
      title: 'Take a theme further',
      asked: sessionLine(at.session),
      lead: 'Only if the room, or those who said it, choose to.',
      back: { text: 'Themes', href: links.themes },
      fields: [
        { is: 'text', name: 'words', options: { label: 'In which words do the partners see it?' } },
        {
          is: 'radios',
          name: 'chosenBy',
          options: {
            label: 'Who chose this?',
            items: [
              { value: 'the room', text: 'The room' },
              { value: 'those who said it', text: 'Those who said it' },
            ],
            small: true,
          },
        },
        {
          is: 'radios',
          name: 'couldTell',
          options: {
            label: couldTellQuestion,
            items: couldTellItems.map(({ value, text }) => ({ value, text })),
            small: true,
          },
        },
      ],
      button: 'Put it to the partners',
      next: [
        'The partners can make expectations and actions from it. It keeps its thread to what was said, which stays in the room.',
      ],
      form,
    },
    at.session.placeSlug,
  );
}
