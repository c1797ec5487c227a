import type { Chart, Panel } from '../chart/model/chart.js';
import type { Axis, Caption } from '../chart/model/page.js';
import type { XySeries } from '../chart/model/series.js';

/** All texts that a chart shows, in no order; some may be empty. */
export function drawnTexts({ title, panels, legend }: Chart): string[] {
  return [title, ...panels.flatMap(captionsOf)]
    .flatMap((caption) => caption?.lines ?? [])
    .concat(panels.flatMap(textsOf))
    .concat((legend?.entries ?? []).map(({ text }) => text));
}

function axesOf(panel: Panel): Axis[] {
  const colours = panel.kind === 'heatmap' ? [panel.colourBar.axis] : [];
  return [panel.x, panel.y, ...(panel.y2 ? [panel.y2] : []), ...colours];
}

function captionsOf(panel: Panel): (Caption | undefined)[] {
  return [panel.heading, panel.notice, ...axesOf(panel).map(({ label }) => label)];
}

function textsOf(panel: Panel): string[] {
  const { events, spans, thresholds } = panel;
  const notes = [...events, ...spans, ...thresholds].map(({ text }) => text?.text ?? '');
  const ticks = axesOf(panel).flatMap((axis) => axis.ticks);
  const points = isXy(panel) ? panel.series.flatMap(({ texts }) => texts) : [];
  return [
    ...notes,
    ...ticks.flatMap(({ text, below = '' }) => [text, below]),
    ...points.map(({ text }) => text),
  ];
}

function isXy(panel: Panel): panel is Extract<Panel, { series: readonly XySeries[] }> {
  return ['line', 'step', 'points', 'cdf'].includes(panel.kind);
}
