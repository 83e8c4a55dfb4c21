//! What was asked for on the command line.
//!
//! Taken apart by hand: five words do not pay for an argument parser, and this crate is compiled before
//! anything else.

/// Shown by `cargo xtask help` and below every message about a command line that was not understood.
pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

Commands:
  build             builds the app and writes the whole site to dist/
  serve [--port N]  builds, then serves dist/ on port N (8080 if not given) until Ctrl-C
  package           builds the publisher's command for this platform, with the app inside
  test              runs every check: format, lints, tests, build, browser stories and a web server
  bench find        measures finding beside other engines, and keystrokes in the page;
                    --only engines or --only page, --sizes 1000,10000 for other sizes
  bench publish     measures checking and building whole sites with the publisher's command;
                    --sizes 300,1000 for other numbers of takeaways
  tools             installs what the other commands need, and does nothing else
  help              shows this text

What a command needs and does not find is installed first: trunk and wasm-bindgen into
.tools/, the npm packages into node_modules/, browsers and nginx by apt-get where there is one.

Environment:
  CHROMIUM, FIREFOX, NGINX  the programs for the tests, where they are not to be looked up";

/// The port that `serve` takes when none is named.
const DEFAULT_PORT: u16 = 8080;

/// One thing that this program can be asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Help,
    Tools,
    Build,
    Serve { port: u16 },
    Test,
    Package,
    Bench(Bench),
}

/// What can be measured.
#[derive(Debug, PartialEq, Eq)]
pub enum Bench {
    Find(FindBench),
    Publish(PublishBench),
}

/// What `bench find` can be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FindBench {
    /// Both parts where none is named.
    pub only: Option<Part>,
    /// How many takeaways; each part knows its own sizes where none is named.
    pub sizes: Vec<u32>,
}

/// What `bench publish` can be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PublishBench {
    /// How many takeaways; it knows its own sizes where none is named.
    pub sizes: Vec<u32>,
}

/// A part of `bench find`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The search core beside other engines.
    Engines,
    /// The app beside other pages.
    Page,
}

/// Reads the words that follow `cargo xtask`; an error is one line in plain words for whoever typed them.
pub fn parse(words: &[&str]) -> Result<Task, String> {
    match words {
        [] | ["help" | "--help" | "-h", ..] => Ok(Task::Help),
        ["tools"] => Ok(Task::Tools),
        ["build"] => Ok(Task::Build),
        ["test"] => Ok(Task::Test),
        ["package"] => Ok(Task::Package),
        ["serve", options @ ..] => Ok(Task::Serve { port: parse_port(options)? }),
        ["bench", "find", options @ ..] => Ok(Task::Bench(Bench::Find(parse_find_bench(options)?))),
        ["bench", "publish", options @ ..] => Ok(Task::Bench(Bench::Publish(parse_publish_bench(options)?))),
        ["bench", other, ..] => Err(format!("there is no benchmark `{other}`, only `find` and `publish`")),
        ["bench"] => Err("`bench` needs the name of a benchmark after it: `find` or `publish`".to_owned()),
        [command @ ("tools" | "build" | "test" | "package"), extra, ..] => {
            Err(format!("`{command}` takes nothing after it, not `{extra}`"))
        }
        [unknown, ..] => Err(format!("there is no command `{unknown}`")),
    }
}

fn parse_port(options: &[&str]) -> Result<u16, String> {
    let number = match options {
        [] => return Ok(DEFAULT_PORT),
        ["--port"] => return Err("`--port` needs a number after it".to_owned()),
        ["--port", number] => number,
        [option] => {
            option.strip_prefix("--port=").ok_or_else(|| format!("`serve` does not know `{option}`"))?
        }
        _ => {
            return Err(format!("`serve` takes only `--port N`, not `{}`", options.join(" ")));
        }
    };
    number.parse().map_err(|_| format!("`{number}` is no port: it must be a number from 0 to 65535"))
}

fn parse_find_bench(options: &[&str]) -> Result<FindBench, String> {
    let mut parsed = FindBench::default();
    for (name, value) in pair(options, "find", &["--only", "--sizes"])? {
        match name {
            "--only" => parsed.only = Some(parse_part(value)?),
            _ => parsed.sizes = parse_sizes(value)?,
        }
    }
    Ok(parsed)
}

fn parse_publish_bench(options: &[&str]) -> Result<PublishBench, String> {
    let mut parsed = PublishBench::default();
    for (_, value) in pair(options, "publish", &["--sizes"])? {
        parsed.sizes = parse_sizes(value)?;
    }
    Ok(parsed)
}

/// Options with their values, in both common spellings, as far as a benchmark knows them.
fn pair<'word>(
    options: &[&'word str],
    bench: &str,
    known: &[&str],
) -> Result<Vec<(&'word str, &'word str)>, String> {
    let mut pairs = Vec::new();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (*option, None),
        };
        if !known.contains(&name) {
            return Err(format!("`bench {bench}` does not know `{name}`"));
        }
        let value = value.or_else(|| options.next().copied());
        pairs.push((name, value.ok_or_else(|| format!("`{name}` needs a value after it"))?));
    }
    Ok(pairs)
}

fn parse_part(name: &str) -> Result<Part, String> {
    match name {
        "engines" => Ok(Part::Engines),
        "page" => Ok(Part::Page),
        _ => Err(format!("`bench find` has the parts `engines` and `page`, not `{name}`")),
    }
}

fn parse_sizes(numbers: &str) -> Result<Vec<u32>, String> {
    numbers.split(',').map(parse_size).collect()
}

fn parse_size(number: &str) -> Result<u32, String> {
    let size = number.parse().ok().filter(|size| *size > 0);
    size.ok_or_else(|| format!("`{number}` is no number of takeaways"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Task, &str>) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(parse(&words), expected.map_err(str::to_owned), "{line:?}");
    }

    #[test]
    fn each_command_has_its_word() {
        check("tools", Ok(Task::Tools));
        check("build", Ok(Task::Build));
        check("test", Ok(Task::Test));
        check("package", Ok(Task::Package));
        check("serve", Ok(Task::Serve { port: 8080 }));
    }

    #[test]
    fn help_is_there_for_whoever_asks_or_says_nothing() {
        check("", Ok(Task::Help));
        check("help", Ok(Task::Help));
        check("--help", Ok(Task::Help));
        check("-h", Ok(Task::Help));
        check("help serve", Ok(Task::Help));
    }

    #[test]
    fn serve_takes_its_port_in_both_common_spellings() {
        check("serve --port 9000", Ok(Task::Serve { port: 9000 }));
        check("serve --port=9000", Ok(Task::Serve { port: 9000 }));
        check("serve --port 0", Ok(Task::Serve { port: 0 }));
    }

    #[test]
    fn a_port_must_be_one() {
        check("serve --port", Err("`--port` needs a number after it"));
        check("serve --port http", Err("`http` is no port: it must be a number from 0 to 65535"));
        check("serve --port=65536", Err("`65536` is no port: it must be a number from 0 to 65535"));
    }

    #[test]
    fn a_benchmark_measures_everything_or_what_it_is_told() {
        let find =
            |only, sizes: &[u32]| Ok(Task::Bench(Bench::Find(FindBench { only, sizes: sizes.to_vec() })));
        check("bench find", find(None, &[]));
        check("bench find --only engines", find(Some(Part::Engines), &[]));
        check("bench find --only=page --sizes 1000", find(Some(Part::Page), &[1_000]));
        check("bench find --sizes=1000,10000", find(None, &[1_000, 10_000]));
        let publish = |sizes: &[u32]| Ok(Task::Bench(Bench::Publish(PublishBench { sizes: sizes.to_vec() })));
        check("bench publish", publish(&[]));
        check("bench publish --sizes 30,60", publish(&[30, 60]));
    }

    #[test]
    fn a_benchmark_is_told_only_what_it_knows() {
        check("bench", Err("`bench` needs the name of a benchmark after it: `find` or `publish`"));
        check("bench load", Err("there is no benchmark `load`, only `find` and `publish`"));
        check("bench find --fast", Err("`bench find` does not know `--fast`"));
        check("bench publish --only page", Err("`bench publish` does not know `--only`"));
        check("bench find --only", Err("`--only` needs a value after it"));
        check("bench find --only all", Err("`bench find` has the parts `engines` and `page`, not `all`"));
        check("bench find --sizes 1000,many", Err("`many` is no number of takeaways"));
        check("bench find --sizes 0", Err("`0` is no number of takeaways"));
    }

    #[test]
    fn whatever_is_not_understood_is_named() {
        check("deploy", Err("there is no command `deploy`"));
        check("build --release", Err("`build` takes nothing after it, not `--release`"));
        check("serve --open", Err("`serve` does not know `--open`"));
        check("serve --port 1 --open", Err("`serve` takes only `--port N`, not `--port 1 --open`"));
    }
}
