import { Problem } from './problem.js';
import type { NumberView } from './project-view.js';

/** Values, checks and tables, each with what became of it. */
export function Numbers({ numbers }: { readonly numbers: readonly NumberView[] }) {
  if (numbers.length === 0) return null;
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">Numbers</h2>
      <ul>
        {numbers.map(({ kind, name, text, problem }) => (
          <li key={`${kind} ${name}`} class={problem === undefined ? 'good' : 'bad'}>
            <span class="kind">{kind}</span> <span class="name">{name}</span> <span>{text}</span>
            {problem !== undefined && <Problem problem={problem} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
