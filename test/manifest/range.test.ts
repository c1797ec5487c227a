import { describe, expect, it } from 'vitest';
import { figure, mistakes, withFigure } from './given.js';

const noon = Date.UTC(2017, 5, 1, 12);
const hour = 3_600_000;

function withRange(range: string): string {
  return `prometheus: http://a\nfigures: {f: {query: up, range: ${range}}}`;
}

describe('a range', () => {
  it.each([
    [
      '{start: 2017-06-01T12:00:00Z, end: 2017-06-01T13:00:00Z}',
      { start: { ms: noon }, end: { ms: noon + hour } },
    ],
    ['{start: 1496318400, duration: 1h30m}', { start: { ms: noon }, durationMs: 1.5 * hour }],
    ['{end: "1496318400.5", duration: 500ms}', { end: { ms: noon + 500 }, durationMs: 500 }],
    ['{start: now-6h, end: now}', { start: { beforeNowMs: 6 * hour }, end: { beforeNowMs: 0 } }],
    ['{start: 2017-06-01, end: now}', { start: { ms: noon - 12 * hour }, end: { beforeNowMs: 0 } }],
    ['{last: 6h}', { lastMs: 6 * hour }],
    ['{start: 5, end: 5}', { start: { ms: 5000 }, end: { ms: 5000 } }],
  ])('may be %s', (range, resolved) => {
    expect(figure(withRange(range)).range).toEqual(resolved);
  });

  it.each([
    ['{}', 'f'],
    ['{start: 1}', 'range'],
    ['{end: 1}', 'range'],
    ['{duration: 1h}', 'range'],
    ['{start: 1, end: 2, duration: 1s}', 'range'],
    ['{start: 1, last: 1h}', 'range'],
    ['{last: 0s}', '0s'],
    ['{start: 1, duration: 0s}', '0s'],
    ['{start: 2017-06-02, end: 2017-06-01}', '2017-06-01'],
    ['{start: now, end: now-1h}', 'now-1h'],
  ])('is not %s', (range, text) => {
    const [[code, line, at] = [], ...others] = mistakes(withRange(range));
    expect([code, line, at]).toEqual(['BAD_RANGE', 2, range === '{}' ? 'range' : text]);
    expect(others).toEqual([]);
  });

  it('is needed', () => {
    const text = 'prometheus: http://a\nfigures: {f: {query: up}}';
    expect(mistakes(text)).toEqual([['BAD_RANGE', 2, 'f']]);
  });

  it.each([
    ['{start: yesterday, end: now}', 'BAD_TIME', 'yesterday'],
    ['{start: 2017-06-01, end: now+1h}', 'BAD_TIME', 'now+1h'],
    ['{start: 1496318400000, end: now}', 'BAD_TIME', '1496318400000'],
    ['{start: 1, duration: 1 h}', 'BAD_DURATION', '1 h'],
    ['{last: 6}', 'BAD_DURATION', '6'],
  ])('of %s is refused where it is wrong', (range, code, text) => {
    expect(mistakes(withRange(range))).toEqual([[code, 2, text]]);
  });

  it('has every wrong part of it reported', () => {
    expect(mistakes(withRange('{start: then, end: later}'))).toEqual([
      ['BAD_TIME', 2, 'then'],
      ['BAD_TIME', 2, 'later'],
    ]);
  });
});

describe('a step', () => {
  it.each([
    ['0s', 'BAD_STEP'],
    ['0.5ms', 'BAD_STEP'],
    ['1001ms', 'BAD_STEP'],
    ['15', 'BAD_DURATION'],
    ['often', 'BAD_DURATION'],
    ['30m1h', 'BAD_DURATION'],
  ])('of %s is refused', (step, code) => {
    expect(mistakes(withFigure('query: up', `step: ${step}`))).toEqual([[code, 5, step]]);
    const inQuery = withFigure(`queries: {a: {query: up, step: ${step}}}`);
    expect(mistakes(inQuery)).toEqual([[code, 4, step]]);
  });
});
