import { describe, expect, it } from 'vitest';
import { warningText } from '../../src/prometheus/access/hiding.js';
import { clockWatch } from '../../src/prometheus/clock-skew.js';

const sentMs = Date.UTC(2026, 0, 5, 12);
const cameMs = sentMs + 5000;

function warnings(...dates: (string | undefined)[]): string[] {
  const told: string[] = [];
  const watch = clockWatch({ name: 'lab' }, (warning) => told.push(warningText(warning)));
  for (const date of dates) watch(date, sentMs, cameMs);
  return told;
}

describe('the clock of a server', () => {
  it.each([
    ['is right at the start', 'Mon, 05 Jan 2026 12:00:00 GMT'],
    ['is right while it answers', 'Mon, 05 Jan 2026 12:00:03 GMT'],
    ['is a little late', 'Mon, 05 Jan 2026 11:59:50 GMT'],
    ['is a little early', 'Mon, 05 Jan 2026 12:00:15 GMT'],
    ['is not told', undefined],
    ['is no time', 'soon'],
  ])('%s: nothing is said', (_, date) => {
    expect(warnings(date)).toEqual([]);
  });

  it('that is behind is told of once', () => {
    const late = 'Mon, 05 Jan 2026 11:50:00 GMT';
    expect(warnings(late, late)).toEqual([
      expect.stringContaining("the clock of lab is 600 s behind this machine's"),
    ]);
  });

  it('that is ahead is told of', () => {
    expect(warnings('Mon, 05 Jan 2026 12:01:05 GMT')).toEqual([
      expect.stringContaining("the clock of lab is 60 s ahead of this machine's"),
    ]);
  });
});
