//! What is said of a thread in the Fediverse.

use nachlese::words::{Tongue, fill};

/// Something the app says of a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThreadPhrase<'a> {
    /// Asks again after something went wrong.
    Retry,
    /// Asks again for what may have changed.
    Reload,
    /// The replies are on their way.
    Loading,
    /// So many replies.
    Count(usize),
    /// There may be more replies than those.
    GoOn,
    /// So many replies were broken.
    LeftOut(usize),
    /// Whose reply is answered.
    To(&'a str),
    /// Leads to a reply.
    ReplyPage,
    /// No answer came from this host.
    Unreachable(&'a str),
    /// This host has no such thread.
    Gone(&'a str),
    /// This host answers only to people it knows.
    Refused(&'a str),
    /// This host is asked too often.
    Busy(&'a str),
    /// This host answered with a status.
    Failed {
        /// The host.
        host: &'a str,
        /// The status.
        status: u16,
    },
    /// The answer of this host was none that could be read.
    Unreadable(&'a str),
}

impl ThreadPhrase<'_> {
    /// The words for it.
    pub fn said(&self, tongue: Tongue) -> String {
        fill(self.template(tongue), &self.values())
    }

    fn template(&self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::German => self.german(),
            Tongue::English => self.english(),
            Tongue::Simple => self.simple(),
        }
    }

    /// What stands in the template's places.
    fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Retry | Self::Reload | Self::Loading | Self::GoOn | Self::ReplyPage => Vec::new(),
            Self::Count(count) | Self::LeftOut(count) => vec![("count", count.to_string())],
            Self::To(name) => vec![("name", (*name).to_owned())],
            Self::Unreachable(host)
            | Self::Gone(host)
            | Self::Refused(host)
            | Self::Busy(host)
            | Self::Unreadable(host) => vec![("host", (*host).to_owned())],
            Self::Failed { host, status } => {
                vec![("host", (*host).to_owned()), ("status", status.to_string())]
            }
        }
    }

    fn german(&self) -> &'static str {
        match self {
            Self::Retry => "Erneut versuchen",
            Self::Reload => "Neu laden",
            Self::Loading => "Die Antworten werden geladen …",
            Self::Count(0) => "Noch gibt es keine öffentlichen Antworten.",
            Self::Count(_) => "1 öffentliche Antwort.|{count} öffentliche Antworten.",
            Self::GoOn => "Weitere stehen womöglich im Fediverse.",
            Self::LeftOut(_) => "1 Antwort ist nicht lesbar.|{count} Antworten sind nicht lesbar.",
            Self::To(_) => "antwortet auf {name}",
            Self::ReplyPage => "Zur Antwort",
            Self::Unreachable(_) => {
                "{host} ist nicht zu erreichen. Prüfen Sie die Verbindung; vielleicht sperrt auch Ihr Netz diesen Server."
            }
            Self::Gone(_) => "Den Beitrag gibt es auf {host} nicht mehr, oder er ist nicht öffentlich.",
            Self::Refused(_) => "{host} zeigt die Antworten nur Angemeldeten.",
            Self::Busy(_) => {
                "{host} wird gerade zu oft gefragt. Versuchen Sie es in einigen Minuten noch einmal."
            }
            Self::Failed { .. } => "{host} meldet einen Fehler (Status {status}).",
            Self::Unreadable(_) => "{host} hat etwas anderes geschickt als Antworten.",
        }
    }

    fn english(&self) -> &'static str {
        match self {
            Self::Retry => "Try again",
            Self::Reload => "Reload",
            Self::Loading => "The replies are being loaded …",
            Self::Count(0) => "There are no public replies yet.",
            Self::Count(_) => "1 public reply.|{count} public replies.",
            Self::GoOn => "There may be more in the Fediverse.",
            Self::LeftOut(_) => "1 reply cannot be read.|{count} replies cannot be read.",
            Self::To(_) => "replies to {name}",
            Self::ReplyPage => "To the reply",
            Self::Unreachable(_) => {
                "{host} cannot be reached. Check the connection; your network may also block this server."
            }
            Self::Gone(_) => "The post is no longer on {host}, or it is not public.",
            Self::Refused(_) => "{host} shows the replies only to people who are signed in.",
            Self::Busy(_) => "{host} is being asked too often. Try again in a few minutes.",
            Self::Failed { .. } => "{host} reports an error (status {status}).",
            Self::Unreadable(_) => "{host} has sent something other than replies.",
        }
    }

    fn simple(&self) -> &'static str {
        match self {
            Self::Retry => "Noch einmal versuchen",
            Self::Reload => "Neu laden",
            Self::Loading => "Bitte warten Sie. Die Antworten kommen gleich.",
            Self::Count(0) => "Es gibt noch keine Antwort.",
            Self::Count(_) => "Es gibt 1 Antwort.|Es gibt {count} Antworten.",
            Self::GoOn => "Vielleicht gibt es im Fediverse noch mehr.",
            Self::LeftOut(_) => "1 Antwort ist kaputt.|{count} Antworten sind kaputt.",
            Self::To(_) => "antwortet auf {name}",
            Self::ReplyPage => "Zur Antwort",
            Self::Unreachable(_) => {
                "{host} antwortet nicht. Haben Sie Internet? Vielleicht ist {host} bei Ihnen auch gesperrt."
            }
            Self::Gone(_) => "Die Antworten sind nicht mehr bei {host}.",
            Self::Refused(_) => "{host} zeigt die Antworten nicht allen Menschen.",
            Self::Busy(_) => "Zu viele Menschen fragen bei {host}. Bitte warten Sie ein paar Minuten.",
            Self::Failed { .. } => "{host} hat einen Fehler (Status {status}).",
            Self::Unreadable(_) => "{host} hat etwas Falsches geschickt.",
        }
    }
}
