//! `serve` as a browser and an editor meet it: the program itself, over HTTP, with files that change.

mod server;

use serde_json::Value;
use server::{Events, Server};
use std::fs;
use std::net::TcpListener;

const NORM: &str = "content/rapporten/kade-2025/thema-1/norm-1.1.md";
const PAGE: &str = "/rapporten/kade-2025/thema-1/";

/// Both a version that is another and problems that are gone or there are worth telling.
fn is_good(told: &Value) -> bool {
    told["current"] == true && told["total"] == ""
}

fn version(told: &Value) -> String {
    told["version"].as_str().expect("a version").to_owned()
}

#[test]
fn pages_and_what_is_no_page() {
    let server = Server::start(|_| {});
    let front = server.get("/");
    assert_eq!(front.status, 200);
    assert!(front.head.contains("content-type: text/html; charset=utf-8"), "{}", front.head);
    assert!(front.head.contains("cache-control: no-store"), "{}", front.head);
    assert!(front.body.contains("<script src=\"/.rapporteur/live.js\" data-version=\""), "{}", front.body);
    assert_eq!(server.get("/index.html").body, front.body);
    let folder = server.get("/rapporten/kade-2025?x=1");
    assert_eq!(folder.status, 307);
    assert!(folder.head.contains("location: /rapporten/kade-2025/?x=1"), "{}", folder.head);
    assert_eq!(server.get("/rapporten/kade-2025/").status, 200);
    let head = server.ask("HEAD /", "localhost");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.head.contains(&format!("content-length: {}", front.body.len())), "{}", head.head);
    let data = server.get("/data/oordelen.csv");
    assert!(data.head.contains("content-type: text/csv; charset=utf-8") && !data.body.contains("live.js"));
    for path in ["/is-er-niet/", "/../Cargo.toml", "/..%2f..%2fetc/passwd", "/%2e%2e/site.yaml", "//data/oordelen.csv"]
    {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("live.js"), "{path}: {}", answer.body);
    }
    assert_eq!(server.ask("POST /", "localhost").status, 405);
    assert_eq!(server.ask("GET /", "127.0.0.1:1111").status, 200);
    for host in ["evil.example", "localhost.evil.example", "192.168.0.9"] {
        let answer = server.ask("GET /", host);
        assert_eq!(answer.status, 403, "{host}");
        assert!(!answer.body.contains("html"), "{}", answer.body);
    }
}

#[cfg(feature = "zoeken")]
#[test]
fn the_index_is_there_when_somebody_searches() {
    let server = Server::start(|_| {});
    assert_eq!(server.get("/pagefind/pagefind-entry.json").status, 200);
    assert_eq!(server.get("/pagefind/nee.json").status, 404);
}

#[test]
fn a_change_is_told_to_the_page_that_shows_it_and_to_no_other() {
    let server = Server::start(|_| {});
    let (mut here, mut elsewhere) = (server.listen(PAGE), server.listen("/toegankelijkheid/"));
    let (before, other) = (here.next(), elsewhere.next());
    assert!(is_good(&before), "{before}");
    assert!(server.get(PAGE).body.contains(&format!("data-version=\"{}\"", version(&before))));
    server.replace(NORM, "Ouders praten", "Alle ouders praten");
    let after = here.until(|told| version(told) != version(&before));
    assert!(is_good(&after), "{after}");
    let page = server.get(PAGE).body;
    assert!(page.contains("Alle ouders praten") && page.contains(&version(&after)), "{page}");
    // The other page hears of problems, and only then.
    server.replace(NORM, "Alle ouders", "Alle  ouders");
    let told = elsewhere.next();
    assert_eq!((version(&told), &told["total"]), (version(&other), &"1 hint".into()));
    assert_eq!(told["problems"][0]["here"], false);
    assert_eq!(told["problems"][0]["href"], "/rapporten/kade-2025/thema-1/#norm-1.1");
}

/// The ways in which editors save.
#[test]
fn every_way_to_save_is_seen() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let mut last = version(&events.next());
    let text = server.read(NORM);
    let mut see = |events: &mut Events, words: &str| {
        let told = events.until(|told| is_good(told) && version(told) != last);
        last = version(&told);
        assert!(server.get(PAGE).body.contains(words), "{words}");
    };
    // A new file over the old one.
    server.write("content/rapporten/kade-2025/thema-1/sedXYZ", &text.replace("Ouders", "Twee ouders"));
    fs::rename(server.path("content/rapporten/kade-2025/thema-1/sedXYZ"), server.path(NORM)).expect("renamed");
    see(&mut events, "Twee ouders");
    // The old file out of the way, then a new one.
    fs::rename(server.path(NORM), server.path(&format!("{NORM}~"))).expect("renamed");
    server.write(NORM, &text.replace("Ouders", "Drie ouders"));
    see(&mut events, "Drie ouders");
    // Written in place.
    server.write(NORM, &text);
    see(&mut events, "Ouders praten");
    // A whole folder moved away and back.
    let (folder, away) = (server.path("content/rapporten/kade-2025/thema-1"), server.path("weg"));
    fs::rename(&folder, &away).expect("renamed");
    events.until(|told| told["current"] == false);
    fs::write(away.join("norm-1.1.md"), text.replace("Ouders", "Vier ouders")).expect("written");
    fs::rename(&away, &folder).expect("renamed");
    see(&mut events, "Vier ouders");
}

#[test]
fn a_burst_of_changes_is_one_piece_of_work() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    events.next();
    let text = server.read(NORM);
    for nr in 0..=200 {
        server.write(NORM, &text.replace("het plan", &format!("het {}plan", "over".repeat(nr % 7 + 1))));
    }
    // The last of them, 200, has five.
    events.until(|_| server.get(PAGE).body.contains("het overoveroveroveroverplan"));
    let builds = server.rest().iter().filter(|line| line.contains("Niets aan te merken")).count();
    assert!(builds < 20, "{builds} builds for 200 changes");
}

#[test]
fn a_broken_file_keeps_the_last_good_page_and_says_what_is_wrong() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let good = events.next();
    let text = server.read(NORM);
    server.replace(NORM, "\"++\"", "goed");
    let told = events.until(|told| told["current"] == false);
    assert_eq!(version(&told), version(&good), "the page stays");
    assert_eq!(told["total"], "1 fout");
    let problem = &told["problems"][0];
    assert_eq!(problem["code"], "oordeel-buiten-schaal");
    assert_eq!(
        (&problem["level"], &problem["here"], &problem["anchor"]),
        (&"fout".into(), &true.into(), &"norm-1.1".into())
    );
    assert_eq!(problem["place"], "rapporten/kade-2025/thema-1/norm-1.1.md:2:10");
    assert!(problem["help"].as_str().is_some_and(|help| help.starts_with("kies uit")), "{problem}");
    server.hear("fout[oordeel-buiten-schaal]");
    server.hear("1 fout in 10 bestanden. De pagina's blijven zoals ze waren.");
    server.write(NORM, &text);
    assert_eq!(events.until(is_good), good, "mended is as before");
}

#[test]
fn without_a_good_site_there_is_a_page_that_waits_for_one() {
    let server =
        Server::start(|folder| fs::write(folder.path().join("content/site.yaml"), "titel: [").expect("written"));
    let page = server.get(PAGE);
    assert_eq!(page.status, 503);
    assert!(page.body.contains("nog niet") && page.body.contains("live.js\" data-version=\"\""), "{}", page.body);
    let mut events = server.listen(PAGE);
    let told = events.next();
    assert_eq!((version(&told).as_str(), &told["current"]), ("", &false.into()));
    assert!(!told["problems"].as_array().expect("a list").is_empty());
    let good = crate::program::basis();
    fs::copy(good.path().join("content/site.yaml"), server.path("content/site.yaml")).expect("copied");
    assert_ne!(version(&events.until(is_good)), "");
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn a_deleted_folder_may_come_back() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let good = events.next();
    for _ in 0..2 {
        fs::rename(server.path("content"), server.path("elders")).expect("renamed");
        let told = events.until(|told| told["current"] == false);
        assert_eq!(version(&told), version(&good), "the page stays");
        assert!(told["problems"][0]["message"].as_str().is_some_and(|words| words.contains("bestaat niet")), "{told}");
        crate::program::copy(&server.path("elders"), &server.path("content"));
        fs::remove_dir_all(server.path("elders")).expect("removed");
        assert_eq!(events.until(is_good), good);
    }
    server.replace(NORM, "Ouders praten", "Alle ouders praten");
    events.until(|told| version(told) != version(&good));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_of() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let good = events.next();
    let mode = |mode| fs::set_permissions(server.path(NORM), fs::Permissions::from_mode(mode)).expect("set");
    mode(0o000);
    // For some users everything may be read.
    if fs::read(server.path(NORM)).is_err() {
        let told = events.until(|told| told["current"] == false);
        assert!(told["problems"][0]["message"].as_str().is_some_and(|words| words.contains("norm-1.1.md")), "{told}");
        mode(0o644);
        assert_eq!(events.until(is_good), good);
    }
}

#[test]
fn a_style_of_the_site_is_followed_too() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let before = events.next();
    fs::create_dir_all(server.path("themes/eigen")).expect("a folder");
    server.write("themes/eigen/stijl.css", "p { color: red }");
    server.write("content/site.yaml", &format!("{}\nvormgeving: eigen\n", server.read("content/site.yaml")));
    let own = events.until(|told| is_good(told) && version(told) != version(&before));
    server.write("themes/eigen/stijl.css", "p { color: blue }");
    events.until(|told| is_good(told) && version(told) != version(&own));
}

#[test]
fn a_port_that_is_taken_gives_the_next_one() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let server = Server::with(|_| {}, &["--port", &port.to_string()]);
    assert!(server.port > port, "{} after {port}", server.port);
    assert_eq!(server.get("/").status, 200);
}

/// The site stands at the root here, whatever its address is.
#[test]
fn an_address_that_does_not_exist_leads_to_the_site_that_is_here() {
    let server = Server::start(|folder| {
        let path = folder.path().join("content/site.yaml");
        let text = fs::read_to_string(&path).expect("readable");
        let text = text.replace("https://rapporten.voorbeeld.nl/", "https://voorbeeld.nl/inspectie/");
        assert!(text.contains("/inspectie/"), "{text}");
        fs::write(&path, text).expect("written");
    });
    let page = server.get("/is/er/niet/").body;
    let ways: Vec<&str> = page.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(ways.contains(&"index.html"), "{ways:?}");
    for way in ways {
        assert_eq!(server.get(&format!("/{way}")).status, 200, "{way}");
    }
}

#[test]
fn five_hundred_changes_at_once_are_all_seen() {
    let server = Server::start(|_| {});
    let mut events = server.listen("/rapporten/kade-2025/");
    let before = version(&events.next());
    for nr in 0..500 {
        let text = format!("---\ntitel: Deel {nr}\n---\n\nDit deel is er één van vele.\n");
        server.write(&format!("content/rapporten/kade-2025/deel-{nr}.md"), &text);
    }
    events.until(|told| version(told) != before && server.get("/rapporten/kade-2025/deel-499/").status == 200);
    for nr in 0..500 {
        fs::remove_file(server.path(&format!("content/rapporten/kade-2025/deel-{nr}.md"))).expect("removed");
    }
    events.until(|told| version(told) == before);
    assert_eq!(server.get("/rapporten/kade-2025/deel-499/").status, 404);
}

#[test]
fn a_site_without_its_settings_waits_for_them() {
    let server = Server::start(|_| {});
    let mut events = server.listen(PAGE);
    let good = events.next();
    let text = server.read("content/site.yaml");
    fs::remove_file(server.path("content/site.yaml")).expect("removed");
    let told = events.until(|told| told["current"] == false);
    assert_eq!(version(&told), version(&good), "the page stays");
    server.write("content/site.yaml", &text);
    assert_eq!(events.until(is_good), good);
}

#[cfg(unix)]
#[test]
fn it_ends_when_asked_while_it_still_reads() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    drop(taken);
    let mut server = Server::begin(
        |folder| {
            let report = folder.path().join("content/rapporten/kade-2025");
            for nr in 0..400 {
                crate::program::copy(&report, &folder.path().join(format!("content/rapporten/kade-{nr}")));
            }
        },
        &["--port", &port.to_string()],
    );
    server.port = port;
    server.until_it_answers();
    assert_eq!(server.get("/").status, 503);
    assert_eq!(server.end("-INT"), Some(0));
}

#[cfg(unix)]
#[test]
fn it_ends_when_asked_and_gives_the_port_back() {
    for signal in ["-INT", "-TERM"] {
        let server = Server::start(|_| {});
        let port = server.port;
        let mut events = server.listen(PAGE);
        events.next();
        assert_eq!(server.end(signal), Some(0), "{signal}, with a page that listens");
        TcpListener::bind(("127.0.0.1", port)).expect("the port is free");
    }
}
