// What a piece of work can have been part of, and how that is titled for whoever looks. Each kind stands in the thread.
import type { Scope } from '../../../../db/scope.ts';
import { agreementPaths, readAgreed } from '../../../agreement/index.ts';
import { dialoguePaths, readEngagements } from '../../../dialogue/index.ts';

export interface PartOf {
  /** 'engagement:…' */
  readonly value: string;
  readonly text: string;
  readonly href: string;
}

/** Dialogues, and the lines of the plan that the partners share. */
export async function readPartsOf(scope: Scope, partnership: string): Promise<PartOf[]> {
  const all: PartOf[] = [];
  for (const engagement of await readEngagements(scope)) {
    all.push({
      value: `engagement:${engagement.id}`,
      text: `Dialogue: ${engagement.title}`,
      href: dialoguePaths.engagement(partnership, engagement.slug),
    });
    const { actions } = await readAgreed(scope, engagement.id, ['partners', 'published']);
    for (const { id, expected } of actions)
      all.push({
        value: `action:${id}`,
        text: `Line of the plan: ${expected}`,
        href: agreementPaths.action(partnership, id),
      });
  }
  return all;
}
