// What our mails say. Pure. Nothing that was said in a partnership ever stands in one: a mail is read by many machines.

export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** An invitation that a calendar understands. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

export const letter = (subject: string, lines: readonly string[]): Letter => ({
  subject,
  text: `${lines.join('\n\n')}\n\n--\nCommon Thread sent this by itself. Nobody reads an answer to it.\n`,
});

export const invitationLetter = (facts: {
  readonly partnership: string;
  readonly shownAs: string;
  readonly invitedBy: string | null;
  readonly link: string;
}): Letter =>
  letter(`Your seat in ${facts.partnership}`, [
    `You are invited to ${facts.partnership}, as: ${facts.shownAs}.${facts.invitedBy ? ` ${facts.invitedBy} invited you.` : ''}`,
    `Choose a password here. The link works once, within 7 days:\n${facts.link}`,
    'If this mail came twice, use the link in the later one. If you did not expect it, do nothing: without the link nobody takes the seat.',
  ]);

export const newPasswordLetter = ({ link }: { readonly link: string }): Letter =>
  letter('A new password for Common Thread', [
    `Choose a new password here. The link works once, within an hour:\n${link}`,
    'If you did not ask for it, do nothing: your password stays as it is.',
  ]);

export const needsYouLetter = ({ link }: { readonly link: string }): Letter =>
  letter('Something in Common Thread needs you', [
    `Sign in to see what it is:\n${link}`,
    'You get this at most once in 12 hours.',
  ]);
