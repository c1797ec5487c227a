import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { project, run, styxProgram } from './styx.js';

const running: FaultyServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

const answer = (metric: Record<string, string>, values: unknown[]): string =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'matrix', result: values.length === 0 ? [] : [{ metric, values }] },
  });

/** Answers `good…` with one sample, `empty…` with none, and refuses `bad…`. */
const usual: Handler = (_request, params, response) => {
  const query = params.get('query') ?? '';
  if (query.startsWith('bad')) {
    response.writeHead(400);
    response.end('{"status":"error","errorType":"bad_data","error":"I do not like it"}');
    return;
  }
  const values = query.startsWith('empty') ? [] : [[Number(params.get('start')), '1.50']];
  response.end(answer({ __name__: query }, values));
};

async function serve(handler: Handler = usual): Promise<FaultyServer> {
  const server = await startServer(handler);
  running.push(server);
  return server;
}

const manifest = (url: string, figures: string, more = ''): string => `
prometheus: ${url}
${more}
defaults: {step: 15s, range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures:
${figures}
`;

async function built(figures: string, args: readonly string[] = [], handler?: Handler) {
  const server = await serve(handler);
  const paper = project();
  paper.write('styx.config.yaml', manifest(server.url, figures));
  const run = await paper.styx('build', ...args);
  return { ...run, paper, server };
}

describe('styx build', () => {
  it('writes each figure in each format, into folders that it makes', async () => {
    const { status, stdout, stderr, paper } = await built(
      '  a: {query: good_a}\n  b/c: {query: good_b}',
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readdirSync(join(paper.folder, 'figures'), { recursive: true }).sort()).toEqual(
      ['a.csv', 'a.pdf', 'a.py', 'b', 'b/c.csv', 'b/c.pdf', 'b/c.py'].sort(),
    );
    expect(paper.read('figures/a.csv')).toBe('time,good_a\n1700000000,1.50\n');
    expect(stderr).toMatch(/✓ a: csv, matplotlib, pdf \(1 series, 1 sample, /);
    expect(stderr).toContain('2 figures built in figures');
  });

  it('builds the figures that are named, and knows when one is not there', async () => {
    const { paper, server } = await built('  a: {query: good_a}\n  b: {query: good_b}', ['b']);
    expect(existsSync(join(paper.folder, 'figures/a.csv'))).toBe(false);
    expect(server.requests.map(({ params }) => params.get('query'))).toEqual(['good_b']);
    const { status, stderr } = await paper.styx('build', 'bb');
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `b`?');
  });

  it('needs no secret that only other figures need', async () => {
    const server = await serve();
    const paper = project();
    const endpoints = `{a: '${server.url}', b: {url: 'http://b', basic_auth: {username: u, password: '\${NONE}'}}}`;
    const figures = '  a: {query: good_a, prometheus: a}\n  b: {query: good_b, prometheus: b}';
    paper.write('styx.config.yaml', manifest(endpoints, figures));
    expect((await paper.styx('build', 'a')).status).toBe(0);
    expect((await paper.styx('build')).status).toBe(2);
  });

  it('builds the others when one fails, and says which and why', async () => {
    const { status, stderr, paper } = await built('  a: {query: bad_a}\n  b: {query: good_b}');
    expect(status).toBe(1);
    expect(existsSync(join(paper.folder, 'figures/b.csv'))).toBe(true);
    expect(existsSync(join(paper.folder, 'figures/a.csv'))).toBe(false);
    expect(stderr).toContain('✗ a');
    expect(stderr).toContain('I do not like it');
    expect(stderr).toContain('1 figure built in figures, 1 failed');
  });

  it('points at the query that is empty', async () => {
    const { status, stderr } = await built('  a:\n    query: empty_a');
    expect(status).toBe(1);
    expect(stderr).toMatch(/styx\.config\.yaml:\d+:12: error: no data for empty_a .*\[EMPTY\]/);
  });

  it('draws an empty figure where on_empty allows it, and warns', async () => {
    const { status, stderr, paper } = await built('  a: {query: empty_a, on_empty: warn}');
    expect(status).toBe(0);
    expect(stderr).toContain('warning: no data for empty_a');
    expect(paper.read('figures/a.csv')).toBe('time\n');
  });

  it('asks each query of its own endpoint', async () => {
    const [eu, us] = [await serve(), await serve()];
    const paper = project();
    paper.write(
      'styx.config.yaml',
      manifest(
        `{eu: '${eu.url}', us: {url: '${us.url}/prom'}}`,
        '  a: {prometheus: eu, queries: {here: good_eu, there: {query: good_us, prometheus: us}}}',
      ),
    );
    expect((await paper.styx('build')).status).toBe(0);
    expect(eu.requests.map(({ params }) => params.get('query'))).toEqual(['good_eu']);
    expect(us.requests.map(({ path }) => path)).toEqual(['/prom/api/v1/query_range']);
    expect(paper.read('figures/a.csv')).toBe('time,good_eu,good_us\n1700000000,1.50,1.50\n');
  });

  it('warns where a label template names a label that no series has', async () => {
    const { status, stderr } = await built('  a: {query: good_a, label: "{{host}}"}');
    expect(status).toBe(0);
    expect(stderr).toContain('warning: no series of good_a has a label host');
  });

  it.each([
    ['facet: host', 'facet'],
    ['kind: bar, group_by: host', 'group_by'],
  ])('warns where no series has a label that makes panels or groups: %s', async (keys, key) => {
    const { stderr } = await built(`  a: {query: good_a, ${keys}, formats: [csv, matplotlib]}`);
    expect(stderr).toContain(`warning: no series has a label host, which \`${key}\` names`);
  });

  it('says which panel a warning is of, unless it is of all', async () => {
    const panels = '[{query: good_a, label: "{{foo}} {{bar}}"}, {query: good_a, label: "{{bar}}"}]';
    const { stderr } = await built(`  a: {panels: ${panels}, formats: [csv, matplotlib]}`);
    expect(stderr.match(/warning: .* a label \w+/g)).toEqual([
      'warning: no series of good_a has a label bar',
      'warning: panel (a): no series of good_a has a label foo',
    ]);
  });

  it('does not warn of a name that a heat map of buckets does not show', async () => {
    const buckets: Handler = (_request, params, response) => {
      const values = [[Number(params.get('start')), '1.50']];
      response.end(answer({ le: params.get('query') === 'pods' ? '' : '0.5' }, values));
    };
    const figure = (query: string) =>
      `  a: {query: ${query}, kind: heatmap, label: "{{instance}}", formats: [csv, matplotlib]}`;
    expect((await built(figure('b'), [], buckets)).stderr).not.toContain('warning');
    expect((await built(figure('pods'), [], buckets)).stderr).toContain('has a label instance');
  });

  it('warns of what the picture leaves out, which its script says too', async () => {
    const many: Handler = (_request, params, response) => {
      const at = Number(params.get('start'));
      const result = ['1', '2', '3'].map((pod) => ({ metric: { pod }, values: [[at, pod]] }));
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
    };
    const figures = [
      '  a: {query: good_a, top: 2, formats: [csv, gnuplot]}',
      '  b: {query: good_b, top: {series: 2, rest: drop}, formats: [csv, gnuplot]}',
      '  c: {query: good_c, top: 2, formats: [csv]}',
    ];
    const { status, stderr, paper } = await built(figures.join('\n'), [], many);
    expect(status).toBe(0);
    const omission = '1 of 3 series is not drawn (top: 2)';
    expect(stderr.match(/warning: .*/g)).toEqual([`warning: ${omission}`]);
    for (const name of ['a', 'b']) {
      expect(paper.read(`figures/${name}.gnuplot`)).toContain(`# ${omission}`);
    }
  });

  it('says what was written of a figure whose engine is missing', async () => {
    const server = await serve();
    const paper = project({ STYX_PYTHON: '/no/python' });
    paper.write('styx.config.yaml', manifest(server.url, '  a: {query: good_a}'));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(5);
    expect(stderr).toContain('✗ a: csv, matplotlib; the rest failed\n');
    expect(stderr).toContain('cannot draw: there is no such program');
    expect(stderr).toMatch(/hint: name another one.*install it/);
    expect((await paper.styx('build')).stderr).toContain(
      '✗ a: csv, matplotlib unchanged; the rest failed\n',
    );
    const { stdout } = await paper.styx('build', '--json');
    const files = ['csv', 'matplotlib'].map((format) => ({
      format,
      path: join(paper.folder, `figures/a.${format === 'csv' ? 'csv' : 'py'}`),
      result: 'unchanged',
    }));
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [{ name: 'a', status: 'failed', files, error: { code: 'ENGINE_MISSING' } }],
    });
  });

  it('points at the query that a server refuses', async () => {
    const { stderr } = await built('  a: {query: bad_a}');
    expect(stderr).toMatch(/styx\.config\.yaml:6:14: error: .*I do not like it/);
  });

  it('shows the warnings of the server', async () => {
    const { stderr } = await built('  a: {query: good_a}', [], (_request, params, response) => {
      const body = answer({}, [[Number(params.get('start')), '1']]);
      response.end(body.replace('{', '{"warnings":["a part of the data is old"],'));
    });
    expect(stderr).toContain('warning: a part of the data is old');
  });
});

describe('a file that says the same', () => {
  it('is not touched, unless --force says so', async () => {
    const { paper } = await built('  a: {query: good_a}');
    const path = join(paper.folder, 'figures/a.csv');
    utimesSync(path, 1000, 1000);
    expect((await paper.styx('build')).stderr).toContain('1 figure current in figures');
    expect(statSync(path).mtimeMs).toBe(1_000_000);
    await paper.styx('build', '--force');
    expect(statSync(path).mtimeMs).toBeGreaterThan(1_000_000);
  });
});

describe('--json', () => {
  it('prints one document of what was built and what failed', async () => {
    const { status, stdout, stderr, paper } = await built(
      '  a: {query: bad_a}\n  b: {query: good_b, formats: [csv]}',
      ['--json'],
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      errors: [],
      figures: [
        { name: 'a', status: 'failed', error: { code: 'QUERY_REJECTED' } },
        {
          name: 'b',
          status: 'built',
          series: 1,
          samples: 1,
          files: [{ format: 'csv', path: join(paper.folder, 'figures/b.csv'), result: 'written' }],
        },
      ],
    });
  });

  it('prints one document also when the manifest is wrong', async () => {
    const { status, stdout, stderr } = await built('  a: {querry: x}', ['--json']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [],
      errors: [{ code: 'MANIFEST_KEY', line: 6, column: 7 }],
    });
  });
});

describe('what cannot be written', () => {
  it('fails, and leaves nothing half-written', async () => {
    const server = await serve();
    const paper = project();
    paper.write('styx.config.yaml', manifest(server.url, '  a: {query: good_a}'));
    paper.write('figures', 'a file where a folder should be');
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('[UNWRITABLE]');
    expect(readdirSync(paper.folder, { recursive: true }).sort()).toEqual([
      ...['.styx', '.styx/.gitignore', 'figures', 'styx-data', 'styx-data/a'],
      ...['styx-data/a/query.json', 'styx.config.yaml', 'styx.lock'],
    ]);
  });
});

describe('Ctrl-C', () => {
  /** Sends SIGINT as soon as the server was asked, and says how it ended. */
  async function interrupted(
    handler: Handler,
    args: readonly string[],
    { figures = '  a: {query: good_a}', afterMs = 200 } = {},
  ) {
    const asked = new AbortController();
    const server = await serve((request, params, response) => {
      asked.abort();
      return handler(request, params, response);
    });
    const paper = project();
    paper.write('styx.config.yaml', manifest(server.url, figures));
    const temporary = join(paper.folder, 'tmp');
    mkdirSync(temporary);
    const child = spawn(process.execPath, [styxProgram, ...args], {
      cwd: paper.folder,
      env: { ...process.env, TMPDIR: temporary, STYX_PROMETHEUS: server.url },
      stdio: 'ignore',
    });
    await new Promise((resolve) => asked.signal.addEventListener('abort', resolve));
    await sleep(afterMs);
    const begun = performance.now();
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.on('close', resolve));
    const elapsedMs = performance.now() - begun;
    const files = readdirSync(paper.folder).filter((name) => name !== '.styx');
    return { status, elapsedMs, left: readdirSync(temporary), files };
  }

  const silent: Handler = (_request, _params, response) => {
    response.write('{"status":"success",');
  };
  const busy: Handler = (_request, _params, response) => {
    response.writeHead(503, { 'retry-after': '30' });
    response.end();
  };
  it.each<[string, Handler, string[]]>([
    ['a request of a build', silent, ['build']],
    ['a request of a query', silent, ['up']],
    ['a pause before the next try of a build', busy, ['build']],
    ['a pause before the next try of a query', busy, ['up']],
    ['a streamed query', silent, ['up', '--layout', 'long']],
  ])('in %s stops at once, with 130, and leaves nothing', async (_, handler, args) => {
    const { status, elapsedMs, left, files } = await interrupted(handler, args);
    expect({ status, left, files: files.sort() }).toEqual({
      status: 130,
      left: [],
      files: ['styx.config.yaml', 'tmp'],
    });
    expect(elapsedMs).toBeLessThan(3000);
  });

  it('does not wait for a figure whose looks wait for those of another', async () => {
    const silentOfOne: Handler = (request, params, response) => {
      if (params.get('query') === 'good_b') return usual(request, params, response);
      response.write('{"status":"success",');
    };
    const { status, left } = await interrupted(silentOfOne, ['build'], {
      figures: '  a: {query: good_a}\n  b: {query: good_b}',
      afterMs: 1500,
    });
    expect({ status, left }).toEqual({ status: 130, left: [] });
  });
});

describe('a reader of stderr that has gone', () => {
  it('still gets the figures', async () => {
    const server = await serve();
    const paper = project();
    const names = Array.from({ length: 12 }, (_, k) => `f${k}`);
    const figures = names.map((name) => `  ${name}: {query: good, formats: [csv]}`).join('\n');
    paper.write('styx.config.yaml', manifest(server.url, figures));
    const command = `"${process.execPath}" "${styxProgram}" build 2>&1 | head -n 1 >/dev/null; exit \${PIPESTATUS[0]}`;
    const { status } = await run('bash', ['-c', command], paper.folder);
    expect(status).toBe(0);
    expect(readdirSync(join(paper.folder, 'figures'))).toHaveLength(12);
  });
});

describe('a one-off query', () => {
  it('ends quietly when its reader has seen enough', async () => {
    const server = await serve((_request, params, response) => {
      const start = Number(params.get('start'));
      const values = Array.from({ length: 10_000 }, (_, k) => [start + k, '1'.repeat(200)]);
      response.end(answer({}, values));
    });
    const command = `"${process.execPath}" "${styxProgram}" x --prometheus ${server.url} -s 0 -d 9999s --step 1s | head -n 2; exit \${PIPESTATUS[0]}`;
    const child = spawn('bash', ['-c', command]);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('may be a script, with a title', async () => {
    const server = await serve();
    const paper = project({ STYX_PROMETHEUS: server.url });
    for (const command of ['gnuplot', 'matplotlib']) {
      const args = ['-s', '0', '-d', '1m', '--title', 'A title'];
      const { status, stdout } = await paper.styx(command, 'good', ...args);
      expect(status).toBe(0);
      expect(stdout).toContain('A title');
      expect(stdout).toMatch(/^0 1\.50$/m);
    }
  });

  it('writes to a file whole', async () => {
    const server = await serve();
    const paper = project({ STYX_PROMETHEUS: server.url });
    const { status, stdout } = await paper.styx('good', '-s', '0', '-d', '1m', '-o', 'x.csv');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(paper.read('x.csv')).toBe('time,good\n0,1.50\n');
  });

  it('writes through a link, and into a pipe', async () => {
    const server = await serve();
    const paper = project({ STYX_PROMETHEUS: server.url });
    paper.write('real.csv', 'old');
    symlinkSync('real.csv', join(paper.folder, 'link.csv'));
    await paper.styx('good', '-s', '0', '-d', '1m', '-o', 'link.csv');
    expect(paper.read('real.csv')).toBe('time,good\n0,1.50\n');
    expect(lstatSync(join(paper.folder, 'link.csv')).isSymbolicLink()).toBe(true);

    const pipe = join(paper.folder, 'pipe');
    await run('mkfifo', [pipe], paper.folder);
    const [read] = await Promise.all([
      run('cat', [pipe], paper.folder),
      paper.styx('good', '-s', '0', '-d', '1m', '-o', 'pipe'),
    ]);
    expect(read.stdout).toBe('time,good\n0,1.50\n');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('says that stdout is full', async () => {
    const server = await serve();
    const command = `"${process.execPath}" "${styxProgram}" x --prometheus ${server.url} >/dev/full`;
    const { status, stderr } = await run('bash', ['-c', command], project().folder);
    expect(status).toBe(1);
    expect(stderr).toContain('[UNWRITABLE]');
  });

  it('leaves the server alone when the reader of a long stream has gone', async () => {
    const server = await serve(async (_request, params, response) => {
      await sleep(50);
      const start = Number(params.get('start'));
      response.end(
        answer(
          {},
          Array.from({ length: 10_000 }, (_, k) => [start + k, '1']),
        ),
      );
    });
    const args = `'last_over_time(x[1s])' --prometheus ${server.url} -s 0 -d 2000000s --step 1s --layout long`;
    const command = `"${process.execPath}" "${styxProgram}" ${args} | head -n 2`;
    const begun = performance.now();
    const { stderr } = await run('bash', ['-c', command], project().folder);
    expect(stderr).toBe('');
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(server.requests.length).toBeLessThan(80);
  });

  it('takes its server from the flag, the environment, the manifest, in this order', async () => {
    const [flag, environment, fromManifest] = [await serve(), await serve(), await serve()];
    const paper = project({ STYX_PROMETHEUS: environment.url });
    paper.write('styx.config.yaml', manifest(`{a: '${fromManifest.url}'}`, '  a: {query: x}'));
    await paper.styx('good', '--prometheus', flag.url);
    await paper.styx('good');
    const other = project();
    other.write('styx.config.yaml', paper.read('styx.config.yaml'));
    await other.styx('good');
    await other.styx('good', '--prometheus', 'a');
    const counts = [flag, environment, fromManifest].map(({ requests }) => requests.length);
    expect(counts).toEqual([1, 1, 2]);
  });

  it('says so when a command was misspelt', async () => {
    const server = await serve();
    const { status, stderr } = await project({ STYX_PROMETHEUS: server.url }).styx('biuld');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const empty = await serve((_request, _params, response) => {
      response.end(answer({}, []));
    });
    const failed = await project({ STYX_PROMETHEUS: empty.url }).styx('biuld');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('did you mean the command `styx build`?');
  });

  it('tells a label that comes too late for the header, with the way out', async () => {
    const late: Handler = (_request, params, response) => {
      const start = Number(params.get('start'));
      response.end(answer(start === 0 ? { a: '1' } : { b: '1' }, [[start, '1']]));
    };
    const server = await serve(late);
    const paper = project({ STYX_PROMETHEUS: server.url });
    const args = [
      'last_over_time(x[1s])',
      '-s',
      '0',
      '-d',
      '20000s',
      '--step',
      '1s',
      '--layout',
      'long',
    ];
    const { status, stderr } = await paper.styx(...args);
    expect(status).toBe(1);
    expect(stderr).toContain('[LATE_LABEL]');
    expect((await paper.styx(...args, '-o', 'x.csv')).status).toBe(0);
    expect(paper.read('x.csv').split('\n')[0]).toBe('time,a,b,value');
  });
});

describe('a manifest without end', () => {
  it('is refused in plain words', async () => {
    const paper = project();
    const links = Array.from({ length: 20_000 }, (_, i) => `x-${i + 1}: &a${i + 1} {<<: *a${i}}\n`);
    const first = 'prometheus: http://localhost\nx-0: &a0 {query: up, range: {last: 1h}}\n';
    paper.write('styx.config.yaml', `${first}${links.join('')}figures: {a: {<<: *a20000}}\n`);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(2);
    expect(stderr).toContain('nested too deeply [MANIFEST_SYNTAX]');
  });
});

describe('the command line', () => {
  it.each([
    [[], 'Usage: styx'],
    [['--bogus'], "unknown option '--bogus'"],
    [['x', '--layout', 'tall'], 'Allowed choices are wide, long'],
    [['x', '-d', '5 apples'], '[BAD_DURATION]'],
    [['x', '--step', '0s'], '[BAD_STEP]'],
    [['x', '-s', 'now', '--end', 'now-1h'], '[BAD_RANGE]'],
    [['x', '-s', '2020-01-01', '--end', '2020-01-02', '-d', '1h'], '[BAD_RANGE]'],
    [['x', '--prometheus', 'localhost:9090'], 'write http://localhost:9090'],
    [['x', '--step', '1ms', '-d', '292y'], '[BAD_STEP]'],
    [['x', '-s', String(Date.now() / 1000 - 3), '--end', 'now', '--step', '9999d'], '[BAD_RANGE]'],
    [['x', '--time', 'iso', '--delimiter', ':'], 'is part of a time'],
    [['build', '--set', 'x'], 'name=value'],
    [['-sum(up)'], "styx query -- '-sum(up)'"],
    [['matplotlb', 'up'], 'did you mean styx matplotlib?'],
    [['buid', '--dry-run'], 'did you mean styx build?'],
    [['sum', 'by', '(a)', '(up)'], 'put the query in quotes'],
    [['build', '-c', 'nothing.yaml'], '[MANIFEST_NOT_FOUND]'],
  ])('%j is a mistake of the user, with 2', async (args, words) => {
    const { status, stdout, stderr } = await project().styx(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it.each([['--version'], ['--help'], ['help'], ['build', '--help']])(
    '%s is not',
    async (...args) => {
      const { status, stdout, stderr } = await project().styx(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    },
  );
});
