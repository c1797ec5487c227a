import { useEffect, useState } from 'preact/hooks';
import type { ProjectView } from '../view/project-view.js';

/** What the page knows: what the server said last, and whether it is still there. */
export interface ShownProject {
  /** Undefined until the server has answered. */
  readonly view: ProjectView | undefined;
  readonly isConnected: boolean;
}

/**
 * The project as the server tells of it, whenever something of it changes, as long as somebody sees the page: a
 * browser has six connections to a server, for all of its tabs.
 */
export function useProject(): ShownProject {
  const [shown, setShown] = useState<ShownProject>({ view: undefined, isConnected: true });
  useEffect(() => {
    let source: EventSource | undefined;
    const stop = (): void => {
      source?.close();
      source = undefined;
    };
    const follow = (): void => {
      if (document.visibilityState === 'hidden') stop();
      else source ??= eventSource(setShown);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stop();
    };
  }, []);
  return shown;
}

function eventSource(
  onChange: (change: (before: ShownProject) => ShownProject) => void,
): EventSource {
  const source = new EventSource('/api/events');
  source.addEventListener('view', ({ data }: MessageEvent<string>) => {
    const view: unknown = JSON.parse(data);
    if (isView(view)) onChange(() => ({ view, isConnected: true }));
  });
  // The browser goes on asking until the server is there again.
  source.addEventListener('error', () => onChange(({ view }) => ({ view, isConnected: false })));
  return source;
}

/** What the server of this very page has sent is what it says. */
function isView(value: unknown): value is ProjectView {
  return typeof value === 'object' && value !== null && 'figures' in value;
}
