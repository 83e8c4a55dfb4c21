//! The headers that keep a site private and safe.

/// What a page may load: only what lies beside it, no inline script or style, and nothing that
/// frames or submits anywhere. `wasm-unsafe-eval` is what compiling WebAssembly is called.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The headers of every answer, by name.
pub const HEADERS: [(&str, &str); 4] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    // The names of script, style and WebAssembly change with their content, but most files keep
    // theirs, so the browser asks whether its copy is still right.
    ("cache-control", "no-cache"),
];
