// The addresses of this part: services that are not here, papers for them and for the person, and a recorded death.
const base = (p: string) => `/partnerships/${p}`;
const outside = (p: string, slug: string) => `${base(p)}/outside-services/${slug}`;
const handover = (p: string, number: string) => `${base(p)}/handovers/${number}`;
const person = (p: string, id: string) => `${base(p)}/references/${id}`;

/** Words that no service that is not here may have for a slug, because a page stands there. */
export const takenByOutside = ['add'];

export const gatePaths = {
  outsideServices: (p: string) => `${base(p)}/outside-services`,
  addOutside: (p: string) => `${base(p)}/outside-services/add`,
  outside,
  changeOutside: (p: string, slug: string) => `${outside(p, slug)}/change`,
  checkOutside: (p: string, slug: string) => `${outside(p, slug)}/checked`,
  closeOutside: (p: string, slug: string) => `${outside(p, slug)}/close`,
  openOutside: (p: string, slug: string) => `${outside(p, slug)}/open-again`,

  /** What this does and does not do in care. */
  inCare: (p: string) => `${base(p)}/handovers/in-care`,
  /** Pages of other parts, to which these lead back. */
  theHandover: handover,
  thePerson: person,
  planAgain: (p: string, id: string) => `${person(p, id)}/handover`,

  handoverOnPaper: (p: string, number: string) => `${handover(p, number)}/on-paper`,
  slip: (p: string, number: string) => `${handover(p, number)}/slip`,

  people: (p: string) => `${base(p)}/references`,
  death: (p: string, id: string) => `${person(p, id)}/death`,
  heldRecord: (p: string, id: string) => `${person(p, id)}/held`,
  correctDeath: (p: string, id: string) => `${person(p, id)}/death/correct`,
};
