import type { QueryView, WindowView } from './project-view.js';
import { counted, grouped, stepText, timesText } from './texts.js';

/** A query: what was asked, whom, about which times, and what was answered. */
export function Query({ query }: { readonly query: QueryView }) {
  const { id, text, isFile, endpoint, windows } = query;
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
      {first !== undefined &&
        (others.length === 0 ? <Window window={first} /> : <Windows windows={windows} />)}
    </div>
  );
}

function Window({ window }: { readonly window: WindowView }) {
  const { range, step, series, samples } = window;
  return (
    <p class="window">
      {range} <span class="times">{timesText(window)}</span>, step {stepText(step)}:{' '}
      {counted(series, 'series', 'series')}, {counted(samples, 'sample')}
    </p>
  );
}

function Windows({ windows }: { readonly windows: readonly WindowView[] }) {
  const total = windows.reduce((sum, { samples }) => sum + samples, 0);
  return (
    <details class="windows">
      <summary>
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
              <tr key={window.place}>
                <th scope="row">{window.of}</th>
                <td>{timesText(window)}</td>
                <td>{stepText(window.step)}</td>
                <td>{grouped(window.series)}</td>
                <td>{grouped(window.samples)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
