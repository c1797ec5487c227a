import { useProject } from './project.js';
import { useRoute } from './route.js';
import { tabs } from './tabs.js';
import { Top } from './top.js';

/** All of the page: what is above the tabs, and the tab that the URL names. */
export function Page() {
  const project = useProject();
  const { tab } = useRoute();
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0];
  return (
    <>
      <Top project={project} tab={shown.id} />
      <main>
        <shown.View project={project} />
      </main>
    </>
  );
}
