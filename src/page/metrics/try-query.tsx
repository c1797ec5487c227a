import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../view/problem.js';
import type { MetricView, TriedView } from '../../view/metrics-view.js';
import type { SeriesView } from '../../view/plot-view.js';
import { answerTo, type Answered, holding } from '../answer.js';
import { CopyLine } from '../plot/copy-line.js';
import { SeriesPlot } from '../plot/series-plot.js';
import { completionClient } from './completion-client.js';
import type { PromqlEditor } from './promql-editor.js';
import { snippetOf, type Tried } from './snippet.js';

const isTried = holding<TriedView>('plot');
const lengths = ['15m', '1h', '6h', '1d', '1w'] as const;

export interface GivenQuery {
  readonly text: string;
}

interface TryQueryProps {
  readonly server: string;
  /** Whether there are others. */
  readonly isOneOf: boolean;
  readonly metrics: readonly MetricView[];
  /** The names of the figures that there are. */
  readonly figures: readonly string[];
  /** To be tried at once, each that is given. */
  readonly given: GivenQuery | undefined;
}

interface Result {
  readonly of: Tried;
  readonly answer: Answered<TriedView>;
}

/** A query to be typed, drawn, and taken over into the manifest. */
export function TryQuery({ server, isOneOf, metrics, figures, given }: TryQueryProps) {
  const [last, setLast] = useState('1h');
  const { result, isAsking, run } = useTried(server, isOneOf);
  const { host, text } = useEditor({ server, metrics, given }, (query) => run(query, last));
  return (
    <section class="try" aria-label="try a query">
      <h2>Try a query</h2>
      <div class="try-editor" ref={host} />
      <div class="try-tools">
        <button type="button" class="try-run" onClick={() => run(text(), last)}>
          Draw
        </button>
        <label>
          of the last{' '}
          <select
            value={last}
            onChange={({ currentTarget }) => {
              setLast(currentTarget.value);
              run(text(), currentTarget.value);
            }}
          >
            {lengths.map((length) => (
              <option key={length}>{length}</option>
            ))}
          </select>
        </label>
        <span class="plot-hint">Enter draws, Shift+Enter is a new line</span>
        <span role="status">{isAsking ? 'asking…' : ''}</span>
      </div>
      {result !== undefined && <Shown {...{ result, metrics, figures }} />}
    </section>
  );
}

/** What the last query that was run has come to. */
function useTried(server: string, isOneOf: boolean) {
  const [result, setResult] = useState<Result>();
  const [isAsking, setIsAsking] = useState(false);
  const asking = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => asking.current?.abort(), []);
  const run = (query: string, last: string): void => {
    if (query.trim() === '') return;
    asking.current?.abort();
    const controller = (asking.current = new AbortController());
    setIsAsking(true);
    const asked = { endpoint: server, query, last };
    void answerTo('/api/query', asked, isTried, controller.signal).then(
      (answer) => {
        setResult({ of: { query, last, endpoint: isOneOf ? server : undefined }, answer });
        setIsAsking(false);
      },
      () => undefined,
    );
  };
  return { result, isAsking, run };
}

function Shown({
  result: { of, answer },
  metrics,
  figures,
}: Pick<TryQueryProps, 'metrics' | 'figures'> & { readonly result: Result }) {
  if ('problem' in answer) {
    return (
      <div role="alert">
        <Problem problem={answer.problem} />
      </div>
    );
  }
  const { plot, notes } = answer.value;
  return (
    <div class="try-result">
      <SeriesPlot
        key={JSON.stringify([of, plot.end])}
        plot={plot}
        label={`${of.query} over time`}
      />
      {notes.map((note) => (
        <p key={note} class="plot-hint">
          {note}
        </p>
      ))}
      <h3>As a figure of the manifest</h3>
      <CopyLine
        text={snippetOf(of, { metrics, figures, labels: commonLabels(plot.series) })}
        what="figure"
      />
    </div>
  );
}

/** The names of labels that all series have. */
function commonLabels([first, ...others]: readonly SeriesView[]): string[] {
  const names = first?.labels.map(([name]) => name) ?? [];
  return names.filter((name) => others.every(({ labels }) => labels.some(([one]) => one === name)));
}

/** The editor in an element; what is given is put into it and run. */
function useEditor(
  { server, metrics, given }: Pick<TryQueryProps, 'server' | 'metrics' | 'given'>,
  onRun: (query: string) => void,
) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<PromqlEditor | undefined>(undefined);
  const latest = useRef(onRun);
  latest.current = onRun;
  // What was typed outlasts an editor of other metrics.
  const typed = useRef('');
  useEffect(() => {
    const element = host.current;
    let isGone = false;
    void import('./promql-editor.js').then(({ openEditor }) => {
      if (isGone || element === null) return;
      const client = completionClient(server, metrics);
      editor.current = openEditor(element, typed.current, client, (text) => latest.current(text));
    });
    return () => {
      isGone = true;
      typed.current = editor.current?.text() ?? typed.current;
      editor.current?.close();
      editor.current = undefined;
    };
  }, [server, metrics]);
  useEffect(() => {
    if (given === undefined) return;
    typed.current = given.text;
    editor.current?.replace(given.text);
    latest.current(given.text);
  }, [given]);
  return { host, text: () => editor.current?.text() ?? typed.current };
}
