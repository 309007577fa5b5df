// What is taken out, and that whoever takes words knows what they take.
import { z } from 'zod';
import { type Reading, readForm } from '../../../../../shell/form.ts';

const shape = z.object({
  what: z.enum(['codebook', 'project'], { error: 'Choose what you take out' }),
  keep: z.preprocess((typed) => [typed].flat().includes('yes'), z.boolean()),
});

export const readWanted = (body: Record<string, unknown>): Reading<z.infer<typeof shape>> =>
  readForm(shape, body, ({ what, keep }) =>
    what === 'project' && !keep
      ? [{ name: 'keep', text: 'Say that you keep the file safe and destroy it in time' }]
      : [],
  );
