import type { FigureView, PartView } from './project-view.js';
import { Provenance } from './provenance.js';
import { Query } from './query.js';
import { counted } from './texts.js';

/** What a figure is drawn from, by what, and to which files. */
export function FigureFacts({ figure }: { readonly figure: FigureView }) {
  const { parts, outputs, engine, series, samples } = figure;
  const kinds = [...new Set(parts.map(({ kind }) => kind))].join(', ');
  const counts =
    series === undefined || samples === undefined
      ? []
      : [counted(series, 'series', 'series'), counted(samples, 'sample')];
  return (
    <div class="facts">
      <p class="counts">{[kinds, engine, ...counts].join(' · ')}</p>
      {parts.map((part) => (
        <Part key={part.folder} part={part} />
      ))}
      <ul class="outputs" aria-label={`files of ${figure.name}`}>
        {outputs.map(({ name, href }) => (
          <li key={name}>{href === undefined ? name : <a href={href}>{name}</a>}</li>
        ))}
      </ul>
      <Provenance figure={figure} />
    </div>
  );
}

function Part({ part: { letter, title, queries } }: { readonly part: PartView }) {
  return (
    <section class="part">
      {letter !== undefined && <h3>{`(${letter}) ${title ?? ''}`.trim()}</h3>}
      {queries.map((query) => (
        <Query key={query.id} query={query} />
      ))}
    </section>
  );
}
