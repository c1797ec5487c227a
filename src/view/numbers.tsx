import { Problem } from './problem.js';
import type { NumberView } from './project-view.js';
import { Query } from './query.js';
import { counted } from './texts.js';
import { Warnings } from './warnings.js';

/** Values, checks and tables, each with what became of it. */
export function Numbers({ numbers }: { readonly numbers: readonly NumberView[] }) {
  if (numbers.length === 0) return null;
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">Numbers</h2>
      <p class="counts">{summary(numbers)}</p>
      <ul>
        {numbers.map((number) => (
          <Row key={`${number.kind} ${number.name}`} number={number} />
        ))}
      </ul>
    </section>
  );
}

function Row({ number }: { readonly number: NumberView }) {
  const { kind, name, text, queries, problem, warnings } = number;
  const state = stateOf(number);
  return (
    <li class={state}>
      <span class="mark" role="img" aria-label={state} />
      <span class="name">{name}</span>
      <span class="kind">{kind}</span>
      <span class="text">{text}</span>
      {problem !== undefined && <Problem problem={problem} />}
      <Warnings warnings={warnings} />
      {queries.length > 0 && (
        <details class="queries">
          <summary>{counted(queries.length, 'query', 'queries')}</summary>
          {queries.map((query) => (
            <Query key={query.id} query={query} isOld={number.isWaiting} />
          ))}
        </details>
      )}
    </li>
  );
}

function stateOf({ isWaiting, problem }: NumberView): 'waiting' | 'good' | 'failed' {
  if (isWaiting) return 'waiting';
  return problem === undefined ? 'good' : 'failed';
}

/** `12 values, 3 checks, 1 table; 1 failed`. */
function summary(numbers: readonly NumberView[]): string {
  const counts = (['value', 'check', 'table'] as const).flatMap((kind) => {
    const count = numbers.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [counted(count, kind)];
  });
  const failed = numbers.filter(({ problem }) => problem !== undefined).length;
  return `${counts.join(', ')}${failed === 0 ? '' : `; ${failed} failed`}`;
}
