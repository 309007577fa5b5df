import { z } from 'zod';
import { isId } from '../../../db/id.ts';
import { LONGEST_NAME } from '../../../room/index.ts';
import { readForm, several, words } from '../../../shell/form.ts';
import { struckMeanwhile } from '../record/act-on-record.ts';
import { type AtLinks, keepOne } from '../record/keep-one.ts';
import { anyStruck } from '../store/log.ts';
import { gather } from '../store/record.ts';
import { addTheme } from '../store/theme.ts';

const schema = z.object({ title: words('Give the theme a name', LONGEST_NAME), points: several() });

const keptPoints = ({ state }: AtLinks) => state.contributions.filter(({ standing }) => standing === 'kept');

/** A theme is named in one room, from the points that are put under it. */
export const nameTheme = keepOne({
  kind: 'theme named',
  asks: (at) => ({
    title: 'Name a theme',
    lead: 'A few words for something several people said.',
    fields: [
      {
        is: 'text',
        name: 'title',
        options: {
          label: 'What is it called?',
          hint: 'Not so near to one person’s words that they could be told by it',
        },
      },
      {
        is: 'boxes',
        name: 'points',
        options: {
          label: 'Which points belong to it?',
          hint: 'You can put more under it later, also from other sessions',
          items: keptPoints(at).map(({ id, words: said }) => ({ value: id, text: said || 'A silence' })),
          small: true,
        },
      },
    ],
    button: 'Keep this theme',
  }),
  read: (body) => readForm(schema, body),
  body: ({ title }) => ({ title }),
  also: async ({ scope, keep }, at, id, { title, points }) => {
    const { session } = at;
    if (await anyStruck(scope, session.id, points.filter(isId))) return struckMeanwhile;
    await addTheme(scope, { id, engagementId: session.engagementId, sessionId: session.id, title });
    for (const point of keptPoints(at).filter((one) => points.includes(one.id))) {
      const refusal = await keep('contribution put under theme', {}, { refs: [point.id, id] });
      if (refusal) return refusal;
      await gather(scope, point.id, { kind: 'theme', id });
    }
    return undefined;
  },
  leadsTo: ({ links }) => links.themes,
  kept: 'The theme is kept.',
});
