// What a page says of an issue itself. Pure.
import { day } from '../../../../shell/words-in-time.ts';
import type { FoundIssue } from './find-issue.ts';
import { type Issue, standOf } from './issue.ts';

export const issueLine = ({ number, issuedOn, issuedBy, digest }: Issue): string =>
  `Issue ${number}, issued on ${day(issuedOn)}${issuedBy ? ` by: ${issuedBy}` : ''}. It stays as it was issued. The check code of its words begins ${digest.slice(0, 12)}.`;

export const standing = ({ issue, issues }: FoundIssue) => standOf(issue, issues);
