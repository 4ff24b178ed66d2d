//! Publishing to a bucket, against a real server that speaks S3.
//!
//! `.ci/run` starts one (moto) and says where in `RAPPORTEUR_S3`: `http://127.0.0.1:5000`.

use super::super::program::rapporteur;
use super::{build, built, chapter, files, large, same};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

fn server() -> String {
    std::env::var("RAPPORTEUR_S3").expect("RAPPORTEUR_S3 holds the address of an S3 server, as in `.ci/run`")
}

/// Asks the server something without any library: header and body.
fn ask(method: &str, path: &str, body: &str) -> (String, Vec<u8>) {
    let server = server();
    let host = server.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the S3 server answers");
    let length = body.len();
    // The server wants to know who asks, and does not look at the signature.
    let who = "AWS4-HMAC-SHA256 Credential=proef/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: {who}\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("read");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a header");
    (String::from_utf8_lossy(&answer[..end]).to_lowercase(), answer[end + 4..].to_vec())
}

/// A bucket that no other run has used.
fn new_bucket(name: &str) -> String {
    let bucket = format!("rapporteur-{name}-{}", std::process::id());
    ask("PUT", &format!("/{bucket}"), "");
    bucket
}

/// The names of all objects in a bucket.
fn keys(bucket: &str) -> Vec<String> {
    let (header, body) = ask("GET", &format!("/{bucket}?list-type=2&max-keys=1000"), "");
    assert!(header.starts_with("http/1.1 200"), "{header}");
    let text = String::from_utf8_lossy(&body).into_owned();
    let parts = text.split("<Key>").skip(1);
    parts.map(|part| part.split("</Key>").next().expect("an end").to_owned()).collect()
}

/// All objects below `folder`, by their path in it.
fn objects(bucket: &str, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let own = keys(bucket).into_iter().filter_map(|key| key.strip_prefix(folder).map(str::to_owned));
    own.map(|path| (path.clone(), ask("GET", &format!("/{bucket}/{folder}{path}"), "").1)).collect()
}

fn publish(folder: &Path, target: &str, arguments: &[&str]) -> (i32, String) {
    let server = server();
    let mut all = vec!["publish", target, "--endpoint", &server];
    all.extend(arguments);
    let mut command = rapporteur(folder, &all);
    command.env("AWS_ACCESS_KEY_ID", "sleutelnaam-proef").env("AWS_SECRET_ACCESS_KEY", "geheim-proef");
    let found = command.output().expect("the program runs");
    let text = String::from_utf8_lossy(&found.stderr).into_owned();
    assert!(!text.contains("sleutelnaam-proef") && !text.contains("geheim-proef"), "a key is shown: {text}");
    (found.status.code().unwrap_or(-1), text)
}

#[test]
fn a_bucket_holds_the_site_with_what_browsers_must_know() {
    let folder = built();
    let bucket = &new_bucket("kop");
    ask("PUT", &format!("/{bucket}/ander.txt"), "van een ander");
    let target = format!("s3://{bucket}/site/");
    let (code, text) = publish(folder.path(), &target, &[]);
    assert!(code == 0 && text.contains("Er is nog niets gedaan"), "{text}");
    assert_eq!(keys(bucket), ["ander.txt"], "a dry run sends nothing");
    let (code, text) = publish(folder.path(), &target, &["--execute"]);
    assert_eq!(code, 0, "{text}");
    same(&objects(bucket, "site/"), &files(&folder.path().join("output")));
    for (path, kind, keep) in [
        ("index.html", "text/html; charset=utf-8", "max-age=300"),
        ("data/oordelen.csv", "text/csv; charset=utf-8", "max-age=300"),
        ("feed.xml", "application/atom+xml", "max-age=300"),
        ("thema/stijl.css", "text/css; charset=utf-8", "max-age=3600"),
    ] {
        let (header, _) = ask("GET", &format!("/{bucket}/site/{path}"), "");
        assert!(header.contains(&format!("content-type: {kind}")), "{path}: {header}");
        assert!(header.contains(&format!("cache-control: public, {keep}")), "{path}: {header}");
    }
    let piece = keys(bucket).into_iter().find(|key| key.ends_with(".pf_fragment")).expect("a piece of the index");
    assert!(ask("GET", &format!("/{bucket}/{piece}"), "").0.contains("immutable"));
    let (code, text) = publish(folder.path(), &target, &["--execute"]);
    assert!(code == 0 && text.contains("is al bij"), "{text}");
    fs::remove_file(folder.path().join("content/rapporten/kade-2025/hoofdstuk-1.md")).expect("removed");
    let site = build(folder.path());
    let (code, text) = publish(folder.path(), &target, &["--execute"]);
    assert!(code == 0 && !text.contains(" 0 hetzelfde"), "{text}");
    same(&objects(bucket, "site/"), &site);
    assert!(keys(bucket).contains(&"ander.txt".to_owned()), "files of others stay");
    let (code, text) = publish(folder.path(), &format!("s3://{bucket}"), &["--execute"]);
    assert!(code == 2 && text.contains("ander.txt") && text.contains("--merge"), "{text}");
}

#[test]
fn publishing_that_is_killed_can_be_repeated() {
    let folder = built();
    let bucket = &new_bucket("kil");
    let target = format!("s3://{bucket}");
    let server = server();
    let cut_off = |enough: &dyn Fn() -> bool| {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("rapporteur"))
            .current_dir(folder.path())
            .args(["publish", &target, "--endpoint", &server, "--execute"])
            .env("AWS_ACCESS_KEY_ID", "proef")
            .env("AWS_SECRET_ACCESS_KEY", "proef")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        while !enough() && child.try_wait().expect("known").is_none() {
            std::thread::sleep(Duration::from_millis(2));
        }
        child.kill().expect("killed or done");
        assert!(!child.wait().expect("ended").success(), "the run was not cut off");
    };
    let whole = files(&folder.path().join("output")).len();
    for part in [1, whole / 3, whole / 2] {
        cut_off(&|| keys(bucket).len() > part);
        let found = keys(bucket);
        assert!(found.len() < whole && !found.contains(&".rapporteur.json".to_owned()), "the manifest goes last");
    }
    let (code, text) = publish(folder.path(), &target, &["--execute"]);
    assert!(code == 0 && text.contains("onderbroken"), "{text}");
    same(&objects(bucket, ""), &files(&folder.path().join("output")));

    large(folder.path(), "Een andere zin.");
    chapter(folder.path(), "erbij", "Een zin.");
    let site = build(folder.path());
    let page = "rapporten/kade-2025/hoofdstuk-3/index.html";
    cut_off(&|| ask("GET", &format!("/{bucket}/{page}"), "").1 == site[page]);
    assert!(keys(bucket).contains(&".rapporteur-bezig.json".to_owned()));
    let (code, text) = publish(folder.path(), &target, &["--execute"]);
    assert_eq!(code, 0, "{text}");
    same(&objects(bucket, ""), &site);
}

#[test]
fn what_the_server_refuses_is_said() {
    let folder = built();
    let (code, text) = publish(folder.path(), "s3://bestaat-niet-proef", &[]);
    assert!(code == 2 && text.contains("s3://bestaat-niet-proef"), "{text}");
    let found = rapporteur(folder.path(), &["publish", "s3://emmer"])
        .env_remove("AWS_ACCESS_KEY_ID")
        .output()
        .expect("the program runs");
    let text = String::from_utf8_lossy(&found.stderr).into_owned();
    assert!(found.status.code() == Some(2) && text.contains("AWS_ACCESS_KEY_ID"), "{text}");
}
