//! The sample patients, and the program as a service of its own.

#![allow(dead_code, reason = "each test file uses a part")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use lumbago::Presentation;
use serde_json::Value;

/// Every sample: its name and the patient.
pub fn samples() -> Vec<(String, Presentation)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../data")).unwrap();
    let samples: Vec<_> = folder
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), serde_json::from_str(&text).unwrap())
        })
        .collect();
    assert!(samples.len() > 20);
    samples
}

/// The program, which ends with the test.
pub struct Service {
    pub process: Child,
    pub address: String,
}

impl Service {
    pub fn start(arguments: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_lumbago-service"));
        let mut process = program
            .args(["--address", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Self { process, address }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn get(&self, path: &str) -> Answer {
        Answer::of(agent().get(self.url(path)).call())
    }

    pub fn post(&self, path: &str, body: impl AsRef<[u8]>) -> Answer {
        self.post_as("application/json", path, body)
    }

    pub fn post_as(&self, media_type: &str, path: &str, body: impl AsRef<[u8]>) -> Answer {
        Answer::of(agent().post(self.url(path)).content_type(media_type).send(body.as_ref()))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

/// What the service answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub media_type: String,
    pub headers: ureq::http::HeaderMap,
    pub text: String,
}

impl Answer {
    #[track_caller]
    fn of(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Self {
        let mut response = response.unwrap();
        let headers = response.headers().clone();
        let media_type = headers.get("content-type").map_or("", |kind| kind.to_str().unwrap()).to_owned();
        let text = response.body_mut().read_to_string().unwrap();
        Self { status: response.status().as_u16(), media_type, headers, text }
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}
