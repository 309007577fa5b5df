// From facts to the leaflet: the eight parts of the Blakenhurst leaflet, always these and in this order. Pure.
//
// The rules are those of the case study: only what is published, each claim from one fact. Whom to ask stands by role.

import type { CaseFacts } from '../case-study/facts.ts';
import { asClaim, passageGroups, published, relatedCases } from '../case-study/passages.ts';
import { quotedClaims } from '../case-study/quoted.ts';
import { type Claim, claim, claimIf, type Group } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { headedParts, missingWords } from '../headed.ts';

export const leafletHeadings = [
  'Aim',
  'Background',
  'How we are working',
  'Examples include',
  'Outcomes',
  'Next phase',
  'What people are saying',
  'Contact details',
] as const;

/** @param headlineId the quotation that its makers chose as the title; without a consent that still stands it has none */
export function leaflet(facts: CaseFacts, headlineId: string | null): ReportDocument {
  const { number, title, subtitle, authors, rights } = facts.report;
  const quoted = quotedClaims(facts, 'leaflet');
  const headline = quoted.find(({ from }) => from.id === headlineId);
  const groups: readonly (readonly Group[])[] = [
    passageGroups(facts, 'aim'),
    background(facts),
    working(facts),
    [one(published(facts, 'topic').map(asClaim))],
    [...passageGroups(facts, 'outcome'), one(brought(facts))],
    [one(published(facts, 'next phase').map(asClaim))],
    [one(quoted.filter((said) => said !== headline))],
    [one(published(facts, 'contact').map(({ id, of, words }) => claim('passage', id, words, of)))],
  ];
  return {
    kind: 'leaflet',
    ...{ number, title, subtitle, authors, rights },
    related: relatedCases(facts),
    period: null,
    partnership: facts.partnership,
    headline: headline ? { ...headline, number: '0.1' } : null,
    notes: [],
    relationship: null,
    parts: headedParts(
      leafletHeadings.map((heading, i) => ({ heading, groups: groups[i] ?? [] })),
      missingWords(facts.partnership),
    ),
  };
}

const one = (claims: readonly Claim[]): Group => ({ title: null, claims });

const background = (facts: CaseFacts): Group[] => {
  const { id, proposedBy, fundedBy, contract } = facts.engagement;
  return [
    one([
      ...published(facts, 'context').map(asClaim),
      ...published(facts, 'history').map(asClaim),
      ...claimIf('engagement', id, proposedBy, 'Proposed by'),
      ...claimIf('engagement', id, fundedBy, 'Funded by'),
      ...claimIf('engagement', id, contract, 'The contract'),
    ]),
  ];
};

const working = (facts: CaseFacts): Group[] => {
  const { id, method } = facts.engagement;
  return [
    one([
      ...claimIf('engagement', id, method, 'Method'),
      ...published(facts, 'activity').map(asClaim),
      ...published(facts, 'participants').map(asClaim),
    ]),
  ];
};

const brought = (facts: CaseFacts): Claim[] =>
  facts.vision
    .filter(({ state, tier }) => state === 'adopted' && tier === 'published')
    .map(({ id, words }) => claim('vision line', id, words, 'Shared vision'));
