import { useState } from 'preact/hooks';
import { Problem } from '../../view/problem.js';
import { Warnings } from '../../view/warnings.js';
import type { MetricView, MetricsView } from '../../view/metrics-view.js';
import type { ProjectView } from '../../view/project-view.js';
import { holding } from '../answer.js';
import type { ShownProject } from '../project.js';
import { useRestOf } from '../route.js';
import { MetricDetails } from './metric-details.js';
import { MetricTable } from './metric-table.js';
import './metrics.css';
import { starterQuery } from './starter.js';
import { type GivenQuery, TryQuery } from './try-query.js';
import { useAnswer } from './use-answer.js';

const isMetrics = holding<MetricsView>('metrics');

/** What there is on the servers of the manifest, and what queries of it draw. */
export function MetricsTab({ project: { view } }: { readonly project: ShownProject }) {
  const [chosen, setChosen] = useState<string>();
  const metric = useRestOf('metrics');
  if (view === undefined) return <p class="metrics-note">asking…</p>;
  const { servers, isOffline } = view;
  if (isOffline) {
    return (
      <p class="metrics-note">
        No server is asked, because styx preview runs with <code>--offline</code>: run it without to
        see the metrics of your servers.
      </p>
    );
  }
  const server = servers.find(({ name }) => name === chosen) ?? servers[0];
  if (server === undefined) return <p class="metrics-note">{whyNone(view)}</p>;
  const { name, url } = server;
  return (
    <div class="metrics">
      {servers.length > 1 && (
        <label class="metrics-server">
          Server{' '}
          <select value={name} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {servers.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        </label>
      )}
      <ServerMetrics
        key={`${name} ${url}`}
        server={name}
        metric={metric}
        figures={view.figures.map((figure) => figure.name)}
        isOneOf={servers.length > 1}
      />
    </div>
  );
}

function whyNone({ problems, isBuilding }: ProjectView): string {
  if (problems.length > 0) return 'The servers are known once the manifest has no mistakes.';
  return isBuilding ? 'reading the manifest…' : 'The manifest names no server that can be asked.';
}

function ServerMetrics({
  server,
  metric,
  figures,
  isOneOf,
}: {
  readonly server: string;
  /** The name of the one that is looked at. */
  readonly metric: string;
  /** The names of those that there are. */
  readonly figures: readonly string[];
  readonly isOneOf: boolean;
}) {
  const [given, setGiven] = useState<GivenQuery>();
  const [times, setTimes] = useState(0);
  const path = `/api/metrics?endpoint=${encodeURIComponent(server)}&time=${times}`;
  const answer = useAnswer(path, isMetrics);
  if (answer === undefined) {
    return <p class="metrics-note" role="status">{`asking ${server} for its metrics…`}</p>;
  }
  const again = (): void => setTimes((before) => before + 1);
  if ('problem' in answer) return <NoMetrics problem={answer.problem} onAgain={again} />;
  const { metrics, warnings } = answer.value;
  const selected = metrics.find(({ name }) => name === metric);
  const tryIt = (tried: MetricView): void => setGiven({ text: starterQuery(tried) });
  return (
    <>
      <Warnings warnings={warnings} />
      <div class="metrics-columns">
        <MetricTable metrics={metrics} selected={metric} onAgain={again} />
        <div class="metrics-side">
          {selected !== undefined && (
            <MetricDetails key={metric} server={server} metric={selected} onTry={tryIt} />
          )}
          <TryQuery {...{ server, isOneOf, metrics, figures, given }} />
        </div>
      </div>
    </>
  );
}

function NoMetrics({
  problem,
  onAgain,
}: {
  readonly problem: Parameters<typeof Problem>[0]['problem'];
  readonly onAgain: () => void;
}) {
  return (
    <div role="alert">
      <Problem problem={problem} />
      <button type="button" onClick={onAgain}>
        Ask again
      </button>
    </div>
  );
}
