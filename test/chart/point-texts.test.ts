import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Beside,
  type ErrorBar,
  errorBar,
  markerBox,
  type NamedPoint,
  textsBeside,
} from '../../src/chart/page/point-texts.js';
import { between, type Box, isInside, meets } from '../../src/chart/page/text-boxes.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle as style } from '../../src/style/plain.js';

const plot = { width: 200, height: 100 };

const point = (
  left: number,
  up: number,
  text: string,
  bars: readonly ErrorBar[] = [],
): NamedPoint => ({
  ...{ left, up, text, bars },
});
const level = (up: number, ...ends: [number, number]) => errorBar('level', { left: NaN, up }, ends);
const upright = (left: number, ...ends: [number, number]) =>
  errorBar('upright', { left, up: NaN }, ends);
const sidesOf = (points: readonly NamedPoint[]) => textsBeside(points, plot, style).map(sideOf);

function sideOf(beside: Beside | undefined): string | undefined {
  if (beside === undefined) return undefined;
  const { align, up } = beside;
  const across = { left: 'right', center: '', right: 'left' }[align];
  const level = up > 0 ? 'above' : up < -0.5 * style.tickSize ? 'below' : '';
  return `${level} ${across}`.trim();
}

/** What a text covers, from what its template writes: Times has nothing beyond these heights. */
function inkOf({ left, up }: NamedPoint, beside: Beside): Box {
  const width = textWidth(beside.text, style.tickSize, style.metrics);
  const start = left + beside.right - { left: 0, center: width / 2, right: width }[beside.align];
  const baseline = up + beside.up;
  return {
    ...{ left: start, right: start + width },
    ...{ bottom: baseline - 0.22 * style.tickSize, top: baseline + 0.7 * style.tickSize },
  };
}

describe('the texts beside points', () => {
  it('stay inside of the plot', () => {
    expect(sidesOf([point(10, 50, 'right'), point(195, 50, 'left')])).toEqual(['right', 'left']);
    expect(sidesOf([point(100, 0, 'low'), point(100, 100, 'high')])).toEqual([
      ...['above right', 'below right'],
    ]);
  });

  it('do not cover each other, nor other points, where a side is free', () => {
    expect(sidesOf([point(100, 50, 'first'), point(110, 52, 'second')])).toEqual(['left', 'right']);
  });

  it('stand off their own error bars', () => {
    const across = level(50, 60, 140);
    const high = upright(100, 30, 70);
    expect(sidesOf([point(100, 50, 'name', [across])])).toEqual(['above right']);
    expect(sidesOf([point(100, 50, 'name', [high])])).toEqual(['right']);
    expect(sidesOf([point(100, 50, 'name', [across, high])])).toEqual(['above right']);
    const walls = [80, 120].map((at) => upright(at, 0, 100));
    expect(sidesOf([point(100, 50, 'a name', [across, ...walls])])).toEqual(['above']);
  });

  it('are at an end of their error bar where there is no room around the point', () => {
    const walls = [90, 110].map((at) => upright(at, 30, 70));
    expect(sidesOf([point(100, 50, 'a name', [level(50, 80, 120), ...walls])])).toEqual(['right']);
    const lids = [46, 54].map((at) => level(at, 50, 150));
    const [text] = textsBeside(
      [point(100, 50, 'a name', [upright(100, 30, 70), ...lids])],
      plot,
      style,
    );
    expect(text).toMatchObject({ align: 'center' });
    expect(text?.up).toBeGreaterThan(20);
    // Nobody would look for it there.
    const tall = upright(100, 10, 90);
    expect(sidesOf([point(100, 50, 'a name', [tall, ...lids])])).toEqual([undefined]);
  });

  it('are nearer to their own points than to others', () => {
    const row = [90, 94, 98, 102].map((left, i) => point(left, 50, `system ${i}`));
    const texts = textsBeside(row, plot, style);
    for (const [i, own] of row.entries()) {
      const beside = texts[i];
      if (beside === undefined) continue;
      const ink = inkOf(own, beside);
      const [nearest] = row
        .map((one) => ({ one, distance: between(ink, markerBox(one, style)) }))
        .sort((a, b) => a.distance - b.distance);
      expect(nearest?.one).toBe(own);
    }
    expect(texts[0]).toMatchObject({ align: 'right' });
    expect(texts[3]).toMatchObject({ align: 'left' });
  });

  it('stand off the error bars of others', () => {
    const far = upright(115, 10, 90);
    expect(sidesOf([point(100, 50, 'name'), point(115, 10, 'far', [far])])[0]).toBe('left');
  });

  it('give way to a text that has no other place', () => {
    const wall = upright(60, 0, 100);
    const lid = [level(44, 0, 200), level(56, 0, 200)];
    const names = sidesOf([
      point(100, 50, 'between', lid),
      point(148, 50, 'beside the end', [wall]),
    ]);
    expect(names).not.toContain(undefined);
  });

  it('are shortened where they are wider than the plot has room for', () => {
    const name =
      'a very long name of a system that nobody can pronounce at all, not even on Sundays';
    const [long] = textsBeside([point(90, 50, name)], plot, style);
    expect(sideOf(long)).toBe('right');
    expect(long?.text).toMatch(/^a very.*….*Sundays$/);
  });

  it('are left out where every side is taken', () => {
    const fence = upright(97, 0, 100);
    const gate = upright(103, 0, 100);
    expect(sidesOf([point(100, 50, 'name', [fence, gate])])).toEqual([undefined]);
  });

  it('of points at one place have a side each, as long as there are any', () => {
    const same = ['first', 'second', 'third'].map((text) => point(100, 50, text));
    expect(new Set(sidesOf(same)).size).toBe(3);
    const many = Array.from({ length: 20 }, (_, i) => point(100, 50, `point ${i}`));
    expect(sidesOf(many).filter((side) => side !== undefined).length).toBeGreaterThanOrEqual(4);
  });

  it('of a point beyond the plot are left out', () => {
    expect(sidesOf([point(220, 50, 'away'), point(100, -20, 'under')])).toEqual([
      ...[undefined, undefined],
    ]);
  });

  it('never cover a point, an error bar or another text, and stay inside of the plot', () => {
    const at = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
    const half = fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: undefined });
    const one = fc.record({
      ...{ left: at(plot.width), up: at(plot.height), halfWidth: half, halfHeight: half },
      text: fc.string({ minLength: 1, maxLength: 12 }),
    });
    const placed = fc
      .array(one, { minLength: 1, maxLength: 25 })
      .map((all) =>
        all.map(({ left, up, halfWidth, halfHeight, text }) =>
          point(left, up, text, [
            ...(halfWidth === undefined ? [] : [level(up, left - halfWidth, left + halfWidth)]),
            ...(halfHeight === undefined ? [] : [upright(left, up - halfHeight, up + halfHeight)]),
          ]),
        ),
      );
    fc.assert(
      fc.property(placed, (points) => {
        const texts = textsBeside(points, plot, style);
        const inks = points.flatMap((own, i) => {
          const beside = texts[i];
          return beside === undefined ? [] : [inkOf(own, beside)];
        });
        const marks = points.flatMap((own) => [markerBox(own, style), ...own.bars]);
        for (const [i, ink] of inks.entries()) {
          expect(isInside(ink, { width: plot.width + 0.01, height: plot.height })).toBe(true);
          expect(marks.filter((mark) => meets(ink, mark))).toEqual([]);
          expect(inks.filter((other, j) => j !== i && meets(ink, other))).toEqual([]);
        }
      }),
    );
  });

  it('are many where points have room around them', () => {
    const grid = Array.from({ length: 24 }, (_, i) =>
      point(10 + (i % 4) * 50, 10 + Math.floor(i / 4) * 16, `system ${i}`),
    );
    expect(sidesOf(grid)).not.toContain(undefined);
  });

  it('of a crowd are left out', () => {
    const crowd = Array.from({ length: 5000 }, (_, i) =>
      point((i * 7.3) % plot.width, (i * 3.7) % plot.height, `point ${i}`),
    );
    const texts = textsBeside(crowd, plot, style);
    expect(texts.filter((text) => text !== undefined).length).toBeLessThan(50);
  });
});
