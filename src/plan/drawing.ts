import type { AxisSpec, WrittenDrawing } from '../manifest/drawing.js';

type Fill = (text: string) => string;

/** A drawing with all its texts filled in. Throws what `fill` throws. */
export function fillDrawing(drawing: WrittenDrawing, fill: Fill): WrittenDrawing {
  const labelled = <T extends Pick<AxisSpec, 'label'>>(part: T): T =>
    part.label === undefined ? part : { ...part, label: fill(part.label) };
  return {
    ...drawing,
    x: labelled(drawing.x),
    y: labelled(drawing.y),
    y2: labelled(drawing.y2),
    events: drawing.events.map(labelled),
    spans: drawing.spans.map(labelled),
    thresholds: drawing.thresholds.map(labelled),
  };
}
