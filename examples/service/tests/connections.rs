//! Connections: whoever is slow, breaks off or holds on harms nobody else, and whoever stops the program loses no answer.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

mod support;
use support::Service;

const BODY: &str = r#"{"findings": {"saddle_numbness": "present"}}"#;

fn connect(service: &Service) -> TcpStream {
    let stream = TcpStream::connect(&service.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// The head of a request with a body of a length.
fn head(length: usize) -> String {
    let head = "POST /assess HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    format!("{head}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n")
}

/// Everything that comes until the end. That the other side does not wait for the rest of a request is no fault.
fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn who_is_slow_is_told_so_and_let_go() {
    let service = Service::start(&["--time-limit", "0.5"]);
    let begun = Instant::now();
    let mut slow_body = connect(&service);
    slow_body.write_all(head(BODY.len()).as_bytes()).unwrap();
    slow_body.write_all(&BODY.as_bytes()[..10]).unwrap();
    let mut slow_head = connect(&service);
    slow_head.write_all(b"POST /assess HTTP/1.1\r\nHost: local").unwrap();
    let silent = connect(&service);
    let mut kept = connect(&service);
    kept.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();

    let answer = rest(slow_body);
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("application/problem+json"), "{answer}");
    assert!(answer.contains("not complete after 500ms"), "{answer}");
    assert!(!rest(slow_head).contains("200"));
    assert_eq!(rest(silent), "");
    assert!(rest(kept).starts_with("HTTP/1.1 200"));
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!(service.get("/health").status, 200);
}

#[test]
fn what_is_too_large_is_refused_however_it_is_sent() {
    let service = Service::start(&[]);
    // The length says so: nothing of it is read.
    let mut told = connect(&service);
    told.write_all(head(1 << 40).as_bytes()).unwrap();
    assert!(rest(told).starts_with("HTTP/1.1 413"));
    // In pieces, without a length, and without an end.
    let head = "POST /assess HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    let piece = format!("1000\r\n{}\r\n", " ".repeat(0x1000));
    for (pieces, end) in [(17, "0\r\n\r\n"), (257, "")] {
        let mut stream = connect(&service);
        write!(stream, "{head}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
        for _ in 0..pieces {
            stream.write_all(piece.as_bytes()).unwrap();
        }
        stream.write_all(end.as_bytes()).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"HTTP/1.1 413");
    }
    // A record of FHIR may be larger.
    let record = |bytes: usize| {
        let body = format!(r#"{{"resourceType": "Patient", "text": "{}"}}"#, "x".repeat(bytes));
        service.post_as("application/fhir+json", "/fhir/$assess", body).status
    };
    assert_eq!((record(500_000), record(1_100_000), record(3_000_000)), (200, 413, 413));
    // Whoever breaks off, or does not speak HTTP.
    for bytes in [&b"\x16\x03\x01\x02\x00\x01\x00"[..], b"GET / HTTP/1.1\r\n", b"\r\n\r\n\r\n", b"\0\0\0\0"] {
        connect(&service).write_all(bytes).unwrap();
    }
    assert_eq!(service.post("/assess", BODY).status, 200);
}

#[cfg(unix)]
#[test]
fn a_stop_waits_for_what_is_under_way() {
    for signal in ["-TERM", "-INT"] {
        let mut service = Service::start(&[]);
        let idle = connect(&service);
        let mut under_way = connect(&service);
        under_way.write_all(head(BODY.len()).as_bytes()).unwrap();
        under_way.write_all(&BODY.as_bytes()[..10]).unwrap();
        std::thread::sleep(Duration::from_millis(200));
        let begun = Instant::now();
        let told = Command::new("kill").args([signal, &service.process.id().to_string()]).status().unwrap();
        assert!(told.success());
        std::thread::sleep(Duration::from_millis(200));
        // Nobody new is let in.
        assert!(TcpStream::connect(&service.address).is_err());
        under_way.write_all(&BODY.as_bytes()[10..]).unwrap();
        let answer = rest(under_way);
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("\"emergency\""), "{answer}");
        drop(idle);
        assert!(service.process.wait().unwrap().success());
        assert!(begun.elapsed() < Duration::from_secs(5), "it does not wait for who says nothing");
    }
}

/// Somebody else has every connection that the machine allows. When they go, it goes on.
#[cfg(unix)]
#[test]
fn a_flood_of_connections_passes() {
    let service = Service::of(
        Command::new("sh")
            .args(["-c", "ulimit -n 40 && exec \"$0\" --address 127.0.0.1:0"])
            .arg(env!("CARGO_BIN_EXE_lumbago-service")),
    );
    let flood: Vec<_> = (0..100).map(|_| connect(&service)).collect();
    std::thread::sleep(Duration::from_millis(300));
    drop(flood);
    assert_eq!(service.post("/assess", BODY).status, 200);
}
