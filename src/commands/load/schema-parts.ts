// What the parts of a data file are written with.
import { z } from 'zod';

export const words = z.string().min(1);
export const key = z.string().regex(/^[a-z0-9-]+$/, 'a key has small letters, figures and hyphens');
export const day = z.iso.date('a date is written YYYY-MM-DD');
export const list = <T extends z.ZodType>(of: T) => z.array(of).default([]);
export const some = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape);
