import type { Axis, Tick } from './model.js';
import type { Extent } from './statistics.js';
import { tickTexts } from './tick-text.js';
import { limitsOf, multiples, niceStep } from './ticks.js';

const mostSteps = 7;

/** The axis of values of an extent, without its label. */
export function valueAxis(extent: Extent | undefined): Omit<Axis, 'label'> {
  const { min, max } = limitsOf(extent);
  const step = niceStep((max - min) / mostSteps);
  const values = multiples(step, min, max);
  const texts = tickTexts(values, step);
  const ticks = values.map((at, i): Tick => ({ at, text: texts[i] ?? '', below: undefined }));
  return { min: tidy(min, step), max: tidy(max, step), ticks };
}

/** To a thousandth of a step: limits are read by people who edit a script. */
function tidy(limit: number, step: number): number {
  const rounded = Math.round((limit / step) * 1000) / 1000;
  return Number((rounded * step).toPrecision(14)) + 0;
}
