// The words at the left end, in the middle and at the right end of the line, for each way of answering. Pure.
import { scales } from './seen.ts';
import { answerWords, type Ticked } from './sheet.ts';

export function endsOf(answers: Ticked): [string, string, string] {
  const [low, middle, high] = scales[answers];
  const words = answerWords.en[answers];
  return [words[low] ?? '', words[middle] ?? '', words[high] ?? ''];
}
