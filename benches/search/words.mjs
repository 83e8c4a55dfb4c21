// The words that takeaways are made of: what is said in and around town halls, at congresses above all.

const list = (text) => text.trim().split(/\s+/);

/** Nouns as `{ word, link }`; the link is what joins them to a next part: Verwaltung-s-portal, Behörde-n-netz. */
export const nouns = list(`
  Verwaltung+s Bürger Bürgermeister Gemeinde Kommune+n Stadt Land+es Bund+es Kreis Landkreis+es Behörde+n Amt+s Rathaus
  Ministerium+s Staat+s Register Meldewesen+s Ausweis Führerschein Führung+s Personal Beschäftigung+s Beamte+n Dienst
  Dienstleistung+s Leistung+s Antrag+s Formular Bescheid Gebühr+en Haushalt+s Steuer Finanz Förderung+s Zuschuss
  Vergabe Beschaffung+s Vertrag+s Ausschreibung+s Einkauf+s Rechnung+s Zahlung+s Verordnung+s Gesetz+es Recht+s
  Datenschutz Daten Akte+n Urkunde+n Archiv Frist+en Genehmigung+s Bau Bauantrag+s Baugebiet+s Grundstück+s Wohnung+s
  Miete+n Quartier+s Straße+n Verkehr+s Mobilität+s Bus Bahn Fahrrad Parkraum Brücke+n Ampel Schule+n Kita
  Bildung+s Hochschul Jugend Kinder Familie+n Senioren Pflege Gesundheit+s Krankenhaus Rettung+s Feuerwehr Katastrophe+n
  Krise+n Notfall Polizei Ordnung+s Sicherheit+s Cyber Angriff+s Schwachstelle+n Passwort Schlüssel Verschlüsselung+s
  Signatur Identität+s Zertifikat+s Zugang+s Konto Nutzer Nutzung+s Portal Plattform Onlinedienst Schnittstelle+n
  Standard Norm Software Hardware Server Netz Netzwerk Breitband Glasfaser Funk Sensor Messung+s Wetter Klima Wärme
  Energie Strom Gas Wasser Abwasser Abfall Umwelt Natur Wald Boden Landwirtschaft+s Kreislauf Nachhaltigkeit+s
  Öffentlichkeit+s Beteiligung+s Demokratie Wahl Parlament+s Rat+s Ausschuss Sitzung+s Beschluss Protokoll Satzung+s
  Ehrenamt+s Verein+s Stiftung+s Kultur Museum+s Theater Musik Bibliothek+s Sport Tourismus Heimat Dorf Region+en
  Wirtschaft+s Gewerbe Handwerk+s Unternehmen+s Mittelstand+s Gründung+s Arbeit+s Arbeitsplatz Fachkraft Fachkräfte
  Ausbildung+s Weiterbildung+s Kompetenz Wissen+s Erfahrung+s Team Projekt Programm Strategie Ziel Maßnahme+n
  Prozess Verfahren+s Ablauf Aufgabe+n Zuständigkeit+s Verantwortung+s Qualität+s Prüfung+s Kontroll Aufsicht+s Risiko
  Haftung+s Transparenz Vertrauen+s Ethik Barriere Teilhabe Inklusion+s Sprache Übersetzung+s Leichtigkeit+s
  Verständnis Übung+s Übertragung+s Überwachung+s Änderung+s Ärzte Größe+n Höhe+n Lösung+s Störung+s Gebäude Gelände
  Geräte Städte Länder Größenordnung+s Kräfte Bündnis Gespräch+s Vortrag+s Kongress Konferenz Podium+s Werkstatt
  Bühne+n Messe Austausch Kooperation+s Partnerschaft+s Verbund Verband+s Zentrum+s Labor Modell Muster Baustein
  Werkzeug Technik Technologie Digitalisierung+s Automatisierung+s Maschine+n Roboter Rechner Cloud
  Zukunft+s Innovation+s Wandel+s Wende Reform Kosten Milliarde+n Million+en Budget Investition+s Kredit Zeit Tempo
  Termin Kalender Ort+s Raum Karte+n Kataster Vermessung+s Statistik Analyse Prognose+n Szenario Simulation+s
  Zwilling+s Bericht+s Kennzahl+en Vergleich+s Erfolg+s Fehler Chance+n Hürde+n Grenze+n Schutz Mangel Pflicht+en
`).map((entry) => {
  const [word, link = ''] = entry.split('+');
  return { word, link };
});

/** The beginnings of verbs, each with what follows in a sentence. */
export const verbs = list(`
  förder entwickel gestalt unterstütz nutz brauch stärk verbesser erreich zeig führ plan prüf mess lern erklär
  ermöglich verknüpf vernetz beschleunig verlänger öffn schließ änder überzeug begleit beteilig bewert veröffentlich
  finanzier vereinfach bau liefer sicher schütz frag antwort koordinier beantrag bezahl speicher übertrag überwach
  lös stör kürz erhöh begrüß vergrößer schaff kauf miet teil melde arbeit dank
`);

export const verbEndings = ['en', 't', 'te', 'ten', 'end', 'bar'];

export const adjectives = list(`
  digital künstlich öffentlich offen sicher nachhaltig europäisch kommunal regional praktisch schnell langsam einfach
  verlässlich ehrlich mutig messbar gemeinsam verständlich barrierefrei kostenlos günstig teuer groß klein jung alt stark
  schwach grün lokal technisch politisch rechtlich wirtschaftlich gesellschaftlich menschlich persönlich ländlich
  städtisch täglich jährlich möglich nötig üblich ähnlich größer höher früher später zuständig mündlich schriftlich
`);

export const adjectiveEndings = ['', 'e', 'er', 'en', 'es', 'em'];

/** The small words that hold sentences together, the most frequent first. */
export const smallWords = list(`
  die der und in zu den das nicht von ist des sich mit dem es auf für im ein eine auch als an werden aus hat dass nach
  wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man sein wurde
  wenn können alle ihre unter wir soll ich eines kann gegen vom wieder ohne zwischen muss schon damit sehr selbst heute
  drei zwei neue neuen großen dabei deshalb dann jetzt dort weil etwa bereits rund immer jede jeder keine kein
`);

/** Words that are asked for in queries and so must be there: each one stands at a rank of its own. */
export const askedFor = [
  'Digitalmilliarde',
  'Datenschutz',
  'Bürgerbeteiligung',
  'Verwaltung',
  'Künstliche',
  'Intelligenz',
  'Übertragungsnetz',
  'Fachkräftemangel',
  'Öffentlichkeitsarbeit',
  'Wärmewende',
  'Straße',
  'Größenordnung',
];

export const surnames = list(`
  Abend Bachmann Brückner Conrad Dörfler Eichholz Fährmann Gärtner Grünwald Heß Höfer Imhof Jäger Kühn Köster Löwe Lührs
  Mühlbauer Nölte Oster Pflüger Quast Rößler Schäfer Steinhaus Strauß Thönes Uhl Vöhringer Weiß
`);

export const firstNames = list(`Änne Björn Clara Dörte Emre Jürgen Käthe Lale Mirko Sören`);
