//! Tries mutated inputs on each target for as long as it is told: `fuzz MINUTES [TARGET]`. What panics, or takes too
//! long, is kept in `fuzz/artifacts`, and ends the run.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use fuzz::FuzzTarget;
use fuzz::mutation::{NumberSequence, mutated};

/// How long an input may take: the most that 10 MB may, although inputs are far smaller here.
const LONGEST: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let minutes: u64 = arguments.next().ok_or("say for how many minutes")?.parse()?;
    let targets = match arguments.next() {
        Some(name) => vec![name.parse::<FuzzTarget>()?],
        None => FuzzTarget::ALL.to_vec(),
    };
    let share = Duration::from_secs(minutes * 60) / u32::try_from(targets.len())?;
    for target in targets {
        let tried = fuzz(target, share)?;
        println!("{target}: {tried} inputs, no panic, none longer than {} s", LONGEST.as_secs());
    }
    Ok(())
}

/// Fuzzes one target, and says how many inputs it has tried.
fn fuzz(target: FuzzTarget, share: Duration) -> Result<u64, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let seeds = target.seeds(&root)?;
    let end = Instant::now() + share;
    let (inputs, waiting) = mpsc::channel::<Vec<u8>>();
    let (done, results) = mpsc::channel::<()>();
    // The thread ends with its first panic, which says what was wrong.
    thread::spawn(move || {
        for input in waiting {
            target.try_input(&input);
            if done.send(()).is_err() {
                break;
            }
        }
    });
    let mut tried = 0;
    for round in 0.. {
        for (_, seed) in &seeds {
            if Instant::now() > end {
                return Ok(tried);
            }
            let input = mutated(seed, &mut NumberSequence::new(tried ^ round << 32));
            inputs.send(input.clone())?;
            let why = match results.recv_timeout(LONGEST) {
                Ok(()) => {
                    tried += 1;
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => "takes longer than it may",
                Err(RecvTimeoutError::Disconnected) => "panics",
            };
            let kept = keep(&root, target, tried, &input)?;
            return Err(format!("{target}: an input {why}; it is kept as {}", kept.display()).into());
        }
    }
    Ok(tried)
}

/// Keeps an input that fails.
fn keep(root: &Path, target: FuzzTarget, number: u64, input: &[u8]) -> Result<PathBuf, Box<dyn Error>> {
    let folder = root.join("fuzz/artifacts").join(target.name());
    fs::create_dir_all(&folder)?;
    let file = folder.join(number.to_string());
    fs::write(&file, input)?;
    Ok(file)
}
