//! The Content-Security-Policy of a page, made wide enough for the script that reloads it.
//!
//! Only the served copy changes, and only where its own policy would stop the script: files of the same origin.

/// What the script needs.
const NEEDED: [&str; 3] = ["script-src", "style-src", "connect-src"];

/// The page with a policy that lets the script work.
pub(super) fn widen(html: &str) -> String {
    let Some((start, end)) = policy(html) else { return html.to_owned() };
    format!("{}{}{}", &html[..start], allow(&html[start..end]), &html[end..])
}

/// Where the policy stands in the page.
fn policy(html: &str) -> Option<(usize, usize)> {
    let name = "content-security-policy";
    let at = html.as_bytes().windows(name.len()).position(|part| part.eq_ignore_ascii_case(name.as_bytes()))?;
    let tag = html[..at].rfind('<')?;
    let close = at + html[at..].find('>')?;
    let start = tag + html[tag..close].find("content=\"")? + "content=\"".len();
    Some((start, start + html[start..close].find('"')?))
}

/// The policy with `'self'` in each directive that needs it.
fn allow(policy: &str) -> String {
    let mut directives: Vec<Vec<&str>> =
        policy.split(';').map(|it| it.split_whitespace().collect::<Vec<_>>()).filter(|it| !it.is_empty()).collect();
    let default = directives.iter().find(|it| it[0] == "default-src").map(|it| it[1..].to_vec());
    for name in NEEDED {
        let at = match directives.iter().position(|it| it[0] == name) {
            Some(at) => at,
            None => {
                // Without a directive and without a default everything is allowed.
                let Some(default) = &default else { continue };
                directives.push([&[name], default.as_slice()].concat());
                directives.len() - 1
            }
        };
        let directive = &mut directives[at];
        if !directive[1..].iter().any(|source| ["'self'", "*"].contains(source)) {
            directive.retain(|source| *source != "'none'");
            directive.push("'self'");
        }
    }
    directives.iter().map(|it| it.join(" ")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::widen;

    fn page(policy: &str) -> String {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><p>x</p>")
    }

    #[test]
    fn a_policy_that_is_wide_enough_stays_as_it_is() {
        let html = page("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'");
        assert_eq!(widen(&html), html);
        assert_eq!(widen("<p>no policy</p>"), "<p>no policy</p>");
    }

    #[test]
    fn a_narrow_policy_is_widened_for_files_of_the_same_origin_only() {
        let wide = "default-src 'none'; script-src 'self'; style-src https://a.example 'self'; connect-src 'self'";
        assert_eq!(widen(&page("default-src 'none'; script-src 'none'; style-src https://a.example")), page(wide));
    }
}
