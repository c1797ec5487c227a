import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asStyxError, type StyxError } from '../../errors.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { extensions } from '../../manifest/formats.js';
import type { OutputInput } from '../../output/registry.js';
import { openSlots } from '../../render/slots.js';
import {
  drawFigure,
  type EnginesWhenNeeded,
  prepareEngine,
  writeFigure,
  type Writing,
} from './figure-files.js';

/** Who looks at the figures of a build, whatever formats these have. */
export interface PictureKeeper {
  /** Told what a figure would be drawn from (a hash of that) now; says whether its picture is wanted. */
  readonly wants: (figure: string, render: string) => boolean;
  /** What was drawn from that. */
  readonly keep: (figure: string, render: string, picture: KeptPicture) => void;
  readonly fail: (figure: string, error: StyxError) => void;
}

export interface KeptPicture {
  readonly svg: Uint8Array;
  /** What there is to say of how it was drawn, as far as that is known. */
  readonly warnings: readonly string[];
}

export interface Picturing {
  /** The hash of all that the figure is drawn from. */
  readonly render: string;
  readonly pictures?: PictureKeeper | undefined;
  readonly signal: AbortSignal;
}

/** There is one thread for all scripts: made in turn, the first is drawn while the next ones are made. */
const scripts = openSlots(1);

/**
 * Draws a figure for those who look at it, before all outputs that wait to be drawn. It writes no file, and its
 * failure is theirs alone. One that has tables only is not drawn. Throws the signal's reason.
 */
export async function takePicture(
  manifest: Manifest,
  figure: Figure,
  input: OutputInput,
  engines: EnginesWhenNeeded,
  { render, pictures, signal }: Picturing,
): Promise<void> {
  const { name } = figure;
  if (!isPictured(figure)) return;
  if (pictures?.wants(name, render) !== true) return;
  let svg = Buffer.alloc(0);
  const outputs: Writing['outputs'] = {
    write(_, pieces) {
      svg = Buffer.concat([...pieces]);
      return Promise.resolve('written');
    },
  };
  const writing: Writing = { outputs, signal, onFile: () => undefined };
  const drawn: Figure = { ...figure, formats: ['svg'] };
  const ahead: EnginesWhenNeeded = async () => {
    const opened = await engines();
    return { ...opened, draw: opened.drawAhead };
  };
  try {
    await prepareEngine(drawn, engines);
    const written = await scripts.run(() => writeFigure(manifest, drawn, input, engines, writing));
    const pages = await drawFigure(manifest, drawn, written, ahead, writing);
    pictures.keep(name, render, { svg, warnings: [...written.warnings, ...pages.warnings] });
  } catch (thrown) {
    signal.throwIfAborted();
    pictures.fail(name, asStyxError(thrown));
  }
}

/**
 * Shows the output of a figure that has a picture among its formats, and is as it would be built, with what there
 * is to say of it.
 */
export function showOutput(
  { outputDir }: Manifest,
  { name, formats }: Figure,
  { render, pictures, warnings }: Omit<Picturing, 'signal'> & Pick<KeptPicture, 'warnings'>,
): void {
  if (!formats.includes('svg') || pictures?.wants(name, render) !== true) return;
  try {
    const svg = readFileSync(join(outputDir, `${name}.${extensions.svg}`));
    pictures.keep(name, render, { svg, warnings });
  } catch (thrown) {
    pictures.fail(name, asStyxError(thrown));
  }
}

/** Whether there is something to draw: what has tables only has no looks among the others. */
function isPictured({ formats }: Figure): boolean {
  return formats.some((format) => format !== 'csv');
}
