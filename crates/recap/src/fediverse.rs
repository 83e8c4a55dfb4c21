//! The Fediverse: instances of readers, and the public thread that a bundle names.

mod instance;
mod thread;

pub use self::instance::{Instance, InstanceError};
pub use self::thread::Thread;
