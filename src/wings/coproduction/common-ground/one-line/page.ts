// The reading of one line, to be said at the beginning of a meeting. Pure.
import { oneLine } from '../finding-words.ts';
import { type AtCommonGround, type Found, type Here, notInPicture, waysOn } from '../found.ts';
import { captionOf, crumbsOf, peopleWords } from '../minute/page.ts';

export const oneLinePage = (at: AtCommonGround, found: Found, here: Here) => ({
  title: 'In one line',
  caption: captionOf(at, found),
  crumbs: crumbsOf(here, at),
  line: oneLine(found.lines),
  people: peopleWords(found),
  missing: notInPicture(found.sides),
  ways: waysOn(here),
});
