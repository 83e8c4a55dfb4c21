//! The headers that keep readers private and safe, as the bundle of the served site asks for them.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use recap::Bundle;

use crate::policy::Policy;
use crate::site::BUNDLE;

/// The policy of a site, which follows its bundle: editors change it while the site is served.
pub struct Safety {
    bundle: PathBuf,
    known: Mutex<Known>,
}

/// The policy of the bundle as it was read last.
#[derive(Default)]
struct Known {
    policy: Policy,
    version: Option<Version>,
}

/// What tells one version of a file from the next: when it was changed, and how long it is.
type Version = (SystemTime, u64);

impl Safety {
    /// The policy of the site in a folder.
    pub fn of(site: &Path) -> Arc<Self> {
        Arc::new(Self { bundle: site.join(BUNDLE), known: Mutex::default() })
    }

    /// Adds the headers to an answer.
    pub async fn keep(State(safety): State<Arc<Self>>, request: Request, next: Next) -> Response {
        let mut response = next.run(request).await;
        for (name, value) in safety.policy().headers() {
            // A policy is made of letters that headers take.
            if let Ok(value) = HeaderValue::from_str(value) {
                response.headers_mut().insert(HeaderName::from_static(name), value);
            }
        }
        response
    }

    /// The policy of the bundle as it is now; the strictest where it cannot be read.
    fn policy(&self) -> Policy {
        let version = fs::metadata(&self.bundle).and_then(version).ok();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.version != version {
            let bundle = fs::read_to_string(&self.bundle).ok();
            let read = bundle.and_then(|bundle| Bundle::good_part(&bundle));
            let policy = read.map(|read| Policy::of(&read.bundle.site)).unwrap_or_default();
            *known = Known { policy, version };
        }
        known.policy.clone()
    }
}

fn version(of: Metadata) -> std::io::Result<Version> {
    Ok((of.modified()?, of.len()))
}
