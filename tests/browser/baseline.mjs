// Pictures of pages as they are meant to look, kept small: a quarter of their size.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pixelsOf } from './pixels.mjs';

const folder = fileURLToPath(new URL('baselines/', import.meta.url));
/** A block of so many pixels a side is compared by its mean, so that the edges of letters do not count. */
const block = 4;
/** How far apart the means of a block may be, of 255. */
const tolerance = 40;
/** How many of a hundred blocks may be further apart. */
const allowed = 2;

/**
 * Compares the window with its baseline. UPDATE_BASELINES=1 writes the baseline anew; look at what has changed before
 * committing it.
 */
export async function assertLooksAsBefore(page, name) {
  const { width, height } = page.viewport();
  await page.setViewport({ width, height, deviceScaleFactor: 0.25 });
  await page.evaluate(() => document.fonts.ready);
  const seen = await page.screenshot({ encoding: 'base64' });
  const file = `${folder}${name}.png`;
  if (process.env.UPDATE_BASELINES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, seen, 'base64');
    return;
  }
  assert.ok(existsSync(file), `there is a baseline ${name}; UPDATE_BASELINES=1 writes it`);
  const [before, now] = [await pixelsOf(page, readFileSync(file, 'base64')), await pixelsOf(page, seen)];
  assert.deepEqual([now.width, now.height], [before.width, before.height], `the size of ${name}`);
  const share = (100 * differingBlocks(before, now)) / blocksOf(before);
  assert.ok(share <= allowed, `${name} looks as before: ${share.toFixed(1)} of 100 blocks differ, ${allowed} may`);
}

const blocksOf = ({ width, height }) => Math.floor(width / block) * Math.floor(height / block);

function differingBlocks(before, now) {
  let differing = 0;
  for (let top = 0; top + block <= before.height; top += block) {
    for (let left = 0; left + block <= before.width; left += block) {
      const [one, other] = [before, now].map((picture) => meanOf(picture, left, top));
      if (one.some((mean, at) => Math.abs(mean - other[at]) > tolerance)) differing += 1;
    }
  }
  return differing;
}

/** The mean red, green and blue of a block. */
function meanOf({ width, pixels }, left, top) {
  const sums = [0, 0, 0];
  for (let y = top; y < top + block; y += 1) {
    for (let x = left; x < left + block; x += 1) {
      for (const at of [0, 1, 2]) sums[at] += pixels[(y * width + x) * 4 + at];
    }
  }
  return sums.map((sum) => sum / (block * block));
}
