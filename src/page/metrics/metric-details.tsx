import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../../view/problem.js';
import type { LabelsView, LabelView, MetricView } from '../../view/metrics-view.js';
import { holding } from '../answer.js';
import { useAnswer } from './use-answer.js';

const isLabels = holding<LabelsView>('labels');

/** What is known of a metric, and what its labels take. */
export function MetricDetails({
  server,
  metric,
  onTry,
}: {
  readonly server: string;
  readonly metric: MetricView;
  readonly onTry: (metric: MetricView) => void;
}) {
  const { name, names } = metric;
  const asked = new URLSearchParams([
    ['endpoint', server],
    ...names.map((one): [string, string] => ['name', one]),
  ]);
  const answer = useAnswer(`/api/labels?${asked.toString()}`, isLabels);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="metric" aria-label={`the metric ${name}`}>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      <Facts metric={metric} />
      <button type="button" onClick={() => onTry(metric)}>
        Try a query of it
      </button>
      {answer === undefined && <p role="status">asking for its labels…</p>}
      {answer !== undefined && 'problem' in answer && <Problem problem={answer.problem} />}
      {answer !== undefined && 'value' in answer && <Labels labels={answer.value.labels} />}
    </section>
  );
}

function Facts({ metric: { type, unit, help, cardinality } }: { readonly metric: MetricView }) {
  const series = cardinality === undefined ? [] : [`${cardinality.toLocaleString('en')} series`];
  return (
    <>
      <ul class="metric-facts">
        {[type, unit, ...series].filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {help !== '' && (
        <p>
          <bdi>{help}</bdi>
        </p>
      )}
    </>
  );
}

function Labels({ labels }: { readonly labels: readonly LabelView[] }) {
  if (labels.length === 0) return <p>It has no labels.</p>;
  return (
    <div class="metric-labels" role="region" aria-label="labels" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col" class="cardinality">
              Values
            </th>
            <th scope="col">Examples</th>
          </tr>
        </thead>
        <tbody>
          {labels.map(({ name, values, examples }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td class="cardinality">{values.toLocaleString('en')}</td>
              <td class="examples">
                {examples.map((text) => (
                  <code key={text}>
                    <bdi>{text === '' ? '""' : text}</bdi>
                  </code>
                ))}
                {values > examples.length && '…'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
