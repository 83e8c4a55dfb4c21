// Chance that can be repeated: the same seed gives the same numbers on every machine.

export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, but without, 1 (the generator known as mulberry32). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whether something happens that happens in this share of all cases. */
  happens(share) {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick(choices) {
    return choices[Math.floor(this.next() * choices.length)];
  }
}

/** Choices whose frequency falls with their rank, as that of words does in every language. */
export class Zipf {
  #choices;
  #sums;

  /** `steepness` is the exponent of the law, close to 1 for words. */
  constructor(choices, steepness) {
    this.#choices = choices;
    this.#sums = new Float64Array(choices.length);
    let sum = 0;
    // The offset flattens the very top, as Mandelbrot found it in texts.
    for (let rank = 0; rank < choices.length; rank++) this.#sums[rank] = sum += (rank + 2.7) ** -steepness;
  }

  pick(chance) {
    const wanted = chance.next() * this.#sums.at(-1);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#choices[low];
  }
}
