import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { serve } from './paper.js';
import { type Project, project } from './styx.js';

const hosts = ['db1.corp.example:9100', 'db2.corp.example:9100', 'web-berlin:9100'];
const startMs = 1_700_000_000_000;
const times = Array.from({ length: 9 }, (_, k) => startMs + k * 15_000);

/** A machine's load and, of each of its two pods, the memory. */
const data = openMetrics([
  {
    name: 'load',
    type: 'gauge',
    samples: hosts.flatMap((instance, i) =>
      times.map((ms, k) => ({ labels: { instance, cluster: 'acme-prod' }, value: i + k / 10, ms })),
    ),
  },
  {
    name: 'memory',
    type: 'gauge',
    samples: ['x7f', 'q2d'].flatMap((pod, i) =>
      times.map((ms) => ({ labels: { instance: hosts[0] ?? '', pod, job: 'shop' }, value: i, ms })),
    ),
  },
  {
    name: 'node_uname_info',
    type: 'gauge',
    samples: times.map((ms) => ({
      labels: { instance: hosts[0] ?? '', nodename: 'db1.corp.example' },
      ...{ value: 1, ms },
    })),
  },
]);

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: data });
});
afterAll(() => server.stop());

const hide = 'redact: {drop: [pod], pseudonymise: [instance, cluster]}';

interface Given {
  readonly redact?: string;
  readonly figures: string;
  readonly more?: string;
}

function manifest({ redact = hide, figures, more = '' }: Given): string {
  return `prometheus: '\${PROM:-${server.url}}'
${redact}
${more}
defaults: {formats: [csv, gnuplot, matplotlib, svg], engine: gnuplot, step: 15s, range: {start: 1700000000, duration: 2m}}
figures:
${figures}
`;
}

function given(about: Given): Project {
  const paper = project();
  paper.write('styx.config.yaml', manifest(about));
  return paper;
}

/** All files of a folder but those of the key, each with its text. */
function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  const all = files.filter((path) => !path.startsWith('styx-private'));
  return new Map(all.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The files that have one of the names, or a part that tells it. */
function tellingFiles({ folder }: Project): string[] {
  const names = /corp|web-berlin|acme|x7f|q2d/;
  return [...filesOf(folder)].filter(([, text]) => names.test(text)).map(([path]) => path);
}

const header = (paper: Project, name: string): string =>
  paper.read(`figures/${name}.csv`).split('\n')[0] ?? '';

const pseudonyms = (text: string): string[] => [
  ...new Set(text.match(/\b(?:instance|cluster)-[0-9a-z]{8}\b/g)),
];

describe('what is hidden', () => {
  const figures = `  load: {query: load, label: '{{instance}} {{cluster}}'}
  panes: {query: load, facet: instance}
  mean: {query: avg by (cluster) (load)}
  each: {matrix: {instance: {label_values: instance, of: load}}, query: 'load{instance="\${instance}"}'}`;
  const more = `values: {most: {query: 'max by (instance) (load{instance=~".+"}) == 2.8', at: end}}
tables: {hosts: {query: load, rows: instance, columns: [{reduce: mean}]}}
checks: {few: {query: load, max: 100}}`;

  it('is in no file of the project, and the same name is always the same pseudonym', async () => {
    const paper = given({ figures, more });
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 0, stderr: expect.stringContaining('built') });
    expect(tellingFiles(paper)).toEqual([]);
    const all = [...filesOf(paper.folder).values()].join('\n');
    expect(pseudonyms(all).sort()).toHaveLength(4);
    expect(built.stderr).not.toMatch(/db[12]|acme/);
    expect(pseudonyms(header(paper, 'load'))).toHaveLength(4);
  });

  it('is the same where a figure is built alone, later, or anew', async () => {
    const paper = given({ figures: '  a: {query: load}\n  b: {query: load}' });
    await paper.styx('build', 'b');
    const alone = header(paper, 'b');
    await paper.styx('build');
    expect(header(paper, 'a')).toBe(alone);
    await paper.styx('update');
    expect(header(paper, 'b')).toBe(alone);
  });

  it('is built offline to the same bytes, by whoever has no key', async () => {
    const paper = given({ figures, more });
    await paper.styx('build');
    const before = filesOf(join(paper.folder, 'figures'));
    for (const path of ['styx-private', '.styx', 'figures']) {
      rmSync(join(paper.folder, path), { recursive: true });
    }
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(filesOf(join(paper.folder, 'figures'))).toEqual(before);
    rmSync(join(paper.folder, 'styx.lock'));
    expect(await paper.styx('lock')).toMatchObject({ status: 0 });
  });

  it('may be all but what is kept, besides the names of metrics', async () => {
    const paper = given({
      redact: 'redact: {keep: [job], pseudonymise: [pod]}',
      figures: '  a: {query: memory, csv: {layout: long}}',
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const snapshot = JSON.parse(paper.read('styx-data/a/query.json')) as {
      data: { result: { metric: Record<string, string> }[] };
    };
    expect(snapshot.data.result.map(({ metric }) => metric)).toEqual([
      { __name__: 'memory', job: 'shop', pod: expect.stringMatching(/^pod-[0-9a-z]{8}$/) },
      { __name__: 'memory', job: 'shop', pod: expect.stringMatching(/^pod-[0-9a-z]{8}$/) },
    ]);
  });
});

describe('series that are the same without what is hidden', () => {
  it('are an error that says how to merge them, and nothing is written', async () => {
    const paper = given({ figures: '  a: {query: memory}' });
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 1 });
    expect(built.stderr).toMatch(/without what `redact` hides, 2 series are memory\{/);
    expect(built.stderr).toContain('sum without (pod) (…)');
    expect(existsSync(join(paper.folder, 'styx-data/a'))).toBe(false);
  });
});

describe('a matrix of the values of a label', () => {
  it('is of pseudonyms, and of nothing where the label is dropped', async () => {
    const each = (label: string, of: string): string =>
      `  ${label}s: {matrix: {it: {label_values: ${label}, of: ${of}}}, query: '${of}{${label}="\${it}"}'}`;
    const paper = given({ figures: `${each('instance', 'load')}\n${each('pod', 'memory')}` });
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 2 });
    expect(built.stderr).toContain('`redact` drops `pod`, so nothing is of its values');
    const names = readdirSync(join(paper.folder, 'styx-data')).filter(
      (name) => !name.startsWith('_'),
    );
    expect(names).toHaveLength(3);
    expect(names.filter((name) => !/^instances-instance-[0-9a-z]{8}$/.test(name))).toEqual([]);
    expect(tellingFiles(paper)).toEqual([]);
  });
});

describe('pseudonyms', () => {
  it('are what `labels` of the manifest give a look', async () => {
    const figures = `  a: {query: 'max by (instance) (load)', label: '{{instance}}'}`;
    const paper = given({ figures });
    await paper.styx('build');
    const [first = ''] = pseudonyms(header(paper, 'a'));
    const more = `labels: {instance: {${first}: Server A}}`;
    paper.write('styx.config.yaml', manifest({ figures, more }));
    expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect(paper.read('figures/a.svg')).toContain('Server A');
  });

  it('can be written in queries, and servers are asked for what they stand for', async () => {
    const paper = given({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const [, first = '', , second = ''] = /load\{.*?instance="([^"]*)".*?(instance="([^"]*)")/.exec(
      header(paper, 'a').replaceAll('""', '"'),
    ) ?? ['', '', '', ''];
    expect([first, second]).toEqual([
      expect.stringMatching(/^instance-/),
      expect.stringMatching(/^instance-/),
    ]);
    paper.write(
      'styx.config.yaml',
      manifest({
        figures: `  a: {query: 'load{instance="${first}"}'}
  b: {query: 'load{instance=~"${first}|${second}"}'}
  c: {query: 'load{instance="instance-00000000"}'}`,
      }),
    );
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 1 });
    expect(built.stderr).toContain(
      '`instance-00000000` stands for no value that `instance` has then',
    );
    expect(pseudonyms(header(paper, 'a')).filter((name) => name.startsWith('inst'))).toEqual([
      first,
    ]);
    expect(pseudonyms(header(paper, 'b'))).toEqual(expect.arrayContaining([first, second]));
    expect(tellingFiles(paper)).toEqual([]);
  });

  it('need the key that those before were made with', async () => {
    const paper = given({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const clone = project();
    cpSync(join(paper.folder, 'styx-data'), join(clone.folder, 'styx-data'), { recursive: true });
    clone.write(
      'styx.config.yaml',
      manifest({ figures: '  a: {query: load}\n  b: {query: load * 2}' }),
    );
    const without = await clone.styx('build');
    expect(without).toMatchObject({ status: 1 });
    expect(without.stderr).toContain('redact.key, the key that the pseudonyms here were made with');
    clone.write('styx-private/redact.key', `${'0'.repeat(64)}\n`);
    expect((await clone.styx('build')).stderr).toContain('is not the key that the pseudonyms');
    clone.write('styx-private/redact.key', paper.read('styx-private/redact.key'));
    expect(await clone.styx('build')).toMatchObject({ status: 0 });
  });

  it('have a key that git does not see, unless it is asked for elsewhere', async () => {
    const paper = given({ figures: '  a: {query: load}' });
    await paper.styx('build');
    expect(paper.read('styx-private/.gitignore')).toBe('*\n');
    expect(statSync(join(paper.folder, 'styx-private/redact.key')).mode & 0o77).toBe(0);
    const other = given({
      redact: 'redact: {pseudonymise: [instance, cluster], key_file: ../paper.key}',
      figures: '  a: {query: load}',
    });
    const key = join(other.folder, '../paper.key');
    writeFileSync(key, paper.read('styx-private/redact.key'));
    expect(await other.styx('build')).toMatchObject({ status: 0 });
    rmSync(key);
    expect(header(other, 'a')).toBe(header(paper, 'a'));
  });
});

describe('rules that change', () => {
  it('fetch the data anew, be it back to none', async () => {
    const paper = given({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const change = (redact: string): void => {
      paper.write('styx.config.yaml', manifest({ redact, figures: '  a: {query: load}' }));
    };
    change('redact: {pseudonymise: [instance]}');
    const offline = await paper.styx('build', '--offline');
    expect(offline.stderr).toContain('redact is pseudonymise "instance" with the key');
    await paper.styx('build');
    expect(header(paper, 'a')).toContain('acme-prod');
    change('');
    await paper.styx('build');
    expect(header(paper, 'a')).toContain('db1.corp.example');
  });
});

describe('what was made before `redact` was written, or with other rules', () => {
  const runs = 'runs: {r: {start: 1700000000, duration: 2m}}';
  const none = { redact: '', more: runs };
  const [both, one] = ['  a: {query: load}\n  b: {query: memory}', '  a: {query: load}'];
  const files = [
    ...['csv', 'gnuplot', 'py', 'svg'].map((end) => `figures/b.${end}`),
    ...['styx-data/_archive/r.om.gz', 'styx-data/b/query.json'],
  ];

  it('is named, be it of a figure that is gone, until it is removed', async () => {
    const paper = given({ ...none, figures: both });
    await paper.styx('build');
    await paper.styx('archive', '--run', 'r', 'load', 'memory');
    const change = (about: Given): void => paper.write('styx.config.yaml', manifest(about));
    change({ ...none, figures: '  a: {query: load * 2}\n  b: {query: memory}' });
    await paper.styx('build');
    change({ more: runs, figures: one });
    const { stderr } = await paper.styx('build');
    const text = 'made without `redact`, or with other rules, and may have names that it hides:';
    expect(stderr).toContain(`${text} .styx/styx.replaced/`);
    expect(stderr).toMatch(/ and 2 more; remove them, or make them anew.*git keeps/);
    const exposed = async (): Promise<string[]> => {
      const { stdout } = await paper.styx('status', '--json');
      const all = (JSON.parse(stdout) as { exposed: string[] }).exposed;
      return all.map((path) => relative(paper.folder, path).replace(/[0-9a-f]{64}/, 'request'));
    };
    expect(await exposed()).toEqual(['.styx/styx.replaced/request.json', ...files]);
    expect((await paper.styx('status')).stderr).toContain(text);
    await paper.styx('clean', '--orphans');
    await paper.styx('archive', '--run', 'r', '--force', 'load');
    for (const name of ['.styx/styx.replaced', 'styx-data/b']) {
      rmSync(join(paper.folder, name), { recursive: true });
    }
    expect(await exposed()).toEqual([]);
    expect(tellingFiles(paper)).toEqual([]);
    expect((await paper.styx('update')).stderr).not.toContain('made without');
  });

  it('is named where its figure fails now, until that is built anew or removed', async () => {
    const figures = (query: string): string => `${one}\n  err: {query: ${query}, formats: [csv]}`;
    const paper = given({ ...none, figures: figures('memory') });
    await paper.styx('build');
    const change = (query: string): void =>
      paper.write('styx.config.yaml', manifest({ figures: figures(query) }));
    change('memory');
    const named = 'names that it hides: figures/err.csv';
    const exposed = async (): Promise<string[]> => {
      const { stdout } = await paper.styx('status', '--json');
      const all = (JSON.parse(stdout) as { exposed: string[] }).exposed;
      return all.map((path) => relative(paper.folder, path));
    };
    expect((await paper.styx('build')).stderr).toContain(`${named}, styx-data/err/query.json;`);
    expect(await exposed()).toEqual(['figures/err.csv', 'styx-data/err/query.json']);
    rmSync(join(paper.folder, 'styx-data/err'), { recursive: true });
    expect((await paper.styx('build')).stderr).toContain(`${named};`);
    expect((await paper.styx('build', '--offline')).stderr).toContain(`${named};`);
    expect(await exposed()).toEqual(['figures/err.csv']);
    change('sum without (pod) (memory)');
    expect((await paper.styx('build')).status).toBe(0);
    expect(await exposed()).toEqual([]);
    expect(tellingFiles(paper)).toEqual([]);
  });

  it('is named where it has the values of a matrix', async () => {
    const figures = `  each: {matrix: {it: {label_values: instance, of: load}}, query: 'load{instance="\${it}"}'}`;
    const paper = given({ ...none, figures });
    await paper.styx('build');
    const values = readdirSync(join(paper.folder, 'styx-data/_matrices'));
    paper.write('styx.config.yaml', manifest({ more: runs, figures }));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const { stdout } = await paper.styx('status', '--json');
    const { exposed } = JSON.parse(stdout) as { exposed: string[] };
    const ofMatrices = exposed.filter((path) => path.includes('/_matrices/'));
    expect(ofMatrices).toEqual([join(paper.folder, 'styx-data/_matrices', values.join())]);
  });
});

describe('an output of a figure that is gone', () => {
  const drop = (label: string) => ({ redact: `redact: {drop: [${label}]}` });
  const [two, one] = ['  a: {query: load}\n  b: {query: memory}', '  a: {query: load}'];

  async function removed(before: { redact: string }, after: { redact: string }) {
    const paper = given({ ...before, figures: two });
    await paper.styx('build');
    paper.write('styx.config.yaml', manifest({ ...after, figures: one }));
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const { stdout } = await paper.styx('status', '--json');
    return { stderr, exposed: (JSON.parse(stdout) as { exposed: string[] }).exposed };
  }

  it('is not said to be made without `redact` where it was made with it', async () => {
    const { stderr, exposed } = await removed(drop('cluster'), drop('cluster'));
    expect(stderr).not.toContain('made without');
    expect(exposed).toEqual([]);
  });

  it('is said to be made with other rules where it was', async () => {
    const { stderr, exposed } = await removed(drop('job'), drop('cluster'));
    expect(stderr).toContain('made without `redact`, or with other rules');
    expect(exposed.join()).toContain('figures/b.csv');
  });
});

describe('a label that `redact` names, and no series has', () => {
  const figures = '  a: {query: load}\n  b: {query: memory}';
  const typos = (redact: string) => `redact: ${redact}`;

  it('is warned of, with the one that was meant, for its names are not hidden', async () => {
    const redact = typos('{drop: [instances, unknown], pseudonymise: [clutser, pod]}');
    const { stderr } = await given({ redact, figures }).styx('build');
    expect(stderr.match(/no series has.*/g)).toEqual([
      'no series has: did you mean `instance`?',
      'no series has',
      'no series has: did you mean `cluster`?',
    ]);
    expect(stderr).toContain(
      'warning: `redact` has the label `instances`, which no series has: did',
    );
  });

  it('is not warned of where only some figures were asked for, unless it is like one of these', async () => {
    const paper = given({ redact: typos('{pseudonymise: [pod, clutser]}'), figures });
    const one = await paper.styx('build', 'a');
    expect(one.stderr.match(/has the label.*/g)).toEqual([expect.stringContaining('`clutser`')]);
    const other = await paper.styx('build');
    expect(other.stderr).toContain('built');
    expect(other.stderr).not.toContain('has the label');
  });
});

describe('a name that is hidden', () => {
  it('is warned of where the manifest has it, with what to write', async () => {
    const paper = given({
      figures: `  a:
    title: Load of db2
    query: load{instance="db1.corp.example:9100"}
  b: {query: 'load{instance=~"web.*|db2.*"}'}`,
    });
    const { stderr, status } = await paper.styx('build');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /styx\.config\.yaml:7:\d+ has `db2`, which `redact` hides in `instance`: write instance-/,
    );
    expect(stderr).toMatch(/styx\.config\.yaml:8:\d+ has `db1\.corp\.example:9100`/);
    expect(stderr).toMatch(
      /styx\.config\.yaml:9:\d+ the query has "web\.\*\|db2\.\*" for `instance`/,
    );
  });

  it('is warned of where it has characters that stand for others in regular expressions', async () => {
    const paper = given({
      figures: "  a: {query: load, title: 'Load of acme-prod, web-berlin:9100'}",
    });
    const { stderr, status } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toContain('has `acme-prod`, which `redact` hides in `cluster`: write cluster-');
    expect(stderr).toContain('has `web-berlin:9100`, which `redact` hides in `instance`');
  });

  it('is warned of in a label that stays', async () => {
    const paper = given({ figures: '  a: {query: node_uname_info}' });
    const { stderr } = await paper.styx('build');
    expect(stderr).toContain(
      'the label `nodename` stays, and has names that `redact` hides in `instance`',
    );
  });

  it('is not in what a server warns of, which is kept, nor in its errors', async () => {
    const faulty = await serve((_, params, response) => {
      const [query, start] = [params.get('query'), Number(params.get('start'))];
      const metric = { instance: 'db1.corp.example:9100', __name__: 'load' };
      const result = [{ metric, values: [[start, '1']] }];
      const failed = {
        status: 'error',
        errorType: 'execution',
        error: 'two of {instance="db9.corp", pod="x7f"}',
      };
      const answer = {
        ...{ status: 'success', data: { resultType: 'matrix', result } },
        warnings: [
          'store db1.corp.example:9100 is slow',
          'receive series from Addr: db1.corp.example:10901',
          'db1 is late',
          'no {cluster="acme-prod"}',
        ],
      };
      response.statusCode = query === 'bad' ? 422 : 200;
      response.end(JSON.stringify(query === 'bad' ? failed : answer));
    });
    const paper = given({ figures: '  a: {query: load}\n  b: {query: bad}' });
    const text = paper
      .read('styx.config.yaml')
      .replace(/^prometheus.*$/m, `prometheus: ${faulty.url}`);
    paper.write('styx.config.yaml', text);
    const { stderr, status } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('two of {instance="***", pod="***"}');
    expect(stderr).toMatch(/store instance-[0-9a-z]{8} is slow/);
    expect(stderr).toMatch(/Addr: instance-[0-9a-z]{8}:10901/);
    expect(stderr).toMatch(/instance-[0-9a-z]{8} is late/);
    expect(tellingFiles(paper)).toEqual([]);
  });
});
