import type { Position } from '../../errors.js';
import type { NonEmpty } from '../../non-empty.js';
import type { Reducer } from '../drawing.js';
import type { SingleFigure, Query } from '../manifest.js';
import type { Band, Centre } from '../runs/combination.js';

/** The numbers of a paper that are in no figure, each in the order of the file. */
export interface Numbers {
  readonly values: readonly ValueSpec[];
  readonly checks: readonly CheckSpec[];
  readonly tables: readonly TableSpec[];
  readonly valueTables: readonly ValueTableSpec[];
}

/** When something is asked for: a range or runs, and which moment of them where it is one only. */
export interface Asked extends Pick<
  SingleFigure,
  'name' | 'range' | 'variables' | 'alignMs' | 'positionOf'
> {
  /** The last point of a figure's grid may be before the end of its range. */
  readonly moment: 'start' | 'end' | 'last point' | undefined;
}

/** How samples become one number, of each run one, and then the runs. */
export interface Reduction {
  readonly reduce: Reducer;
  readonly counted: Counted;
  readonly centre: Centre;
  /** None is asked for where it is undefined. */
  readonly interval: Band | undefined;
}

/** Which samples a number is of: none that is NaN, and where a figure draws it, none that is infinite. */
export type Counted = 'numbers' | 'finite numbers';

/** How a number is written. */
export interface Shown {
  readonly unit: string | undefined;
  /** The multiple of the unit; chosen by the size where undefined. */
  readonly show: string | undefined;
  readonly rounding: Rounding;
}

export type Rounding = { readonly digits: number } | { readonly decimals: number } | 'auto';

/** A claim: what a number must not go beyond. */
export interface Bound {
  /** In the unit of the samples. */
  readonly value: number;
  /** As it is written. */
  readonly text: string;
  readonly position: Position;
}

export interface Bounds {
  readonly min: Bound | undefined;
  readonly max: Bound | undefined;
}

/** A named number of the text. */
export interface ValueSpec extends Shown, Bounds {
  readonly name: string;
  /** What a table calls it. */
  readonly label: string;
  readonly source: MeasuredValue | CalculatedValue;
  readonly hasSiunitx: boolean;
  readonly position: Position;
}

export interface MeasuredValue extends Asked, Reduction {
  readonly query: Query;
  /** The labels of the one series that is meant; empty where there is one only. */
  readonly series: ReadonlyMap<string, string>;
}

/** One other value with a second one: `first / second`, `first - second`. */
export interface CalculatedValue {
  readonly operation: 'ratio' | 'difference';
  readonly of: readonly [string, string];
}

/** Bounds of every series, in every run. */
export interface CheckSpec extends Asked, Bounds, Pick<Shown, 'unit' | 'show'> {
  readonly queries: readonly Query[];
  /** Each sample is judged where it is undefined. */
  readonly reduce: Reducer | undefined;
}

/** Numbers by rows and columns. */
export interface TableSpec extends Asked {
  /** The label that makes rows: of runs, else of series. */
  readonly rows: string;
  readonly head: string;
  /** How the label's values appear, and in which order. */
  readonly texts: ReadonlyMap<
    string,
    { readonly text: string | undefined; readonly order: number }
  >;
  readonly columns: NonEmpty<ColumnSpec>;
  readonly hasSiunitx: boolean;
}

/** Values as rows, each in a unit of its own. */
export interface ValueTableSpec {
  readonly name: string;
  /** What stands above the rows' names. */
  readonly head: string;
  readonly values: readonly string[];
  readonly hasSiunitx: boolean;
  readonly position: Position;
}

export interface ColumnSpec extends Shown, Reduction, Pick<Asked, 'moment'> {
  readonly label: string;
  readonly query: Query;
  /** Which of its numbers are emphasised. */
  readonly best: 'min' | 'max' | undefined;
}
