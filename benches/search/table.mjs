// Tables for the terminal that are Markdown as well.

/** Rows of cells under a heading; all columns but the first stand on the right. */
export function table(heading, rows) {
  const cells = [heading, ...rows].map((row) => row.map((cell) => cell ?? '–'));
  const widths = heading.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => pad(cell, widths[column], column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => '-'.repeat(width + 1) + (column ? ':' : '-')).join('|')}|`;
  const [first, ...others] = cells.map(line);
  return [first, rule, ...others].join('\n');
}

const pad = (cell, width, column) => (column ? cell.padStart(width) : cell.padEnd(width));

/** A number with as many places as say something. */
export function figure(number) {
  if (number === undefined) return undefined;
  if (number === 0) return '0';
  const places = Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(Math.abs(number)))));
  return number.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}
