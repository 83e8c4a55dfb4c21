// Waiting for conditions. No story sleeps for a fixed time: a slow machine only takes longer, it never lies.
import { AssertionError } from 'node:assert';
import { inspect } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take, in milliseconds; generous, because two cores run two browsers. */
export const patience = 20_000;

const betweenLooks = 25;

/**
 * Reads again and again until `accept` likes the value, and gives that value.
 * `sentence` says what was expected; it becomes the message when time runs out.
 */
export async function eventually(sentence, read, accept = Boolean, within = patience) {
  const end = Date.now() + within;
  let last = 'nothing was read';
  for (;;) {
    try {
      last = await inTime(read(), end - Date.now());
      if (accept(last)) return last;
    } catch (error) {
      // A page that is just being replaced cannot be read; the next look finds the new one.
      last = error;
    }
    if (Date.now() > end) break;
    await pause(betweenLooks);
  }
  const seen = last instanceof Error ? last.message : inspect(last, { depth: 4, breakLength: 120 });
  throw new AssertionError({
    message: `${sentence} (waited ${within / 1000} s, last seen: ${seen})`,
    stackStartFn: eventually,
  });
}

/** A promise that is given up when its time is over, for browsers which never answer. */
async function inTime(promise, milliseconds) {
  let timer;
  const over = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('the browser did not answer')), Math.max(milliseconds, 1000));
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
