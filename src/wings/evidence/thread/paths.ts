// The addresses of this part: the thread through one thing.
import { threadHref } from '../../../shell/thread-href.ts';

export const threadPaths = { thread: threadHref };
