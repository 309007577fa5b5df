import { askedPage } from '../../../../shell/asked.ts';
import {
  type Closed,
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  page,
  type Refusal,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { clockTime, longDay } from '../../../../shell/words-in-time.ts';
import { readPeople } from '../../../partnership/index.ts';
import { hasEnded } from '../../handover.ts';
import { afterDeath } from '../after-death.ts';
import { type AtHandover, atHandover } from '../at.ts';
import { gatePaths } from '../paths.ts';
import { readSlipForm } from './form.ts';
import { slipSentences } from './sentences.ts';
import { type SlipLine, slipWordsIn } from './slip-words.ts';

const cannot = ({ reference, handover }: AtHandover): Closed | undefined =>
  afterDeath(reference) ??
  (hasEnded(handover) ? closed('This handover has ended.', 'No slip is made of it.') : undefined);

/** Both sides may make it: whoever sees the handover hands over or takes on. */
async function mayHere(ask: Ask): Promise<AtHandover | Refusal> {
  const at = await atHandover(ask);
  return isRefusal(at) ? at : (cannot(at) ?? at);
}

export async function showSlipForm(ask: Ask): Promise<Ending> {
  const at = await mayHere(ask);
  if (isRefusal(at)) return at;
  return slipForm(ask, at, ask.open({ ...(await known(ask, at)), language: 'en', naloxone: 'yes' }));
}

/** What the handover knows already; all of it can be written over for the print. */
async function known(ask: Ask, { handover, outside, to }: AtHandover): Promise<Partial<Record<SlipLine, string>>> {
  const { workerId, workerWords, appointmentOn, appointmentAt } = handover;
  const people = workerId === null ? [] : await ask.read((scope) => readPeople(scope, workerId));
  return {
    meets: people[0]?.shownAs ?? workerWords ?? '',
    when:
      appointmentOn === null
        ? ''
        : [longDay(appointmentOn), appointmentAt && clockTime(appointmentAt)].filter(Boolean).join(', '),
    where: outside?.name ?? to?.placeName ?? '',
    ring: outside?.phone ?? '',
  };
}

/** The slip is the answer to the form: what was typed for it is on it and nowhere else. */
export async function doSlip(ask: Ask): Promise<Ending> {
  const at = await mayHere(ask);
  if (isRefusal(at)) return at;
  const read = readSlipForm(ask.body);
  if (!read.ok) return invalid(slipForm(ask, at, again(ask.body, read.errors)));
  const { language, easyRead, naloxone, name, ...typed } = read.values;
  const words = slipWordsIn(language);
  return {
    ...page('wings/pathways/papers/slip/slip.njk', {
      title: words.title[at.handover.kind],
      ...{ words, easyRead, name: name ?? '' },
      sentences: slipSentences(words, typed, { easyRead, naloxone }),
      draft: [words.draft, easyRead ? words.easyDraft : null].filter(Boolean).join(' '),
      back: gatePaths.slip(ask.seat.partnership.slug, String(at.handover.number)),
    }),
    language,
    worriedAt: at.from.placeSlug,
  };
}

function slipForm(ask: Ask, { handover, from }: AtHandover, form: FormView): PageEnding {
  const text = (name: SlipLine | 'name', label: string, hint: string) =>
    ({ is: 'text', name, options: { label, hint, autocomplete: 'off' } }) as const;
  return askedPage(
    {
      title: 'A slip for the person',
      asked: `Handover ${handover.number}`,
      lead: 'A5, to fold, in plain words. What you write here is for this print. It is not kept.',
      back: {
        text: `Handover ${handover.number}`,
        href: gatePaths.theHandover(ask.seat.partnership.slug, String(handover.number)),
      },
      fields: [
        text(
          'meets',
          'Who meets them?',
          'As that person wants to be called. Left empty, it says that we do not know yet',
        ),
        text('when', 'When?', 'For example Friday 4 December, 10:30am'),
        text('where', 'Where?', 'The place, and how to find it'),
        text('bring', 'What do they bring?', 'Left empty, it says: you do not have to bring anything'),
        text('ring', 'Whom do they ring?', 'A name or role and a number that is answered'),
        {
          is: 'boxes',
          name: 'naloxone',
          options: {
            label: 'Naloxone',
            hint: 'Ask them. Somebody else may see this paper',
            small: true,
            items: [{ value: 'yes', text: 'Say on it to take naloxone along' }],
          },
        },
        {
          is: 'radios',
          name: 'language',
          options: {
            label: 'In which language?',
            small: true,
            items: [
              { value: 'en', text: 'English' },
              { value: 'cy', text: 'Welsh (draft)' },
            ],
          },
        },
        {
          is: 'boxes',
          name: 'easyRead',
          options: { small: true, items: [{ value: 'yes', text: 'In easy read (draft)' }] },
        },
        text('name', 'Their first name, on the outside', 'Only if they want it there. You can leave this empty'),
      ],
      button: 'Make the slip',
      next: [
        'Print it on both sides, A5. Fold it in the middle with the outside out, and close the edge with a sticker.',
        'Give it to them yourself and read it with them, if they want that.',
        'They decide who else sees it.',
      ],
      form,
    },
    { worriedAt: from.placeSlug },
  );
}
