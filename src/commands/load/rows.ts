// What a data file becomes: rows in the order they must be kept, or every reference that leads nowhere. Pure.
import { slugFor } from '../../shell/slug.ts';
import type { IssuedBefore } from '../../wings/evidence/index.ts';
import { agreementRows } from './agreement-rows.ts';
import { answerRows } from './coproduction/answer-rows.ts';
import { leadingRows } from './coproduction/leading-rows.ts';
import { paperRows } from './coproduction/paper-rows.ts';
import { roundRows, type Sealed } from './coproduction/round-rows.ts';
import { wardRows } from './coproduction/ward-rows.ts';
import { dialogueRows } from './dialogue-rows.ts';
import { codingRows } from './evidence/coding-rows.ts';
import { issueRows } from './evidence/issue-rows.ts';
import { measureRows } from './evidence/measure-rows.ts';
import { publicRows } from './evidence/public-rows.ts';
import { reportRows } from './evidence/report-rows.ts';
import type { Frozen } from './frozen.ts';
import type { Insert, Put } from './insert.ts';
import { launchRows } from './launch-rows.ts';
import { directoryRows } from './pathways/directory-rows.ts';
import { generatedRows } from './pathways/generated-rows.ts';
import { handoverRows } from './pathways/handover-rows.ts';
import { lostRows } from './pathways/lost-rows.ts';
import { referenceRows } from './pathways/reference-rows.ts';
import { teamRows } from './pathways/team-rows.ts';
import { openRegister, type Register } from './register.ts';
import type { PartnershipFile } from './schema.ts';
import { workingAgreementRows } from './working-agreement-rows.ts';

export interface Named {
  readonly referenceId: string;
  readonly name: string;
  /** 'YYYY-MM-DD' */
  readonly born: string;
}
export interface Making {
  readonly put: Put;
  readonly keys: Register;
  readonly newId: () => string;
  readonly now: Date;
  /** The server, which is the device of records that are loaded. */
  readonly device: string;
  /** 16 random bytes in hex. */
  readonly salt: () => string;
  /** A name and a date of birth, to be sealed apart from the rest. */
  readonly name: (identity: Named) => void;
  readonly link: (fromKind: string, fromId: string, toKind: string, toId: string, how: string) => void;
}
export interface Account {
  readonly personId: string;
  readonly key: string;
  readonly shownAs: string;
}
export type Rows =
  | {
      readonly ok: true;
      readonly partnershipId: string;
      readonly inserts: readonly Insert[];
      readonly accounts: readonly Account[];
      /** Versions of working agreements: their words are made from the rows, once these are kept. */
      readonly frozen: readonly Frozen[];
      /** Sheets that lie in the box of a round. */
      readonly sealed: readonly Sealed[];
      readonly identities: readonly Named[];
      /** What was issued: made from the rows, once these are kept. */
      readonly issued: readonly IssuedBefore[];
    }
  | { readonly ok: false; readonly faults: Register['faults'] };

export function rowsOf(file: PartnershipFile, given: { newId: () => string; now: Date; salt: () => string }): Rows {
  const inserts: Insert[] = [];
  // a row of the right table by Put's own type
  const put: Put = (table, row) => inserts.push({ table, row } as Insert);
  const keys = openRegister(given.newId);
  const identities: Named[] = [];
  const making: Making = {
    ...given,
    name: (identity) => identities.push(identity),
    device: given.newId(),
    put,
    keys,
    link: (fromKind, fromId, toKind, toId, how) =>
      put('thread_link', { from_kind: fromKind, from_id: fromId, to_kind: toKind, to_id: toId, how }),
  };
  const partnershipId = given.newId();
  const { partnership } = file;
  put('partnership', {
    id: partnershipId,
    slug: partnership.key,
    name: partnership.name,
    purpose: partnership.purpose ?? null,
    tagline: partnership.tagline ?? null,
    fictional: partnership.fictional,
    source_title: partnership.sourceTitle ?? null,
    source_rights: partnership.sourceRights ?? null,
    founded_words: partnership.founded ?? null,
  });
  put('device', { id: making.device, kind: 'server' });
  partnerRows(making, file);
  const accounts = peopleRows(making, file);
  interfaceRows(making, file);
  goalRows(making, file);
  dialogueRows(making, file);
  agreementRows(making, file);
  const frozen = workingAgreementRows(making, file);
  launchRows(making, file);
  leadingRows(making, file);
  wardRows(making, file);
  const sealed = roundRows(making, file);
  paperRows(making, file);
  answerRows(making, file);
  teamRows(making, file);
  directoryRows(making, file);
  referenceRows(making, file);
  handoverRows(making, file);
  lostRows(making, file);
  generatedRows(making, file);
  measureRows(making, file);
  codingRows(making, file);
  reportRows(making, file);
  publicRows(making, file);
  const issued = issueRows(making, file);
  return keys.faults.length > 0
    ? { ok: false, faults: keys.faults }
    : { ok: true, partnershipId, inserts, accounts, frozen, sealed, identities, issued };
}

function partnerRows({ put, keys, now }: Making, file: PartnershipFile): void {
  file.partners.forEach((partner, i) => {
    put('partner', {
      id: keys.name('partner', partner.key, ['partners', i, 'key']),
      slug: slugFor(partner.key),
      name: partner.name,
      kind: partner.kind,
      code_kind: partner.odsCode ? 'ODS' : partner.prisonCode ? 'prison' : null,
      code: partner.odsCode ?? partner.prisonCode ?? null,
      about: partner.about ?? null,
      joined_on: partner.joinedOn ?? null,
      left_on: partner.leftOn ?? null,
    });
  });
  file.places.forEach((place, i) => {
    const id = keys.name('place', place.key, ['places', i, 'key']);
    put('place', {
      id,
      slug: slugFor(place.key),
      name: place.name,
      kind: place.kind,
      code: place.code ?? null,
      partner_id: keys.find('partner', place.partner, ['places', i, 'partner']),
      people_called: place.peopleCalled ?? null,
      people_called_chosen_with: place.peopleCalledChosenWith ?? null,
      people_called_on: place.peopleCalledOn ?? null,
      area: place.area ?? null,
      closed_on: place.closedOn ?? null,
    });
    const sheet = place.concernSheet;
    if (sheet)
      put('concern_sheet', {
        place_id: id,
        tell_now: sheet.tellNow,
        extension: sheet.extension,
        out_of_hours: sheet.outOfHours,
        outside_contact: sheet.outsideContact,
        set_at: now,
      });
  });
  file.perspectives.forEach((perspective, i) => {
    keys.name('perspective', perspective.key, ['perspectives', i, 'key']);
  });
  // the widest first, so that each finds the wider one it points at
  for (const perspective of widestFirst(file.perspectives)) {
    const i = file.perspectives.indexOf(perspective);
    put('perspective', {
      id: keys.find('perspective', perspective.key, ['perspectives', i, 'key']) ?? '',
      slug: slugFor(perspective.key),
      name: perspective.name,
      kind: perspective.kind,
      partner_id: keys.find('partner', perspective.partner, ['perspectives', i, 'partner']),
      rank: perspective.rank ?? null,
      profession: perspective.profession ?? null,
      level: perspective.level ?? null,
      experience: perspective.experience ?? null,
      wider_id: keys.find('perspective', perspective.wider, ['perspectives', i, 'wider']),
      people: perspective.people ?? null,
    });
  }
}

function widestFirst(perspectives: PartnershipFile['perspectives']): PartnershipFile['perspectives'] {
  const depth = (key: string | undefined, left: number): number => {
    const wider = perspectives.find((one) => one.key === key)?.wider;
    return wider === undefined || left === 0 ? 0 : 1 + depth(wider, left - 1);
  };
  return perspectives.toSorted((a, b) => depth(a.key, perspectives.length) - depth(b.key, perspectives.length));
}

function peopleRows({ put, keys, newId, now }: Making, file: PartnershipFile): Account[] {
  const accounts: Account[] = [];
  file.people.forEach((person, i) => {
    const id = keys.name('person', person.key, ['people', i, 'key']);
    put('person', { id, shown_as: person.shownAs, name: person.name ?? null, wants_credit: person.wantsCredit });
    if (person.account) accounts.push({ personId: id, key: person.key, shownAs: person.shownAs });
    person.memberships.forEach((membership, m) => {
      put('membership', {
        id: newId(),
        person_id: id,
        partner_id: keys.find('partner', membership.partner, ['people', i, 'memberships', m, 'partner']),
        place_id: keys.find('place', membership.place, ['people', i, 'memberships', m, 'place']),
        role: membership.role,
        level: membership.level ?? null,
      });
    });
    person.brings.forEach((perspective, b) => {
      const perspectiveId = keys.find('perspective', perspective, ['people', i, 'brings', b]);
      if (perspectiveId) put('person_perspective', { person_id: id, perspective_id: perspectiveId, said_at: now });
    });
  });
  return accounts;
}

function interfaceRows({ put, keys, newId }: Making, file: PartnershipFile): void {
  file.interfaces.forEach((one, i) => {
    const id = keys.name('interface', one.key, ['interfaces', i, 'key']);
    put('interface', { id, slug: slugFor(one.key), name: one.name, about: one.about ?? null });
    one.sides.forEach((side, s) => {
      put('interface_side', {
        id: keys.name('side', side.key, ['interfaces', i, 'sides', s, 'key']),
        interface_id: id,
        position: s + 1,
        name: side.name,
        partner_id: keys.find('partner', side.partner, ['interfaces', i, 'sides', s, 'partner']),
      });
    });
    one.seats.forEach((seat, s) => {
      put('interface_seat', {
        id: newId(),
        interface_id: id,
        side_id: keys.find('side', seat.side, ['interfaces', i, 'seats', s, 'side']),
        level: seat.level ?? null,
        perspective_id: keys.find('perspective', seat.perspective, ['interfaces', i, 'seats', s, 'perspective']),
        words: seat.words,
        asked: seat.asked,
        position: s + 1,
      });
    });
    one.readings.forEach((reading, r) => {
      put('reading', {
        id: newId(),
        interface_id: id,
        level: reading.level ?? null,
        value: reading.value,
        read_on: reading.on ?? null,
        when_words: reading.when ?? null,
        moment: reading.moment,
        sequence: r + 1,
        read_by: reading.by ?? null,
        because: reading.because ?? null,
      });
    });
  });
}

function goalRows({ put, keys, newId }: Making, file: PartnershipFile): void {
  file.goals.forEach((goal, g) => {
    const id = newId();
    put('goal', {
      id,
      partner_id: keys.find('partner', goal.partner, ['goals', g, 'partner']),
      words: goal.words,
      said_on: goal.saidOn ?? null,
    });
    goal.support.forEach((support, s) => {
      put('goal_support', {
        id: newId(),
        goal_id: id,
        partner_id: keys.find('partner', support.partner, ['goals', g, 'support', s, 'partner']) ?? '',
        how: support.how,
        helped: support.helped ?? null,
        helped_words: support.helpedWords ?? null,
      });
    });
  });
  file.milestones.forEach((milestone, m) => {
    put('milestone', {
      id: newId(),
      on_date: milestone.on ?? null,
      when_words: milestone.when ?? (milestone.on ? null : 'Not dated'),
      sequence: m + 1,
      title: milestone.title,
      words: milestone.words ?? null,
    });
  });
}
