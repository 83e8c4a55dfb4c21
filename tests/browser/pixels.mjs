// The pixels of a picture, by the browser's own decoders.

/**
 * Decodes a picture of this media type in the page and gives `{ width, height, pixels }`, with four bytes for each
 * pixel.
 */
export async function pixelsOf(page, base64, type = 'image/png') {
  const { width, height, text } = await page.evaluate(decode, base64, type);
  return { width, height, pixels: new Uint8ClampedArray(Buffer.from(text, 'base64')) };
}

async function decode(base64, type) {
  const picture = new Image();
  picture.src = `data:${type};base64,${base64}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: picture.naturalWidth, height: picture.naturalHeight });
  const brush = canvas.getContext('2d');
  brush.drawImage(picture, 0, 0);
  const { width, height } = canvas;
  const { data } = brush.getImageData(0, 0, width, height);
  let text = '';
  for (let start = 0; start < data.length; start += 8192)
    text += String.fromCharCode(...data.subarray(start, start + 8192));
  return { width, height, text: btoa(text) };
}
