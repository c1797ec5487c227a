import { describe, expect, it } from 'vitest';
import { colourAxisOf } from '../../src/chart/axes/axis-of.js';
import { plainAxis } from '../../src/manifest/drawing/default.js';
import type { Dimension } from '../../src/chart/content.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import { below, roomOn, textsOf, upright, width } from './axis-inputs.js';

const categories = (texts: readonly string[], label?: string): Dimension => ({
  of: 'categories',
  texts,
  label,
});
const many = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i));
const written = (axis: ReturnType<typeof below>) => axis.ticks.filter(({ text }) => text !== '');

describe('an axis of categories', () => {
  it('has a tick for each, half of its place from the ends', () => {
    const axis = below(categories(['a', 'b', 'c'], 'Method'));
    expect(axis).toMatchObject({ label: 'Method', scale: 'linear', min: -0.5, max: 2.5 });
    expect(axis.ticks.map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(textsOf(axis)).toEqual(['a', 'b', 'c']);
  });

  it('is sane without any', () => {
    expect(below(categories([]))).toMatchObject({ min: -0.5, max: 0.5, ticks: [] });
  });

  it('goes on in a second line', () => {
    const texts = many(5, (i) => `response-time ${i}`);
    expect(textsOf(below(categories(texts)))[1]).toBe('response-/time 1');
  });

  it('shortens what has no room, and keeps it apart', () => {
    const texts = many(6, (i) => `a-namespace/with-a-long-name/pod-${i}-of-the-service`);
    const axis = below(categories(texts));
    expect(written(axis)).toHaveLength(6);
    expect(new Set(textsOf(axis)).size).toBe(6);
    expect(roomOn(width)(axis.ticks, axis)).toBe(true);
  });

  it('keeps the starts of what has no room, so that it can be told', () => {
    const texts = ['Ours', 'Raft (baseline)', 'Kubernetes HPA', 'Kubernetes VPA'];
    const at = (length: number) => textsOf(below(categories(texts), {}, { length }));
    expect(at(300)).toEqual(texts);
    expect(at(180)).toEqual(['Ours', 'Raft/(baseline)', 'Kubernetes/HPA', 'Kubernetes/VPA']);
    expect(at(150)).toEqual(['Ours', 'Raft/(baseline)', 'Kubern…/HPA', 'Kubern…/VPA']);
    expect(at(100)).toEqual(['Ours', '', 'Kubernetes HPA', '']);
  });

  it('leaves the shared start of names out before it leaves out names', () => {
    const texts = many(5, (i) => `a-replica-of-the-database-${i}`);
    const at = (length: number) => textsOf(below(categories(texts), {}, { length }));
    expect(at(130)).toEqual(['…se-0', '…se-1', '…se-2', '…se-3', '…se-4']);
  });

  it.each([
    ['numbers', many(60, (i) => String(i + 1))],
    ['long names', many(60, (i) => `a-namespace/with-a-long-name/pod-${i}-of-the-service`)],
    ['the same names', many(60, () => 'the same name for all of them')],
    ['thousands', many(3000, (i) => `pod-${i}`)],
  ])('of 60 and more writes only some: %s', (_, texts) => {
    const axis = below(categories(texts));
    expect(axis.ticks).toHaveLength(texts.length);
    expect(written(axis).length).toBeGreaterThanOrEqual(3);
    expect(written(axis).length).toBeLessThanOrEqual(20);
    expect(roomOn(width)(written(axis), axis)).toBe(true);
  });

  it('beside a plot writes as many as there are lines, no wider than a part of the page', () => {
    const axis = upright(categories(many(60, (i) => `node-exporter-of-the-cluster-number-${i}`)));
    expect(written(axis).length).toBeGreaterThan(6);
    expect(written(axis).length).toBeLessThanOrEqual(13);
    expect(Math.max(...axis.ticks.map(({ text }) => textWidth(text, 7)))).toBeLessThanOrEqual(91);
    expect(axis.ticks.every((tick) => tick.below === undefined)).toBe(true);
  });

  it('has printable texts', () => {
    expect(textsOf(below(categories(['a\nb'])))).toEqual(['a b']);
  });
});

const edges = (texts: readonly string[], what: 'samples' | 'other' = 'samples'): Dimension => ({
  of: 'edges',
  rows: texts.length - 1,
  ticks: texts.map((text, at) => ({ at, text })),
  what,
  label: undefined,
});

describe('an axis of bounds between rows', () => {
  it('shows bounds in the unit of the samples', () => {
    const bounds = ['0', '0.005', '0.01', '0.025', '0.1', '1', '+Inf'];
    const axis = upright(edges(bounds), { unit: 's', label: 'Latency' });
    expect(axis).toMatchObject({ label: 'Latency (ms)', min: 0, max: 6 });
    expect(textsOf(axis)).toEqual(['0', '5', '10', '25', '100', '1000', '∞']);
  });

  it('writes plain numbers, with as many digits as they need', () => {
    expect(textsOf(upright(edges(['1e+06', '0.5', '2048'])))).toEqual(['1M', '0.5', '2.048k']);
    const thirds = ['0.001', '0.0016666666666666668', '0.01'];
    expect(textsOf(upright(edges(thirds), { unit: 's' }))).toEqual(['1', '1.667', '10']);
  });

  it('leaves what is no number as it is', () => {
    expect(textsOf(upright(edges(['a', 'b\nc'], 'other')))).toEqual(['a', 'b c']);
  });

  it('always has the first and the last one', () => {
    for (const length of [15, 40, 112]) {
      const axis = upright(edges(many(32, (i) => String(2 ** i))), {}, length);
      const places = axis.ticks.map(({ at }) => at);
      expect([places[0], places.at(-1)]).toEqual([0, 31]);
      expect(axis.ticks.length).toBeLessThanOrEqual(length / 8.75 + 1);
    }
  });

  it('is sane without rows', () => {
    expect(upright(edges([]))).toMatchObject({ min: 0, max: 1, ticks: [] });
  });
});

describe('the axis of colours', () => {
  const request = { queries: [{ unit: 's', show: undefined }], style: plainStyle, length: 112 };

  it('goes from the least to the largest value, in the unit of the samples', () => {
    const spec = { ...plainAxis, label: 'Latency', min: 7, scale: 'log' as const };
    const axis = colourAxisOf({ min: 0.1, max: 0.5 }, 'samples', { ...request, spec });
    expect(axis).toMatchObject({ label: 'Latency (ms)', scale: 'linear', min: 0.1, max: 0.5 });
    expect(textsOf(axis)).toEqual(['100', '200', '300', '400', '500']);
  });

  it('counts without a unit', () => {
    const axis = colourAxisOf({ min: 0, max: 4 }, 'other', { ...request, spec: plainAxis });
    expect(axis.label).toBeUndefined();
    expect(textsOf(axis)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('is sane without values', () => {
    const axis = colourAxisOf(undefined, 'samples', { ...request, spec: plainAxis });
    expect([axis.min, axis.max]).toEqual([0, 1]);
  });
});
