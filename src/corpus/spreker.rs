//! Who is quoted, and whether the words are theirs or the gist of them.

/// A speaker as written under a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spreker {
    /// The role, one of the site's speakers.
    pub naam: String,
    /// Detail in brackets, for instance `15 jaar`.
    pub toelichting: Option<String>,
    /// Whether the words are literal; otherwise they are the gist.
    pub letterlijk: bool,
}

impl Spreker {
    /// Reads `Jeugdige (15 jaar), zakelijk weergegeven`.
    pub fn parse(text: &str) -> Spreker {
        let text = text.trim();
        let gist = text
            .rsplit_once(',')
            .filter(|(_, end)| end.trim().eq_ignore_ascii_case("zakelijk weergegeven"))
            .map(|(start, _)| start.trim());
        let letterlijk = gist.is_none();
        let who = gist.unwrap_or(text);
        match who.split_once('(') {
            Some((naam, rest)) if rest.trim_end().ends_with(')') => Spreker {
                naam: naam.trim().to_owned(),
                toelichting: Some(rest.trim_end().trim_end_matches(')').trim().to_owned()),
                letterlijk,
            },
            _ => Spreker { naam: who.to_owned(), toelichting: None, letterlijk },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Spreker;

    #[test]
    fn reads_role_detail_and_gist() {
        let all = Spreker::parse("Jeugdige (15 jaar), zakelijk weergegeven");
        assert_eq!(
            (all.naam.as_str(), all.toelichting.as_deref(), all.letterlijk),
            ("Jeugdige", Some("15 jaar"), false)
        );
        let plain = Spreker::parse("Ouder");
        assert_eq!((plain.naam.as_str(), plain.toelichting, plain.letterlijk), ("Ouder", None, true));
    }
}
