//! The proof that nothing of others is in the site of one audience: a scan of every file, and a manifest.

use super::vreemd::Vreemd;
use super::zoeker::Zoeker;
use crate::compile::BuildInfo;
use crate::corpus::Corpus;
use crate::site::Site;
use crate::site::voor::Voor;
use rayon::prelude::*;

/// The file that says what is in the site, and what was looked for.
pub const MANIFEST: &str = "manifest.txt";

/// A text of others in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vondst {
    /// The text.
    pub tekst: String,
    /// What it is.
    pub wat: &'static str,
    /// The file that it stands in.
    pub bestand: String,
}

/// Looks in every file, and in its name, for what belongs to others.
pub(super) fn scan(site: &Site, vreemd: &Vreemd) -> Vec<Vondst> {
    let zoeker = Zoeker::new(&vreemd.gezocht);
    let files: Vec<(&str, &[u8])> = site.files().collect();
    let found: Vec<Vec<Vondst>> = files
        .par_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            let mut hits = zoeker.hits(path);
            // As it is, for addresses and attributes; and as it is read, where tags do not cut a sentence in two.
            hits.extend(zoeker.hits(&decoded(&text)));
            hits.extend(zoeker.hits(&decoded(&without_tags(&text))));
            let one = |at: usize| &vreemd.gezocht[at];
            hits.into_iter()
                .map(|at| Vondst { tekst: one(at).tekst.clone(), wat: one(at).wat, bestand: (*path).to_owned() })
                .collect()
        })
        .collect();
    found.into_iter().flatten().collect()
}

/// What stands between tags, with a space for each tag.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => {
                is_tag = false;
                out.push(' ');
            }
            c if !is_tag => out.push(c),
            _ => {}
        }
    }
    out
}

/// The characters that markup, addresses and scripts write in another way.
fn decoded(text: &str) -> String {
    const WRITTEN: [(&str, &str); 9] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("\\u003c", "<"),
        ("%20", " "),
        ("\u{ad}", ""),
        ("&amp;", "&"),
    ];
    WRITTEN
        .iter()
        .fold(text.to_owned(), |text, (from, to)| if text.contains(from) { text.replace(from, to) } else { text })
}

/// The manifest: for whom, which text, what was looked for, and every file with its hash.
pub(super) fn manifest(site: &Site, voor: &Voor, shown: &Corpus, info: &BuildInfo, vreemd: &Vreemd) -> String {
    let mut out = format!(
        "Concept voor: {} ({})\nGemaakt op: {}\nMet: rapporteur {}\n\nRapporten, met de versie van de tekst:\n",
        voor.naam, voor.id, info.dag, info.version
    );
    for (nr, concept) in &voor.concepten {
        out.push_str(&format!("  {} {concept}\n", shown[*nr].id));
    }
    let is_text = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok();
    let (texts, others): (Vec<_>, Vec<_>) = site.files().partition(|(_, bytes)| is_text(bytes));
    out.push_str(&format!(
        "\nControle op gegevens van anderen:\n  gezocht: {} namen, nummers, titels en stukken tekst\n  \
         niet gezocht: {} die ook in het eigen rapport staan, of te kort zijn\n  \
         gevonden: 0, in {} tekstbestanden en in alle bestandsnamen\n  \
         niet als tekst te lezen, zoals beeld: {} bestanden\n\nBestanden, met hun BLAKE3-waarde:\n",
        vreemd.gezocht.len(),
        vreemd.overgeslagen,
        texts.len(),
        others.len(),
    ));
    for (path, bytes) in site.files() {
        out.push_str(&format!("  {}  {path}\n", blake3::hash(bytes).to_hex()));
    }
    out
}
