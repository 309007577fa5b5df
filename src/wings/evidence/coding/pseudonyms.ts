/**
 * What in a text looks as if it pointed at somebody, and the text with that replaced. Pure.
 *
 * It finds numbers that name one person (prison, NHS and National Insurance numbers), dates, telephone numbers, addresses of mail, postcodes,
 * titles with a name, and words with a capital letter that are not common words. It finds too much rather than too little and cannot
 * find everything: a person looks at it, and everything is replaced unless they say that it is not a name.
 *
 * Promises: the same text gives the same list, in the order in which things first stand; `replaced` changes whole words only, the
 * longest first; and no finding is longer than 80 letters. Times grow with the text, not with its square.
 */

export type Kind = 'number' | 'date' | 'phone' | 'mail' | 'postcode' | 'title' | 'name';
export interface Finding {
  readonly kind: Kind;
  readonly found: string;
  readonly times: number;
  /** What stands in its place unless somebody types something else. */
  readonly becomes: string;
}

export const kindWords: Record<Kind, string> = {
  number: 'A number that names one person',
  date: 'A date',
  phone: 'A telephone number',
  mail: 'An address of mail',
  postcode: 'A postcode',
  title: 'A title with a name',
  name: 'Perhaps a name',
};
const inPlace: Record<Kind, string> = {
  ...{ number: 'number', date: 'date', phone: 'phone', mail: 'mail', postcode: 'postcode' },
  ...{ title: 'name', name: 'name' },
};

/** More than these are not looked through one by one by anybody. */
export const mostFindings = 300;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const titles =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Officer|Nurse|Sister|Governor|Warden|Chaplain|Imam|Father|Rev|Reverend|Rabbi|Sir|Lady|Lord|SO|CM|PO';
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['mail', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,80}\.\p{L}{2,12}/gu],
  ['number', /\b(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]{2}\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b/gi],
  ['date', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: \\d{2,4})?\\b`, 'gi')],
  ['date', /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\b/g],
  ['phone', /(?<![\d])(?:\+44|\(?0)\d(?:[ ()-]?\d){7,10}(?!\d)/g],
  ['number', /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi],
  ['title', new RegExp(`\\b(?:${titles})\\.? \\p{Lu}[\\p{L}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30})?`, 'gu')],
  ['name', /(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}(?![\p{L}])/gu],
];

// biome-ignore format: a list of words
const common = new Set(['a','about','after','again','all','also','always','an','and','another','any','anybody','anyone','are','as','ask','at','aye','back','be','because','been','before','being','both','but','by','bye','can','cannot','come','could','course','day','days','did','do','does','don’t','don\'t','each','early','even','every','everybody','everyone','everything','exactly','except','fair','fine','first','for','from','get','give','go','god','good','great','had','half','has','have','he','hello','help','her','here','him','his','how','however','i','if','in','instead','is','isn\'t','it','its','it\'s','it’s','just','last','later','let','like','listen','look','lots','many','maybe','me','more','morning','most','my','never','next','no','nobody','none','nor','not','nothing','now','of','off','often','oh','ok','okay','on','once','one','only','or','other','others','our','out','over','people','perhaps','please','put','quite','rather','right','same','say','see','she','should','since','so','some','somebody','someone','something','sometimes','sorry','still','stop','sure','take','tell','thank','thanks','that','that\'s','that’s','the','their','them','then','there','there\'s','these','they','they\'re','this','those','three','through','to','today','tomorrow','too','two','under','until','up','us','very','was','we','we\'re','we’re','we\'ve','well','were','what','what\'s','when','where','which','while','who','why','will','with','without','would','yeah','yes','yesterday','yet','you','you\'re','your','i\'m','i’m','i\'ve','i’ve','i\'d','i\'ll',
  'monday','tuesday','wednesday','thursday','friday','saturday','sunday',...months.toLowerCase().split('|'),'christmas','easter','ramadan',
  'nhs','hmp','hmpps','gp','ok','tv','uk','english','welsh','british','english','england','wales','britain',
  'officer','officers','nurse','nurses','doctor','governor','resident','residents','patient','patients','interviewer','facilitator','participant','staff','manager','healthcare','wing','ward','researcher','speaker','person','peer','prisoner','worker','workers','nobody','note']);

export function findingsIn(text: string): Finding[] {
  const found = new Map<string, { kind: Kind; times: number; at: number }>();
  let rest = text;
  for (const [kind, pattern] of patterns) {
    // what was found is taken out of the way, so that nothing is found twice
    rest = rest.replace(pattern, (words: string, ...more: unknown[]) => {
      const at = Number(more.find((one) => typeof one === 'number'));
      const name = kind === 'name' ? nameIn(words) : words;
      if (name === '') return words;
      const known = found.get(name);
      if (known) known.times += 1;
      else found.set(name, { kind, times: 1, at: at + words.indexOf(name) });
      return ' '.repeat(words.length);
    });
  }
  const counted: Partial<Record<string, number>> = {};
  return [...found]
    .toSorted(([, a], [, b]) => a.at - b.at)
    .map(([words, { kind, times }]) => {
      const word = inPlace[kind];
      const n = (counted[word] ?? 0) + 1;
      counted[word] = n;
      return { kind, found: words, times, becomes: `[${word} ${n}]` };
    });
}

/** Without the common words that stand before or after a name with a capital letter, as at the beginning of a sentence. */
function nameIn(words: string): string {
  const list = words.split(' ');
  while (list.length > 0 && isCommon(list[0] ?? '')) list.shift();
  while (list.length > 0 && isCommon(list.at(-1) ?? '')) list.pop();
  return list.join(' ');
}
const isCommon = (word: string): boolean => common.has(word.toLowerCase().replace(/['’]s$/u, ''));

export interface Replacement {
  readonly found: string;
  readonly becomes: string;
}

/** Whole words alone, in any case of letters, the longest first; what was put in is not looked through again. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const by = new Map(
    replacements.filter(({ found }) => found.trim() !== '').map(({ found, becomes }) => [found.toLowerCase(), becomes]),
  );
  if (by.size === 0) return text;
  const any = [...by.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((found) => found.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'),
    (found) => by.get(found.toLowerCase()) ?? found,
  );
}
