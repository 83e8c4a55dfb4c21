//! English, British and plain.

use super::Phrase;

/// Never inlined, because only alone it becomes a table.
#[inline(never)]
pub fn template(phrase: &Phrase) -> &'static str {
    match phrase {
        Phrase::LanguageName => "English",
        Phrase::SkipToContent => "Skip to content",
        Phrase::Sections => "Sections",
        Phrase::Takeaways => "Takeaways",
        Phrase::Talks => "Talks",
        Phrase::Speakers => "People",
        Phrase::Comparison => "Comparison",
        Phrase::Language => "Language",
        Phrase::Theme => "Appearance",
        Phrase::ThemeSystem => "System",
        Phrase::ThemeLight => "Light",
        Phrase::ThemeDark => "Dark",
        Phrase::Shown { .. } => "{shown} of 1 takeaway|{shown} of {total} takeaways",
        Phrase::MatrixCaption { .. } => "{rows} by {columns}",
        Phrase::MatrixCell { .. } => {
            "{row}, {column}: show 1 takeaway|{row}, {column}: show {count} takeaways"
        }
        Phrase::SearchLabel => "Search the takeaways",
        Phrase::SearchHint => "Word, name or topic",
        Phrase::Suggestions => "Suggestions",
        Phrase::Corrected { .. } => "Nothing found for “{typed}” – showing “{shown}”.",
        Phrase::SearchExact(_) => "Search only for “{typed}”",
        Phrase::More { .. } => "Show {next} more ({rest} left)",
        Phrase::BrowserSearch => {
            "The browser's own search (Ctrl + F) only finds what is already shown. \
             The search field above looks through everything."
        }
        Phrase::RestAtTalks(_) => "{count} more takeaways are on the pages of their talks.",
        Phrase::PrintedFirst { .. } => "Printed are the first {shown} of {total} takeaways.",
        Phrase::FacetSearch(_) => "Find: {facet}",
        Phrase::FacetRest(_) => "The field finds {count} more.",
        Phrase::ClearFacet(_) => "{facet}: clear selection",
        Phrase::SearchNeedsApp => {
            "Searching and combining filters need WebAssembly, which does not run in this browser. \
             The topics still lead to the takeaways that fit."
        }
        Phrase::Filter => "Filters",
        Phrase::OpenFilter(_) => "Filters ({chosen})",
        Phrase::ShowResults(_) => "Show 1 takeaway|Show {count} takeaways",
        Phrase::ChosenFilters => "Chosen filters",
        Phrase::RemoveFilter(_) => "Remove filter “{name}”",
        Phrase::ClearFilters => "Clear all filters",
        Phrase::Sort => "Order",
        Phrase::SortFitting => "As in the programme",
        Phrase::SortBy(_) => "By {facet}",
        Phrase::SortAlphabet => "From A to Z",
        Phrase::NoTakeawaysYet => "There are no takeaways here yet.",
        Phrase::NothingFits => "No takeaway fits this selection.",
        Phrase::NothingFitsAdvice => {
            "Remove a filter, or try a shorter word: the search also looks inside words."
        }
        Phrase::Share => "Share",
        Phrase::ShareWhat(_) => "Share: {what}",
        Phrase::ShareView => "Share selection",
        Phrase::ShareTalk => "Share talk",
        Phrase::ShareSpeaker => "Share person",
        Phrase::ShareTakeaway => "Share statement",
        Phrase::Close => "Close",
        Phrase::Link => "Link",
        Phrase::CopyLink => "Copy",
        Phrase::LinkCopied => "The link has been copied.",
        Phrase::LinkSelected => "The link is selected. Copy it with Ctrl + C.",
        Phrase::List => "Your list",
        Phrase::ListIntroduction => "Takeaways that you have saved. The list is kept in this browser only.",
        Phrase::ListNeedsApp => "The list needs WebAssembly, which does not run in this browser.",
        Phrase::SaveWhat(_) => "Save: {what}",
        Phrase::ShareList => "Share the list",
        Phrase::RoomFailed => "More ways are not available right now. Check the connection.",
        Phrase::EditorsFraming => "Context",
        Phrase::AboutTheEvent => "About the congress as a whole",
        Phrase::Source => "Source",
        Phrase::OriginEditorial => "worded by the editors",
        Phrase::OriginSpeaker => "worded by the speaker",
        Phrase::OriginAutomatic => "summarised by a program",
        Phrase::Approved => "approved by the speaker",
        Phrase::Breadcrumb => "Path",
        Phrase::When => "When",
        Phrase::TalkLanguage => "Language",
        Phrase::OtherTalks => "Other talks",
        Phrase::Minutes(_) => "{minutes} minutes",
        Phrase::Material => "Material",
        Phrase::Recording => "Recording",
        Phrase::Slides => "Slides",
        Phrase::Paper => "Paper",
        Phrase::WebPage => "Web page",
        Phrase::Profile => "Profile",
        Phrase::ExternalLink => "external link",
        Phrase::ComparisonHint => "Below each statement are the takeaways it rests on.",
        Phrase::Evidence => "Based on",
        Phrase::FilterOn => "Narrow down further in the overview",
        Phrase::Glossary => "Terms",
        Phrase::Closing => "What remains",
        Phrase::NotFoundHeading => "This page does not exist",
        Phrase::NotFoundAdvice => {
            "Perhaps the link is incomplete, or the entry has been removed. \
             The overview has all takeaways; all talks are listed below."
        }
        Phrase::ToOverview => "To the overview",
        Phrase::LoadFailedHeading => "Filters and search are not available just now.",
        Phrase::LoadUnreachable => "The data (recap.json) could not be reached.",
        Phrase::LoadStatus(_) => {
            "Instead of the data (recap.json), the server answered with status {status}."
        }
        Phrase::LoadUnreadable => "The data (recap.json) are incomplete or damaged.",
        Phrase::LoadStillReadable => "You can read this page all the same.",
        Phrase::Retry => "Try again",
        Phrase::LeftOut(_) => {
            "1 part of the data was faulty and is missing here.|{count} parts of the data were faulty and are missing here."
        }
        Phrase::Details => "Details",
        Phrase::UnknownFilters(_) => {
            "The link has filters that do not exist here: {names}. They are not applied."
        }
        Phrase::NothingKept => "This site sets no cookies and loads nothing from other servers.",
        Phrase::NothingUnasked => {
            "This site sets no cookies and loads nothing from other servers unless you ask for it."
        }
        Phrase::Replies => "Replies",
        Phrase::ReplyByMail => "Reply by e-mail",
        Phrase::ReplyInThread => "Reply in the Fediverse",
        Phrase::ShowReplies => "Show replies",
        Phrase::RepliesCome(_) => "Only then does your browser ask {host} for them.",
        Phrase::Imprint => "Imprint",
        Phrase::Privacy => "Privacy",
        Phrase::Accessibility => "Accessibility statement",
        Phrase::EasyLanguage => "Leichte Sprache (easy German)",
        Phrase::SignLanguage => "Sign language",
        Phrase::MadeWith => "Nachlese: the statements of a congress, to find, check and pass on.",
        Phrase::TakeawaysHere(_) => "1 takeaway|{count} takeaways",
        Phrase::EventSite => "The congress’s own site",
    }
}
