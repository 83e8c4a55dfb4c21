//! German, formal and plain.

use super::Phrase;

/// Never inlined, because only alone it becomes a table.
#[inline(never)]
pub fn template(phrase: &Phrase) -> &'static str {
    match phrase {
        Phrase::Preview => "Das sehen andere",
        Phrase::ShareText => "Text zum Link",
        Phrase::TextParts => "Im Text",
        Phrase::Statement => "Aussage",
        Phrase::PartTitle => "Titel",
        Phrase::PartName => "Name",
        Phrase::Source => "Quelle",
        Phrase::RoomLeft { .. } => "{service}: noch {letters} Zeichen",
        Phrase::RoomOver { .. } => "{service}: {letters} Zeichen zu viel",
        Phrase::LinkOnly(_) => "{service}: nur der Link",
        Phrase::Email => "E-Mail",
        Phrase::SystemShare => "Weitere Wege …",
        Phrase::CopyText => "Text und Link kopieren",
        Phrase::TextCopied => "Text und Link sind kopiert.",
        Phrase::TextSelected => "Text und Link sind markiert. Kopieren Sie beides mit Strg + C.",
        Phrase::Instance => "Ihr Mastodon-Server",
        Phrase::InstanceHint => "Nur der Name, wie in mastodon.social: ohne https:// und ohne Benutzernamen.",
        Phrase::Remember => "In diesem Browser merken",
        Phrase::QrCode => "QR-Code mit dem Link",
        Phrase::QrHint => "Mit der Kamera öffnen",
        Phrase::Pictures => "Als Bild",
        Phrase::QuotePicture => "Aussage (PNG)",
        Phrase::Picture => "Karte (PNG)",
        Phrase::QrPicture(_) => "QR-Code ({format})",
        Phrase::Embed => "In eine Webseite einbetten",
        Phrase::EmbedHint => "Dieser Code zeigt die Auswahl auf Ihrer Seite. Er braucht dort kein Skript.",
        Phrase::CopyCode => "Code kopieren",
        Phrase::CodeCopied => "Der Code ist kopiert.",
        Phrase::CodeSelected => "Der Code ist markiert. Kopieren Sie ihn mit Strg + C.",
        Phrase::TakeAlong => "Mitnehmen",
        Phrase::Print => "Drucken oder PDF",
        Phrase::Calendar => "Kalender (iCal)",
        Phrase::Cite => "Zitieren",
        Phrase::PlainText => "Text",
        Phrase::Markdown => "Markdown",
        Phrase::Table => "Tabelle (CSV)",
        Phrase::Data => "Daten (JSON)",
        Phrase::FileSaved(_) => "Die Datei {name} ist gespeichert.",
        Phrase::FileFailed => "Die Datei konnte nicht erstellt werden.",
        Phrase::Detail => "Näheres",
        Phrase::Talk => "Vortrag",
        Phrase::SourceAddress => "Adresse der Quelle",
        Phrase::OwnPage => "Seite",
        Phrase::Note => "Notiz",
        Phrase::NarrowedTo => "Eingegrenzt auf",
        Phrase::ListEmpty => "Ihre Liste ist noch leer.",
        Phrase::ListEmptyAdvice => {
            "Mit dem Lesezeichen an jeder Erkenntnis merken Sie sich diese. Gespeichert wird erst dann etwas, und nur in diesem Browser."
        }
        Phrase::ToOverview => "Zur Übersicht",
        Phrase::Moved { .. } => "Jetzt an Stelle {place} von {of}.",
        Phrase::Removed => "Von der Liste genommen.",
        Phrase::Erased => {
            "Alles gelöscht: Liste, Notizen und Einstellungen. Dieser Browser hat nichts mehr von dieser Seite gespeichert."
        }
        Phrase::Undo => "Rückgängig",
        Phrase::Undone => "Wiederhergestellt.",
        Phrase::NotKept => {
            "Dieser Browser speichert die Liste nicht (gesperrt oder voll). Sie bleibt, bis Sie diese Seite schließen."
        }
        Phrase::Missing(_) => "„{name}“ gibt es in diesem Rückblick nicht mehr.",
        Phrase::MoveUp(_) => "Nach oben: {name}",
        Phrase::MoveDown(_) => "Nach unten: {name}",
        Phrase::Remove(_) => "Von der Liste nehmen: {name}",
        Phrase::OwnNote => "Notiz (nur für Sie, außer Sie teilen sie)",
        Phrase::Ungrouped => "Übrige",
        Phrase::ShareList => "Liste teilen oder mitnehmen",
        Phrase::WithNotes => "mit meinen Notizen",
        Phrase::Order => "Reihenfolge",
        Phrase::OwnOrder => "Eigene Reihenfolge",
        Phrase::GroupByTalk => "Nach Vortrag",
        Phrase::GroupBy(_) => "Nach {name}",
        Phrase::Erase => "Alles löschen",
        Phrase::TooLongForLink => {
            "Die Liste ist zu lang für einen Link. Lassen Sie Notizen oder Erkenntnisse weg."
        }
        Phrase::StoredListError(_) => {
            "Ein Teil der gespeicherten Liste ist nicht lesbar (ab Zeile {line}). Was lesbar ist, steht unten; das Gespeicherte bleibt aufgehoben, auch wenn Sie die Liste ändern."
        }
        Phrase::SaveRubbish => "Das Gespeicherte als Datei sichern",
        Phrase::ListOfOtherRecap => {
            "Diese Liste gehört zu einem anderen Rückblick. Öffnen Sie den Link dort, woher er stammt."
        }
        Phrase::ListOfOtherVersion => {
            "Dieser Link enthält keine Liste, die diese Seite lesen kann. Bitten Sie um einen neuen."
        }
        Phrase::ListDamaged => {
            "Der Link ist unvollständig oder verändert. Bitten Sie darum, ihn noch einmal zu schicken, am besten als QR-Code."
        }
        Phrase::Received(_) => "Eine Liste für Sie: 1 Erkenntnis|Eine Liste für Sie: {count} Erkenntnisse",
        Phrase::ListsAreTheSame => "Genau diese Liste haben Sie schon.",
        Phrase::OnlyTheirs(_) => "1 davon fehlt auf Ihrer Liste.|{count} davon fehlen auf Ihrer Liste.",
        Phrase::OnlyYours(_) => "1 steht nur auf Ihrer Liste.|{count} stehen nur auf Ihrer Liste.",
        Phrase::OtherNotes(_) => "1 hat eine andere Notiz.|{count} haben andere Notizen.",
        Phrase::OtherOrder => "Die Reihenfolge ist eine andere.",
        Phrase::Merge => "Zusammenführen",
        Phrase::Replace => "Meine Liste ersetzen",
        Phrase::Leave => "Nicht übernehmen",
        Phrase::Merged => "Zusammengeführt. An Ihrer Liste ging nichts verloren.",
        Phrase::Replaced => "Ihre Liste ist ersetzt.",
        Phrase::NewToYou => "Neu für Sie",
        Phrase::Close => "Schließen",
        Phrase::ToList => "Zur Liste",
        Phrase::SavedFirst => {
            "Gemerkt – nur in diesem Browser. Niemand sonst erfährt davon, und auf der Seite der Liste können Sie alles wieder löschen."
        }
        Phrase::Saved => "Auf Ihrer Liste.",
        Phrase::SavedOnPage => {
            "Gemerkt, aber nur, bis Sie diese Seite schließen: Dieser Browser speichert nichts."
        }
        Phrase::YoursIsEmpty => {
            "Sehen Sie sie an. Auf Ihre eigene Liste kommt davon nur, was Sie übernehmen."
        }
        Phrase::TakeOver => "Auf meine Liste nehmen",
    }
}
