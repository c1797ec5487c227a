const slotMs = 15 * 60e3;

/** Asking Intl takes a quarter of a millisecond, and every figure asks for the same zone. */
const judged = new Map<string, boolean>();

/**
 * Whether a name is that of an IANA time zone, in the letters that all programs know it by:
 * Node takes `europe/berlin` too, Python does not.
 */
export function isTimezone(name: string): boolean {
  const known = judged.get(name) ?? isKnown(name);
  judged.set(name, known);
  return known;
}

function isKnown(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** The names of the time zones, for suggestions. */
export function timezoneNames(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/** A function from a time in ms to what a zone's clocks are ahead of UTC then, in ms. */
export function zoneOffsets(name: string): (ms: number) => number {
  if (name === 'UTC') return () => 0;
  const offsetAt = exactOffsets(name);
  const slots = new Map<number, number | undefined>();
  let lastSlot = NaN;
  let lastOffset: number | undefined;
  return (ms) => {
    const slot = Math.floor(ms / slotMs);
    if (slot !== lastSlot) {
      if (!slots.has(slot)) slots.set(slot, offsetOfSlot(slot, offsetAt));
      lastSlot = slot;
      lastOffset = slots.get(slot);
    }
    return lastOffset ?? offsetAt(ms);
  };
}

/** The one offset of a quarter of an hour; undefined where it changes within. */
function offsetOfSlot(slot: number, offsetAt: (ms: number) => number): number | undefined {
  const offset = offsetAt(slot * slotMs);
  return offset === offsetAt((slot + 1) * slotMs - 1) ? offset : undefined;
}

function exactOffsets(name: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  return (ms) => {
    const parts = format.formatToParts(ms);
    return offsetOf(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
  };
}

/** `GMT+01:00` in ms. */
function offsetOf(text: string): number {
  const match = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const ms = Number(hours) * 3600e3 + Number(minutes) * 60e3 + Number(seconds) * 1e3;
  return sign === '-' ? -ms : ms;
}

/**
 * A time in ms as ISO 8601, `offsetMs` ahead of UTC, with milliseconds only where it has some:
 * `2017-06-01T14:00:00+02:00`, and `Z` for 0.
 */
export function isoText(ms: number, offsetMs: number): string {
  return ms % 1000 === 0 ? isoSeconds(ms, offsetMs) : isoMillis(ms, offsetMs);
}

/** The same in whole seconds. */
export function isoSeconds(ms: number, offsetMs: number): string {
  return clockText(ms, offsetMs).slice(0, -4) + formatOffset(offsetMs);
}

/** The same with milliseconds, be they zero. */
export function isoMillis(ms: number, offsetMs: number): string {
  return clockText(ms, offsetMs) + formatOffset(offsetMs);
}

/** What the clocks show: `2017-06-01T14:00:00.000`. */
function clockText(ms: number, offsetMs: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, -1);
}

function formatOffset(offsetMs: number): string {
  if (offsetMs === 0) return 'Z';
  const seconds = Math.abs(offsetMs) / 1000;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  if (parts[2] === 0) parts.pop();
  const sign = offsetMs < 0 ? '-' : '+';
  return sign + parts.map((part) => String(part).padStart(2, '0')).join(':');
}
