// What goes into the picture of the whole: in the person's own words, and only when nobody could tell whose they are.
import { z } from 'zod';
import { oneOf, type Reading, readForm, words } from '../../../../shell/form.ts';
import { mostLetters, type PictureKind, pictureKinds } from '../../preparation.ts';

const pictureTiers = ['facilitators', 'room', 'partners', 'published'] as const;
const couldTell = ['no', 'perhaps', 'yes, and they know'] as const;

const inPicture = {
  words: words('Write it in the words they want', mostLetters),
  tellable: oneOf(couldTell, 'Say if anyone in the building could tell who said this'),
  tier: oneOf(pictureTiers, 'Say who may read it'),
};
const choosing = z.object(inPicture);
const adding = z.object({ about: oneOf(pictureKinds, 'Say what it is about'), ...inPicture });

export type ChooseForm = Omit<z.output<typeof choosing>, 'tellable'>;

const unlessTellable = <T extends { readonly tellable: string }>(read: Reading<T>): Reading<Omit<T, 'tellable'>> => {
  if (!read.ok) return read;
  const { tellable, ...values } = read.values;
  if (tellable === 'perhaps')
    return {
      ok: false,
      errors: [{ name: 'tellable', text: 'Use wider words until nobody could tell, or leave it out of the picture' }],
    };
  return { ok: true, values };
};

export const readChooseForm = (body: Record<string, unknown>): Reading<ChooseForm> =>
  unlessTellable(readForm(choosing, body));
export const readPictureForm = (body: Record<string, unknown>): Reading<ChooseForm & { about: PictureKind }> =>
  unlessTellable(readForm(adding, body));
