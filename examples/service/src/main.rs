//! `lumbago-service [--address HOST:PORT] [--base URL] [--allow-origin ORIGIN] [--time-limit SECONDS]` or `lumbago-service mcp`.

#[path = "../../support/terminal.rs"]
mod terminal;

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use axum::http::HeaderValue;
use lumbago_service::mcp;
use lumbago_service::rest::{self, Settings};
use lumbago_service::serve::serve;
use tokio::net::TcpListener;

const USAGE: &str = "\
usage: lumbago-service [--address HOST:PORT] [--base URL] [--allow-origin ORIGIN] [--time-limit SECONDS]
       lumbago-service mcp

--address       where to listen (127.0.0.1:8080)
--base          how others reach this service, for links to reports (http:// and the address)
--allow-origin  an origin whose pages may ask, such as https://clinic.example; * is every page; may be repeated
--time-limit    how many seconds a request may take (10)
mcp             speak the Model Context Protocol on standard input and output";

#[tokio::main]
async fn main() -> ExitCode {
    match program().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => terminal::finish(Err(format!("lumbago-service: {sentence}"))),
    }
}

async fn program() -> Result<(), String> {
    let mut address = "127.0.0.1:8080".to_owned();
    let mut base = None;
    let mut settings =
        Settings { base: String::new(), allow_origins: Vec::new(), time_limit: Duration::from_secs(10) };
    let mut arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        let mut value =
            || arguments.next().ok_or_else(|| format!("{argument}: a value is missing; see --help"));
        match argument.as_str() {
            "--help" | "-h" => return terminal::print(USAGE),
            "mcp" if std::env::args_os().len() == 2 => return mcp::serve().await,
            "mcp" => return Err("mcp goes without other arguments; see --help".to_owned()),
            "--address" => address = value()?,
            "--base" => base = Some(value()?),
            "--allow-origin" => {
                let origin = value()?;
                let is_origin = origin == "*" || (origin.contains("://") && !origin.ends_with('/'));
                let header = HeaderValue::try_from(&origin).ok().filter(|_| is_origin);
                settings.allow_origins.push(header.ok_or_else(|| {
                    format!("--allow-origin: bad {origin:?}; expected such as https://clinic.example")
                })?);
            }
            "--time-limit" => {
                let seconds = value()?;
                let limit =
                    seconds.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                let limit = limit.filter(|limit| !limit.is_zero());
                settings.time_limit =
                    limit.ok_or_else(|| format!("--time-limit: bad number of seconds {seconds:?}"))?;
            }
            other => return Err(format!("unknown argument {other:?}; see --help")),
        }
    }
    let bad = |error: io::Error| format!("--address {address}: {error}");
    let listener = TcpListener::bind(&address).await.map_err(bad)?;
    let here = listener.local_addr().map_err(bad)?;
    let base = base.unwrap_or_else(|| format!("http://{here}"));
    base.trim_end_matches('/').clone_into(&mut settings.base);
    terminal::print(&format!("listening on http://{here}"))?;
    let stop = stop().map_err(|error| format!("signals: {error}"))?;
    let time_limit = settings.time_limit;
    serve(listener, rest::routes(settings), time_limit, stop).await;
    Ok(())
}

/// Ends when the program is told to: Ctrl-C, or SIGTERM where there are signals.
fn stop() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}
