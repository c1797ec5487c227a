import { asStyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView, NumberView, ProjectView } from '../view/project-view.js';
import { withFileLinks } from './file-links.js';
import { keptView, type Looking } from './kept-view.js';
import { problemView } from './problem-view.js';
import type { OpenSession } from './session.js';

/**
 * Shows what others have made of a manifest since it was built, without building anything. What is wrong with
 * their lock is shown, too. Throws the signal's reason.
 */
export async function lookAgain(
  written: Manifest,
  session: OpenSession,
  looking: Looking,
): Promise<void> {
  looking.pictures.begin();
  try {
    const { manifest, numbers, ...kept } = await keptView(written, looking);
    const figures = kept.figures.map((one) => withFileLinks(one, manifest.outputDir));
    session.useManifest(manifest);
    const shown = session.view();
    session.change({ problems: [], ...withFailures(shown, { figures, numbers }) });
  } catch (thrown) {
    looking.signal.throwIfAborted();
    session.change({ problems: [problemView(asStyxError(thrown))] });
  }
}

type Items = Pick<ProjectView, 'figures' | 'numbers'>;

/** What has failed is told of until it is there: why, its build alone knows. */
function withFailures(shown: Items, kept: Items): Items {
  const figures = new Map(shown.figures.map((one) => [one.name, one]));
  const numbers = new Map(shown.numbers.map((one) => [`${one.kind} ${one.name}`, one]));
  return {
    figures: kept.figures.map((one) => failedFigure(figures.get(one.name), one) ?? one),
    numbers: kept.numbers.map(
      (one) => failedNumber(numbers.get(`${one.kind} ${one.name}`), one) ?? one,
    ),
  };
}

function failedFigure(shown: FigureView | undefined, kept: FigureView): FigureView | undefined {
  return kept.state === 'stale' && shown?.state === 'error' ? shown : undefined;
}

function failedNumber(shown: NumberView | undefined, kept: NumberView): NumberView | undefined {
  const isUnknown = kept.problem?.code === 'NOT_KEPT';
  return isUnknown && shown?.problem !== undefined ? shown : undefined;
}
