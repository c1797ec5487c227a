import type { LegendSpec } from '../../manifest/drawing.js';
import type { Style } from '../../style/style.js';
import type { HasRoom, UnplacedAxis } from '../axes/axis.js';
import type { Chart, PanelFrame } from '../model/chart.js';
import type { Area, Caption, Legend, LegendSymbol } from '../model/page.js';

/** What a page is to hold, before anything has its place. */
export interface PageInput {
  readonly style: Style;
  readonly title: string | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Whether a label that several panels have along a side is written once. */
  readonly saysOnce: { readonly x: boolean; readonly y: boolean };
  /** The axes that panels were to share, but have other things along. */
  readonly unshared: readonly ('x' | 'y')[];
  /** Row by row; the last row may be shorter. */
  readonly panels: readonly PanelInput[];
  readonly legend: LegendInput | undefined;
}

export interface PanelInput {
  readonly heading: string | undefined;
  /** The x axis, whose ticks depend on the room that there is; of a plot `length` points wide. */
  readonly x: (hasRoom: HasRoom, length: number) => UnplacedAxis;
  /** The y axes of a plot `length` points high. */
  readonly y: (length: number) => UnplacedAxis;
  readonly y2: ((length: number) => UnplacedAxis) | undefined;
  readonly colours: ((length: number) => UnplacedAxis) | undefined;
  /** Whether the ticks below, to the left and to the right have texts, and the axes labels. */
  readonly labels: { readonly x: boolean; readonly y: boolean; readonly y2: boolean };
  readonly events: readonly { readonly at: number; readonly text: string | undefined }[];
  readonly spans: readonly {
    readonly from: number;
    readonly to: number;
    readonly text: string | undefined;
  }[];
  readonly thresholds: readonly {
    readonly at: number;
    readonly axis: 'left' | 'right';
    readonly text: string | undefined;
  }[];
}

export interface LegendInput {
  readonly spec: LegendSpec;
  readonly entries: readonly {
    /** One for each way in which it is drawn: what is filled comes last. */
    readonly samples: readonly LegendSample[];
    readonly text: string;
  }[];
  /** Said in a last entry: what is not drawn. */
  readonly remark: string | undefined;
}

export interface LegendSample {
  readonly look: number;
  readonly symbol: LegendSymbol;
}

/** Where everything is. */
export interface Page extends Pick<Chart, 'width' | 'height'> {
  readonly title: Caption | undefined;
  readonly panels: readonly PlacedPanel[];
  readonly legend: Legend | undefined;
  /** The texts of marks that have no room. */
  readonly dropped: readonly string[];
  /** How many entries the legend does not name, for want of room. */
  readonly unnamed: number;
  /** How many it has, with those. */
  readonly names: number;
  /** The axes that panels were to share, but have other things along. */
  readonly unshared: PageInput['unshared'];
}

export interface PlacedPanel extends Pick<
  PanelFrame,
  'area' | 'heading' | 'x' | 'y' | 'y2' | 'belowTicks' | 'events' | 'spans' | 'thresholds'
> {
  /** One for all panels whose colours mean the same: then the first panel has its ticks' texts. */
  readonly colourBar: { readonly area: Area; readonly axis: PanelFrame['y'] } | undefined;
}
