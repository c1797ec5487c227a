import { existsSync } from 'node:fs';
import { StyxError } from '../errors.js';
import type { DrawJob, EngineName } from './job.js';

/** How much of what an engine said is shown. */
const SHOWN_LINES = 12;

const wanted = {
  gnuplot: { needed: 'gnuplot 5.4 or later', key: 'gnuplot', variable: 'STYX_GNUPLOT' },
  matplotlib: {
    needed: 'a Python that has matplotlib 3.6 or later',
    key: 'python',
    variable: 'STYX_PYTHON',
  },
};

const namedBy = (engine: EngineName): string =>
  `\`${wanted[engine].key}:\` in the manifest or ${wanted[engine].variable}`;

/** An engine that is not there, or one that is too old. Each says why. */
export function missingEngine(engine: EngineName, tried: readonly string[]): StyxError {
  const { needed } = wanted[engine];
  return new StyxError('ENGINE_MISSING', `there is not ${needed}: ${tried.join('; ')}`, {
    hint: `install it: ${installs(engine)}; or name one with ${namedBy(engine)}`,
  });
}

/** One that the user has named, and that cannot draw: no other is taken in its place. */
export function unusableEngine(
  engine: EngineName,
  { program, from, why }: { program: string; from: string; why: string },
): StyxError {
  return new StyxError('ENGINE_MISSING', `${program}, which ${from} names, cannot draw: ${why}`, {
    hint: `name another one with ${namedBy(engine)}, or leave ${from} out to have one looked for; to install it: ${installs(engine)}`,
  });
}

/** Said of a program that is not where it is named. */
export const notThere = 'there is no such program';

/** Said of one that hangs. */
export const noAnswer = (limitMs: number): string => `it did not answer within ${limitMs / 1000} s`;

export function missingTex(): StyxError {
  return new StyxError('ENGINE_MISSING', 'matplotlib needs pdflatex for tex, which is not there', {
    hint: `install it: ${installs('tex')}; or draw with gnuplot, which does not: engine: gnuplot`,
  });
}

/** A script that did not draw, and the last lines of what it said. */
export function failedScript(
  job: DrawJob,
  why: string,
  said: string,
  { hint = hintFor(said) }: { readonly hint?: string | undefined } = {},
): StyxError {
  const lines = said.trim().split('\n').slice(-SHOWN_LINES);
  const message = `${job.engine} did not draw ${job.name}.${job.format}: ${why}`;
  return new StyxError('ENGINE_FAILED', message, {
    output: lines.join('\n') || undefined,
    hint,
  });
}

function hintFor(said: string): string | undefined {
  if (/unknown or ambiguous terminal/.test(said))
    return `this gnuplot draws no such files; install one that does: ${installs('gnuplot')}`;
  return undefined;
}

const packages = {
  matplotlib: { apt: 'python3-matplotlib', brew: 'python-matplotlib' },
  gnuplot: { apt: 'gnuplot-nox fonts-stix', brew: 'gnuplot' },
  tex: {
    apt: 'texlive-latex-recommended texlive-pictures',
    brew: '--cask mactex-no-gui',
  },
};

/** What to type, on the system that this is. */
function installs(what: keyof typeof packages): string {
  const { apt, brew } = packages[what];
  const pip = what === 'matplotlib' ? ', or python3 -m pip install matplotlib' : '';
  if (process.platform === 'darwin') return `brew install ${brew}${pip}`;
  const text = `apt-get install ${apt}`;
  if (existsSync('/etc/debian_version')) return `${text}${pip}`;
  return `${text} (Debian and Ubuntu), brew install ${brew}${pip}`;
}
