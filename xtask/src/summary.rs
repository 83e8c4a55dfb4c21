//! How a check went, as a table with a last line in plain words.

use std::{fmt, time::Duration};

use crate::steps::{Outcome, Report};

/// The reports of all steps, to be shown when the last one is through.
pub struct Summary(pub Vec<Report>);

impl Summary {
    /// Whether every step ran and passed.
    pub fn is_success(&self) -> bool {
        self.failures().next().is_none()
    }

    fn failures(&self) -> impl Iterator<Item = &Report> {
        let Self(reports) = self;
        reports.iter().filter(|report| report.outcome != Outcome::Passed)
    }

    fn last_line(&self) -> String {
        let Self(reports) = self;
        let total: Duration = reports.iter().map(|report| report.duration).sum();
        let (count, seconds) = (reports.len(), total.as_secs());
        if self.is_success() {
            return format!("All {count} steps passed in {seconds} seconds.");
        }
        let failures: Vec<String> = self
            .failures()
            .map(|report| match report.outcome {
                Outcome::Skipped => format!("{} (not run)", report.name),
                Outcome::Passed | Outcome::Failed => report.name.to_owned(),
            })
            .collect();
        format!("{} of {count} steps did not pass: {}.", failures.len(), failures.join(", "),)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(reports) = self;
        let heading = "step";
        let width =
            reports.iter().map(|report| report.name.len()).chain([heading.len()]).max().unwrap_or_default();

        writeln!(formatter, "{heading:width$}  result   seconds")?;
        for Report { name, outcome, duration } in reports {
            let result = match outcome {
                Outcome::Passed => "ok",
                Outcome::Failed => "FAILED",
                Outcome::Skipped => "SKIPPED",
            };
            let seconds = duration.as_secs_f64();
            writeln!(formatter, "{name:width$}  {result:7}  {seconds:7.1}")?;
        }
        write!(formatter, "\n{}", self.last_line())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{Failed, Passed, Skipped};

    #[track_caller]
    fn check(reports: &[(&'static str, Outcome, u64)], expected: &str) {
        let reports = reports
            .iter()
            .map(|&(name, outcome, milliseconds)| Report {
                name,
                outcome,
                duration: Duration::from_millis(milliseconds),
            })
            .collect();
        let summary = Summary(reports);
        assert_eq!(summary.to_string(), expected.trim());
        assert_eq!(summary.is_success(), !expected.contains("did not pass"));
    }

    #[test]
    fn a_table_of_passed_steps_ends_with_the_good_news() {
        check(
            &[("format", Passed, 940), ("browser stories", Passed, 83_020)],
            "
step             result   seconds
format           ok           0.9
browser stories  ok          83.0

All 2 steps passed in 83 seconds.
",
        );
    }

    #[test]
    fn whatever_failed_or_was_not_run_is_named_again_at_the_end() {
        check(
            &[("format", Passed, 0), ("site", Failed, 1_500), ("stories", Skipped, 0)],
            "
step     result   seconds
format   ok           0.0
site     FAILED       1.5
stories  SKIPPED      0.0

2 of 3 steps did not pass: site, stories (not run).
",
        );
    }
}
