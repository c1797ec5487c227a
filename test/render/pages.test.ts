import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonWithMatplotlib, run as runAlone } from '../engines.js';
import { withoutDate } from '../../src/render/pdf-date.js';
import { project, type Project, run, styxProgram } from '../cli/styx.js';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { folder, processesIn, program, pythonPath, until } from './given.js';

const engines = ['matplotlib', 'gnuplot'] as const;
type EngineName = (typeof engines)[number];
const script = { matplotlib: 'py', gnuplot: 'gnuplot' } as const;

/** Three series over ten minutes. */
const answer: Handler = (_request, params, response) => {
  const [start, end] = [Number(params.get('start')), Number(params.get('end'))];
  const times = Array.from({ length: (end - start) / 15 + 1 }, (_, i) => start + 15 * i);
  const result = ['hpa', 'vpa', 'ours'].map((scaler, k) => ({
    metric: { scaler },
    values: times.map((time, i) => [time, String(Math.sin(i / 7 + k))]),
  }));
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

let server: FaultyServer;
beforeAll(async () => {
  server = await startServer(answer);
});
afterAll(() => server.stop());

function paper(figures: string, env: Readonly<Record<string, string>> = {}): Project {
  const made = project(env);
  made.write('styx.config.yaml', manifest(figures));
  return made;
}

const manifest = (figures: string): string =>
  `prometheus: ${server.url}
defaults: {step: 15s, range: {start: 2023-11-14T22:13:20Z, duration: 10m}, label: "{{scaler}}"}
figures:
${figures}
`;

/** Where a manifest has been built. */
type Built = Pick<Project, 'folder'>;

const page = (engine: EngineName, formats: string): string =>
  `  ${engine}: {query: x, engine: ${engine}, formats: [${formats}], y: {label: Load}}`;

const bytes = (made: Built, file: string): Buffer =>
  readFileSync(join(made.folder, 'figures', file));

async function infoOf(tool: string, made: Built, file: string): Promise<string> {
  const { stdout } = await runAlone(tool, [join(made.folder, 'figures', file)]);
  return stdout;
}

describe.each(engines)('a page of %s', (engine) => {
  const figures = page(engine, `csv, ${engine}, pdf, svg, png, tex`);
  const folders: string[] = [];
  const build = async () => {
    const made = mkdtempSync(join(tmpdir(), 'styx-pages-'));
    folders.push(made);
    writeFileSync(join(made, 'styx.config.yaml'), manifest(figures));
    return { folder: made, ...(await run(process.execPath, [styxProgram, 'build'], made)) };
  };
  let made: Awaited<ReturnType<typeof build>>;
  /** A second build, later than the first by more than a second. */
  let again: typeof made;
  beforeAll(async () => {
    made = await build();
    await sleep(1100);
    again = await build();
  });
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true });
  });

  it('is built, and it is said by whom', () => {
    expect(made).toMatchObject({ status: 0 });
    expect(made.stderr).toContain(`✓ ${engine}: csv, ${engine}, pdf, svg, png, tex (`);
    expect(made.stderr).toMatch(new RegExp(`drawn with ${engine} \\d+\\.\\d+.* of \\S+\n`));
  });

  it('is as large as the style says', async () => {
    const info = await infoOf('pdfinfo', made, `${engine}.pdf`);
    const [, width, height] = /Page size: +(\S+) x (\S+) pts/.exec(info) ?? [];
    const text = bytes(made, `${engine}.${script[engine]}`).toString();
    const wanted = (name: string) => Number(new RegExp(`^${name} = (\\S+)$`, 'm').exec(text)?.[1]);
    // gnuplot's pages are whole points.
    expect(Math.abs(Number(width) - wanted('WIDTH'))).toBeLessThanOrEqual(0.5);
    expect(Math.abs(Number(height) - wanted('HEIGHT'))).toBeLessThanOrEqual(0.5);
  });

  it('brings its fonts along, none of them of Type 3', async () => {
    const [, , ...fonts] = (await infoOf('pdffonts', made, `${engine}.pdf`)).trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatch(/STIX/);
      expect(font).not.toContain('Type 3');
      expect(font).toMatch(/ yes (yes|no) +(yes|no) +\d+ +\d+$/);
    }
  });

  it('names its font in SVG', () => {
    expect(bytes(made, `${engine}.svg`).toString()).toMatch(/font(-family)?[=:][^>]*STIX/);
  });

  it('says that it has 300 dots an inch as PNG', () => {
    const png = bytes(made, `${engine}.png`);
    const at = png.indexOf('pHYs') + 4;
    expect(at).toBeGreaterThan(4);
    expect([png.readUInt32BE(at), png.readUInt32BE(at + 4), png[at + 8]]).toEqual([
      11811, 11811, 1,
    ]);
  });

  it('has the same bytes each time', () => {
    const files = readdirSync(join(made.folder, 'figures')).sort();
    expect(readdirSync(join(again.folder, 'figures')).sort()).toEqual(files);
    const differing = files.filter((file) => !bytes(made, file).equals(bytes(again, file)));
    expect(differing).toEqual([]);
  });

  it('is left alone by a build that draws the same', async () => {
    rmSync(join(made.folder, 'styx.lock'));
    const { stderr } = await run(process.execPath, [styxProgram, 'build'], made.folder);
    expect(stderr).toContain(`csv, ${engine}, pdf, svg, png, tex unchanged`);
  });

  it('is what the script alone draws', async () => {
    const alone = folder();
    const file = `figure.${script[engine]}`;
    copyFileSync(join(made.folder, 'figures', `${engine}.${script[engine]}`), join(alone, file));
    const [command, ...args] =
      engine === 'gnuplot' ? ['gnuplot', '-d', '-c', file] : [pythonWithMatplotlib(), file];
    for (const format of ['pdf', 'svg', 'png', 'tex']) {
      const own = `${engine}${format === 'tex' ? '-tex' : ''}.${format}`;
      const env = { ...process.env, TZ: 'UTC' };
      const { code, stderr } = await runAlone(command, [...args, own], { cwd: alone, env });
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const there = comparable(bytes(made, `${engine}.${format}`), format);
      expect(comparable(readFileSync(join(alone, own)), format).equals(there), format).toBe(true);
    }
  });

  it('is drawn from a script that is no output', async () => {
    const without = paper(page(engine, 'pdf'));
    expect((await without.styx('build')).status).toBe(0);
    expect(readdirSync(join(without.folder, 'figures'))).toEqual([`${engine}.pdf`]);
    expect(bytes(without, `${engine}.pdf`).equals(bytes(made, `${engine}.pdf`))).toBe(true);
  });

  it('is drawn in a temporary folder that is named from where one is', async () => {
    const one = paper(page(engine, 'pdf'), { TMPDIR: '.' });
    const { status, stderr } = await one.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });

  it('leaves nothing temporary', async () => {
    const temporary = folder();
    const one = paper(page(engine, 'pdf'), { TMPDIR: temporary });
    expect((await one.styx('build')).status).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** Without what Styx sets right: dates, dots an inch, and for LaTeX the lines that find files, and edges that cut. */
function comparable(file: Buffer, format: string): Buffer {
  const text = file.toString('latin1');
  if (format === 'png') return Buffer.from(text.replace(/....pHYs[^]{13}/, ''), 'latin1');
  if (format === 'pdf') return Buffer.from(withoutDate(file));
  const own = /^(% Characters|% Where|\\expandafter\\def\\csname UTF|\\def\\styx|\\IfFile).*\n/gm;
  const plain = text.replace(own, '').replace(/\\styxFolder (.*)\.pdf/, '$1');
  return Buffer.from(
    plain.replace('{use as bounding box, clip}', '{use as bounding box}'),
    'latin1',
  );
}

describe('settings of the user', () => {
  it('do not change what matplotlib draws', async () => {
    const home = folder();
    const settings = 'font.size: 30\nsavefig.bbox: tight\npdf.fonttype: 3\naxes.grid: True\n';
    writeFileSync(join(home, 'matplotlibrc'), `${settings}lines.linewidth: 9\ntext.usetex: True\n`);
    mkdirSync(join(home, 'stylelib'));
    const figures = page('matplotlib', 'pdf, svg');
    const [plain, set] = [
      paper(figures),
      paper(figures, { MATPLOTLIBRC: home, MPLCONFIGDIR: home }),
    ];
    for (const one of [plain, set]) expect((await one.styx('build')).status).toBe(0);
    for (const file of ['matplotlib.pdf', 'matplotlib.svg']) {
      expect(bytes(plain, file).equals(bytes(set, file))).toBe(true);
    }
  });
});

describe('an engine that is missing', () => {
  it.each(engines)('(%s) is 5, after all that does not need it', async (engine) => {
    const other = engine === 'gnuplot' ? 'matplotlib' : 'gnuplot';
    const figures = `${page(engine, `csv, pdf, png, ${engine}`)}\n${page(other, 'pdf')}\n  c: {query: x, formats: [csv]}`;
    const made = paper(figures, {
      [engine === 'gnuplot' ? 'STYX_GNUPLOT' : 'STYX_PYTHON']: '/no/such/program',
    });
    const { status, stderr } = await made.styx('build');
    expect(status).toBe(5);
    expect(stderr).toContain('/no/such/program');
    expect(stderr).toContain('[ENGINE_MISSING]');
    expect(stderr.match(/ENGINE_MISSING/g)).toHaveLength(1);
    expect(readdirSync(join(made.folder, 'figures')).sort()).toEqual(
      [`${engine}.csv`, `${engine}.${script[engine]}`, `${other}.pdf`, 'c.csv'].sort(),
    );
  });

  it('for one format does not stop the others', async () => {
    const bin = folder();
    for (const name of ['sh', 'cat', 'fc-match', 'fc-list']) {
      await runAlone('ln', ['-s', `/usr/bin/${name}`, join(bin, name)]);
    }
    const made = paper(page('matplotlib', 'pdf, tex'), {
      PATH: bin,
      STYX_PYTHON: await pythonPath(),
    });
    const { status, stderr } = await made.styx('build');
    expect(status).toBe(5);
    expect(stderr).toContain('pdflatex');
    expect(readdirSync(join(made.folder, 'figures'))).toEqual(['matplotlib.pdf']);
  });
});

describe('an engine that fails', () => {
  it('fails its figure, with what it said, and writes no part of a file', async () => {
    const named = program(
      `case $1 in --version) echo gnuplot 5.4 patchlevel 4;; *) echo part > gnuplot.pdf; echo oops; exit 1;; esac`,
    );
    const made = paper(`${page('gnuplot', 'csv, pdf')}\n${page('matplotlib', 'pdf')}`, {
      STYX_GNUPLOT: named,
    });
    const { status, stderr } = await made.styx('build');
    expect(status).toBe(5);
    expect(stderr).toMatch(
      /error: gnuplot did not draw gnuplot\.pdf: .* \[ENGINE_FAILED\]\n +\| oops\n/,
    );
    const files = ['gnuplot.csv', 'matplotlib.pdf'];
    expect(readdirSync(join(made.folder, 'figures')).sort()).toEqual(files);
  });

  it('is told in JSON, and so is who has drawn', async () => {
    const made = paper(`${page('gnuplot', 'pdf')}\n${page('matplotlib', 'pdf')}`, {
      STYX_GNUPLOT: program('echo gnuplot 5.4 patchlevel 4; exit 3'),
    });
    const { stdout } = await made.styx('build', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [
        { error: { code: 'ENGINE_FAILED', output: 'gnuplot 5.4 patchlevel 4' } },
        { drawnBy: { name: 'matplotlib', program: expect.any(String) } },
      ],
    });
  });
});

describe('Ctrl-C while drawing', () => {
  it('ends at once with 130, with all that runs, and leaves nothing', async () => {
    const temporary = folder();
    const hanging = program(
      'case $1 in --version) echo gnuplot 5.4 patchlevel 4;; *) sleep 1000;; esac',
    );
    const made = paper(`${page('gnuplot', 'pdf')}\n${page('matplotlib', 'pdf')}`, {
      STYX_GNUPLOT: hanging,
      TMPDIR: temporary,
    });
    chmodSync(hanging, 0o755);
    const begun = performance.now();
    const building = made.styx('build');
    // The guard, the program and its sleep, after matplotlib's figure is there.
    const isThere = () =>
      readdirSync(made.folder).includes('figures') && processesIn(temporary).length > 2;
    expect(await until(isThere)).toBe(true);
    await sleep(500);
    process.kill(Number(styxIn(made.folder)), 'SIGINT');
    const { status } = await building;
    expect(status).toBe(130);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(await until(() => processesIn(temporary).length === 0)).toBe(true);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

function styxIn(place: string): string {
  const [pid = ''] = processesIn(place);
  return pid;
}
