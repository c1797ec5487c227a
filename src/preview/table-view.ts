import type { Overview } from '../frame/overview.js';
import type { TableView } from '../view/plot-view.js';

/** Samples side by side, at seconds. */
export function tableView({ times, columns }: Overview): TableView {
  return { times: times.map((ms) => ms / 1000), columns };
}
