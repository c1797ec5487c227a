/** Which steps between ticks are round. */
export type Steps = 'decimal' | 'whole' | 'binary' | 'minutes' | 'hours' | 'days';

/** A unit as it is shown: `ms` of seconds. */
export interface Multiple {
  /** As it is printed; empty where nothing is. */
  readonly name: string;
  /** How many of the data's unit it is. */
  readonly size: number;
  readonly steps: Steps;
  /** It is chosen for values from here on, in the data's unit. */
  readonly from: number;
  /** Other words that mean it. */
  readonly words: readonly string[];
}

export interface Unit {
  /** What the numbers are. */
  readonly meaning: string;
  /** One of them is chosen by the size of the values; ascending. */
  readonly multiples: readonly [Multiple, ...Multiple[]];
  /** Shown only where they are asked for. */
  readonly others: readonly Multiple[];
  /** Whether a large number is written `20k`, since there is no multiple for it. */
  readonly hasPrefixes: boolean;
}

interface GivenMultiple extends Partial<Omit<Multiple, 'name' | 'size'>> {
  readonly name: string;
  readonly size: number;
}

function multiple({ name, size, steps = 'decimal', from = size, words = [] }: GivenMultiple) {
  return { name, size, steps, from, words };
}

/** Of a unit of which there are `perUnit` in the data's unit. */
function scaled(perUnit: number, all: readonly Multiple[]): Multiple[] {
  const by = (size: number): number => Number((size * perUnit).toPrecision(15));
  return all.map((one) => ({ ...one, size: by(one.size), from: by(one.from) }));
}

function chosenFrom(
  meaning: string,
  [first, ...rest]: readonly Multiple[],
  others: readonly Multiple[] = [],
): Unit {
  if (first === undefined) throw new Error(`no multiples for ${meaning}`);
  return { meaning, multiples: [first, ...rest], others, hasPrefixes: false };
}

/** With no multiple but itself. */
function single(name: string, meaning: string, steps: Steps = 'decimal'): Unit {
  const only = multiple({ name, size: 1, steps });
  return { meaning, multiples: [only], others: [], hasPrefixes: true };
}

const minute = 60;
const hour = 3600;
const day = 86_400;
const times: readonly Multiple[] = [
  multiple({ name: 'ns', size: 1e-9, words: ['nanoseconds'] }),
  multiple({ name: 'µs', size: 1e-6, words: ['us', 'microseconds'] }),
  multiple({ name: 'ms', size: 1e-3, words: ['milliseconds'] }),
  multiple({ name: 's', size: 1, words: ['sec', 'secs', 'second', 'seconds'] }),
  // As on an axis of time: two of them at least.
  multiple({
    name: 'min',
    size: minute,
    steps: 'minutes',
    from: 2.0001 * minute,
    words: ['mins', 'minute', 'minutes'],
  }),
  multiple({
    name: 'h',
    size: hour,
    steps: 'hours',
    from: 2.0001 * hour,
    words: ['hr', 'hrs', 'hour', 'hours'],
  }),
  multiple({
    name: 'd',
    size: day,
    steps: 'days',
    from: 2.0001 * day,
    words: ['day', 'days'],
  }),
];

const powers = [0, 1, 2, 3, 4, 5];
const binary = (of: string): Multiple[] =>
  ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'].map((prefix, i) =>
    multiple({ name: prefix + of, size: 1024 ** (powers[i] ?? 0), steps: 'binary' }),
  );
const decimal = (of: string): Multiple[] =>
  ['', 'k', 'M', 'G', 'T', 'P'].map((prefix, i) =>
    multiple({ name: prefix + of, size: 1000 ** (powers[i] ?? 0) }),
  );

const bytes = binary('B');
const decimalBytes = decimal('B');
const byteRates = decimal('B/s');
const bitRates = decimal('bit/s');
// 2000 ops/s are not yet 2 kops/s.
const operationRates = decimal('ops/s').map((one) =>
  one.size === 1000 ? { ...one, from: 10_000 } : one,
);
const percent = { name: '%', words: ['percent'] };
const ratio = { name: '', words: ['ratio'] };

/**
 * Memory is counted in KiB. Rates are not, also of bytes: disks and networks are sold, and papers
 * give their throughput, in powers of ten; `show: MiB/s` shows the other ones.
 */
const known: ReadonlyMap<string, Unit> = new Map([
  ['s', chosenFrom('seconds', times)],
  ['ms', chosenFrom('milliseconds', scaled(1000, times))],
  ['bytes', chosenFrom('bytes', bytes, decimalBytes.slice(1))],
  ['decbytes', chosenFrom('bytes', decimalBytes, bytes.slice(1))],
  ['bits/s', chosenFrom('bits per second', bitRates, scaled(8, byteRates))],
  [
    'bytes/s',
    chosenFrom('bytes per second', byteRates, [
      ...binary('B/s').slice(1),
      ...scaled(1 / 8, bitRates),
    ]),
  ],
  [
    'percent',
    chosenFrom('percent', [multiple({ ...percent, size: 1 })], [multiple({ ...ratio, size: 100 })]),
  ],
  [
    'ratio',
    chosenFrom(
      'parts of 1',
      [multiple({ ...ratio, size: 1 })],
      [multiple({ ...percent, size: 0.01 })],
    ),
  ],
  ['ops/s', chosenFrom('operations per second', operationRates)],
  ['count', single('', 'counts', 'whole')],
]);

/** The names of those that are known. */
export const unitNames: readonly string[] = [...known.keys()];

export function isUnit(name: string): boolean {
  return known.has(name);
}

/** A unit as the manifest has it: known by its name, free text, or none. */
export function unitNamed(name: string | undefined): Unit {
  if (name === undefined) return single('', 'values');
  return known.get(name) ?? single(name, `values in ${name}`);
}

/** The multiple that a word means: `ms`, `us`, `minutes`. */
export function multipleNamed({ multiples, others }: Unit, word: string): Multiple | undefined {
  // Both of Unicode's.
  const name = word.trim().replace('\u03bc', '\u00b5');
  const all = [...multiples, ...others];
  return all.find((one) => (one.name !== '' && one.name === name) || one.words.includes(name));
}

/** What is wrong with a `show`, and what to write instead. */
export interface ShowMistake {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a `show` of a unit; undefined where nothing is. */
export function showMistake(
  name: string | undefined,
  show: string | undefined,
): ShowMistake | undefined {
  if (show === undefined || multipleNamed(unitNamed(name), show) !== undefined) return undefined;
  if (name === undefined) {
    return {
      message: '`show` needs a `unit`: without one, values are shown as they are',
      hint: 'say what the samples are in, for example `unit: s`',
    };
  }
  const { multiples, others } = unitNamed(name);
  const words = [...multiples, ...others].map((one) => one.name || (one.words[0] ?? ''));
  const choices = words.filter((word) => word !== '');
  if (!known.has(name) || choices.length === 0) {
    const message = `\`${name}\` is no unit that has multiples, so that \`show\` cannot choose one`;
    return { message, hint: 'remove `show`' };
  }
  return {
    message: `\`${show}\` is no multiple of \`${name}\``,
    hint: `its multiples are ${choices.join(', ')}`,
  };
}
