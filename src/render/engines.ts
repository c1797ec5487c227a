import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { seenFromHere } from './candidates.js';
import { readDrawn } from './drawn-file.js';
import { type Folders, openFolders } from './folders.js';
import { withFullDisk } from './full-disk.js';
import { openGnuplot } from './gnuplot.js';
import type { DrawJob, Drawn, DrawnFile, EngineName, UsedEngine } from './job.js';
import { openMatplotlib } from './matplotlib.js';
import { withoutDate } from './pdf-date.js';
import { withDpi } from './png-dpi.js';
import type { Program } from './program.js';
import { openSlots } from './slots.js';
import { texFile } from './tex-file.js';

/** What draws the pages of one build. */
export interface Engines {
  /**
   * Runs a script and gives what it drew, the same bytes each time. As many run at once as there
   * are processors. Throws ENGINE_MISSING, ENGINE_FAILED, UNWRITABLE and the signal's reason.
   */
  readonly draw: (job: DrawJob) => Promise<Drawn>;
  /** The same before all that `draw` has waiting: for who looks on. */
  readonly drawAhead: (job: DrawJob) => Promise<Drawn>;
  /** Which program draws for an engine. Throws ENGINE_MISSING and the signal's reason. */
  readonly find: (engine: EngineName) => Promise<UsedEngine>;
  /** Starts an engine that will draw, so that it is ready then. */
  readonly prepare: (engine: EngineName) => void;
  /** An empty folder that is gone after `dropFolder`, or `close`. Throws UNWRITABLE. */
  readonly newFolder: () => string;
  readonly dropFolder: (folder: string) => void;
  /** Ends all that runs and waits, and removes what is temporary. */
  readonly close: () => Promise<void>;
}

export interface EnginesOptions {
  /** What the manifest says; a path is absolute, a bare name is looked up. */
  readonly python: string | undefined;
  readonly gnuplot: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** For one script; two minutes where it is not given. */
  readonly timeoutMs?: number | undefined;
  /** For an engine to say what it is; 20 seconds where it is not given. */
  readonly answerMs?: number | undefined;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 120_000;
/** A Python from a slow disk, on a busy machine, takes a few seconds. */
const ANSWER_MS = 20_000;

/** Engines that are looked for and started when a figure first needs them, and then stay. */
export function openEngines(options: EnginesOptions): Engines {
  const { python, gnuplot, timeoutMs = TIMEOUT_MS, answerMs = ANSWER_MS, signal } = options;
  const env = seenFromHere(options.env);
  const folders = openFolders();
  const inTurn = openSlots(availableParallelism());
  const common = { folders, timeoutMs, answerMs, signal };
  const programs = {
    matplotlib: openMatplotlib({ manifest: python, env }, common),
    gnuplot: openGnuplot({ manifest: gnuplot, env }, common),
  };
  const drawOne = (job: DrawJob) => drawApart(job, programs[job.engine], folders, signal);
  const end = async (): Promise<void> => {
    await Promise.all(Object.values(programs).map((program) => program.close()));
    await inTurn.idle();
  };
  // What runs ends at once, and whoever waits for it is told.
  const abort = (): void => void end();
  signal.addEventListener('abort', abort);
  return {
    draw: (job) => inTurn.run(() => drawOne(job)),
    drawAhead: (job) => inTurn.runAhead(() => drawOne(job)),
    find: (engine) => programs[engine].find(),
    prepare: (engine) => programs[engine].prepare(),
    newFolder: () => folders.next(),
    dropFolder: (folder) => folders.drop(folder),
    async close() {
      signal.removeEventListener('abort', abort);
      await end();
      folders.remove();
    },
  };
}

/** Draws in a folder that is gone afterwards. */
async function drawApart(
  job: DrawJob,
  program: Program,
  folders: Folders,
  signal: AbortSignal,
): Promise<Drawn> {
  const folder = folders.next();
  try {
    return await drawIn(folder, job, program, signal);
  } catch (thrown) {
    // What fails because it was ended tells of its own end.
    signal.throwIfAborted();
    throw withFullDisk(thrown, folder);
  } finally {
    folders.drop(folder);
  }
}

async function drawIn(
  folder: string,
  job: DrawJob,
  program: Program,
  signal: AbortSignal,
): Promise<Drawn> {
  signal.throwIfAborted();
  const base = basename(job.name);
  // The companions of a .tex are named after it, and must not be the figure's other files.
  const stem = job.format === 'tex' ? `${base}-tex` : base;
  const file = `${stem}.${job.format}`;
  const run = await program.run(job, folder, file);
  const companions = readdirSync(folder)
    .filter((name) => job.format === 'tex' && name !== file && name.startsWith(stem))
    .sort();
  const files = [file, ...companions].map((name): DrawnFile => {
    const bytes = readDrawn(job, join(folder, name), run.said);
    const drawn = name === file ? `${base}.${job.format}` : name;
    return { name: join(dirname(job.name), drawn), bytes: withoutChance(drawn, bytes, job) };
  });
  return { files, warnings: run.warnings, by: run.by };
}

/** What the engine wrote, without dates, with what it has left out, and with paths that are right. */
function withoutChance(name: string, bytes: Buffer, job: DrawJob): DrawnFile['bytes'] {
  if (name.endsWith('.tex')) {
    const base = `${basename(job.name)}-tex`;
    const folder = join(job.texFolder, dirname(job.name));
    return Buffer.from(texFile(bytes.toString('utf8'), base, folder));
  }
  if (job.engine !== 'gnuplot') return bytes;
  if (name.endsWith('.pdf')) return withoutDate(bytes);
  return name.endsWith('.png') ? withDpi(bytes, job.pngDpi) : bytes;
}
