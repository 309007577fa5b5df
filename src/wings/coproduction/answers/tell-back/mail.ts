// The mail that tells someone back: sent after the act, by whoever has time. It counts as told once it has gone, and no longer when
// it comes back (docs/decisions/0021).
import { newId } from '../../../../db/id.ts';
import type { Scope } from '../../../../db/scope.ts';
import type { Desk, Errand } from '../../../../shell/desk.ts';
import { closed } from '../../../../shell/endings.ts';
import { type Letter, letter } from '../../../../shell/notices/letters.ts';
import { yes } from '../../../../shell/standing.ts';
import { readPeople } from '../../../partnership/index.ts';
import { findFeedback, findTeller } from '../../store/feedback.ts';
import { addTelling, beginMail, findMailByToken, mailCameBack, mailSent, readTellings } from '../../store/tellings.ts';
import { type Became, becameOf } from '../became.ts';
import { answerHappened } from '../events.ts';
import { hashOfReturnToken, newReturnToken, returnPathOf } from '../number.ts';
import { type ItemTold, readItemsTold } from '../read-became.ts';
import { answerWordsIn } from '../words.ts';

export const mailThatTells = 'tell-back-by-mail';

export const tellBackByMail: Errand = {
  name: mailThatTells,
  clearance: 'facilitators',
  run: async (desk, ids) => {
    const [itemId, feedbackId] = [ids.item ?? '', ids.feedback ?? ''];
    const found = await desk.read(async (scope) => {
      const [told] = await readItemsTold(scope, [itemId]);
      return {
        told,
        teller: await findTeller(scope, feedbackId),
        feedback: await findFeedback(scope, feedbackId),
        tellings: (await readTellings(scope, [itemId])).filter((one) => one.feedbackId === feedbackId),
      };
    });
    const { told, teller, feedback } = found;
    // taken back, died, moved or told meanwhile: nothing is sent
    if (!told?.answer || !teller?.email || teller.stopped || feedback?.words == null) return;
    const before = found.tellings.some(
      ({ how, answerId, changeId }) =>
        how !== null && answerId === told.answer?.id && changeId === (told.change?.id ?? null),
    );
    if (before) return;
    const { email, language, easyRead } = teller;
    const text = mailOf(becameOf(told, told.item.words, { language, easyRead }), language);
    const token = newReturnToken();
    const mailId = newId();
    await desk.act({
      may: yes,
      apply: async (scope) => {
        await beginMail(scope, { id: mailId, itemId, feedbackId, tokenHash: hashOfReturnToken(token), at: desk.now });
        return { result: true, happened: answerHappened.mailBegun(itemId, mailId) };
      },
    });
    const went = await desk.mailTo(email, text, returnPathOf(desk.mailFrom, token));
    await desk.act({
      may: yes,
      apply: async (scope) => {
        const tellingId = newId();
        await addTelling(scope, tellingOf(told, feedbackId, tellingId, desk.today, went));
        if (went === 'sent') {
          await mailSent(scope, mailId, tellingId);
          return { result: true, happened: answerHappened.toldBack(itemId, feedbackId, 'e-mail') };
        }
        const mail = { id: mailId, itemId, feedbackId, tellingId, state: 'sending' as const };
        await mailCameBack(scope, mail, { at: desk.now, status: null });
        await tellFacilitators(desk, scope);
        return { result: true, happened: answerHappened.mailCameBack(itemId, mailId) };
      },
    });
  },
};

const tellingOf = (
  { item, answer, change }: ItemTold,
  feedbackId: string,
  id: string,
  on: string,
  went: 'sent' | 'refused',
) => ({
  ...{ id, itemId: item.id, feedbackId, answerId: answer?.id ?? null, changeId: change?.id ?? null },
  how: went === 'sent' ? ('e-mail' as const) : null,
  notBecause: went === 'sent' ? null : ('e-mail came back' as const),
  ...{ toldOn: on, recordedBy: null },
});

/** The partners' words and the answer itself, for someone who has no seat to look it up from: never the teller's own words or name. */
function mailOf(became: Became, language: 'en' | 'cy'): Letter {
  const { mail, yours, draft } = answerWordsIn(language);
  return letter(mail.subject, [
    mail.hello,
    `${yours.putTo}: ${became.youSaid}`,
    [`${became.answer}${became.words ? `: ${became.words}` : ''}`, became.by].filter(Boolean).join('\n'),
    ...(became.change ? [`${became.change.heading}: ${became.change.words}`] : []),
    mail.stop,
    ...(draft ? [draft] : []),
  ]);
}

async function tellFacilitators(desk: Desk, scope: Scope): Promise<void> {
  const people = await readPeople(scope);
  const keep = people.filter(
    ({ hasLeft, memberships }) =>
      !hasLeft && memberships.some(({ role, endedOn }) => role === 'facilitator' && endedOn === null),
  );
  await desk.tell(
    scope,
    keep.map(({ id }) => id),
  );
}

/** A mail of this partnership came back with this token. @returns false when it is none of theirs */
export async function takeBounce(desk: Desk, token: string, status: string | null): Promise<boolean> {
  const hash = hashOfReturnToken(token);
  const mail = await desk.read((scope) => findMailByToken(scope, hash));
  if (!mail) return false;
  if (mail.state === 'came back') return true;
  await desk.act({
    may: yes,
    apply: async (scope) => {
      if (!(await mailCameBack(scope, mail, { at: desk.now, status })))
        return closed('This mail came back before.', 'It is known.');
      await tellFacilitators(desk, scope);
      return { result: true, happened: answerHappened.mailCameBack(mail.itemId, mail.id) };
    },
  });
  return true;
}
