import { basename, dirname, join, relative } from 'node:path';
import type { Figure, Format, Manifest } from './manifest/manifest.js';
import { isDrawn, isWritten, type OutputInput, outputs } from './output/registry.js';
import { inTweak } from './output/tweak.js';
import { makeFolder, type Unchanged, type WriteResult, writeWhole } from './output/write-whole.js';
import type { Engines } from './render/engines.js';
import type { DrawJob, UsedEngine } from './render/job.js';

export interface WrittenFile {
  readonly format: Format;
  readonly path: string;
  readonly result: WriteResult;
}

interface Writing {
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
}

/** What has been written of a figure, and what its pages are to be drawn from. */
export interface WrittenFigure {
  readonly files: readonly WrittenFile[];
  /** Undefined where nothing is to be drawn. */
  readonly drawing: DrawingScript | undefined;
}

interface DrawingScript {
  /** The engine's script: the one that is an output too, or one that is temporary. */
  readonly script: string;
  readonly font: string;
  readonly pngDpi: number;
}

/** Writes all of a figure that needs no engine. Throws UNWRITABLE and what the formats throw. */
export async function writeFigure(
  manifest: Manifest,
  figure: Figure,
  input: OutputInput,
  engines: Engines,
  writing: Writing,
): Promise<WrittenFigure> {
  const files: WrittenFile[] = [];
  for (const format of figure.formats.filter(isWritten)) {
    const path = join(manifest.outputDir, `${figure.name}.${outputs[format].extension}`);
    const result = await writeFile(path, await outputs[format].pieces(input), writing);
    files.push({ format, path, result });
  }
  if (!figure.formats.some(isDrawn)) return { files, drawing: undefined };
  const { style } = await input.chart();
  const font = style.fonts[0] ?? '';
  const written = files.find(({ format }) => format === figure.engine.name);
  const script = written?.path ?? (await temporaryScript(figure, input, engines, writing));
  return { files, drawing: { script, font, pngDpi: style.pngDpi } };
}

async function temporaryScript(
  { name, engine }: Figure,
  input: OutputInput,
  engines: Engines,
  writing: Writing,
): Promise<string> {
  const { extension, pieces } = outputs[engine.name];
  const path = join(engines.newFolder(), `${basename(name)}.${extension}`);
  await writeFile(path, await pieces(input), writing);
  return path;
}

/** What an engine has drawn of a figure. */
export interface DrawnFigure {
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly string[];
  readonly by: UsedEngine | undefined;
}

/**
 * Draws a figure's pages from its script. One that fails does not stop the others. Throws
 * ENGINE_MISSING, ENGINE_FAILED, UNWRITABLE: the first of them, when the others are done.
 */
export async function drawFigure(
  manifest: Manifest,
  figure: Figure,
  { drawing }: WrittenFigure,
  engines: Engines,
  writing: Writing,
): Promise<DrawnFigure> {
  if (drawing === undefined) return { files: [], warnings: [], by: undefined };
  const { name, engine } = figure;
  const texFolder = relative(dirname(manifest.file), manifest.outputDir);
  const job: Omit<DrawJob, 'format'> = { ...drawing, engine: engine.name, name, texFolder };
  const drawn = await Promise.allSettled(
    figure.formats.filter(isDrawn).map(async (format) => {
      const page = await engines.draw({ ...job, format }).catch((thrown: unknown) => {
        throw inTweak(thrown, engine.tweaks[engine.name]);
      });
      const files: WrittenFile[] = [];
      for (const { name: file, bytes } of page.files) {
        const path = join(manifest.outputDir, file);
        files.push({ format, path, result: await writeFile(path, [bytes], writing) });
      }
      return { ...page, files };
    }),
  );
  writing.signal.throwIfAborted();
  const pages = drawn.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return {
    files: pages.flatMap(({ files }) => files),
    warnings: [...new Set(pages.flatMap(({ warnings }) => warnings))],
    by: pages[0]?.by,
  };
}

function writeFile(
  path: string,
  pieces: Iterable<Uint8Array>,
  { unchanged, signal }: Writing,
): Promise<WriteResult> {
  makeFolder(dirname(path));
  return writeWhole(path, pieces, unchanged, signal);
}
