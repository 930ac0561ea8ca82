/** The look of the overlay. A constructed stylesheet is allowed where a strict policy refuses style elements. */

let sheet: CSSStyleSheet | undefined;

export function overlayStyles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { position: fixed; inset: auto 0 0; z-index: 1000; display: flex; justify-content: center; pointer-events: none; }
.panel { pointer-events: auto; box-sizing: border-box; inline-size: min(64rem, 100%); max-block-size: 70dvb; overflow: auto; padding: 0.75rem 1.25rem 1.25rem;
  background: #1c1f23; color: #e8e6e1; border: 1px solid #72777e; border-block-end: 0; border-radius: 8px 8px 0 0; font: 0.875rem/1.5 system-ui, sans-serif; }
p { margin: 0.25rem 0; }
.head { display: flex; justify-content: space-between; font-weight: 600; position: sticky; inset-block-start: -0.75rem; background: inherit; padding-block: 0.5rem; }
.close { font: inherit; color: inherit; background: none; border: 1px solid #72777e; border-radius: 4px; padding-inline: 0.75rem; cursor: pointer; }
article { margin-block-start: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid #e0a758; }
article.error { border-color: #f0897e; }
.message { font-weight: 600; }
.place { color: #86b6f0; font-family: ui-monospace, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
pre { margin: 0.375rem 0 0; font: 0.8125rem/1.5 ui-monospace, monospace; overflow-x: auto; }
.number { color: #969a9f; }
.carets, .failure { color: #f0897e; }
.note { color: #bdbbb5; }
:focus-visible { outline: 2px solid #6fc3cc; outline-offset: 2px; }
`);
  return sheet;
}
