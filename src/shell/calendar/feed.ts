// A person's private calendar, read without signing in by whoever has its address. It shows what the partners share, and
// no name and no word that anybody said. An address that was never made, or was ended, has one answer: there is nothing.
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../db/database.ts';
import { type CalendarEntry, calendarText } from '../../interop/calendar/text.ts';
import type { Desk } from '../desk.ts';
import { type DeskParts, deskIn } from '../desk.ts';
import { hashOfToken } from './token.ts';

/** What a wing has for the calendar, as every partner may see it. */
export type CalendarPart = (desk: Pick<Desk, 'read' | 'today'>) => Promise<readonly CalendarEntry[]>;

export interface FeedAnswer {
  readonly status: 200 | 404 | 429;
  readonly type: string;
  readonly body: string;
}
export type Feed = (file: string, address: string) => Promise<FeedAnswer>;

const shape = /^(?<token>[A-Za-z0-9_-]{43})\.ics$/;
const plain = (status: 404 | 429, body: string): FeedAnswer => ({ status, type: 'text/plain; charset=utf-8', body });
const nothing = plain(404, 'There is no calendar at this address. Who made it can make a new one.\n');
const tooOften = plain(429, 'This is asked for too often. Ask again in 15 minutes.\n');

/** Calendars ask every few hours. An establishment may share one address. */
const askedMost = 60;
const wrongMost = 100;
const minutes = 15;

export function feedOf(parts: DeskParts, secret: Buffer, calendars: readonly CalendarPart[]): Feed {
  const asked = limitIn(parts.db, 'calendar', askedMost);
  const wrong = limitIn(parts.db, 'calendar-wrong', wrongMost);
  const from = (address: string) => createHmac('sha256', secret).update(address).digest('base64url').slice(0, 24);
  const domain = new URL(parts.baseUrl).hostname;

  return async (file, address) => {
    const token = shape.exec(file)?.groups?.token;
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (hash && !(await asked(hash.toString('base64url').slice(0, 24)))) return tooOften;
    const { rows } = hash
      ? await parts.db.signin.query(
          'select partnership_id as id, partnership_slug as slug, partnership_name as name from signin.find_calendar($1)',
          [hash],
        )
      : { rows: [] };
    const [found] = rows;
    if (!found) return (await wrong(from(address))) ? nothing : tooOften;
    const desk = deskIn(parts, { id: found.id, slug: found.slug, name: found.name }, 'partners');
    const entries: CalendarEntry[] = [];
    for (const calendar of calendars) entries.push(...(await calendar(desk)));
    const body = calendarText(entries, { domain, name: desk.partnership.name, now: desk.now });
    return { status: 200, type: 'text/calendar; charset=utf-8', body };
  };
}

function limitIn({ signin }: Database, keyPrefix: string, points: number): (key: string) => Promise<boolean> {
  const limit = new RateLimiterPostgres({
    ...{ storeClient: signin, storeType: 'pool', tableName: 'rate_limit', schemaName: 'signin', tableCreated: true },
    ...{ clearExpiredByTimeout: false, keyPrefix, points, duration: minutes * 60 },
  });
  return async (key) => {
    try {
      await limit.consume(key);
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}
