import { buildWith } from './flexsearch.mjs';

export const build = (documents) => buildWith('full', documents);
