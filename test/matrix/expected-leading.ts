import type { Allowed } from './expected.ts';

const everyone: Allowed = 'everyone';
const keepers: Allowed = ['facilitator', 'partnership manager'];
const coLeads: Allowed = ['facilitator', 'partnership manager', 'lived experience'];
/** Who lead together at The Mill and have a seat here: the manager, the co-lead and the carer. */
const leads: Allowed = ['partnership manager', 'lived experience', 'family and carers'];
/** Who is named for the whole partnership and has not answered: the carer. */
const named: Allowed = ['family and carers'];

export const leadingDoors: Readonly<Record<string, Allowed>> = {
  'GET /leading': everyone,
  'GET /leading/involvement': everyone,
  'GET /leading/involvement/add': coLeads,
  'POST /leading/involvement/add': coLeads,
  'GET /leading/involvement/:work/change': coLeads,
  'POST /leading/involvement/:work/change': coLeads,
  'GET /leading/measure': everyone,
  'GET /leading/peer-pathway': everyone,
  'GET /leading/peer-pathway/steps/add': coLeads,
  'POST /leading/peer-pathway/steps/add': coLeads,
  'GET /leading/peer-pathway/steps/:step/change': coLeads,
  'POST /leading/peer-pathway/steps/:step/change': coLeads,
  'GET /leading/peer-pathway/count': ['facilitator'],
  'POST /leading/peer-pathway/count': ['facilitator'],
  'GET /leading/reward': everyone,
  'GET /leading/reward/print': everyone,
  'GET /leading/reward/easy-read': everyone,
  'GET /leading/reward/terms': keepers,
  'POST /leading/reward/terms': keepers,
  'GET /leading/reward/offers/add': keepers,
  'POST /leading/reward/offers/add': keepers,
  'GET /leading/reward/offers/:offer/change': keepers,
  'POST /leading/reward/offers/:offer/change': keepers,

  'GET /leading/co-leads': everyone,
  'GET /leading/co-leads/name': keepers,
  'POST /leading/co-leads/name': keepers,
  'POST /leading/co-leads/:lead/yes': named,
  'POST /leading/co-leads/:lead/decline': named,
  'POST /leading/co-leads/:lead/withdraw': keepers,
  // the one who leads there is the co-lead
  'POST /leading/co-leads/:lead/end': ['lived experience'],
  'POST /leading/where/:leadership/end': leads,
  'GET /leading/decisions/:decision': leads,
  'POST /leading/decisions/:decision/yes': leads,
  'GET /leading/decisions/:decision/decline': leads,
  'POST /leading/decisions/:decision/decline': leads,
  // whoever asked: the manager
  'POST /leading/decisions/:decision/withdraw': ['partnership manager'],
};
