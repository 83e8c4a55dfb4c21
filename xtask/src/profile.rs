//! For whom the app is built, and where each build lies.

/// For whom the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// For whoever changes it: compiled in seconds, and several megabytes large.
    Development,
    /// For readers: as small as can be, which takes minutes.
    Release,
}

impl Profile {
    /// What tells cargo this profile.
    pub fn cargo_arguments(self) -> &'static [&'static str] {
        match self {
            Self::Development => &[],
            Self::Release => &["--release"],
        }
    }

    /// The folder of this profile where cargo builds.
    pub fn cargo_folder(self) -> &'static str {
        match self {
            Self::Development => "debug",
            Self::Release => "release",
        }
    }

    /// Where the app is written.
    pub fn app(self) -> &'static str {
        match self {
            Self::Development => "target/development/app",
            Self::Release => "target/app",
        }
    }

    /// Where files lie between two steps of building the app.
    pub fn work(self) -> &'static str {
        match self {
            Self::Development => "target/development/app-work",
            Self::Release => "target/app-work",
        }
    }

    /// Where the site is written. Only the release lies where one looks for what is to be published.
    pub fn site(self) -> &'static str {
        match self {
            Self::Development => "target/development/site",
            Self::Release => "dist",
        }
    }
}
