import { useEffect } from 'preact/hooks';
import { anchorOf } from '../../view/anchor.js';
import { FigureCard } from '../../view/figure-card.js';
import { FigureList } from '../../view/figure-list.js';
import { Numbers } from '../../view/numbers.js';
import type { ShownProject } from '../project.js';
import { useRoute } from '../route.js';
import { FigureData } from './figure-data.js';

/** Every figure of the manifest, and its numbers. */
export function FiguresTab({ project: { view } }: { readonly project: ShownProject }) {
  useFigureInUrl(view !== undefined && view.figures.length > 0);
  if (view === undefined) return null;
  const { figures, numbers } = view;
  return (
    <div class="with-list">
      <FigureList figures={figures} />
      <div class="cards">
        {figures.map((figure) => (
          <FigureCard key={figure.name} figure={figure}>
            <FigureData figure={figure} />
          </FigureCard>
        ))}
        <Numbers numbers={numbers} />
      </div>
    </div>
  );
}

/** Goes to the figure that the URL names, as soon as it is there, and not again when it is drawn anew. */
function useFigureInUrl(isThere: boolean): void {
  const { tab, rest } = useRoute();
  useEffect(() => {
    if (!isThere || tab !== 'figures' || rest === '') return;
    const card = document.getElementById(anchorOf(rest));
    card?.scrollIntoView();
    card?.focus({ preventScroll: true });
  }, [isThere, tab, rest]);
}
