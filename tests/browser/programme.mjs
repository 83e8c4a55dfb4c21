// A large programme, for stories about talks: made by counting, so that a story knows what must be found.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const talkCount = 900;
export const roomCount = 40;
export const days = ['2026-05-19', '2026-05-20', '2026-05-21'];
export const ofFirstDay = talkCount / days.length;

const two = (number) => String(number).padStart(2, '0');

/** Talk n is on day n % 3 in room n % 40; every ninth speaks of Glasfaser, and so does one person and one word. */
const talk = (at) => ({
  id: `talk-${at}`,
  title: `Vortrag ${at} über ${at % 9 ? 'Netze' : 'Glasfaser'}`,
  abstract: 'Ein langer Text, von dem die Liste nur den Anfang zeigt. '.repeat(12),
  speakers: [`person-${at % 50}`],
  start: `${days[at % 3]}T${two(9 + (Math.floor(at / 3) % 9))}:${at % 2 ? '30' : '00'}`,
  minutes: 25,
  tags: { day: [days[at % 3]], room: [`room-${at % roomCount}`] },
});

const programme = {
  format: 1,
  languages: ['de'],
  event: { name: 'Tag der Netze', title: 'Das Programm', summary: 'Drei Tage.', start: days[0], end: days[2] },
  facets: [
    {
      id: 'room',
      label: 'Raum',
      values: Array.from({ length: roomCount }, (_, at) => ({ id: `room-${at}`, label: `Raum ${at}` })),
    },
    { id: 'day', label: 'Tag', values: days.map((day) => ({ id: day, label: day })) },
  ],
  speakers: Array.from({ length: 50 }, (_, at) => ({
    id: `person-${at}`,
    name: `Person ${two(at)}`,
    ...(at === 7 && { organisation: 'Glasfaser Nord' }),
  })),
  talks: Array.from({ length: talkCount }, (_, at) => talk(at)),
  takeaways: [{ id: 'one', talk: 'talk-0', kind: 'finding', statement: 'Die Glasfaser kommt.' }],
  glossary: [{ term: 'Glasfaser', meaning: 'Ein Kabel, das Licht leitet.' }],
};

/** Puts it into a site in place of the first recap; `changes` replaces top-level fields. */
export function announce(site, changes = {}) {
  writeFileSync(join(site.folder, 'recap.json'), JSON.stringify({ ...programme, ...changes }));
}
