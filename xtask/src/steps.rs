//! Runs the steps of a long check, all of them, and remembers how each one went.

use std::time::{Duration, Instant};

use anyhow::Result;

/// One step of a check; `Context` is what all steps work on.
pub struct Step<Context> {
    name: &'static str,
    needs_previous: bool,
    run: fn(&Context) -> Result<()>,
}

impl<Context> Step<Context> {
    pub const fn new(name: &'static str, run: fn(&Context) -> Result<()>) -> Self {
        Self { name, needs_previous: false, run }
    }

    /// The same step, which makes sense only after the one before it has passed.
    pub const fn only_after_previous(self) -> Self {
        Self { needs_previous: true, ..self }
    }
}

/// How a step went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed,
    /// Not run, for the step that it needs did not pass. That counts as a failure: what was not looked at is
    /// not known to be right.
    Skipped,
}

/// What is remembered of a step.
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    pub name: &'static str,
    pub outcome: Outcome,
    pub duration: Duration,
}

/// Runs the steps in their order. None is left out because another failed, unless it needs that one: whoever
/// waits for minutes wants to hear of all that is wrong at once.
pub fn run<Context>(steps: &[Step<Context>], context: &Context) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::with_capacity(steps.len());
    for step in steps {
        eprintln!("\n==> {}", step.name);
        let start = Instant::now();
        let outcome = match reports.last() {
            Some(previous) if step.needs_previous && previous.outcome != Outcome::Passed => {
                eprintln!("SKIPPED {}: it needs the step before it, {}", step.name, previous.name);
                Outcome::Skipped
            }
            _ => attempt(step, context),
        };
        reports.push(Report { name: step.name, outcome, duration: start.elapsed() });
    }
    reports
}

fn attempt<Context>(step: &Step<Context>, context: &Context) -> Outcome {
    match (step.run)(context) {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            eprintln!("FAILED {}: {error:#}", step.name);
            Outcome::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;
    use Outcome::{Failed, Passed, Skipped};

    const PASSES: Step<()> = Step::new("passes", |()| Ok(()));
    const FAILS: Step<()> = Step::new("fails", |()| bail!("on purpose"));
    const NEEDS_PREVIOUS: Step<()> = Step::new("needs the previous", |()| Ok(())).only_after_previous();

    #[track_caller]
    fn check<const COUNT: usize>(steps: [Step<()>; COUNT], expected: [Outcome; COUNT]) {
        let outcomes: Vec<Outcome> = run(&steps, &()).iter().map(|report| report.outcome).collect();
        assert_eq!(outcomes, expected);
    }

    #[test]
    fn a_failure_does_not_keep_later_steps_from_running() {
        check([FAILS, PASSES, FAILS], [Failed, Passed, Failed]);
    }

    #[test]
    fn a_step_that_needs_the_one_before_runs_when_that_one_passed() {
        check([FAILS, PASSES, NEEDS_PREVIOUS], [Failed, Passed, Passed]);
    }

    #[test]
    fn a_step_that_needs_the_one_before_is_skipped_when_that_one_did_not_pass() {
        check([FAILS, NEEDS_PREVIOUS, NEEDS_PREVIOUS, PASSES], [Failed, Skipped, Skipped, Passed]);
    }

    #[test]
    fn a_step_with_none_before_it_has_nothing_to_wait_for() {
        check([NEEDS_PREVIOUS], [Passed]);
    }
}
