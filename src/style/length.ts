/** An inch in points, as PDF has them: TeX's, of which 72.27 are an inch, are `pt` in a manifest. */
export const inch = 72;

const units = { in: inch, cm: inch / 2.54, mm: inch / 25.4, pt: inch / 72.27 } as const;
const written = /^(\d+(?:\.\d+)?|\.\d+)\s*(in|cm|mm|pt)$/;

/** The points of a length such as `8.5cm`, or undefined for a text that is none. */
export function parseLength(text: string): number | undefined {
  const [, number, unit] = written.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined || !isUnit(unit)) return undefined;
  return Number(number) * units[unit];
}

function isUnit(name: string): name is keyof typeof units {
  return Object.hasOwn(units, name);
}
