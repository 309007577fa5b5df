import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { everyRow } from '../../../../test/support/every-row.ts';
import { seenOn, tellingAt } from '../../../../test/support/told.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people, partners } = table;
const at = tellingAt(table);
const refusal = { answer: 'not done', words: 'There are too few staff on Sundays.' };

test('in Welsh a form is a draft, and what is to be put right is said in Welsh too', async () => {
  people.nurse.cookies.set('language', 'cy');
  const wrong = await people.nurse.post('answers/say', { hearBy: 'e-mail', language: 'cy' });
  people.nurse.cookies.delete('language');
  assert.equal(wrong.status, 422);
  for (const words of [
    'Drafft: nid yw cyfieithydd wedi gwirio',
    '2 o bethau i’w cywiro',
    'Mae’r hyn a deipioch wedi’i gadw.',
    'Ysgrifennwch yr hyn rydych chi eisiau ei ddweud',
    'Ysgrifennwch y cyfeiriad cyfan',
  ])
    assert.ok(wrong.text.includes(words), words);
});

test('a story is kept only once its words were read back, and stays with the taker and the facilitators', async () => {
  const body = { words: 'Nobody came at night', hearBy: 'slip', language: 'en' };
  const early = await people.nurse.post('answers/take-a-story', body);
  assert.equal(early.status, 422);
  assert.match(early.text, /Read the words back to them first/);
  assert.match(early.text, /<details class="govuk-details">/);
  const elsewhere = await people.nurse.post('answers/take-a-story', { ...body, readBack: 'yes', place: 'nowhere' });
  assert.match(elsewhere.text, /<details class="govuk-details" open>/, 'what is to be put right is not folded away');
  const id = await at.story('Nobody came at night');
  assert.match((await people.nurse.get(`answers/told/${id}`)).text, /Nobody came at night/);
  assert.equal((await people.officer.get(`answers/told/${id}`)).status, 404);
  assert.match((await people.facilitator.get('answers/told')).text, /Nobody came at night/);
  assert.equal((await people.officer.get('answers/told')).status, 403);
});

test('a story is put, refused with a reason, told back as a slip, and ends only then', async () => {
  const feedback = await at.story('The garden is shut at weekends');
  assert.equal((await people.facilitator.get(`answers/put?f-${feedback}=yes`)).status, 409);
  await at.keep(feedback);
  const item = await at.put('Open the garden at weekends', [feedback]);
  assert.match((await people.trust.get(`answers/items/${item}`)).text, /28 days left to answer/);
  assert.doesNotMatch((await people.trust.get(`answers/items/${item}`)).text, /The garden is shut/);
  assert.equal((await at.answer(item, { answer: 'not done' })).status, 422);
  assert.equal((await at.answer(item, refusal)).status, 303);
  const early = await people.facilitator.post(`answers/items/${item}/end`);
  assert.equal(early.status, 409);
  assert.match(early.text, /Somebody has not been told yet/);
  const slip = await people.facilitator.post(`answers/told/${feedback}/slip`, {
    name: 'Sam on B wing',
    language: 'en',
  });
  assert.match(slip.text, /Sam on B wing/);
  assert.match(slip.text, /too few staff on Sundays/);
  assert.match(slip.text, /The garden is shut at weekends/);
  assert.match(
    (await people.facilitator.get('answers')).text,
    /<strong>0<\/strong> of \d+<\/span> have an answer that was told back/,
    'printing is not telling',
  );
  assert.equal((await at.tell(item, feedback)).status, 303);
  assert.match(
    (await people.facilitator.get('answers')).text,
    /<strong>1<\/strong> of \d+<\/span> have an answer that was told back/,
  );
  assert.equal((await people.facilitator.post(`answers/items/${item}/end`)).status, 303);
  assert.ok(!(await everyRow(table)).includes('Sam on B wing'), 'the name on a slip is kept nowhere');
  assert.ok(!table.log.some((line) => line.includes('Sam on B wing')));
});

test('only the partner answers, a facilitator enters what they said, and an answer goes back with new days', async () => {
  const words = 'We wait too long for letters';
  const feedback = await at.say(words, people.officer);
  await at.keep(feedback);
  const item = await at.put('Give letters out each day', [feedback]);
  assert.equal((await people.prison.post(`answers/items/${item}/answer`, refusal)).status, 403);
  const entered = await at.answer(item, { answer: 'done', words: 'Each day now' }, people.facilitator);
  assert.match(entered.text, /Nobody answers for them/);
  assert.equal((await at.answer(item, { answer: 'done', words: 'Each day now' })).status, 303);
  assert.equal((await people.nurse.get(`answers/items/${item}/does-it-answer`)).status, 403);
  const form = await people.officer.get(`answers/items/${item}/does-it-answer`);
  const said = await people.officer.post(`answers/items/${item}/does-it-answer`, {
    says: 'no',
    words: 'Not on Fridays',
    seen: seenOn(form),
  });
  assert.equal(said.status, 303);
  const page = (await people.trust.get(`answers/items/${item}`)).text;
  assert.match(page, /28 days left to answer/);
  assert.match(page, /Not on Fridays/);
  assert.doesNotMatch(page, /Officer/, 'nobody is told who said it');
});

test('held open is chosen by those who put it alone', async () => {
  const feedback = await at.say('Who decides first, care or security?', people.officer);
  await at.keep(feedback);
  const item = await at.put('Say who decides first', [feedback]);
  assert.equal((await people.trust.get(`answers/items/${item}/hold-open`)).status, 403);
  const form = await people.officer.get(`answers/items/${item}/hold-open`);
  const held = await people.officer.post(`answers/items/${item}/hold-open`, {
    because: 'We would rather keep talking',
    seen: seenOn(form),
  });
  assert.equal(held.status, 303, held.text.slice(0, 2000));
  assert.match((await at.answer(item, refusal)).text, /hold it open on purpose/);
  const heldOpen = (await people.officer.get(`answers/items/${item}`)).text;
  assert.match(heldOpen, /<form method="post"[^>]*\/take-up">[\s\S]*?Take it up again/);
  assert.doesNotMatch(heldOpen, /href="[^"]*\/take-up"/);
  assert.equal((await people.officer.post(`answers/items/${item}/take-up`)).status, 303);
  assert.equal((await at.answer(item, refusal)).status, 303);
});

test('two that are put together are one, and whoever was answering the other loses nothing', async () => {
  const [one, two] = [await at.story('No hot water'), await at.story('Cold showers')];
  await at.keep(one);
  await at.keep(two);
  const [first, second] = [await at.put('Mend the hot water', [one]), await at.put('Mend the showers', [two])];
  const seen = await at.form(people.trust, second, 'answer');
  const merge = await people.facilitator.get(`answers/items/${second}/put-together`);
  const merged = await people.facilitator.post(`answers/items/${second}/put-together`, {
    into: first,
    seen: seenOn(merge),
  });
  assert.equal(merged.status, 303, merged.text.slice(0, 2000));
  const late = await people.trust.post(`answers/items/${second}/answer`, {
    answer: 'done',
    words: 'Mended on Monday',
    seen,
  });
  assert.equal(late.status, 409);
  for (const words of [/Mend the showers/, /Mend the hot water/, /Mended on Monday/]) assert.match(late.text, words);
  const draft = new RegExp(`/answers/items/${first}/answer\\?draft=[0-9a-f-]+`).exec(late.text)?.[0];
  assert.ok(draft, 'what was typed goes along');
  assert.match((await people.trust.get(`/partnerships/${table.partnership.slug}${draft}`)).text, /Mended on Monday/);
  assert.equal((await at.answer(first, { answer: 'done' })).status, 303);
  await at.tell(first, one);
  assert.equal((await people.facilitator.post(`answers/items/${first}/end`)).status, 409, 'both are told');
  await at.tell(first, two, 'died');
  assert.equal((await people.facilitator.post(`answers/items/${first}/end`)).status, 303);
});

test('two who answer at once: the later sees both, and theirs is kept', async () => {
  const id = await at.story('The phone is broken');
  await at.keep(id);
  const item = await at.put('Mend the phone', [id]);
  const seen = await at.form(people.trust, item, 'answer');
  const [a, b] = await Promise.all(
    ['Ordered', 'Mended'].map((words) =>
      people.trust.post(`answers/items/${item}/answer`, { answer: 'done', words, seen }),
    ),
  );
  assert.deepEqual([a?.status, b?.status].sort(), [303, 409]);
  assert.match([a, b].find((one) => one?.status === 409)?.text ?? '', /Someone answered before you/);
});

test('set aside is told to whoever told it, with its reason', async () => {
  const id = await at.say('Make Christmas longer', people.nurse);
  const form = await people.facilitator.get(`answers/told/${id}/set-aside`);
  const aside = await people.facilitator.post(`answers/told/${id}/set-aside`, {
    because: 'No partner here can do this',
    seen: seenOn(form),
  });
  assert.equal(aside.status, 303);
  assert.match((await people.nurse.get('answers/yours')).text, /No partner here can do this/);
});

test('someone reads what came of theirs on their own page, and is told only once they say so', async () => {
  const words = 'The desk is too high';
  const id = await at.say(words, people.nurse);
  await at.keep(id);
  const item = await at.put('Lower the desk', [id], 'prison');
  assert.equal(
    (await at.answer(item, { answer: 'will do', 'by-day': '1', 'by-month': '2', 'by-year': '2027' }, people.prison))
      .status,
    303,
  );
  await people.nurse.get('answers/yours');
  assert.match((await people.facilitator.get(`answers/items/${item}`)).text, /have not been told yet/);
  assert.equal((await people.officer.post(`answers/told/${id}/read`)).status, 404);
  assert.equal((await people.nurse.post(`answers/told/${id}/read`)).kept, 'Kept: you have read it.');
  assert.match((await people.facilitator.get(`answers/items/${item}`)).text, /Those who put it have been told/);
});

test('a change counts once it was told, and those who put it are asked whether it has changed', async () => {
  const id = await at.say('Doors slam at night', people.nurse);
  await at.keep(id);
  const item = await at.put('Stop the doors slamming', [id], 'prison');
  await at.answer(item, { answer: 'done', words: 'Felt on every door' }, people.prison);
  const seen = await at.form(people.prison, item, 'changed');
  assert.equal(
    (await people.prison.post(`answers/items/${item}/changed`, { is: 'changed', words: 'It is quiet', seen })).status,
    303,
  );
  assert.match((await people.facilitator.get(`answers/items/${item}`)).text, /have not been told yet/);
  const asked = await people.facilitator.post(`answers/items/${item}/ask-whether-changed`, {
    perspectives: [table.perspectives.nurses],
  });
  assert.equal(asked.status, 303, asked.text.slice(0, 2000));
  assert.match((await people.nurse.get('answers/yours')).text, /Has it changed for you\?/);
  assert.equal((await people.nurse.post(`answers/items/${item}/has-it-changed`, { answer: '1' })).status, 303);
  assert.equal((await people.nurse.post(`answers/items/${item}/has-it-changed`, { answer: '3' })).status, 409);
  assert.match((await people.nurse.get('answers/yours')).text, /You have answered\. Thank you/);
  const round = await table.scope(({ tx }) =>
    tx.selectFrom('round').select(['slug', 'version']).where('put_item_id', '=', item).executeTakeFirstOrThrow(),
  );
  const view = table.perspectives.nurses;
  for (let i = 0; i < 11; i++)
    await people.facilitator.post(`rounds/${round.slug}/hand-round`, { step: 'sheet', view, q1: i < 10 ? '1' : '3' });
  assert.doesNotMatch((await people.trust.get(`answers/items/${item}`)).text, /Nurses: Yes/, 'not before it is opened');
  await people.facilitator.post(`rounds/${round.slug}/close`, { seen: round.version });
  await people.facilitator.post(`rounds/${round.slug}/reveal`, { seen: round.version + 1 });
  const { text } = await people.trust.get(`answers/items/${item}`);
  assert.match(
    text,
    /Nurses: Yes: about 10 \(8 to 12\)\. A bit: fewer than 8, or nobody\. No: fewer than 8, or nobody/,
  );
});

test('what is late and unanswered stands on the agenda of the forum, and what nobody put does not', async () => {
  const put = await at.story('Late thing put');
  await at.keep(put);
  await at.story('Late thing nobody put');
  const item = await at.put('Answer the late thing', [put], 'prison', { answerDays: '1' });
  await table.scope(({ tx }) =>
    tx.updateTable('put_item').set({ answer_due_on: '2026-11-01' }).where('id', '=', item).execute(),
  );
  const forum = await people.trust.post('agreement/forum/set-up', {
    ...{ name: 'Monthly forum', how: 'weekday', nth: '2', weekday: 'TU', engagement: table.engagementId },
    ...{ 'from-day': '1', 'from-month': '1', 'from-year': '2026' },
  });
  assert.equal(forum.status, 303, forum.text);
  const agenda = (await people.facilitator.get('agreement/forum')).text;
  assert.match(agenda, /Answer the late thing/);
  assert.doesNotMatch(agenda, /Late thing nobody put/);
  assert.match((await people.facilitator.get('answers?late=yes')).text, /No answer, 20 days late/);
});

test('from a dialogue only what its speaker or the room chose is put', async () => {
  assert.equal((await people.facilitator.get('answers/put')).status, 404);
  assert.equal((await people.facilitator.get(`answers/put?theme=${partners.trust}`)).status, 404);
});

test('the first page says in one line how many answers are to be told back, and how many more wait for an answer', async () => {
  const ids: string[] = [];
  for (let i = 1; i <= 8; i++) {
    const story = await at.story(`Story ${i} of eight`);
    await at.keep(story);
    ids.push(await at.put(`Thing ${i} of eight`, [story]));
  }
  const waits = (await people.trust.get('')).text;
  const more = Number(/(\d+) more things? waits? for your answer/.exec(waits)?.[1]);
  const list = (await people.trust.get('answers?mine=yes&stands=no%20answer')).text;
  assert.equal(more + 5, [...list.matchAll(/<p class="row__name">/g)].length);
  for (const id of ids.slice(0, 2)) assert.equal((await at.answer(id, refusal)).status, 303);
  const { text } = await people.facilitator.get('');
  const untold = Number(/(\d+) answers to tell back/.exec(text)?.[1]);
  const unsaid = (await people.facilitator.get('answers?stands=not%20told')).text;
  assert.equal(untold, [...unsaid.matchAll(/<p class="row__name">/g)].length);
  assert.ok(untold >= 2);
  assert.match(unsaid, /Thing 1 of eight/);
  assert.doesNotMatch(text, /Tell people what came of it:/);
});
