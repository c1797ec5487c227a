import type { FigureView, PartView } from './project-view.js';
import { Provenance } from './provenance.js';
import { Query } from './query.js';
import { counted } from './texts.js';

/** What a figure is drawn from, by what, and to which files. */
export function FigureFacts({ figure }: { readonly figure: FigureView }) {
  const { parts, outputs, engine, series, samples, isOld } = figure;
  const kinds = [...new Set(parts.map(({ kind }) => kind))].join(', ');
  const counts =
    series === undefined || samples === undefined
      ? []
      : [counted(series, 'series', 'series'), counted(samples, 'sample')];
  const of = (text: string): string => (isOld ? `${text} before` : text);
  return (
    <div class="facts">
      <p class="counts">{[kinds, engine, ...counts.map(of)].join(' · ')}</p>
      {parts.map((part) => (
        <Part key={part.folder} part={part} isOld={isOld} />
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

function Part({
  part: { letter, title, queries },
  isOld,
}: {
  readonly part: PartView;
  readonly isOld: boolean;
}) {
  return (
    <section class="part">
      {letter !== undefined && <h3>{`(${letter}) ${title ?? ''}`.trim()}</h3>}
      {queries.map((query) => (
        <Query key={query.id} query={query} isOld={isOld} />
      ))}
    </section>
  );
}
