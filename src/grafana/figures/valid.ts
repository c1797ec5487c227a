import { StyxError, StyxErrors } from '../../errors.js';
import { manifestOf } from '../../manifest/load.js';
import { readSource, type Source } from '../../manifest/source.js';
import type { Remark } from '../remarks.js';
import type { ImportedManifest, NamedFigure } from './manifest.js';
import { manifestText } from './manifest-text.js';

/** A manifest that is valid, and what was left out of it so that it is. */
export interface ValidText {
  /** Undefined where no figure is left. */
  readonly text: string | undefined;
  readonly figures: number;
  readonly remarks: readonly Remark[];
}

/**
 * The text of a manifest, without the figures that a manifest cannot have: a dashboard may say what no figure
 * can be, and what is written is to be valid at once. Throws what is wrong with the rest, which is a mistake here.
 */
export function validText(manifest: ImportedManifest): ValidText {
  let kept: readonly NamedFigure[] = manifest.figures;
  const remarks: Remark[] = [];
  for (;;) {
    if (kept.length === 0) return { text: undefined, figures: 0, remarks };
    const text = manifestText({ ...manifest, figures: kept });
    const wrong = mistakesIn(text, kept);
    if (wrong.size === 0) return { text, figures: kept.length, remarks };
    for (const [{ of }, message] of wrong) {
      remarks.push({ of, text: message, path: undefined, isWhole: true });
    }
    kept = kept.filter((figure) => !wrong.has(figure));
  }
}

/** The first mistake in each figure that has one. */
function mistakesIn(text: string, figures: readonly NamedFigure[]): Map<NamedFigure, string> {
  const bytes = new TextEncoder().encode(text);
  const source = readSource({ file: '/styx.config.yaml', name: 'styx.config.yaml', bytes });
  const wrong = new Map<NamedFigure, string>();
  for (const error of errorsOf(source)) {
    const figure = figureAt(error, figures, source);
    if (figure === undefined) throw error;
    if (!wrong.has(figure)) wrong.set(figure, error.message);
  }
  return wrong;
}

function errorsOf(source: Source): readonly StyxError[] {
  try {
    manifestOf(source, { env: {} });
    return [];
  } catch (thrown) {
    if (thrown instanceof StyxErrors) return thrown.errors;
    if (thrown instanceof StyxError) return [thrown];
    throw thrown;
  }
}

/** The last figure that begins at or above the line of an error. */
function figureAt(
  { position }: StyxError,
  figures: readonly NamedFigure[],
  source: Source,
): NamedFigure | undefined {
  if (position === undefined) return undefined;
  return figures.findLast(
    ({ name }) => source.keyPositionOf(['figures', name]).line <= position.line,
  );
}
