import { describe, expect, it } from 'vitest';
import { figureOf, panel, target, variables } from './given.js';

describe('a query that is no PromQL is in no figure', () => {
  const cannot = 'panel 1 "Load": left out: its query cannot be asked: ';

  it.each([
    ['sum(x', '`(` is not closed'],
    ['x[5m]', 'a figure is of series, and this is a range of samples'],
    ['rate(x)', '`rate` needs a range'],
    ['rate(x[$interval])', '`]` stands where a duration'],
    ['nosuch(x)', 'PromQL has no function `nosuch`'],
  ])('%s', (expr, why) => {
    const { figure, said, vars } = figureOf(panel({ targets: [target(expr)] }));
    expect([figure, vars]).toEqual([undefined, undefined]);
    expect(said.join('\n')).toContain(cannot + why);
  });

  it('and the others of its panel are', () => {
    const targets = ['up', 'sum(x', 'down'].map((expr, i) => target(expr, { refId: 'ABC'[i] }));
    const { figure, said } = figureOf(panel({ targets }));
    expect(figure).toEqual({ queries: { A: 'up', C: 'down' } });
    expect(said).toEqual([
      expect.stringContaining('"Load": its query `B` is left out: `(` is not'),
    ]);
  });

  it('nor for the values that only a server knows', () => {
    const list = variables({
      ...{ name: 'pod', type: 'query', includeAll: true, query: 'label_values(up, pod)' },
    });
    const repeated = (expr: string) => panel({ repeat: 'pod', targets: [target(expr)] });
    expect(figureOf(repeated('up{pod="$pod"}'), list).said).toEqual([]);
    expect(figureOf(repeated('sum(up{pod="$pod"}'), list).said).toEqual([
      expect.stringContaining(cannot),
    ]);
  });

  it('but MetricsQL may be', () => {
    const { figure, said } = figureOf(panel({ targets: [target('rollup_rate(x) default 0')] }));
    expect([figure?.query, said]).toEqual(['rollup_rate(x) default 0', []]);
  });
});
