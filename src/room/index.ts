/**
 * The record of a session, as a log of entries and what they come to.
 *
 * It promises: the same entries, in any order and with any duplicates, come to the same state on every machine; nothing
 * it is given makes it throw; words that were struck out are in no state, whatever else arrives; what it cannot use is
 * counted, never dropped in silence; and whether anything is missing from a device can be checked from headers alone.
 *
 * It assumes: ids, times, salts and the hash are passed in; entries are plain data; whoever stores them destroys the
 * payloads that `struckOut` names, checks each entry with `checkEntry` before taking it in, and gives each reader only
 * the tiers that reader may see. It holds no clock, no chance and no input or output, and runs in the browser as well
 * as on the server.
 */
export { FEWEST_FOR_BALANCE } from './balance.ts';
export { type Canonical, canonicalise, type NotCanonical } from './canonical.ts';
export { type Chain, type DeviceChain, type Range, verifyChain } from './chain.ts';
export { type Compared, compare, type DeviceDigest, type Digest, digest, type Missing } from './digest.ts';
export {
  type Checked,
  checkEntry,
  type Draft,
  type Entry,
  type EntryPayload,
  type Hash,
  headerHash,
  type Last,
  type Made,
  makeEntry,
  type NotMade,
  payloadHash,
} from './entry.ts';
export { type At, type Header, readHeader, TIERS, type Tier } from './header.ts';
export { hasNoPayload, isKind, KINDS, mayBeStruck, mayKeep, readPayload } from './kinds.ts';
export {
  AFTERCARE_FOR,
  AMOUNTS,
  DEPTHS,
  type Depth,
  FORMS,
  type Kind,
  OUTCOMES,
  type Payload,
  type Payloads,
  PRACTICES,
  PRINCIPLES,
  TELLABLE,
  WAYS_BACK,
  WHYS,
} from './payloads.ts';
export { LONGEST_NAME, LONGEST_PROSE, LONGEST_WORDS } from './reading.ts';
export { reduce } from './reduce.ts';
export type { Checks, Contribution, Difference, Item, RoomState, Side, Theme } from './state.ts';
export { struckOut } from './struck.ts';
