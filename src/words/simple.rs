//! German by the rules of Leichte Sprache: short sentences, one thought each, everyday words.

use super::Phrase;

/// Never inlined, because only alone it becomes a table.
#[inline(never)]
pub fn template(phrase: &Phrase) -> &'static str {
    match phrase {
        Phrase::LanguageName => "Leichte Sprache",
        Phrase::SkipToContent => "Zum Inhalt",
        Phrase::Sections => "Bereiche",
        Phrase::Takeaways => "Aussagen",
        Phrase::Talks => "Vorträge",
        Phrase::Speakers => "Personen",
        Phrase::Comparison => "Vergleich",
        Phrase::Language => "Sprache",
        Phrase::Theme => "Farben",
        Phrase::ThemeSystem => "Gerät",
        Phrase::ThemeLight => "Hell",
        Phrase::ThemeDark => "Dunkel",
        Phrase::TakeawaysHere(_) => "1 Aussage|{count} Aussagen",
        Phrase::Shown { .. } => "{shown} von 1 Aussage|{shown} von {total} Aussagen",
        Phrase::MatrixCaption { .. } => "{rows} und {columns}",
        Phrase::MatrixCell { .. } => {
            "{row}, {column}: 1 Aussage zeigen|{row}, {column}: {count} Aussagen zeigen"
        }
        Phrase::SearchLabel => "Aussagen suchen",
        Phrase::SearchHint => "Ein Wort oder ein Name",
        Phrase::Suggestions => "Meinen Sie eines von diesen Wörtern?",
        Phrase::Corrected { .. } => {
            "Das Wort „{typed}“ gibt es hier nicht. Sie sehen Aussagen mit „{shown}“."
        }
        Phrase::SearchExact(_) => "Nur „{typed}“ suchen",
        Phrase::More { .. } => "{next} mehr zeigen (es gibt noch {rest})",
        Phrase::BrowserSearch => {
            "Sie suchen mit Strg und F? Dann findet der Browser nicht alles. \
             Das Such-Feld oben findet alles."
        }
        Phrase::RestAtTalks(_) => "Es gibt noch {count} Aussagen. Sie stehen bei den Vorträgen.",
        Phrase::PrintedFirst { .. } => "Gedruckt sind {shown} Aussagen. Es gibt {total}.",
        Phrase::FacetSearch(_) => "{facet} suchen",
        Phrase::FacetRest(_) => "Das Feld findet noch {count}.",
        Phrase::ClearFacet(_) => "{facet}: alles wegnehmen",
        Phrase::SearchNeedsApp => {
            "Die Suche geht in diesem Browser nicht. Sie können auf ein Thema klicken. \
             Dann sehen Sie alle Aussagen zu dem Thema."
        }
        Phrase::Filter => "Auswählen",
        Phrase::OpenFilter(_) => "Auswählen ({chosen})",
        Phrase::ShowResults(_) => "1 Aussage zeigen|{count} Aussagen zeigen",
        Phrase::ChosenFilters => "Das haben Sie ausgewählt",
        Phrase::RemoveFilter(_) => "„{name}“ wegnehmen",
        Phrase::ClearFilters => "Alles wieder zeigen",
        Phrase::Sort => "Reihenfolge",
        Phrase::SortFitting => "Wie beim Kongress",
        Phrase::SortBy(_) => "Nach: {facet}",
        Phrase::SortAlphabet => "Von A bis Z",
        Phrase::NoTakeawaysYet => "Hier steht noch nichts.",
        Phrase::NothingFits => "Dazu gibt es keine Aussage.",
        Phrase::NothingFitsAdvice => "Wählen Sie weniger aus. Oder suchen Sie ein kürzeres Wort.",
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
        Phrase::LinkSelected => "Der Link ist markiert. Drücken Sie Strg und C.",
        Phrase::List => "Ihre Liste",
        Phrase::ListIntroduction => "Das haben Sie sich gemerkt. Nur dieser Browser kennt die Liste.",
        Phrase::ListNeedsApp => "Die Liste geht in diesem Browser nicht.",
        Phrase::SaveWhat(_) => "Merken: {what}",
        Phrase::ShareList => "Liste teilen",
        Phrase::RoomFailed => "Das hat nicht geklappt. Vielleicht fehlt das Internet.",
        Phrase::EditorsFraming => "Das sagt die Redaktion",
        Phrase::AboutTheEvent => "Über den ganzen Kongress",
        Phrase::Source => "Das steht hier",
        Phrase::OriginEditorial => "Die Redaktion hat den Text geschrieben.",
        Phrase::OriginSpeaker => "Die Person hat das so gesagt.",
        Phrase::OriginAutomatic => "Ein Computer-Programm hat den Text geschrieben.",
        Phrase::Approved => "Die Person hat den Text geprüft.",
        Phrase::Breadcrumb => "Hier sind Sie",
        Phrase::When => "Wann",
        Phrase::TalkLanguage => "Sprache",
        Phrase::OtherTalks => "Andere Vorträge",
        Phrase::Minutes(_) => "{minutes} Minuten",
        Phrase::Material => "Mehr dazu",
        Phrase::Recording => "Film oder Ton",
        Phrase::Slides => "Bilder vom Vortrag",
        Phrase::Paper => "Text",
        Phrase::WebPage => "Internet-Seite",
        Phrase::Profile => "Seite von der Person",
        Phrase::ExternalLink => "andere Internet-Seite",
        Phrase::ComparisonHint => "Unter jedem Text stehen die Aussagen dazu.",
        Phrase::Evidence => "Mehr dazu",
        Phrase::FilterOn => "In der Übersicht mehr auswählen",
        Phrase::Glossary => "Schwere Wörter",
        Phrase::Closing => "Zum Schluss",
        Phrase::NotFoundHeading => "Diese Seite gibt es nicht",
        Phrase::NotFoundAdvice => {
            "Vielleicht ist der Link falsch. Gehen Sie zur Übersicht. Dort finden Sie alle Aussagen."
        }
        Phrase::ToOverview => "Zur Übersicht",
        Phrase::LoadFailedHeading => "Suchen und Auswählen geht gerade nicht.",
        Phrase::LoadUnreachable => "Die Daten sind nicht da (recap.json).",
        Phrase::LoadStatus(_) => "Der Server schickt keine Daten (recap.json, Status {status}).",
        Phrase::LoadUnreadable => "Die Daten sind kaputt (recap.json).",
        Phrase::LoadStillReadable => "Sie können die Seite trotzdem lesen.",
        Phrase::Retry => "Noch einmal versuchen",
        Phrase::LeftOut(_) => {
            "1 Text hat einen Fehler. Er fehlt hier.|{count} Texte haben einen Fehler. Sie fehlen hier."
        }
        Phrase::Details => "Genauer",
        Phrase::UnknownFilters(_) => "Der Link hat einen Fehler. Das gibt es hier nicht: {names}.",
        Phrase::NothingKept => {
            "Diese Seite merkt sich nichts über Sie. Sie braucht keine anderen Internet-Seiten."
        }
        Phrase::NothingUnasked => {
            "Diese Seite merkt sich nichts über Sie. Sie fragt andere Internet-Seiten nur, wenn Sie das wollen."
        }
        Phrase::Replies => "Antworten",
        Phrase::ReplyByMail => "Mit einer E-Mail antworten",
        Phrase::ReplyInThread => "Im Fediverse antworten",
        Phrase::ShowReplies => "Antworten zeigen",
        Phrase::RepliesCome(_) => "Die Antworten kommen dann von {host}.",
        Phrase::Imprint => "Impressum",
        Phrase::Privacy => "Datenschutz",
        Phrase::Accessibility => "Erklärung zur Barriere-Freiheit",
        Phrase::EasyLanguage => "Leichte Sprache",
        Phrase::SignLanguage => "Gebärden-Sprache",
        Phrase::MadeWith => "Nachlese sammelt wichtige Aussagen von einem Kongress.",
        Phrase::EventSite => "Internet-Seite vom Kongress",
    }
}
