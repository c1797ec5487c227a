/** The library's face: what the command line does, for programs. */
export { type BuildOptions, build, type FigureResult } from './build.js';
export { type Position, StyxError, StyxErrors } from './errors.js';
export { loadManifest, type LoadOptions } from './manifest/load.js';
export {
  type ComposedFigure,
  type Endpoint,
  type Figure,
  type Manifest,
  partsOf,
  type Query,
  type SingleFigure,
} from './manifest/manifest.js';
export { exportQuery, type OneOffOptions } from './one-off.js';
export type { Target } from './output/target.js';
