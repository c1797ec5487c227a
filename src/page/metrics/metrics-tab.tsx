import { useState } from 'preact/hooks';
import { Problem } from '../../view/problem.js';
import { Warnings } from '../../view/warnings.js';
import type { MetricView, MetricsView, ServersView } from '../../view/metrics-view.js';
import { holding } from '../answer.js';
import type { ShownProject } from '../project.js';
import { useRoute } from '../route.js';
import { MetricDetails } from './metric-details.js';
import { MetricTable } from './metric-table.js';
import './metrics.css';
import { starterQuery } from './starter.js';
import { type GivenQuery, TryQuery } from './try-query.js';
import { useAnswer } from './use-answer.js';

const isServers = holding<ServersView>('servers');
const isMetrics = holding<MetricsView>('metrics');

/** What there is on the servers of the manifest, and what queries of it draw. */
export function MetricsTab({ project: { view } }: { readonly project: ShownProject }) {
  const answer = useAnswer(view && `/api/servers?of=${view.figures.length}`, isServers);
  const [chosen, setChosen] = useState<string>();
  if (answer === undefined) return <p class="metrics-note">asking…</p>;
  if ('problem' in answer) return <Problem problem={answer.problem} />;
  const { servers, isOffline } = answer.value;
  if (isOffline) {
    return (
      <p class="metrics-note">
        No server is asked, because styx preview runs with <code>--offline</code>: run it without to
        see the metrics of your servers.
      </p>
    );
  }
  const server = servers.find((one) => one === chosen) ?? servers[0];
  if (server === undefined) {
    return <p class="metrics-note">No figure of the manifest asks a server.</p>;
  }
  return (
    <div class="metrics">
      {servers.length > 1 && (
        <label class="metrics-server">
          Server{' '}
          <select value={server} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {servers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <ServerMetrics key={server} server={server} isOneOf={servers.length > 1} />
    </div>
  );
}

function ServerMetrics({
  server,
  isOneOf,
}: {
  readonly server: string;
  readonly isOneOf: boolean;
}) {
  const { rest } = useRoute();
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
  const selected = metrics.find(({ name }) => name === rest);
  const tryIt = (metric: MetricView): void => setGiven({ text: starterQuery(metric) });
  return (
    <>
      <Warnings warnings={warnings} />
      <div class="metrics-columns">
        <MetricTable metrics={metrics} selected={rest} onAgain={again} />
        <div class="metrics-side">
          {selected !== undefined && (
            <MetricDetails key={rest} server={server} metric={selected} onTry={tryIt} />
          )}
          <TryQuery server={server} isOneOf={isOneOf} metrics={metrics} given={given} />
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
