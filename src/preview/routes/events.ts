import type { Route } from '../route.js';

/** How often something is sent, so that both sides learn that the other is gone, ms. */
const BEAT_MS = 15_000;

/** What there is to show (`ProjectView`), at once and whenever it changes, as the event `view`. */
export const events: Route = {
  method: 'GET',
  path: '/api/events',
  answer: (_, session) => ({
    events(send) {
      const show = (): void => send('view', session.view());
      show();
      const stop = session.onChange(show);
      const beat = setInterval(() => send('beat', null), BEAT_MS);
      return () => {
        clearInterval(beat);
        stop();
      };
    },
  }),
};
