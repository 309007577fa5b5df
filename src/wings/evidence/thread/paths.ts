// The addresses of this part: how the thread holds, and the thread through one thing.
import { threadHref } from '../../../shell/thread-href.ts';

export const threadPaths = {
  threadHealth: (p: string) => `/partnerships/${p}/thread`,
  thread: threadHref,
};
