import { type Figure, type Manifest, partsOf } from '../manifest/manifest.js';
import { isDrawn } from '../output/registry.js';
import type { EngineName, PageFormat } from '../render/job.js';
import { plainStyle } from '../style/plain.js';
import type { Style } from '../style/style.js';

/** A page to try an engine with, as some figures want it. */
export interface TrialPage extends Pick<Style, 'font' | 'fonts'> {
  readonly format: PageFormat;
}

/** What a manifest wants of an engine: pages that differ in letters or format; none where it needs none. */
export function wantedPages(
  { figures }: Pick<Manifest, 'figures'>,
  engine: EngineName,
): readonly TrialPage[] {
  const pages = figures
    .filter((figure) => figure.engine.name === engine)
    .flatMap((figure) => figure.formats.filter(isDrawn).map((format) => pageOf(figure, format)));
  return [...new Map(pages.map((page) => [JSON.stringify(page), page])).values()];
}

/** What is tried of an engine that nobody has asked for yet. */
export const plainPage: TrialPage = { ...lettersOf(plainStyle), format: 'pdf' };

function pageOf(figure: Figure, format: PageFormat): TrialPage {
  const [{ drawing }] = partsOf(figure);
  return { ...lettersOf(drawing.style), format };
}

function lettersOf({ font, fonts }: Style): Pick<Style, 'font' | 'fonts'> {
  return { font, fonts };
}
