//! A running server, and what a browser would ask it, over real connections.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::io::{BufRead, BufReader, Lines, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::project::GOOD;

/// Every page of the folder that [`site`] makes.
pub const PAGE: &str = "<!doctype html><html><head><title>Seite</title></head><body>Seite</body></html>";

/// A folder such as a build writes.
pub fn site() -> TempDir {
    let site = TempDir::new().unwrap();
    fs::create_dir_all(site.path().join("talk/one")).unwrap();
    for (file, text) in [
        ("index.html", PAGE),
        ("talk/one/index.html", PAGE),
        ("404.html", "<!doctype html><title>Nicht gefunden</title>"),
        ("boot.js", "// boots"),
        ("recap.json", GOOD),
        (".nachlese.json", "{}"),
    ] {
        fs::write(site.path().join(file), text).unwrap();
    }
    site
}

/// The server of such a folder.
pub fn serve(site: &TempDir, arguments: &[&str]) -> Server {
    Server::start(site.path(), &[&["serve", "."], arguments].concat())
}

/// Saves a file the way many editors do: by another name, so that it is never there by half.
pub fn save(file: &Path, text: impl AsRef<[u8]>) {
    let draft = file.with_extension("draft");
    fs::write(&draft, text).unwrap();
    fs::rename(&draft, file).unwrap();
}

/// A running server, which ends with the test.
pub struct Server {
    child: Child,
    port: u16,
    /// The rest of what it prints; kept so that it can go on printing.
    _printed: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts the command in a folder, on any free port.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nachlese"))
            .args(arguments)
            .args(["--port", "0"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut printed = BufReader::new(child.stdout.take().unwrap()).lines();
        let address =
            printed.find_map(|line| line.unwrap().split_once("http://").map(|(_, rest)| rest.to_owned()));
        let address = address.expect("the server prints its address before it ends");
        let (_, port) = address.split('/').next().unwrap().rsplit_once(':').unwrap();
        Self { child, port: port.parse().unwrap(), _printed: printed }
    }

    /// A connection on which nothing has been asked yet.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        // What never comes fails a test instead of holding it up.
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    /// Sends a request with these further lines of its head, and gives what comes back line by line.
    fn ask(&self, request: &str, more: &[&str]) -> Lines<BufReader<TcpStream>> {
        let mut stream = self.connect();
        let host = if more.iter().any(|line| line.starts_with("Host:")) { "" } else { "Host: localhost\r\n" };
        let more: String = more.iter().map(|line| format!("{line}\r\n")).collect();
        write!(stream, "{request} HTTP/1.1\r\n{host}Connection: close\r\n{more}\r\n").unwrap();
        BufReader::new(stream).lines()
    }

    pub fn answer(&self, request: &str, more: &[&str]) -> Answer {
        let mut lines = self.ask(request, more).map(Result::unwrap);
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        Answer { status, headers, body: lines.collect::<Vec<_>>().join("\n") }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.answer(&format!("GET {path}"), &[])
    }

    pub fn events(&self) -> ReloadEvents {
        ReloadEvents(self.ask("GET /.nachlese/events", &[]))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    headers: Vec<String>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter().filter_map(|line| line.split_once(": "));
        headers.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// The events as a page hears them.
pub struct ReloadEvents(Lines<BufReader<TcpStream>>);

impl ReloadEvents {
    pub fn next(&mut self) -> Value {
        let data = self.0.find_map(|line| line.unwrap().strip_prefix("data: ").map(str::to_owned)).unwrap();
        serde_json::from_str(&data).unwrap()
    }

    /// The next event must say this and list these problems, each as `place: message; help`, and what may have been
    /// meant behind it. Gives their build.
    #[track_caller]
    pub fn check(&mut self, message: &str, diagnostics: &[&str]) -> u64 {
        let state = self.next();
        let text =
            |diagnostic: &Value, field: &str| diagnostic[field].as_str().unwrap_or("nowhere").to_owned();
        let line = |diagnostic: &Value| {
            let suggestion = diagnostic["suggestion"].as_str();
            let suggestion = suggestion.map(|suggestion| format!("; did you mean {suggestion}?"));
            format!(
                "{}: {}; {}{}",
                text(diagnostic, "place"),
                text(diagnostic, "message"),
                text(diagnostic, "help"),
                suggestion.unwrap_or_default()
            )
        };
        let found: Vec<String> = state["diagnostics"].as_array().unwrap().iter().map(line).collect();
        assert_eq!(state["message"].as_str(), Some(message));
        assert_eq!(found, diagnostics);
        state["build"].as_u64().unwrap()
    }
}
