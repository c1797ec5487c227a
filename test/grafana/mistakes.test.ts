import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.js';
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

  it('and where several are none, each is said', () => {
    const targets = ['sum(x', 'up', 'nosuch(x)'].map((expr, i) =>
      target(expr, { refId: 'ABC'[i] }),
    );
    const { figure, said } = figureOf(panel({ targets }));
    expect(figure).toEqual({ queries: { B: 'up' } });
    expect(said).toEqual([
      expect.stringContaining('its query `A` is left out: `(` is not'),
      expect.stringContaining('its query `C` is left out: PromQL has no function'),
    ]);
  });

  it('and where all are, they are one panel that is left out', () => {
    const targets = ['sum(x', 'nosuch(x)'].map((expr, i) => target(expr, { refId: 'AB'[i] }));
    const { figure, said } = figureOf(panel({ targets }));
    expect(figure).toBeUndefined();
    expect(said).toEqual([expect.stringContaining(`${cannot}\`(\` is not closed`)]);
  });

  it('and takes the axis with it that it was alone on', () => {
    const properties = [
      { id: 'custom.axisPlacement', value: 'right' },
      { id: 'unit', value: 's' },
    ];
    const overrides = [{ matcher: { id: 'byFrameRefID', options: 'B' }, properties }];
    const targets = ['up', 'sum(x'].map((expr, i) => target(expr, { refId: 'AB'[i] }));
    const { figure, said } = figureOf(panel({ targets, fieldConfig: { defaults: {}, overrides } }));
    expect(figure).toEqual({ queries: { A: 'up' } });
    expect(said).toEqual([expect.stringContaining('its query `B` is left out')]);
  });

  it('which takes no time, however many they are', () => {
    const many = Array.from({ length: 200 }, (_, i) => target('sum(x', { refId: `Q${i}` }));
    const targets = [...many, target('up', { refId: 'up' })];
    let said: readonly string[] = [];
    const ms = cpuTime(() => void ({ said } = figureOf(panel({ targets }))));
    expect(said).toHaveLength(200);
    expect(ms).toBeLessThan(3000);
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
