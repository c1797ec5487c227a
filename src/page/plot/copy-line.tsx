import { useEffect, useState } from 'preact/hooks';

/** A text for the manifest, and a button that copies it. */
export function CopyLine({ text, what }: { readonly text: string; readonly what: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser does not let the page copy: mark the text'),
    );
  };
  return (
    <div class="copy-line">
      <pre tabIndex={0} aria-label={`${what} for the manifest`}>
        <code>{text}</code>
      </pre>
      <button type="button" onClick={copy} aria-label={`Copy the ${what}`}>
        Copy
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
