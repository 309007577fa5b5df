// The answers that anybody may read, chosen one by one. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { ToldBack } from '../../../coproduction/index.ts';
import { paths } from '../../paths.ts';
import { answerWords } from '../view.ts';

export const choosePublicPage = (form: FormView, items: readonly ToldBack[], slug: string): PageEnding =>
  page('wings/evidence/public-page/choose-public/choose-public.njk', {
    title: 'Choose which answers anybody may read',
    home: paths.publicPage(slug),
    items: items.map((item) => ({
      value: item.seen,
      text: item.words,
      hint: [`${answerWords(item).word}.`, item.answerWords, ...item.changed.map((words) => `What changed: ${words}`)]
        .filter(Boolean)
        .join(' '),
    })),
    shown: items.map(({ seen }) => seen),
    form,
  });

export const chosenNow = (items: readonly ToldBack[]): Record<string, unknown> => ({
  publish: items.filter(({ isOut }) => isOut).map(({ seen }) => seen),
});

interface Changes {
  readonly out: readonly ToldBack[];
  readonly back: readonly ToldBack[];
  /** Ticked, but no longer what stood on the page. */
  readonly changed: readonly ToldBack[];
}
const idIn = (seen: string): string => seen.split(' ')[0] ?? '';

/** Only what stood on the page is changed, so that what was answered meanwhile is left alone. */
export function changesOf(items: readonly ToldBack[], shown: readonly string[], chosen: readonly string[]): Changes {
  const [onPage, ticked] = [new Set(shown.map(idIn)), new Set(chosen.map(idIn))];
  const there = items.filter(({ id }) => onPage.has(id));
  const out = there.filter(({ id, isOut }) => !isOut && ticked.has(id));
  return {
    out,
    changed: out.filter(({ seen }) => !shown.includes(seen)),
    back: there.filter(({ id, isOut }) => isOut && !ticked.has(id)),
  };
}
