import 'uplot/dist/uPlot.min.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlotView } from '../../view/plot-view.js';
import './plot.css';
import { CopyLine } from './copy-line.js';
import type { DrawnPlot, PlotEvents } from './drawn-plot.js';
import { momentsIn, momentsOf } from './points.js';
import { rangeText } from './range-text.js';
import { SeriesList } from './series-list.js';
import { momentText, numberText } from './texts.js';
import { isWhole, moved, type Stretch, zoomed } from './zoom.js';

/** What somebody points at: a moment, seconds, and the value of each series there. */
export interface Pointed {
  readonly plot: PlotView;
  readonly seconds: number;
  readonly values: readonly (number | null)[];
}

/** Series over time: to be zoomed, pointed at, and toggled; a zoom is offered as a manifest says it. */
export function SeriesPlot({ plot, label }: { readonly plot: PlotView; readonly label: string }) {
  const whole: Stretch = plot;
  const [shown, setShown] = useState<Stretch>({ start: plot.start, end: plot.end });
  const [lastPointed, setPointed] = useState<Pointed>();
  const [isShown, setIsShown] = useState<readonly boolean[]>(() => plot.series.map(() => true));
  const host = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(host, plot, {
    onZoom: (stretch) => setShown(stretch ?? { start: plot.start, end: plot.end }),
    onPoint: (seconds, values) => setPointed({ plot, seconds, values }),
  });
  // The values of another plot at that moment are others.
  const pointed = lastPointed?.plot === plot ? lastPointed : undefined;
  useEffect(() => {
    if (lastPointed !== undefined) drawn?.pointAt(lastPointed.seconds);
  }, [drawn]);
  useEffect(() => drawn?.show(shown), [drawn, shown]);
  useEffect(() => drawn?.toggle(isShown), [drawn, isShown]);
  return (
    <div class="plot">
      <ZoomButtons shown={shown} whole={whole} step={plot.step} onZoom={setShown} />
      <div class="plot-paper" ref={host} role="img" aria-label={label} />
      <Moment plot={plot} shown={shown} pointed={pointed} onMove={(at) => drawn?.pointAt(at)} />
      <ZoomedRange plot={plot} shown={shown} />
      <SeriesList
        series={plot.series}
        isShown={isShown}
        values={pointed?.values}
        onToggle={setIsShown}
      />
    </div>
  );
}

/** The plot in an element, drawn when what draws it is there, as wide as the element. */
function useDrawn(
  host: { readonly current: HTMLDivElement | null },
  plot: PlotView,
  events: PlotEvents,
): DrawnPlot | undefined {
  const [drawn, setDrawn] = useState<DrawnPlot>();
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let made: DrawnPlot | undefined;
    let isGone = false;
    const watched = new ResizeObserver(() => {
      // In a tab that is not shown, it has no width.
      if (element.clientWidth > 0) made?.resize(element.clientWidth);
    });
    void import('./drawn-plot.js').then(({ drawPlot }) => {
      if (isGone) return;
      made = drawPlot(element, plot, {
        onZoom: (stretch) => latest.current.onZoom(stretch),
        onPoint: (seconds, values) => latest.current.onPoint(seconds, values),
      });
      watched.observe(element);
      setDrawn(made);
    });
    return () => {
      isGone = true;
      watched.disconnect();
      made?.remove();
    };
  }, [plot]);
  return drawn;
}

function ZoomButtons({
  shown,
  whole,
  step,
  onZoom,
}: {
  readonly shown: Stretch;
  readonly whole: Stretch;
  readonly step: number;
  readonly onZoom: (stretch: Stretch) => void;
}) {
  const isAll = isWhole(shown, whole);
  const ways = [
    { text: '−', label: 'zoom out', to: zoomed(shown, 2, whole, step), isIdle: isAll },
    { text: '+', label: 'zoom in', to: zoomed(shown, 0.5, whole, step), isIdle: false },
    { text: '←', label: 'earlier', to: moved(shown, -0.5, whole), isIdle: isAll },
    { text: '→', label: 'later', to: moved(shown, 0.5, whole), isIdle: isAll },
    { text: 'Whole range', label: 'whole range', to: whole, isIdle: isAll },
  ];
  return (
    <div class="plot-zoom" role="group" aria-label="zoom">
      {ways.map(({ text, label, to, isIdle }) => (
        <button
          key={label}
          type="button"
          aria-label={label}
          aria-disabled={isIdle}
          title={label}
          onClick={() => onZoom({ start: to.start, end: to.end })}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The moment that is pointed at, which the keyboard moves too, from a point of the plot to the next. */
function Moment({
  plot,
  shown,
  pointed,
  onMove,
}: {
  readonly plot: PlotView;
  readonly shown: Stretch;
  readonly pointed: Pointed | undefined;
  readonly onMove: (seconds: number) => void;
}) {
  const moments = useMemo(() => momentsOf(plot), [plot]);
  const { first, last } = momentsIn(moments, shown) ?? { first: 0, last: 0 };
  const at = pointed === undefined ? first : moments.indexOf(pointed.seconds);
  return (
    <div class="plot-moment">
      <label>
        <span class="plot-label">Time</span>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={Math.min(Math.max(at, first), last)}
          aria-valuetext={momentAndValues(plot, pointed)}
          onInput={({ currentTarget }) =>
            onMove(moments[currentTarget.valueAsNumber] ?? shown.start)
          }
        />
      </label>
      <output>
        {pointed === undefined
          ? 'point at the plot to read values'
          : momentText(pointed.seconds, plot)}
      </output>
    </div>
  );
}

/** What a moment is read out as: with some values, for all are too many to listen to. */
function momentAndValues(plot: PlotView, pointed: Pointed | undefined): string {
  if (pointed === undefined) return 'no moment yet';
  const values = plot.series.slice(0, 3).map(({ name }, i) => {
    const value = pointed.values[i] ?? null;
    return `${name} ${value === null ? 'no value' : numberText(value)}`;
  });
  return [momentText(pointed.seconds, plot), ...values].join(', ');
}

function ZoomedRange({ plot, shown }: { readonly plot: PlotView; readonly shown: Stretch }) {
  const isAll = isWhole(shown, plot);
  const text = useMemo(() => rangeText(shown, plot), [shown, plot]);
  if (plot.time === 'since start') return null;
  return (
    <div class="plot-range" role="status">
      {isAll ? (
        <p class="plot-hint">Drag across the plot to zoom: the range to copy appears here.</p>
      ) : (
        <CopyLine text={text} what="range" />
      )}
    </div>
  );
}
