/** Lines that keep git from changing the ends of lines, and so the hashes of the lock. */
const attributes = ['styx.lock', 'styx-data/**', 'figures/**'];

/** The text of a .gitattributes with what it lacks for Styx. */
export function attributesText(text: string): string {
  const known = text.split('\n').map((line) => line.trim().split(/\s+/));
  const isThere = (pattern: string): boolean =>
    known.some(
      ([first, ...rest]) => first === pattern && /(^|\s)(-text|binary)(\s|$)/.test(rest.join(' ')),
    );
  return withLines(
    text,
    attributes.filter((pattern) => !isThere(pattern)).map((pattern) => `${pattern} -text`),
  );
}

/** The text of a .gitignore with those of some names that it lacks; `/x`, `x/` and `x` mean the same here. */
export function ignoreText(text: string, names: readonly string[]): string {
  const bare = (line: string): string => line.trim().replace(/^\//, '').replace(/\/$/, '');
  const known = new Set(text.split('\n').map(bare));
  return withLines(
    text,
    names.filter((name) => !known.has(bare(name))),
  );
}

function withLines(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${lines.join('\n')}\n`;
}

/** How many lines a text has more than another that begins it. */
export const linesAdded = (before: string, after: string): number =>
  after.split('\n').length - before.split('\n').length;

/**
 * Rules to be included by a Makefile, as docs/make.md has them: whatever the includer's first target is
 * stays the default one.
 */
export function makeText(figures: readonly string[], styx: string): string {
  return `# Figures for make, from the snapshots and without a server. In the Makefile:
#
#   include styx.mk
#   paper.pdf: paper.tex $(FIGURES)
#   	latexmk -pdf $<
#
# \`make data\` builds what you have changed in styx.config.yaml, and asks the server for what is new.
STYX := ${styx}
FIGURES := ${figures.join(' ')}

styx_goal := $(.DEFAULT_GOAL)
$(FIGURES): styx-build
	@test -f $@ || { echo "$@: the manifest does not make it" >&2; exit 1; }

.PHONY: styx-build data
styx-build:
	@$(STYX) build --frozen
data:
	$(STYX) build
.DEFAULT_GOAL := $(styx_goal)
`;
}
