//! Connections: how many, how slow, and how they end.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time;

/// How many connections are served at once. The others wait.
pub const MAX_CONNECTIONS: usize = 512;

/// Serves until `stop`, then finishes what is under way. The head of a request may take as long as `time_limit`, and at the end
/// so may all that is under way. A connection on which nothing comes for so long is closed.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    time_limit: Duration,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(time_limit);
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let under_way = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            // No file descriptor is left, or the peer is gone already.
            time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // An answer is written in one go, so it need not wait to be put together with another.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(routes.clone());
        let connection = under_way.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A connection that breaks is the business of its peer.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = time::timeout(time_limit, under_way.shutdown()).await;
}
