// How far guidance has got.
import { z } from 'zod';
import { maybeDay, maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { type GuidanceState, guidanceMoveFaults, guidanceStates, type Move } from '../guidance.ts';

const schema = z.object({
  state: oneOf(guidanceStates, 'Say how far it has got'),
  commentsBy: maybeDay(),
  reviewOn: maybeDay(),
  because: maybeWords(500),
});
export function readMoveGuidanceForm(
  body: Record<string, unknown>,
  from: GuidanceState,
  given: { readonly sections: number; readonly today: string },
): Reading<Move> {
  const read = readForm(schema, body, ({ state, because = null, commentsBy = null, reviewOn = null }) =>
    state ? guidanceMoveFaults(from, { to: state, because, commentsBy, reviewOn }, given) : [],
  );
  if (!read.ok) return read;
  const { state, because, commentsBy, reviewOn } = read.values;
  return {
    ok: true,
    values: {
      to: state,
      because: state === 'withdrawn' ? because : null,
      commentsBy: state === 'out for comment' ? commentsBy : null,
      reviewOn: state === 'agreed' ? reviewOn : null,
    },
  };
}
