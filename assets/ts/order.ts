/** Orders of table columns. All take the cells' keys as text; what has no place in an order comes before what has one. */

export type Order = (a: string, b: string) => number;

/** The orders that th[data-sort-type] names. "text" and "number" are one: the collator takes runs of digits as the numbers they are. */
export function orderOf(type: string, lang: string): Order {
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  switch (type) {
    case "version":
      return (a, b) => byVersion(a, b) || collator.compare(a, b);
    case "stability":
      return (a, b) => maturity.indexOf(a) - maturity.indexOf(b) || collator.compare(a, b);
  }
  return collator.compare;
}

const maturity = ["idea", "in_creation", "experimental", "beta", "stable", "deprecated"];

/** Precedence of Semantic Versioning 2.0.0, section 11. */
function byVersion(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right) return Number(!!left) - Number(!!right);
  for (let i = 0; i < 3; i++) {
    const difference = Number(left.core[i]) - Number(right.core[i]);
    if (difference) return difference;
  }
  // A version without a pre-release is the release itself, and comes after.
  if (!left.pre.length || !right.pre.length) return right.pre.length - left.pre.length;
  for (let i = 0; i < Math.max(left.pre.length, right.pre.length); i++) {
    const difference = byIdentifier(left.pre[i], right.pre[i]);
    if (difference) return difference;
  }
  return 0;
}

function parseVersion(text: string): { core: string[]; pre: string[] } | null {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+.*)?$/.exec(text);
  return parts && { core: parts.slice(1, 4), pre: parts[4]?.split(".") ?? [] };
}

/** Fewer identifiers come first, numbers before words, words by their letters' codes. */
function byIdentifier(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(!!a) - Number(!!b);
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
