// A referral is answered by the provider that is asked, or withdrawn by the one that asked. Two at once: the second is told who was first.

import type { Scope } from '../../../../db/scope.ts';
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayAnswerReferral, mayWithdrawReferral } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import type { Reference } from '../../reference.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { changeReference, holdReferences } from '../../store/references.ts';
import { findReferral, moveReferral, readDecider } from '../../store/referrals.ts';
import { addBeside, endBeside, readBeside } from '../../store/works-beside.ts';
import { referenceHappened } from '../events.ts';
import { whoHelps, whyNotAsked } from '../over.ts';
import { referencePaths } from '../paths.ts';
import {
  asksWords,
  isMoveName,
  isOpen,
  type MoveName,
  moves,
  movesOf,
  type Referral,
  referralStand,
} from '../referral.ts';
import { type AtReferral, atReferral } from './find-referral.ts';
import { readMoveForm } from './form.ts';

const mayMove = ({ own, referral }: AtReferral, name: MoveName) =>
  moves[name].by === 'asked' ? mayAnswerReferral(own, referral.toId) : mayWithdrawReferral(own, referral.fromId);

function movePage(slug: string, at: AtReferral, name: MoveName, form: FormView) {
  const { referral, reference, from } = at;
  const { question, reasons, button } = moves[name];
  const fields: Field[] = [
    ...(reasons.length > 0
      ? [
          {
            is: 'radios',
            name: 'kind',
            options: {
              label: 'Why?',
              items: choices(reasons.map((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)])),
            },
          } as const,
        ]
      : []),
    ...(name === 'not-ready'
      ? [{ is: 'day', name: 'readyOn', options: { label: 'From when on could it be?' } } as const]
      : []),
    {
      is: 'area',
      name: 'words',
      options: {
        label: reasons.length > 0 ? 'In your words' : 'A word to whoever asked',
        hint:
          reasons.length > 0
            ? 'Whoever asked reads this with the person’s page. Nothing clinical'
            : 'You can leave this empty',
        rows: 3,
      },
    },
  ];
  return askedPage(
    {
      title: question,
      asked: `Referral ${referral.number}${reference ? `, ${reference.number}` : ''}`,
      lead: from ? `${providerInWords(from)} asks ${asksWords[referral.asks]}.` : '',
      back: { text: `Referral ${referral.number}`, href: referencePaths.referral(slug, referral.number) },
      fields,
      button,
      next: nextWords(name, referral),
      form,
    },
    { worriedAt: from?.placeSlug },
  );
}

function nextWords(name: MoveName, { asks }: Referral): string[] {
  if (name === 'accept')
    return asks === 'take on'
      ? ['You have this person from today. Whoever else was asked to take them on is asked no more.']
      : ['You work beside from today. Whoever has the person keeps them.'];
  if (name === 'received') return ['Whoever asked sees that it came. Then say whether you accept.'];
  if (name === 'withdraw' || name === 'not-suitable')
    return ['It ends, and the reason stays with the person’s page. Nobody is chased.'];
  return ['It stays open, and the person’s page says why.'];
}

async function found(ask: Ask): Promise<(AtReferral & { name: MoveName }) | Refusal> {
  const { move } = ask.params;
  if (!isMoveName(move)) return notFound('page');
  const at = await atReferral(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayMove(at, move));
  if (refused) return refused;
  const over = at.reference && isOpen(at.referral) ? whyNotAsked(at.reference) : null;
  if (over && move !== 'withdraw') return closed(over, whoHelps);
  if (!movesOf(at.referral).includes(move)) {
    const { slug } = ask.seat.partnership;
    return ask.body.csrf === undefined
      ? closed(
          `${await whoDecided(ask, at)}`,
          'What is decided stays decided. Ask again with a new referral, if it is still wanted.',
        )
      : tooLate(ask, at, move, slug);
  }
  return { ...at, name: move };
}

async function whoDecided(ask: Ask, { referral }: AtReferral): Promise<string> {
  const decider = await ask.read((scope) => readDecider(scope, referral.id));
  const { word } = referralStand[referral.state];
  return `This referral is answered: ${word.toLowerCase().replace(', because', '')}${referral.decidedOn ? `, on ${day(referral.decidedOn)}` : ''}${decider ? `, by: ${decider}` : ''}.`;
}

/** Somebody was first: who it was, and what was typed here, side by side. */
async function tooLate(ask: Ask, at: AtReferral, name: MoveName, slug: string): Promise<Refusal> {
  const now = await ask.read((scope) => findReferral(scope, at.referral.number, at.seen));
  const decided = { ...at, referral: now ?? at.referral };
  return stale({
    what: 'referral',
    title: 'Somebody answered before you',
    lead: `${await whoDecided(ask, decided)} Yours is not lost: it stands below.`,
    theirs: [
      { name: 'State', value: referralStand[decided.referral.state].word },
      { name: 'Reason', value: decided.referral.because },
    ],
    yours: [
      { name: 'You wanted', value: moves[name].button },
      {
        name: 'In your words',
        value: typeof ask.body.words === 'string' && ask.body.words !== '' ? ask.body.words : null,
      },
    ],
    again: referencePaths.referral(slug, at.referral.number),
  });
}

export async function showMoveReferral(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  return isRefusal(at) ? at : movePage(ask.seat.partnership.slug, at, at.name, ask.open({}, at.referral.version));
}

export async function doMoveReferral(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { referral, reference, name } = at;
  const read = readMoveForm(name, ask.body, ask.today);
  if (!read.ok) return invalid(movePage(slug, at, name, again(ask.body, read.errors)));
  const { kind, words, readyOn } = read.values;
  const { to: state, reasons, by } = moves[name];
  const decides = by === 'asked' && name !== 'received';
  let late = false;
  const done = await ask.act({
    may: mayMove(at, name),
    apply: async (scope) => {
      await holdReferences(scope, [referral.referenceId]);
      await addChanges(scope, [
        {
          ...{
            id: ask.newId(),
            referenceId: referral.referenceId,
            referralId: referral.id,
            personId: ask.seat.personId,
          },
          ...{ at: ask.now, what: state, becomes: `referral ${referral.number}` },
          because: [reasons.length > 0 && kind, words].filter(Boolean).join('. ') || null,
        },
      ]);
      const taken = name === 'accept' && reference ? await takeOver(scope, ask, at, reference) : true;
      const moved =
        taken &&
        (await moveReferral(
          scope,
          { id: referral.id, version: seenIn(ask.body) },
          {
            ...{ state, because: reasons.length > 0 ? kind : null },
            readyOn: name === 'not-ready' ? readyOn : null,
            receivedOn: referral.receivedOn ?? (by === 'asked' ? ask.today : null),
            ...(decides
              ? { decidedOn: ask.today, decidedBy: ask.seat.personId }
              : { decidedOn: referral.decidedOn, decidedBy: referral.decidedBy }),
          },
        ));
      if (!moved) {
        late = taken;
        return closed(
          'Something about this person changed meanwhile. Nothing of your answer is kept yet.',
          'Look at the referral once more, and answer it again.',
        );
      }
      return {
        result: true,
        happened: [
          referenceHappened.moved(referral.id, referral.state, state),
          ...(name === 'accept' && referral.asks === 'take on'
            ? [referenceHappened.takenOn(referral.referenceId, referral.toId)]
            : []),
        ],
      };
    },
  });
  if (late) return tooLate(ask, at, name, slug);
  if (isRefusal(done)) return done;
  return redirect(referencePaths.referral(slug, referral.number), keptWords[name]);
}

const keptWords: Readonly<Record<MoveName, string>> = {
  received: 'It is kept that the referral is received.',
  accept: 'The referral is accepted.',
  'not-ready': 'It is kept: suitable, but not ready yet.',
  'not-suitable': 'It is kept: not suitable, with the reason.',
  hold: 'It is on hold, with the reason.',
  withdraw: 'The referral is withdrawn, with the reason.',
};

/** @returns false when somebody changed something about the person meanwhile */
async function takeOver(
  scope: Scope,
  ask: Ask,
  { referral, from, to }: AtReferral,
  reference: Reference,
): Promise<boolean> {
  const change = { referenceId: reference.id, referralId: referral.id, personId: ask.seat.personId, at: ask.now };
  const [was, becomes] = [from, to].map((one) => (one ? providerInWords(one) : null));
  if (referral.asks === 'work beside') {
    const added = await addBeside(scope, {
      ...{ id: ask.newId(), referenceId: reference.id, providerId: referral.toId, since: ask.today },
    });
    if (added)
      await addChanges(scope, [{ ...change, id: ask.newId(), what: 'works beside', becomes: becomes ?? null }]);
    return true;
  }
  const beside = (await readBeside(scope, reference.id)).find(
    ({ providerId, until }) => providerId === referral.toId && until === null,
  );
  if (!(await changeReference(scope, reference, { heldById: referral.toId, heldSince: ask.today }))) return false;
  if (beside) await endBeside(scope, beside.id, ask.today);
  await addChanges(scope, [
    { ...change, id: ask.newId(), what: 'taken on', was: was ?? null, becomes: becomes ?? null },
  ]);
  return true;
}
