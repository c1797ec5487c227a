/** What LaTeX calls a character that it does not take as it is. */
export interface LatexName {
  readonly character: string;
  readonly name: string;
}

/** The alphabets that the fonts of LaTeX have, and signs that every LaTeX takes as they are. */
const known =
  /[\u0020-\u00AC\u00AE-\u017F\u0401-\u045F\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]/;
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\p{Variation_Selector}]/u;

const greek =
  'Α A Β B Γ \\Gamma Δ \\Delta Ε E Ζ Z Η H Θ \\Theta Ι I Κ K Λ \\Lambda Μ M Ν N Ξ \\Xi Ο O Π \\Pi ' +
  'Ρ P Σ \\Sigma Τ T Υ \\Upsilon Φ \\Phi Χ X Ψ \\Psi Ω \\Omega α \\alpha β \\beta γ \\gamma ' +
  'δ \\delta ε \\varepsilon ζ \\zeta η \\eta θ \\theta ι \\iota κ \\kappa λ \\lambda μ \\mu ν \\nu ' +
  'ξ \\xi ο o π \\pi ρ \\rho ς \\varsigma σ \\sigma τ \\tau υ \\upsilon φ \\varphi χ \\chi ψ \\psi ω \\omega';
const signs =
  '‐ \\mbox{-} ‑ \\mbox{-} ← \\leftarrow ↑ \\uparrow → \\rightarrow ↓ \\downarrow ↔ \\leftrightarrow ' +
  '∀ \\forall ∂ \\partial ∃ \\exists ∅ \\emptyset ∆ \\Delta ∇ \\nabla ∈ \\in ∏ \\prod ∑ \\sum − - ' +
  '∕ / ∗ * √ \\surd ∝ \\propto ∞ \\infty ∧ \\wedge ∨ \\vee ∩ \\cap ∪ \\cup ∫ \\int ∼ \\sim ≃ \\simeq ' +
  '≈ \\approx ≠ \\neq ≡ \\equiv ≤ \\leq ≥ \\geq ≪ \\ll ≫ \\gg ⊂ \\subset ⊆ \\subseteq ⋅ \\cdot ⋯ \\cdots';
const formulas = new Map(
  Array.from(`${greek} ${signs}`.matchAll(/(\S+) (\S+)/g), ([, character = '', name = '']) => [
    character,
    name,
  ]),
);

/** The characters of texts that a .tex has to have by another name, each once. */
export function latexNames(texts: readonly string[]): LatexName[] {
  const characters = new Set(texts.flatMap((text) => Array.from(text)));
  return [...characters]
    .filter((character) => !known.test(character))
    .map((character) => ({ character, name: nameOf(character) }));
}

function nameOf(character: string): string {
  const formula = formulas.get(character);
  if (formula !== undefined) return `\\ensuremath{${formula}}`;
  return unseen.test(character) ? '' : '?';
}
