import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { atStep, backOf, placeOf } from '../accept/accept.ts';
import type { AtStatement } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { refuseOrAsk } from '../refuse-together.ts';
import { hasPage } from '../statement.ts';

const schema = z.object({ because: words('Write why. Whoever put it will read this', 500) });

export async function showRefuse(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'refuse');
  return isRefusal(at) ? at : refusePage(ask, at, ask.open({}, at.statement.version));
}

export async function doRefuse(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'refuse');
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(refusePage(ask, at, again(ask.body, read.errors)));
  const otherwise = await refuseOrAsk(ask, at, seenIn(ask.body), read.values.because);
  if (otherwise) return otherwise;
  return redirect(
    statementPaths.statement(...placeOf(ask, at)),
    hasPage(at.statement)
      ? 'It is refused. Whoever put it reads why on their own page.'
      : 'It is refused. Print or read out why, for whoever put it.',
  );
}

function refusePage(ask: Ask, at: AtStatement, form: FormView): PageEnding {
  const { statement } = at;
  return askedPage(
    {
      title: 'Refuse this statement?',
      asked: at.session.title,
      lead: 'People are not asked about it. Whoever put it reads your reason.',
      back: backOf(ask, at),
      said: statement.words === null ? [] : [statement.words],
      fields: [
        {
          is: 'area',
          name: 'because',
          options: {
            label: 'Why?',
            hint: 'To whoever put it, in plain words. That you do not agree is no reason',
            rows: 3,
          },
        },
      ],
      button: 'Refuse it and say why',
      next: [
        hasPage(statement)
          ? 'Your reason stands on their own page, and nowhere else.'
          : 'They have no page here. You can print your reason, or read it out to them.',
        'Where people lead together, both leads are asked first.',
      ],
      form,
    },
    { worriedAt: at.place?.slug },
  );
}
