// The face of the dialogue wing: engagements, preparation, sessions, the record.
import type { Wing } from '../../shell/wing.ts';
import { paths } from './paths.ts';
import { recordKinds } from './record-kinds.ts';
import { routes } from './routes.ts';

export type { Engagement } from './engagement.ts';
export { paths as dialoguePaths } from './paths.ts';
export { findEngagement, findEngagementById, readEngagements } from './store/engagement.ts';
export { readForReport, readQuotationsFor } from './store/for-report.ts';

export const dialogue: Wing = {
  name: 'dialogue',
  routes,
  navigation: [{ text: 'Dialogues', href: paths.dialogues, owns: /^\/dialogues/ }],
  kinds: { ...recordKinds },
};
