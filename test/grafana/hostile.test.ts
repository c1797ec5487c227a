import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../properties.js';
import { checkedItems } from '../../src/check/items.js';
import { offlineFindings } from '../../src/check/offline.js';
import { StyxError, StyxErrors } from '../../src/errors.js';
import { importDashboard } from '../../src/grafana/import.js';
import { manifest } from '../manifest/given.js';
import { dashboard, panel, plainly, target, variables } from './given.js';

const whole = dashboard(
  [
    {
      id: 9,
      type: 'row',
      title: 'R',
      repeat: 'job',
      collapsed: true,
      panels: [panel({ title: 'In' })],
    },
    panel({
      ...{ id: 2, title: '$job', repeat: 'pod', interval: '1m', timeFrom: '1h', timeShift: '1d' },
      targets: [
        target('x{job="$job"}', {
          legendFormat: '{{a}}',
          intervalFactor: 2,
          datasource: { type: 'prometheus', uid: 'p' },
        }),
      ],
      fieldConfig: {
        defaults: {
          ...{ unit: 'bytes', min: 0, max: 9, mappings: [], thresholds: { steps: [{ value: 5 }] } },
          custom: {
            stacking: { mode: 'normal' },
            scaleDistribution: { type: 'log', log: 2 },
            thresholdsStyle: { mode: 'line' },
          },
        },
        overrides: [
          {
            matcher: { id: 'byRegexp', options: '/a/' },
            properties: [
              { id: 'unit', value: 's' },
              { id: 'custom.axisPlacement', value: 'right' },
            ],
          },
        ],
      },
      options: { legend: { placement: 'right' } },
    }),
    panel({
      id: 3,
      type: 'graph',
      yaxes: [{ format: 's', logBase: 2, min: '1' }, {}],
      seriesOverrides: [{ alias: 'x', yaxis: 2 }],
      thresholds: [{ value: 1, line: true }],
      legend: { show: true },
    }),
  ],
  variables(
    {
      name: 'job',
      type: 'query',
      query: { query: 'label_values(up, job)' },
      current: { value: ['a', 'b'] },
      multi: true,
    },
    {
      name: 'pod',
      type: 'custom',
      query: 'c,d',
      options: [{ value: 'c' }],
      includeAll: true,
      current: { value: '$__all' },
    },
  ),
);

/** A JSON of which one value, somewhere, is another one. */
function changed(json: unknown, at: number, value: unknown): unknown {
  let left = at;
  const text = JSON.stringify(json, (_, one: unknown) => (left-- === 0 ? value : one));
  return JSON.parse(text);
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...[
      '${x}',
      '$__all',
      '[[a:b]]',
      '{{a}}',
      ': #',
      '\'"',
      '\u0000\u001b[31m',
      'a\nb: c',
      '*x',
      '&x',
      '!!js',
      '__proto__',
      '1e999',
      '%',
      '<<',
      'sum(x',
      'x[$__rate_interval]',
      '${__from}',
      'now-1d/d',
      '1m',
      '9'.repeat(400),
    ],
  ),
);
const values = fc.oneof(
  texts,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, [], {}, -1, 1e308, true),
);

/** The mistakes that a check without a server finds. */
function mistakesIn(text: string): string[] {
  const { queries, findings } = checkedItems(manifest(text), plainly.nowMs);
  return [...findings, ...queries.flatMap(offlineFindings)].flatMap(({ severity, error }) =>
    severity === 'error' ? error.message : [],
  );
}

/** What becomes of it: a valid manifest, nothing, or an error that Styx explains; each panel in the first or said. */
function outcome(json: unknown): string {
  try {
    const { text, panels, figures, remarks } = importDashboard(JSON.stringify(json), plainly);
    const leftOut = remarks.filter(({ isWhole }) => isWhole).length;
    if (panels !== figures + leftOut) return `${panels} panels are ${figures} and ${leftOut}`;
    if (text === undefined) return 'no figures';
    return mistakesIn(text)[0] ?? 'a manifest';
  } catch (thrown) {
    if (thrown instanceof StyxErrors || thrown instanceof StyxError) return 'an error';
    throw thrown;
  }
}

/** Other values somewhere, or none at all. */
const changes = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 150 }), fc.option(values, { nil: undefined })),
  {
    ...{ minLength: 1, maxLength: 4 },
  },
);

describe('whatever a file has in it', () => {
  it('comes to a manifest that has no mistakes, or to an error, and no panel is lost', () => {
    expect(outcome(whole)).toBe('a manifest');
    fc.assert(
      fc.property(changes, (all) => {
        const mutated = all.reduce<unknown>((json, [at, value]) => changed(json, at, value), whole);
        expect(['a manifest', 'no figures', 'an error']).toContain(outcome(mutated));
      }),
      { numRuns: 40 },
    );
  });

  it('is no code: names of JavaScript mean nothing', () => {
    const json =
      '{"__proto__": {"panels": []}, "constructor": 5, "panels": [{"__proto__": {"type": "x"}}]}';
    const { remarks } = importDashboard(json, plainly);
    expect(remarks).toHaveLength(1);
  });

  it('may be large', () => {
    const panels = Array.from({ length: 500 }, (_, id) => panel({ id, title: 'Same' }));
    const begun = performance.now();
    const { figures } = importDashboard(JSON.stringify(dashboard(panels)), plainly);
    expect(figures).toBe(500);
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});
