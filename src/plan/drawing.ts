import type { AxisSpec, WrittenDrawing } from '../manifest/drawing.js';

/** A text, and where the figure has it. */
type Fill = (text: string, ...path: (string | number)[]) => string;

/** A drawing with all its texts filled in. Throws what `fill` throws. */
export function fillDrawing(drawing: WrittenDrawing, fill: Fill): WrittenDrawing {
  const labelled = <T extends Pick<AxisSpec, 'label'>>(part: T, ...path: (string | number)[]): T =>
    part.label === undefined ? part : { ...part, label: fill(part.label, ...path, 'label') };
  return {
    ...drawing,
    x: labelled(drawing.x, 'x'),
    y: labelled(drawing.y, 'y'),
    y2: labelled(drawing.y2, 'y2'),
    events: drawing.events.map((event, i) => labelled(event, 'events', i)),
    spans: drawing.spans.map((span, i) => labelled(span, 'spans', i)),
    thresholds: drawing.thresholds.map((one, i) => labelled(one, 'thresholds', i)),
  };
}
