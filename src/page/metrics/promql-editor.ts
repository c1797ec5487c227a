import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { PromQLExtension } from '@prometheus-io/codemirror-promql';
import type { CompletionClient } from './completion-client.js';

/** An editor of a query on the page. */
export interface PromqlEditor {
  readonly text: () => string;
  readonly replace: (text: string) => void;
  readonly close: () => void;
}

/**
 * Opens an editor in an element, in a shadow root of its own: there, its styles are constructed ones, which the
 * policy of the page lets in. `onRun` is given the query when Enter is pressed.
 */
export function openEditor(
  host: HTMLElement,
  text: string,
  client: CompletionClient,
  onRun: (query: string) => void,
): PromqlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const promql = new PromQLExtension().setComplete({ remote: client }).activateLinter(false);
  const run = (view: EditorView): boolean => {
    onRun(view.state.doc.toString());
    return true;
  };
  const keys = keymap.of([
    ...completionKeymap,
    { key: 'Enter', run, shift: insertNewline },
    { key: 'Mod-Enter', run },
    ...[...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap],
  ]);
  const extensions = [
    ...[history(), bracketMatching(), closeBrackets(), EditorView.lineWrapping],
    autocompletion({ icons: false, positionInfo: infoPlace }),
    ...[Prec.highest(keys), promql.asExtension(), theme, syntaxHighlighting(colours)],
    placeholder('rate(http_requests_total[5m])'),
    EditorView.contentAttributes.of({ 'aria-label': 'query in PromQL' }),
  ];
  const view = new EditorView({
    state: EditorState.create({ doc: text, extensions }),
    ...{ parent: root, root },
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (by) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: by } }),
    close: () => view.destroy(),
  };
}

type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** Where the help of a suggestion stands: beside the list, or where there is no room, at its end away from the line. */
function infoPlace(view: EditorView, list: Box, _: Box, info: Box, space: Box): { style: string } {
  if (space.right - list.right > info.right - info.left) return { style: 'left: 100%; top: -1px' };
  const cursor = view.coordsAtPos(view.state.selection.main.head);
  const isAbove = cursor !== null && list.bottom <= cursor.bottom;
  const room = isAbove ? list.top - space.top : space.bottom - list.bottom;
  const isRoom = room > info.bottom - info.top;
  const side = isAbove ? 'bottom' : 'top';
  return { style: `left: -1px; ${side}: 100%${isRoom ? '' : '; visibility: hidden'}` };
}

const theme = EditorView.theme({
  '&': { fontSize: '0.95rem', color: 'var(--ink)' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--line)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 18%)',
  },
  '.cm-tooltip.cm-completionInfo': {
    width: 'max-content',
    maxWidth: 'min(20rem, 86vw)',
    padding: '0.4rem 0.6rem',
    fontSize: '0.85rem',
  },
  '.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    maxWidth: 'min(86vw, 40rem)',
    borderRadius: '5px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--card)',
  },
  // A line below would hide underscores.
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 700 },
  '.cm-completionDetail': { opacity: 0.8 },
});

const colours = HighlightStyle.define([
  { tag: [tags.function(tags.variableName), tags.operatorKeyword], color: 'var(--accent)' },
  { tag: [tags.modifier, tags.keyword], color: 'var(--accent)', fontStyle: 'italic' },
  { tag: [tags.string], color: 'var(--good)' },
  { tag: [tags.number], color: 'var(--warn)' },
  { tag: [tags.labelName], color: 'var(--ink)' },
  { tag: [tags.lineComment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.invalid], color: 'var(--bad)' },
]);
