//! Style sheets without what only their writers need: comments, and white space at the ends of lines.

/// The same style sheet, shorter. Strings stay as they are.
pub(super) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            '"' | '\'' => {
                out.push(c);
                let mut is_escaped = false;
                for inside in chars.by_ref() {
                    out.push(inside);
                    if inside == c && !is_escaped {
                        break;
                    }
                    is_escaped = inside == '\\' && !is_escaped;
                }
            }
            c if c.is_ascii_whitespace() => {
                // A space counts between words only, never beside these.
                let is_beside = |c: Option<char>| c.is_none_or(|c| matches!(c, '{' | '}' | ';' | ',') || c == ' ');
                let next = chars.peek().copied();
                if !is_beside(out.chars().next_back()) && !is_beside(next) && !next.is_some_and(char::is_whitespace) {
                    out.push(' ');
                }
            }
            c => {
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
            }
        }
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_what_means_nothing_goes() {
        let css = "/* a */\n.a  .b,\n.c > :hover {\n  color: red; /* b */\n  content: \" ( ; } \" attr(x);\n}\n\n@media (a) and (b) {\n  p { top: calc(1px + 2px) }\n}\n";
        assert_eq!(
            compact(css),
            ".a .b,.c > :hover{color: red;content: \" ( ; } \" attr(x)}@media (a) and (b){p{top: calc(1px + 2px)}}\n"
        );
    }
}
