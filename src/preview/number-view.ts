import type { NumberResult } from '../build/numbers/number-result.js';
import type { NumberView } from '../view/project-view.js';
import { problemView } from './problem-view.js';

export function numberView({ kind, name, text, warnings, error }: NumberResult): NumberView {
  return { kind, name, text, warnings, problem: error && problemView(error) };
}
