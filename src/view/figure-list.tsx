import { anchorOf } from './anchor.js';
import type { FigureView } from './project-view.js';

/** Links to the figures, with their states. */
export function FigureList({ figures }: { readonly figures: readonly FigureView[] }) {
  if (figures.length < 2) return null;
  return (
    <nav class="figure-list" aria-label="figures">
      <ul>
        {figures.map(({ name, state }) => (
          <li key={name}>
            <a href={`#${anchorOf(name)}`} class={state}>
              {name}
              <span class="hidden">, {state}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
