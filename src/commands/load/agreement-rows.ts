// The agreement and evidence parts of a data file as rows. Pure.
import { firstOf } from '../../interop/calendar/days.ts';
import { slugFor } from '../../shell/slug.ts';
import type { Making } from './rows.ts';
import type { ActionPart, EngagementPart, ExpectationPart, ForumPart, PartnershipFile } from './schema.ts';

type Path = readonly PropertyKey[];

export function agreementRows(making: Making, file: PartnershipFile): void {
  file.engagements.forEach((engagement, e) => {
    const at: Path = ['engagements', e];
    const id = making.keys.find('engagement', engagement.key, at) ?? '';
    visionRows(making, engagement, id, at);
    engagement.expectations.forEach((expectation, x) => {
      expectationRows(making, expectation, id, [...at, 'expectations', x]);
    });
    engagement.plan.forEach((action, a) => {
      actionRows(making, action, a + 1, id, [...at, 'plan', a]);
    });
    if (engagement.forum) forumRows(making, engagement.forum, id, [...at, 'forum']);
    closingRows(making, engagement, id, at);
  });
  file.expectations.forEach((expectation, x) => {
    expectationRows(making, expectation, null, ['expectations', x]);
  });
  file.plan.forEach((action, a) => {
    actionRows(making, action, a + 1, null, ['plan', a]);
  });
  if (file.forum) forumRows(making, file.forum, null, ['forum']);
}

function visionRows(
  { put, keys, newId, now, link }: Making,
  engagement: EngagementPart,
  engagementId: string,
  at: Path,
): void {
  engagement.vision.forEach((line, l) => {
    const id = newId();
    const version = line.earlier.length + 1;
    put('vision_line', {
      id,
      engagement_id: engagementId,
      position: l + 1,
      words: line.words,
      state: line.state,
      proposed_by_partner_id: keys.find('partner', line.partner, [...at, 'vision', l, 'partner']),
      proposed_by: line.proposedBy ?? null,
      proposed_on: line.on ?? null,
      adopted_on: line.adoptedOn ?? null,
      tier: line.tier,
      version,
    });
    const theme = keys.find('theme', line.theme, [...at, 'vision', l, 'theme']);
    if (theme) link('theme', theme, 'vision line', id, 'proposed');
    [...line.earlier, line.words].forEach((words, w) => {
      put('vision_wording', { vision_line_id: id, version: w + 1, words, worded_at: now });
    });
    line.supportedBy.forEach((support, s) => {
      const partnerId = keys.find('partner', support.partner, [...at, 'vision', l, 'supportedBy', s, 'partner']);
      if (partnerId)
        put('vision_support', {
          vision_line_id: id,
          partner_id: partnerId,
          wording_version: version,
          adopted: support.adopted,
          said_on: support.on,
        });
    });
  });
}

/** The state that a row of answers leads to: the asker's counter waits for the one asked again. */
function stateAfter(answers: ExpectationPart['answers']) {
  const last = answers.at(-1);
  if (!last) return 'made' as const;
  if (last.answer === 'accept') return 'accepted' as const;
  if (last.answer === 'decline') return 'declined' as const;
  if (last.answer === 'bring to the forum') return 'brought to the forum' as const;
  return last.side === 'asked' ? ('countered' as const) : ('recountered' as const);
}

function expectationRows(
  { put, keys, newId, link }: Making,
  expectation: ExpectationPart,
  engagementId: string | null,
  at: Path,
): void {
  const id = keys.name('expectation', expectation.key, [...at, 'key']);
  const sessionId = keys.find('session', expectation.session, [...at, 'session']);
  put('expectation', {
    id,
    slug: slugFor(expectation.key),
    engagement_id: engagementId,
    session_id: sessionId,
    from_partner_id: keys.find('partner', expectation.from.partner, [...at, 'from']),
    from_perspective_id: keys.find('perspective', expectation.from.perspective, [...at, 'from']),
    to_partner_id: keys.find('partner', expectation.to.partner, [...at, 'to']),
    to_perspective_id: keys.find('perspective', expectation.to.perspective, [...at, 'to']),
    title: expectation.title,
    words: expectation.words,
    state: stateAfter(expectation.answers),
    made_on: expectation.madeOn,
    turn_since: expectation.answers.at(-1)?.on ?? expectation.madeOn,
    tier: expectation.tier,
  });
  const theme = keys.find('theme', expectation.theme, [...at, 'theme']);
  if (theme) link('theme', theme, 'expectation', id, 'asked');
  if (sessionId) link('session', sessionId, 'expectation', id, 'asked');
  expectation.answers.forEach((answer, a) => {
    put('expectation_answer', {
      id: newId(),
      expectation_id: id,
      round: a + 1,
      by_side: answer.side,
      answer: answer.answer,
      words: answer.words ?? null,
      answered_on: answer.on,
      in_the_room: answer.inTheRoom,
    });
  });
  const { commitment } = expectation;
  if (!commitment) return;
  const commitmentId = keys.name('commitment', expectation.key, [...at, 'commitment']);
  put('commitment', {
    id: commitmentId,
    expectation_id: id,
    words: commitment.words,
    owner: commitment.owner,
    owner_partner_id: keys.find('partner', commitment.partner, [...at, 'commitment', 'partner']),
    made_on: expectation.answers.at(-1)?.on ?? null,
    due_on: commitment.dueOn ?? null,
  });
  link('expectation', id, 'commitment', commitmentId, 'accepted');
}

function actionRows(
  { put, keys, newId, link }: Making,
  action: ActionPart,
  position: number,
  engagementId: string | null,
  at: Path,
): void {
  const id = newId();
  if (action.key !== undefined) keys.know('action', action.key, id, [...at, 'key']);
  put('action', {
    id,
    engagement_id: engagementId,
    section: action.section ?? null,
    position,
    expected: action.expected,
    to_be_done: action.toBeDone ?? null,
    where_now: action.whereNow ?? null,
    where_now_is: action.whereNowIs,
    what_next: action.next ?? null,
    leads: action.leads ?? null,
    owner_person_id: keys.find('person', action.owner, [...at, 'owner']),
    monitored: action.monitored ?? null,
    due_on: action.dueOn ?? null,
    state: action.state,
    because: action.because ?? null,
    for_perspective_id: keys.find('perspective', action.for, [...at, 'for']),
    agreed_on: action.agreed?.on ?? null,
    agreed_by: keys.find('person', action.agreed?.by, [...at, 'agreed', 'by']),
    agreed_words: action.agreed?.words ?? null,
    delivered_on: action.delivered?.on ?? null,
    delivered_by: keys.find('person', action.delivered?.by, [...at, 'delivered', 'by']),
    delivered_words: action.delivered?.words ?? null,
    tier: action.tier,
  });
  const expectation = keys.find('expectation', action.expectation, [...at, 'expectation']);
  if (expectation) link('expectation', expectation, 'action', id, 'planned');
  if (action.expectation && keys.has('commitment', action.expectation))
    link('commitment', keys.find('commitment', action.expectation, at) ?? '', 'action', id, 'planned');
  const theme = keys.find('theme', action.theme, [...at, 'theme']);
  if (theme) link('theme', theme, 'action', id, 'planned');
}

function forumRows({ put, keys, newId, link }: Making, forum: ForumPart, engagementId: string | null, at: Path): void {
  const id = keys.name('forum', forum.key, [...at, 'key']);
  put('forum', {
    id,
    slug: slugFor(forum.key),
    engagement_id: engagementId,
    name: forum.name,
    purpose: forum.purpose ?? null,
    rule: forum.rule ?? null,
    starts_on: forum.startsOn === undefined ? null : firstOf(forum.rule ?? null, forum.startsOn),
    starts_at: forum.startsAt ?? null,
    lasts_minutes: forum.lastsMinutes ?? null,
    cadence_words: forum.cadence ?? null,
    where_words: forum.where ?? null,
    state: forum.state,
    tier: forum.tier,
  });
  forum.meetings.forEach((meeting, m) => {
    const sessionId = keys.find('session', meeting, [...at, 'meetings', m]);
    if (!sessionId) return;
    put('forum_meeting', { forum_id: id, session_id: sessionId });
    link('forum', id, 'session', sessionId, 'met');
  });
  forum.days.forEach(({ on, ...day }) => {
    put('forum_day', {
      ...{ forum_id: id, on_date: on, change: day.toDay === undefined ? 'left out' : 'moved' },
      ...{ to_date: day.toDay ?? null, to_at: day.toAt ?? null, to_where: day.toWhere ?? null },
      because: day.because ?? null,
    });
  });
  forum.regime.forEach(({ from, until, kind, words }) => {
    put('regime_change', { id: newId(), forum_id: id, from_on: from, until_on: until, kind, words: words ?? null });
  });
  forum.members.forEach((member, m) => {
    const personId = keys.find('person', member, [...at, 'members', m]);
    if (personId) put('forum_member', { forum_id: id, person_id: personId });
  });
}

function closingRows(
  { put, keys, newId, link }: Making,
  engagement: EngagementPart,
  engagementId: string,
  at: Path,
): void {
  for (const saying of engagement.sayings)
    put('engagement_saying', {
      id: newId(),
      engagement_id: engagementId,
      saying: saying.saying,
      level: saying.level,
      words: saying.words ?? null,
      said_by: saying.by ?? null,
      said_on: saying.on ?? null,
      tier: saying.tier,
    });
  for (const back of engagement.lookBacks) {
    const id = newId();
    link('engagement', engagementId, 'look-back', id, 'looked back on');
    put('look_back', {
      id,
      engagement_id: engagementId,
      months: back.months,
      due_on: back.dueOn ?? null,
      held_on: back.heldOn ?? null,
      strategic: back.strategic ?? null,
      managerial: back.managerial ?? null,
      operational: back.operational ?? null,
      read_by: back.readBy ?? null,
      forum_still_meeting: back.forumStillMeeting ?? null,
      what_it_cost: back.whatItCost ?? null,
      words: back.words ?? null,
      tier: back.tier,
    });
  }
  engagement.reports.forEach((report, r) => {
    put('report', {
      id: newId(),
      slug: slugFor(report.key),
      kind: report.kind,
      number: report.number ?? null,
      title: report.title,
      subtitle: report.subtitle ?? null,
      engagement_id: engagementId,
      authors: report.authors,
      rights: report.rights ?? null,
      related: report.related,
      headline_id: keys.find('quotation', report.headline, [...at, 'reports', r, 'headline']),
    });
  });
}
