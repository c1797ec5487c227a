import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureView } from '../view/project-view.js';
import { urlPath } from './url-path.js';

/**
 * A figure with links to those of its files that are in the folder of the outputs: one that has failed may have
 * left all of them from before, some, or none.
 */
export function withFileLinks(figure: FigureView, outputDir: string): FigureView {
  const outputs = figure.outputs.map((output) => ({
    ...output,
    href: existsSync(join(outputDir, output.name)) ? `/outputs/${urlPath(output.name)}` : undefined,
  }));
  return { ...figure, outputs };
}
