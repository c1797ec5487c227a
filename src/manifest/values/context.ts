import type { FigureContext } from '../figure.js';
import type { FindFigure } from '../figure-finder.js';

/** What numbers have in common with figures, and the variables of the manifest. */
export interface NumberContext extends FigureContext {
  readonly vars: ReadonlyMap<string, string>;
  readonly findFigure: FindFigure;
}
