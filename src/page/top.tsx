import { Problem } from '../view/problem.js';
import { Warnings } from '../view/warnings.js';
import type { ShownProject } from './project.js';
import { tabs } from './tabs.js';

/** The head of the page: which manifest it is of, the tabs, and what is wrong with the whole. */
export function Top({ project, tab }: { readonly project: ShownProject; readonly tab: string }) {
  const { view } = project;
  return (
    <header class="top">
      <div class="bar">
        <h1>
          Styx <span class="manifest">{view?.manifest}</span>
        </h1>
        <nav aria-label="tabs">
          {tabs.map(({ id, title }) => (
            <a key={id} href={`#/${id}`} aria-current={id === tab ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <p class="doing" role="status">
          {doingText(project)}
        </p>
      </div>
      {view !== undefined && view.problems.length > 0 && (
        <section class="problems" role="alert" aria-label="mistakes in the manifest">
          {view.problems.map((problem, i) => (
            <Problem key={i} problem={problem} />
          ))}
        </section>
      )}
      <Warnings warnings={view?.warnings ?? []} />
    </header>
  );
}

function doingText({ view, isConnected }: ShownProject): string {
  if (!isConnected) return 'styx preview has ended';
  return view === undefined || view.isBuilding ? 'building' : 'watching';
}
