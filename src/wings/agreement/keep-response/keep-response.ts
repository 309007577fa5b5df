import { composed } from '../../../interop/agreement/canonical.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import { listOf } from '../../../shell/list-of.ts';
import type { Ask } from '../../../shell/route.ts';
import { saidBy } from '../agreement-text.ts';
import { happened } from '../events.ts';
import { type FoundAgreement, findAgreement } from '../find-agreement.ts';
import { frozenText } from '../frozen-text.ts';
import { holdDraft } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayDraftAgreement } from '../policy.ts';
import { addResponse, changeResponse, dropResponse } from '../store/working-agreements.ts';
import { readChangedResponse, readResponseForm } from './form.ts';

/** Those whom the agreement is for. */
const askedOf = ({ record }: FoundAgreement) =>
  record.perspectives.filter(({ id }) => record.table.party({ kind: 'perspective', id }).together);

const formPage = (found: FoundAgreement, form: FormView) =>
  page('wings/agreement/keep-response/keep-response.njk', {
    title: 'What was said of the agreement?',
    agreement: found.agreement.title,
    perspectives: askedOf(found).map(({ id, name }) => ({ value: id, text: name })),
    form,
  });

export async function showKeepResponse(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  return found ? formPage(found, ask.open()) : notFound('working agreement');
}

export async function doKeepResponse(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const { agreement, record } = found;
  const read = readResponseForm(
    ask.body,
    askedOf(found).map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { perspective, words, whatChanged } = read.values;
  const id = ask.newId();
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      const kept = { id, agreementId: agreement.id, perspectiveId: perspective, words, whatChanged };
      await addResponse(scope, { ...kept, on: ask.today, by: ask.seat.personId });
      return { result: true, happened: happened.responseKept(agreement.id, id) };
    },
  });
  if (isRefusal(done)) return done;
  const by = saidBy({ perspectiveId: perspective }, record.perspectives);
  return redirect(
    paths.workingAgreement(ask.seat.partnership.slug, agreement.slug),
    `It is kept. The agreement says it was said by: ${by}.`,
  );
}

async function findResponse(ask: Ask) {
  const found = await findAgreement(ask);
  const response = found?.agreement.responses.find(({ id }) => id === ask.params.response);
  if (!found || !response || response.words === null) return undefined;
  return { ...found, response: { ...response, words: response.words } };
}
type FoundResponse = NonNullable<Awaited<ReturnType<typeof findResponse>>>;

/** "version 1 and version 3": those that were frozen with these words. */
function frozenWith({ versions, response }: FoundResponse): string | null {
  const words = composed(response.words);
  const holding = versions.filter((version) =>
    frozenText(version).parts.some(({ sections }) =>
      sections.some(({ said }) => said.some((one) => one.words === words)),
    ),
  );
  return holding.length === 0 ? null : listOf(holding.map(({ number }) => `version ${number}`).toReversed());
}

const changePage = (found: FoundResponse, slug: string, form: FormView) =>
  page('wings/agreement/keep-response/change-response.njk', {
    title: 'What was said, and what changed',
    agreement: found.agreement.title,
    by: saidBy(found.response, found.record.perspectives),
    destroyHref: paths.dropResponse(slug, found.agreement.slug, found.response.id),
    frozenIn: frozenWith(found),
    form,
  });

export async function showChangeResponse(ask: Ask): Promise<Ending> {
  const found = await findResponse(ask);
  if (!found) return notFound('response');
  const { words, whatChanged, version } = found.response;
  return changePage(found, ask.seat.partnership.slug, ask.open({ words, whatChanged }, version));
}

export async function doChangeResponse(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findResponse(ask);
  if (!found) return notFound('response');
  const { agreement, response } = found;
  const read = readChangedResponse(ask.body);
  if (!read.ok) return invalid(changePage(found, slug, again(ask.body, read.errors)));
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      if (!(await changeResponse(scope, response.id, seen, read.values)))
        return stale({
          what: 'answer',
          theirs: facts(response),
          yours: facts(read.values),
          again: paths.changeResponse(slug, agreement.slug, response.id),
        });
      return { result: true, happened: happened.responseChanged(agreement.id, response.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.workingAgreement(slug, agreement.slug), 'It is kept.');
}

const facts = ({ words, whatChanged }: { words: string; whatChanged: string | null }) => [
  { name: 'What was said', value: words },
  { name: 'What changed', value: whatChanged },
];

/** "Don't write that down", also here: the words go from the draft at once. What is frozen was frozen with them. */
export async function doDropResponse(ask: Ask): Promise<Ending> {
  const found = await findResponse(ask);
  if (!found) return notFound('response');
  const { agreement, response } = found;
  const frozen = frozenWith(found);
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await dropResponse(scope, response.id)))
        return closed('These words are gone already.', 'Nothing more need be done.');
      return { result: true, happened: happened.responseDestroyed(agreement.id, response.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.workingAgreement(ask.seat.partnership.slug, agreement.slug),
    frozen ? `The words are destroyed here. They still stand in ${frozen}.` : 'The words are destroyed.',
  );
}
