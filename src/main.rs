//! tmp
fn main() {
    let sources = rapporteur::source::load(std::path::Path::new("content"), "").unwrap();
    let info = rapporteur::compile::BuildInfo {
        dag: "2026-11-22".parse().unwrap(),
        concept: false,
        theme: None,
        version: "0",
    };
    let c = rapporteur::compile::compile(&sources, &info, &());
    print!("{}", rapporteur::diagnostic::render_human(&c.report, &sources, false));
    println!("{:?}", c.report.summary());
    if let (Some(site), Some(out)) = (c.site, std::env::args().nth(1)) {
        for (path, bytes) in site.files() {
            let path = std::path::Path::new(&out).join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}
