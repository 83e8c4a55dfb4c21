//! The connections of the server.

use std::io;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::sleep;

/// How long a connection may take to send the head of a request, so that one that never does is not kept.
const HEAD_TIMEOUT: Duration = Duration::from_secs(5);

/// How long to wait before the next connection where the system has no more file handles.
const NO_HANDLES: Duration = Duration::from_secs(1);

/// Answers connections until the program ends. `axum::serve` does the same without a time limit.
pub async fn serve(listener: TcpListener, app: Router) {
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let service = TowerToHyperService::new(app.clone());
                let connection = protocol.serve_connection(TokioIo::new(stream), service);
                // A connection that breaks is the browser's to open again.
                tokio::spawn(async { drop(connection.await) });
            }
            Err(error) if is_of_connection(&error) => {}
            Err(_) => sleep(NO_HANDLES).await,
        }
    }
}

/// Whether only the one connection has failed that would have been accepted.
fn is_of_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
