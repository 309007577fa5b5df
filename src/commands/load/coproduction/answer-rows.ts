// What was told, put, answered and told back, as rows. Pure.
import { daysFrom } from '../../../shell/days.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

type Path = readonly PropertyKey[];
type Told = PartnershipFile['told'][number];
type Put = PartnershipFile['put'][number];

export function answerRows(making: Making, file: PartnershipFile): void {
  file.told.forEach((told, t) => {
    toldRows(making, told, ['told', t]);
  });
  file.put.forEach((one, n) => {
    making.keys.name('put item', one.key, ['put', n, 'key']);
  });
  // those that others went into first
  for (const goes of [false, true])
    file.put.forEach((one, n) => {
      if ((one.mergedInto !== undefined) === goes) putRows(making, one, ['put', n]);
    });
}

function toldRows({ put, keys, link }: Making, told: Told, at: Path): void {
  const id = keys.name('feedback', told.key, [...at, 'key']);
  const takenBy = keys.find('person', told.takenBy, [...at, 'takenBy']);
  put('feedback', {
    id,
    source: told.source,
    place_id: keys.find('place', told.place, [...at, 'place']),
    perspective_id: keys.find('perspective', told.perspective, [...at, 'perspective']),
    session_id: keys.find('session', told.session, [...at, 'session']),
    words: told.words,
    anonymous: told.anonymous,
    taken_by: takenBy,
    read_back: takenBy !== null,
    heard_times: told.heardTimes ?? null,
    chosen_by: told.chosenBy ?? null,
    state: told.state,
    because: told.because ?? null,
    tellable: told.tellable ?? null,
    received_on: told.anonymous ? null : (told.on ?? null),
    tier: told.tier,
  });
  const theme = keys.find('theme', told.theme, [...at, 'theme']);
  if (theme) link('theme', theme, 'feedback', id, 'chosen');
  const { teller } = told;
  if (!teller) return;
  put('feedback_teller', {
    feedback_id: id,
    person_id: keys.find('person', teller.person, [...at, 'teller', 'person']),
    email: teller.email ?? null,
    hear_by: teller.hearBy,
    language: teller.language,
    easy_read: teller.easyRead,
    stopped: teller.stopped ?? null,
  });
}

/** How it stands, by what was said of it last. */
function stateOf(one: Put): 'put' | 'answered' | 'sent back' | 'held open' | 'ended' | 'merged' {
  if (one.mergedInto !== undefined) return 'merged';
  if (one.held) return 'held open';
  if (one.ended) return 'ended';
  const last = one.answers.at(-1);
  if (!last) return 'put';
  return last.sayings.some(({ says }) => says !== 'yes') ? 'sent back' : 'answered';
}

function putRows(making: Making, one: Put, at: Path): void {
  const { put, keys, newId, link } = making;
  const id = keys.find('put item', one.key, [...at, 'key']) ?? '';
  const state = stateOf(one);
  const last = one.answers.at(-1);
  const change = one.changes.at(-1);
  const clock = state === 'sent back' ? (last?.sayings.at(-1)?.on ?? one.on) : one.on;
  put('put_item', {
    id,
    partner_id: keys.find('partner', one.partner, [...at, 'partner']) ?? '',
    place_id: keys.find('place', one.place, [...at, 'place']),
    words: one.words,
    put_on: one.on,
    put_by: keys.find('person', one.by, [...at, 'by']),
    answer_days: one.answerDays,
    clock_from: clock,
    answer_due_on: daysFrom(clock, one.answerDays),
    state,
    answer: last?.answer ?? null,
    answered_on: last?.on ?? null,
    will_do_by: last?.by ?? null,
    first_answered_on: one.answers[0]?.on ?? null,
    change: change ? (change.isChange ? 'changed' : 'nothing has changed') : null,
    changed_on: change?.on ?? null,
    tier: tierOf(one),
    held_because: one.held?.because ?? null,
    look_again_on: one.held?.lookAgainOn ?? null,
    merged_into: keys.find('put item', one.mergedInto, [...at, 'mergedInto']),
  });
  if (one.mergedInto !== undefined)
    link('put item', id, 'put item', keys.find('put item', one.mergedInto, at) ?? '', 'put together');
  one.things.forEach((thing, t) => {
    const feedbackId = keys.find('feedback', thing, [...at, 'things', t]);
    if (!feedbackId) return;
    // what was put together with another is gathered there
    if (one.mergedInto === undefined) put('put_item_feedback', { item_id: id, feedback_id: feedbackId });
    link('feedback', feedbackId, 'put item', id, 'put');
  });
  const answerIds = answerRowsOf(making, one, id, at);
  const changeIds = one.changes.map(({ isChange, words, as, on }) => {
    const changeId = newId();
    put('put_change', {
      ...{ id: changeId, item_id: id, is_change: isChange, words, said_as: as, said_on: on, tier: tierOf(one) },
    });
    if (answerIds.length > 0) link('answer to what was put', answerIds.at(-1) ?? '', 'change', changeId, 'changed');
    return changeId;
  });
  tellingRows(making, one, { id, answerId: answerIds.at(-1) ?? null, changeId: changeIds.at(-1) ?? null }, at);
  if (one.asks) roundRows(making, one, one.asks, id, at);
}

const tierOf = ({ published }: Put) => (published ? ('published' as const) : ('partners' as const));

function answerRowsOf({ put, keys, newId, link }: Making, one: Put, itemId: string, at: Path): string[] {
  return one.answers.map((answer, a) => {
    const id = newId();
    put('put_answer', {
      id,
      item_id: itemId,
      round: a + 1,
      answer: answer.answer,
      words: answer.words ?? null,
      will_do_by: answer.by ?? null,
      given_by: keys.find('person', answer.person, [...at, 'answers', a, 'person']),
      given_as: answer.as,
      how: answer.way,
      answered_on: answer.on,
      tier: tierOf(one),
    });
    link('put item', itemId, 'answer to what was put', id, 'answered');
    for (const { says, words, way, on } of answer.sayings)
      put('answers_it', { id: newId(), answer_id: id, says, words: words ?? null, how: way, said_on: on });
    return id;
  });
}

function tellingRows(
  { put, keys, newId, now, salt }: Making,
  one: Put,
  told: { readonly id: string; readonly answerId: string | null; readonly changeId: string | null },
  at: Path,
): void {
  one.tellings.forEach((telling, t) => {
    const id = newId();
    const feedbackId = keys.find('feedback', telling.thing, [...at, 'tellings', t, 'thing']) ?? '';
    put('telling_back', {
      id,
      item_id: told.id,
      feedback_id: feedbackId,
      answer_id: told.answerId,
      change_id: telling.change ? told.changeId : null,
      how: telling.way ?? null,
      not_because: telling.notBecause ?? null,
      told_on: telling.on,
      recorded_by: keys.find('person', telling.by, [...at, 'tellings', t, 'by']),
    });
    if (telling.notBecause !== 'e-mail came back') return;
    put('told_mail', {
      ...{ id: newId(), item_id: told.id, feedback_id: feedbackId, telling_id: id, state: 'came back', is_open: true },
      // a token that nobody has
      token_hash: Buffer.from(salt() + salt(), 'hex'),
      ...{ sent_at: new Date(`${telling.on}T09:00:00Z`), came_back_at: now, status: '5.1.1' },
    });
  });
}

function roundRows(
  { put, keys, newId, link }: Making,
  one: Put,
  asks: NonNullable<Put['asks']>,
  itemId: string,
  at: Path,
): void {
  const id = newId();
  put('round', {
    ...{ id, slug: `has-it-changed-${one.key}`, kind: 'has it changed', title: `Has it changed? ${one.words}` },
    ...{
      place_id: keys.find('place', one.place, [...at, 'place']),
      state: 'open',
      opened_on: asks.on,
      put_item_id: itemId,
    },
  });
  put('round_question', {
    ...{ id: newId(), round_id: id, position: 1, name: 'Has it changed for you?', words: one.words, answers: 'change' },
    ...{ easy_words: 'Has it changed for you?', welsh_words: 'A yw wedi newid i chi?' },
  });
  asks.perspectives.forEach((perspective, p) => {
    const perspectiveId = keys.find('perspective', perspective, [...at, 'asks', 'perspectives', p]);
    if (perspectiveId) put('round_perspective', { id: newId(), round_id: id, perspective_id: perspectiveId });
  });
  link('put item', itemId, 'round', id, 'asked');
}
