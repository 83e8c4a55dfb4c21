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
  test              runs every check: format, lints, tests, build and browser stories
  tools             installs what the other commands need, and does nothing else
  help              shows this text

What a command needs and does not find is installed first: trunk and wasm-bindgen into
.tools/, the npm packages into node_modules/, the browsers by apt-get where there is one.

Environment:
  CHROMIUM, FIREFOX  the browsers for the stories, where they are not to be looked up";

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
}

/// Reads the words that follow `cargo xtask`; an error is one line in plain words for whoever typed them.
pub fn parse(words: &[&str]) -> Result<Task, String> {
    match words {
        [] | ["help" | "--help" | "-h", ..] => Ok(Task::Help),
        ["tools"] => Ok(Task::Tools),
        ["build"] => Ok(Task::Build),
        ["test"] => Ok(Task::Test),
        ["serve", options @ ..] => Ok(Task::Serve { port: parse_port(options)? }),
        [command @ ("tools" | "build" | "test"), extra, ..] => {
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
    fn whatever_is_not_understood_is_named() {
        check("deploy", Err("there is no command `deploy`"));
        check("build --release", Err("`build` takes nothing after it, not `--release`"));
        check("serve --open", Err("`serve` does not know `--open`"));
        check("serve --port 1 --open", Err("`serve` takes only `--port N`, not `--port 1 --open`"));
    }
}
