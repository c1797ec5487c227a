/** A unit as a manifest has it. */
export interface WrittenUnit {
  readonly unit: string;
  readonly show?: string;
}

/**
 * Grafana's names of units, and what a manifest calls the same: one that Styx knows, so that the axis has a
 * multiple of it, or a text. Of several names for one unit, the first is written into a dashboard.
 *
 * Source: https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts
 */
const table: readonly (readonly [grafana: string, unit: string, show?: string])[] = [
  ...([
    ['s', 's'],
    ['dtdurations', 's'],
    ['dthms', 's'],
    ['clocks', 's'],
    ['ms', 'ms'],
    ['dtdurationms', 'ms'],
    ['clockms', 'ms'],
    ['ns', 'ns'],
    ['µs', 'µs'],
    ['m', 'min'],
    ['h', 'h'],
    ['d', 'd'],
  ] as const),
  ...([
    ['bytes', 'bytes'],
    ['decbytes', 'decbytes'],
    ['kbytes', 'KiB'],
    ['mbytes', 'MiB'],
    ['gbytes', 'GiB'],
    ['tbytes', 'TiB'],
    ['deckbytes', 'kB'],
    ['decmbytes', 'MB'],
    ['decgbytes', 'GB'],
    ['dectbytes', 'TB'],
    ['bits', 'bit'],
    ['decbits', 'bit'],
  ] as const),
  ...([
    ['Bps', 'bytes/s'],
    ['binBps', 'bytes/s'],
    ['bps', 'bits/s'],
    ['binbps', 'bits/s'],
    ['KBs', 'kB/s'],
    ['KiBs', 'KiB/s'],
    ['MBs', 'MB/s'],
    ['MiBs', 'MiB/s'],
    ['GBs', 'GB/s'],
    ['GiBs', 'GiB/s'],
    ['Kbits', 'kbit/s'],
    ['Mbits', 'Mbit/s'],
    ['Gbits', 'Gbit/s'],
    ['pps', 'packets/s'],
  ] as const),
  ...([
    ['ops', 'ops/s'],
    ['reqps', 'requests/s'],
    ['cps', 'counts/s'],
    ['rps', 'reads/s'],
    ['wps', 'writes/s'],
    ['iops', 'I/O ops/s'],
    ['eps', 'events/s'],
    ['mps', 'messages/s'],
    ['recps', 'records/s'],
    ['rowsps', 'rows/s'],
    ['cpm', 'counts/min'],
    ['opm', 'ops/min'],
    ['reqpm', 'requests/min'],
    ['rpm', 'reads/min'],
    ['wpm', 'writes/min'],
    ['epm', 'events/min'],
    ['mpm', 'messages/min'],
    ['recpm', 'records/min'],
  ] as const),
  ...([
    ['percentunit', 'ratio', 'percent'],
    ['percent', 'percent'],
    ['locale', 'count'],
    ['humidity', '%RH'],
    ['celsius', '°C'],
    ['fahrenheit', '°F'],
    ['kelvin', 'K'],
    ['hertz', 'Hz'],
    ['rothz', 'Hz'],
    ['rotrpm', 'rpm'],
    ['watt', 'W'],
    ['kwatt', 'kW'],
    ['mwatt', 'mW'],
    ['watth', 'Wh'],
    ['kwatth', 'kWh'],
    ['joule', 'J'],
    ['volt', 'V'],
    ['amp', 'A'],
    ['mamp', 'mA'],
    ['dB', 'dB'],
    ['dBm', 'dBm'],
    ['currencyUSD', '$'],
    ['currencyEUR', '€'],
    ['currencyGBP', '£'],
  ] as const),
];

/** Numbers as they are: Grafana's default, and its other words for that. */
const plain: ReadonlySet<string> = new Set(['', 'none', 'short', 'sishort', 'string', 'si:']);

/** What is no number of something, but a way to write it. */
const writing = /^(?:bool|date|time:|hex|sci|fromNow|mask)/;

/** A unit of Grafana's in a manifest; `'unknown'` for a way to write numbers that figures have not. */
export function unitOf(grafana: string): WrittenUnit | 'none' | 'unknown' {
  if (plain.has(grafana)) return 'none';
  const known = table.find(([name]) => name === grafana);
  if (known !== undefined) {
    const [, unit, show] = known;
    return show === undefined ? { unit } : { unit, show };
  }
  if (writing.test(grafana)) return 'unknown';
  // Grafana itself shows what it does not know behind the number.
  const [, text = grafana] = /^(?:suffix|prefix|si|count|currency):(.*)$/.exec(grafana) ?? [];
  return text.trim() === '' ? 'none' : { unit: text.trim() };
}

/** A unit of a manifest in Grafana. */
export function grafanaUnit(unit: string | undefined): string {
  if (unit === undefined) return 'short';
  const known = table.find(([, name]) => name === unit);
  return known?.[0] ?? `suffix:${unit}`;
}
