// The public page: everyone with a seat sees it as it stands or would; a facilitator or a partnership manager lets it out.
import type { Allowed } from './expected.ts';

const keepers: Allowed = ['facilitator', 'partnership manager'];

export const publicPageDoors: Readonly<Record<string, Allowed>> = {
  'GET /public-page': 'everyone',
  'POST /public-page/open': keepers,
  'POST /public-page/close': keepers,
  'GET /public-page/choose': keepers,
  'POST /public-page/choose': keepers,
};
