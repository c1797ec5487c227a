import type { Style } from '../../style/style.js';
import type { LegendEntry } from '../model/page.js';
import type { LegendInput } from './page.js';

/** Between a piece of line or a marker and what is filled beside it, as parts of a symbol. */
const sampleGap = 0.12;
const filledPart = 0.35;

/** Room for what is filled behind the other symbols, where a name has both. */
export function withHandle({ entries }: Pick<LegendInput, 'entries'>, style: Style): Style {
  if (!entries.some(({ samples }) => isFilledToo(samples))) return style;
  const handle = style.legend.handle * (1 + sampleGap + filledPart);
  return { ...style, legend: { ...style.legend, handle } };
}

type Samples = LegendInput['entries'][number]['samples'];

function isFilledToo(samples: Samples): boolean {
  return samples.length > 1 && samples.some(({ symbol }) => symbol === 'fill');
}

/** How long a symbol is that shares its room with no other, and a style whose handle is that room. */
interface Room {
  readonly symbol: number;
  readonly style: Style;
}

/** A marker lies on its line, and what is filled is beside them. */
export function placedSamples(
  samples: Samples,
  place: Pick<LegendEntry, 'text' | 'x' | 'y'>,
  { symbol: length, style }: Room,
): LegendEntry[] {
  const own = style.legend.handle > length ? { length } : {};
  const [first = { look: undefined, symbol: 'line' as const }, ...others] = samples;
  const filled = {
    x: place.x + length * (1 + sampleGap),
    length: length * filledPart,
  };
  return [
    { ...first, ...place, ...own },
    ...others.map((one): LegendEntry => ({
      ...{ ...one, ...place, text: '', ...own },
      ...(one.symbol === 'fill' ? filled : {}),
    })),
  ];
}
