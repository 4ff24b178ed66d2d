//! Gets content as it was: from a folder, or from a version in git.

use super::super::Failure;
use crate::source::{self, Sources};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The content at `name`: a folder with an earlier copy, else a version that git knows.
pub fn load(content: &Path, name: &str) -> Result<Sources, Failure> {
    let folder = Path::new(name);
    if folder.is_dir() { Ok(source::load(folder, "")?) } else { from_git(content, name) }
}

fn from_git(content: &Path, version: &str) -> Result<Sources, Failure> {
    let unknown = |_| {
        Failure::Message(format!(
            "`{version}` is geen map, en geen versie die git kent; noem een map met een eerdere `content`, of een versie \
             zoals `HEAD~3`"
        ))
    };
    let wanted = format!("{version}^{{commit}}");
    let commit =
        git(content, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted], &[]).map_err(unknown)?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let names = git(content, &["ls-tree", "-r", "-z", "--name-only", &commit], &[])?;
    // The answer comes line by line, so a name with a line break in it cannot be asked for; `load` refuses it too.
    let names = names.split(|&byte| byte == 0).filter_map(|name| std::str::from_utf8(name).ok());
    let names: Vec<&str> = names.filter(|name| !name.is_empty() && !name.contains('\n')).collect();
    let asked: String = names.iter().map(|name| format!("{commit}:./{name}\n")).collect();
    let answer = git(content, &["cat-file", "--batch"], asked.as_bytes())?;
    let mut rest = answer.as_slice();
    let mut files = Vec::new();
    for name in names {
        let bytes = next_object(&mut rest)
            .ok_or_else(|| Failure::Message(format!("git gaf geen bruikbaar antwoord over `{name}` in `{version}`")))?;
        files.extend(source::from_bytes(name, bytes));
    }
    Ok(Sources::new(files))
}

/// The bytes of the next object of `git cat-file --batch`: a line with its size, the bytes, a line break.
fn next_object(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|&byte| byte == b'\n')?;
    let size: usize = std::str::from_utf8(&rest[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
    let bytes = rest.get(end + 1..end + 1 + size)?.to_vec();
    *rest = rest.get(end + 2 + size..)?;
    Some(bytes)
}

/// What git prints; its folder is that of the content.
fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::Message(format!("kan git niet gebruiken: {error}"));
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let stdin = child.stdin.take().expect("it was asked for");
    // git answers while it is being asked: reading and writing go side by side, or both would wait.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut stdin = stdin;
            // When git stops early its status says why.
            let _ = stdin.write_all(input);
        });
        child.wait_with_output()
    })
    .map_err(failed)?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::Message(format!("git {} mislukte in `{}`", arguments[0], folder.display())))
    }
}

#[cfg(test)]
mod tests {
    use super::next_object;

    #[test]
    fn objects_come_one_after_another() {
        let mut rest: &[u8] = b"abc blob 5\nregel\nabc blob 0\n\n";
        assert_eq!(next_object(&mut rest), Some(b"regel".to_vec()));
        assert_eq!(next_object(&mut rest), Some(Vec::new()));
        assert_eq!(next_object(&mut rest), None);
        assert_eq!(next_object(&mut b"x missing\n".as_slice()), None);
    }
}
