import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { conversation } from '../../../test/support/conversation.ts';
import { countAnswers } from '../../opinion/answers/counts.ts';
import { axesBySweeps, findAxes, meansOf, weighing } from '../../opinion/axes/axes.ts';
import { finish, type Pass, type Steps } from '../../opinion/steps.ts';
import { crewOf, workersFor } from './crew.ts';

const { answers, zeroed } = conversation('vtaiwan.uberx');

function* everything(): Steps<unknown> {
  const places = yield* findAxes(answers, zeroed);
  const counts = yield* countAnswers(answers);
  const swept = yield* axesBySweeps(answers, counts, meansOf(counts, zeroed), weighing(counts, zeroed));
  return { places, swept };
}

it('one, two or three workers beside this thread give the same, bit for bit, whoever takes whom', async () => {
  const alone = finish(everything(), crewOf(answers, 0).run);
  for (const workers of [1, 2, 3]) {
    const crew = crewOf(answers, workers);
    try {
      assert.deepEqual(finish(everything(), crew.run), alone, 'before they have started');
      await crew.ready;
      assert.deepEqual(finish(everything(), crew.run), alone, `with ${workers}`);
    } finally {
      await crew.end();
    }
  }
});

it('a worker that is there takes people, and what it counts is in the sums', async () => {
  const crew = crewOf(answers, 1);
  try {
    await crew.ready;
    const pass: Pass = { kind: 'counts', length: 4 * answers.statementIds.length, given: {} };
    for (let again = 0; again < 50; again++) {
      const sum = crew.run(pass).reduce((all, count) => all + count, 0);
      assert.equal(sum, answers.cells.length);
    }
  } finally {
    await crew.end();
  }
});

it('a worker that is gone leaves its people to the others', async () => {
  const crew = crewOf(answers, 1);
  try {
    await crew.ready;
    assert.throws(() => crew.run({ kind: 'none of ours', length: 1, given: {} }), /none of ours/);
    // the worker met the same fault by itself, and went
    await setTimeout(100);
    const pass: Pass = { kind: 'counts', length: 4 * answers.statementIds.length, given: {} };
    assert.deepEqual(crew.run(pass), crewOf(answers, 0).run(pass));
  } finally {
    await crew.end();
  }
});

it('a room full of people needs no worker', () => {
  assert.equal(workersFor(answers), 0);
});
