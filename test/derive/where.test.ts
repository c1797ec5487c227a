import { describe, expect, it } from 'vitest';
import { keptWhere, whereText } from '../../src/derive/where.js';
import type { Bound, Condition } from '../../src/manifest/condition.js';
import { numpy, seeded } from '../numpy.js';
import { contentOf, every15s, labelled, testSpool } from './frames.js';

const spool = testSpool();

const condition = (query: string, ...bounds: [Bound['is'], number][]): Condition => ({
  query,
  isDrawn: false,
  bounds: bounds.map(([is, than]) => ({ is, than })),
});

describe('the samples at which a condition holds', () => {
  it('stay to the letter, those at other times go', () => {
    const load = every15s(['1', '100', '150.0', undefined, 'NaN', '200', '+Inf']);
    const latency = every15s(['1.50', '2.50', undefined, '4', '5', '6.0e0', '7']);
    const judged = { condition: condition('load', ['>=', 100], ['<=', 200]), by: load };
    const { query, notes } = keptWhere(latency, [judged], spool);
    expect(contentOf(query)).toEqual({ '{i="0"}': { 15_000: '2.50', 75_000: '6.0e0' } });
    expect(notes).toEqual([]);
    expect(whereText([judged.condition])).toBe('load >= 100 and load <= 200');
  });

  it.each([
    [[['=', 2]], ['b']],
    [[['>', 2]], ['c']],
    [[['<', 2]], ['a']],
    [[['>=', 2]], ['b', 'c']],
    [[['<=', 2]], ['a', 'b']],
    [
      [
        ['>', 1],
        ['<', 3],
      ],
      ['b'],
    ],
  ] as const)('%j', (bounds, expected) => {
    const of = condition('q', ...bounds.map(([is, than]): [Bound['is'], number] => [is, than]));
    const values = ['1', '2', '3'];
    const { query } = keptWhere(every15s(values), [{ condition: of, by: every15s(values) }], spool);
    const kept = Object.values(contentOf(query)['{i="0"}'] ?? {});
    expect(kept.map((text) => 'abc'[Number(text) - 1])).toEqual(expected);
  });

  it('are of the only series, else of the one with the same labels', () => {
    const of = (system: string, ...values: string[]) => ({ labels: { system }, values });
    const named = (name: string, system: string, ...values: string[]) => ({
      labels: { __name__: name, system },
      values,
    });
    const latency = labelled(
      named('latency', 'x', '1', '2'),
      named('latency', 'y', '3', '4'),
      named('latency', 'z', '5', '6'),
    );
    const byEach = labelled(named('load', 'y', '0', '1'), named('load', 'x', '1', '0'));
    const busy = condition('load', ['>', 0]);
    const each = keptWhere(latency, [{ condition: busy, by: byEach }], spool);
    expect(contentOf(each.query)).toEqual({
      'latency{system="x"}': { 0: '1' },
      'latency{system="y"}': { 15_000: '4' },
    });
    expect(each.notes.map(({ text }) => text)).toEqual([
      '1 of 3 series left out, since no series of load has their labels: latency{system="z"}',
    ]);
    const byOne = keptWhere(latency, [{ condition: busy, by: labelled(of('a', '0', '1')) }], spool);
    expect(Object.values(contentOf(byOne.query))).toEqual([
      { 15_000: '2' },
      { 15_000: '4' },
      { 15_000: '6' },
    ]);
  });

  it('are found in little time where thousands of series have no partner', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      labels: { i: String(i) },
      values: ['1'],
    }));
    const others = ['a', 'b'].map((i) => ({ labels: { i }, values: ['1'] }));
    const judged = { condition: condition('load', ['>', 0]), by: labelled(...others) };
    const { query, notes } = keptWhere(labelled(...many), [judged], spool);
    expect([query.series.length, notes.length]).toEqual([0, 1]);
  });

  it('are those at which all hold; a series without any is left out', () => {
    const values = every15s(['1', '2', '3'], ['4', undefined, '6']);
    const conditions = [
      {
        condition: condition('a', ['>', 0]),
        by: labelled({ labels: {}, values: ['1', '1', '0'] }),
      },
      {
        condition: condition('b', ['=', 3]),
        by: labelled({ labels: {}, values: ['0', '3', '3'] }),
      },
    ];
    const { query, notes } = keptWhere(values, conditions, spool);
    expect(contentOf(query)).toEqual({ '{i="0"}': { 15_000: '2' } });
    expect(notes.map(({ text }) => text)).toEqual([
      '1 of 2 series left out, without a sample where a > 0 and b = 3: {i="1"}',
    ]);
  });

  it('are those that a mask of numpy keeps', () => {
    const random = seeded(11);
    const number = (): number | undefined => (random() < 0.1 ? undefined : random() * 100);
    const load = Array.from({ length: 5000 }, number);
    const value = Array.from({ length: 5000 }, number);
    const expected = numpy(
      `load, value = [np.array([math.nan if v is None else v for v in one]) for one in given]
kept = (load >= 20) & (load < 60) & np.isfinite(value)
result = [list(np.flatnonzero(kept) * 15000), list(value[kept])]`,
      [load, value].map((all) => all.map((one) => one ?? null)),
    ) as number[][];
    const frameOf = (all: (number | undefined)[]) =>
      every15s(all.map((one) => (one === undefined ? undefined : String(one))));
    const judged = { condition: condition('load', ['>=', 20], ['<', 60]), by: frameOf(load) };
    const { query } = keptWhere(frameOf(value), [judged], spool);
    const kept = Object.entries(contentOf(query)['{i="0"}'] ?? {});
    expect([kept.map(([ms]) => Number(ms)), kept.map(([, text]) => Number(text))]).toEqual(
      expected,
    );
  });
});
