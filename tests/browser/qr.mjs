// Reads a QR code the way a phone does: from the pixels on the screen, in whatever theme they are shown.
import assert from 'node:assert/strict';
import jsqr from 'jsqr';

export async function readQrCode(page, selector) {
  const element = await page.$(selector);
  assert.ok(element, `${selector} is there`);
  // Without captureBeyondViewport Firefox takes a fixed dialog from where it is shown.
  const picture = await element.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  const { width, height, pixels } = await page.evaluate(pixelsOf, picture);
  const bytes = Buffer.from(pixels, 'base64');
  // Many phones cannot read a light code on a dark ground, so it must not be inverted.
  const code = jsqr.default(new Uint8ClampedArray(bytes), width, height, { inversionAttempts: 'dontInvert' });
  assert.ok(code, `a phone can read the QR code (${width} × ${height} pixels)`);
  return code.data;
}

/** Decodes a PNG with the browser's own decoder; runs in the page. */
async function pixelsOf(picture) {
  const file = new Blob([Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))], {
    type: 'image/png',
  });
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const brush = canvas.getContext('2d');
  brush.drawImage(bitmap, 0, 0);
  const { data } = brush.getImageData(0, 0, bitmap.width, bitmap.height);
  let text = '';
  for (let start = 0; start < data.length; start += 8192)
    text += String.fromCharCode(...data.subarray(start, start + 8192));
  return { width: bitmap.width, height: bitmap.height, pixels: btoa(text) };
}
