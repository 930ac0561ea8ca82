/** Places in sorted lists, and stretches of whole numbers. */

/** The last place of a sorted list where a condition holds that holds up to some place; -1 where it never does. */
export function last<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first place whose text is not before another. */
export function lowerBound(list: readonly string[], text: string): number {
  return last(list, (item) => item < text) + 1;
}

/** The numbers of a stretch, both ends included. */
export function stretch(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
