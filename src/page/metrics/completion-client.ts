import type { LabelsView, LabelValuesView, MetricView } from '../../view/metrics-view.js';
import { answerOf, holding, type IsAnswer } from '../answer.js';

/** What completion wants to know of a server; nothing where it does not answer. */
export interface CompletionClient {
  metricNames(): Promise<string[]>;
  metricMetadata(): Promise<Record<string, { type: string; help: string }[]>>;
  labelNames(metric?: string): Promise<string[]>;
  labelValues(label: string, metric?: string): Promise<string[]>;
  series(): Promise<Map<string, string>[]>;
  flags(): Promise<Record<string, string>>;
}

const isLabels = holding<LabelsView>('labels');
const isValues = holding<LabelValuesView>('values');

/** Completes from the list of metrics that the page has, and asks for labels through the page's own server. */
export function completionClient(server: string, metrics: readonly MetricView[]): CompletionClient {
  const names = metrics.flatMap((metric) => metric.names);
  const told = new Map(
    metrics.flatMap((metric) =>
      metric.names.map((name) => [name, [{ type: metric.type, help: metric.help }]]),
    ),
  );
  const known = new Map<string, Promise<string[]>>();
  const once = (key: string, ask: () => Promise<string[]>): Promise<string[]> => {
    const answer = known.get(key) ?? ask();
    known.set(key, answer);
    return answer;
  };
  return {
    metricNames: () => Promise.resolve(names),
    metricMetadata: () => Promise.resolve(Object.fromEntries(told)),
    labelNames: (metric) => once(`names ${metric ?? ''}`, () => labelNames(server, metric)),
    labelValues(label, metric) {
      if (label === '__name__') return Promise.resolve(names);
      return once(`values ${label} ${metric ?? ''}`, () => labelValues(server, label, metric));
    },
    series: () => Promise.resolve([]),
    flags: () => Promise.resolve({}),
  };
}

/** Of no metric in particular, nobody wants those of thousands. */
async function labelNames(server: string, metric: string | undefined): Promise<string[]> {
  if (metric === undefined || metric === '') return [];
  const asked = { endpoint: server, name: metric };
  const { labels } = (await asking('/api/labels', asked, isLabels)) ?? { labels: [] };
  return labels.map(({ name }) => name);
}

async function labelValues(
  server: string,
  label: string,
  metric: string | undefined,
): Promise<string[]> {
  const name = metric === undefined || metric === '' ? '' : `__name__=${JSON.stringify(metric)}`;
  const match = `{${name === '' ? '__name__!=""' : name}}`;
  const answer = await asking('/api/label-values', { endpoint: server, label, match }, isValues);
  return [...(answer?.values ?? [])];
}

async function asking<T>(
  path: string,
  asked: Readonly<Record<string, string>>,
  isAnswer: IsAnswer<T>,
): Promise<T | undefined> {
  const { signal } = new AbortController();
  const answer = await answerOf(
    `${path}?${new URLSearchParams(asked).toString()}`,
    isAnswer,
    signal,
  );
  return 'value' in answer ? answer.value : undefined;
}
