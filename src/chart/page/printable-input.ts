import type { UnplacedAxis } from '../axes/axis.js';
import { printable } from '../text/text.js';
import type { LegendInput, PageInput, PanelInput } from './page.js';

/**
 * A page whose every text can be drawn, whoever wrote it. All texts of a page go through here, but
 * for those beside points, which are names of series. Some have been made printable before, since
 * they are measured (what rows and categories are called) or compared with each other (names, and
 * the categories that say them).
 */
export function printableInput(input: PageInput): PageInput {
  const { title, panels, legend } = input;
  return {
    ...input,
    title: printed(title),
    panels: panels.map(printablePanel),
    legend: legend && printableLegend(legend),
  };
}

function printablePanel(panel: PanelInput): PanelInput {
  const { heading, x, y, y2, colours, events, spans, thresholds } = panel;
  return {
    ...panel,
    heading: printed(heading),
    x: (hasRoom, length) => printableAxis(x(hasRoom, length)),
    y: (length) => printableAxis(y(length)),
    y2: y2 && ((length) => printableAxis(y2(length))),
    colours: colours && ((length) => printableAxis(colours(length))),
    events: events.map(printableText),
    spans: spans.map(printableText),
    thresholds: thresholds.map(printableText),
  };
}

function printableAxis(axis: UnplacedAxis): UnplacedAxis {
  const ticks = axis.ticks.map((tick) => ({
    ...tick,
    text: printable(tick.text),
    below: printed(tick.below),
  }));
  return { ...axis, label: printed(axis.label), meaning: printable(axis.meaning), ticks };
}

function printableLegend(legend: LegendInput): LegendInput {
  return { ...legend, entries: legend.entries.map(printableText), remark: printed(legend.remark) };
}

function printableText<T extends { readonly text: string | undefined }>(of: T): T {
  return { ...of, text: printed(of.text) };
}

function printed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : printable(text);
}
