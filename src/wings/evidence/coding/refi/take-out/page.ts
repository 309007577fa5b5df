// Which file somebody takes out. Pure.
import { askedPage, choices } from '../../../../../shell/asked.ts';
import type { PageEnding } from '../../../../../shell/endings.ts';
import type { FormView } from '../../../../../shell/form.ts';
import type { Seat } from '../../../../../shell/standing.ts';
import { day } from '../../../../../shell/words-in-time.ts';
import { mayCodeIn } from '../../../policy.ts';
import { codingPaths } from '../../paths.ts';
import type { AtProject } from '../../read-project.ts';

const codebook = [
  'codebook',
  'The codebook (.qdc)',
  'Codes, what they mean and which stands under which. No words that anybody said.',
] as const;
const whole = [
  'project',
  'All of it (.qdpx)',
  'The codebook, the words and who found what in them, as much of it as you may read today.',
] as const;

export function takeOutPage(at: AtProject, seat: Seat, form: FormView): PageEnding {
  const { project } = at;
  const codes = mayCodeIn(seat, at).allowed;
  return askedPage({
    title: 'Take it to another program',
    asked: project.name,
    lead: 'NVivo, ATLAS.ti, MAXQDA, QualCoder and others read these files. People stand in them by role.',
    back: { text: project.name, href: codingPaths.codingProject(seat.partnership.slug, project.slug) },
    fields: [
      {
        is: 'radios',
        name: 'what',
        options: { label: 'What do you take out?', items: choices(codes ? [codebook, whole] : [codebook]) },
      },
      ...(codes
        ? [
            {
              is: 'boxes' as const,
              name: 'keep',
              options: {
                label: 'If there are words in it',
                items: choices([
                  [
                    'yes',
                    `I keep it where only those who were named can open it, and destroy it by ${day(project.endsOn)}`,
                  ],
                ]),
              },
            },
          ]
        : []),
    ],
    button: 'Take it out',
    next: [
      codes
        ? 'Before a text is compared the file has what you found in it, and nothing of the others.'
        : 'Words are taken out only by those who were named to code them, until the last day.',
      'That you took it out is kept, with how much it was.',
      'What is taken back here later stays in your file. Ask before you use words out of it.',
    ],
    form,
  });
}
