import type { Family } from './open-metrics.js';

const SCRAPE_MS = 15_000;
const MINUTE_MS = 60_000;

const timesFrom = (startMs: number): number[] =>
  Array.from({ length: 2 * 60 * 4 + 1 }, (_, i) => startMs + i * SCRAPE_MS);

/** The same two hours of series whose names are no identifiers, which only Prometheus 3 takes. */
export const utf8Families = (startMs: number): Family[] => [
  {
    name: 'service.load',
    type: 'gauge',
    samples: ['a b', 'ü'].flatMap((zone, place) =>
      timesFrom(startMs).map((ms, i) => ({
        ...{ labels: { 'zone.name': zone }, value: (i % 70) * (place + 1), ms },
      })),
    ),
  },
];

/** The times of two hours that are scraped every 15 s, then less often, more often, and as at first. */
export function changingTimes(startMs: number): number[] {
  const intervals = [15, 60, 5, 15, 40, 15].map((seconds) => seconds * 1000);
  const partMs = (2 * 60 * MINUTE_MS) / intervals.length;
  return intervals.flatMap((intervalMs, part) =>
    Array.from({ length: partMs / intervalMs }, (_, i) => startMs + part * partMs + i * intervalMs),
  );
}

/** Two hours of series of many kinds: with resets, gaps, odd values, and some that come and go. */
export function variedFamilies(startMs: number, times = timesFrom(startMs)): Family[] {
  const series = (
    labels: Record<string, string>,
    valueAt: (i: number, minute: number) => string | number | undefined,
    delayMs = 0,
  ) =>
    times.flatMap((ms, i) => {
      const value = valueAt(i, (ms - startMs) / MINUTE_MS);
      return value === undefined ? [] : [{ labels, value, ms: ms + delayMs }];
    });
  const targets = ['a', 'b', 'c'].map((instance, place) => ({ instance, place }));
  /** Each target is away for some minutes of its own. */
  const isUp = (minute: number, place: number): boolean =>
    minute < 20 + 25 * place || minute >= 27 + 25 * place;
  const requests = targets.flatMap(({ instance, place }) =>
    ['200', '404', '500'].flatMap((code, which) =>
      series(
        { instance, code, job: place < 2 ? 'web' : 'db' },
        (i, minute) =>
          isUp(minute, place) ? ((i % 150) + 1) * (place + 1) * (3 - which) : undefined,
        place * 4321,
      ),
    ),
  );
  const temperature = targets.flatMap(({ instance, place }) =>
    series({ instance, job: 'web', zone: place === 1 ? 'z,"1"\n' : 'z 2' }, (i, minute) =>
      isUp(minute, place)
        ? Number((20 * Math.sin(i / (7 + place)) + place / 3).toFixed(5))
        : undefined,
    ),
  );
  const bounds = ['0.1', '0.5', '1', '+Inf'];
  const latency = targets.flatMap(({ instance, place }) =>
    bounds.flatMap((le, which) =>
      series({ instance, le }, (i, minute) =>
        isUp(minute, place) ? (which + 1) * i * (place + 1) + (i % 5) * which : undefined,
      ),
    ),
  );
  const odd = ['NaN', '+Inf', '-Inf', '-0', '1e+300', '5e-324', '0.1', '12345678901234567890'];
  return [
    { name: 'requests_total', type: 'counter', samples: requests },
    { name: 'temperature', type: 'gauge', samples: temperature },
    { name: 'latency_bucket', type: 'unknown', samples: latency },
    { name: 'odd', type: 'gauge', samples: series({ job: 'web' }, (i) => odd[i % odd.length]) },
    {
      name: 'short',
      type: 'gauge',
      samples: series({ job: 'db' }, (i) => (i > 200 && i < 230 ? i : undefined)),
    },
    {
      name: 'up',
      type: 'gauge',
      samples: targets.flatMap(({ instance, place }) =>
        series({ instance, job: place < 2 ? 'web' : 'db' }, (_, minute) =>
          isUp(minute, place) ? 1 : 0,
        ),
      ),
    },
  ];
}
