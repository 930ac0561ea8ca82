/** Source lines in frames: tabs become four spaces, as in the terminal, so that the mark under a line stands where it belongs. */

const tab = "    ";

export function untabbed(text: string): string {
  return text.replaceAll("\t", tab);
}

/** The marks under the characters of a line from a column, 1-based, up to another; one mark when that is not behind it. */
export function carets(text: string, column: number, endColumn: number): string {
  const characters = [...text]; // by code points, as columns are counted
  const widthOf = (from: number, to: number) => untabbed(characters.slice(from, to).join("")).length;
  return " ".repeat(widthOf(0, column - 1)) + "^".repeat(Math.max(1, widthOf(column - 1, endColumn - 1)));
}
