// Opening a session: what is read aloud, and how much the room chooses to have kept.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { depthsFor, depthWords, type RecordSession } from '../record/record.ts';
import { sessionLine } from '../record/session-words.ts';
import { type Limits, limitParts, limitWords } from '../safety.ts';
import { readers } from './form.ts';

const depthHints = {
  number: 'Only that we met, where, and how many we were. No page will offer to keep words.',
  prose: 'One page, written by the facilitator, read back to you before it is agreed.',
  points: 'Short points, with the view they come from if you like. Anyone may say “don’t write that down”.',
};

export function openPage(session: RecordSession, offered: readonly Limits[], form: FormView, back: string): PageEnding {
  return page(
    'wings/dialogue/open/open.njk',
    {
      title: 'Open the session',
      asked: sessionLine(session),
      back,
      isCareSpace: session.kind === 'care space',
      limits: offered.map(({ id, name, version }) => ({ value: id, text: `${name}, version ${version}` })),
      texts: offered.map((limits) => ({
        name: `${limits.name}, version ${limits.version}`,
        parts: limitParts.map((part) => ({ name: limitWords[part], value: limits[part] })),
      })),
      readers: readers.map((reader) => ({ value: reader, text: reader })),
      depths: depthsFor(session.kind).map((depth) => ({
        value: depth,
        text: depthWords[depth],
        hint: depthHints[depth],
      })),
      form,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
