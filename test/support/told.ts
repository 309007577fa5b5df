// Something told, kept, put, answered and told back, over HTTP by those who may.
import assert from 'node:assert/strict';
import type { AroundTheTable } from './around-the-table.ts';
import type { Answer, Client } from './client.ts';

const idIn = ({ location }: Answer): string => /[0-9a-f-]{36}/.exec(location)?.[0] ?? '';
export const seenOn = ({ text }: Answer): string => /name="seen" value="(\d+)"/.exec(text)?.[1] ?? '';
const sent = (answer: Answer): Answer => {
  assert.equal(answer.status, 303, answer.text.slice(0, 3000));
  return answer;
};

export function tellingAt(table: AroundTheTable) {
  const { people, partners } = table;
  const facilitator = people.facilitator;
  const told = async (words: string): Promise<string> => {
    const [row] = await table.scope(({ tx, partnershipId }) =>
      tx
        .selectFrom('feedback')
        .select('id')
        .where('partnership_id', '=', partnershipId)
        .where('words', '=', words)
        .execute(),
    );
    return row?.id ?? '';
  };
  return {
    /** A story that a nurse took and read back. */
    story: async (
      words: string,
      more: Readonly<Record<string, string>> = {},
      by: Client = people.nurse,
    ): Promise<string> => {
      const body = {
        words,
        hearBy: 'slip',
        language: 'en',
        readBack: 'yes',
        place: table.partnership.place.id,
        ...more,
      };
      const answer = await by.post('answers/take-a-story', body);
      assert.ok(answer.status === 303 || answer.status === 200, answer.text.slice(0, 2000));
      return told(words);
    },
    say: async (words: string, by: Client, more: Readonly<Record<string, string>> = {}): Promise<string> => {
      sent(await by.post('answers/say', { words, hearBy: 'page', language: 'en', ...more }));
      return told(words);
    },
    keep: async (id: string): Promise<void> => {
      const form = await facilitator.get(`answers/told/${id}/keep`);
      sent(await facilitator.post(`answers/told/${id}/keep`, { tellable: 'no', seen: seenOn(form) }));
    },
    put: async (
      words: string,
      ids: readonly string[],
      to: keyof typeof partners = 'trust',
      more: Readonly<Record<string, string>> = {},
    ): Promise<string> =>
      idIn(
        sent(
          await facilitator.post('answers/put', {
            ...{ words, partner: partners[to], answerDays: '28', sources: ids.map((id) => `feedback:${id}`).join(',') },
            ...more,
          }),
        ),
      ),
    form: async (by: Client, id: string, act: string): Promise<string> =>
      seenOn(await by.get(`answers/items/${id}/${act}`)),
    answer: async (id: string, body: Readonly<Record<string, string>>, by: Client = people.trust): Promise<Answer> => {
      const seen = seenOn(await by.get(`answers/items/${id}/answer`));
      return by.post(`answers/items/${id}/answer`, { seen, ...body });
    },
    tell: async (id: string, feedback: string, became = 'slip handed over'): Promise<Answer> =>
      facilitator.post(`answers/items/${id}/tell/${feedback}`, {
        became,
        seen: seenOn(await facilitator.get(`answers/items/${id}/tell/${feedback}`)),
        'on-day': '21',
        'on-month': '11',
        'on-year': '2026',
      }),
  };
}
