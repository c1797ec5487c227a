import { join } from 'node:path';
import { isThere, pythons, type Choice } from './candidates.js';
import { failedScript, missingEngine, missingTex, unusableEngine } from './failures.js';
import type { UsedEngine } from './job.js';
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
      return { by, path: join(folder, file), warnings: missingFonts(ended.said), said: ended.said };
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
    if ('named' in candidates) throw unusableEngine(program, candidates.from, pool.lacks);
    tried.push(`${program}: ${pool.lacks}`);
  }
  throw missingEngine('matplotlib', tried);
}

/** What matplotlib says of fonts, each once. */
function missingFonts(said: string): string[] {
  const found = said.matchAll(/findfont: Font family \[?'([^'\n]+)'\]? not found/g);
  const fonts = new Set([...found].map(([, font = '']) => font));
  return [...fonts].map((font) => `matplotlib has no font ${font}, and takes another one`);
}
