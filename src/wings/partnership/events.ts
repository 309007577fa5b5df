// What can happen in the partnership wing. Stored shapes are for ever: add, never change.
import type { Happening } from '../../shell/act.ts';

const subject = (kind: string) => (id: string) => ({ kind, id });
const partnership = subject('partnership');
const partner = subject('partner');
const place = subject('place');
const person = subject('person');
const perspective = subject('perspective');
const face = subject('interface');
const reading = subject('reading');
const goal = subject('goal');
const support = subject('goal support');
const milestone = subject('milestone');
const coLeadership = subject('co-leadership');
const coLead = subject('co-lead');
const jointDecision = subject('joint decision');

export const happened = {
  aboutChanged: (id: string, version: number): Happening => ({
    act: 'partnership changed',
    subject: partnership(id),
    changes: { version },
  }),
  partnerAdded: (id: string): Happening => ({ act: 'partner added', subject: partner(id) }),
  partnerChanged: (id: string, version: number): Happening => ({
    act: 'partner changed',
    subject: partner(id),
    changes: { version },
  }),
  partnerLeft: (id: string, on: string): Happening => ({ act: 'partner left', subject: partner(id), changes: { on } }),
  placeAdded: (id: string): Happening => ({ act: 'place added', subject: place(id) }),
  placeChanged: (id: string, version: number): Happening => ({
    act: 'place changed',
    subject: place(id),
    changes: { version },
  }),
  peopleCalled: (id: string, on: string | null): Happening => ({
    act: 'what people are called chosen',
    subject: place(id),
    changes: { on },
  }),
  personInvited: (id: string, invitationId: string): Happening => ({
    act: 'person invited',
    subject: person(id),
    changes: { invitation: invitationId },
  }),
  invitationRenewed: (id: string, invitationId: string): Happening => ({
    act: 'invitation renewed',
    subject: person(id),
    changes: { invitation: invitationId },
  }),
  invitationWithdrawn: (id: string): Happening => ({ act: 'invitation withdrawn', subject: person(id) }),
  codesIssued: (id: string, codes: number): Happening => ({
    act: 'one-time codes issued',
    subject: person(id),
    changes: { codes },
  }),
  letBackIn: (id: string, invitationId: string): Happening => ({
    act: 'person let back in',
    subject: person(id),
    changes: { invitation: invitationId },
  }),
  roleGiven: (id: string, membershipId: string, role: string): Happening => ({
    act: 'role given',
    subject: person(id),
    changes: { membership: membershipId, role },
  }),
  roleEnded: (id: string, membershipId: string, on: string): Happening => ({
    act: 'role ended',
    subject: person(id),
    changes: { membership: membershipId, on },
  }),
  shownChosen: (id: string, credit: boolean): Happening => ({
    act: 'how a person is shown chosen',
    subject: person(id),
    changes: { credit },
  }),
  perspectivesSaid: (id: string): Happening => ({ act: 'perspectives said', subject: person(id) }),
  perspectiveAdded: (id: string): Happening => ({ act: 'perspective added', subject: perspective(id) }),
  perspectiveChanged: (id: string, version: number): Happening => ({
    act: 'perspective changed',
    subject: perspective(id),
    changes: { version },
  }),
  interfaceAdded: (id: string): Happening => ({ act: 'interface added', subject: face(id) }),
  interfaceChanged: (id: string, version: number): Happening => ({
    act: 'interface changed',
    subject: face(id),
    changes: { version },
  }),
  readingGiven: (id: string, interfaceId: string, level: string | null, value: string): Happening => ({
    act: 'reading given',
    subject: reading(id),
    changes: { interface: interfaceId, level, value },
  }),
  goalWritten: (id: string, partnerId: string | null): Happening => ({
    act: 'goal written',
    subject: goal(id),
    changes: { partner: partnerId },
  }),
  goalChanged: (id: string, version: number): Happening => ({
    act: 'goal changed',
    subject: goal(id),
    changes: { version },
  }),
  helpPromised: (id: string, goalId: string, partnerId: string): Happening => ({
    act: 'help promised',
    subject: support(id),
    changes: { goal: goalId, partner: partnerId },
  }),
  helpChanged: (id: string, goalId: string, helped: string | null): Happening => ({
    act: 'help changed',
    subject: support(id),
    changes: { goal: goalId, helped },
  }),
  milestoneAdded: (id: string): Happening => ({ act: 'milestone added', subject: milestone(id) }),
  milestoneChanged: (id: string, version: number): Happening => ({
    act: 'milestone changed',
    subject: milestone(id),
    changes: { version },
  }),
  coLeadNamed: (id: string, coLeadershipId: string, side: string): Happening => ({
    act: 'co-lead named',
    subject: coLead(id),
    changes: { coLeadership: coLeadershipId, side },
  }),
  coLeadMoved: (id: string, state: string): Happening => ({
    act: 'co-lead moved',
    subject: coLead(id),
    changes: { state },
  }),
  coLeadershipMoved: (id: string, state: string): Happening => ({
    act: 'co-leadership moved',
    subject: coLeadership(id),
    changes: { state },
  }),
  bothAsked: (id: string, kind: string, subjectId: string): Happening => ({
    act: 'both leads asked',
    subject: jointDecision(id),
    changes: { kind, subject: subjectId },
  }),
  leadSaid: (id: string, says: string): Happening => ({
    act: 'lead said',
    subject: jointDecision(id),
    changes: { says },
  }),
  bothEnded: (id: string, state: string): Happening => ({
    act: 'joint decision ended',
    subject: jointDecision(id),
    changes: { state },
  }),
};
