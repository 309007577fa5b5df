// The addresses of this part: the directory of services: what is offered where, and what is tailored there.
const base = (p: string) => `/partnerships/${p}/services`;
const service = (p: string, slug: string) => `${base(p)}/${slug}`;
const offer = (p: string, slug: string, id: string) => `${service(p, slug)}/offers/${id}`;

/** Words that no service may have for a slug, because a page stands there. */
export const takenByDirectory = ['add', 'at', 'import', 'table'];

export const directoryPaths = {
  services: base,
  addService: (p: string) => `${base(p)}/add`,
  servicesAt: (p: string, place: string) => `${base(p)}/at/${place}`,
  importServices: (p: string) => `${base(p)}/import`,
  importTemplate: (p: string) => `${base(p)}/import/columns.csv`,
  importPreview: (p: string, file: string) => `${base(p)}/import/${file}`,
  servicesTable: (p: string) => `${base(p)}/table/services.csv`,
  service,
  changeService: (p: string, slug: string) => `${service(p, slug)}/change`,
  moveService: (p: string, slug: string) => `${service(p, slug)}/move`,
  showPublicly: (p: string, slug: string) => `${service(p, slug)}/public`,
  offerService: (p: string, slug: string) => `${service(p, slug)}/offer`,
  changeOffer: (p: string, slug: string, id: string) => `${offer(p, slug, id)}/change`,
  endOffer: (p: string, slug: string, id: string) => `${offer(p, slug, id)}/end`,
};
