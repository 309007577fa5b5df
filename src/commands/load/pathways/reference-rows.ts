// Of a data file, references and referrals, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import { type Dated, dated } from './day-ago.ts';
import { findProvider } from './team-rows.ts';

type Reference = Dated<PartnershipFile['references'][number]>;
const midMorning = (on: string) => new Date(`${on}T10:00:00Z`);

export function referenceRows(making: Making, file: PartnershipFile): void {
  const { put, keys } = making;
  let referrals = 0;
  file.references.forEach((told, r) => {
    const one = dated(told, making.now);
    const at = ['references', r];
    const id = keys.name('reference', one.key, [...at, 'key']);
    const listed = findProvider(making, one.list, [...at, 'list']) ?? '';
    const held = findProvider(making, one.with, [...at, 'with']) ?? listed;
    put('person_reference', {
      ...{ id, number: one.number, listed_by_id: listed, listed_on: one.listedOn },
      ...{ held_by_id: held, held_since: one.since ?? one.listedOn },
      ...{ wants_help: one.wantsNoHelpOn === undefined, wants_no_help_on: one.wantsNoHelpOn ?? null },
      expected_release_on: one.release ?? null,
      release_unknown_because: one.releaseUnknownBecause ?? null,
      released_on: one.releasedOn ?? null,
    });
    making.name({ referenceId: id, name: one.name, born: one.born });
    besideRows(making, one, id, at);
    one.referrals.forEach((referral, f) => {
      referrals += 1;
      const [partner, place] = [
        file.partners.find(({ key }) => key === referral.to.partner),
        file.places.find(({ key }) => key === referral.to.place),
      ];
      const named = `${partner?.name ?? ''}, ${place?.name ?? ''}`;
      referralRows(making, referral, { id, held, number: referrals, named, at: [...at, 'referrals', f] });
    });
    for (const { on, was, becomes, because } of one.moved)
      put('reference_change', {
        ...{ id: making.newId(), reference_id: id, at: midMorning(on), what: 'release moved', because },
        ...{ was: was ?? null, becomes: becomes ?? null },
      });
    if (one.wantsNoHelpOn)
      put('reference_change', {
        ...{ id: making.newId(), reference_id: id, at: midMorning(one.wantsNoHelpOn) },
        ...{ what: 'wants no help', because: 'They told me' },
      });
  });
  if (referrals > 0) put('last_number', { of: 'referral', last: referrals });
}

function besideRows(making: Making, { beside, goesAlong }: Reference, reference_id: string, at: PropertyKey[]): void {
  const { put, newId } = making;
  beside.forEach(({ provider, since, until }, b) => {
    const provider_id = findProvider(making, provider, [...at, 'beside', b, 'provider']) ?? '';
    put('works_beside', { id: newId(), reference_id, provider_id, since, until: until ?? null });
  });
  for (const { kind, words, datedOn, keptIn, agreed, saidOn, struckOn } of goesAlong)
    put('what_travels', {
      ...{ id: newId(), reference_id, kind, agreed: agreed && struckOn === undefined, said_on: saidOn },
      ...{ words: words ?? null, dated_on: datedOn ?? null, kept_in: keptIn ?? null, struck_on: struckOn ?? null },
    });
}

function referralRows(
  making: Making,
  one: Reference['referrals'][number],
  {
    id: reference_id,
    held,
    number,
    named,
    at,
  }: { id: string; held: string; number: number; named: string; at: PropertyKey[] },
): void {
  const { put, keys, newId } = making;
  const id = newId();
  const by = (who: string | undefined, where: string) => keys.find('person', who, [...at, where]);
  const [sent, decided] = [by(one.sentBy, 'sentBy'), by(one.decidedBy, 'decidedBy')];
  put('referral', {
    ...{ id, number, reference_id, from_id: findProvider(making, one.from, [...at, 'from']) ?? held },
    to_id: findProvider(making, one.to, [...at, 'to']) ?? '',
    ...{ asks: one.asks, state: one.state, because: one.because ?? null, ready_on: one.readyOn ?? null },
    ...{ sent_on: one.sentOn, sent_by: sent, received_on: one.receivedOn ?? null },
    ...{ decided_on: one.decidedOn ?? null, decided_by: decided },
  });
  const trace = { reference_id, referral_id: id };
  put('reference_change', {
    ...{ ...trace, id: newId(), at: midMorning(one.sentOn), person_id: sent, what: 'asked' },
    becomes: named,
    because: one.about ?? null,
  });
  if (one.receivedOn)
    put('reference_change', {
      ...{ ...trace, id: newId(), at: midMorning(one.receivedOn), what: 'received', becomes: `referral ${number}` },
    });
  if (one.decidedOn && one.state !== 'sent' && one.state !== 'received' && one.state !== 'stopped')
    put('reference_change', {
      ...{ ...trace, id: newId(), at: midMorning(one.decidedOn), person_id: decided, what: one.state },
      ...{ becomes: `referral ${number}` },
      because: [one.because, one.inWords].filter(Boolean).join('. ') || null,
    });
}
