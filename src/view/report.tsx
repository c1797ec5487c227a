import { FigureCard } from './figure-card.js';
import { FigureList } from './figure-list.js';
import { Numbers } from './numbers.js';
import type { FigureView, ProjectView } from './project-view.js';
import { counted } from './texts.js';

/** All that a report has, for who has no Styx. */
export function Report({ view }: { readonly view: ProjectView }) {
  const { manifest, styx, figures, numbers, servers } = view;
  return (
    <>
      <header class="report-top">
        <h1>
          Figures <span class="manifest">{manifest}</span>
        </h1>
        <p>{summary(figures)}</p>
      </header>
      <main class="with-list">
        <FigureList figures={figures} />
        <div class="cards">
          {figures.map((figure) => (
            <FigureCard key={figure.name} figure={figure} />
          ))}
          <Numbers numbers={numbers} />
        </div>
      </main>
      <footer class="report-end">
        <p>
          Made by Styx {styx} of the manifest, its lock and the snapshots of its data. Hashes are
          SHA-256.
        </p>
        {servers.length > 0 && (
          <dl class="servers">
            <dt>{servers.length === 1 ? 'Its server' : 'Its servers'}</dt>
            {servers.map(({ name, url }) => (
              <dd key={name}>
                {name}, {url}
              </dd>
            ))}
          </dl>
        )}
      </footer>
    </>
  );
}

/** `8 figures: 7 current, 1 stale`. */
function summary(figures: readonly FigureView[]): string {
  const states = (['current', 'stale', 'error'] as const).flatMap((state) => {
    const count = figures.filter((one) => one.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return [counted(figures.length, 'figure'), states.join(', ')].filter(Boolean).join(': ');
}
