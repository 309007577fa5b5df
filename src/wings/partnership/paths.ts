// Every URL of the wing, built once. `p` is the partnership's slug.
const base = (p: string) => `/partnerships/${p}`;

export const paths = {
  home: base,
  about: (p: string) => `${base(p)}/about`,
  changeAbout: (p: string) => `${base(p)}/about/change`,

  partners: (p: string) => `${base(p)}/partners`,
  addPartner: (p: string) => `${base(p)}/partners/add`,
  partner: (p: string, partner: string) => `${base(p)}/partners/${partner}`,
  changePartner: (p: string, partner: string) => `${base(p)}/partners/${partner}/change`,

  places: (p: string) => `${base(p)}/places`,
  addPlace: (p: string) => `${base(p)}/places/add`,
  place: (p: string, place: string) => `${base(p)}/places/${place}`,
  changePlace: (p: string, place: string) => `${base(p)}/places/${place}/change`,
  peopleCalled: (p: string, place: string) => `${base(p)}/places/${place}/what-people-are-called`,

  people: (p: string) => `${base(p)}/people`,
  invite: (p: string) => `${base(p)}/people/invite`,
  howYouAreShown: (p: string) => `${base(p)}/people/how-you-are-shown`,
  person: (p: string, person: string) => `${base(p)}/people/${person}`,
  giveRole: (p: string, person: string) => `${base(p)}/people/${person}/roles/give`,
  endRole: (p: string, person: string, role: string) => `${base(p)}/people/${person}/roles/${role}/end`,
  sendInvitation: (p: string, person: string) => `${base(p)}/people/${person}/invitation`,
  renewInvitation: (p: string, person: string) => `${base(p)}/people/${person}/invitation/renew`,
  withdrawInvitation: (p: string, person: string) => `${base(p)}/people/${person}/invitation/withdraw`,
  issueCodes: (p: string, person: string) => `${base(p)}/people/${person}/codes`,
  letBackIn: (p: string, person: string) => `${base(p)}/people/${person}/let-back-in`,

  perspectives: (p: string) => `${base(p)}/perspectives`,
  addPerspective: (p: string) => `${base(p)}/perspectives/add`,
  whatYouBring: (p: string) => `${base(p)}/perspectives/what-you-bring`,
  changePerspective: (p: string, perspective: string) => `${base(p)}/perspectives/${perspective}/change`,

  interfaces: (p: string) => `${base(p)}/interfaces`,
  addInterface: (p: string) => `${base(p)}/interfaces/add`,
  interface: (p: string, face: string) => `${base(p)}/interfaces/${face}`,
  changeInterface: (p: string, face: string) => `${base(p)}/interfaces/${face}/change`,
  whoStandsWhere: (p: string, face: string) => `${base(p)}/interfaces/${face}/who-stands-where`,
  addReading: (p: string, face: string) => `${base(p)}/interfaces/${face}/readings/add`,

  goals: (p: string) => `${base(p)}/goals`,
  addGoal: (p: string) => `${base(p)}/goals/add`,
  whoHelps: (p: string) => `${base(p)}/goals/who-helps`,
  changeGoal: (p: string, goal: string) => `${base(p)}/goals/${goal}/change`,
  addSupport: (p: string, goal: string) => `${base(p)}/goals/${goal}/help/add`,
  changeSupport: (p: string, goal: string, support: string) => `${base(p)}/goals/${goal}/help/${support}/change`,

  milestones: (p: string) => `${base(p)}/milestones`,
  addMilestone: (p: string) => `${base(p)}/milestones/add`,
  changeMilestone: (p: string, milestone: string) => `${base(p)}/milestones/${milestone}/change`,

  coLeads: (p: string) => `${base(p)}/leading/co-leads`,
  nameCoLead: (p: string) => `${base(p)}/leading/co-leads/name`,
  sayYesToLeading: (p: string, lead: string) => `${base(p)}/leading/co-leads/${lead}/yes`,
  declineToLead: (p: string, lead: string) => `${base(p)}/leading/co-leads/${lead}/decline`,
  withdrawCoLead: (p: string, lead: string) => `${base(p)}/leading/co-leads/${lead}/withdraw`,
  standDown: (p: string, lead: string) => `${base(p)}/leading/co-leads/${lead}/end`,
  endCoLeadership: (p: string, leadership: string) => `${base(p)}/leading/where/${leadership}/end`,
  decision: (p: string, decision: string) => `${base(p)}/leading/decisions/${decision}`,
  sayYes: (p: string, decision: string) => `${base(p)}/leading/decisions/${decision}/yes`,
  sayNo: (p: string, decision: string) => `${base(p)}/leading/decisions/${decision}/decline`,
  takeDecisionBack: (p: string, decision: string) => `${base(p)}/leading/decisions/${decision}/withdraw`,
};
