// All places together: one kind of perspective, one set of standards, three places or more, added up once and let out once.

import type { Scope } from '../../../../db/scope.ts';
import { isPerspectiveKind, type PerspectiveKind } from '../../../../pictures/mark.ts';
import { closed, type Ending, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { readPerspectives, readPlaces } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayPool } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Kept, keepReleases, readLedger, readTalliesOf } from '../../store/figures.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { holdRounds, readRounds, readSlotsOf } from '../../store/rounds.ts';
import { endsOf } from '../ends.ts';
import { roundHappened } from '../events.ts';
import { type Framework, frameworksOf, nameOf } from '../framework.ts';
import { markWords } from '../mark-words.ts';
import { letOut } from '../release.ts';
import { placeOn, scales } from '../seen.ts';
import { answeredWords, answersOf, placeWords } from '../shown-words.ts';
import { latestOf, placesAtLeast, type Room } from './rooms.ts';

interface Together {
  readonly framework: Framework;
  readonly kind: PerspectiveKind;
  readonly rooms: readonly Room[];
  /** Everything that was let out of these standards. */
  readonly ledger: readonly Kept[];
  readonly placeNames: ReadonlyMap<string, string>;
}

async function readTogether(scope: Scope, ask: Ask): Promise<Together | undefined> {
  const { framework: key, perspectiveKind: kind = '' } = ask.params;
  const framework = frameworksOf(await readOwnFrameworks(scope)).find((one) => one.key === key);
  if (!framework || !isPerspectiveKind(kind)) return undefined;
  const rounds = (await readRounds(scope)).filter((round) => round.framework === key && round.state === 'revealed');
  const kinds = new Map((await readPerspectives(scope)).map((one) => [one.id, one.kind]));
  const slots = await readSlotsOf(
    scope,
    rounds.map(({ id }) => id),
  );
  const rooms = slots.flatMap((slot): Room[] => {
    const round = rounds.find(({ id }) => id === slot.roundId);
    if (!round?.placeId || slot.outcome !== 'counted' || kinds.get(slot.perspectiveId) !== kind) return [];
    return [{ id: slot.id, placeId: round.placeId, roundId: round.id, revealedOn: round.revealedOn ?? '' }];
  });
  return {
    framework,
    kind,
    rooms,
    ledger: await readLedger(
      scope,
      framework.standards.map((standard) => standard.key),
    ),
    placeNames: new Map((await readPlaces(scope)).map(({ id, name }) => [id, name])),
  };
}

const pooledOf = ({ ledger, rooms }: Together): Kept[] =>
  ledger.filter((one) => one.surface === 'published' && one.rooms.every((id) => rooms.some((room) => room.id === id)));

export async function showTogether(ask: Ask): Promise<Ending> {
  const together = await ask.read((scope) => readTogether(scope, ask));
  if (!together) return notFound('set of standards');
  const { framework, kind, rooms, placeNames } = together;
  const { slug } = ask.seat.partnership;
  const pooled = pooledOf(together);
  const latest = pooled.at(-1);
  const shown = latest ? pooled.filter((one) => one.rooms.join() === latest.rooms.join()) : [];
  const free = latestOf(rooms, pooled);
  const placesIn = (ids: readonly string[]) =>
    [
      ...new Set(rooms.filter(({ id }) => ids.includes(id)).map(({ placeId }) => placeNames.get(placeId) ?? 'A place')),
    ].sort();
  const ends = endsOf('standard');
  return page('wings/coproduction/rounds/together/together.njk', {
    title: 'All places together',
    caption: `${framework.title}. ${markWords[kind]}`,
    lead:
      shown.length > 0
        ? `Added up over ${plural(placesIn(latest?.rooms ?? []).length, 'place')}. No place can be told from it.`
        : `Nothing is added up yet. It takes ${placesAtLeast} places that were opened.`,
    sections: sectionsOf(slug, 'rounds'),
    frameworkHref: paths.framework(slug, framework.key),
    places: placesIn(latest?.rooms ?? []),
    picture:
      shown.length === 0
        ? null
        : {
            sides: [{ kind, words: markWords[kind] }],
            ends,
            note: null,
            groups: [...Map.groupBy(framework.standards, ({ grouping }) => grouping)].map(([title, standards]) => ({
              title,
              lines: standards.map((standard) => lineOf(standard, shown, kind, ends)),
            })),
            table: null,
          },
    waiting: placesIn(free.map(({ id }) => id)),
    poolAction: mayPool(ask.seat).allowed && isEnough(free) ? paths.together(slug, framework.key, kind) : null,
  });
}

function lineOf(
  standard: Framework['standards'][number],
  shown: readonly Kept[],
  kind: PerspectiveKind,
  ends: [string, string, string],
) {
  const figures = shown.find(({ question }) => question === standard.key)?.figures;
  const at = figures ? placeOn(figures, scales.standard) : null;
  return {
    name: nameOf(standard),
    href: null,
    marks: at === null ? [] : [{ kind, at }],
    seen: at === null ? '' : placeWords(at, ends),
    apart: null,
    verdict: figures ? `${answeredWords(figures)} answered. ${answersOf(figures, 'standard').join('; ')}` : null,
    locks: figures ? [] : ['Kept back'],
  };
}

const isEnough = (rooms: readonly Room[]): boolean =>
  new Set(rooms.map(({ placeId }) => placeId)).size >= placesAtLeast;

export async function doTogether(ask: Ask): Promise<Ending> {
  const done = await ask.act({
    may: mayPool(ask.seat),
    apply: async (scope) => {
      const before = await readTogether(scope, ask);
      // read again once they are held: somebody may have added them up meanwhile
      await holdRounds(scope, [...new Set(before?.rooms.map(({ roundId }) => roundId))]);
      const together = await readTogether(scope, ask);
      if (!together) return notFound('set of standards');
      const { framework, ledger, rooms } = together;
      const pool = latestOf(rooms, pooledOf(together));
      const newest = pool.at(-1);
      if (!isEnough(pool) || !newest)
        return closed(
          `There are fewer than ${placesAtLeast} places that were not added up before.`,
          'What was added up stays as it is: the difference between two sums would tell of one place.',
        );
      const ids = new Set(pool.map(({ id }) => id));
      const counted = (
        await readTalliesOf(
          scope,
          framework.standards.map(({ key }) => key),
        )
      ).map(({ slotId, key, counts }) => ({ slotId, questionKey: key, counts }));
      const releases = letOut(counted, ledger, [[...ids]], 'published').flatMap(({ question, release }) =>
        release ? [{ ...release, id: ask.newId(), question }] : [],
      );
      if (releases.length === 0)
        return closed(
          'Nothing of these places can be let out together: somebody’s answer could be worked out.',
          'Ask again when more places have been opened.',
        );
      await keepReleases(scope, releases, ask.now);
      return { result: true, happened: roundHappened.pooled(framework.key, newest.roundId, releases.length) };
    },
  });
  if (isRefusal(done)) return done;
  const { framework = '', perspectiveKind = '' } = ask.params;
  return redirect(paths.together(ask.seat.partnership.slug, framework, perspectiveKind), 'They are added up, once.');
}
