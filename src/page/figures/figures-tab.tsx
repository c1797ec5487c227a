import { FigureCard } from '../../view/figure-card.js';
import { Numbers } from '../../view/numbers.js';
import type { ShownProject } from '../project.js';

/** Every figure of the manifest, and its numbers. */
export function FiguresTab({ project: { view } }: { readonly project: ShownProject }) {
  if (view === undefined) return null;
  return (
    <>
      {view.figures.map((figure) => (
        <FigureCard key={figure.name} figure={figure} />
      ))}
      <Numbers numbers={view.numbers} />
    </>
  );
}
