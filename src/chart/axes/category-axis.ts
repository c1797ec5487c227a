import type { Style } from '../../style/style.js';
import type { HasRoom, UnplacedAxis } from './axis.js';
import type { Dimension } from '../content.js';
import { differences, distinctTexts } from '../text/distinct-texts.js';
import { cutEnd } from '../text/fit-text.js';
import type { Tick } from '../model/page.js';
import { printable, textWidth } from '../text/text.js';

type Categories = Extract<Dimension, { of: 'categories' }>;

export interface CategoryWish {
  readonly label: string | undefined;
  readonly style: Pick<Style, 'tickSize' | 'metrics'>;
  readonly hasRoom: HasRoom;
  /** The widest that a text may be, in points. */
  readonly widest: number;
  /** Whether a text may go on in a second line. */
  readonly lines: 1 | 2;
}

/** In font sizes: no text is cut to less. */
const shortest = 2.4;
/** What texts must keep so that they can be told. */
interface Keeping {
  /** Of what is cut, so many letters and digits. */
  readonly letters: number;
  /** Between two texts, in points; undefined for as much as is usual. */
  readonly gap: number | undefined;
}

/** For all texts, the first of these that has room; or else for some, as the first. */
const keepings = [
  { letters: 6, gap: undefined },
  { letters: 4, gap: 4 },
] as const satisfies readonly Keeping[];

/**
 * A tick for each category. Texts that have no room go on in a second line or lose their end, or
 * what they have in common; if that is not enough, only every second or third tick has one.
 */
export function categoryAxis({ texts }: Categories, wish: CategoryWish): UnplacedAxis {
  const axis = { scale: 'linear' as const, min: -0.5, max: Math.max(1, texts.length) - 0.5 };
  const printed = texts.map(printable);
  const ticks = labelled(printed, wish, (labels, gap) => wish.hasRoom(labels, axis, gap));
  return {
    ...axis,
    label: wish.label,
    ticks,
    minorTicks: [],
    meaning: 'the categories, counted from 0',
  };
}

function labelled(
  texts: readonly string[],
  wish: CategoryWish,
  fits: (ticks: readonly Tick[], gap: number | undefined) => boolean,
): Tick[] {
  const all = texts.map((_, at): Tick => ({ at, text: '', below: undefined }));
  const [usual] = keepings;
  for (let every = 1; every <= texts.length; every = Math.ceil(every * 1.2 + 0.5)) {
    const labels = all.filter(({ at }) => at % every === 0);
    const own = labels.map(({ at }) => texts[at] ?? '');
    for (const keeping of every === 1 ? keepings : [usual]) {
      for (const written of waysOf(own, wish, keeping)) {
        const ticks = labels.map((tick, i) => ({ ...tick, ...written[i] }));
        if (!fits(ticks, keeping.gap)) continue;
        const byPlace = new Map(ticks.map((tick) => [tick.at, tick]));
        return all.map((tick) => byPlace.get(tick.at) ?? tick);
      }
    }
  }
  return all;
}

/** The ways to write texts so that they can be told, the best one first. */
function* waysOf(
  texts: readonly string[],
  wish: CategoryWish,
  keeping: Keeping,
): Generator<readonly Lines[]> {
  const { style, widest, lines } = wish;
  const { tickSize, metrics } = style;
  const halves = lines === 2 ? texts.map(inTwo) : [];
  const isInTwo = halves.some(({ below }) => below !== undefined);
  const needed = Math.max(0, ...texts.map((text) => textWidth(text, tickSize, metrics)));
  const least = Math.min(needed, shortest * tickSize);
  for (let width = Math.min(needed, widest); width >= least; width *= 0.85) {
    const one = cut(texts, width, { style, keeping })?.map((text) => ({ text, below: undefined }));
    const two = isInTwo ? cutHalves(halves, width, { style, keeping }) : undefined;
    const isWhole = one?.every(({ text }, i) => text === texts[i]) === true;
    for (const way of isWhole ? [one, two] : [two, one]) if (way !== undefined) yield way;
    if (width === 0) return;
  }
}

interface Cutting extends Pick<CategoryWish, 'style'> {
  readonly keeping: Keeping;
}

/** Undefined where nobody could tell what the texts were. */
function cut(
  texts: readonly string[],
  width: number,
  { style: { tickSize, metrics }, keeping }: Cutting,
): readonly string[] | undefined {
  const ways = [
    () => texts.map((text) => cutEnd(text, width, tickSize, metrics)),
    () => distinctTexts(texts, width, tickSize, metrics),
    () => differences(texts, width, tickSize, metrics),
  ];
  const { size } = new Set(texts);
  for (const way of ways) {
    const short = way();
    const isApart = new Set(short).size >= size;
    if (isApart && short.every((one, i) => isTellable(one, texts[i] ?? '', keeping))) return short;
  }
  return undefined;
}

type Lines = Pick<Tick, 'text' | 'below'>;

function cutHalves(
  halves: readonly Lines[],
  width: number,
  { style: { tickSize, metrics }, keeping }: Cutting,
): readonly Lines[] | undefined {
  const line = (text: string): string => cutEnd(text, width, tickSize, metrics);
  const short = halves.map(({ text, below }) => ({
    text: line(text),
    below: below && line(below),
  }));
  const isTold = ({ text, below }: Lines, i: number): boolean =>
    isTellable(text, halves[i]?.text ?? '', keeping) &&
    isTellable(below ?? '', halves[i]?.below ?? '', keeping);
  const isApart = new Set(short.map(keyOf)).size === new Set(halves.map(keyOf)).size;
  return isApart && short.every(isTold) ? short : undefined;
}

function keyOf({ text, below = '' }: Lines): string {
  return `${text}\n${below}`;
}

/** Of texts that have the same start, the rest alone tells them apart. */
function isTellable(short: string, whole: string, { letters }: Keeping): boolean {
  if (short === whole) return true;
  const isRest = short.startsWith('…') && whole.includes(short.replaceAll('…', ''));
  return isRest || (short.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= letters;
}

/** Broken where both lines are most alike in length: at a space, or behind a hyphen and its like. */
function inTwo(text: string): Lines {
  const breaks = [...text.matchAll(/ |(?<=[-_/.:])(?=.)/gu)].map(({ index }) => index);
  const middle = text.length / 2;
  const [at] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (at === undefined || at === 0) return { text, below: undefined };
  return { text: text.slice(0, at), below: text.slice(at).trimStart() || undefined };
}
