// The dialogue part of a data file as rows. Pure.
import { slugFor } from '../../shell/slug.ts';
import { recordRows } from './record-rows.ts';
import type { Making } from './rows.ts';
import type { EngagementPart, PartnershipFile, SessionPart } from './schema.ts';
import { statementRows } from './statement-rows.ts';

type Path = readonly PropertyKey[];

export function dialogueRows(making: Making, file: PartnershipFile): void {
  const { put, keys, now } = making;
  file.limits.forEach((limits, i) => {
    put('limits', {
      id: keys.name('limits', limits.key, ['limits', i, 'key']),
      name: limits.name,
      version: 1,
      harm: limits.harm,
      security: limits.security,
      inquest: limits.inquest,
      court: limits.court,
      police: limits.police,
      freedom_of_information: limits.freedomOfInformation,
      subject_access: limits.subjectAccess,
      made_at: now,
    });
  });
  file.engagements.forEach((engagement, e) => {
    engagementRows(making, engagement, ['engagements', e]);
  });
}

function engagementRows(making: Making, engagement: EngagementPart, at: Path): void {
  const { put, keys, newId } = making;
  const id = keys.name('engagement', engagement.key, [...at, 'key']);
  put('engagement', {
    id,
    slug: slugFor(engagement.key),
    number: engagement.number ?? null,
    title: engagement.title,
    interface_id: keys.find('interface', engagement.interface, [...at, 'interface']),
    place_id: keys.find('place', engagement.place, [...at, 'place']),
    state: engagement.state,
    proposed_by: engagement.proposedBy ?? null,
    proposed_to: engagement.proposedTo ?? null,
    funded_by: engagement.fundedBy ?? null,
    method: engagement.method ?? null,
    starts_on: engagement.startsOn ?? null,
    ends_on: engagement.endsOn ?? null,
    when_words: engagement.when ?? null,
    contract: engagement.contract ?? null,
    reporting: engagement.reporting ?? null,
    closed_with_no_action: engagement.closedWithNoAction,
    closed_on: engagement.closedOn ?? null,
  });
  engagement.facilitators.forEach((person, f) => {
    const personId = keys.find('person', person, [...at, 'facilitators', f]);
    if (personId) put('engagement_facilitator', { engagement_id: id, person_id: personId });
  });
  engagement.passages.forEach((passage, p) => {
    put('engagement_passage', {
      id: newId(),
      engagement_id: id,
      part: passage.part,
      of: passage.of ?? null,
      words: passage.words,
      tier: passage.tier,
      position: p + 1,
      source: passage.source ?? null,
    });
  });
  engagement.contracted.forEach((outcome, o) => {
    put('contracted_outcome', {
      id: newId(),
      engagement_id: id,
      kind: outcome.kind,
      words: outcome.words,
      position: o + 1,
      brought_on: outcome.broughtOn ?? null,
      brought_by: outcome.broughtBy ?? null,
    });
  });
  for (const principle of ['awareness', 'potential', 'participation', 'coherence'] as const) {
    const by = engagement.principles?.[principle];
    if (by) put('engagement_principle', { engagement_id: id, principle, brought_out_by: by });
  }
  conversationRows(making, engagement, id, at);
  engagement.sessions.forEach((session, s) => {
    sessionRows(making, session, id, [...at, 'sessions', s]);
  });
  coverageRows(making, engagement.coverage, id, null, [...at, 'coverage']);
  quotationRows(making, engagement, id, at);
}

function conversationRows(
  { put, keys, newId }: Making,
  engagement: EngagementPart,
  engagementId: string,
  at: Path,
): void {
  engagement.conversations.forEach((conversation, c) => {
    const id = newId();
    put('preparatory_conversation', {
      id,
      engagement_id: engagementId,
      perspective_id: keys.find('perspective', conversation.perspective, [...at, 'conversations', c, 'perspective']),
      seat_words: conversation.seat ?? null,
      state: conversation.state,
      held_on: conversation.heldOn ?? null,
      limits_id: keys.find('limits', conversation.limits, [...at, 'conversations', c, 'limits']),
      tier: conversation.tier,
    });
    conversation.points.forEach((point, p) => {
      put('preparatory_point', {
        id: newId(),
        conversation_id: id,
        about: point.about,
        words: point.words,
        for_picture: point.forPicture,
        position: p + 1,
      });
    });
  });
  engagement.picture.forEach((point, p) => {
    put('picture_point', {
      id: newId(),
      engagement_id: engagementId,
      about: point.about,
      words: point.words,
      tier: point.tier,
      position: p + 1,
    });
  });
}

function coverageRows(
  { put, keys, newId }: Making,
  coverage: SessionPart['coverage'],
  engagementId: string,
  sessionId: string | null,
  at: Path,
): void {
  coverage.forEach((seat, s) => {
    put('coverage', {
      id: newId(),
      engagement_id: engagementId,
      session_id: sessionId,
      perspective_id: keys.find('perspective', seat.perspective, [...at, s, 'perspective']),
      seat_words: seat.seat,
      side_id: keys.find('side', seat.side, [...at, s, 'side']),
      level: seat.level ?? null,
      needed: seat.needed,
      coming: seat.coming,
      chosen_by: seat.chosenBy ?? null,
      never_in_room: seat.neverInRoom,
      because: seat.because ?? null,
      tier: seat.tier,
      position: s + 1,
    });
  });
}

function sessionRows(making: Making, session: SessionPart, engagementId: string, at: Path): void {
  const { put, keys, newId } = making;
  const id = keys.name('session', session.key, [...at, 'key']);
  put('session', {
    id,
    slug: slugFor(session.key),
    engagement_id: engagementId,
    kind: session.kind,
    title: session.title,
    on_date: session.on ?? null,
    starts_at: session.at ?? null,
    when_words: session.when ?? null,
    place_id: keys.find('place', session.place, [...at, 'place']),
    where_words: session.where ?? null,
    off_site: session.offSite,
    limits_id: keys.find('limits', session.limits, [...at, 'limits']),
    state: session.state,
    people: session.people ?? session.record?.people ?? null,
  });
  if (session.kind !== 'care space')
    put('session_design', {
      session_id: id,
      container: session.container ?? null,
      input: session.input ?? null,
      witness: session.witness ?? null,
      aftercare_participants: session.aftercare?.participants ?? null,
      aftercare_peers: session.aftercare?.peers ?? null,
      aftercare_staff: session.aftercare?.staff ?? null,
      aftercare_facilitators: session.aftercare?.facilitators ?? null,
      asks_statements: session.asksStatements,
    });
  session.segments.forEach((segment, s) => {
    put('session_segment', {
      id: newId(),
      session_id: id,
      position: s + 1,
      kind: segment.kind,
      title: segment.title,
      words: segment.words ?? null,
      minutes: segment.minutes ?? null,
    });
  });
  session.participants.forEach((person, p) => {
    const personId = keys.find('person', person, [...at, 'participants', p]);
    if (personId) put('session_participant', { session_id: id, person_id: personId });
  });
  coverageRows(making, session.coverage, engagementId, id, [...at, 'coverage']);
  session.readBack.forEach((words, r) => {
    put('read_back_line', { id: newId(), session_id: id, position: r + 1, words, tier: 'room' });
  });
  if (session.record) recordRows(making, session, session.record, { engagementId, sessionId: id }, [...at, 'record']);
  statementRows(making, session, id, at);
}

function quotationRows(
  { put, keys, newId, now, link }: Making,
  engagement: EngagementPart,
  engagementId: string,
  at: Path,
): void {
  engagement.quotations.forEach((quotation, q) => {
    const id = newId();
    const path = [...at, 'quotations', q];
    if (quotation.key !== undefined) keys.know('quotation', quotation.key, id, [...path, 'key']);
    const entryId = keys.find('contribution', quotation.contribution, [...path, 'contribution']);
    put('quotation', {
      id,
      engagement_id: engagementId,
      session_id: keys.find('session', quotation.session, [...path, 'session']),
      entry_id: entryId,
      words: quotation.words,
      perspective_id: keys.find('perspective', quotation.perspective, [...path, 'perspective']),
      printed_attribution: quotation.printedAttribution ?? null,
      source: quotation.source ?? null,
      tier: quotation.tier,
      tellable: 'no',
      kept_at: now,
      position: q + 1,
    });
    if (entryId) link('contribution', entryId, 'quotation', id, 'quoted');
    quotation.consents.forEach((consent, c) => {
      put('quotation_consent', {
        id: newId(),
        quotation_id: id,
        use: consent.use,
        narrowest_id: keys.find('perspective', consent.narrowest, [...path, 'consents', c, 'narrowest']),
        given_on: consent.givenOn ?? null,
        given_how: consent.givenHow,
      });
    });
  });
}
