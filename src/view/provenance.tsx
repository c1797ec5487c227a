import type { FigureView } from './project-view.js';

/** What a figure was built by and of: programs, and hashes of data, of the rest, and of its files. */
export function Provenance({ figure: { made, outputs } }: { readonly figure: FigureView }) {
  if (made === undefined) return null;
  const tools = Object.entries(made.tools).map(([name, version]) => `${name} ${version}`);
  const hashes: readonly (readonly [of: string, name: string, hash: string])[] = [
    ...Object.entries(made.data).map(([place, hash]) => ['data', place, hash] as const),
    ...Object.entries(made.from).map(([name, hash]) => ['made from', name, hash] as const),
    ...outputs.flatMap(({ name, hash }) =>
      hash === undefined ? [] : [['file', name, hash] as const],
    ),
  ];
  return (
    <details class="provenance">
      <summary>Provenance: {tools.sort().join(', ')}</summary>
      <div class="scrolls" tabIndex={0}>
        <table>
          <tbody>
            {hashes.map(([of, name, hash]) => (
              <tr key={`${of} ${name}`}>
                <td>{of}</td>
                <th scope="row">{name}</th>
                <td class="hash">{hash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
