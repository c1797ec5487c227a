import { basename } from 'node:path';
import { engineKeeper } from '../../build/outputs/engine-keeper.js';
import { askedEndpoints } from '../../manifest/asked-endpoints.js';
import type { Manifest } from '../../manifest/manifest.js';
import { styxVersion } from '../../version.js';
import type { FigureView, ProjectView } from '../../view/project-view.js';
import { keptView, type Looking } from '../kept-view.js';
import { openPictures, type Pictures } from '../pictures.js';
import { serverViews } from '../server-views.js';

export type Gathering = Pick<Looking, 'nowMs' | 'isWhole' | 'signal'>;

/**
 * All that a report has, of what is kept: no server is asked, and nothing is written. Figures are drawn
 * of the manifest as it is, also where their outputs are stale. Throws as `projectStatus` does.
 */
export async function gatherReport(written: Manifest, options: Gathering): Promise<ProjectView> {
  const keeper = engineKeeper(options.signal);
  const engines = keeper.enginesFor(written);
  const pictures = openPictures(() => undefined);
  try {
    const { manifest, figures, numbers } = await keptView(written, {
      ...{ ...options, engines, pictures },
    });
    return {
      ...{ manifest: basename(manifest.file), styx: styxVersion(), isBuilding: false },
      ...{ problems: [], warnings: [], numbers },
      figures: figures.map((figure) => unserved(figure, pictures)),
      servers: serverViews(askedEndpoints(manifest)),
      isOffline: true,
    };
  } finally {
    await keeper.close();
  }
}

/** A figure that nobody serves: it has its picture in it. */
function unserved(figure: FigureView, { svgOf }: Pick<Pictures, 'svgOf'>): FigureView {
  const { name, picture } = figure;
  const svg = Buffer.from(svgOf(name) ?? []).toString('base64');
  return {
    ...figure,
    picture: picture && { ...picture, src: `data:image/svg+xml;base64,${svg}` },
  };
}
