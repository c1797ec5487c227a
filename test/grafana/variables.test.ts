import { describe, expect, it } from 'vitest';
import { figureOf, panel, target, variables } from './given.js';

/** What becomes of a query, and what the manifest says of its variables. */
function ask(expr: string, list: object[], chosen: Record<string, string[]> = {}) {
  const one = panel({ targets: [target(expr)] });
  const more = variables(...list.map((variable) => ({ type: 'query', ...variable })));
  const options = { chosen: new Map(Object.entries(chosen)) };
  const { figure, vars, said } = figureOf(one, more, options);
  return { query: figure?.query, vars, said, figure };
}

const single = { name: 'job', current: { text: 'node', value: 'node' } };
const multi = { name: 'pod', multi: true, includeAll: true };

describe('a variable of a dashboard is one of the manifest', () => {
  it.each(['$job', '${job}', '[[job]]'])('written as %s', (form) => {
    expect(ask(`up{job="${form}"}`, [single])).toMatchObject({
      ...{ query: 'up{job="${job}"}', vars: { job: 'node' }, said: [] },
    });
  });

  it('by the value that was chosen when it was saved, or on the command line', () => {
    expect(ask('$job', [single]).vars).toEqual({ job: 'node' });
    expect(ask('$job', [single], { job: ['other'] }).vars).toEqual({ job: 'other' });
  });

  it.each([
    [{ name: 'n', type: 'custom', query: '5, 10' }, '5'],
    [{ name: 'n', type: 'custom', query: 'five : 5, ten : 10' }, '5'],
    [{ name: 'n', type: 'constant', query: 'a' }, 'a'],
    [{ name: 'n', type: 'textbox', query: 'b' }, 'b'],
    [{ name: 'n', type: 'interval', query: '1m,5m' }, '1m'],
  ])('by the first that there is: %j', (variable, text) => {
    expect(ask('$n', [variable])).toMatchObject({ vars: { n: text }, said: [] });
  });

  it('with several values as one regular expression, within quotes', () => {
    const current = { value: ['a.b', 'c\\d'] };
    expect(ask('up{pod=~"$pod"}', [{ ...multi, current }]).vars).toEqual({
      pod: String.raw`(a\\.b|c\\\\d)`,
    });
    expect(ask('up{pod=~"$pod"}', [{ ...multi, current: { value: ['a.b'] } }]).vars).toEqual({
      pod: String.raw`a\\.b`,
    });
  });

  it.each([
    [{ current: { value: '$__all' } }, '.+'],
    [{ current: { value: ['$__all'] }, allValue: '.*' }, '.*'],
    [{ current: {} }, '.+'],
    [{ type: 'custom', query: 'a,b', current: { value: ['$__all'] } }, '(a|b)'],
  ])('with all values: %j', (more, text) => {
    const query = 'up{pod=~"$pod"}';
    expect(ask(query, [{ ...multi, ...more }])).toMatchObject({ vars: { pod: text }, said: [] });
    expect(ask(query, [{ ...multi, ...more }], { pod: ['All'] }).vars).toEqual({ pod: text });
  });

  it.each([
    ['raw', 'a.b,c'],
    ['csv', 'a.b,c'],
    ['pipe', 'a.b|c'],
    ['regex', String.raw`(a\.b|c)`],
    ['glob', '{a.b,c}'],
    ['doublequote', '"a.b","c"'],
    ['singlequote', "'a.b','c'"],
    ['json', '["a.b","c"]'],
    ['distributed', 'a.b,pod=c'],
  ])('in the format %s', (format, text) => {
    const list = [{ ...multi, current: { value: ['a.b', 'c'] } }];
    expect(ask(`up{pod=\`\${pod:${format}}\`}`, list)).toMatchObject({
      ...{ query: `up{pod=\`\${pod-${format}}\`}`, vars: { [`pod-${format}`]: text }, said: [] },
    });
  });

  it('by what its menu shows, and by its value', () => {
    const list = [{ ...multi, current: { value: ['a.b', 'c'] } }];
    expect(ask('up{x="${pod.text}", pod=~"${pod.value}"}', list)).toMatchObject({
      query: 'up{x="${pod-text}", pod=~"${pod}"}',
      ...{ vars: { 'pod-text': 'a.b + c' }, said: [] },
    });
  });

  // A legend has what the menu shows, and so has a value that the file has by that alone.
  it.each([
    [{ current: { text: 'node' } }, 'node'],
    [{ current: { text: 'a + b' }, multi: true }, '(a|b)'],
    [{ current: { text: ['a', 'b'] }, multi: true }, '(a|b)'],
    [{ current: { text: 'All' }, includeAll: true }, '.+'],
    [{ current: { text: 'eu' }, options: [{ text: 'eu', value: 'eu-1' }] }, 'eu-1'],
    [{ current: { text: 'eu' }, options: [{ text: ['eu'], value: ['eu-1', 'x'] }] }, 'eu-1'],
  ])('by the text of what was chosen, where the file has no value: %j', (variable, text) => {
    const { vars, said } = ask('up{x=~"$x"}', [{ name: 'x', ...variable }]);
    expect([vars, said]).toEqual([{ x: text }, []]);
  });

  it.each([{ text: 'None', value: '' }, { isNone: true, text: 'None', value: '' }, { text: '' }])(
    'not by the text for none: %j',
    (current) => {
      const { vars, said } = ask('up{x="$x"}', [{ name: 'x', current }]);
      expect([vars, said.length]).toEqual([{ x: '' }, 1]);
    },
  );

  it('by its text, where a menu shows another one than the value', () => {
    const x = { name: 'x', type: 'custom', query: 'Europe : eu-1, America : us-1' };
    const legend = (list: object[], chosen: Record<string, string[]> = {}) => {
      const one = panel({ targets: [target('up{x="$x"}', { legendFormat: '$x' })] });
      const options = { chosen: new Map(Object.entries(chosen)) };
      return figureOf(one, variables(...list.map((more) => ({ ...x, ...more }))), options).vars;
    };
    expect(legend([{}])).toEqual({ x: 'eu-1', 'x-text': 'Europe' });
    const current = { text: 'Asia', value: 'as-1' };
    expect(legend([{ current }])).toEqual({ x: 'as-1', 'x-text': 'Asia' });
    expect(legend([{ current }], { x: ['us-1'] })).toEqual({ x: 'us-1', 'x-text': 'America' });
    expect(legend([{ current }], { x: ['America'] })).toEqual({ x: 'us-1', 'x-text': 'America' });
  });

  it('in a format that is for other databases is said', () => {
    const { said } = ask('up{pod="${pod:lucene}"}', [{ ...multi, current: { value: ['a'] } }]);
    expect(said).toEqual([expect.stringContaining('`:lucene` is a format for other databases')]);
  });

  it('that nobody knows the value of is empty, and said', () => {
    expect(ask('up{job="$job", x="$x"}', [{ name: 'job', current: {} }])).toMatchObject({
      vars: { job: '', x: '' },
      said: [
        expect.stringMatching(/^variable job: the dashboard has no value of it: --var job=…/),
        expect.stringMatching(/^variable x: /),
      ],
    });
  });

  it('has another name where manifests keep its own', () => {
    expect(
      ask('rate(x[$range]) + rate(y[$step])', [
        { name: 'range', current: { value: '5m' } },
        { name: 'step', current: { value: '1m' } },
      ]),
    ).toMatchObject({
      query: 'rate(x[${var-range}]) + rate(y[${var-step}])',
      vars: { 'var-range': '5m', 'var-step': '1m' },
    });
  });

  it.each(['textbox', 'constant'])('that is a text has no values that are all: %s', (type) => {
    const { vars } = ask('up{x="$x"}', [{ name: 'x', type, query: 'All', current: {} }]);
    expect(vars).toEqual({ x: 'All' });
  });

  it('that is not used is not written', () => {
    expect(ask('up', [single]).vars).toBeUndefined();
  });

  it('is no group of a regular expression', () => {
    const query = 'label_replace(x, "a", "$1 ${2}", "b", "(.+) (.*)$")';
    expect(ask(query, [])).toMatchObject({ query, said: [] });
  });

  it('that the dashboard has not cannot be chosen', () => {
    expect(() => ask('up', [single], { jbo: ['x'] })).toThrow('the dashboard has no such variable');
  });

  it('is what its menu shows in a legend', () => {
    const one = panel({ targets: [target('up', { legendFormat: '$pod of {{job}}' })] });
    const { figure, vars } = figureOf(
      one,
      variables({ ...multi, type: 'query', current: { value: ['a.b', 'c'] } }),
    );
    expect([figure?.label, vars]).toEqual(['${pod-text} of {{job}}', { 'pod-text': 'a.b + c' }]);
    const raw = panel({ targets: [target('up', { legendFormat: '${pod:pipe} of ${pod.text}' })] });
    const current = { value: ['a.b', 'c'] };
    expect(figureOf(raw, variables({ ...multi, type: 'query', current })).vars).toEqual({
      ...{ 'pod-pipe': 'a.b|c', 'pod-text': 'a.b + c' },
    });
  });
});

describe('what Grafana fills in by itself', () => {
  it.each([
    ['rate(x[$__rate_interval])', 'rate(x[${rate_interval}])'],
    ['rate(x[${__rate_interval}])', 'rate(x[${rate_interval}])'],
    ['max_over_time(x[$__interval])', 'max_over_time(x[${step}])'],
    ['increase(x[$__range])', 'increase(x[${range}])'],
    ['increase(x[${__range_s}s])', 'increase(x[${range}])'],
    ['increase(x[${__interval_ms}ms])', 'increase(x[${step}])'],
  ])('stays a symbol until the step is known: %s', (expr, query) => {
    expect(ask(expr, [])).toMatchObject({ query, said: [] });
  });

  it.each([
    ['x / $__range_s', 'x / 21600', undefined],
    ['x / ${__range_ms}', 'x / 21600000', undefined],
    // 6 h in at most about 1,000 points, as Styx chooses.
    ['x * $__interval_ms', 'x * 30000', '30s'],
    ['x / ${__rate_interval_ms}', 'x / 60000', '30s'],
  ])('is a number of the range, or of the step that is then written: %s', (expr, query, step) => {
    const { figure, said } = ask(expr, []);
    expect([figure?.query, figure?.step, said]).toEqual([query, step, []]);
  });

  // `max(step + least step, 4 * least step)`, and the step is at least 30 s over 6 h.
  it.each([
    ['1m', '4m', '1m'],
    ['>1m', '4m', '1m'],
    ['5s', '35s', '30s'],
    ['$res', '8m', '2m'],
    ['[[res]]', '8m', '2m'],
    ['$__interval', '2m', '30s'],
    ['$__rate_interval', '${step}', '1m'],
    ['${__rate_interval}', '${step}', '1m'],
  ])(
    'has the least step of its query, %s, in place of the scrape interval',
    (interval, window, step) => {
      const res = { name: 'res', type: 'interval', current: { value: '2m' } };
      const one = panel({ targets: [target('rate(x[$__rate_interval])', { interval })] });
      const { figure, said } = figureOf(one, variables(res));
      expect([figure?.query, figure?.step, said]).toEqual([`rate(x[${window}])`, step, []]);
    },
  );

  it('has the scrape interval beside the least step of the panel, as in Grafana', () => {
    const one = panel({ interval: '1m', targets: [target('rate(x[$__rate_interval])')] });
    const { figure } = figureOf(one);
    expect([figure?.query, figure?.step]).toEqual(['rate(x[${rate_interval}])', '1m']);
  });

  it.each(['x{a="$__user"}', 'x offset ${__from}', 'x{a="${__dashboard}"}'])(
    'is of Grafana alone: that query is left out, %s',
    (expr) => {
      const targets = [target(expr), target('up', { refId: 'B' })];
      const { figure, said } = figureOf(panel({ targets }));
      expect(figure).toEqual({ query: 'up' });
      expect(said).toEqual([expect.stringMatching(/: query A is left out: `\$__\w+` is known to/)]);
    },
  );
});

describe('an interval', () => {
  const interval = { name: 'i', type: 'interval', query: '1m,5m,1h' };
  const auto = { ...interval, auto: true, auto_count: 30, auto_min: '10s' };

  it.each([
    [{ ...interval, current: { value: '5m' } }, '5m'],
    [{ ...interval, current: { text: '5m' } }, '5m'],
    [interval, '1m'],
    // A thirtieth of 6 h, rounded as Grafana does.
    [{ ...auto, current: { text: 'auto', value: '$__auto_interval_i' } }, '10m'],
    [{ ...auto, current: { text: 'auto', value: '$__auto' } }, '10m'],
    [{ ...auto, current: { text: 'auto' } }, '10m'],
    [auto, '1m'],
    [{ ...auto, options: [{ value: '$__auto_interval_i' }, { value: '5m' }] }, '5m'],
    [{ ...auto, auto_count: '200', auto_min: '1s', current: { text: 'auto' } }, '2m'],
    [{ ...auto, auto_min: '1h', current: { text: 'auto' } }, '1h'],
    [{ ...auto, auto_count: {}, auto_min: {}, current: { value: '$__auto' } }, '10m'],
    [{ ...auto, current: { value: '5m' } }, '5m'],
  ])('%j is %s', (variable, text) => {
    const { query, vars, said } = ask('rate(x[$i])', [variable]);
    expect([query, vars, said]).toEqual(['rate(x[${i}])', { i: text }, []]);
  });

  it('is what it would be by itself, when asked so on the command line, or in a query', () => {
    const list = [{ ...auto, current: { value: '5m' } }];
    expect(ask('rate(x[$i])', list, { i: ['auto'] }).vars).toEqual({ i: '10m' });
    expect(ask('rate(x[$__auto_interval_i])', list)).toMatchObject({
      query: 'rate(x[${var-__auto_interval_i}])',
      ...{ vars: { 'var-__auto_interval_i': '10m' }, said: [] },
    });
  });

  it('is the step where nobody knows how long the range is', () => {
    const one = panel({ targets: [target('rate(x[$i])')] });
    const time = { from: '2026-01-02T00:00:00Z', to: 'now' };
    const { figure } = figureOf(one, { ...variables({ ...auto, current: '$__auto' }), time });
    expect(figure?.query).toBe('rate(x[${step}])');
  });
});

describe('a panel that repeats', () => {
  const repeated = (variable: object, expr = 'up{pod="$pod"}', more: object[] = []) => {
    const one = panel({ title: 'Of $pod', repeat: 'pod', targets: [target(expr)] });
    return figureOf(
      one,
      variables({ type: 'query', ...variable }, ...more.map((two) => ({ type: 'query', ...two }))),
    );
  };

  it('is a matrix of the values that are known', () => {
    expect(repeated({ ...multi, current: { value: ['a', 'b'] } })).toEqual({
      figure: { query: 'up{pod="${pod}"}', matrix: { pod: ['a', 'b'] } },
      ...{ said: [], vars: undefined },
    });
  });

  it('is a matrix of those that the server knows', () => {
    const query = 'label_values(up{job="$job"}, pod)';
    const { figure, vars, said } = repeated({ ...multi, query }, undefined, [single]);
    expect(said).toEqual([]);
    expect(vars).toEqual({ job: 'node' });
    expect(figure?.matrix).toEqual({ pod: { label_values: 'pod', of: 'up{job="${job}"}' } });
  });

  it('is one figure, and said, where nobody knows them', () => {
    const { figure, said } = repeated({ name: 'pod', current: {} });
    expect(figure?.matrix).toBeUndefined();
    expect(said.join()).toContain('it repeats for each pod: --var pod=… says for which');
  });
});
