/** What could not be mapped, and of what. */
export interface Remark {
  /** `panel 3 "Load"`, `variable job`, or `figure load`. */
  readonly of: string;
  /** What is lost, and why: a sentence without a full stop. */
  readonly text: string;
  /** Where it is, `panels[3].targets[0]`; undefined of what is in no dashboard. */
  readonly path: string | undefined;
  /** Whether all of it is left out, or it is there without something. */
  readonly isWhole: boolean;
}

/** Says what a panel or a figure cannot have. */
export type Say = (text: string, path?: string) => void;

/** A remark as a line: `panel 3 "Load": left out: … (panels[3])`. */
export function remarkText({ of, text, path, isWhole }: Remark): string {
  const where = path === undefined || path === '' ? '' : ` (${path})`;
  return `${of}: ${isWhole ? 'left out: ' : ''}${text}${where}`;
}
