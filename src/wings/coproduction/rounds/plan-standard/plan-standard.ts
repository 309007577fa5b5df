// A standard of an opened round becomes a line of the joint plan, in the Dorset form, led with someone with lived experience.
import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  page,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, maybeWords, oneOf, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { addToPlan, agreementPaths } from '../../../agreement/index.ts';
import { isTakenBack } from '../../common-ground/asked.ts';
import { mayPlanStandard } from '../../policy.ts';
import { endsOf } from '../ends.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { isTicked, readSeen, type TickedQuestion } from '../read-seen.ts';
import { placeWords } from '../shown-words.ts';

const schema = z.object({
  expected: words('Say what is expected', 500),
  toBeDone: maybeWords(1000),
  whereNowIs: oneOf(['said', 'TBC', 'gap'], 'Say where you are now. TBC and a gap are answers too'),
  whereNow: maybeWords(1000),
  whatNext: maybeWords(1000),
  leads: words('Say who leads, by role', 100),
  coLead: words('Say who leads with them, by role: someone with lived experience', 100),
  monitored: maybeWords(500),
});

const formPage = (at: AtRound, question: TickedQuestion, form: FormView) =>
  page(
    'wings/coproduction/rounds/plan-standard/plan-standard.njk',
    { title: 'Make it a line of the plan', round: at.round.title, standard: question.name, form },
    worriedAt(at.place),
  );
const find = ({ questions }: AtRound, id: string | undefined) =>
  questions.filter(isTicked).find((question) => question.id === id);
const notYet = closed(
  'A standard goes to the plan once the round is opened together.',
  'Close the round and open it with everyone there.',
);

const gone = closed(
  'These words were taken back, so no line of the plan is made from them.',
  'What people want done about it can be put into the plan in words of its own.',
);

async function opened(ask: Ask): Promise<{ readonly at: AtRound; readonly question: TickedQuestion } | Refusal> {
  const at = await atRound(ask);
  const question = at && find(at, ask.params.standard);
  if (!at || !question) return notFound('standard');
  if (at.round.state !== 'revealed') return notYet;
  return isTakenBack(question) ? gone : { at, question };
}

export async function showPlanStandard(ask: Ask): Promise<Ending> {
  const here = await opened(ask);
  if (isRefusal(here)) return here;
  const { at, question } = here;
  const { seen } = await ask.read((scope) => readSeen(scope, at));
  const places = seen.find((one) => one.question.id === question.id)?.places ?? [];
  const whereNow = places
    .flatMap(({ side, at: place }) =>
      place === null ? [] : [`${side.name}: ${placeWords(place, endsOf(question.answers))}`],
    )
    .join('. ');
  return formPage(
    at,
    question,
    ask.open({
      expected: [question.name, question.words].filter((part) => part !== null).join(': '),
      whereNowIs: whereNow === '' ? 'TBC' : 'said',
      whereNow: whereNow === '' ? '' : `${at.round.title}. ${whereNow}.`,
    }),
  );
}

export async function doPlanStandard(ask: Ask): Promise<Ending> {
  const here = await opened(ask);
  if (isRefusal(here)) return here;
  const { at, question } = here;
  const read = readForm(schema, ask.body, ({ whereNowIs, whereNow }) =>
    whereNowIs === 'said' && whereNow === null
      ? [{ name: 'whereNow', text: 'Say where you are now, or choose TBC or a gap' }]
      : [],
  );
  if (!read.ok) return invalid(formPage(at, question, again(ask.body, read.errors)));
  const { leads, coLead, ...line } = read.values;
  const id = ask.newId();
  const done = await ask.act({
    may: mayPlanStandard(ask.seat),
    apply: async (scope) => {
      const added = await addToPlan(scope, { id, ...line, section: at.round.title, leads: `${leads}, with ${coLead}` });
      const from = { kind: 'standard in a round', id: question.id };
      await linkThread(scope, from, { kind: 'action', id }, 'planned');
      return { result: true, happened: [added, roundHappened.planned(question.id, id)] };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        agreementPaths.action(ask.seat.partnership.slug, id),
        'The line stands in the plan, and the thread leads back to the round.',
      );
}
