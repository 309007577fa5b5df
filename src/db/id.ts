// Ids are UUIDv7, made by the application, so that PostgreSQL 15 works and the log sorts by time.
import { v7 } from 'uuid';

export const newId = (): string => v7();
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
