// The addresses of what comes and goes as files of REFI-QDA. `c` is a project's slug.
import { codingPaths } from '../paths.ts';

export const refiPaths = {
  takeCodingOut: (p: string, c: string) => `${codingPaths.codingProject(p, c)}/take-out`,
  takeCodingIn: (p: string, c: string) => `${codingPaths.codingProject(p, c)}/take-in`,
  lookThroughText: (p: string, c: string, file: string) => `${codingPaths.codingProject(p, c)}/take-in/${file}/text`,
  lookAtTakenIn: (p: string, c: string, file: string) => `${codingPaths.codingProject(p, c)}/take-in/${file}`,
};
