import type { PlaceView, ProblemView } from './project-view.js';

/** An error as `styx build` prints it: where, what, the excerpt and the remedy. */
export function Problem({ problem }: { readonly problem: ProblemView }) {
  const { code, message, hint, output, place } = problem;
  return (
    <div class="problem">
      <p>
        <strong>{message}</strong> <span class="code">{code}</span>
      </p>
      {place !== undefined && <Place place={place} />}
      {output !== undefined && (
        <pre class="output" tabIndex={0}>
          {output}
        </pre>
      )}
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}

function Place({ place: { file, line, column, length, text } }: { readonly place: PlaceView }) {
  const start = column - 1;
  const end = start + Math.max(1, length);
  return (
    <div class="place">
      <p class="where">{`${file}:${line}:${column}`}</p>
      <pre tabIndex={0}>
        <span class="line" aria-hidden="true">{`${line} `}</span>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </pre>
    </div>
  );
}
