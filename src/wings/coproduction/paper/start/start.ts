// A pile begins when paper is handed out: whose it is, and a name for its cover.

import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, id, maybeWholeNumber, oneOf, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayKeyPaper } from '../../policy.ts';
import { addBatch, holdOpen } from '../../store/paper.ts';
import { type AtRound, atRound } from '../at-round.ts';
import { batchName, howManyNames } from '../batch-name.ts';
import { paperHappened } from '../events.ts';
import { sheetKinds } from '../paper.ts';

const schema = z.object({
  perspective: id('Say whose answers these are'),
  sheet: oneOf(sheetKinds, 'Say which sheets they are'),
  handedOut: maybeWholeNumber('Write how many, as a number, or leave it empty', 1, 10_000),
});

export async function showStartBatch(ask: Ask): Promise<Ending> {
  const at = await atOpen(ask);
  return isRefusal(at) ? at : startPage(ask, at, ask.open());
}

export async function doStartBatch(ask: Ask): Promise<Ending> {
  const at = await atOpen(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body, ({ perspective }) =>
    perspective === undefined || at.asked.some(({ perspectiveId }) => perspectiveId === perspective)
      ? []
      : [{ name: 'perspective', text: 'Choose one of those who are asked' }],
  );
  if (!read.ok) return invalid(startPage(ask, at, again(ask.body, read.errors)));
  const { perspective, sheet, handedOut } = read.values;
  const batchId = ask.newId();
  const started = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) => {
      if (!(await holdOpen(scope, at.round))) return notOpen;
      const batch = {
        id: batchId,
        roundId: at.round.id,
        perspectiveId: perspective,
        sheet,
        handedOut,
        startedOn: ask.today,
      };
      for (let tries = 0; tries < 20; tries++)
        if (await addBatch(scope, { ...batch, name: batchName(randomInt(howManyNames)) }))
          return { result: true, happened: paperHappened.batchStarted(batchId) };
      return closed('No name was free for this pile.', 'Try once more.');
    },
  });
  if (isRefusal(started)) return started;
  return redirect(paths.batch(ask.seat.partnership.slug, batchId), 'The pile is started. Print its cover now.');
}

const notOpen = closed('This round is not open.', 'A pile is started while people answer.');

async function atOpen(ask: Ask): Promise<AtRound | Refusal> {
  const refused = ask.permit(mayKeyPaper(ask.seat));
  if (refused) return refused;
  const at = await atRound(ask);
  if (isRefusal(at) || at.round.state === 'open') return at;
  return notOpen;
}

const startPage = (ask: Ask, at: AtRound, form: FormView) =>
  askedPage(
    {
      title: 'Whose sheets are these?',
      asked: at.round.title,
      back: { text: 'Paper for this round', href: paths.pack(ask.seat.partnership.slug, at.round.slug) },
      fields: [
        {
          is: 'radios',
          name: 'perspective',
          options: {
            label: 'Whose answers?',
            hint: 'One pile for each perspective: the cover says it, and no sheet does',
            items: at.asked.map(({ perspectiveId, perspective }) => ({
              value: perspectiveId,
              text: perspective?.name ?? '',
            })),
            small: true,
          },
        },
        {
          is: 'radios',
          name: 'sheet',
          options: {
            label: 'Which sheets?',
            items: sheetKinds.map((kind) => ({ value: kind, text: kind.charAt(0).toUpperCase() + kind.slice(1) })),
            small: true,
          },
        },
        {
          is: 'text',
          name: 'handedOut',
          options: {
            label: 'How many are handed out?',
            hint: 'You can leave this empty',
            width: '4',
            inputmode: 'numeric',
          },
        },
      ],
      button: 'Start the pile',
      next: ['It gets a name of three plain words. Print its cover and keep it on top.'],
      form,
    },
    worriedAt(at.place),
  );
