// The five facets with their 91 values. Kind and speaker are built into Nachlese, the others are declared.
import { firstNames, surnames } from './words.mjs';

const value = (label) => ({ id: idOf(label), label });

/** `many`: a takeaway can have several values. */
export const facets = [
  {
    id: 'kind',
    label: 'Art',
    values: [
      { id: 'finding', label: 'Befund' },
      { id: 'measure', label: 'Maßnahme' },
      { id: 'warning', label: 'Warnung' },
      { id: 'question', label: 'Offene Frage' },
      { id: 'outlook', label: 'Ausblick' },
      { id: 'figure', label: 'Zahl' },
      { id: 'quote', label: 'Zitat' },
    ],
  },
  {
    id: 'level',
    label: 'Ebene',
    ordered: true,
    values: ['Europa', 'Bund', 'Land', 'Kommune'].map(value),
  },
  {
    id: 'topic',
    label: 'Thema',
    many: true,
    values: [
      'Onlinedienste',
      'Register und Daten',
      'Künstliche Intelligenz',
      'Informationssicherheit',
      'Personal und Führung',
      'Vergabe und Haushalt',
      'Bildung',
      'Klima und Energie',
      'Mobilität',
      'Gesundheit und Pflege',
      'Beteiligung',
      'Offene Software',
    ].map(value),
  },
  {
    id: 'audience',
    label: 'Für wen',
    many: true,
    values: ['Leitung', 'Fachamt', 'Technik', 'Recht', 'Einkauf', 'Politik', 'Presse', 'Bürgerschaft'].map(value),
  },
  {
    id: 'speaker',
    label: 'Person',
    many: true,
    // As many people as one congress has: the page draws a row for each of them.
    values: Array.from({ length: 60 }, (_, at) =>
      value(
        `${firstNames[at % firstNames.length]} ${surnames[at % surnames.length]}${at < surnames.length ? '' : '-Maß'}`,
      ),
    ),
  },
];

export const valueCount = facets.reduce((sum, { values }) => sum + values.length, 0);

/** An id as bundles have it: a-z, 0-9 and hyphens. */
function idOf(label) {
  const plain = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ' ': '-' };
  return label.toLowerCase().replace(/[äöüß ]/g, (letter) => plain[letter]);
}
