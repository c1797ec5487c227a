import type { FigureView, PartView, QueryView } from './project-view.js';

/** What a figure is drawn from, by what, and to which files. */
export function FigureFacts({ figure }: { readonly figure: FigureView }) {
  const { parts, outputs } = figure;
  return (
    <div class="facts">
      {parts.map((part) => (
        <Part key={part.letter ?? ''} part={part} />
      ))}
      <ul class="outputs" aria-label="outputs">
        {outputs.map(({ name, href }) => (
          <li key={name}>{href === undefined ? name : <a href={href}>{name}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

function Part({ part: { letter, title, queries } }: { readonly part: PartView }) {
  return (
    <section class="part">
      {letter !== undefined && (
        <h3>{title === undefined ? `(${letter})` : `(${letter}) ${title}`}</h3>
      )}
      {queries.map((query) => (
        <Query key={query.id} query={query} />
      ))}
    </section>
  );
}

function Query({ query: { text, endpoint, windows } }: { readonly query: QueryView }) {
  return (
    <div class="query">
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      {endpoint !== undefined && <p class="endpoint">{endpoint}</p>}
      {windows.map(({ place, range, series, samples }) => (
        <p key={place}>{`${range}: ${series} series, ${samples} samples`}</p>
      ))}
    </div>
  );
}
