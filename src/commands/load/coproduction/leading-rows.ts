// Leading as rows: co-leads, who led and was paid, the way to peer work, reward. Pure.
import { peersReleased } from '../../../wings/coproduction/index.ts';
import { asksDigest } from '../../../wings/partnership/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

const notInvented = 'who leads is said by those people themselves, so a file says it of made-up people only';

export function leadingRows(making: Making, file: PartnershipFile): void {
  coLeads(making, file);
  file.involvement.forEach((work, i) => {
    const id = making.newId();
    making.put('involvement', {
      ...{ id, title: work.title, about: work.about ?? null, from_on: work.from, until_on: work.until ?? null },
      ...{ led: work.led, decided: work.decided, paid: work.paid, band: work.band ?? null },
      ...{ paid_after_days: work.paidAfterDays ?? null, who_was_there: work.whoWasThere ?? null },
    });
    const engagementId = making.keys.find('engagement', work.engagement, ['involvement', i, 'engagement']);
    if (engagementId) making.link('engagement', engagementId, 'involvement', id, 'worked on');
  });
  peerPathway(making, file);
  const { reward } = file;
  if (!reward) return;
  making.put('reward_terms', {
    ...{ how_to_ask: reward.howToAsk, benefits: reward.benefits, contact: reward.contact },
    within_days: reward.withinDays,
    welsh_how_to_ask: reward.welshHowToAsk ?? null,
    welsh_benefits: reward.welshBenefits ?? null,
    welsh_contact: reward.welshContact ?? null,
  });
  reward.offers.forEach((offer, i) => {
    making.put('reward_offer', {
      ...{ id: making.newId(), position: i + 1, for_what: offer.forWhat, what: offer.what, easy: offer.easy ?? null },
      ...{ welsh_for_what: offer.welshForWhat ?? null, welsh_what: offer.welshWhat ?? null },
    });
  });
}

function coLeads({ put, keys, newId }: Making, file: PartnershipFile): void {
  file.coLeaderships.forEach((one, c) => {
    const at = ['coLeaderships', c];
    if (!file.partnership.fictional) keys.faults.push({ path: at, reason: notInvented });
    const id = newId();
    const placeId = keys.find('place', one.place, [...at, 'place']);
    put('co_leadership', {
      ...{ id, place_id: placeId, leads: one.leads, in_force_on: one.inForceOn ?? null },
      state: one.inForceOn ? 'in force' : 'being named',
    });
    const sides = new Map<string, (typeof one.people)[number]['side']>();
    one.people.forEach((lead, p) => {
      const personId = keys.find('person', lead.person, [...at, 'people', p, 'person']);
      if (!personId) return;
      sides.set(lead.person, lead.side);
      put('co_lead', {
        ...{ id: newId(), co_leadership_id: id, person_id: personId, side: lead.side },
        ...{
          state: lead.leads ? 'leads' : 'named',
          named_on: one.namedOn,
          answered_on: lead.leads ? one.namedOn : null,
        },
      });
    });
    one.asked.forEach((asked, a) => {
      const path = [...at, 'asked', a];
      const by = keys.find('person', asked.by, [...path, 'by']);
      const side = sides.get(asked.by);
      if (!side) keys.faults.push({ path, reason: 'whoever asks leads there' });
      if (!placeId) keys.faults.push({ path, reason: 'people are called something at a place' });
      if (!by || !side || !placeId) return;
      const asks = { called: asked.called, chosenWith: asked.chosenWith, on: asked.on };
      const decisionId = newId();
      const on = new Date(`${asked.on}T12:00:00Z`);
      put('joint_decision', {
        ...{ id: decisionId, co_leadership_id: id, kind: 'what people are called' },
        ...{ subject_kind: 'place', subject_id: placeId, subject_version: 1 },
        ...{ asks: JSON.stringify(asks), digest: asksDigest(asks), asked_by: by, asked_at: on },
      });
      put('joint_decision_voice', {
        ...{ joint_decision_id: decisionId, person_id: by, side, says: 'yes', said_at: on },
      });
    });
  });
}

function peerPathway({ put, keys, newId, now }: Making, file: PartnershipFile): void {
  const steps = file.peerSteps.map((step, i) => {
    const id = newId();
    put('peer_step', {
      ...{ id, position: i + 1, name: step.name, welsh_name: step.welshName ?? null, about: step.about ?? null },
      ...{ training: step.training ?? null, supervision: step.supervision ?? null, pay: step.pay ?? null },
      ...{ reference: step.reference ?? null, how_to_begin: step.howToBegin ?? null },
    });
    return id;
  });
  const readings = file.peerReadings.flatMap((reading, r) => {
    if (reading.counts.length !== steps.length)
      keys.faults.push({ path: ['peerReadings', r, 'counts'], reason: 'one count for each step, in their order' });
    return reading.counts.length === steps.length
      ? [{ id: newId(), on: reading.on, steps, counts: reading.counts }]
      : [];
  });
  for (const { id, on, counts } of readings) {
    put('peer_reading', { id, read_on: on, steps });
    put('peer_count', { peer_reading_id: id, counts: [...counts] });
  }
  for (const { question, release } of peersReleased(readings))
    put('released_table', {
      ...{ id: newId(), question, surface: release.surface, rooms: [...release.rooms] },
      ...{ figures: JSON.stringify(release.figures), released_at: now, tier: release.surface },
    });
}
