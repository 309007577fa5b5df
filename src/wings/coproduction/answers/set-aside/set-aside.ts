import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type AtTold, atTold } from '../at-item.ts';
import { answerPaths } from '../paths.ts';
import { setAsideOrAsk } from '../set-aside-together.ts';

const schema = z.object({ because: words('Write why. Whoever told it will read this', 1000) });

export async function showSetAside(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  return isRefusal(at) ? at : asidePage(ask, at, ask.open({}, at.told.version));
}

export async function doSetAside(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const { told } = at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(asidePage(ask, at, again(ask.body, read.errors)));
  const otherwise = await setAsideOrAsk(ask, { ...told, version: seenIn(ask.body) }, read.values.because);
  if (otherwise) return otherwise;
  const { slug } = ask.seat.partnership;
  return redirect(answerPaths.told(slug, told.id), 'It is set aside. Whoever told it is told why.');
}

function asidePage(ask: Ask, { told, placeSlug }: AtTold, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Set it aside',
      asked: 'What was told',
      lead: 'It is not put to anybody. Whoever told it reads your reason.',
      back: { text: 'What was told', href: answerPaths.told(ask.seat.partnership.slug, told.id) },
      said: told.words === null ? [] : [told.words],
      fields: [{ is: 'area', name: 'because', options: { label: 'Why?', hint: 'To them, in plain words', rows: 3 } }],
      button: 'Set it aside and say why',
      next: ['Your reason stands on their page. If they want a slip, print it for them from here.'],
      form,
    },
    { worriedAt: placeSlug },
  );
}
