//! What was asked for on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};

use crate::platform::Platform;

/// The project's own commands.
///
/// What a command needs and does not find is installed first: the standard library for WebAssembly by
/// rustup, the npm packages into node_modules/, browsers and nginx by apt-get where there is one.
#[derive(Debug, Parser, PartialEq, Eq)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = ENVIRONMENT)]
pub struct Arguments {
    #[command(subcommand)]
    pub task: Option<Task>,
}

const ENVIRONMENT: &str = "\
Environment:
  CHROMIUM, FIREFOX, NGINX  the programs for the tests, where they are not to be looked up";

/// One thing that this program can be asked to do.
#[derive(Debug, Subcommand, PartialEq, Eq)]
pub enum Task {
    /// Builds the app and writes the whole site to dist/
    Build,
    /// Builds the site for development, then serves it until Ctrl-C
    Serve {
        /// The port to serve at
        #[arg(long, value_name = "N", default_value_t = 8080)]
        port: u16,
        /// Serves dist/ instead, as `build` writes it for readers
        #[arg(long)]
        release: bool,
    },
    /// Packs the publisher's command, with the app inside, for each platform into target/package
    Package(PackageOptions),
    /// Checks licences, sources and advisories of all crates by cargo-deny
    Deny(DenyOptions),
    /// Runs every check: format, lints, tests, build, browser stories and a web server
    Test,
    /// Tries mutated inputs on all readers, and keeps what panics or takes too long
    Fuzz(FuzzOptions),
    /// Measures searching or publishing
    #[command(subcommand)]
    Bench(Bench),
    /// Installs what the other commands need, and does nothing else
    Tools,
}

/// What `package` can be told.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct PackageOptions {
    /// Packs only for this platform; may be said several times
    #[arg(long = "platform", value_name = "PLATFORM")]
    only: Vec<Platform>,
    /// Carries the app in this folder instead of building it, such as target/app after `build`
    #[arg(long, value_name = "DIR")]
    pub app: Option<PathBuf>,
}

impl PackageOptions {
    /// The platforms to pack for: those that were named, or else all.
    pub fn platforms(&self) -> Vec<Platform> {
        let all = Platform::value_variants().iter().copied();
        all.filter(|platform| self.only.is_empty() || self.only.contains(platform)).collect()
    }
}

/// What `deny` can be told.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct DenyOptions {
    /// Fails where the database of advisories cannot be fetched
    #[arg(long)]
    pub require_advisories: bool,
}

/// What `fuzz` can be told.
#[derive(Args, Debug, PartialEq, Eq)]
pub struct FuzzOptions {
    /// How long, for all targets together
    #[arg(value_name = "MINUTES", default_value_t = 5, value_parser = value_parser!(u32).range(1..=10_000))]
    pub minutes: u32,
    /// Fuzzes only this target: bundle, import, search, table or takeaways
    #[arg(long, value_name = "TARGET")]
    pub only: Option<String>,
}

/// What can be measured.
#[derive(Debug, Subcommand, PartialEq, Eq)]
pub enum Bench {
    /// Measures searching beside other engines, and keystrokes in the page
    Search(SearchBench),
    /// Weighs the app, and measures how long the share dialog takes
    Load(LoadBench),
    /// Measures checking and building whole sites with the publisher's command
    Publish(PublishBench),
}

/// What `bench load` can be told.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct LoadBench {
    /// How often each time is measured
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    pub rounds: Option<u32>,
}

/// What `bench search` can be told.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct SearchBench {
    /// Measures only this part
    #[arg(long)]
    pub only: Option<Part>,
    /// Numbers of takeaways, such as 1000,10000
    #[arg(long, value_delimiter = ',', value_name = "N,...", value_parser = value_parser!(u32).range(1..))]
    pub sizes: Vec<u32>,
}

/// What `bench publish` can be told.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct PublishBench {
    /// Numbers of takeaways, such as 300,1000
    #[arg(long, value_delimiter = ',', value_name = "N,...", value_parser = value_parser!(u32).range(1..))]
    pub sizes: Vec<u32>,
}

/// A part of `bench search`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The search core beside other engines
    Engines,
    /// The app beside other pages
    Page,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn parse(line: &str) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(["xtask"].into_iter().chain(line.split_whitespace()))
    }

    #[track_caller]
    fn check(line: &str, expected: Task) {
        let parsed = parse(line).map_err(|error| error.to_string());
        assert_eq!(parsed, Ok(Arguments { task: Some(expected) }), "{line:?}");
    }

    /// Wrong use ends with 2, so that a script can tell it from a failed build, and is said in words.
    #[track_caller]
    fn check_refused(line: &str, expected: &str) {
        let Err(error) = parse(line) else { panic!("{line:?} is understood") };
        assert_eq!(error.exit_code(), 2, "{line:?}");
        assert!(error.to_string().contains(expected), "{line:?} says {error}");
    }

    #[test]
    fn the_definition_holds_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn each_command_has_its_word() {
        check("tools", Task::Tools);
        check("build", Task::Build);
        check("test", Task::Test);
        check("package", Task::Package(PackageOptions::default()));
        check("deny", Task::Deny(DenyOptions::default()));
        check("serve", Task::Serve { port: 8080, release: false });
    }

    #[test]
    fn a_package_is_made_for_all_platforms_or_for_those_that_are_named() {
        let platforms = |line| match parse(line).map(|arguments| arguments.task) {
            Ok(Some(Task::Package(options))) => options.platforms(),
            other => panic!("{line:?} is {other:?}"),
        };
        assert_eq!(platforms("package"), [Platform::Linux, Platform::Windows]);
        assert_eq!(platforms("package --platform windows"), [Platform::Windows]);
        check_refused("package --platform amiga", "[possible values: linux, windows]");
    }

    #[test]
    fn help_is_there_for_whoever_asks_or_says_nothing() {
        assert_eq!(parse("").ok(), Some(Arguments { task: None }));
        for line in ["help", "--help", "-h", "help serve"] {
            let Err(error) = parse(line) else { panic!("{line:?} is a command") };
            assert_eq!(error.exit_code(), 0, "{line:?}");
            assert!(error.to_string().contains("Usage: cargo xtask"), "{error}");
        }
    }

    #[test]
    fn serve_takes_its_port_in_both_common_spellings() {
        check("serve --port 9000", Task::Serve { port: 9000, release: false });
        check("serve --port=9000", Task::Serve { port: 9000, release: false });
        check("serve --port 0", Task::Serve { port: 0, release: false });
    }

    #[test]
    fn serve_can_show_what_readers_get() {
        check("serve --release", Task::Serve { port: 8080, release: true });
    }

    #[test]
    fn a_port_must_be_one() {
        check_refused("serve --port", "a value is required for '--port <N>'");
        check_refused("serve --port http", "invalid value 'http' for '--port <N>'");
        check_refused("serve --port=65536", "65536 is not in 0..=65535");
    }

    #[test]
    fn fuzzing_takes_as_long_as_it_is_told() {
        let fuzz =
            |minutes, only: Option<&str>| Task::Fuzz(FuzzOptions { minutes, only: only.map(str::to_owned) });
        check("fuzz", fuzz(5, None));
        check("fuzz 30", fuzz(30, None));
        check("fuzz 1 --only table", fuzz(1, Some("table")));
        check_refused("fuzz 0", "0 is not in 1..=10000");
    }

    #[test]
    fn a_benchmark_measures_everything_or_what_it_is_told() {
        let find =
            |only, sizes: &[u32]| Task::Bench(Bench::Search(SearchBench { only, sizes: sizes.to_vec() }));
        check("bench search", find(None, &[]));
        check("bench search --only engines", find(Some(Part::Engines), &[]));
        check("bench search --only=page --sizes 1000", find(Some(Part::Page), &[1_000]));
        check("bench search --sizes=1000,10000", find(None, &[1_000, 10_000]));
        check("bench load", Task::Bench(Bench::Load(LoadBench { rounds: None })));
        check("bench load --rounds 3", Task::Bench(Bench::Load(LoadBench { rounds: Some(3) })));
        let publish = |sizes: &[u32]| Task::Bench(Bench::Publish(PublishBench { sizes: sizes.to_vec() }));
        check("bench publish", publish(&[]));
        check("bench publish --sizes 30,60", publish(&[30, 60]));
    }

    #[test]
    fn a_benchmark_is_told_only_what_it_knows() {
        check_refused("bench", "Usage: cargo xtask bench");
        check_refused("bench fly", "unrecognized subcommand 'fly'");
        check_refused("bench load --rounds 0", "0 is not in 1..");
        check_refused("bench search --fast", "unexpected argument '--fast'");
        check_refused("bench publish --only page", "unexpected argument '--only'");
        check_refused("bench search --only", "a value is required for '--only <ONLY>'");
        check_refused("bench search --only all", "invalid value 'all' for '--only <ONLY>'");
        check_refused("bench search --sizes 1000,many", "invalid value 'many'");
        check_refused("bench search --sizes 0", "0 is not in 1..");
    }

    #[test]
    fn whatever_is_not_understood_is_named() {
        check_refused("deploy", "unrecognized subcommand 'deploy'");
        check_refused("build --release", "unexpected argument '--release'");
        check_refused("serve --open", "unexpected argument '--open'");
        check_refused("serve --port 1 --open", "unexpected argument '--open'");
    }
}
