import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import {
  type Exposition,
  expositionReader,
  type TextFormat,
} from '../../src/metrics/exposition.js';
import type { MetricType } from '../../src/metrics/metric.js';

/** Reads a text in fragments of so many bytes. */
function read(
  text: string | Uint8Array,
  format: TextFormat = 'untold',
  fragmentBytes = 7,
): Exposition {
  const bytes = Buffer.from(text);
  const reader = expositionReader('x.prom', format);
  for (let at = 0; at < bytes.length; at += fragmentBytes) {
    reader.write(bytes.subarray(at, at + fragmentBytes));
  }
  return reader.end();
}

const metrics = (text: string, format?: TextFormat): string[] =>
  read(text, format).metrics.map(
    ({ name, type, unit, help, cardinality }) =>
      `${name} ${type} ${cardinality ?? '?'} ${unit}(${help})`,
  );

function errorOf(work: () => unknown): StyxError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof StyxError) return thrown;
    throw thrown;
  }
  throw new Error('no error');
}

describe('a text in the format of Prometheus', () => {
  it('is read as its definition has it', () => {
    // The example of https://prometheus.io/docs/instrumenting/exposition_formats/.
    const text = `\
# HELP http_requests_total The total number of HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{method="post",code="400"}    3 1395066363000

# Escaping in label values:
msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9

# Minimalistic line:
metric_without_timestamp_and_labels 12.47

# A weird metric from before the epoch:
something_weird{problem="division by zero"} +Inf -3982045

# A histogram, which has a pretty complex representation in the text format:
# HELP http_request_duration_seconds A histogram of the request duration.
# TYPE http_request_duration_seconds histogram
http_request_duration_seconds_bucket{le="0.05"} 24054
http_request_duration_seconds_bucket{le="0.1"} 33444
http_request_duration_seconds_bucket{le="+Inf"} 144320
http_request_duration_seconds_sum 53423
http_request_duration_seconds_count 144320

# Finally a summary, which has a complex representation, too:
# HELP rpc_duration_seconds A summary of the RPC duration in seconds.
# TYPE rpc_duration_seconds summary
rpc_duration_seconds{quantile="0.01"} 3102
rpc_duration_seconds{quantile="0.99"} 76656
rpc_duration_seconds_sum 1.7560473e+07
rpc_duration_seconds_count 2693
`;
    expect(metrics(text, 'prometheus')).toEqual([
      'http_request_duration_seconds histogram 5 (A histogram of the request duration.)',
      'http_requests_total counter 2 (The total number of HTTP requests.)',
      'metric_without_timestamp_and_labels unknown 1 ()',
      'msdos_file_access_time_seconds unknown 1 ()',
      'rpc_duration_seconds summary 4 (A summary of the RPC duration in seconds.)',
      'something_weird unknown 1 ()',
    ]);
    expect(read(text).labelsOf(['msdos_file_access_time_seconds'])).toEqual([
      { name: 'error', values: 1, examples: ['Cannot find file:\n"FILE.TXT"'] },
      { name: 'path', values: 1, examples: ['C:\\DIR\\FILE.TXT'] },
    ]);
  });

  it('may have spaces and tabs between words, a comma at the end of labels, and no end of the last line', () => {
    const text =
      '#\tTYPE\tx   untyped  \n \tx { a = "1" , b="2", }\t+1e3\t-5 \r\n#x\n# HELP x\ny{}1';
    expect(metrics(text, 'prometheus')).toEqual(['x unknown 1 ()', 'y unknown 1 ()']);
  });

  it('has names of any letters in quotes', () => {
    const text = `# HELP "my.metric" of \\\\ and \\n and \\"
# TYPE "my.metric" gauge
{"my.metric","a.b"="c",d="é\\"}"} 1
{e="f","my.metric"} 2
`;
    expect(metrics(text, 'prometheus')).toEqual(['my.metric gauge 2 (of \\ and \n and \\")']);
    expect(
      read(text)
        .labelsOf(['my.metric'])
        .map(({ name }) => name),
    ).toEqual(['a.b', 'd', 'e']);
  });

  it('takes # EOF for a comment', () => {
    expect(metrics('a 1\n# EOF\nb 1\n', 'prometheus')).toHaveLength(2);
  });

  it('counts a series once, however often and in whichever order it is written', () => {
    expect(metrics('x{a="1",b="2"} 1 1\nx{b="2",a="1"} 2 2\nx{a="12"} 3\n')).toEqual([
      'x unknown 2 ()',
    ]);
  });
});

describe('a text of OpenMetrics', () => {
  it('is read as its definition has it', () => {
    // The examples of https://prometheus.io/docs/specs/om/open_metrics_spec/, with all types.
    const text = `\
# TYPE acme_http_router_request_seconds summary
# UNIT acme_http_router_request_seconds seconds
# HELP acme_http_router_request_seconds Latency though all of ACME's \\"HTTP\\" request router.
acme_http_router_request_seconds_sum{path="/api/v1",method="GET"} 9036.32
acme_http_router_request_seconds_count{path="/api/v1",method="GET"} 807283.0
acme_http_router_request_seconds_created{path="/api/v1",method="GET"} 1605281325.0
# TYPE foo histogram
foo_bucket{le="0.01"} 0
foo_bucket{le="0.1"} 8 # {} 0.054
foo_bucket{le="1"} 11 # {trace_id="KOO5S4vxi0o"} 0.67
foo_bucket{le="10"} 17 # {trace_id="oHg5SJYRHA0",x="# }"} 9.8 1520879607.789
foo_bucket{le="+Inf"} 17
foo_count 17
foo_sum 324789.3
foo_created 1520430000.123
# TYPE g gaugehistogram
g_bucket{le="+Inf"} 17
g_gcount 17
g_gsum 324789.3
# TYPE requests counter
# UNIT requests requests
requests_total 17.0 1520879607.789 # {id="x"} 1
requests_created 1520430000.123
# TYPE state stateset
state{entity="controller",state="a"} 1.0
state{entity="controller",state="bb"} 0.0
# TYPE build info
build_info{entity="controller",name="pretty name"} 1.0
# TYPE y unknown
y NaN
# EOF
`;
    expect(metrics(text, 'openmetrics')).toEqual([
      'acme_http_router_request_seconds summary 3 seconds(Latency though all of ACME\'s "HTTP" request router.)',
      'build_info info 1 ()',
      'foo histogram 8 ()',
      'g gaugehistogram 3 ()',
      'requests_created gauge 1 seconds()',
      'requests_total counter 1 requests()',
      'state stateset 2 ()',
      'y unknown 1 ()',
    ]);
    // Nobody has to say which format it is.
    expect(metrics(text)).toEqual(metrics(text, 'openmetrics'));
  });

  it('that has no end is cut', () => {
    expect(errorOf(() => read('a 1\n', 'openmetrics'))).toMatchObject({ code: 'TRUNCATED' });
  });

  it('ends with its end', () => {
    const error = errorOf(() => read('a 1\n# EOF\n\nb 1\n'));
    expect(error).toMatchObject({ code: 'BAD_EXPOSITION', position: { line: 4, text: 'b 1' } });
  });
});

describe('a text that may have so much', () => {
  const most = { bytes: 1024 ** 2, series: 2 };
  const readUpTo = (text: string): void => {
    const reader = expositionReader('http://x/metrics', 'untold', most);
    for (let i = 0; i < 9; i++) reader.write(Buffer.from(text.replaceAll('#i', String(i))));
    reader.end();
  };

  it('may say the same again', () => {
    expect(() => readUpTo('a{b="1"} 1\na 2\n')).not.toThrow();
  });

  it.each([
    [`# ${'x'.repeat(2 ** 17)}\n`, '1 MiB'],
    ['x'.repeat(2 ** 17), '1 MiB'],
    ['a#i 1\n', '2 series'],
    ['a{b="#i"} 1\n', '2 series'],
  ])('is refused where it has more', (text, amount) => {
    expect(errorOf(() => readUpTo(text))).toMatchObject({
      ...{ code: 'TOO_LARGE', message: `http://x/metrics has more than ${amount}` },
      hint: expect.stringContaining('curl -s http://x/metrics | grep http_ | styx metrics -'),
    });
  });
});

describe('a mistake in a text', () => {
  it.each([
    ['x', 1, 2, 'the line ends where labels in braces, or a space and a value should be'],
    ['x ', 1, 3, 'the value is missing'],
    ['x one', 1, 3, '`one` is no value'],
    ['x 1 noon', 1, 5, '`noon` is no time'],
    ['x 1 2 3', 1, 7, 'here should be nothing more'],
    ['x 1 # 3', 1, 7, 'here should be the labels of an exemplar'],
    ['a 1\nx{a="b} 1', 2, 5, 'this quote is never closed'],
    ['x{a="b\\"} 1', 1, 5, 'this quote is never closed'],
    ['x{a=b} 1', 1, 5, 'here should be a value in quotes'],
    ['x{a} 1', 1, 4, 'here should be ='],
    ['x{a="1" b="2"} 1', 1, 9, 'here should be , or }'],
    ['x{a="1",a="2"} 1', 1, 9, 'the label a comes twice'],
    ['{a="1"} 1', 1, 8, 'this series has no name'],
    ['x-y 1', 1, 2, 'here should be labels in braces, or a space and a value'],
    ['<html>', 1, 1, 'here should be the name of a metric'],
    ['# TYPE x counted', 1, 10, '`counted` is no type of metrics'],
    ['# TYPE x', 1, 9, 'the type is missing'],
    ['# HELP 1 x', 1, 8, 'here should be the name of a metric'],
  ])('is shown where it is: %j', (text, line, column, message) => {
    const error = errorOf(() => read(`${text}\n`));
    expect(error).toMatchObject({
      ...{ code: 'BAD_EXPOSITION', message },
      position: { file: 'x.prom', line, column },
    });
  });

  it('is shown with a part of a line that is long', () => {
    const error = errorOf(() => read(`x{a="${'b'.repeat(1e5)}" 1\n`, 'untold', 4096));
    expect(error.position?.text.length).toBeLessThan(1e5 + 200);
    expect(errorOf(() => read('x'.repeat(17e6), 'untold', 1e6)).message).toContain('16 MiB');
  });
});

const name = fc.stringMatching(/^[a-z_:][a-z0-9_:]{0,6}$/).filter((one) => !/_[a-z]*$/.test(one));
const anyText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .filter((text) => !/[\r\n]$/.test(text));
const labels = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/), anyText, { maxKeys: 4 });
const number = fc.oneof(fc.double().map(goText), fc.constantFrom('0x1p-2', 'nan', '+Inf'));

function goText(value: number): string {
  return Number.isFinite(value) || Number.isNaN(value)
    ? String(value)
    : value > 0
      ? '+Inf'
      : '-Inf';
}

interface Written {
  readonly name: string;
  readonly type: MetricType;
  readonly help: string;
  readonly series: readonly Record<string, string>[];
}

const families = fc.uniqueArray(
  fc.record({
    name,
    type: fc.constantFrom<MetricType>('gauge', 'stateset', 'unknown', 'counter', 'info'),
    help: anyText.map((text) => text.trim()),
    series: fc.uniqueArray(labels, { minLength: 1, maxLength: 4, selector: canonical }),
  }),
  { selector: ({ name: own }) => own, maxLength: 5 },
);

function canonical(one: Record<string, string>): string {
  return JSON.stringify(Object.entries(one).sort());
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');

const endings: Partial<Record<MetricType, string>> = { counter: '_total', info: '_info' };

function write(all: readonly Written[], value: string): string {
  const texts = all.map(({ name: own, type, help, series }) => {
    const lines = series.map((one) => {
      const pairs = Object.entries(one).map(([label, text]) => `${label}="${escaped(text)}"`);
      return `${own}${endings[type] ?? ''}{${pairs.join(',')}} ${value}\n`;
    });
    return `# TYPE ${own} ${type}\n# HELP ${own} ${escaped(help)}\n${lines.join('')}`;
  });
  return `${texts.join('')}# EOF\n`;
}

describe('any text', () => {
  it('that is written by the rules is read as what was written', () => {
    fc.assert(
      fc.property(families, number, fc.integer({ min: 1, max: 50 }), (all, value, bytes) => {
        const { metrics: found, labelsOf } = read(write(all, value), 'openmetrics', bytes);
        expect(new Map(found.map((one) => [one.name, one]))).toEqual(
          new Map(
            all.map(({ name: own, type, help, series }) => {
              const whole = own + (endings[type] ?? '');
              const cardinality = series.length;
              return [whole, { name: whole, type, help, unit: '', cardinality, names: [whole] }];
            }),
          ),
        );
        for (const { name: own, type, series } of all) {
          const values = new Map<string, Set<string>>();
          for (const [label, text] of series.flatMap((one) => Object.entries(one))) {
            values.set(label, (values.get(label) ?? new Set()).add(text));
          }
          const summaries = labelsOf([own + (endings[type] ?? '')]);
          expect(new Map(summaries.map((one) => [one.name, new Set(one.examples)]))).toEqual(
            values,
          );
        }
      }),
    );
  });

  it('that is damaged is read, or is a mistake with its line', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 5 }),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom('"', '{', '\\', '\n', '#'),
      ),
    });
    fc.assert(
      fc.property(
        families,
        number,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (all, value, some) => {
          const text = some.reduce(
            (before, { at, cut, put }) => {
              const place = Math.floor(at * before.length);
              return before.slice(0, place) + put + before.slice(place + cut);
            },
            write(all, value),
          );
          try {
            expect(read(text).metrics).toBeInstanceOf(Array);
          } catch (thrown) {
            if (!(thrown instanceof StyxError)) throw thrown;
            expect(thrown.code).toBe('BAD_EXPOSITION');
            const { line = 0, column = 0 } = thrown.position ?? {};
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
            expect(column).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('of bytes is read, or is a mistake', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          read(bytes);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(StyxError);
        }
      }),
    );
  });
});
