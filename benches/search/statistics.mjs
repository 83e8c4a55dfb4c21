// Figures out of figures.

/** The value below which this share of them lies; `undefined` of none. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return undefined;
  const rising = numbers.toSorted((one, other) => one - other);
  return rising[Math.min(rising.length - 1, Math.floor(share * rising.length))];
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Median, p95, largest, and how many there were. */
export function summary(numbers) {
  return {
    median: median(numbers),
    p95: quantile(numbers, 0.95),
    most: numbers.length ? Math.max(...numbers) : undefined,
    samples: numbers.length,
  };
}

/** The exponent by which a figure grows with the size: 1 is in proportion, 2 is with its square. */
export function growth(small, large) {
  if (!(small?.figure > 0) || !(large?.figure > 0) || small.size === large.size) return undefined;
  return Math.log(large.figure / small.figure) / Math.log(large.size / small.size);
}
