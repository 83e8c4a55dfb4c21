// The design is what it was: 24 states against pictures of them, with tolerance.
import { forBothBrowsers } from './stories.mjs';
import { assertLooksAsBefore } from './baseline.mjs';

const windows = [
  [360, 640],
  [1366, 625],
  [1920, 1080],
];
const modes = { light: {}, dark: { dark: true }, forced: { forcedColors: true } };
const pages = { home: '', takeaway: 'takeaway/kiel-staff-unit/' };
const languages = { de: '', 'de-simple': 'de-simple/' };

const notIn = { firefox: 'the baselines are of Chromium, because each browser draws letters and fields its own way' };

for (const [mode, variant] of Object.entries(modes)) {
  for (const [width, height] of windows) {
    // A takeaway is drawn in light colours alone: the others are those of the overview.
    const shown = Object.entries(pages).filter(([page]) => page === 'home' || mode === 'light');
    const title = `at ${width} × ${height} pixels in ${mode} colours pages look as before`;
    forBothBrowsers(title, { width, height, variant, notIn }, async ({ reader }) => {
      for (const [page, path] of shown) {
        for (const [language, folder] of Object.entries(languages)) {
          await reader.openReady(folder + path);
          await reader.missesSoon('[data-lazy][aria-busy]', 'all that comes later has come');
          await assertLooksAsBefore(reader.page, `${page}-${language}-${width}-${mode}`);
          await reader.page.setViewport({ width, height });
        }
      }
    });
  }
}
