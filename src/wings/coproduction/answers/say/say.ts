import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { maySaySomething } from '../../policy.ts';
import { addFeedback, addTeller } from '../../store/feedback.ts';
import { answerHappened } from '../events.ts';
import { addressKept, hearErrors, hearFields, hearShape } from '../hear-fields.ts';
import { answerPaths } from '../paths.ts';
import { homePlaceOf } from '../where.ts';
import { type AnswerWords, answerWordsIn } from '../words.ts';

const schema = (all: AnswerWords) => z.object({ words: words(all.say.missing, 4000), ...hearShape(all) });

export async function showSay(ask: Ask): Promise<Ending> {
  return sayPage(ask, ask.open({ hearBy: 'page', language: ask.language }));
}

/** Anyone with a seat says it themselves: it stays with them and the facilitators. */
export async function doSay(ask: Ask): Promise<Ending> {
  const all = answerWordsIn(ask.language);
  const read = readForm(schema(all), ask.body, (typed) => hearErrors(typed, { hasSeat: true }, all));
  if (!read.ok) return invalid(sayPage(ask, again(ask.body, read.errors)));
  const { values } = read;
  const id = ask.newId();
  const done = await ask.act({
    may: maySaySomething(ask.seat),
    apply: async (scope) => {
      await addFeedback(scope, {
        ...{ id, source: 'story', words: values.words, anonymous: false, perspectiveId: null },
        ...{ placeId: homePlaceOf(ask.seat), receivedOn: ask.today, tier: 'room' },
      });
      await addTeller(scope, {
        ...{ feedbackId: id, personId: ask.seat.personId, email: addressKept(values), withdrawalHash: null },
        ...{ hearBy: values.hearBy, language: values.language, easyRead: values.easyRead },
      });
      return { result: true, happened: answerHappened.told(id, 'story') };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(answerPaths.yours(ask.seat.partnership.slug), all.say.kept);
}

function sayPage(ask: Ask, form: FormView): PageEnding {
  const all = answerWordsIn(ask.language);
  const { say } = all;
  return askedPage(
    {
      ...{
        title: say.title,
        asked: say.asked,
        lead: say.lead,
        button: say.button,
        next: say.next,
        nextTitle: say.nextTitle,
      },
      back: { text: all.yours.title, href: answerPaths.yours(ask.seat.partnership.slug) },
      more: say.more,
      fields: [{ is: 'area', name: 'words', options: { label: say.words, rows: 6 } }, ...hearFields(all, say, true)],
      form,
    },
    { language: ask.language, draft: answerWordsIn(ask.language).draft },
  );
}
