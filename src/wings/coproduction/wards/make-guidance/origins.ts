// What guidance can be made from, as this person may know it: lines of the plan, and themes.
import type { Ask } from '../../../../shell/route.ts';
import { readActions } from '../../../agreement/index.ts';
import { dialogue, readEngagements, readThemeRows } from '../../../dialogue/index.ts';

export const originsFor = (ask: Ask): Promise<{ value: string; text: string }[]> =>
  ask.read(async (scope) => {
    const actions = await readActions(scope, ask.seat);
    const themes: { value: string; text: string }[] = [];
    for (const { id } of await readEngagements(scope)) {
      const ids = (await readThemeRows(scope, id)).map((theme) => theme.id);
      const titles = ids.length > 0 ? await dialogue.kinds.theme?.title(scope, ids, ask.seat) : undefined;
      for (const [themeId, { title }] of titles ?? [])
        themes.push({ value: `theme ${themeId}`, text: `Theme: ${title}` });
    }
    return [...actions.map(({ id, expected }) => ({ value: `action ${id}`, text: `Plan: ${expected}` })), ...themes];
  });

/** The two words of a value of {@link originsFor}. */
export const originIn = (value: string): { kind: string; id: string } => {
  const [kind = '', id = ''] = value.split(' ');
  return { kind, id };
};
