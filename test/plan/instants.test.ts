import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { planFigure, type PlannedFigure } from '../../src/plan/plan.js';
import { manifest, mistakeOf, withFigure } from '../manifest/given.js';
import { partsOf } from '../../src/manifest/manifest.js';

const noon = Date.UTC(2017, 5, 1, 12);
const range = 'range: {start: 2017-06-01T12:00:00Z, duration: 1h}';

async function planned(text: string): Promise<PlannedFigure['drawing']> {
  const given = manifest(text);
  const [figure] = given.figures.flatMap(partsOf);
  if (figure === undefined) throw new Error('the manifest has no figure');
  return (await planFigure(figure, given, noon)).drawing;
}

const drawingOf = (...lines: string[]) => planned(withFigure('query: up', range, ...lines));

const mistakeIn = (...lines: string[]) =>
  drawingOf(...lines).then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof StyxError ? mistakeOf(thrown) : thrown),
  );

describe('the times of a planned figure', () => {
  it('are absolute, however they are written', async () => {
    const drawing = await drawingOf(
      'x: {min: 5m, max: 2017-06-01T12:30:00Z}',
      'events: [{at: 90s}, {at: 2017-06-01T12:10:00Z}]',
      'spans: [{start: 40s, end: 2017-06-01T12:00:40Z}]',
    );
    expect(drawing).toMatchObject({
      x: { from: { ms: noon + 300_000 }, to: { ms: noon + 1_800_000 } },
      events: [{ at: { ms: noon + 90_000 } }, { at: { ms: noon + 600_000 } }],
      spans: [{ start: { ms: noon + 40_000 }, end: { ms: noon + 40_000 } }],
    });
  });

  it('count from where the range starts when it has been moved to its step', async () => {
    const text = withFigure('query: up', 'step: 1m', 'events: [{at: 0s}]').replace('1h', '90s');
    const { events } = await planned(text);
    expect(events).toMatchObject([{ at: { ms: noon - 120_000 } }]);
  });

  it.each([
    ['spans: [{start: 40s, end: 2017-06-01T12:00:10Z}]', '2017-06-01T12:00:10Z'],
    ['spans: [{start: 2017-06-01T12:01:00Z, end: 59s}]', '59s'],
    ['x: {min: 40s, max: 2017-06-01T12:00:10Z}', '2017-06-01T12:00:10Z'],
    ['x: {min: 2017-06-01T12:01:00Z, max: 60s}', '60s'],
  ])('that are in the wrong order are a mistake: %s', async (line, text) => {
    expect(await mistakeIn(line)).toEqual(['MANIFEST_VALUE', 6, text]);
  });

  it.each([
    ['x: {min: 10m, max: 10m}', '10m'],
    ['x: {min: 2017-06-01T12:01:00Z, max: 60s}', '60s'],
  ])('leave nothing of an axis where they are the same: %s', async (line) => {
    const thrown: unknown = await drawingOf(line).catch((one: unknown) => one);
    expect(thrown).toMatchObject({
      message: expect.stringMatching(/^the x axis ends where it begins/) as string,
      hint: expect.stringContaining('`max`') as string,
    });
  });

  it('of the defaults that are in the wrong order mark nothing', async () => {
    const spans = 'spans: [{start: 40s, end: 2017-06-01T12:00:10Z}]';
    const text = withFigure('query: up', range).replace('defaults: {', `defaults: {${spans}, `);
    expect((await planned(text)).spans).toEqual([]);
  });
});
