import type { Engine } from '../manifest/drawing.js';

export type EngineName = Engine['name'];

/** The formats that an engine draws. */
export type PageFormat = 'pdf' | 'svg' | 'png' | 'tex';

/** One figure in one format. */
export interface DrawJob {
  readonly engine: EngineName;
  /** The script that draws it, absolute. */
  readonly script: string;
  readonly format: PageFormat;
  /** The figure's name, which may have folders: `basic/cpu`. */
  readonly name: string;
  /** From where LaTeX runs to the folder of the figures, as the file system has it: `figures`. */
  readonly texFolder: string;
  /** Which a PNG says it has. */
  readonly pngDpi: number;
  /** The font that the manifest asks for; undefined for those of a venue. */
  readonly font: string | undefined;
  /** The best first. */
  readonly fonts: readonly string[];
}

/** What a job came to. */
export interface Drawn {
  /** The figure's own file first, then what belongs to it. */
  readonly files: readonly DrawnFile[];
  readonly warnings: readonly string[];
  readonly by: UsedEngine;
}

export interface DrawnFile {
  /** Below the folder of the figures: `basic/cpu.pdf`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which program it was that drew. */
export interface UsedEngine {
  readonly name: EngineName;
  /** As the system knows it: `/usr/bin/python3`. */
  readonly program: string;
  /** Of the engine: `3.6.3`. */
  readonly version: string;
}
