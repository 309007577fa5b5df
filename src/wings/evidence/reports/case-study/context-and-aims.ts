// What was going on, how the work came about, and what everyone wanted of it.
import { claim, claimIf, type Group } from '../claim.ts';
import type { CaseFacts } from './facts.ts';
import { asClaim, passageGroups, published } from './passages.ts';
import { readingGroup } from './readings.ts';

export function contextGroups(facts: CaseFacts): Group[] {
  const { id, proposedBy, proposedTo, fundedBy } = facts.engagement;
  return [
    ...passageGroups(facts, 'context'),
    { title: 'What went before', claims: published(facts, 'history').map(asClaim) },
    readingGroup(facts, 'before', 'How the two sides got on before'),
    {
      title: 'How it came about',
      claims: [
        ...claimIf('engagement', id, proposedBy, 'Proposed by'),
        ...claimIf('engagement', id, proposedTo, 'Proposed to'),
        ...claimIf('engagement', id, fundedBy, 'Funded by'),
      ],
    },
  ];
}

export const aimGroups = (facts: CaseFacts): Group[] => [
  ...passageGroups(facts, 'aim'),
  {
    title: 'What the work was to bring',
    claims: [
      ...claimIf('engagement', facts.engagement.id, facts.engagement.contract, 'The contract'),
      ...facts.contracted.map(({ id, words }) => claim('contracted outcome', id, words)),
    ],
  },
];
