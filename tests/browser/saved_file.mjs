// What the browser was handed to save, taken where the page hands it over: no dialog of the browser is in the way.
import { unfold } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

/** Clicks a button that saves a file, wherever it is folded, and gives `{ name, type, text, base64 }` of that. */
export async function savedBy(reader, selector) {
  await unfold(reader, selector);
  await reader.page.evaluate(() => {
    const give = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      URL.createObjectURL = give;
      const { name, type } = file;
      const url = new FileReader();
      url.onload = async () => {
        window.savedFile = { name, type, text: await file.text(), base64: url.result.split(',')[1] ?? '' };
      };
      url.readAsDataURL(file);
      return give.call(URL, file);
    };
  });
  await reader.click(selector);
  return eventually(`${selector} saves a file`, () =>
    reader.page.evaluate(() => {
      const { savedFile } = window;
      delete window.savedFile;
      return savedFile;
    }),
  );
}
