import { relative } from 'node:path';
import type { FigureResult } from '../build/figure/figure-result.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import type { StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView } from '../view/project-view.js';
import { figureView } from './figure-view.js';
import { numberView } from './number-view.js';
import { problemView } from './problem-view.js';
import type { OpenSession } from './session.js';

/** Told how builds go, one after the other. */
export interface BuildListener {
  readonly onStart: () => void;
  /** Told of a manifest without mistakes, with the figures of all matrices. */
  readonly onBegin: (manifest: Manifest) => void;
  readonly onFigure: (result: FigureResult) => void;
  readonly onNumber: (result: NumberResult) => void;
  /** Told of what there is to say of the whole, or why there was no build. */
  readonly onEnd: (ended: BuildEnd) => void;
}

export type BuildEnd =
  { readonly warnings: readonly string[] } | { readonly problems: readonly StyxError[] };

/** Brings what builds tell into a session; paths are shown as a folder (absolute) names them. */
export function buildListener(session: OpenSession, folder: string): BuildListener {
  const { view, change } = session;
  return {
    onStart: () => change({ isBuilding: true }),
    onBegin(manifest) {
      const before = new Map(view().figures.map((one) => [one.name, one]));
      const figures = manifest.figures.map((one) => figureView(one, before.get(one.name)));
      session.useManifest(manifest);
      change({ manifest: relative(folder, manifest.file), problems: [], figures, numbers: [] });
    },
    onFigure(result) {
      const figures = view().figures.map((one) =>
        one.name === result.name ? { ...one, ...resultView(result) } : one,
      );
      change({ figures });
    },
    onNumber: (result) => change({ numbers: [...view().numbers, numberView(result)] }),
    onEnd(ended) {
      if ('warnings' in ended) change({ isBuilding: false, warnings: ended.warnings });
      else change({ isBuilding: false, problems: ended.problems.map(problemView) });
    },
  };
}

function resultView(result: FigureResult): Partial<FigureView> {
  if (result.status === 'failed') {
    const { warnings, error } = result;
    return { state: 'error', warnings, problem: problemView(error) };
  }
  const { series, samples } = result;
  const warnings = result.status === 'built' ? result.warnings : [];
  return { state: 'current', series, samples, warnings, problem: undefined };
}
