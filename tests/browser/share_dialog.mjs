// The share dialog as a reader uses it.
import assert from 'node:assert/strict';
import { eventually } from './wait.mjs';
import { readQrCode } from './qr.mjs';

const dialog = 'dialog[data-part=share]';

/** Presses the share button with this key, such as `talk:hessen`, and gives the dialog. */
export async function openShare(reader, key) {
  const opener = `button[data-share="${key}"]`;
  await reader.click(opener);
  await reader.seesSoon(`${dialog}[open]`, `the share dialog opens for ${key}`);
  await reader.seesSoon(`${dialog} [data-lazy=share]:not([aria-busy])`, 'its second half comes');
  return new ShareDialog(reader, opener);
}

/** Opens the folded part of the dialog in which something stands. */
export async function unfold(reader, selector) {
  const summary = `${dialog} details:not([open]):has(${selector}) > summary`;
  if (await reader.sees(summary)) await reader.click(summary);
}

class ShareDialog {
  constructor(reader, opener) {
    Object.assign(this, { reader, opener });
  }

  /** The link in the dialog, which must be an absolute address inside the site. */
  async link() {
    const link = await this.reader.page.evaluate(
      (dialog) => document.querySelector(`${dialog} input[readonly]`).value,
      dialog,
    );
    assert.ok(link.startsWith(this.reader.site.url), `the link "${link}" leads into the site ${this.reader.site.url}`);
    return link;
  }

  /** What the heading of the dialog says. */
  heading() {
    return this.reader.text(`${dialog} h2`);
  }

  /** Presses the copy button and gives the confirmation. */
  async copy() {
    await this.reader.click(`${dialog} button[data-copy]`);
    return eventually('copying is confirmed in words', () =>
      this.reader.page.evaluate(
        (dialog) => document.querySelector(`${dialog} [data-part=copied]`)?.textContent.trim(),
        dialog,
      ),
    );
  }

  /** Subject and body of the e-mail that the dialog offers. */
  async email() {
    const href = await this.reader.page.evaluate(
      (dialog) => document.querySelector(`${dialog} a[href^="mailto:"]`)?.getAttribute('href'),
      dialog,
    );
    assert.ok(href, 'the dialog offers an e-mail');
    const fields = href
      .slice(href.indexOf('?') + 1)
      .split('&')
      .map((field) => field.split('='));
    assert.ok(!href.includes('+'), 'spaces in mailto: links are %20, since mail programs show "+" as it is');
    return Object.fromEntries(fields.map(([name, value]) => [name.toLowerCase(), decodeURIComponent(value)]));
  }

  /** What a phone reads from the QR code on the screen. */
  async qrText() {
    await this.reader.seesSoon(`${dialog} svg[data-part=qr] path[d^=M]`, 'the code is drawn');
    return readQrCode(this.reader.page, `${dialog} svg[data-part=qr]`);
  }

  /** The part of the link field that is selected. */
  selected() {
    return this.reader.page.evaluate((dialog) => {
      const field = document.querySelector(`${dialog} input[readonly]`);
      return document.activeElement === field
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : 'the field has no focus';
    }, dialog);
  }

  async close() {
    await this.reader.click(`${dialog} button[data-close]`);
    await this.#isClosed();
  }

  async escape() {
    await this.reader.press('Escape');
    await this.#isClosed();
  }

  async #isClosed() {
    await this.reader.missesSoon(dialog, 'the share dialog is closed');
    await this.reader.focusComesTo(this.opener, 'the focus returns to the button that opened the dialog');
  }
}
