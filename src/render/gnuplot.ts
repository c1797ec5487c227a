import { type Choice, gnuplots, isThere } from './candidates.js';
import { failedScript, missingEngine, notThere, noAnswer, unusableEngine } from './failures.js';
import { fontTaken, noFont, replacedFont } from './fonts.js';
import { glyphWarnings } from './glyphs.js';
import type { DrawJob, UsedEngine } from './job.js';
import { nothingMore, type Program, type ProgramOptions } from './program.js';
import { type Ended, runProgram, type RunOptions } from './run-program.js';

const OLDEST = [5, 4] as const;

/** gnuplot, looked for when a figure first needs it. */
export function openGnuplot(choice: Choice, options: ProgramOptions): Program {
  let finding: Promise<UsedEngine> | undefined;
  const env = gnuplotEnvironment(choice.env);
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const runOptions = (cwd: string): RunOptions => ({ ...options, env, cwd, signal });
  const asking = (cwd: string): RunOptions => ({
    ...runOptions(cwd),
    timeoutMs: options.answerMs,
  });
  const fonts = new Map<string, ReturnType<typeof fontTaken>>();
  const fontWarnings = async (job: DrawJob, folder: string): Promise<string[]> => {
    const asked = job.fonts.join();
    const taken = fonts.get(asked) ?? fontTaken(job, asking(folder));
    fonts.set(asked, taken);
    const font = await taken;
    if (font === undefined) return [];
    if (font !== 'none') return replacedFont(job, font);
    // Who reads an SVG has fonts.
    return job.format === 'svg' ? [] : [noFont];
  };
  const find = (cwd: string): Promise<UsedEngine> => (finding ??= findGnuplot(choice, asking(cwd)));
  return {
    // It starts in no time.
    prepare: () => undefined,
    find: () => find(options.folders.next()),
    async run(job, folder, file) {
      const by = await find(folder);
      // Without the user's settings.
      const args = ['-d', '-c', job.script, file];
      const ended = await runProgram(by.program, args, runOptions(folder));
      checkEnded(job, ended, options);
      // The fonts of a .tex are those of its document.
      const ofFonts = job.format === 'tex' ? [] : await fontWarnings(job, folder);
      const warnings = [...ofFonts, ...glyphWarnings(job, ended.said)];
      return { by, warnings, said: ended.said };
    },
    close() {
      ending.abort(nothingMore());
      return Promise.resolve();
    },
  };
}

/** Throws ENGINE_FAILED. */
function checkEnded(
  job: DrawJob,
  { isLate, code, said }: Ended,
  { timeoutMs }: Pick<ProgramOptions, 'timeoutMs'>,
): void {
  if (isLate) throw failedScript(job, `no end after ${timeoutMs / 1000} s`, said);
  if (code !== 0) throw failedScript(job, `its script ended with ${code ?? 'a signal'}`, said);
}

/** Times are UTC, also in what cairo writes of itself; a locale that is not there is the C locale. */
function gnuplotEnvironment({ GNUTERM: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return { ...env, TZ: 'UTC', LC_ALL: locale };
}

async function findGnuplot(choice: Choice, options: RunOptions): Promise<UsedEngine> {
  const candidates = gnuplots(choice);
  const programs = 'named' in candidates ? [candidates.named] : candidates.programs;
  const tried: string[] = [];
  for (const program of programs) {
    const found = await versionOf(program, choice.env, options);
    if ('version' in found) return { name: 'gnuplot', program, version: found.version };
    if ('named' in candidates) {
      throw unusableEngine('gnuplot', { program, from: candidates.from, why: found.lacks });
    }
    tried.push(`${program}: ${found.lacks}`);
  }
  throw missingEngine('gnuplot', tried);
}

async function versionOf(
  program: string,
  env: NodeJS.ProcessEnv,
  options: RunOptions,
): Promise<{ version: string } | { lacks: string }> {
  if (!isThere(program, env)) return { lacks: notThere };
  const { said, isLate } = await runProgram(program, ['--version'], options);
  if (isLate) return { lacks: noAnswer(options.timeoutMs) };
  const [, text = '', patch = ''] = /^gnuplot (\S+) patchlevel (\S+)/m.exec(said) ?? [];
  const [major = 0, minor = 0] = text.split('.').map(Number);
  if (text === '') return { lacks: 'it does not say that it is gnuplot' };
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (isOld) return { lacks: `it is ${text}, and ${OLDEST.join('.')} is needed` };
  return { version: `${text} patchlevel ${patch}` };
}
