// An engagement's own account, one passage at a time, each kept at a tier of its own.
import type { Tier } from '../../shell/standing.ts';

export const passageParts = [
  'context',
  'history',
  'aim',
  'activity',
  'participants',
  'duration',
  'topic',
  'outcome',
  'learning',
  'next phase',
  'related case',
  'contact',
] as const;
export type PassagePart = (typeof passageParts)[number];

interface PartWords {
  readonly heading: string;
  /** What the field asks for. */
  readonly ask: string;
  /** What `of` means for this part; without it there is no such field. */
  readonly of?: string;
}

export const partWords: Record<PassagePart, PartWords> = {
  context: { heading: 'Context', ask: 'What is going on here, and why now?' },
  history: { heading: 'What went before', ask: 'What has happened before between these people?' },
  aim: { heading: 'Aims', ask: 'What do they want from it?', of: 'Whose aim is it?' },
  activity: { heading: 'What was done', ask: 'What was done?' },
  participants: { heading: 'Who took part', ask: 'Who took part, by role?' },
  duration: { heading: 'How long it took', ask: 'How long did it take?' },
  topic: { heading: 'What was explored', ask: 'What was explored?' },
  outcome: { heading: 'What came of it', ask: 'What came of it?', of: 'What kind of outcome is it?' },
  learning: { heading: 'What was learnt', ask: 'What was learnt?', of: 'Who learnt it?' },
  'next phase': { heading: 'What comes next', ask: 'What comes next?' },
  'related case': { heading: 'Related cases', ask: 'Which other case goes with this one?' },
  contact: {
    heading: 'Whom to ask',
    ask: 'Whom can a reader ask? By role, without a name',
    of: 'Of which organisation?',
  },
};

export interface Passage {
  readonly id: string;
  readonly part: PassagePart;
  readonly of: string | null;
  readonly words: string;
  readonly tier: Tier;
  readonly position: number;
  readonly source: string | null;
  readonly version: number;
}

/** In the order of the account; a part that nobody has written is left out. */
export const byPart = (passages: readonly Passage[]): { part: PassagePart; passages: Passage[] }[] =>
  passageParts
    .map((part) => ({ part, passages: passages.filter((passage) => passage.part === part) }))
    .filter(({ passages: here }) => here.length > 0);
