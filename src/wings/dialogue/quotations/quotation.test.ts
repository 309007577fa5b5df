import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Perspective } from '../../partnership/index.ts';
import {
  attributedFor,
  mayBeUsed,
  type Quotation,
  TELLABLE,
  tellableFrom,
  tierOf,
  toBeTold,
  USES,
  usableFor,
} from './quotation.ts';

const perspective = (id: string, name: string, people: number | null, widerId: string | null): Perspective => ({
  ...{ id, slug: id, name, kind: 'health', partnerId: null, rank: null, profession: null, level: null },
  ...{ experience: null, widerId, people, version: 1 },
});
const nurse = perspective('nurse', 'Nurse', 3, 'treatment');
const treatment = perspective('treatment', 'Treatment staff', 9, 'staff');
const staff = perspective('staff', 'Staff', 60, null);
const perspectives = [nurse, treatment, staff];

const consent = (use: (typeof USES)[number], narrowestId: string | null = null, withdrawnAt: Date | null = null) => ({
  ...{ id: `consent-${use}`, use, narrowestId, givenOn: null, givenHow: 'Said so in the room', withdrawnAt },
});
const quotation = (more: Partial<Quotation> = {}): Quotation => ({
  ...{ id: 'q', engagementId: 'e', sessionId: 's', entryId: null, words: 'Words', perspectiveId: 'nurse' },
  ...{ printedAttribution: null, source: null, tier: 'room', tellable: 'no', withdrawnAt: null },
  ...{ consents: [], holders: [], ...more },
});

test('three nurses are treatment staff in the leaflet, and a nurse where the speaker agreed to that', () => {
  assert.equal(
    attributedFor(quotation({ consents: [consent('leaflet')] }), 'leaflet', perspectives).words,
    'Treatment staff',
  );
  const agreed = quotation({ consents: [consent('leaflet', 'nurse'), consent('poster')] });
  assert.equal(attributedFor(agreed, 'leaflet', perspectives).words, 'Nurse');
  assert.equal(attributedFor(agreed, 'poster', perspectives).words, 'Treatment staff', 'for that use alone');
});

test('a narrower name that was taken back is not used again', () => {
  const taken = quotation({ consents: [consent('leaflet', 'nurse', new Date(0)), consent('leaflet')] });
  assert.equal(attributedFor(taken, 'leaflet', perspectives).words, 'Treatment staff');
});

test('the word that its source printed stands only where the speaker agreed to be shown as near', () => {
  const printed = quotation({
    printedAttribution: 'Ward sister',
    consents: [consent('leaflet', 'nurse'), consent('poster'), consent('training', 'staff')],
  });
  assert.equal(attributedFor(printed, 'leaflet', perspectives).words, 'Ward sister');
  assert.equal(attributedFor(printed, 'poster', perspectives).words, 'Treatment staff', 'three nurses are too few');
  assert.equal(attributedFor(printed, 'training', perspectives).words, 'Staff', 'no nearer than agreed');
  const nobody = quotation({ ...printed, perspectiveId: null });
  assert.equal(attributedFor(nobody, 'leaflet', perspectives).words, 'Someone who took part');
});

test('words that somebody could perhaps be told by stand under nobody’s name', () => {
  const perhaps = quotation({ tellable: 'perhaps', consents: [consent('leaflet')] });
  assert.equal(attributedFor(perhaps, 'leaflet', perspectives).words, 'Someone who took part');
});

test('whatever was agreed, no name is nearer than that and none is shared by fewer than five without it', () => {
  const uses = fc.uniqueArray(
    fc.record({ use: fc.constantFrom(...USES), narrowest: fc.constantFrom(null, 'nurse', 'staff') }),
    {
      selector: ({ use }) => use,
    },
  );
  fc.assert(
    fc.property(uses, fc.constantFrom(...USES), fc.constantFrom(...TELLABLE), (given, use, tellable) => {
      const one = quotation({ tellable, consents: given.map((each) => consent(each.use, each.narrowest)) });
      const shown = attributedFor(one, use, perspectives).words;
      const narrowest = given.find((each) => each.use === use)?.narrowest ?? null;
      if (narrowest !== null) return assert.equal(shown, perspectives.find(({ id }) => id === narrowest)?.name);
      assert.notEqual(shown, 'Nurse');
      assert.equal(
        usableFor(one, use),
        given.some((each) => each.use === use),
      );
    }),
  );
});

test('words go as far as the uses that stand let them, and no further', () => {
  assert.equal(tierOf([]), 'room');
  assert.equal(tierOf(['read back']), 'room');
  assert.equal(tierOf(['training', 'read back']), 'partners');
  assert.equal(tierOf(['training', 'leaflet']), 'published');
});

test('a quotation says what it may be used for in a sentence, or nothing', () => {
  assert.equal(mayBeUsed([]), null);
  assert.equal(
    mayBeUsed([consent('leaflet'), consent('public page')]),
    'May be used in the leaflet and on the web page',
  );
  assert.equal(mayBeUsed([consent('leaflet', null, new Date(0))]), null);
});

test('holders are told once for each taking back', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 1, day));
  const holder = (toldAt: Date | null) => ({ id: 'h', holder: 'The funder', givenOn: null, toldAt });
  assert.equal(toBeTold(quotation({ holders: [holder(null)] })).length, 0);
  assert.equal(toBeTold(quotation({ holders: [holder(null)], withdrawnAt: at(2) })).length, 1);
  assert.equal(toBeTold(quotation({ holders: [holder(at(3))], withdrawnAt: at(2) })).length, 0);
  const later = [consent('leaflet', null, at(4))];
  assert.equal(toBeTold(quotation({ holders: [holder(at(3))], consents: later })).length, 1);
});

test('the answer given when a point was kept is the answer of its quotation', () => {
  assert.equal(tellableFrom('maybe'), 'perhaps');
  assert.equal(tellableFrom('yes'), 'yes, and they know');
  assert.equal(tellableFrom('not asked'), null);
});
