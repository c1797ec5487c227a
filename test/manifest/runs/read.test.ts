import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/manifest/runs/run.js';
import { errorsOf, type Files, mistakeOf, runs } from './given.js';

const at = (text: string): number => Date.parse(text);

async function only(manifest: string, files?: Files): Promise<Run> {
  const { complete } = await runs(manifest, files);
  const [run] = complete;
  if (run === undefined || complete.length > 1) throw new Error('it is not one run');
  return run;
}

const mistakes = async (manifest: string, files?: Files) =>
  (await errorsOf(() => runs(manifest, files))).map(mistakeOf);

const messages = async (manifest: string, files?: Files) =>
  (await errorsOf(() => runs(manifest, files))).map(({ message, hint = '' }) => [message, hint]);

describe('a run', () => {
  it('is a window with labels, which are texts as they are written', async () => {
    const run = await only(`runs:
  hpa-1: {start: 2026-02-05T18:15:52Z, duration: 15m, autoscaler: hpa, repeat: 05, gain: 0.50, on: true}`);
    expect(run.name).toBe('hpa-1');
    expect(run.startMs).toBe(at('2026-02-05T18:15:52Z'));
    expect(run.endMs).toBe(at('2026-02-05T18:30:52Z'));
    expect([...run.labels]).toEqual([
      ['autoscaler', 'hpa'],
      ['repeat', '05'],
      ['gain', '0.50'],
      ['on', 'true'],
    ]);
    expect(run.position).toMatchObject({ file: 'styx.config.yaml', line: 2, column: 3 });
  });

  it('has an end in place of a duration, events and an endpoint', async () => {
    const run = await only(`
prometheus: {lab: http://localhost:1, eu: http://localhost:2}
defaults: {prometheus: lab}
runs:
  ours-1:
    start: 2026-02-05T18:35:44.120Z
    end: 1770317444
    prometheus: eu
    events:
      - {at: 2026-02-05T18:40:00Z, label: leader killed}
      - {at: 1770316900.5, label: 2}`);
    expect(run).toMatchObject({
      startMs: at('2026-02-05T18:35:44.120Z'),
      endMs: 1770317444000,
      prometheus: 'eu',
      events: [
        { atMs: at('2026-02-05T18:40:00Z'), label: 'leader killed' },
        { atMs: 1770316900500, label: '2' },
      ],
    });
  });

  it('begins behind its warmup and ends before its cooldown', async () => {
    const run = await only(
      'runs: {a: {start: 2026-02-05T18:00:00Z, duration: 15m, warmup: 30s, cooldown: 1m}}',
    );
    expect(run.startMs).toBe(at('2026-02-05T18:00:30Z'));
    expect(run.endMs).toBe(at('2026-02-05T18:14:00Z'));
  });

  it('has its times in the time zone of the manifest, where they have none', async () => {
    const { complete } = await runs(
      'runs: {a: {start: 2026-07-01 12:00:00, duration: 1m}}',
      {},
      'Europe/Berlin',
    );
    expect(complete[0]?.startMs).toBe(at('2026-07-01T10:00:00Z'));
  });

  it('takes from the defaults what it does not say itself', async () => {
    const { complete } = await runs(`runs:
  defaults: {duration: 15m, warmup: 30s, prometheus: lab, load: 50, system: hpa}
  a: {start: 2026-02-05T18:00:00Z}
  b: {start: 2026-02-05T18:00:00Z, end: 2026-02-05T18:10:00Z, warmup: 0, load: "070"}`);
    const [a, b] = complete;
    expect(a?.startMs).toBe(at('2026-02-05T18:00:30Z'));
    expect(a?.endMs).toBe(at('2026-02-05T18:15:00Z'));
    expect(a?.prometheus).toBe('lab');
    expect(b?.startMs).toBe(at('2026-02-05T18:00:00Z'));
    expect(b?.endMs).toBe(at('2026-02-05T18:10:00Z'));
    expect([...(b?.labels ?? [])]).toEqual([
      ['load', '070'],
      ['system', 'hpa'],
    ]);
  });

  it('without an end is open, and with failed: true has failed, however short', async () => {
    const { complete, leftOut } = await runs(`runs:
  a: {start: 2026-02-05T18:00:00Z, system: hpa}
  b: {start: 2026-02-05T18:00:00Z, duration: 1s, warmup: 30s, failed: true}
  c: {start: 2026-02-05T18:00:00Z, duration: 1s, failed: false}`);
    expect(complete.map(({ name }) => name)).toEqual(['c']);
    expect(leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ['a', 'open'],
      ['b', 'failed'],
    ]);
    expect([...(leftOut[0]?.labels ?? [])]).toEqual([['system', 'hpa']]);
  });
});

describe('a manifest without runs', () => {
  it('has none', async () => {
    expect(await runs('version: 1')).toEqual({ complete: [], leftOut: [] });
  });
});

describe('a runs file', () => {
  it('in YAML is written as under runs, and stands behind those', async () => {
    const { complete } = await runs(
      `runs_file: runs.yaml
runs:
  defaults: {warmup: 10s, system: ours}
  b: {start: 2026-02-05T18:00:00Z, duration: 1m}`,
      { 'runs.yaml': '# by hand\ndefaults: {duration: 2m}\na: {start: 2026-02-05T19:00:00Z}\n' },
    );
    expect(complete.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(complete[1]).toMatchObject({
      startMs: at('2026-02-05T19:00:10Z'),
      endMs: at('2026-02-05T19:02:00Z'),
      labels: new Map([['system', 'ours']]),
      position: { file: 'runs.yaml', line: 3, column: 1 },
    });
  });

  it.each(['', '# nothing yet\n'])('may be empty: %j', async (text) => {
    expect((await runs('runs_file: runs.yaml', { 'runs.yaml': text })).complete).toEqual([]);
  });

  it('in CSV names its columns in its first row', async () => {
    const { complete, leftOut } = await runs('runs_file: runs.csv', {
      'runs.csv':
        '\ufeffname,start,end,duration,autoscaler,param,failed\r\n' +
        'hpa-1,2026-02-05T18:15:52Z,2026-02-05T18:30:52Z,,hpa,05,\r\n' +
        '"ours-1", 2026-02-05T18:35:44Z ,,15m,"a ""b"", c",0.50,FALSE\r\n' +
        '\r\n' +
        'ours-2,2026-02-05T18:35:44Z,,,,,\r\n' +
        'ours-3,2026-02-05T18:35:44Z,,1m,,,TRUE',
    });
    expect(complete.map(({ name }) => name)).toEqual(['hpa-1', 'ours-1']);
    expect(complete[0]?.labels).toEqual(new Map([['autoscaler', 'hpa'], ['param', '05']])); // prettier-ignore
    expect(complete[1]?.labels.get('autoscaler')).toBe('a "b", c');
    expect(complete[1]?.labels.get('param')).toBe('0.50');
    expect(complete[1]?.endMs).toBe(at('2026-02-05T18:50:44Z'));
    expect(leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ['ours-2', 'open'],
      ['ours-3', 'failed'],
    ]);
  });

  it.each([';', '\t'])('in CSV may have %j between its fields', async (delimiter) => {
    const rows = [
      ['name', 'start', 'duration', 'system'],
      ['a', '2026-02-05T18:15:52Z', '1m', 'x, y'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\n');
    const run = await only('runs_file: runs.csv', { 'runs.csv': text });
    expect(run.labels.get('system')).toBe('x, y');
  });
});

describe('mistakes in runs', () => {
  const start = 'start: 2026-02-05T18:00:00Z';
  it.each([
    [`{${start}, duration: 15}`, 'BAD_DURATION', '15'],
    [`{${start}, duration: 1.5m}`, 'BAD_DURATION', '1.5m'],
    [`{${start}, duration: 0s}`, 'BAD_RUN', '0s'],
    [`{${start}, duration: 1m, warmup: 30}`, 'BAD_DURATION', '30'],
    [`{${start}, duration: 1m, warmup: 30s, cooldown: 30s}`, 'BAD_RUN', '30s'],
    [`{${start}, end: 2026-02-05T17:00:00Z}`, 'BAD_RUN', '2026-02-05T17:00:00Z'],
    [`{${start}, end: 2026-02-05T19:00:00Z, duration: 1h}`, 'BAD_RUN', '1h'],
    [`{${start}, end: now}`, 'BAD_TIME', 'now'],
    ['{start: 2026-02-30T18:00:00Z}', 'BAD_TIME', '2026-02-30T18:00:00Z'],
    ['{start: yesterday}', 'BAD_TIME', 'yesterday'],
    ['{strat: 2026-02-05T18:00:00Z}', 'MANIFEST_KEY', 'strat'],
    ['{duration: 1m}', 'BAD_RUN', 'a'],
    [`{${start}, duration: 1m, run: b}`, 'MANIFEST_KEY', 'run'],
    [`{${start}, duration: 1m, auto-scaler: b}`, 'MANIFEST_KEY', 'auto-scaler'],
    [`{${start}, duration: 1m, warmpu: 30s}`, 'MANIFEST_KEY', 'warmpu'],
    [`{${start}, duration: 1m, system: [a, b]}`, 'MANIFEST_VALUE', 'system'],
    [`{${start}, duration: 1m, system: }`, 'MANIFEST_VALUE', 'system'],
    [`{${start}, duration: 1m, failed: maybe}`, 'MANIFEST_VALUE', 'maybe'],
    [`{${start}, events: [{at: soon, label: x}]}`, 'BAD_TIME', 'soon'],
    [`{${start}, events: [{at: 5}]}`, 'MANIFEST_VALUE', '{at: 5}'],
    [`{${start}, system: {{x}}}`, 'MANIFEST_TRAP', '{{x}}'],
    [`{${start}, system: &a}`, 'MANIFEST_TRAP', '&a'],
    ['', 'MANIFEST_VALUE', 'a'],
  ])('have a code and a place, in the manifest and in a file: %s', async (run, code, text) => {
    const [inManifest] = await mistakes(`runs:\n  a: ${run}`);
    expect([inManifest?.[0], inManifest?.[2]]).toEqual([code, text]);
    const [inFile] = await mistakes('runs_file: r.yaml', { 'r.yaml': `\na: ${run}\n` });
    expect([inFile?.[0], inFile?.[2]]).toEqual([code, text]);
    expect(inFile?.[1]).toMatch(/^r\.yaml:2:/);
  });

  it('are all told at once, in the order of the file', async () => {
    const text = `runs:
  a: {start: 2026-02-05T18:00:00Z, run: x, end: 2026-02-05T17:00:00Z}
  b: {start: tomorrow, system-name: x, events: [{at: 5 o'clock, label: x}]}
  c: {start: 2026-02-05T18:00:00Z, warmup: 1h, duration: 5m}`;
    expect(await mistakes(text)).toEqual([
      ['MANIFEST_KEY', 'styx.config.yaml:2:36', 'run'],
      ['BAD_RUN', 'styx.config.yaml:2:49', '2026-02-05T17:00:00Z'],
      ['BAD_TIME', 'styx.config.yaml:3:14', 'tomorrow'],
      ['MANIFEST_KEY', 'styx.config.yaml:3:24', 'system-name'],
      ['BAD_TIME', 'styx.config.yaml:3:54', "5 o'clock"],
      ['BAD_RUN', 'styx.config.yaml:4:44', '1h'],
    ]);
  });

  it('are told with what was meant', async () => {
    const meant = async (run: string): Promise<string | undefined> =>
      (await messages(`runs: {a: ${run}}`))[0]?.[1];
    expect(await meant(`{${start}, wramup: 30s, duration: 1m}`)).toContain(
      'did you mean `warmup`?',
    );
    expect(await meant('{strat: 2026-02-05T18:00:00Z}')).toContain('did you mean `start`?');
    expect(await meant('{begin: 2026-02-05T18:00:00Z}')).toContain('when it began');
  });

  it.each([
    ['faild: true', 'failed'],
    ['fail: true', 'failed'],
    ['Failed: true', 'failed'],
    ['failure: yes', 'failed'],
    ['evnts: 3', 'events'],
    ['promehteus: eu', 'prometheus'],
    ['prometeus: eu', 'prometheus'],
    ['strat: 3', 'start'],
    ['strt: 1767225660', 'start'],
    ['End: 3', 'end'],
    ['ned: 1767225660.5', 'end'],
    ['warm_up: 3', 'warmup'],
    ['duraton: 15', 'duration'],
  ])('in a key that is misspelt are no labels: %s', async (label, key) => {
    const run = `{${start}, duration: 1m, ${label}}`;
    expect(await messages(`runs: {a: ${run}}`)).toEqual([
      [
        `\`${label}\` is hardly a label`,
        `did you mean \`${key}\`? A label needs a name that is less like it`,
      ],
    ]);
  });

  it.each([
    ...['repeat: 1', 'level: 3', 'node: a', 'rate: 10', 'state: on', 'env: 3', 'event: crash'],
    ...[
      'stat: 2',
      'smart: true',
      'iteration: 60',
      'failover: true',
      'failure: disk',
      'end_host: b',
    ],
    ...['ratio: 5', 'ended: 3', 'restart: 2', 'enabled: true', 'seed: 1767225660', 'warm: 1'],
  ])('are not seen in ordinary labels: %s', async (label) => {
    const { labels } = await only(`runs: {a: {${start}, duration: 1m, ${label}}}`);
    expect([...labels].map((pair) => pair.join(': '))).toEqual([label]);
  });

  it('in a label that has a meaning of its own are told', async () => {
    expect((await messages(`runs: {a: {${start}, duration: 1m, runs: 3}}`))[0]?.[0]).toBe(
      '`runs` cannot be a label: `{{runs}}` is how many there are',
    );
  });

  it('in names are told, and `defaults` have no times', async () => {
    expect(await messages('runs: {a/b: {start: 2026-02-05}}')).toEqual([
      ['`a/b` cannot be the name of a run', expect.stringContaining('letters')],
    ]);
    expect(await mistakes(`runs: {defaults: {${start}, run: x}}`)).toEqual([
      ['MANIFEST_KEY', 'styx.config.yaml:1:19', 'start'],
    ]);
  });

  it('of the same name twice are told, also between the manifest and the file', async () => {
    const two = `a: {${start}}\nb: {${start}}\na: {${start}}\n`;
    expect(await mistakes('runs_file: r.yaml', { 'r.yaml': two })).toEqual([
      ['MANIFEST_KEY', 'r.yaml:3:1', 'a'],
    ]);
    const both = `runs_file: r.yaml\nruns: {b: {${start}}}`;
    expect(await mistakes(both, { 'r.yaml': `a: {${start}}\nb: {${start}}\n` })).toEqual([
      ['BAD_RUN', 'r.yaml:2:1', 'b'],
    ]);
  });

  it('of a file that is not there, or not a map, are told', async () => {
    expect(await mistakes('runs_file: none.yaml')).toEqual([
      ['RUNS_FILE', 'styx.config.yaml:1:12', 'none.yaml'],
    ]);
    expect(await mistakes('runs_file: r.yaml', { 'r.yaml': '- a\n' })).toEqual([
      ['MANIFEST_VALUE', 'r.yaml:1:1', '- a'],
    ]);
  });
});

describe('mistakes in a CSV file', () => {
  const inCsv = async (text: string) => mistakes('runs_file: r.csv', { 'r.csv': text });

  it.each([
    ['start,end\n', 'MANIFEST_KEY', '1:1', 'start,end'],
    ['name,start,start\n', 'MANIFEST_KEY', '1:12', 'start'],
    ['name,start,\na,2026-02-05,\n', 'MANIFEST_KEY', '1:12', ''],
    ['name,start,events\n', 'MANIFEST_KEY', '1:12', 'events'],
    ['name,start,run\na,2026-02-05,x', 'MANIFEST_KEY', '1:12', 'run'],
    ['name,start,a-b\na,2026-02-05,x', 'MANIFEST_KEY', '1:12', 'a-b'],
    ['name,start\na,2026-02-05,x', 'MANIFEST_VALUE', '2:1', 'a'],
    ['name,start\n,2026-02-05', 'MANIFEST_VALUE', '2:1', ','],
    ['name,start\na,2026-02-05\nb,2026-02-05\na,2026-02-06', 'MANIFEST_KEY', '4:1', 'a'],
    ['name,start\na,soon', 'BAD_TIME', '2:3', 'soon'],
    ['name,start,duration\na,2026-02-05,"5"', 'BAD_DURATION', '2:14', '"5"'],
    ['name,start\na,', 'BAD_RUN', '2:1', 'a'],
    ['name,start\na/b,2026-02-05', 'MANIFEST_KEY', '2:1', 'a/b'],
    ['name,start,failed\na,2026-02-05,maybe', 'MANIFEST_VALUE', '2:14', 'maybe'],
    ['name,start\n"a,2026-02-05\n', 'MANIFEST_SYNTAX', '2:1', '"a,2026-02-05'],
    ['name,start,end\ra,1,2\rb,3,4', 'MANIFEST_SYNTAX', '1:15', ''],
    ['name,start\n"a"b,2026-02-05\n', 'MANIFEST_SYNTAX', '2:4', 'b'],
  ])('have a code and a place: %j', async (text, code, place, what) => {
    const [first, ...others] = await inCsv(text);
    expect(first?.slice(0, 2)).toEqual([code, `r.csv:${place}`]);
    if (what !== '') expect(first?.[2]).toBe(what);
    expect(others).toEqual([]);
  });

  it('are all told at once', async () => {
    const text = 'name,start,duration\na,soon,5\nb,2026-02-05,1m\nc,2026-02-05,1 m\n';
    expect((await inCsv(text)).map(([code, place]) => [code, place])).toEqual([
      ['BAD_DURATION', 'r.csv:2:8'],
      ['BAD_DURATION', 'r.csv:4:14'],
    ]);
  });
});
