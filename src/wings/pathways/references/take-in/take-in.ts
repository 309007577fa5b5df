// The team's own list, pasted or as a file. It is sealed until its preview was looked at and somebody said yes.
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayTakeIn } from '../../policy.ts';
import { takeFile } from '../../taken-file.ts';
import { readerOf } from '../find-reference.ts';
import { referencePaths } from '../paths.ts';
import { listColumns } from '../taken-list.ts';

const asked = (slug: string, form: FormView) =>
  askedPage({
    title: 'Take in the list of your team',
    asked: 'Nobody is keyed twice: the people come from the list that you keep already',
    lead: 'Export it from the system in which you keep it, as a CSV file.',
    back: { text: 'People', href: referencePaths.references(slug) },
    fields: [
      {
        is: 'file',
        name: 'file',
        options: { label: 'The file', hint: 'A file that ends in .csv', accept: '.csv,text/csv' },
      },
      {
        is: 'area',
        name: 'list',
        options: { label: 'Or paste the list here', hint: 'With its heading. Up to about 5,000 rows', rows: 6 },
      },
    ],
    button: 'Look what it would change',
    next: [
      'You see first what would change. Nothing is kept before you say yes, and then all of it or nothing.',
      'Until then the file lies sealed, for you alone, and it is destroyed after a day.',
    ],
    form: { ...form, values: {} },
  });

function takeInPage(slug: string, form: FormView): PageEnding {
  const page = asked(slug, form);
  const columns = listColumns.map(({ name, words }) => [name, words]);
  const view = { ...page.view, columns, listHref: referencePaths.listTemplate(slug) };
  return { ...page, template: 'wings/pathways/references/take-in/take-in.njk', view };
}

export async function showTakeIn(ask: Ask): Promise<Ending> {
  const refused = ask.permit(mayTakeIn((await readerOf(ask)).own));
  return refused ?? takeInPage(ask.seat.partnership.slug, ask.open());
}

export async function doTakeIn(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const may = mayTakeIn((await readerOf(ask)).own);
  const text = [ask.body.file, ask.body.list].find((one) => typeof one === 'string' && one.trim() !== '');
  if (typeof text !== 'string') {
    const refused = ask.permit(may);
    return (
      refused ??
      invalid(takeInPage(slug, again(ask.body, [{ name: 'file', text: 'Choose a file, or paste the list' }])))
    );
  }
  const id = await takeFile(ask, may, 'references', text);
  return isRefusal(id) ? id : redirect(referencePaths.takenIn(slug, id));
}
