// How long a name stays, when nobody needs it any more. Pure.
import { daysFrom } from '../../../shell/days.ts';

/** Days after which a name is destroyed: since the person said that they want no help, or began with a service that is not here. */
const nameStaysDays = 90;

/** The last day on which it may have been, for a name to go today. */
export const lastDayForNames = (today: string): string => daysFrom(today, -nameStaysDays);
