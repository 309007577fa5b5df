// The addresses of a forum's days, its regime, who comes and its calendar, built once.
import { paths } from './paths.ts';

const below = (p: string, forum: string) => `${paths.forums(p)}/${forum}`;

export const forumPaths = {
  changeDay: (p: string, forum: string, on: string) => `${below(p, forum)}/days/${on}`,
  notice: (p: string, forum: string, on: string) => `${below(p, forum)}/days/${on}/notice`,
  whoComes: (p: string, forum: string) => `${below(p, forum)}/who-comes`,
  addRegime: (p: string) => `${paths.forums(p)}/regime`,
  liftRegime: (p: string, change: string) => `${paths.forums(p)}/regime/${change}/lift`,
  calendar: (p: string) => `${paths.forums(p)}/calendar`,
  endCalendar: (p: string) => `${paths.forums(p)}/calendar/end`,
};

/** Words that no forum may have for a slug. */
export const takenByForums = ['regime', 'calendar'];
