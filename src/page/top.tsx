import { Problem } from '../view/problem.js';
import { counted } from '../view/texts.js';
import type { ProjectView } from '../view/project-view.js';
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
        <nav class="tabs" aria-label="tabs">
          {tabs.map(({ id, title }) => (
            <a key={id} href={`#/${id}`} aria-current={id === tab ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <p class={`doing ${doingOf(project)}`} role="status">
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

function doingOf({ view, isConnected }: ShownProject): 'gone' | 'building' | 'failed' | 'watching' {
  if (!isConnected) return 'gone';
  if (view === undefined || view.isBuilding) return 'building';
  const { problems, numbers } = view;
  const isFailed = problems.length + failedOf(view) > 0;
  return isFailed || numbers.some(({ problem }) => problem !== undefined) ? 'failed' : 'watching';
}

const failedOf = ({ figures }: ProjectView): number =>
  figures.filter(({ state }) => state === 'error').length;

function doingText(project: ShownProject): string {
  const { view } = project;
  const doing = doingOf(project);
  if (doing === 'gone') return 'styx preview has ended';
  if (doing === 'building' || view === undefined) return 'building…';
  if (view.problems.length > 0) return 'watching: the manifest has mistakes';
  const failed = failedOf(view);
  const figures = counted(view.figures.length, 'figure');
  return failed === 0 ? `watching ${figures}` : `watching ${figures}, ${failed} failed`;
}
