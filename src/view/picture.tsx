import { Problem } from './problem.js';
import type { FigureView } from './project-view.js';

/** A column of print is small on a screen. */
const ENLARGED = 1.3;

/** A figure as its engine drew it, on paper; or why it is not there. */
export function Picture({ figure }: { readonly figure: FigureView }) {
  const { picture, pictureProblem } = figure;
  return (
    <>
      {pictureProblem !== undefined && <Problem problem={pictureProblem} />}
      {picture === undefined ? (
        <p class="no-picture">{whyNone(figure)}</p>
      ) : (
        <figure class={picture.isOld ? 'paper old' : 'paper'}>
          <img
            src={picture.src}
            width={Math.round(picture.width * ENLARGED)}
            height={Math.round(picture.height * ENLARGED)}
            alt={altText(figure)}
          />
          {picture.isOld && (
            <figcaption>as it was before: not of the manifest as it is now</figcaption>
          )}
        </figure>
      )}
    </>
  );
}

function whyNone({ isDrawn, state }: FigureView): string {
  if (!isDrawn) return 'It has a table only: `formats` names nothing that is drawn.';
  return state === 'waiting' ? 'Being drawn…' : 'There is no picture of it yet.';
}

/** What the picture shows is said beside it; a kind and a title tell which one it is. */
function altText({ name, title, parts }: FigureView): string {
  const kinds = [...new Set(parts.map(({ kind }) => kind))].join(', ');
  return `Chart (${kinds}) of the figure ${name}${title === undefined ? '' : `: ${title}`}`;
}
