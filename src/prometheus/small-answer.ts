import type { AnswerSink, RangeAnswer } from './client.js';
import type { SeriesLabels } from './series.js';

/** A series with its samples as the server wrote them: `[1700000000.1,"1"],[1700000015.1,"2"]`. */
export interface WrittenSeries {
  readonly labels: SeriesLabels;
  readonly samples: string;
}

export interface SmallAnswer {
  readonly series: readonly WrittenSeries[];
  readonly warnings: readonly string[];
}

/** An answer that is small enough to be kept in memory as text. Throws what asking throws. */
export async function smallAnswer(
  ask: (sink: AnswerSink) => Promise<RangeAnswer>,
): Promise<SmallAnswer> {
  let pieces: Uint8Array[] = [];
  const { series, warnings } = await ask({
    restart: () => void (pieces = []),
    write: (fragment) => void pieces.push(Uint8Array.from(fragment)),
  });
  const answer = Buffer.concat(pieces);
  return {
    warnings,
    series: series.map(({ labels, start, end }) => ({
      labels,
      samples: answer.toString('latin1', start, end),
    })),
  };
}
