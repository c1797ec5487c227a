import type { PlaceView, ProblemView } from './project-view.js';

/** An error as `styx build` prints it: where, what, the excerpt and the remedy. */
export function Problem({ problem }: { readonly problem: ProblemView }) {
  const { code, message, hint, output, place } = problem;
  return (
    <div class="problem">
      <p class="message">
        <bdi>{message}</bdi> <span class="code">{code}</span>
      </p>
      {place !== undefined && <Place place={place} />}
      {output !== undefined && (
        <pre class="output" tabIndex={0} aria-label="what the program said">
          {output}
        </pre>
      )}
      {hint !== undefined && (
        <p class="hint">
          <span>hint</span> <bdi>{hint}</bdi>
        </p>
      )}
    </div>
  );
}

function Place({ place: { file, line, column, length, text } }: { readonly place: PlaceView }) {
  const characters = Array.from(text);
  const start = column - 1;
  const end = start + Math.max(1, length);
  const between = (from: number, to?: number): string => characters.slice(from, to).join('');
  const where = `${file}:${line}:${column}`;
  return (
    <div class="place">
      <p class="where">{where}</p>
      <pre tabIndex={0} aria-label={`line ${line} of ${file}`}>
        <span class="line" aria-hidden="true">
          {line}
        </span>
        {between(0, start)}
        <mark>{between(start, end)}</mark>
        {between(end)}
      </pre>
    </div>
  );
}
