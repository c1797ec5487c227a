import type { Style } from '../../style/style.js';
import type { HasRoom, UnplacedAxis } from './axis.js';
import type { Dimension } from '../content.js';
import { distinctTexts } from '../text/distinct-texts.js';
import { shorten } from '../text/fit-text.js';
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

/** Shorter ones say nothing any more, in font sizes: about five letters. */
const shortest = 2.4;

/**
 * A tick for each category. Texts that have no room go on in a second line or lose their middle;
 * if that is not enough, only every second or third tick has one.
 */
export function categoryAxis({ texts }: Categories, wish: CategoryWish): UnplacedAxis {
  const axis = { scale: 'linear' as const, min: -0.5, max: Math.max(1, texts.length) - 0.5 };
  const printed = texts.map(printable);
  const ticks = labelled(printed, wish, (labels) => wish.hasRoom(labels, axis));
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
  fits: (ticks: readonly Tick[]) => boolean,
): Tick[] {
  const all = texts.map((_, at): Tick => ({ at, text: '', below: undefined }));
  for (let every = 1; every <= texts.length; every = Math.ceil(every * 1.2 + 0.5)) {
    const labels = all.filter(({ at }) => at % every === 0);
    const own = labels.map(({ at }) => texts[at] ?? '');
    for (const write of writersOf(own, wish)) {
      const ticks = labels.map((tick, i) => ({ ...tick, ...write(i) }));
      if (!fits(ticks)) continue;
      const byPlace = new Map(ticks.map((tick) => [tick.at, tick]));
      return all.map((tick) => byPlace.get(tick.at) ?? tick);
    }
  }
  return all;
}

type Write = (index: number) => Pick<Tick, 'text' | 'below'>;

/** The ways to write texts, the best one first. */
function* writersOf(texts: readonly string[], wish: CategoryWish): Generator<Write> {
  const { style, widest, lines } = wish;
  const of = (all: readonly string[]): Write => {
    return (i) => ({ text: all[i] ?? '', below: undefined });
  };
  const whole = cut(texts, widest, style);
  yield of(whole);
  const halves = lines === 2 ? whole.map(inTwo) : [];
  if (halves.some(({ below }) => below !== undefined)) {
    yield (i) => halves[i] ?? { text: '', below: undefined };
  }
  const { tickSize, metrics } = style;
  const needed = Math.max(0, ...whole.map((text) => textWidth(text, tickSize, metrics)));
  for (let width = needed * 0.85; width >= shortest * tickSize; width *= 0.85) {
    yield of(cut(texts, width, style));
  }
}

function cut(
  texts: readonly string[],
  width: number,
  { tickSize, metrics }: CategoryWish['style'],
): string[] {
  const short = texts.map((text) => shorten(text, width, tickSize, metrics));
  if (new Set(short).size === new Set(texts).size) return short;
  return distinctTexts(texts, width, tickSize, metrics);
}

/** Broken where both lines are most alike in length: at a space, or behind a hyphen and its like. */
function inTwo(text: string): Pick<Tick, 'text' | 'below'> {
  const breaks = [...text.matchAll(/ |(?<=[-_/.:])(?=.)/gu)].map(({ index }) => index);
  const middle = text.length / 2;
  const [at] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (at === undefined || at === 0) return { text, below: undefined };
  return { text: text.slice(0, at), below: text.slice(at).trimStart() || undefined };
}
