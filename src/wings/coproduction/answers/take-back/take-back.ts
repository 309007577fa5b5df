import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold, mayTakeBack } from '../../policy.ts';
import { findByNumber } from '../../store/feedback.ts';
import { atTold } from '../at-item.ts';
import { hashOfNumber } from '../number.ts';
import { answerPaths } from '../paths.ts';
import { takeBack } from '../told-acts.ts';
import { answerWordsIn } from '../words.ts';

export async function showTakeBack(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayTakeBack(ask.seat, at));
  if (refused) return refused;
  const { takeBack: words } = answerWordsIn(ask.language);
  const { slug } = ask.seat.partnership;
  return askedPage(
    {
      ...{ title: words.title, asked: '', lead: words.lead, button: words.button },
      back: {
        text: answerWordsIn(ask.language).yours.title,
        href: at.isTheirs ? answerPaths.yours(slug) : answerPaths.told(slug, at.told.id),
      },
      said: at.told.words === null ? [] : [at.told.words],
      fields: [],
      form: ask.open(),
    },
    { worriedAt: at.placeSlug, language: ask.language, draft: answerWordsIn(ask.language).draft },
  );
}

export async function doTakeBack(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const done = await ask.act({ may: mayTakeBack(ask.seat, at), apply: (scope) => takeBack(scope, at.told.id) });
  if (isRefusal(done)) return done;
  const { slug } = ask.seat.partnership;
  return redirect(
    at.isTheirs ? answerPaths.yours(slug) : answerPaths.heard(slug),
    answerWordsIn(ask.language).takeBack.kept,
  );
}

const schema = z.object({ number: words('Write the number as it stands on the paper', 40) });

export async function showTakeBackByNumber(ask: Ask): Promise<Ending> {
  return numberPage(ask, ask.open());
}

/** By the number on a tear-off that came by post: whose it is, nobody learns. */
export async function doTakeBackByNumber(ask: Ask): Promise<Ending> {
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(numberPage(ask, again(ask.body, read.errors)));
  const hash = hashOfNumber(read.values.number);
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      const id = await findByNumber(scope, hash);
      return id === undefined
        ? closed('No words have this number.', 'They may have been taken back before. Look at the number once more.')
        : takeBack(scope, id);
    },
  });
  if (isRefusal(done)) return done;
  return redirect(answerPaths.heard(ask.seat.partnership.slug), 'The words are gone. Throw the number away.');
}

const numberPage = (ask: Ask, form: FormView): PageEnding =>
  askedPage({
    title: 'A number came by post',
    asked: 'Someone takes their words back',
    lead: 'The words with this number are destroyed everywhere here. This cannot be undone.',
    back: { text: 'What was told', href: answerPaths.heard(ask.seat.partnership.slug) },
    fields: [
      {
        is: 'text',
        name: 'number',
        options: { label: 'The number', hint: 'For example 4K7Q-M2F9-TX3B', width: '20', autocomplete: 'off' },
      },
    ],
    button: 'Destroy the words',
    next: ['You do not see whose words they are, and nobody is told that a number came.'],
    form,
  });
