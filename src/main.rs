//! tmp
fn main() {
    let sources = rapporteur::source::load(std::path::Path::new("content"), "").unwrap();
    let info = rapporteur::compile::BuildInfo { dag: "2026-11-22".parse().unwrap(), concept: false, version: "0" };
    let c = rapporteur::compile::compile(&sources, &info);
    print!("{}", rapporteur::diagnostic::render_human(&c.report, &sources, false));
    println!("{:?}", c.report.summary());
}
