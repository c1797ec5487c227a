import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../view/problem.js';
import type { FigureView } from '../../view/project-view.js';
import type { FigureDataView, PartDataView } from '../../view/plot-view.js';
import { answerOf, type Answered, holding } from '../answer.js';
import { SeriesPlot } from '../plot/series-plot.js';

const isData = holding<FigureDataView>('parts');

/** The samples of a figure, to be looked into: asked for when somebody wants to. */
export function FigureData({ figure }: { readonly figure: FigureView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="data" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Look into the data</summary>
      {isOpen && <OpenData figure={figure} />}
    </details>
  );
}

function OpenData({ figure }: { readonly figure: FigureView }) {
  const { name, state } = figure;
  const isWaiting = state === 'waiting';
  const [answer, setAnswer] = useState<Answered<FigureDataView>>();
  useEffect(() => {
    if (isWaiting) return undefined;
    const asking = new AbortController();
    const path = `/api/data/${encodeURIComponent(name)}`;
    void answerOf(path, isData, asking.signal).then(setAnswer, () => undefined);
    return () => asking.abort();
  }, [name, isWaiting, versionOf(figure)]);
  if (answer === undefined) return <p role="status">reading the data…</p>;
  if ('problem' in answer) return <Problem problem={answer.problem} />;
  return (
    <>
      {answer.value.parts.map((part) => (
        <Part key={part.letter ?? ''} figure={name} part={part} />
      ))}
      <p class="plot-hint">
        The kept samples, after the manifest’s transforms; before they are stacked, binned or shown
        in another multiple of their unit. Times are UTC.
      </p>
    </>
  );
}

/** The same for the same data, transformed and drawn in the same way. */
function versionOf({ parts, made }: FigureView): string {
  const windows = parts.flatMap(({ queries }) => queries.flatMap((query) => query.windows));
  return JSON.stringify([made?.from, windows.map(({ place, hash }) => [place, hash])]);
}

function Part({
  figure,
  part: { letter, title, plot, notes },
}: {
  readonly figure: string;
  readonly part: PartDataView;
}) {
  const name = letter === undefined ? figure : `${figure} (${letter})`;
  return (
    <section class="data-part">
      {letter !== undefined && (
        <h3>{title === undefined ? `(${letter})` : `(${letter}) ${title}`}</h3>
      )}
      {plot !== undefined && (
        <SeriesPlot key={keyOf(plot)} plot={plot} label={`data of ${name} over time`} />
      )}
      {notes.map((note) => (
        <p key={note} class="plot-hint">
          {note}
        </p>
      ))}
    </section>
  );
}

/** What is zoomed and hidden stays while the data are of the same series and times. */
function keyOf({ start, end, series }: NonNullable<PartDataView['plot']>): string {
  return JSON.stringify([start, end, series.map(({ name }) => name)]);
}
