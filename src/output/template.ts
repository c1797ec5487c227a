import Handlebars from 'handlebars';
import { messageOf, StyxError } from '../errors.js';
import { didYouMean, nearest } from '../manifest/nearest.js';
import { type PartialCall, prepared } from './template-checks.js';
import {
  builtInTemplates,
  type EngineName,
  kindsOf,
  ownTemplates,
  type Source,
  type Sources,
} from './template-files.js';
import { argumentCounts, helpersFor } from './template-calls.js';
import { type Place, positionIn, unreadable } from './template-syntax.js';
import { withTexts } from './template-values.js';

/** Fills a template in with plain data. Throws StyxError TEMPLATE. */
export type Template = (view: object) => string;

const loaded = new Map<string, Template>();

/**
 * The templates of an engine, with those of one's own folder in place of built-in ones; these
 * may change while Styx runs. One's own that none calls is a mistake: a misspelt name would go unseen. Throws TEMPLATE.
 */
export function loadTemplate(engine: EngineName, own: string | undefined): Template {
  const mine: Sources = own === undefined ? new Map() : ownTemplates(engine, own);
  const key = JSON.stringify([engine, [...mine]]);
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const builtIn = builtInTemplates(engine);
  const all = new Map([...builtIn, ...mine]);
  const { figure, ...partials } = Object.fromEntries(all);
  if (figure === undefined) {
    throw new StyxError('TEMPLATE', `there is no template ${engine}/figure`);
  }
  const template = compileTemplate(figure, partials, new Set(builtIn.values()));
  if (mine.size > 0) checkUse(mine, builtIn, all);
  loaded.set(key, template);
  return template;
}

/** The names of templates that some call, and that these call, and so on; with them. */
export function calledFrom(names: readonly string[], all: Sources): Set<string> {
  const called = new Set(names);
  for (const name of called) {
    const source = all.get(name);
    if (source === undefined) continue;
    for (const call of prepared(source, parsed(source))) called.add(call.name);
  }
  return called;
}

function checkUse(mine: Sources, builtIn: Sources, all: Sources): void {
  const kinds = kindsOf(builtIn).map((kind) => `kinds/${kind}`);
  const used = calledFrom(['figure', ...kinds], all);
  for (const [name, source] of mine) {
    if (used.has(name) || builtIn.has(name)) continue;
    const near = nearest(
      name,
      [...builtIn.keys()].filter((one) => !mine.has(one)),
    );
    throw new StyxError('TEMPLATE', `no template calls ${source.name}`, {
      hint:
        near === undefined ? `call it, {{> ${name}}}, or delete it` : `did you mean ${near}.hbs?`,
    });
  }
}

/**
 * Compiles a template whose text can only be printed by the helpers that quote for a language.
 * Undefined variables are errors, and so is a template that none of the others calls. Those that are
 * known to be right are read when they are first called: a chart needs few of the built-in ones.
 * Throws TEMPLATE, with the place in the template.
 */
export function compileTemplate(
  main: Source,
  partials: Readonly<Record<string, Source>>,
  right: ReadonlySet<Source> = new Set(),
): Template {
  const handlebars = Handlebars.create();
  const sources = new Map([main, ...Object.values(partials)].map((one) => [one.name, one]));
  const placed = (error: StyxError, place: Place, name: string): StyxError =>
    withPlace(error, place, sources.get(name) ?? main);
  handlebars.registerHelper(helpersFor(placed));
  const names = Object.keys(partials);
  const render = compiled(handlebars, main, names);
  for (const [name, source] of Object.entries(partials)) {
    const compile = (): Handlebars.TemplateDelegate => compiled(handlebars, source, names);
    handlebars.registerPartial(name, right.has(source) ? whenCalled(compile) : compile());
  }
  return (view) => {
    try {
      return render(withTexts(view));
    } catch (thrown) {
      if (thrown instanceof StyxError) throw thrown;
      const isEndless = thrown instanceof RangeError;
      const why = isEndless ? 'templates call each other without end' : messageOf(thrown);
      const message = `the template ${main.name} cannot be filled in: ${why}`;
      throw new StyxError('TEMPLATE', message, { cause: thrown });
    }
  };
}

function whenCalled(compile: () => Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  let template: Handlebars.TemplateDelegate | undefined;
  return (context, options) => (template ??= compile())(context, options);
}

function compiled(
  handlebars: typeof Handlebars,
  source: Source,
  names: readonly string[],
): Handlebars.TemplateDelegate {
  const program = parsed(source);
  for (const call of prepared(source, program)) {
    if (!names.includes(call.name)) throw noTemplate(source, call, names);
  }
  const knownHelpers = Object.fromEntries([...argumentCounts.keys()].map((name) => [name, true]));
  return handlebars.compile(program, { noEscape: true, knownHelpers });
}

function parsed(source: Source): hbs.AST.Program {
  try {
    return Handlebars.parse(source.text, { srcName: source.name });
  } catch (thrown) {
    throw unreadable(source, thrown);
  }
}

function noTemplate(source: Source, call: PartialCall, names: readonly string[]): StyxError {
  if (call.name === 'figure') {
    return new StyxError('TEMPLATE', 'a template calls figure, which is the whole script', {
      position: positionIn(source, call.place),
      hint: 'call one of its parts: {{> settings}}, {{> page}}; or write what is to be there',
    });
  }
  return new StyxError('TEMPLATE', `there is no template ${call.name}`, {
    position: positionIn(source, call.place),
    hint: didYouMean(call.name, names) ?? `write it: ${call.name}.hbs`,
  });
}

function withPlace({ message, hint }: StyxError, place: Place, source: Source): StyxError {
  return new StyxError('TEMPLATE', message, { position: positionIn(source, place), hint });
}
