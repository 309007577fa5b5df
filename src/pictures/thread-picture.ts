import { markShape, type PerspectiveKind } from './mark.ts';
import { element, escaped, picture, text, tidy } from './svg.ts';

/**
 * The thread drawn from left to right: what was said, the themes it became, and what became of those.
 *
 * One strand is one point made. With few points a count by side can point at a person, so only the facilitator's view model holds
 * one strand a point; every other viewer's holds one strand a perspective. That choice is made before this is called.
 */
export interface ThreadPicture {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** The same in words, for those who hear it. */
  readonly description: string;
  /** Where the strands begin. `to` is a node of the first column. */
  readonly said: readonly { readonly kind: PerspectiveKind; readonly to: string }[];
  /** Themes, expectations, commitments, actions, change, told back: each column its word and its knots. */
  readonly columns: readonly ThreadColumn[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Words on the line that leads back to those who said it, when they were told. */
  readonly back: string | null;
}

interface ThreadColumn {
  readonly word: string;
  readonly nodes: readonly ThreadNode[];
}

interface ThreadNode {
  readonly id: string;
  readonly words: string;
  readonly heldOpen?: boolean;
}

interface Placed extends ThreadNode {
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

const width = 1120;
const top = 46;
const between = 20;
const saidAt = 78;

const linesOf = (words: string, most: number): readonly string[] => {
  const lines: string[] = [''];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
};

/** Long words are cut to three short lines; the list under the picture has them whole. */
const shortLines = (words: string, most: number): readonly string[] => {
  const lines = linesOf(words, most);
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
};

export const threadPicture = (model: ThreadPicture): string => {
  const most = lettersThatFit(model);
  const taken = ({ nodes }: ThreadColumn) => nodes.reduce((sum, node) => sum + depthOf(node, most), 0);
  const tallest = Math.max(model.said.length * between, ...model.columns.map(taken), 120);
  const nodes = placed(model, tallest);
  const lowest = Math.max(top + tallest, ...[...nodes.values()].map((node) => node.y + depthOf(node, most)));
  const height = lowest + (model.back === null ? 10 : 50);
  const heads = model.columns.map(({ word }) => headLines(word, most));
  const above = (Math.max(1, ...heads.map(({ length }) => length)) - 1) * headDeep;
  const strands = [...model.said].sort((a, b) => (nodes.get(a.to)?.y ?? 0) - (nodes.get(b.to)?.y ?? 0));
  const first = top + (tallest - (strands.length - 1) * between) / 2;
  return picture(
    {
      id: model.id,
      title: model.title,
      description: model.description,
      class: 'thread-picture',
      viewBox: `0 ${-above} ${width} ${tidy(height + above)}`,
    },
    strands.length > 0 ? heading(['Said'], saidAt) : '',
    ...heads.map((lines, index) => heading(lines, columnAt(model, index))),
    ...strands.map(({ kind, to }, index) => strand(kind, first + index * between, nodes.get(to))),
    ...model.links.map(({ from, to }) => link(nodes.get(from), nodes.get(to))),
    model.back === null ? '' : wayBack(model.back, [...nodes.values()], first + (strands.length - 1) * between, height),
    ...[...nodes.values()].map((node) => knot(node, node.column === 0, lettersThatFit(model))),
    ...strands.map(({ kind }, index) => markShape(kind, 7, tidy(saidAt), tidy(first + index * between))),
  );
};

const columnAt = ({ columns }: ThreadPicture, index: number): number => {
  const [from, to] = [290, width - 112];
  return columns.length < 2 ? (from + to) / 2 : from + ((to - from) * index) / (columns.length - 1);
};

/** About nine units a letter at the size the words are drawn. */
const lettersThatFit = (model: ThreadPicture): number =>
  Math.max(10, Math.min(24, Math.floor((columnAt(model, 1) - columnAt(model, 0) || 200) / 9)));

/** What a knot takes from its own height down: itself, its lines and a breath. */
const depthOf = (node: ThreadNode, most: number): number =>
  50 + 18 * (shortLines(node.words, most).length + (node.heldOpen ? 1 : 0));

/** A knot stands level with the middle of what leads to it, never on top of another, and none below the floor where there is room above. */
const placed = (model: ThreadPicture, tallest: number): Map<string, Placed> => {
  const nodes = new Map<string, Placed>();
  const most = lettersThatFit(model);
  model.columns.forEach((column, index) => {
    const step = tallest / Math.max(column.nodes.length, 1);
    const wanted = column.nodes.map((node, at) => {
      const sources = model.links.filter(({ to }) => to === node.id).flatMap(({ from }) => nodes.get(from)?.y ?? []);
      const level =
        sources.length > 0 ? sources.reduce((sum, y) => sum + y, 0) / sources.length : top + step * (at + 0.5);
      return { node, level };
    });
    const sorted = index === 0 ? wanted : wanted.toSorted((a, b) => a.level - b.level);
    let free = top;
    const stacked = sorted.map(({ node, level }) => {
      const y = Math.max(level, free);
      free = y + depthOf(node, most);
      return { node, level, y };
    });
    // those that were pushed down come up again, all of them together, as far as there is room
    const pushed = stacked.reduce((sum, { level, y }) => sum + y - level, 0) / Math.max(stacked.length, 1);
    const up = Math.max(0, Math.min(pushed, (stacked[0]?.y ?? top) - top - 20));
    for (const { node, y } of stacked)
      nodes.set(node.id, { ...node, x: columnAt(model, index), y: y - up, column: index });
  });
  return nodes;
};

const headDeep = 20;
/** The words over a column are larger than those under a knot: four of their letters take the room of five. */
const headLines = (word: string, most: number): readonly string[] => linesOf(word, Math.max(9, Math.floor(most * 0.8)));

/** Above the knots; where there are more lines than one, they grow upwards. */
const heading = (lines: readonly string[], x: number) =>
  lines
    .map((line, index) =>
      text(
        { x, y: 18 - (lines.length - 1 - index) * headDeep, 'text-anchor': 'middle', class: 'thread-picture__column' },
        line,
      ),
    )
    .join('');

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const bend = (x2 - x1) / 2;
  return `M${tidy(x1)} ${tidy(y1)}C${tidy(x1 + bend)} ${tidy(y1)} ${tidy(x2 - bend)} ${tidy(y2)} ${tidy(x2)} ${tidy(y2)}`;
};

const strand = (kind: PerspectiveKind, y: number, to: Placed | undefined) =>
  to === undefined
    ? ''
    : element('path', { d: curve(saidAt + 10, y, to.x - 12, to.y), class: `thread-picture__strand mark--${kind}` });

const link = (from: Placed | undefined, to: Placed | undefined) =>
  from === undefined || to === undefined
    ? ''
    : element('path', {
        d: curve(from.x + 13, from.y, to.x - 13, to.y),
        class: from.column === 0 ? 'thread-picture__link' : 'thread-picture__link thread-picture__link--strong',
      });

const knot = (node: Placed, isTheme: boolean, most: number): string => {
  const { x, y, words, heldOpen } = node;
  const lines = [...shortLines(words, most), ...(heldOpen ? ['(held open)'] : [])].map((line, index) =>
    element('tspan', { x, dy: index === 0 ? 0 : 18 }, escaped(line)),
  );
  const under = y + (isTheme ? 28 : 36);
  return (
    (heldOpen
      ? loop(node)
      : element('circle', { cx: x, cy: y, r: isTheme ? 8 : 10.5, class: 'thread-picture__knot' })) +
    element(
      'text',
      {
        ...{ x, y: under, 'text-anchor': 'middle' },
        class: heldOpen ? 'thread-picture__words thread-picture__words--open' : 'thread-picture__words',
      },
      ...lines,
    )
  );
};

const loop = ({ x, y }: Placed) =>
  element('path', { d: `M${tidy(x + 8)} ${tidy(y)}H${tidy(x + 26)}`, class: 'thread-picture__open' }) +
  element('circle', { cx: x + 26, cy: y - 12, r: 12, class: 'thread-picture__open' }) +
  element('circle', { cx: x, cy: y, r: 7, class: 'thread-picture__open' });

const wayBack = (words: string, nodes: readonly Placed[], lowest: number, height: number): string => {
  const last = nodes.at(-1);
  if (last === undefined) return '';
  const floor = height - 16;
  return (
    element('path', {
      d:
        `M${tidy(last.x + 14)} ${tidy(last.y)}C${tidy(last.x + 60)} ${tidy(last.y)} ${tidy(last.x + 84)} ${tidy(last.y + 24)} ${tidy(last.x + 84)} ${tidy(last.y + 70)}` +
        `C${tidy(last.x + 84)} ${tidy(floor - 30)} ${tidy(last.x + 50)} ${tidy(floor)} ${tidy(last.x - 20)} ${tidy(floor)}` +
        `H${tidy(saidAt + 22)}Q${saidAt} ${tidy(floor)} ${saidAt} ${tidy(lowest + 22)}`,
      class: 'thread-picture__back',
    }) +
    element('path', {
      d: `M${saidAt - 8} ${tidy(lowest + 30)}L${saidAt} ${tidy(lowest + 20)}L${saidAt + 8} ${tidy(lowest + 30)}`,
      class: 'thread-picture__arrow',
    }) +
    text({ x: width / 2, y: floor - 10, 'text-anchor': 'middle', class: 'thread-picture__return' }, words)
  );
};
