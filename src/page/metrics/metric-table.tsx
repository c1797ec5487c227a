import { useMemo, useState } from 'preact/hooks';
import { meantPattern } from '../../metrics/meant.js';
import type { MetricView } from '../../view/metrics-view.js';
import { type Column, columns, foundMetrics, type Order, typesOf } from './found-metrics.js';
import { useMatcher } from './use-matcher.js';

/** So many rows are shown at first, and more for each time that more are wanted. */
const ROWS = 100;

const titles: Readonly<Record<Column, string>> = {
  name: 'Name',
  type: 'Type',
  unit: 'Unit',
  cardinality: 'Series',
  help: 'Help',
};

interface MetricTableProps {
  readonly metrics: readonly MetricView[];
  /** The name of the one that is looked at. */
  readonly selected: string;
  readonly onAgain: () => void;
}

/** All metrics of a server, to be searched, filtered and sorted. */
export function MetricTable({ metrics, selected, onAgain }: MetricTableProps) {
  const [search, setSearch] = useState('');
  const [type, setType] = useState<string>();
  const [order, setOrder] = useState<Order>({ by: 'name', isDescending: false });
  const matches = useMatcher(search);
  const wanted = { matches, type, order };
  const found = useMemo(() => foundMetrics(metrics, wanted), [metrics, matches, type, order]);
  const shown = useMemo(() => columnsOf(metrics), [metrics]);
  return (
    <section class="metrics-list" aria-label="metrics">
      <div class="metrics-tools">
        <input
          type="search"
          value={search}
          placeholder="Search names and helps"
          aria-label="search metrics"
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <TypeFilter metrics={metrics} type={type} onType={setType} />
        <button type="button" onClick={onAgain}>
          Ask again
        </button>
        <p class="plot-count" role="status">
          {found.length === metrics.length
            ? `${metrics.length.toLocaleString('en')} metrics`
            : `${found.length.toLocaleString('en')} of ${metrics.length.toLocaleString('en')} metrics`}
        </p>
      </div>
      {found.length === 0 ? (
        <NoneFound {...{ metrics, search, type }} onSearch={setSearch} />
      ) : (
        <Rows
          key={`${search} ${type ?? ''}`}
          {...{ shown, found, order, selected }}
          onOrder={setOrder}
        />
      )}
    </section>
  );
}

/** A column that nothing is in takes room from the names. */
const columnsOf = (metrics: readonly MetricView[]): readonly Column[] =>
  columns.filter((column) => column !== 'unit' || metrics.some(({ unit }) => unit !== ''));

function NoneFound({
  metrics,
  search,
  type,
  onSearch,
}: Pick<MetricTableProps, 'metrics'> & {
  readonly search: string;
  readonly type: string | undefined;
  readonly onSearch: (search: string) => void;
}) {
  const meant = useMemo(() => meantPattern(search, metrics), [search, metrics]);
  return (
    <p class="metrics-none">
      {search.trim() === '' ? (
        'There are none.'
      ) : (
        <>
          Nothing is called <code>{search}</code>, or speaks of it
          {type !== undefined && `, among those of type ${type}`}.
        </>
      )}
      {meant !== undefined && (
        <>
          {' '}
          Did you mean{' '}
          <button type="button" onClick={() => onSearch(meant)}>
            {meant}
          </button>
          ?
        </>
      )}
    </p>
  );
}

interface RowsProps extends Pick<MetricTableProps, 'selected'> {
  readonly shown: readonly Column[];
  readonly found: readonly MetricView[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Rows({ shown, found, selected, order, onOrder }: RowsProps) {
  const [most, setMost] = useState(ROWS);
  return (
    <div class="metrics-rows" tabIndex={0} role="region" aria-label="list of metrics">
      <table>
        <Head shown={shown} order={order} onOrder={onOrder} />
        <tbody>
          {found.slice(0, most).map((metric) => (
            <Row key={metric.name} {...{ shown, metric }} isSelected={metric.name === selected} />
          ))}
        </tbody>
      </table>
      {found.length > most && (
        <button type="button" class="metrics-more" onClick={() => setMost(most + ROWS)}>
          {`Show more: ${(found.length - most).toLocaleString('en')} are not shown`}
        </button>
      )}
    </div>
  );
}

function TypeFilter({
  metrics,
  type,
  onType,
}: {
  readonly metrics: readonly MetricView[];
  readonly type: string | undefined;
  readonly onType: (type: string | undefined) => void;
}) {
  const types = useMemo(() => typesOf(metrics), [metrics]);
  return (
    <select
      value={type ?? ''}
      aria-label="type of metrics"
      onChange={({ currentTarget }) => onType(currentTarget.value || undefined)}
    >
      <option value="">all types</option>
      {types.map(([name, count]) => (
        <option key={name} value={name}>{`${name} (${count.toLocaleString('en')})`}</option>
      ))}
    </select>
  );
}

function Head({ shown, order, onOrder }: Pick<RowsProps, 'shown' | 'order' | 'onOrder'>) {
  return (
    <thead>
      <tr>
        {shown.map((by) => {
          const isBy = order.by === by;
          const direction = order.isDescending ? 'descending' : 'ascending';
          // Of numbers, people want the largest first.
          const isDescending = isBy ? !order.isDescending : by === 'cardinality';
          return (
            <th key={by} class={by} scope="col" aria-sort={isBy ? direction : undefined}>
              <button type="button" onClick={() => onOrder({ by, isDescending })}>
                {titles[by]}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({
  metric,
  shown,
  isSelected,
}: Pick<RowsProps, 'shown'> & {
  readonly metric: MetricView;
  readonly isSelected: boolean;
}) {
  const { name, type, unit, cardinality, help } = metric;
  return (
    <tr class={isSelected ? 'selected' : undefined}>
      <td class="name">
        <a
          href={`#/metrics/${encodeURIComponent(name)}`}
          aria-current={isSelected ? 'true' : undefined}
        >
          <bdi>{name}</bdi>
        </a>
      </td>
      <td class="type">{type}</td>
      {shown.includes('unit') && <td class="unit">{unit}</td>}
      <td class="cardinality">{cardinality?.toLocaleString('en') ?? '?'}</td>
      <td class="help" title={help}>
        <bdi>{help}</bdi>
      </td>
    </tr>
  );
}
