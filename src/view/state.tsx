import type { FigureState } from './project-view.js';

const texts: Readonly<Record<FigureState, string>> = {
  waiting: 'building',
  current: 'current',
  stale: 'stale',
  error: 'error',
};

/** How a figure is: in words, with a dot of a colour. */
export function State({ state }: { readonly state: FigureState }) {
  return <span class={`state ${state}`}>{texts[state]}</span>;
}
