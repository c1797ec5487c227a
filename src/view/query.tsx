import type { QueryView, WindowView } from './project-view.js';
import { counted, grouped, stepText, timesText } from './texts.js';

/** A query: what was asked, whom, about which times, and what was answered. */
export function Query({
  query,
  isOld,
}: {
  readonly query: QueryView;
  /** Whether what was answered is of what was asked before. */
  readonly isOld: boolean;
}) {
  const { id, text, isFile, endpoint, each, windows } = query;
  const [first, ...others] = windows;
  return (
    <div class="query">
      <p class="asked">
        <span class="id">{id}</span>
        {isFile ? ' from a file' : endpoint !== undefined && ` at ${endpoint}`}
      </p>
      <pre tabIndex={0} aria-label={`query ${id}`}>
        <code>{text}</code>
      </pre>
      {each.length > 0 && <Each texts={each} />}
      {first !== undefined &&
        (others.length === 0 ? (
          <Window window={first} isOld={isOld} />
        ) : (
          <Windows windows={windows} isOld={isOld} />
        ))}
    </div>
  );
}

/** What is asked in the place of what the manifest has. */
function Each({ texts }: { readonly texts: readonly string[] }) {
  return (
    <details class="windows">
      <summary>asked as {counted(texts.length, 'query', 'queries')}</summary>
      {texts.map((text) => (
        <pre key={text} tabIndex={0} aria-label="query as it is asked">
          <code>{text}</code>
        </pre>
      ))}
    </details>
  );
}

function Window({ window, isOld }: { readonly window: WindowView; readonly isOld: boolean }) {
  const { range, step, series, samples } = window;
  return (
    <p class="window">
      {isOld && 'before: '}
      {range}: <span class="times">{timesText(window)}</span>, step {stepText(step)}:{' '}
      {counted(series, 'series', 'series')}, {counted(samples, 'sample')}
    </p>
  );
}

function Windows({
  windows,
  isOld,
}: {
  readonly windows: readonly WindowView[];
  readonly isOld: boolean;
}) {
  const total = windows.reduce((sum, { samples }) => sum + samples, 0);
  return (
    <details class="windows">
      <summary>
        {isOld && 'before: '}
        {counted(windows.length, 'range')}, {counted(total, 'sample')}
      </summary>
      <div class="scrolls" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">of</th>
              <th scope="col">times</th>
              <th scope="col">step</th>
              <th scope="col">series</th>
              <th scope="col">samples</th>
            </tr>
          </thead>
          <tbody>
            {windows.map((window) => (
              <WindowRow key={window.place} window={window} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function WindowRow({ window }: { readonly window: WindowView }) {
  const { of, step, series, samples } = window;
  return (
    <tr>
      <th scope="row">{of}</th>
      <td>{timesText(window)}</td>
      <td>{stepText(step)}</td>
      <td>{grouped(series)}</td>
      <td>{grouped(samples)}</td>
    </tr>
  );
}
