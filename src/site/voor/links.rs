//! Links in a site of one audience: what is not in it leads to the public site, or nowhere.

use crate::site::Adres;

/// Changes the addresses in the HTML of a page that lead to files that are not there.
///
/// `is_public` says of a path whether it is on the public site, at `root`. An address that leads nowhere is taken out:
/// a link without one is plain text.
pub(super) fn redirect(
    html: &str,
    page: &Adres,
    root: &str,
    is_here: &dyn Fn(&str) -> bool,
    is_public: &dyn Fn(&str) -> bool,
) -> String {
    const HREF: &str = " href=\"";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(HREF) {
        let value = at + HREF.len();
        let Some(length) = rest[value..].find('"') else { break };
        let address = &rest[value..value + length];
        out.push_str(&rest[..at]);
        match target(address, page) {
            Some((path, _)) if !is_here(&path) && !is_public(&path) => {}
            Some((path, anchor)) if !is_here(&path) => {
                let short = path.strip_suffix("index.html").unwrap_or(&path);
                out.push_str(&format!("{HREF}{root}{short}{anchor}\""));
            }
            _ => out.push_str(&format!("{HREF}{address}\"")),
        }
        rest = &rest[value + length + 1..];
    }
    out.push_str(rest);
    out
}

/// The path in the site of a relative address, and what stands from `#`; nothing for an address elsewhere.
fn target<'a>(address: &'a str, page: &Adres) -> Option<(String, &'a str)> {
    let (path, anchor) = address.split_at(address.find('#').unwrap_or(address.len()));
    let has_scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
    if path.is_empty() || has_scheme || path.starts_with('/') {
        return None;
    }
    let here = page.path();
    let mut folders: Vec<&str> = here.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(folders.pop()),
            "." => {}
            part => folders.push(part),
        }
    }
    Some((folders.join("/"), anchor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_here_leads_to_the_public_site_or_nowhere() {
        let page = Adres::new("rapporten/x/thema-1/");
        let change = |html: &str| {
            let is_here = |path: &str| path == "rapporten/x/index.html";
            let is_public = |path: &str| path == "kaders/k/index.html";
            redirect(html, &page, "https://site.example/", &is_here, &is_public)
        };
        assert_eq!(change("<a href=\"../index.html#a\">x</a>"), "<a href=\"../index.html#a\">x</a>");
        assert_eq!(
            change("<a href=\"../../../kaders/k/index.html#n\">x</a>"),
            "<a href=\"https://site.example/kaders/k/#n\">x</a>"
        );
        assert_eq!(change("<a class=\"b\" href=\"../../y/index.html\">x</a>"), "<a class=\"b\">x</a>");
        for kept in ["<a href=\"#a\">", "<a href=\"https://elders.example/\">", "<a href=\"mailto:x@y.example\">"] {
            assert_eq!(change(kept), kept);
        }
    }
}
