import { join } from 'node:path';
import { isThere, pythons, type Choice } from './candidates.js';
import { failedScript, missingEngine, missingTex, unusableEngine } from './failures.js';
import { replacedFont } from './fonts.js';
import { glyphWarnings } from './glyphs.js';
import type { DrawJob, UsedEngine } from './job.js';
import { openPool, type Pool } from './pool.js';
import { nothingMore, type Program, type ProgramOptions } from './program.js';

/**
 * matplotlib, warm: one Python that has imported it is looked for and started when a figure first
 * needs it, and each script runs in a fork of its own.
 */
export function openMatplotlib(choice: Choice, options: ProgramOptions): Program {
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const find = (): Promise<Pool> => findPool(choice, { ...options, signal });
  let opening: Promise<Pool> | undefined;
  const pool = async (): Promise<Pool> => {
    const before = (opening ??= find());
    const open = await before;
    if (open.isOpen()) return open;
    // It was ended from outside; the figures that it drew then have failed.
    if (opening === before) opening = find();
    return opening;
  };
  return {
    prepare() {
      opening ??= find();
      opening.catch(() => undefined);
    },
    find: async () => usedEngine(await pool()),
    async run(job, folder, file) {
      const python = await pool();
      if (job.format === 'tex' && !isThere('pdflatex', choice.env)) throw missingTex();
      const seconds = options.timeoutMs / 1000;
      // A tweak may go to another folder.
      const output = join(folder, file);
      const ended = await python.run({ script: job.script, output, folder, seconds });
      signal.throwIfAborted();
      if (ended.late) throw failedScript(job, `no end after ${seconds} s`, ended.said);
      if (ended.code !== 0) throw failedScript(job, endText(ended.code), ended.said);
      const by = usedEngine(python);
      const warnings = [...fontWarnings(job, ended.said), ...glyphWarnings(job, ended.said)];
      return { by, warnings, said: ended.said };
    },
    async close() {
      ending.abort(nothingMore());
      const open = await opening?.catch(() => undefined);
      await open?.close();
    },
  };
}

const usedEngine = ({ program, version }: Pool): UsedEngine => ({
  ...{ name: 'matplotlib', program, version },
});

const endText = (code: number): string =>
  code < 0 ? `its script was ended by signal ${-code}` : `its script ended with ${code}`;

async function findPool(choice: Choice, options: ProgramOptions): Promise<Pool> {
  const candidates = pythons(choice);
  const programs = 'named' in candidates ? [candidates.named] : candidates.programs;
  const tried: string[] = [];
  for (const program of programs) {
    options.signal.throwIfAborted();
    const starting = { ...options, folder: options.folders.next(), env: choice.env };
    const pool = await openPool(program, starting);
    if (!('lacks' in pool)) return pool;
    // It was ended, and lacks nothing.
    options.signal.throwIfAborted();
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
