import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { tierChoices } from '../../engagement/account/page.ts';
import { kindWords, mostLetters, pictureKinds } from '../../preparation.ts';
import type { Step } from '../../trail.ts';

interface PictureFormPage {
  readonly title: string;
  readonly asked: string;
  readonly button: string;
  readonly crumbs: readonly Step[];
  /** Ask what it is about as well. */
  readonly asksAbout: boolean;
  readonly worriedAt: string | undefined;
}

export const pictureFormPage = (form: FormView, { worriedAt, ...view }: PictureFormPage): PageEnding =>
  page(
    'wings/dialogue/preparation/choose/choose.njk',
    {
      ...view,
      kinds: pictureKinds.map((kind) => ({ value: kind, text: kindWords[kind].one })),
      tiers: tierChoices,
      most: mostLetters,
      form,
    },
    worriedAt ? { worriedAt } : {},
  );
