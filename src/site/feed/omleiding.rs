//! Old addresses of renamed reports and publications: a page at each that leads on without script, and `_redirects` for
//! hosts that read it (`/oud /nieuw 301`).

use super::super::adres::base_path;
use super::super::html::Html;
use super::super::page::Page;
use super::super::{Adres, Ground};

pub(super) fn files(ground: &Ground, pages: &[Page]) -> Vec<(String, Vec<u8>)> {
    let corpus = ground.corpus;
    let rapporten = corpus.rapporten.iter().map(|found| ("rapporten", &found.id, &found.voorheen));
    let publicaties = corpus.publicaties.iter().map(|found| ("publicaties", &found.id, &found.voorheen));
    let mut files = Vec::new();
    let mut rules = String::new();
    for (folder, id, former) in rapporten.chain(publicaties) {
        let own = format!("{folder}/{id}/");
        for old in former {
            let pages = pages.iter().filter(|page| page.adres.path().starts_with(&own));
            for page in pages {
                let rest = page.adres.to_string();
                let old = Adres::new(format!("{folder}/{}/{}", old.value, rest.strip_prefix(&own).unwrap_or_default()));
                files.push((old.path(), leads_on(ground, &old, page)));
            }
            let base = base_path(&corpus.site.adres);
            rules.push_str(&format!("{base}{folder}/{}/* {base}{own}:splat 301\n", old.value));
        }
    }
    if !rules.is_empty() {
        files.push(("_redirects".to_owned(), rules.into_bytes()));
    }
    files
}

/// A page that leads on by itself, and has a link for who waits.
fn leads_on(ground: &Ground, old: &Adres, page: &Page) -> Vec<u8> {
    let to = page.adres.from_page(old);
    let canonical = page.adres.absolute(&ground.corpus.site.adres);
    let mut html = Html::default();
    html.raw("<!DOCTYPE html>\n");
    html.open("html", &[("lang", &ground.corpus.site.taal)]);
    html.raw("\n<head>\n<meta charset=\"utf-8\">\n");
    html.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'")]);
    html.open("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.raw("\n");
    html.open("meta", &[("http-equiv", "refresh"), ("content", &format!("0; url={to}"))]);
    html.raw("\n");
    html.open("link", &[("rel", "canonical"), ("href", &canonical)]);
    html.raw("\n<meta name=\"robots\" content=\"noindex\">\n<title>");
    html.text(&page.titel);
    html.raw("</title>\n</head>\n<body>\n<main>\n<h1>Deze pagina is verhuisd</h1>\n<p>U gaat vanzelf naar ");
    html.open("a", &[("href", &to)]);
    html.text(&page.titel);
    html.raw("</a>.</p>\n</main>\n</body>\n</html>\n");
    html.0.into_bytes()
}
