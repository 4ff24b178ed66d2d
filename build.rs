//! Takes from Pagefind what a browser searches with, so that this program holds nothing else of it.
//!
//! The engine is asked once for each language, with an index of a single word: it gives its files only with an index.

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "zoeken")]
    motor::write(std::env::var("OUT_DIR")?.as_ref())?;
    Ok(())
}

#[cfg(feature = "zoeken")]
mod motor {
    use pagefind::api::PagefindIndex;
    use pagefind::options::PagefindServiceConfig;
    use std::collections::BTreeMap;
    use std::error::Error;
    use std::fmt::Write as _;
    use std::path::Path;

    type Fout = Box<dyn Error + Send + Sync>;

    /// The languages of which the engine knows the stems.
    const TALEN: [&str; 33] = [
        "ar", "ca", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it",
        "lt", "nb", "ne", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
    ];

    /// Writes the files, and a list of them as Rust.
    pub fn write(folder: &Path) -> Result<(), Fout> {
        let mut all = BTreeMap::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        for taal in TALEN {
            all.extend(runtime.block_on(files(taal))?);
        }
        let mut list = String::from("&[\n");
        for (name, bytes) in all {
            std::fs::write(folder.join(&name), bytes)?;
            writeln!(list, "    ({name:?}, include_bytes!({name:?})),")?;
        }
        list.push_str("]\n");
        Ok(std::fs::write(folder.join("motor.rs"), list)?)
    }

    async fn files(taal: &str) -> Result<BTreeMap<String, Vec<u8>>, Fout> {
        let config = PagefindServiceConfig::builder().force_language(taal.to_owned()).build();
        let mut index = PagefindIndex::new(Some(config))?;
        index.add_custom_record("/".to_owned(), "rapport".to_owned(), taal.to_owned(), None, None, None).await?;
        let files = index.get_files().await?.into_iter();
        let named = files.map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents));
        Ok(named.filter(|(name, _)| name == "pagefind.js" || name.starts_with("wasm.")).collect())
    }
}
