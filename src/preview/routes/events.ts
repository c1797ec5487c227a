import type { Route } from '../route.js';

/** How often something is sent, so that both sides learn that the other is gone, ms. */
const BEAT_MS = 15_000;

/** How long changes are gathered, and how much longer for each figure that is sent again with them, ms. */
const GATHER_MS = 20;
const GATHER_MS_A_FIGURE = 1;

/** What there is to show (`ProjectView`), at once and whenever it changes, as the event `view`. */
export const events: Route = {
  method: 'GET',
  path: '/api/events',
  answer: (_, session) => ({
    events(send) {
      const show = (): void => send('view', session.view());
      show();
      let waiting: NodeJS.Timeout | undefined;
      const stop = session.onChange(() => {
        const gatherMs = GATHER_MS + GATHER_MS_A_FIGURE * session.view().figures.length;
        waiting ??= setTimeout(() => {
          waiting = undefined;
          show();
        }, gatherMs);
      });
      const beat = setInterval(() => send('beat', null), BEAT_MS);
      return () => {
        clearInterval(beat);
        clearTimeout(waiting);
        stop();
      };
    },
  }),
};
