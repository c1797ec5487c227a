import type { Panel } from '../read/dashboard.js';
import { at, listAt, type Place, textAt } from '../read/place.js';
import type { Say } from '../remarks.js';

/** Tells of what a panel has, and a figure has not. Throws BAD_DASHBOARD. */
export function sayLost({ transformations, timeCompare, look }: Panel, say: Say): void {
  if (transformations.length > 0) {
    say(`transformations are not applied: ${transformations.join(', ')}`);
  }
  if (timeCompare !== undefined)
    say(`what was ${timeCompare} before is beside it in Grafana: see \`compare\``);
  const defaults = at(look, 'fieldConfig', 'defaults');
  if (listAt(defaults, 'mappings').length > 0) {
    say('value mappings are not applied', at(defaults, 'mappings').path);
  }
  if ((textAt(defaults, 'displayName') ?? '') !== '') {
    say('the name of all its series, `displayName`', at(defaults, 'displayName').path);
  }
  if (listAt(look, 'timeRegions').length > 0) {
    say('time regions: write them as `spans`', at(look, 'timeRegions').path);
  }
  sayLostStyle(at(defaults, 'custom'), say);
}

/** What changes what there is to see, by its name in Grafana. */
const styles: readonly (readonly [key: string, text: string])[] = [
  ['axisSoftMin', 'a soft limit of the axis: write `min`'],
  ['axisSoftMax', 'a soft limit of the axis: write `max`'],
  ['axisCenteredZero', 'zero is in the middle of the axis'],
  ['fillBelowTo', 'the area between two series'],
  ['insertNulls', 'gaps where samples are far apart'],
];

function sayLostStyle(custom: Place, say: Say): void {
  for (const [key, text] of styles) {
    const { value, path } = at(custom, key);
    if (value !== undefined && value !== false && value !== '') say(`${text}, \`${key}\``, path);
  }
  const transform = textAt(custom, 'transform');
  if (transform === 'constant') say('its queries are drawn as constants', custom.path);
  if (textAt(custom, 'axisPlacement') === 'hidden') say('its axis is hidden', custom.path);
}
