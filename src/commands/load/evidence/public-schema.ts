// What a data file may say of the public page: a key of the file's top.
import { day, some } from '../schema-parts.ts';

/** Without a day it is open from the day on which the file is loaded. */
export const publicParts = { publicPage: some({ openedOn: day.optional() }).optional() };
