import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asStyxError, StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import { pythonString } from '../output/quoting/python.js';
import { engineNames } from '../output/template-files.js';
import type { Engines } from '../render/engines.js';
import type { EngineName, UsedEngine } from '../render/job.js';
import { shellWord } from '../shell-word.js';
import { type Diagnosis, ill, well } from './diagnosis.js';
import { plainPage, type TrialPage, wantedPages } from './pages.js';

/**
 * Finds the engines, and has each draw pages as the figures want them: that it is there does not mean that it
 * can write a PDF, or has the fonts. Throws the reason of the engines' signal.
 */
export async function engineDiagnoses(
  engines: Engines,
  manifest: Pick<Manifest, 'figures'> | undefined,
): Promise<Diagnosis[]> {
  const found = await Promise.all(
    engineNames.map(async (name) => ({ name, used: await findOrWhy(name, engines) })),
  );
  const isAnyThere = found.some(({ used }) => !(used instanceof StyxError));
  const diagnoses = await Promise.all(
    found.map(async ({ name, used }) => {
      const pages = manifest === undefined ? [] : wantedPages(manifest, name);
      if (!(used instanceof StyxError)) return tried(used, pages, engines);
      if (pages.length === 0 && isAnyThere)
        return [well(name, 'is not here, and nothing needs it')];
      const status = pages.length > 0 ? 'error' : 'warning';
      return [ill({ name, status, remedy: `install ${name}` }, used)];
    }),
  );
  return diagnoses.flat();
}

async function findOrWhy(name: EngineName, engines: Engines): Promise<UsedEngine | StyxError> {
  try {
    return await engines.find(name);
  } catch (thrown) {
    return expected(thrown);
  }
}

/** What an engine may lack; anything else is thrown. */
function expected(thrown: unknown): StyxError {
  const error = asStyxError(thrown);
  if (error.code !== 'ENGINE_MISSING' && error.code !== 'ENGINE_FAILED') throw thrown;
  return error;
}

async function tried(
  { name, version, program }: UsedEngine,
  wanted: readonly TrialPage[],
  engines: Engines,
): Promise<Diagnosis[]> {
  const isNeeded = wanted.length > 0;
  const pages = isNeeded ? wanted : [plainPage];
  const status = isNeeded ? 'error' : 'warning';
  const drawn = await Promise.all(pages.map((page) => drawTrial(name, page, engines)));
  const failed = drawn.flatMap(({ page, error }) => {
    const what = page.format === 'tex' ? 'LaTeX' : `${name}, ${page.format}`;
    if (error === undefined) return [];
    const remedy = `see it fail: ${commands[name](program, page)}; install it anew, or name another: \`${keys[name]}:\``;
    return [ill({ name: what, status, remedy }, error)];
  });
  const missing = new Set(drawn.flatMap(({ warnings }) => warnings));
  return [
    well(name, `${version} (${program})`),
    ...failed,
    ...[...missing].map((warning) => fontDiagnosis(name, warning)),
    ...(missing.size === 0 && failed.length === 0 ? [well('fonts', fontsText(name, pages))] : []),
  ];
}

/** Where a manifest names the program. */
const keys: Readonly<Record<EngineName, string>> = { gnuplot: 'gnuplot', matplotlib: 'python' };

interface Trial {
  readonly page: TrialPage;
  readonly error: StyxError | undefined;
  readonly warnings: readonly string[];
}

async function drawTrial(engine: EngineName, page: TrialPage, engines: Engines): Promise<Trial> {
  const folder = engines.newFolder();
  const script = join(folder, engine === 'gnuplot' ? 'trial.gnuplot' : 'trial.py');
  writeFileSync(script, scripts[engine](page));
  const job = { engine, script, ...page, name: 'trial', texFolder: '.', pngDpi: 72 };
  try {
    const { warnings } = await engines.draw(job);
    return { page, error: undefined, warnings };
  } catch (thrown) {
    return { page, error: expected(thrown), warnings: [] };
  } finally {
    engines.dropFolder(folder);
  }
}

const terminals = { pdf: 'pdfcairo', svg: 'svg', png: 'pngcairo', tex: 'cairolatex pdf' } as const;

/** What draws a page into a file, which is an expression: the shortest statements. */
const gnuplotTrial = ({ format }: TrialPage, file: string): string[] => [
  `set terminal ${terminals[format]}`,
  `set output ${file}`,
  'plot 0',
];

/** The same, into the file that is its argument. */
const pythonTrial = ({ format, fonts }: TrialPage): string[] => [
  'import sys, matplotlib',
  'matplotlib.use("Agg")',
  'import matplotlib.pyplot as plot',
  `matplotlib.rcParams["font.family"] = [${fonts.map(pythonString).join(', ')}]`,
  'matplotlib.rcParams["pgf.texsystem"] = "pdflatex"',
  'matplotlib.rcParams["pgf.rcfonts"] = False',
  'plot.figtext(0.5, 0.5, "trial")',
  `plot.savefig(sys.argv[1], format="${format === 'tex' ? 'pgf' : format}")`,
];

const scripts: Readonly<Record<EngineName, (page: TrialPage) => string>> = {
  gnuplot: (page) => `${gnuplotTrial(page, 'ARG1').join('\n')}\n`,
  matplotlib: (page) => `${pythonTrial(page).join('\n')}\n`,
};

/** The same for a shell, for who wants to see what failed. */
const commands: Readonly<Record<EngineName, (program: string, page: TrialPage) => string>> = {
  gnuplot: (program, page) =>
    [program, '-d', '-e', gnuplotTrial(page, `"trial.${page.format}"`).join('; ')]
      .map(shellWord)
      .join(' '),
  matplotlib: (program, page) =>
    [program, '-c', pythonTrial(page).join('; '), `trial.${page.format}`].map(shellWord).join(' '),
};

function fontDiagnosis(engine: EngineName, warning: string): Diagnosis {
  return {
    ...{ name: 'fonts', status: 'warning', says: `${engine}: ${warning}` },
    remedy:
      'install fonts (Debian has fonts-stix and fonts-liberation), or name another: style, font',
  };
}

function fontsText(engine: EngineName, pages: readonly TrialPage[]): string {
  const first = new Set(pages.map(({ fonts }) => fonts[0]));
  return `${engine} has ${[...first].join(', ')}, or what looks like it`;
}
