import { join } from 'node:path';
import { isThere, pythons, type Choice } from './candidates.js';
import { failedScript, missingEngine, missingTex, unusableEngine } from './failures.js';
import { replacedFont } from './fonts.js';
import type { DrawJob, UsedEngine } from './job.js';
import { openPool, type Pool } from './pool.js';
import type { Program, ProgramOptions } from './program.js';

/**
 * matplotlib, warm: one Python that has imported it is looked for and started when a figure first
 * needs it, and each script runs in a fork of its own.
 */
export function openMatplotlib(choice: Choice, options: ProgramOptions): Program {
  let opening: Promise<Pool> | undefined;
  const pool = async (): Promise<Pool> => {
    const before = (opening ??= findPool(choice, options));
    const open = await before;
    if (open.isOpen()) return open;
    // It was ended from outside; the figures that it drew then have failed.
    if (opening === before) opening = findPool(choice, options);
    return opening;
  };
  return {
    async run(job, folder, file) {
      const python = await pool();
      if (job.format === 'tex' && !isThere('pdflatex', choice.env)) throw missingTex();
      const seconds = options.timeoutMs / 1000;
      const ended = await python.run({ script: job.script, output: file, folder, seconds });
      options.signal.throwIfAborted();
      if (ended.late) throw failedScript(job, `no end after ${seconds} s`, ended.said);
      if (ended.code !== 0) throw failedScript(job, endText(ended.code), ended.said);
      const { program, version } = python;
      const by: UsedEngine = { name: 'matplotlib', program, version };
      return {
        by,
        path: join(folder, file),
        warnings: fontWarnings(job, ended.said),
        said: ended.said,
      };
    },
    async close() {
      const open = await opening?.catch(() => undefined);
      await open?.close();
    },
  };
}

const endText = (code: number): string =>
  code < 0 ? `its script was ended by signal ${-code}` : `its script ended with ${code}`;

async function findPool(choice: Choice, { folders, signal }: ProgramOptions): Promise<Pool> {
  const candidates = pythons(choice);
  const programs = 'named' in candidates ? [candidates.named] : candidates.programs;
  const tried: string[] = [];
  for (const program of programs) {
    signal.throwIfAborted();
    const pool = await openPool(program, folders.next(), choice.env, signal);
    if (!('lacks' in pool)) return pool;
    if ('named' in candidates) {
      throw unusableEngine('matplotlib', { program, from: candidates.from, why: pool.lacks });
    }
    tried.push(`${program}: ${pool.lacks}`);
  }
  throw missingEngine('matplotlib', tried);
}

/** What matplotlib says of fonts: it names each of a list that is missing. */
function fontWarnings(job: DrawJob, said: string): string[] {
  const lines = said.matchAll(/findfont: Font family (.+) not found/g);
  const missing = [...lines].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(([, a, b]) => a ?? b ?? ''),
  );
  const taken = job.fonts.find((font) => !missing.includes(font)) ?? shipped;
  const others = [...new Set(missing)].filter((font) => !job.fonts.includes(font));
  // A tweak may ask for more.
  return [
    ...replacedFont(job, [taken]),
    ...others.map((font) => `no font ${font}: another is taken`),
  ];
}

/** It comes with matplotlib, which takes it where nothing else is there. */
const shipped = 'DejaVu Sans';
