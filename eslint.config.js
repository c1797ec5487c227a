import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * What each part of src may import, besides itself. Imports run one way: the command line, the
 * joints of the pipeline, its stages in the order in which data flows, and what all of them share.
 */
const mayImport = {
  time: ['errors'],
  files: ['errors'],
  style: [],
  units: [],
  csv: ['literally'],
  manifest: ['errors', 'secrets', 'non-empty', 'server-kinds', 'time', 'style', 'units', 'csv'],
  runs: ['errors', 'time', 'files', 'manifest'],
  promql: ['errors', 'time'],
  plan: ['errors', 'non-empty', 'server-kinds', 'time', 'manifest', 'promql'],
  prometheus: ['errors', 'secrets', 'server-kinds', 'time', 'manifest'],
  spool: ['errors', 'time', 'files', 'prometheus'],
  frame: ['errors', 'time', 'spool', 'prometheus'],
  redact: ['errors', 'literally', 'files', 'manifest', 'promql', 'prometheus', 'spool', 'frame'],
  snapshot: ['errors', 'time', 'files', 'prometheus', 'spool', 'frame'],
  archive: ['errors', 'prometheus', 'spool', 'frame'],
  metrics: ['errors', 'non-empty', 'literally', 'time', 'manifest', 'prometheus', 'frame'],
  lock: ['errors', 'files', 'manifest'],
  make: ['errors', 'shell-word'],
  statistics: ['manifest'],
  derive: ['errors', 'non-empty', 'time', 'csv', 'manifest', 'spool', 'frame', 'statistics'],
  chart: ['errors', 'non-empty', 'time', 'style', 'units', 'manifest', 'frame', 'statistics'],
  output: ['errors', 'time', 'files', 'style', 'manifest', 'frame', 'chart'],
  values: [...['errors', 'time', 'units', 'manifest', 'frame', 'statistics', 'derive', 'output']],
  render: ['errors', 'literally', 'files', 'manifest'],
  check: [
    ...['errors', 'non-empty', 'server-kinds', 'time', 'manifest', 'promql', 'plan', 'prometheus'],
    ...['literally', 'redact', 'build'],
  ],
  grafana: ['errors', 'non-empty', 'literally', 'time', 'manifest', 'plan', 'check'],
  complete: ['errors', 'files', 'manifest', 'metrics', 'prometheus'],
  init: ['errors', 'time', 'files', 'manifest', 'prometheus', 'metrics', 'render'],
  doctor: [
    ...['errors', 'version', 'time', 'files', 'style', 'manifest', 'prometheus', 'output'],
    ...['render', 'build', 'shell-word'],
  ],
  report: [
    ...['errors', 'counted', 'time', 'manifest', 'frame', 'snapshot', 'metrics', 'build', 'check'],
    ...['doctor', 'init', 'output', 'complete', 'secrets'],
  ],
  view: [],
  page: ['view', 'metrics'],
  preview: [
    ...['errors', 'literally', 'non-empty', 'counted', 'version', 'time', 'files', 'units'],
    ...['manifest', 'promql', 'plan', 'prometheus', 'spool', 'frame', 'snapshot', 'lock', 'build'],
    ...['report', 'output', 'view', 'metrics', 'check'],
  ],
};

/** The folders of src/chart that each of its folders may import, besides the files on top. */
const chartMayImport = {
  text: [],
  model: [],
  samples: ['model'],
  axes: ['model', 'samples', 'text'],
  page: ['model', 'samples', 'text', 'axes'],
  kinds: ['model', 'samples', 'text', 'axes', 'page'],
};

/** The same of src/build, in the order in which a build goes through them. */
const buildMayImport = {
  mode: [],
  answers: ['mode'],
  project: ['mode', 'answers'],
  data: ['answers'],
  warnings: ['answers', 'project'],
  outputs: ['mode', 'answers', 'project'],
  figure: ['mode', 'answers', 'project', 'data', 'warnings', 'outputs'],
  numbers: ['answers', 'project', 'data', 'warnings', 'outputs'],
  inspect: [...['mode', 'answers', 'project', 'data', 'warnings', 'outputs'], 'figure', 'numbers'],
  upkeep: [...['mode', 'answers', 'project', 'data', 'outputs', 'figure', 'numbers', 'inspect']],
  make: ['answers', 'project', 'outputs', 'figure'],
};

/** Packages that are imported in one place only, and that place. */
const homes = {
  'p-limit': 'src/prometheus/limits.ts',
  undici: 'src/prometheus/access/dispatcher.ts',
  aws4fetch: 'src/prometheus/access/signature.ts',
  oauth4webapi: 'src/prometheus/access/oauth-token.ts',
  handlebars: 'src/output/template.ts',
  cosmiconfig: 'src/manifest/locate.ts',
  '@prometheus-io/lezer-promql': 'src/promql/parser.ts',
  'fastest-levenshtein': 'src/manifest/nearest.ts',
  re2js: 'src/metrics/expression.ts',
  picocolors: 'src/report/terminal.ts',
  'fast-string-truncated-width': 'src/report/width.ts',
  uplot: 'src/page/plot/drawn-plot.ts',
  '@prometheus-io/codemirror-promql': 'src/page/metrics/promql-editor.ts',
};

const parts = Object.keys(mayImport);
const restricted = (patterns, except = '') => ({
  'no-restricted-imports': [
    'error',
    {
      paths: Object.keys(homes)
        .filter((name) => name !== except)
        .map((name) => ({ name, message: `It is imported in ${homes[name]} only.` })),
      patterns,
    },
  ],
});

/** The paths, from a folder so many levels up, that lead to a part that is not to be imported. */
const forbidden = (part, up) => `^${up}(?!(${[part, ...mayImport[part]].join('|')})([./]))`;

const rulesAt = (part, up, files) => {
  const regex = forbidden(part, up);
  const allowed = mayImport[part].join(', ') || 'nothing';
  const message = `src/${part} may import ${allowed} only (eslint.config.js).`;
  const own = Object.entries(homes).filter(([, file]) => file.startsWith(`src/${part}/`));
  const lazily = `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002f')}/]`;
  return [
    {
      files,
      rules: {
        ...restricted([{ regex, message }]),
        'no-restricted-syntax': ['error', { selector: lazily, message }],
      },
    },
    ...own.map(([name, file]) => ({
      files: [file],
      rules: restricted([{ regex, message }], name),
    })),
  ];
};

const rulesOfParts = parts.flatMap((part) => [
  ...rulesAt(part, '\\.\\./', [`src/${part}/*.{ts,tsx}`]),
  ...rulesAt(part, '\\.\\./\\.\\./', [`src/${part}/*/*.{ts,tsx}`]),
]);

/** The rules of the folders of a part, of which a table says what they may import of each other. */
const rulesOfFolders = (part, table, outside) =>
  Object.entries(table).map(([folder, others]) => ({
    files: [`src/${part}/${folder}/*.ts`],
    rules: restricted([
      outside,
      {
        regex: `^\\.\\./(?=(${Object.keys(table).join('|')})/)(?!(${others.join('|') || 'x^'})/)`,
        message: `src/${part}/${folder} may import ${others.join(', ') || 'no other folder'} only.`,
      },
    ]),
  }));

const rulesOfChart = rulesOfFolders('chart', chartMayImport, {
  regex: forbidden('chart', '\\.\\./\\.\\./'),
  message: 'src/chart may not import it.',
});

const rulesOfBuild = rulesOfFolders('build', buildMayImport, {
  regex: '^\\.\\./\\.\\./(cli/|report/|check/|check\\.|archive\\.|build\\.|one-off\\.)',
  message: 'src/build joins the stages; what is above them imports it.',
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'reports', '.stryker-tmp', 'examples', '**/*.generated.*'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['src/*.ts'],
    rules: restricted([
      { regex: '^\\./cli/', message: 'The command line is the top: nothing imports it.' },
    ]),
  },
  ...rulesOfParts,
  ...rulesOfChart,
  ...rulesOfBuild,
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      // expect.stringContaining and its kin are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
);
