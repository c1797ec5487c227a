export interface Extent {
  readonly min: number;
  readonly max: number;
}
