//! Tells whoever waits which stage of a long task has begun, and how long the rest takes.

/// A stage of a long task.
pub struct Stage {
    name: &'static str,
    /// How many seconds it takes on a fresh machine with two cores.
    seconds: u32,
}

impl Stage {
    pub const fn new(name: &'static str, seconds: u32) -> Self {
        Self { name, seconds }
    }
}

/// The stages of a task in their order, and how many of them have begun.
pub struct Progress<'stages> {
    stages: &'stages [Stage],
    begun: usize,
}

impl<'stages> Progress<'stages> {
    pub fn of(stages: &'stages [Stage]) -> Self {
        Self { stages, begun: 0 }
    }

    /// Prints that the next stage begins.
    pub fn next(&mut self) {
        if let Some(line) = self.line() {
            eprintln!("{line}");
        }
        self.begun += 1;
    }

    fn line(&self) -> Option<String> {
        let rest = self.stages.get(self.begun..)?;
        let Stage { name, seconds } = rest.first()?;
        let left = rest.iter().map(|stage| stage.seconds).sum();
        let (number, count) = (self.begun + 1, self.stages.len());
        let (duration, left) = (duration(*seconds), duration(left));
        Some(format!("[{number}/{count}] {name} (the first time {duration}, {left} left)"))
    }
}

/// A duration as people estimate it.
fn duration(seconds: u32) -> String {
    match seconds {
        0..90 => format!("about {seconds} s"),
        _ => format!("about {} min", (seconds + 30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(begun: usize, expected: Option<&str>) {
        let stages = [Stage::new("compile", 100), Stage::new("write", 20)];
        let progress = Progress { stages: &stages, begun };
        assert_eq!(progress.line().as_deref(), expected);
    }

    #[test]
    fn a_stage_says_its_number_its_duration_and_what_is_left() {
        check(0, Some("[1/2] compile (the first time about 2 min, about 2 min left)"));
        check(1, Some("[2/2] write (the first time about 20 s, about 20 s left)"));
    }

    #[test]
    fn nothing_is_said_after_the_last_stage() {
        check(2, None);
        check(3, None);
    }
}
