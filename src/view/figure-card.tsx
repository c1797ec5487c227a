import type { ComponentChildren } from 'preact';
import { FigureFacts } from './figure-facts.js';
import { Problem } from './problem.js';
import type { FigureState, FigureView } from './project-view.js';
import { anchorOf } from './anchor.js';
import { Warnings } from './warnings.js';

const stateTexts: Readonly<Record<FigureState, string>> = {
  waiting: 'building',
  current: 'current',
  stale: 'stale',
  error: 'error',
};

/** A figure with all that is known of it. What follows its picture may be given, as a view of its data. */
export function FigureCard({
  figure,
  children,
}: {
  readonly figure: FigureView;
  readonly children?: ComponentChildren;
}) {
  const { name, title, state, reasons, problem, warnings } = figure;
  const id = anchorOf(name);
  return (
    <article class="figure" id={id} aria-labelledby={`${id}-name`}>
      <header>
        <h2 id={`${id}-name`}>{name}</h2>
        <span class={`state ${state}`}>{stateTexts[state]}</span>
        {title !== undefined && <p class="title">{title}</p>}
      </header>
      {reasons.length > 0 && <p class="reasons">{reasons.join('; ')}</p>}
      {problem !== undefined && <Problem problem={problem} />}
      <div class="body">
        <div class="seen">
          <Picture figure={figure} />
          {children}
        </div>
        <FigureFacts figure={figure} />
      </div>
      <Warnings warnings={warnings} />
    </article>
  );
}

function Picture({ figure: { name, title, picture, state } }: { readonly figure: FigureView }) {
  if (picture === undefined) {
    return <p class="no-picture">{state === 'waiting' ? 'being drawn…' : 'no picture'}</p>;
  }
  const { src, width, height, isOld } = picture;
  const alt = title === undefined ? `Figure ${name}` : `Figure ${name}: ${title}`;
  return (
    <div class={isOld ? 'paper old' : 'paper'}>
      <img src={src} width={width} height={height} alt={alt} />
      {isOld && <p class="old-note">the last picture that could be drawn</p>}
    </div>
  );
}
