// The words of a working agreement as they are frozen: what is printed, signed and checked. Pure.
import { z } from 'zod';

/** What a promise is, who keeps it, when it is looked at, and which perspectives asked for it. */
const clause = z.strictObject({
  number: z.string(),
  words: z.string(),
  keptBy: z.string(),
  /** 'YYYY-MM-DD', or null where no day was said. */
  dueOn: z.string().nullable(),
  askedBy: z.array(z.strictObject({ name: z.string(), mark: z.string().nullable() })),
  /** 'held open': not agreed yet, and said so. */
  stands: z.enum(['promised', 'held open']),
});

const said = z.strictObject({ by: z.string(), words: z.string(), whatChanged: z.string().nullable() });

const section = z.strictObject({
  number: z.string(),
  kind: z.enum(['words', 'vision', 'commitments', 'services', 'said', 'review']),
  heading: z.string(),
  /** One string a paragraph, in order. */
  paragraphs: z.array(z.string()),
  clauses: z.array(clause),
  /** Only for the kind 'said'. Empty: nobody was asked, and the page says so. */
  said: z.array(said),
});

const part = z.strictObject({
  /** Null for the common part, else the establishment whose schedule this is. */
  place: z.string().nullable(),
  sections: z.array(section),
});

export const agreementText = z.strictObject({
  form: z.literal('common-thread/working-agreement/1'),
  partnership: z.string(),
  /** Everything in it is made up; every page says so. */
  fictional: z.boolean(),
  title: z.string(),
  number: z.int().positive(),
  tagline: z.string().nullable(),
  /** 'YYYY-MM-DD', or null: no day set. */
  reviewOn: z.string().nullable(),
  parts: z.array(part),
  /** The partners whose signatures it needs, in the order in which they are printed. */
  signatories: z.array(z.string()),
});

export type AgreementText = z.infer<typeof agreementText>;
export type AgreementPart = AgreementText['parts'][number];
export type AgreementSection = AgreementPart['sections'][number];
export type AgreementClause = AgreementSection['clauses'][number];

/** A signature as it is printed beside the words: it is not among the bytes that are signed. */
export interface PrintedSignature {
  readonly partner: string;
  /** The role of whoever signed; null while nobody has. */
  readonly signedAs: string | null;
  /** 'YYYY-MM-DD'. */
  readonly signedOn: string | null;
  readonly how: 'on screen' | 'with a pen' | null;
  /** Signed with a pen, and nobody has checked the paper yet. */
  readonly unchecked: boolean;
}
