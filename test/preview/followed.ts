import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { FigureView, ProjectView } from '../../src/view/project-view.js';

export interface Followed {
  /** Waits until it shows something, and gives that. */
  readonly until: (isIt: (view: ProjectView) => boolean) => Promise<ProjectView>;
  /** The same of a figure. */
  readonly figure: (name: string, isIt: (figure: FigureView) => boolean) => Promise<FigureView>;
}

/** What a preview shows, as its page is told of it. */
export function followed(url: string): Followed {
  let [text, last]: [string, ProjectView | undefined] = ['', undefined];
  const asked = get(`${url}api/events`, (response) => {
    response.setEncoding('utf8').on('data', (more: string) => {
      const events = (text + more).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, data] = /^event: view\ndata: (.*)$/.exec(event) ?? [];
        // The server of Styx itself has sent it.
        if (data !== undefined) last = JSON.parse(data) as ProjectView;
      }
    });
  }).on('error', () => undefined);
  onTestFinished(() => void asked.destroy());
  const until: Followed['until'] = async (isIt) => {
    const end = performance.now() + 20_000;
    for (;;) {
      if (last !== undefined && isIt(last)) return last;
      if (performance.now() > end) throw new Error(`it shows ${JSON.stringify(last)}`);
      await sleep(10);
    }
  };
  return {
    until,
    async figure(name, isIt) {
      const find = ({ figures }: ProjectView) => figures.find((one) => one.name === name);
      const view = await until((shown) => {
        const one = find(shown);
        return one !== undefined && isIt(one);
      });
      const found = find(view);
      if (found === undefined) throw new Error(`there is no figure ${name}`);
      return found;
    },
  };
}
