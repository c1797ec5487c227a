import { expect, it } from 'vitest';
import type { FrameQuery } from '../../src/frame/frame.js';
import { type Labels, promqlNotation, sortedLabels } from '../../src/frame/labels.js';
import { joinServers } from '../../src/frame/server-labels.js';

const grid = { startMs: 0, endMs: 60_000, stepMs: 15_000 };

function frame(...all: Readonly<Record<string, string>>[]): FrameQuery {
  const series = all.map((labels: Readonly<Record<string, string>>) => ({
    ...{ labels: sortedLabels(labels), samples: 1, segments: [], shiftMs: 0, endMs: 60_000 },
  }));
  return { id: 'query', grid, series };
}

const notations = ({ series }: { readonly series: readonly { readonly labels: Labels }[] }) =>
  series.map(({ labels }) => promqlNotation(labels));

it('gives series the name of their server, in the order of these', () => {
  const joined = joinServers(
    [
      { server: 'us', frame: frame({ __name__: 'up', zone: 'b' }) },
      { server: 'eu', frame: frame({ __name__: 'up', zone: 'a' }, {}) },
    ],
    'prometheus',
  );
  expect(notations(joined)).toEqual([
    'up{prometheus="us",zone="b"}',
    'up{prometheus="eu",zone="a"}',
    '{prometheus="eu"}',
  ]);
  expect(joined.grid).toEqual(grid);
});

it('keeps what series have at that label as Prometheus does', () => {
  const one = frame(
    { prometheus: 'monitoring/k8s' },
    { prometheus: 'a', exported_prometheus: 'b', exported_exported_prometheus: 'c' },
  );
  expect(notations(joinServers([{ server: 'eu', frame: one }], 'prometheus'))).toEqual([
    '{exported_prometheus="monitoring/k8s",prometheus="eu"}',
    '{exported_exported_exported_prometheus="a",exported_exported_prometheus="c",exported_prometheus="b",prometheus="eu"}',
  ]);
});

it('does not make one series of two', () => {
  const two = frame({ prometheus: 'x' }, { exported_prometheus: 'x' });
  expect(() => joinServers([{ server: 'eu', frame: two }], 'prometheus')).toThrow(
    'eu has two series {exported_prometheus="x"}',
  );
});
