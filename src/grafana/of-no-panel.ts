import { variableName } from './figures/filled.js';
import type { NamedVariable } from './figures/manifest.js';
import type { Dashboard } from './read/dashboard.js';
import type { Remark } from './remarks.js';

/** What is of no panel: variables that nobody knows, filters, and marks in all panels. */
export function remarksOf(
  dashboard: Dashboard,
  variables: readonly NamedVariable[],
  unused: readonly NamedVariable[],
): Remark[] {
  const filters = dashboard.variables.filter(({ type }) => ['adhoc', 'groupby'].includes(type));
  const names = dashboard.variables.map(({ name }) => name);
  const doubled = new Set(names.filter((name, i) => names.indexOf(name) < i));
  const unknown = variables.filter(({ text }) => text === undefined);
  return [
    ...filters.map(({ name }) =>
      ofNoPanel(`variable ${name}`, 'filters of all queries: write them into the queries'),
    ),
    ...[...doubled].map((name) =>
      ofNoPanel(
        `variable ${name}`,
        'there are several of this name, and all panels have the first',
      ),
    ),
    ...unknown.map((one) => {
      const { of, name } = one;
      const orVars = unused.includes(one) ? '' : `, or \`${variableName(name)}\` of \`vars\``;
      return ofNoPanel(
        `variable ${of}`,
        `the dashboard has no value of it: --var ${of}=… gives one${orVars}`,
      );
    }),
    ...dashboard.annotations.map((name) =>
      ofNoPanel(`annotation ${JSON.stringify(name)}`, 'it asks for marks: write them as `events`'),
    ),
  ];
}

/** What is said of a part of the dashboard. */
export function ofNoPanel(of: string, text: string): Remark {
  return { of, text, path: undefined, isWhole: false };
}
