import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { outcomeKinds, outcomeWords } from '../../contracted-outcome.ts';
import type { Engagement } from '../../engagement.ts';
import { trail } from '../../trail.ts';
import { aimFields, wordsField } from './form.ts';

export function contractFormPage(form: FormView, engagement: Engagement, slug: string): PageEnding {
  const first = engagement.state === 'proposed';
  return page('wings/dialogue/engagement/contract/contract.njk', {
    title: first ? 'What is it contracted to do?' : 'Change the contract',
    button: first ? 'Contract it' : 'Keep these changes',
    crumbs: trail(slug, engagement),
    first,
    aims: first ? aimFields.map((n) => ({ of: `aimOf${n}`, words: `aim${n}` })) : [],
    kinds: outcomeKinds.map((kind) => ({ value: kind, text: outcomeWords[kind], field: wordsField(kind) })),
    form,
  });
}
