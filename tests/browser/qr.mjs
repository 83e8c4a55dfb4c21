// Reads a QR code the way a phone does: from the pixels, in whatever theme they are shown.
import assert from 'node:assert/strict';
import jsqr from 'jsqr';
import { pixelsOf } from './pixels.mjs';

/** What the code on the screen says. */
export async function readQrCode(page, selector) {
  const element = await page.$(selector);
  assert.ok(element, `${selector} is there`);
  // Without captureBeyondViewport Firefox takes a fixed dialog from where it is shown.
  const picture = await element.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return readQrPicture(page, picture, 'image/png');
}

/** What the code on a picture of this media type says. */
export async function readQrPicture(page, base64, type) {
  const { width, height, pixels } = await pixelsOf(page, base64, type);
  // Many phones cannot read a light code on a dark ground, so it must not be inverted.
  const code = jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' });
  assert.ok(code, `a phone can read the QR code (${width} × ${height} pixels)`);
  return code.data;
}
