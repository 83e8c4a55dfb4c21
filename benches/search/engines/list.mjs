// The engines in the order of the table. `package` names the npm package, whose version is printed.
export const engines = [
  { id: 'nachlese' },
  { id: 'includes' },
  { id: 'ufuzzy', package: '@leeoniya/ufuzzy' },
  { id: 'minisearch', package: 'minisearch' },
  { id: 'flexsearch', package: 'flexsearch' },
  { id: 'flexsearch_full', package: 'flexsearch' },
  { id: 'orama', package: '@orama/orama' },
  { id: 'lunr', package: 'lunr' },
  { id: 'itemsjs', package: 'itemsjs' },
  { id: 'fuse', package: 'fuse.js' },
];
