import type { ComponentChildren } from 'preact';
import { anchorOf } from './anchor.js';
import { FigureFacts } from './figure-facts.js';
import { Picture } from './picture.js';
import { Problem } from './problem.js';
import type { FigureView } from './project-view.js';
import { State } from './state.js';
import { Warnings } from './warnings.js';

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
    <article class="figure" id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <header>
        <h2 id={`${id}-name`}>{name}</h2>
        <State state={state} />
        {title !== undefined && <p class="title">{title}</p>}
        {reasons.length > 0 && <p class="reasons">{reasons.join('; ')}</p>}
      </header>
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
