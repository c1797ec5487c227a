import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, withFigure } from './given.js';

/** The hint of the only mistake. */
function hint(...lines: string[]): string | undefined {
  const errors = errorsOf(() => manifest(withFigure(...lines)));
  expect(errors).toHaveLength(1);
  return errors[0]?.hint;
}

describe('a value', () => {
  it.each([
    ['kind: lines', 'lines', 'did you mean `line`?'],
    ['kind: cfd', 'cfd', 'did you mean `cdf`?'],
    ['y: {scale: lgo}', 'lgo', 'did you mean `log`?'],
    ['legend: abov', 'abov', 'did you mean `above`?'],
    ['legend: {position: belo}', 'belo', 'did you mean `below`?'],
    ['engine: gnuplt', 'gnuplt', 'did you mean `gnuplot`?'],
    ['palette: okabeito', 'okabeito', 'did you mean `okabe-ito`?'],
    ['style: acm-sigcomf', 'acm-sigcomf', 'did you mean `acm-sigconf`?'],
    ['style: useenix', 'useenix', 'did you mean `usenix`?'],
    ['width: colum', 'colum', 'did you mean `column`?'],
    ['max_points: nome', 'nome', 'did you mean `none`?'],
    ['formats: [pfd]', 'pfd', 'did you mean `pdf`?'],
    ['x: {time: relativ}', 'relativ', 'did you mean `relative`?'],
    ['thresholds: [{value: 1, axis: rigth}]', 'rigth', 'did you mean `right`?'],
    ['top: {series: 1, rest: dorp}', 'dorp', 'did you mean `drop`?'],
    ['kind: bar, reduce: avg', 'avg', 'did you mean `mean`?'],
    ['kind: bar, reduce: medain', 'medain', 'did you mean `median`?'],
    ['kind: bar, spread: std', 'std', 'did you mean `sd`?'],
    ['kind: bar, spread: minmax', 'minmax', 'did you mean `min-max`?'],
    ['kind: boxplot', 'boxplot', 'did you mean `box`?'],
    ['legend: top', 'top', 'did you mean `above`?'],
  ])('that is misspelt: %s', (line, text, meant) => {
    expect(mistakes(withFigure('query: up', line))).toEqual([['MANIFEST_VALUE', 5, text]]);
    expect(hint('query: up', line)).toBe(meant);
  });

  it.each([
    ['csv: long', 'for example {layout: long, time: iso}'],
    ['top: five', 'for example 5, or {series: 5, rest: sum}'],
    ['y: ms', 'for example {label: Latency, unit: s, show: ms}'],
    ['facet: [a, b]', 'write {rows: a, columns: b}'],
    ['facet: [a]', 'write a'],
    ['events: 5m', 'write [{at: 5m}]'],
    ['spans: 5m', 'for example [{start: 5m, end: 8m}]'],
    ['x: relative', 'for example `{time: relative, label: Time since the start}`'],
  ])('that is short for nothing is told what to write: %s', (line, expected) => {
    expect(hint('query: up', line)).toBe(expected);
  });

  it('has examples that can be read', () => {
    const text = 'prometheus: http://a\nfigures: {f: {query: up, range: 1h}}';
    const [error] = errorsOf(() => manifest(text));
    expect(error?.hint).toContain('{start: 2017-06-01T12:00:00Z, end: 2017-06-01T13:00:00Z}');
  });

  it('is what it is, with the right article', () => {
    const [error] = errorsOf(() => manifest(withFigure('query: up', 'x: relative')));
    expect(error?.message).toContain('must be an x axis');
  });

  it.each([
    ['kind: bar, reduce: p101', 'p101'],
    ['kind: bar, reduce: 99', '99'],
    ['kind: bar, spread: p95-p5', 'p95-p5'],
    ['kind: band, band: p90-p10', 'p90-p10'],
    ['kind: band, band: p50-p50', 'p50-p50'],
    ['kind: band, band: 10-90', '10-90'],
    ['kind: histogram, bins: 0', '0'],
    ['kind: histogram, bins: many', 'many'],
    ['kind: histogram, bins: 2.5', '2.5'],
    ['top: 0', '0'],
    ['top: {rest: sum}', 'top'],
    ['facet: {rows: a}', 'facet'],
    ['facet: [{}]', 'facet'],
    ['facet: {rows: a, columns: a}', 'a'],
    ['legend: {columns: 0}', '0'],
    ['width: 3', '3'],
    ['width: 3 inches', '3 inches'],
    ['width: 0.1in', '0.1in'],
    ['height: 5', '5'],
    ['height: 9999in', '9999in'],
    ['aspect: 0', '0'],
    ['font_size: 8pt', '8pt'],
    ['palette: [red]', 'red'],
    ['palette: ["#12"]', '"#12"'],
    ['palette: []', 'palette'],
    ['y: {ticks: []}', 'ticks'],
    ['y: {ticks: -1}', '-1'],
    ['y: {min: 5, max: 1}', '1'],
    ['y: {min: 1, max: 1}', '1'],
    ['y: {scale: log, min: 0}', '0'],
    ['y: {scale: log2, max: -1}', '-1'],
    ['y: {scale: log, ticks: [1, 0]}', '0'],
    ['y: {headroom: -1}', '-1'],
    ['y: {min: "0"}', '"0"'],
    ['y: {unit: s, show: sm}', 'sm'],
    ['y: {show: ms}', 'ms'],
    ['y: {unit: req/s, show: kreq/s}', 'kreq/s'],
    ['x: {min: 10m, max: 5m}', '5m'],
    ['x: {show: ms}', 'ms'],
    ['x: {ticks: [1, 2]}', 'ticks'],
    ['x: {time: relative, show: months}', 'months'],
    ['kind: cdf, x: {min: 5m}', '5m'],
    ['thresholds: [a]', 'a'],
    ['events: [{label: a}]', '{label: a}'],
    ['spans: [{start: 5m, end: 1m}]', '1m'],
    ['height: 2in, aspect: 0.5', '0.5'],
  ])('that is none: %s', (line, text) => {
    expect(mistakes(withFigure('query: up', line))).toEqual([['MANIFEST_VALUE', 5, text]]);
  });

  it.each([
    ['events: [{at: soon}]', 'BAD_TIME', 'soon'],
    ['events: [{at: now-5m}]', 'BAD_TIME', 'now-5m'],
    ['events: [{at: 5 m}]', 'BAD_DURATION', '5 m'],
    ['events: [{at: 1.5h}]', 'BAD_DURATION', '1.5h'],
    ['spans: [{start: 0s, end: 2017-13-01}]', 'BAD_TIME', '2017-13-01'],
    ['x: {min: later}', 'BAD_TIME', 'later'],
    ['x: {max: 1496318400000}', 'BAD_TIME', '1496318400000'],
  ])('that is no time: %s', (line, code, text) => {
    expect(mistakes(withFigure('query: up', line))).toEqual([[code, 5, text]]);
  });
});

describe('a key that a figure does not have', () => {
  it.each([
    ['unit: s', '`unit` stands below `x`, `y` or `y2`'],
    ['start: now', '`start` stands below `range`'],
    ['colour: red', 'styx schema figures.NAME says which keys there are'],
  ])('is told where it stands, or where to look: %s', (line, meant) => {
    expect(mistakes(withFigure('query: up', line))).toEqual([
      ['MANIFEST_KEY', 5, line.split(':')[0]],
    ]);
    expect(hint('query: up', line)).toContain(meant);
  });
});

describe('a key that a kind has no use for', () => {
  it.each([
    ['line', 'spread: sd', 'sd', 'bar'],
    ['line', 'bins: 5', '5', 'histogram'],
    ['bar', 'band: p5-p95', 'p5-p95', 'band'],
    ['line', 'group_by: job', 'job', 'bar'],
  ])('is named with the kinds that have one: %s, %s', (kind, line, text, user) => {
    const given = ['query: up', `kind: ${kind}`, line];
    expect(mistakes(withFigure(...given))).toEqual([['MANIFEST_VALUE', 6, text]]);
    expect(hint(...given)).toBe(`remove it, or write \`kind: ${user}\``);
  });

  it.each([
    ['line', 'reduce: max', 'max'],
    ['line', 'x: {scale: log}', 'log'],
    ['area', 'x: {unit: s}', 's'],
    ['line', 'x: {reduce: max}', 'max'],
    ['cdf', 'x: {time: relative}', 'relative'],
    ['cdf', 'events: [{at: 5m}]', 'events'],
    ['cdf', 'y2: {label: L}', 'y2'],
    ['line', 'y2: {label: L}', 'y2'],
    ['bar', 'max_points: none', 'none'],
    ['histogram', 'gaps: connect', 'connect'],
    ['heatmap', 'gaps: connect', 'connect'],
    ['heatmap', 'legend: below', 'below'],
    ['heatmap', 'palette: viridis', 'viridis'],
    ['bar', 'spans: [{start: 5m, end: 6m}]', 'spans'],
    ['bar', 'x: {min: 5}', '5'],
    ['box', 'x: {ticks: 5}', '5'],
    ['heatmap', 'y: {min: 5}', '5'],
    ['heatmap', 'thresholds: [5]', 'thresholds'],
    ['cdf', 'y: {unit: s}', 's'],
    ['histogram', 'y: {show: ms}', 'ms'],
    ['heatmap', 'top: 5', '5'],
    ['box', 'top: {series: 5, rest: sum}', 'top'],
    ['band', 'top: {rest: drop}', 'top'],
  ])('is refused: %s, %s', (kind, line, text) => {
    expect(mistakes(withFigure('query: up', `kind: ${kind}`, line))).toEqual([
      ['MANIFEST_VALUE', 6, text],
    ]);
  });

  it.each([
    ['histogram', 'axis: right', 'right'],
    ['line', 'reduce: max', 'max'],
    ['heatmap', 'threshold: 5', '5'],
  ])('is refused in a query: %s, %s', (kind, setting, text) => {
    const given = withFigure(`kind: ${kind}`, `queries: {a: {query: up, ${setting}}}`);
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 5, text]]);
  });
});

describe('x.query', () => {
  const queries = 'queries: {cost: up, load: up}';

  it('draws all points', () => {
    const given = withFigure(queries, 'x: {query: cost}', 'top: 5');
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 6, '5']]);
  });

  it('is a query of the figure', () => {
    const given = [queries, 'x: {query: csot}'];
    expect(mistakes(withFigure(...given))).toEqual([['UNKNOWN_QUERY', 5, 'csot']]);
    expect(hint(...given)).toBe('did you mean `cost`?');
  });

  it('is for points, has another query beside it, and is in every panel', () => {
    const kind = withFigure(queries, 'x: {query: cost}', 'kind: line');
    expect(mistakes(kind)).toEqual([['MANIFEST_VALUE', 5, 'cost']]);
    const alone = withFigure('queries: {cost: up}', 'x: {query: cost}');
    expect(mistakes(alone)).toEqual([['MANIFEST_VALUE', 5, 'cost']]);
    const panels = withFigure(queries, 'x: {query: cost}', 'facet: query');
    expect(mistakes(panels)).toEqual([['MANIFEST_VALUE', 6, 'query']]);
  });

  it('may be one of the top level', () => {
    const text = `queries: {a: up, b: up}\n${withFigure('queries: [a, b]', 'x: {query: b}')}`;
    expect(mistakes(text)).toEqual([]);
  });
});

describe("a query's show", () => {
  it.each(['unit: s, show: MiB', 'show: ms', 'unit: req, show: k'])(
    'is a multiple of its unit: %s',
    (settings) => {
      const show = settings.split(' ').at(-1);
      const text = withFigure(`queries: {a: {query: up, ${settings}}}`);
      expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 4, show]]);
    },
  );

  it('is one of the unit that the others on its axis have', () => {
    const with_ = (show: string) =>
      withFigure(`queries: {a: {query: up, show: ${show}}, b: {query: up, unit: s}}`);
    expect(mistakes(with_('ms'))).toEqual([]);
    expect(mistakes(with_('MiB'))).toEqual([['MANIFEST_VALUE', 4, 'MiB']]);
  });
});

describe("an axis' show", () => {
  const bytes = 'queries: {a: {query: up, unit: bytes}}';

  it.each([
    [bytes, 'y: {show: ms}'],
    [bytes, 'y: {unit: s, show: ms}'],
    ['queries: {a: {query: up, unit: bytes, axis: right}}', 'y2: {show: ms}'],
    ['queries: {a: {query: up, unit: bytes, axis: right}}', 'y: {show: ms}'],
    [bytes, 'kind: cdf, x: {show: ms}'],
    ['queries: {a: up, b: {query: up, unit: bytes}}', 'x: {query: b, show: ms}'],
    ['queries: {a: {query: up, unit: bytes}, b: up}', 'facet: query, y: {show: ms}'],
  ])('is a multiple of what its queries have: %s, %s', (queries, line) => {
    expect(mistakes(withFigure(queries, line))).toEqual([['MANIFEST_VALUE', 5, 'ms']]);
  });

  it('is told the multiples that there are', () => {
    expect(hint(bytes, 'y: {show: ms}')).toBe(
      'its multiples are B, KiB, MiB, GiB, TiB, PiB, kB, MB, GB, TB, PB',
    );
    expect(hint('query: up', 'y: {show: ms}')).toBe(
      'say what the samples are in, for example `unit: s`',
    );
    expect(hint('query: up', 'y: {unit: req, show: k}')).toBe('remove `show`');
  });

  it('holds for those of several panels that have its unit', () => {
    const queries = 'queries: {a: {query: up, unit: bytes}, b: {query: up, unit: s}}';
    expect(mistakes(withFigure(queries, 'facet: query, y: {show: ms}'))).toEqual([]);
  });

  it('of the defaults is for the figures whose unit has it', () => {
    const text = [
      'prometheus: http://a',
      'defaults: {range: {last: 1h}, y: {show: ms}}',
      'figures: {a: {query: up}, b: {queries: {q: {query: up, unit: bytes}}}}',
    ].join('\n');
    expect(mistakes(text)).toEqual([]);
  });
});

describe('queries of different units', () => {
  const two = 'queries: {mem: {query: up, unit: bytes}, ops: {query: up, unit: ops/s}}';
  const shared = ['MANIFEST_VALUE', 4, 'ops'];

  it('do not share an axis', () => {
    expect(mistakes(withFigure(two))).toEqual([shared]);
    expect(errorsOf(() => manifest(withFigure(two)))[0]).toMatchObject({
      message: '`ops` is in ops/s and shares the left axis with `mem`, which is in bytes',
      hint: 'put one of them on the right axis: `axis: right`, or make a panel for each query: `facet: query`',
    });
  });

  it.each([
    'kind: area',
    'kind: bar',
    'kind: cdf',
    'kind: histogram',
    'kind: heatmap',
    'facet: job',
  ])('do not share one with %s', (line) => {
    expect(mistakes(withFigure(two, line))).toEqual([shared]);
  });

  it('may be two axes, or panels', () => {
    expect(mistakes(withFigure(two, 'facet: query'))).toEqual([]);
    expect(mistakes(withFigure(two.replace('ops/s', 'ops/s, axis: right')))).toEqual([]);
    expect(mistakes(withFigure(two, 'x: {query: mem}'))).toEqual([]);
  });

  it('are so too where an axis has the unit of one', () => {
    const queries = 'queries: {mem: {query: up, unit: bytes}, ops: up}';
    expect(mistakes(withFigure(queries))).toEqual([]);
    expect(mistakes(withFigure(queries, 'y: {unit: bytes}'))).toEqual([]);
    expect(mistakes(withFigure(queries, 'y: {unit: ops/s}'))).toEqual([
      ['MANIFEST_VALUE', 4, 'up'],
    ]);
    expect(
      mistakes(withFigure('queries: {mem: {query: up, unit: bytes}}', 'y: {unit: s}')),
    ).toEqual([]);
  });

  it('are told without a right axis where there is none', () => {
    expect(hint(two, 'kind: cdf')).toBe('make a panel for each query: `facet: query`');
    const right = two.replaceAll('unit:', 'axis: right, unit:');
    expect(hint(right)).toBe('make a panel for each query: `facet: query`');
    const three = two.replace('}}', '}, x: up}');
    expect(hint(three, 'x: {query: x}')).toBe('put one of them on the right axis: `axis: right`');
  });

  it('are found where the figure lists them', () => {
    const text = `${two}\n${withFigure('queries: [mem, ops]')}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 5, 'ops']]);
  });
});

describe('a colour without quotes', () => {
  it.each([
    ['palette: [#0072B2, "#D55E00"]', '#0072B2'],
    ['palette: [ #0072B2 ]', '#0072B2'],
    ['palette: ["#D55E00", #0072B2]', '#0072B2'],
  ])('is a comment: %s', (line, text) => {
    expect(mistakes(withFigure('query: up', line))).toEqual([['MANIFEST_TRAP', 5, text]]);
    expect(hint('query: up', line)).toBe('put the text in quotes: "#0072B2"');
  });

  it('leaves nothing as the value of a key', () => {
    const text = `labels:\n  job:\n    a:\n      colour: #0072B2\n${withFigure('query: up')}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 4, 'colour']]);
    expect(errorsOf(() => manifest(text))[0]?.hint).toContain("'#0072B2'");
  });

  it.each(['text: Replica #2', 'a: Replica #2'])('cuts the text of a label: %s', (line) => {
    const [key = '', text = ''] = line.split(': ');
    const own = key === 'text' ? `a:\n      ${line}` : line;
    const found = mistakes(`labels:\n  job:\n    ${own}\n${withFigure('query: up')}`);
    expect(found).toEqual([['MANIFEST_TRAP', key === 'text' ? 4 : 3, text]]);
  });
});

it('reports every mistake of a drawing at once', () => {
  const text = withFigure(
    'query: up',
    'style: none',
    'y: {min: 2, max: 1}',
    'events: [{at: soon}, {at: later}]',
    'width: 1',
    'bins: 5',
  );
  // What the schema finds keeps a figure from being judged further.
  expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 8, '1']]);
  expect(mistakes(text.replace('width: 1,', ''))).toEqual([
    ['MANIFEST_VALUE', 5, 'none'],
    ['MANIFEST_VALUE', 6, '1'],
    ['BAD_TIME', 7, 'soon'],
    ['BAD_TIME', 7, 'later'],
    ['MANIFEST_VALUE', 9, '5'],
  ]);
});
