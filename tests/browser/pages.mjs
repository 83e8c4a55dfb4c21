// One page of every sort, with examples from the recap.
export const everyPage = [
  { name: 'home', path: '' },
  { name: 'talks', path: 'talks/' },
  { name: 'talk', path: 'talk/hessen/' },
  { name: 'takeaway', path: 'takeaway/kiel-staff-unit/' },
  { name: 'speakers', path: 'speakers/' },
  { name: 'speaker', path: 'speaker/jonas-dagefoerde/' },
  { name: 'glossary', path: 'glossary/' },
  { name: 'value', path: 'level/state/' },
  { name: 'comparison', path: 'comparison/' },
  { name: 'help', path: 'help/' },
];

export const unknownPage = { name: 'not-found', path: 'talk/nope/' };

/**
 * What the page for an unknown address cannot spare the console: its own 404, and the places above the address where
 * style and script turn out not to be, because only the server knows where the site begins.
 */
export function expectNotFound(watch, path = unknownPage.path) {
  watch.expect(new RegExp(`404.*/${path}`), 'an unknown page answers 404');
  watch.expect(/(boot\.js|styles-[0-9a-f]+\.css)/, 'style and script are looked for at every depth');
}

/** The forms a home page takes. */
export const filteredHome = '?level=state&kind=finding';
export const emptyHome = '?level=municipal&kind=warning';
