// An answer: one of the choices, the words it needs, and a day.
import { z } from 'zod';
import { type FieldError, maybeDay, maybeWords, oneOf, type Reading, readForm, ticked } from '../../../shell/form.ts';
import { type Answer, answers, type Given, type Side } from '../expectation.ts';

const schema = z.object({
  answer: oneOf(answers, 'Say what you answer'),
  owner: maybeWords(200),
  change: maybeWords(),
  changeOwner: maybeWords(200),
  because: maybeWords(),
  lookOn: maybeDay(),
  inTheRoom: ticked(),
});

export interface Answering {
  readonly side: Side;
  readonly open: readonly Answer[];
  /** Their no needs no reason, and none is kept. */
  readonly together: boolean;
  /** Entered by the facilitator: only what was said in the room. */
  readonly inTheRoom: boolean;
  readonly today: string;
}

export function readAnswerForm(body: Record<string, unknown>, answering: Answering): Reading<Given> {
  const read = readForm(schema, body, (typed) => missing(typed, answering));
  if (!read.ok) return read;
  const { answer, change, because, lookOn } = read.values;
  const promises = answering.side === 'asked' && (answer === 'accept' || answer === 'counter');
  const reason = answer === 'decline' && !answering.together ? because : null;
  return {
    ok: true,
    values: {
      answer,
      words: answer === 'counter' ? change : reason,
      owner: promises ? (answer === 'accept' ? read.values.owner : read.values.changeOwner) : null,
      dueOn: promises ? lookOn : null,
      lookAgainOn: promises || answering.side === 'asker' ? null : lookOn,
    },
  };
}

type Typed = Partial<z.output<typeof schema>>;

function missing(
  { answer, owner, change, changeOwner, because, lookOn, inTheRoom }: Typed,
  answering: Answering,
): FieldError[] {
  const { side, open, together, today } = answering;
  const errors: FieldError[] = [];
  const say = (name: string, text: string) => errors.push({ name, text });
  if (answer && !open.includes(answer)) say('answer', 'Choose one of the answers on the page');
  const promises = side === 'asked' && (answer === 'accept' || answer === 'counter');
  if (promises && answer === 'accept' && owner === null) say('owner', 'Say who looks after it on your side');
  if (answer === 'counter' && change === null) say('change', 'Say what would work for you');
  if (promises && answer === 'counter' && changeOwner === null)
    say('changeOwner', 'Say who looks after it on your side');
  if (answer === 'decline' && !together && because === null) say('because', 'Say why not, so they can understand');
  if (side === 'asked') {
    if (promises && lookOn === null) say('lookOn', 'Say when we look at it: a promise has a date');
    if (lookOn && lookOn <= today)
      say('lookOn', `The date to look again must be after today, for example ${example(today)}`);
  }
  if (answering.inTheRoom && !inTheRoom)
    say('inTheRoom', 'Tick this if they answered in the room. Nobody answers for them');
  return errors;
}

/** Some day after today, as three numbers: the first of the month after next. */
function example(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month > 10 ? `1 ${month - 10} ${year + 1}` : `1 ${month + 2} ${year}`;
}
