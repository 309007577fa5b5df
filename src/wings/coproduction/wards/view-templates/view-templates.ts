// The sets of questions that view seeking can begin from, and each as it will look on paper.

import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import { languageOf, otherPrints, printingIn } from '../../../../shell/printing.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepRounds } from '../../policy.ts';
import { roundPaths } from '../../rounds/paths.ts';
import { answerWords } from '../../rounds/sheet.ts';
import { sectionsOf } from '../../sections.ts';
import { wardPaths } from '../paths.ts';
import { findTemplate, viewTemplates } from '../templates.ts';
import { wardWordsIn } from '../words.ts';

export async function showTemplates(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  return page('wings/coproduction/wards/view-templates/view-templates.njk', {
    title: 'Sets of questions',
    crumbs: [{ text: 'Wards and courses', href: wardPaths.wards(slug) }, { text: 'Sets of questions' }],
    sections: sectionsOf(slug, 'wards'),
    rows: viewTemplates.map(({ key, name, about, questions }) => ({
      name,
      href: wardPaths.template(slug, key),
      words: about,
      note: `${questions.length} questions, ${questions.filter(({ answers }) => answers === 'words').length} of them in words`,
    })),
  });
}

export async function showTemplate(ask: Ask): Promise<Ending> {
  const template = findTemplate(ask.params.template);
  if (!template) return notFound('set of questions');
  const { slug } = ask.seat.partnership;
  const printing = printingIn(ask.query.as);
  const language = languageOf(printing);
  const words = wardWordsIn(language);
  const href = wardPaths.template(slug, template.key);
  return {
    ...page('wings/coproduction/wards/view-templates/template.njk', {
      title: language === 'cy' ? template.welshName : template.name,
      ordinary: printing === 'ordinary' || printing === 'welsh',
      lead: words.template.lead,
      said: [words.draft, printing === 'easy' ? words.easyDraft : null].filter((line) => line !== null),
      questions: template.questions.map((question) => ({
        words: printing === 'easy' ? question.easyWords : printing === 'welsh' ? question.welshWords : question.words,
        picture: printing === 'easy' ? question.picture : null,
        boxes: question.answers === 'words' ? null : answerWords[language][question.answers],
      })),
      others: otherPrints(printing, href),
      askHref: mayKeepRounds(ask.seat).allowed ? roundPaths.startViewsFrom(slug, template.key) : null,
      backHref: wardPaths.templates(slug),
    }),
    language,
  };
}
