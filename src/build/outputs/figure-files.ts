import { basename, dirname, join, relative } from 'node:path';
import { type Figure, type Format, type Manifest, partsOf } from '../../manifest/manifest.js';
import { isDrawn, isWritten, type OutputInput, outputs } from '../../output/registry.js';
import { inTweak } from '../../output/tweak.js';
import { type WriteResult, writeWhole } from '../../files/write-whole.js';
import type { Engines } from '../../render/engines.js';
import type { DrawJob, UsedEngine } from '../../render/job.js';
import type { OutputWriter } from './output-writer.js';

export interface WrittenFile {
  readonly format: Format;
  readonly path: string;
  readonly result: WriteResult;
}

/** What was written, then what was drawn, each in the order of the formats, however it was done. */
export function inOrder(files: readonly WrittenFile[], { formats }: Figure): WrittenFile[] {
  const order = [...formats.filter(isWritten), ...formats.filter(isDrawn)];
  return [...files].sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format));
}

/** How a figure's files are written. */
export interface Writing {
  readonly outputs: Pick<OutputWriter, 'write'>;
  readonly signal: AbortSignal;
  /** Told of each file, also where a later one fails. */
  readonly onFile: (file: WrittenFile) => void;
}

/** What there is to say of what has been written, and what pages are to be drawn from. */
export interface WrittenFigure {
  readonly warnings: readonly string[];
  /** Undefined where nothing is to be drawn. */
  readonly drawing: DrawingScript | undefined;
}

interface DrawingScript {
  /** The engine's script: the one that is an output too, or one that is temporary. */
  readonly script: string;
  /** The folder that the script has for itself until all is drawn; undefined for an output. */
  readonly temporary: string | undefined;
  readonly font: string | undefined;
  readonly fonts: readonly string[];
  readonly pngDpi: number;
}

/** Loaded and opened when a figure first needs them: a build of CSV never does. */
export type EnginesWhenNeeded = () => Promise<Engines>;

/** Writes all of a figure that needs no engine. Throws UNWRITABLE and what the formats throw. */
export async function writeFigure(
  manifest: Manifest,
  figure: Figure,
  input: OutputInput,
  engines: EnginesWhenNeeded,
  writing: Writing,
): Promise<WrittenFigure> {
  const scripts = new Map<Format, string>();
  for (const format of figure.formats.filter(isWritten)) {
    for (const { name, input: own } of namedInputs(figure, format, input)) {
      const path = join(manifest.outputDir, `${name}.${outputs[format].extension}`);
      const result = await writing.outputs.write(path, await outputs[format].pieces(own));
      writing.onFile({ format, path, result });
      scripts.set(format, path);
    }
  }
  if (figure.formats.every((format) => format === 'csv')) {
    return { warnings: [], drawing: undefined };
  }
  const { style, omissions: warnings } = await input.chart();
  if (!figure.formats.some(isDrawn)) return { warnings, drawing: undefined };
  const output = scripts.get(figure.engine.name);
  const from =
    output === undefined
      ? await temporaryScript(figure, input, engines, writing)
      : { script: output, temporary: undefined };
  const { font, fonts, pngDpi } = style;
  return { warnings, drawing: { ...from, font, fonts, pngDpi } };
}

/** What a file of a format is written from: a script has all of a figure, a table that of a part. */
function namedInputs(
  figure: Figure,
  format: Format,
  input: OutputInput,
): { readonly name: string; readonly input: OutputInput }[] {
  if (format !== 'csv') return [{ name: figure.name, input }];
  return partsOf(figure).flatMap(({ name }, i) => {
    const queries = input.tables[i];
    return queries === undefined ? [] : [{ name, input: { ...input, tables: [queries] } }];
  });
}

async function temporaryScript(
  { name, engine }: Figure,
  input: OutputInput,
  engines: EnginesWhenNeeded,
  writing: Writing,
): Promise<Pick<DrawingScript, 'script' | 'temporary'>> {
  const { extension, pieces } = outputs[engine.name];
  const { newFolder, dropFolder } = await engines();
  const temporary = newFolder();
  const script = join(temporary, `${basename(name)}.${extension}`);
  try {
    const { signal } = writing;
    await writeWhole(script, await pieces(input), { unchanged: 'replace', signal });
  } catch (thrown) {
    dropFolder(temporary);
    throw thrown;
  }
  return { script, temporary };
}

/** Starts the engine that will draw a figure, while its files are written. */
export async function prepareEngine(figure: Figure, engines: EnginesWhenNeeded): Promise<void> {
  if (figure.formats.some(isDrawn)) (await engines()).prepare(figure.engine.name);
}

/** What an engine has drawn of a figure. */
export interface DrawnFigure {
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
  engines: EnginesWhenNeeded,
  writing: Writing,
): Promise<DrawnFigure> {
  if (drawing === undefined) return { warnings: [], by: undefined };
  const { name, engine } = figure;
  const { temporary, ...script } = drawing;
  const texFolder = relative(dirname(manifest.file), manifest.outputDir);
  const job: Omit<DrawJob, 'format'> = { ...script, engine: engine.name, name, texFolder };
  const { draw, dropFolder } = await engines();
  const drawn = await Promise.allSettled(
    figure.formats.filter(isDrawn).map(async (format) => {
      const page = await draw({ ...job, format }).catch((thrown: unknown) => {
        throw inTweak(thrown, engine.tweaks[engine.name]);
      });
      for (const { name: file, bytes } of page.files) {
        const path = join(manifest.outputDir, file);
        writing.onFile({
          format,
          path,
          result: await writing.outputs.write(path, [bytes], page.by),
        });
      }
      return page;
    }),
  );
  if (temporary !== undefined) dropFolder(temporary);
  writing.signal.throwIfAborted();
  const pages = drawn.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return {
    warnings: [...new Set(pages.flatMap(({ warnings }) => warnings))],
    by: pages[0]?.by,
  };
}
