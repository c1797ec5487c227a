/** That a line which covers the gaps of its dash is drawn solid, while the legend shows the dash. */
import { describe, expect, it } from 'vitest';
import { chartInput, type GivenDrawing } from '../chart/inputs.js';
import { draw, type Engine, gnuplot, matplotlib } from './drawing.js';
import { noise } from './example-parts.js';

const timeout = 60_000;
const random = noise(1);
/** The second look has a dash. */
const first = Array.from({ length: 20_000 }, () => 5);
const calm = first.map((_, i) => Math.sin(i / 3000));
const noisy = first.map(() => random());

describe.each([gnuplot, matplotlib])('$name', { timeout }, (engine) => {
  it.each(['line', 'step'] as const)('draws a dense line solid: %s', async (kind) => {
    expect(await dashes(engine, calm, { kind })).toEqual(['line', 'legend']);
    expect(await dashes(engine, noisy, { kind })).toEqual(['legend']);
  });

  it('draws all samples with the dash', async () => {
    const drawing = { isDecimated: false };
    expect(await dashes(engine, noisy, drawing)).toEqual(['line', 'legend']);
  });
});

/** What has a dash: a line of many points, or that of a legend. */
async function dashes(engine: Engine, values: readonly number[], drawing: GivenDrawing) {
  const series = [
    { label: 'a', values: first },
    { label: 'b', values },
  ];
  const input = chartInput([{ stepMs: 1000, series }], { drawing });
  const { svg } = await draw(engine, input);
  const paths = [...svg.matchAll(/<path[^>]*stroke-dasharray[^>]*>/g)].map(([path]) => path);
  return paths.map((path) => (path.split('L').length > 10 ? 'line' : 'legend'));
}
