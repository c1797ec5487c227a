import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, withLine } from './given.js';

/** The hint for a manifest with this line in its figure. */
function hintFor(line: string): string | undefined {
  return errorsOf(() => manifest(withLine(line)))[0]?.hint;
}

describe('a text without quotes', () => {
  it.each([
    ['label: {{instance}}', '{{instance}}'],
    ['label: {{instance}} on {{job}}', '{{instance}} on {{job}}'],
    ['label: {{instance}}:9090', '{{instance}}:9090'],
    ['query: {job="x"}', '{job="x"}'],
    ['query: {__name__=~"a|b", job!="x"}', '{__name__=~"a|b", job!="x"}'],
    ['query: {job="x"}[5m]', '{job="x"}[5m]'],
    ['queries: {a: {job="x"}}', '{job="x"}'],
    ['query: up{job: "x"}', 'up{job: "x"}'],
    ['query: up{job="x", le: 5}', 'up{job="x", le: 5}'],
    ['query: sum(x) : y', 'sum(x) : y'],
    ['title: Latency: the tail', 'Latency: the tail'],
    ['query: a{p="/x #b"}', 'a{p="/x #b"}'],
    ["query: a{p='/x #b'}", "a{p='/x #b'}"],
    ['label: "{{a}}" # fine\n    query: rate(x[5m] # and more)', 'rate(x[5m] # and more)'],
    ['query: > 5', '> 5'],
    ['query: >= 5', '>= 5'],
    ['query: >5', '>5'],
    ['query: |x|', '|x|'],
    ['query: *errors', '*errors'],
    ['query: &errors', '&errors'],
    ['query: @start', '@start'],
    ['query: %s', '%s'],
    ['query: `up`', '`up`'],
    ['query: !up', '!up'],
    ['title: [ms] latency', '[ms] latency'],
    ['query: "a" + b', '"a" + b'],
    ["query: 'a' + b", "'a' + b"],
    ['title: Load of disk #2', 'Load of disk #2'],
    ['title: #2 is slow', '#2 is slow'],
    ['label: "{{a}}"\n    title: Load #2 # of the disks', 'Load #2 # of the disks'],
    ['query: up #2', 'up #2'],
    ['queries: {a: up #2\n     }', 'up #2', 0],
    ['y: {label: Fan #3}\n    title: x', 'Fan #3', 0],
    ['y: {label: Fan #3}', 'Fan #3'],
    ['y: {label: Fan # 3}\n    title: x', 'Fan # 3', 0],
    ['y: {label: #3}\n    title: x', '#3', 0],
    ['y: {label: Fan #3, x: y}\n    title: x', 'Fan #3', 0],
    ['formats: [csv, gnuplot #3]\n    title: x', 'gnuplot #3', 0],
    ['title: Load #2\n      of the disk', 'Load #2', 0],
  ])('is a trap of YAML: %s', (line, text, below = line.split('\n').length - 1) => {
    const at = 4 + below;
    expect(mistakes(withLine(line))).toEqual([['MANIFEST_TRAP', at, text]]);
  });

  it('below its key is one too', () => {
    const text = withLine('query:\n      up{job: x}');
    expect(mistakes(text)).toEqual([['MANIFEST_TRAP', 5, 'up{job: x}']]);
  });

  it('is a trap in the defaults and under vars as well', () => {
    const text = 'vars: {a: {{b}}}\ndefaults:\n  label: {{instance}}\nfigures: {f: {}}';
    expect(mistakes(text)).toEqual([
      ['MANIFEST_TRAP', 1, '{{b}}'],
      ['MANIFEST_TRAP', 3, '{{instance}}'],
    ]);
  });

  it('is one under vars too, and in the braces of a whole manifest', () => {
    const text = [
      'vars:',
      '  disk: Disk #2',
      'figures: {f: {query: up #3},',
      '  g: {query: down}}',
    ].join('\n');
    expect(mistakes(text)).toEqual([['MANIFEST_TRAP', 3, 'up #3']]);
    expect(mistakes(text.replace(' #3', ''))).toEqual([['MANIFEST_TRAP', 2, 'Disk #2']]);
  });

  it('does not hide a mistake that has nothing to do with it', () => {
    const text = 'figures: {f: {label: a #1\n  }, g: {}, g: {}}';
    expect(mistakes(text)).toEqual([['MANIFEST_KEY', 2, 'g']]);
  });

  it('is named where the line breaks are those of Windows', () => {
    const text = withLine('y: {label: Fan #3}\n    title: x').replaceAll('\n', '\r\n');
    expect(mistakes(text)).toEqual([['MANIFEST_TRAP', 4, 'Fan #3']]);
  });

  it('may have been meant for a comment', () => {
    expect(hintFor('query: up #servers')).toBe(
      'put the text in quotes: "up #servers"; a comment has a space after its #',
    );
  });

  it.each([
    ['y: {label: Fan #3}\n    title: x', '"Fan #3"'],
    ['label: {{instance}}', '"{{instance}}"'],
    ['query: a{p="/x #b"}', `'a{p="/x #b"}'`],
    [`query: a{p="it's #b"}`, `'a{p="it''s #b"}'`],
    ['query: @start', '"@start"'],
  ])('is shown with them: %s', (line, quoted) => {
    expect(hintFor(line)).toContain(quoted);
  });
});

describe('no trap', () => {
  it.each([
    'query: up # the servers that are up',
    "title: Bob's latency # (in seconds",
    'query: up{job="x"} # a {comment',
    'query: sum(up) > 5',
    'query: \'{job="x"}\' # selects',
    'query: |\n      a{p="/x #b"}',
    'query: >-\n      sum by (le) (x)\n      > 5',
    'query: a::b:c',
    'query: up{job="a:b"}',
    'queries: {a: {query: up, label: x}, b: up}',
    'query: -up',
    'query: a * b',
    'title: T ## (of disk 2)',
    'title: C#',
    'title: T #',
    'title: "T" #2',
    'step: 15s #fine',
    'formats: [csv] #fine',
    'title: T # see {x}',
    'y: {label: L # the label\n      }',
    'y: #axis\n      label: L',
  ])('is %s', (line) => {
    expect(mistakes(`defaults: {query: up, range: {last: 1h}}\n${withLine(line)}`)).toEqual([]);
  });
});
