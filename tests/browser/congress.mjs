// A larger congress than the first recap, for stories about long lists: made by counting, so that a story knows what
// must be found.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const size = 300;
export const speakers = 40;

const two = (number) => String(number).padStart(2, '0');

/** Every third takeaway speaks of a Haushalt; speaker n says the takeaways n, n + 40, n + 80 and so on. */
const bundle = {
  format: 1,
  languages: ['de'],
  event: { name: 'Tag der Zahlen', title: 'Lange Listen', summary: 'Ein Kongress zum Zählen.', start: '2021-11-23' },
  facets: [
    {
      id: 'level',
      label: 'Ebene',
      ordered: true,
      values: [
        { id: 'state', label: 'Land' },
        { id: 'municipal', label: 'Kommune' },
      ],
    },
  ],
  speakers: Array.from({ length: speakers }, (_, at) => ({ id: `person-${at}`, name: `Person Nummer${two(at)}` })),
  talks: [],
  takeaways: Array.from({ length: size }, (_, at) => ({
    id: `takeaway-${at}`,
    kind: at % 2 ? 'finding' : 'measure',
    statement: `Aussage ${at} über ${at % 3 ? 'Netze' : 'den Haushalt'}`,
    speakers: [`person-${at % speakers}`],
    tags: { level: [at % 5 ? 'municipal' : 'state'] },
  })),
};

/** Puts it into a site in place of the first recap. */
export function convene(site) {
  writeFileSync(join(site.folder, 'recap.json'), JSON.stringify(bundle));
}
