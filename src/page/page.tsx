import { useLayoutEffect, useRef } from 'preact/hooks';
import { useProject } from './project.js';
import { useRoute } from './route.js';
import { tabs } from './tabs.js';
import { Top } from './top.js';

/** All of the page: what is above the tabs, and the tab that the URL names. */
export function Page() {
  const project = useProject();
  const { tab } = useRoute();
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0];
  // Once it was shown, a tab stays as it is: with what was typed, opened and zoomed.
  const seen = useRef(new Set<string>());
  seen.current.add(shown.id);
  useScrollOf(shown.id);
  return (
    <>
      <Top project={project} tab={shown.id} />
      <main>
        {tabs
          .filter(({ id }) => seen.current.has(id))
          .map(({ id, View }) => (
            <div key={id} hidden={id !== shown.id}>
              <View project={project} />
            </div>
          ))}
      </main>
    </>
  );
}

/** Each tab is where it was left. */
function useScrollOf(tab: string): void {
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    scrollTo({ top: places.current.get(tab) ?? 0, behavior: 'instant' });
    const remember = (): void => void places.current.set(tab, scrollY);
    addEventListener('scroll', remember);
    return () => removeEventListener('scroll', remember);
  }, [tab]);
}
