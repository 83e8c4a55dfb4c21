//! The formats in which programmes come.

use std::fmt;
use std::str::FromStr;

/// A format of programmes; `docs/formats.md` describes what is read of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProgrammeFormat {
    /// schedule.json version 1, as pretalx, frab and the c3voc write it.
    ScheduleJson,
    /// schedule.json version 2, a flat list of events.
    Schedule2,
    /// schedule.xml, as frab, pretalx, the c3voc and FOSDEM write it.
    ScheduleXml,
    /// What pretalx' schedule widget loads.
    PretalxWidget,
    /// Sessionize: the views All, Sessions, GridSmart, Speakers and SpeakerWall.
    Sessionize,
    /// Open Event version 1: a folder or an archive of lists.
    OpenEvent,
    /// ConClár version 2.
    Conclar,
    /// KonOpas: the lists of ConClár as a script.
    KonOpas,
    /// A table: CSV, `.xlsx` or `.ods`.
    Table,
}

impl ProgrammeFormat {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::ScheduleJson,
        Self::Schedule2,
        Self::ScheduleXml,
        Self::PretalxWidget,
        Self::Sessionize,
        Self::OpenEvent,
        Self::Conclar,
        Self::KonOpas,
        Self::Table,
    ];

    /// The name by which `--from` asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ScheduleJson => "schedule-json",
            Self::Schedule2 => "schedule2",
            Self::ScheduleXml => "schedule-xml",
            Self::PretalxWidget => "pretalx-widget",
            Self::Sessionize => "sessionize",
            Self::OpenEvent => "open-event",
            Self::Conclar => "conclar",
            Self::KonOpas => "konopas",
            Self::Table => "table",
        }
    }

    /// What it is called in messages.
    pub fn title(self) -> &'static str {
        match self {
            Self::ScheduleJson => "schedule.json",
            Self::Schedule2 => "schedule.json version 2",
            Self::ScheduleXml => "schedule.xml",
            Self::PretalxWidget => "pretalx' widget JSON",
            Self::Sessionize => "Sessionize JSON",
            Self::OpenEvent => "Open Event",
            Self::Conclar => "ConClár JSON",
            Self::KonOpas => "KonOpas",
            Self::Table => "a table",
        }
    }
}

impl fmt::Display for ProgrammeFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

/// A word that names no format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormatError(pub String);

impl fmt::Display for UnknownFormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = ProgrammeFormat::ALL.into_iter().map(ProgrammeFormat::name).collect();
        write!(f, "there is no format {:?}; use one of {}", self.0, names.join(", "))
    }
}

impl std::error::Error for UnknownFormatError {}

impl FromStr for ProgrammeFormat {
    type Err = UnknownFormatError;

    fn from_str(text: &str) -> Result<Self, UnknownFormatError> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == text)
            .ok_or_else(|| UnknownFormatError(text.to_owned()))
    }
}
