//! German, formal and plain.

use super::Phrase;

/// Never inlined, because only alone it becomes a table.
#[inline(never)]
pub fn template(phrase: &Phrase) -> &'static str {
    match phrase {
        Phrase::LanguageName => "Deutsch",
        Phrase::SkipToContent => "Zum Inhalt springen",
        Phrase::Sections => "Bereiche",
        Phrase::Takeaways => "Erkenntnisse",
        Phrase::Talks => "Vorträge",
        Phrase::Speakers => "Personen",
        Phrase::Comparison => "Vergleich",
        Phrase::Language => "Sprache",
        Phrase::Theme => "Darstellung",
        Phrase::ThemeSystem => "System",
        Phrase::ThemeLight => "Hell",
        Phrase::ThemeDark => "Dunkel",
        Phrase::Shown { .. } => "{shown} von 1 Erkenntnis|{shown} von {total} Erkenntnissen",
        Phrase::MatrixCaption { .. } => "{rows} nach {columns}",
        Phrase::MatrixCell { .. } => {
            "{row}, {column}: 1 Erkenntnis zeigen|{row}, {column}: {count} Erkenntnisse zeigen"
        }
        Phrase::SearchLabel => "Erkenntnisse durchsuchen",
        Phrase::SearchHint => "Wort, Name oder Thema",
        Phrase::Suggestions => "Vorschläge",
        Phrase::Corrected { .. } => "Keine Treffer für „{typed}“ – gezeigt wird „{shown}“.",
        Phrase::SearchExact(_) => "Nur nach „{typed}“ suchen",
        Phrase::More { .. } => "{next} weitere anzeigen (noch {rest})",
        Phrase::BrowserSearch => {
            "Die Suche des Browsers (Strg + F) findet nur, was schon angezeigt wird. \
             Das Suchfeld oben durchsucht alles."
        }
        Phrase::RestAtTalks(_) => "{count} weitere Erkenntnisse stehen auf den Seiten ihrer Vorträge.",
        Phrase::PrintedFirst { .. } => "Gedruckt sind die ersten {shown} von {total} Erkenntnissen.",
        Phrase::FacetSearch(_) => "{facet} suchen",
        Phrase::FacetRest(_) => "{count} weitere findet das Feld.",
        Phrase::ClearFacet(_) => "{facet}: Auswahl aufheben",
        Phrase::SearchNeedsApp => {
            "Suche und kombinierte Filter benötigen WebAssembly, das in diesem Browser nicht läuft. \
             Die Themen führen trotzdem zu den passenden Erkenntnissen."
        }
        Phrase::Filter => "Filter",
        Phrase::OpenFilter(_) => "Filter ({chosen})",
        Phrase::ShowResults(_) => "1 Erkenntnis anzeigen|{count} Erkenntnisse anzeigen",
        Phrase::ChosenFilters => "Gewählte Filter",
        Phrase::RemoveFilter(_) => "Filter „{name}“ entfernen",
        Phrase::ClearFilters => "Alle Filter aufheben",
        Phrase::Sort => "Reihenfolge",
        Phrase::SortFitting => "Wie im Programm",
        Phrase::SortBy(_) => "Nach {facet}",
        Phrase::SortAlphabet => "Von A bis Z",
        Phrase::NoTakeawaysYet => "Erkenntnisse gibt es hier noch keine.",
        Phrase::NothingFits => "Keine Erkenntnis passt zu dieser Auswahl.",
        Phrase::NothingFitsAdvice => {
            "Nehmen Sie einen Filter zurück oder versuchen Sie ein kürzeres Wort: \
             Gesucht wird auch innerhalb von Wörtern."
        }
        Phrase::Share => "Teilen",
        Phrase::ShareWhat(_) => "Teilen: {what}",
        Phrase::ShareView => "Auswahl teilen",
        Phrase::ShareTalk => "Vortrag teilen",
        Phrase::ShareSpeaker => "Person teilen",
        Phrase::ShareTakeaway => "Aussage teilen",
        Phrase::Close => "Schließen",
        Phrase::Link => "Link",
        Phrase::CopyLink => "Kopieren",
        Phrase::LinkCopied => "Der Link ist kopiert.",
        Phrase::LinkSelected => "Der Link ist markiert. Kopieren Sie ihn mit Strg + C.",
        Phrase::List => "Ihre Liste",
        Phrase::ListIntroduction => {
            "Erkenntnisse, die Sie sich gemerkt haben. Die Liste liegt nur in diesem Browser."
        }
        Phrase::ListNeedsApp => "Die Liste benötigt WebAssembly, das in diesem Browser nicht läuft.",
        Phrase::SaveWhat(_) => "Merken: {what}",
        Phrase::ShareList => "Liste teilen",
        Phrase::RoomFailed => "Weitere Wege sind gerade nicht verfügbar. Prüfen Sie die Verbindung.",
        Phrase::EditorsFraming => "Einordnung",
        Phrase::AboutTheEvent => "Zum Kongress insgesamt",
        Phrase::Source => "Quelle",
        Phrase::OriginEditorial => "Wortlaut der Redaktion",
        Phrase::OriginSpeaker => "Wortlaut der vortragenden Person",
        Phrase::OriginAutomatic => "Maschinell zusammengefasst",
        Phrase::Approved => "von der vortragenden Person freigegeben",
        Phrase::Breadcrumb => "Pfad",
        Phrase::When => "Wann",
        Phrase::TalkLanguage => "Sprache",
        Phrase::OtherTalks => "Weitere Vorträge",
        Phrase::Minutes(_) => "{minutes} Minuten",
        Phrase::Material => "Material",
        Phrase::Recording => "Aufzeichnung",
        Phrase::Slides => "Folien",
        Phrase::Paper => "Text",
        Phrase::WebPage => "Webseite",
        Phrase::Profile => "Profil",
        Phrase::ExternalLink => "externer Link",
        Phrase::ComparisonHint => "Unter jeder Angabe stehen die Erkenntnisse, auf denen sie beruht.",
        Phrase::Evidence => "Belegt durch",
        Phrase::FilterOn => "In der Übersicht weiter eingrenzen",
        Phrase::Glossary => "Begriffe",
        Phrase::Closing => "Was bleibt",
        Phrase::NotFoundHeading => "Diese Seite gibt es nicht",
        Phrase::NotFoundAdvice => {
            "Vielleicht ist der Link unvollständig, oder der Eintrag wurde entfernt. \
             In der Übersicht finden Sie alle Erkenntnisse, unten alle Vorträge."
        }
        Phrase::ToOverview => "Zur Übersicht",
        Phrase::LoadFailedHeading => "Filter und Suche stehen gerade nicht zur Verfügung.",
        Phrase::LoadUnreachable => "Die Daten (recap.json) waren nicht erreichbar.",
        Phrase::LoadStatus(_) => {
            "Statt der Daten (recap.json) antwortete der Server mit dem Status {status}."
        }
        Phrase::LoadUnreadable => "Die Daten (recap.json) sind unvollständig oder beschädigt.",
        Phrase::LoadStillReadable => "Lesen können Sie diese Seite trotzdem.",
        Phrase::Retry => "Erneut versuchen",
        Phrase::LeftOut(_) => {
            "1 Angabe der Daten war fehlerhaft und fehlt hier.|{count} Angaben der Daten waren fehlerhaft und fehlen hier."
        }
        Phrase::Details => "Einzelheiten",
        Phrase::UnknownFilters(_) => {
            "Der Link enthält Filter, die es hier nicht gibt: {names}. Sie gelten nicht."
        }
        Phrase::NothingKept => "Diese Seite setzt keine Cookies und lädt nichts von anderen Servern.",
        Phrase::NothingUnasked => {
            "Diese Seite setzt keine Cookies und lädt ungefragt nichts von anderen Servern."
        }
        Phrase::Replies => "Antworten",
        Phrase::ReplyByMail => "Per E-Mail antworten",
        Phrase::ReplyInThread => "Im Fediverse antworten",
        Phrase::ShowReplies => "Antworten anzeigen",
        Phrase::RepliesCome(_) => "Erst dann fragt Ihr Browser bei {host} nach.",
        Phrase::Imprint => "Impressum",
        Phrase::Privacy => "Datenschutz",
        Phrase::Accessibility => "Erklärung zur Barrierefreiheit",
        Phrase::EasyLanguage => "Leichte Sprache",
        Phrase::SignLanguage => "Gebärdensprache",
        Phrase::MadeWith => "Nachlese: Aussagen eines Kongresses zum Finden, Prüfen und Weitergeben.",
        Phrase::TakeawaysHere(_) => "1 Erkenntnis|{count} Erkenntnisse",
        Phrase::EventSite => "Website des Kongresses",
    }
}
