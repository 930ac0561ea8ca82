/** The look of the overlay. A constructed stylesheet is allowed where a strict policy refuses style elements. */

let sheet: CSSStyleSheet | undefined;

export function overlayStyles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { position: fixed; inset: auto 0 0; z-index: 1000; display: flex; justify-content: center; pointer-events: none; }
.panel { position: relative; pointer-events: auto; box-sizing: border-box; max-inline-size: min(64rem, 100%); max-block-size: 70dvb; overflow: auto;
  background: #1c1f23; color: #e8e6e1; border: 1px solid #72777e; border-block-end: 0; border-radius: 8px 8px 0 0; padding-inline: 1.25rem; font: 0.875rem/1.5 system-ui, sans-serif; }
.panel[open] { inline-size: 64rem; padding-block-end: 1.25rem; }
p { margin: 0.25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.head { position: sticky; inset-block-start: 0; background: inherit; padding-block: 0.5rem; font-weight: 600; cursor: pointer; }
.close { position: absolute; inset: 0.5rem 1.25rem auto auto; font: inherit; color: inherit; background: none; border: 1px solid #72777e; border-radius: 4px; padding-inline: 0.75rem; cursor: pointer; }
.panel:not([open]) .close { display: none; }
.file { margin-block-start: 0.75rem; }
.file > summary { font-weight: 600; cursor: pointer; overflow-wrap: anywhere; }
.all { margin-block-start: 0.75rem; font: inherit; color: inherit; background: none; border: 1px solid #72777e; border-radius: 4px; padding-inline: 0.75rem; cursor: pointer; }
article { margin-block-start: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid #e0a758; }
article:is(.error, .breaking) { border-color: #f0897e; }
article:is(.compatible, .docs) { border-color: #72777e; }
.message > a { color: #86b6f0; }
article.note { border-color: #86b6f0; }
.message { font-weight: 600; }
.place { color: #86b6f0; font: 0.8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: 0.375rem 0 0; font: 0.8125rem/1.5 ui-monospace, monospace; overflow-x: auto; }
.number { color: #969a9f; }
.carets, .failure { color: #f0897e; }
p.note { color: #bdbbb5; }
:focus-visible { outline: 2px solid #6fc3cc; outline-offset: 2px; }
@media print { :host { display: none; } }
`);
  return sheet;
}
