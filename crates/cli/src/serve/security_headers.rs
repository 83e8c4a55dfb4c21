//! The security headers of the served site, which depend on its bundle.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use percent_encoding::percent_decode_str;
use recap::Bundle;

use crate::policy::{ANY_ORIGIN, CONTENT_SECURITY_POLICY, Policy, attached_policy, is_shared};
use crate::site::BUNDLE;

/// The security headers of a site. They follow its bundle, which editors change while the site is served.
pub struct SecurityHeaders {
    bundle: PathBuf,
    cached: Mutex<CachedPolicy>,
}

/// The policy of the bundle as it was read last.
#[derive(Default)]
struct CachedPolicy {
    policy: Policy,
    version: Option<FileVersion>,
}

/// Identifies a version of a file by its modification time and length.
type FileVersion = (SystemTime, u64);

impl SecurityHeaders {
    /// The policy of the site in a folder.
    pub fn of(site: &Path) -> Arc<Self> {
        Arc::new(Self { bundle: site.join(BUNDLE), cached: Mutex::default() })
    }

    /// Adds the security headers to a response.
    pub async fn add_headers(State(headers): State<Arc<Self>>, request: Request, next: Next) -> Response {
        let origin = is_shared(request.uri().path()).then_some(ANY_ORIGIN);
        let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        let attached = attached_policy(&path).map(|policy| (CONTENT_SECURITY_POLICY, policy));
        let mut response = next.run(request).await;
        let policy = headers.policy();
        // In place of a file that is not there, a page is sent.
        let attached = attached.filter(|_| response.status().is_success());
        for (name, value) in policy.headers().chain(origin).chain(attached) {
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
        let mut cached = self.cached.lock().unwrap_or_else(PoisonError::into_inner);
        if cached.version != version {
            let bundle = fs::read_to_string(&self.bundle).ok();
            let read = bundle.and_then(|bundle| Bundle::parse_lossy(&bundle));
            let policy = read.map(|read| Policy::of(&read.bundle.site)).unwrap_or_default();
            *cached = CachedPolicy { policy, version };
        }
        cached.policy.clone()
    }
}

fn version(of: Metadata) -> std::io::Result<FileVersion> {
    Ok((of.modified()?, of.len()))
}
