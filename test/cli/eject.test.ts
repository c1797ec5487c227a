import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FaultyServer, startServer } from '../servers/faulty.js';
import { project, type Project } from './styx.js';

const running: FaultyServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** A project with a figure of one series, whose name is that of an attack. */
async function paper(figure: string): Promise<Project> {
  const server = await startServer((_request, params, response) => {
    const start = Number(params.get('start'));
    const values = [0, 15, 30].map((after) => [start + after, '1.5']);
    const result = [{ metric: { pod: "'; system('touch hacked')" }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  running.push(server);
  const it = project();
  it.write(
    'styx.config.yaml',
    `
prometheus: ${server.url}
defaults: {step: 15s, range: {start: 2023-11-14T22:13:20Z, duration: 30s}, query: up, label: '{{pod}}'}
figures:
  load: ${figure}
`,
  );
  return it;
}

describe('styx eject', () => {
  it('writes templates, says how to use them, and a build does', async () => {
    const own = await paper('{template: templates, engine: gnuplot, formats: [gnuplot, svg]}');
    const { status, stderr } = await own.styx('eject', 'gnuplot', 'line');
    expect(status).toBe(0);
    expect(stderr).toContain('✓ templates/gnuplot/kinds/line.hbs\n');
    expect(stderr).toContain('`template: templates`');
    const line = own.read('templates/gnuplot/kinds/line.hbs');
    own.write(
      'templates/gnuplot/kinds/line.hbs',
      `set label {{gp series.[0].name}} at graph 0.5,0.5\n${line}`,
    );
    expect((await own.styx('build')).status).toBe(0);
    expect(own.read('figures/load.svg').match(/touch hacked/g)?.length).toBeGreaterThan(1);
    expect(existsSync(join(own.folder, 'hacked'))).toBe(false);
  });

  it('writes templates that may be moved, and linked to', async () => {
    const own = await paper('{template: templates, engine: gnuplot, formats: [gnuplot]}');
    await own.styx('eject', 'gnuplot', 'line');
    const ejected = join(own.folder, 'templates/gnuplot/kinds/line.hbs');
    own.write('shared/line.hbs', `# shared\n${own.read('templates/gnuplot/kinds/line.hbs')}`);
    rmSync(ejected);
    symlinkSync('../../../shared/line.hbs', ejected);
    expect((await own.styx('build')).status).toBe(0);
    expect(own.read('figures/load.gnuplot')).toContain('# shared\n');
  });

  it('writes them where it is told, and keeps what is there', async () => {
    const own = project();
    await own.styx('eject', 'matplotlib', 'line', '--to', 'mine');
    own.write('mine/matplotlib/figure.hbs', 'mine');
    const { status, stderr } = await own.styx('eject', 'matplotlib', 'bar', '--to', 'mine');
    expect(status).toBe(0);
    expect(stderr).toContain('✓ mine/matplotlib/kinds/bar.hbs\n');
    expect(stderr).toContain('mine/matplotlib/figure.hbs was there, and stays as it is\n');
    expect(own.read('mine/matplotlib/figure.hbs')).toBe('mine');
  });

  it.each([
    [[], "missing required argument 'engine'", 'styx eject gnuplot line'],
    [['gnuplot'], "missing required argument 'kind'", 'styx eject gnuplot line'],
    [['gnuplo', 'line'], 'Allowed choices are gnuplot, matplotlib', 'styx eject gnuplot line'],
    [['gnuplot', 'lin'], 'there is no kind `lin`', 'did you mean `line`?'],
  ])('helps with %j', async (args, message, hint) => {
    const { status, stderr } = await project().styx('eject', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

describe('a mistake in a template', () => {
  it('fails its figure, and shows file, line and remedy', async () => {
    const own = await paper('{template: templates, formats: [gnuplot, csv]}');
    own.write('templates/gnuplot/kinds/line.hbs', 'plot NaN\n{{#each sereis}}{{/each}}\n');
    const { status, stderr } = await own.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain(
      [
        '  templates/gnuplot/kinds/line.hbs:2:9: error: there is no variable sereis [TEMPLATE]',
        '      2 | {{#each sereis}}{{/each}}',
        '        |         ^^^^^^',
        '    hint: did you mean `series`?',
      ].join('\n'),
    );
  });
});

describe('a mistake in a tweak', () => {
  it.each([
    ['matplotlib', 't.py', 'x = 1\naxes.set_titel("x")\n', 't.py:2:1', 'no attribute'],
    ['matplotlib', 't.py', 'x = 1\n  y = 2\n', 't.py:2:3', 'IndentationError'],
    ['gnuplot', 't.gnuplot', '# Mine.\nset titel "x"\n', 't.gnuplot:2:1', 'unrecognized option'],
    ['gnuplot', 't.gnuplot', '\nprint unknown\n', 't.gnuplot:2:1', 'undefined variable'],
  ])('fails its figure, and shows its line: %s, %s', async (engine, file, text, place, said) => {
    const own = await paper(`{engine: ${engine}, tweak: ${file}, formats: [svg]}`);
    own.write(file, text);
    const { status, stderr } = await own.styx('build');
    expect(status).toBe(5);
    expect(stderr).toContain(`${place}: error: ${engine} did not draw load.svg`);
    expect(stderr).toContain(said);
  });
});
