// What a request names. An address or a form can say anything, so what is no id or no version becomes one that nothing has. Pure.
import type { Asking } from '../../shell/route.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const nobody = '00000000-0000-0000-0000-000000000000';

/** An id from the address. */
export const askedId = ({ params }: Pick<Asking, 'params'>, name: string): string => {
  const given = params[name] ?? '';
  return uuid.test(given) ? given : nobody;
};

/** The version that a form was opened on. */
export const askedVersion = ({ body }: Pick<Asking, 'body'>): number => {
  const given = Number(body.seen);
  return Number.isSafeInteger(given) && given >= 0 && given < 2 ** 31 ? given : 0;
};
