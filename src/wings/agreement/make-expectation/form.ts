// Something asked of someone: who asks, whom, what, and where it came from.
import { z } from 'zod';
import { type FieldError, maybeId, type Reading, readForm, words } from '../../../shell/form.ts';
import { type Party, partyKey } from '../party.ts';

const named = (missing: string) => z.preprocess((typed) => typed ?? '', z.string().min(1, missing));
const schema = z.object({
  from: named('Say who asks'),
  to: named('Say who is asked'),
  title: words('Say in a few words what it is', 120),
  words: words('Write what is needed', 1000),
  session: maybeId(),
  theme: maybeId(),
  forum: maybeId(),
  engagement: maybeId(),
});
type Typed = Partial<z.output<typeof schema>>;

export interface AskForm {
  readonly from: Party;
  readonly to: Party;
  readonly title: string;
  readonly words: string;
  readonly session: string | null;
  readonly theme: string | null;
  readonly forum: string | null;
  readonly engagement: string | null;
}
export interface OnThePage {
  readonly mayAsk: readonly Party[];
  readonly all: readonly Party[];
  readonly sessionIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly forumIds: readonly string[];
  readonly engagementErrors: (id: string | null | undefined) => FieldError[];
}

export function readAskForm(body: Record<string, unknown>, there: OnThePage): Reading<AskForm> {
  const read = readForm(schema, body, (typed) => [...wrong(typed, there), ...there.engagementErrors(typed.engagement)]);
  if (!read.ok) return read;
  const from = there.mayAsk.find((party) => partyKey(party) === read.values.from);
  const to = there.all.find((party) => partyKey(party) === read.values.to);
  if (!from || !to) return { ok: false, errors: wrong(read.values, there) };
  return { ok: true, values: { ...read.values, from, to } };
}

function wrong({ from, to, session, theme, forum }: Typed, there: OnThePage): FieldError[] {
  const choose = 'Choose one of the answers on the page';
  const among = (parties: readonly Party[], key: string) => parties.some((party) => partyKey(party) === key);
  return [
    ...(from && !among(there.mayAsk, from) ? [{ name: 'from', text: choose }] : []),
    ...(to && !among(there.all, to) ? [{ name: 'to', text: choose }] : []),
    ...(from && from === to ? [{ name: 'to', text: 'Nobody asks themselves. Choose someone else' }] : []),
    ...(session && !there.sessionIds.includes(session) ? [{ name: 'session', text: choose }] : []),
    ...(theme && !there.themeIds.includes(theme) ? [{ name: 'theme', text: choose }] : []),
    ...(forum && !there.forumIds.includes(forum) ? [{ name: 'forum', text: choose }] : []),
  ];
}
