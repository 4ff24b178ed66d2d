//! The index against what the engine makes of the same places.

use super::super::super::Adres;
use super::super::{Soort, Vindplaats};
use super::*;
use flate2::read::GzDecoder;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use proptest::prelude::*;
use std::io::Read;

/// The unpacked files of the index that the engine makes of some places, in the folder of its part.
fn by_engine(places: &[Vindplaats], language: &str) -> Files {
    let texts = places.iter().flat_map(|place| [&*place.titel, &*place.tekst]);
    let compounds = Samenstellingen::learn(texts);
    let size = PER_INDEX.max(places.len().div_ceil(MOST_INDEXES));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut out = Files::new();
    for (part, nr) in places.chunks(size).zip(1..) {
        let folder = if nr == 1 { MAP.to_owned() } else { format!("{MAP}/{nr}") };
        let files = runtime.block_on(one(part, language, &compounds));
        out.extend(files.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    }
    out
}

async fn one(places: &[Vindplaats], language: &str, compounds: &Samenstellingen) -> Files {
    let texts = places.len().div_ceil(8) as u32;
    let config = PagefindServiceConfig::builder().force_language(language.to_owned()).max_fragments(texts).build();
    let mut index = PagefindIndex::new(Some(config)).unwrap();
    for place in places {
        let url = place.adres.from_page(&Adres::voorpagina());
        let meta = [("title", compounds.mark(&place.titel)), ("deel", place.deel.clone()), ("ook", place.ook.clone())];
        let meta = meta.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text));
        let filters = [
            ("soort", Some(place.soort.name().to_owned())),
            ("instelling", place.instelling.clone()),
            ("thema", place.thema.clone()),
            ("oordeel", place.oordeel.clone()),
            ("jaar", place.jaar.map(|year| year.to_string())),
        ];
        let filters = filters.into_iter().filter_map(|(name, value)| Some((name.to_owned(), vec![value?])));
        let (text, meta, filters) = (compounds.mark(&place.tekst), meta.collect(), filters.collect());
        index.add_custom_record(url, text, language.to_owned(), Some(meta), Some(filters), None).await.unwrap();
    }
    let files = index.get_files().await.unwrap().into_iter();
    unpacked(files.map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents)))
}

/// The files that tell what can be found.
fn unpacked(files: impl Iterator<Item = (String, Vec<u8>)>) -> Files {
    let is_index = |name: &str| name.contains(".pf_") || name.ends_with("-entry.json");
    let unpack = |bytes: Vec<u8>| match bytes.starts_with(&[0x1F, 0x8B]) {
        true => {
            let mut out = Vec::new();
            GzDecoder::new(&*bytes).read_to_end(&mut out).unwrap();
            out
        }
        false => bytes,
    };
    files.filter(|(name, _)| is_index(name)).map(|(name, bytes)| (name, unpack(bytes))).collect()
}

/// Fails with the files that differ.
#[track_caller]
pub(crate) fn same_as_engine(places: &[Vindplaats], language: &str) {
    let ours = unpacked(files(places.to_vec(), language).unwrap().into_iter());
    let theirs = by_engine(places, language);
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    let differs = |(name, bytes): (&String, &Vec<u8>)| {
        let text = String::from_utf8_lossy(bytes);
        (ours.get(name) != Some(bytes)).then(|| format!("{name}: {text}"))
    };
    let different: Vec<String> = theirs.iter().filter_map(differs).collect();
    assert!(different.is_empty(), "{}\nours: {:?}", different.join("\n"), names(&ours));
    assert_eq!(names(&ours), names(&theirs));
}

fn place(nr: usize, titel: &str, tekst: &str) -> Vindplaats {
    Vindplaats::new(Soort::Norm, Adres::new(format!("rapporten/{nr}/")), titel, tekst)
}

/// A place of each text, found by words of the text before it as well.
fn places(texts: &[&str]) -> Vec<Vindplaats> {
    let mut out = Vec::new();
    let mut before = "";
    for (nr, text) in texts.iter().enumerate() {
        let mut found = place(nr, before, text);
        found.deel = texts[nr / 2].to_owned();
        found.ook = before.to_owned();
        found.instelling = (nr % 2 == 0).then(|| format!("Stichting {before}"));
        found.oordeel = (nr % 3 == 0).then(|| "Voldoet".to_owned());
        found.jaar = (nr % 5 != 0).then_some(2024 + (nr % 2) as i16);
        out.push(found);
        before = text;
    }
    out
}

const NASTY: [&str; 24] = [
    "Kwaliteit van de jeugdzorg: kwaliteitszorg, jeugdbescherming en bescherming van de zorg",
    "één eén een Één coördinatie coordinatie cöordinatie, naïeve financiële ideeën",
    "İSTANBUL istanbul Straße STRASSE ǅungla ŒUVRE ﬁets ΟΔΟΣ",
    "mede-eigenaar -los- vast- zo'n 's-Gravenhage ’s-Hertogenbosch foto’s",
    "camelCase WKWebVIEWComponent iPhone eHealth GGZ-instelling AVG2018 B2b 3D-print",
    "a.b.c www.voorbeeld.nl/pad?x=1 sysconfig.is_python_build v1.2.3. ... .é.É. kern.getal kern.Getal 1.é-b",
    "een 🌦️ wolk🌦️kanon 👋👨‍👩‍👧‍👦🌾 1️⃣ 🇳🇱 # * ©",
    "_onder_streep_ __array_structures snake_case ‿ a‿b ＿",
    "12,5% 12.5 1.000.000,50 € 3 2024/25 24-7 24x7 0",
    "nul\u{200B}breedte \u{200B} \u{200B}\u{200B} a\u{200B}. kwaliteits\u{200B}zorg",
    "a|b | jeugd|zorg kwaliteits|zorg ||",
    "   veel \t witte\n\nruimte\u{A0}hier\u{2003}en\u{3000}daar  ",
    "e\u{301}e\u{301}n \u{301} x\u{301}\u{323} ❤️",
    "zorg zorg zorg Zorg ZORG zorgen-zorg zorg-zorg-zorg zórg zorg",
    "« ‘citaat’ » – — … · • (haakjes) [vierkant] {krul} <p>html</p> &amp; \"aanhaling\"",
    "C++ C# .NET node.js A&B R&D",
    "東京 학교 हिन्दी ภาษาไทย العربية Привет ハ\u{3099}",
    "x",
    "",
    "—",
    "Aa aA AA aa á à â ä ã å ā",
    "\"\\ \u{7f} \u{1} / \u{2028}",
    "l'alphabet d'été aujourd'hui",
    "laatste tekst met één woord en één zorg",
];

#[test]
fn the_index_is_what_the_engine_would_make() {
    let found = places(&NASTY);
    same_as_engine(&found, "nl");
    // A few texts have a file each.
    same_as_engine(&found[..1], "nl");
    same_as_engine(&found[..8], "nl-NL");
    same_as_engine(&found, "fr");
    same_as_engine(&found, "xx");
}

#[test]
fn words_of_any_length_and_texts_without_words_make_the_same_index() {
    let long =
        format!("{} {}.{} {}-x {}", "a".repeat(300), "b".repeat(70), "C".repeat(80), "é".repeat(300), "w-".repeat(300));
    same_as_engine(&places(&[&long, "—", &long, "..."]), "nl");
    same_as_engine(&places(&["—"]), "nl");
    same_as_engine(&places(&["—", "..."]), "unknown");
}

#[test]
fn the_later_of_two_places_with_one_address_takes_the_place_of_the_earlier() {
    let mut found = places(&NASTY);
    found[7].adres = found[2].adres.clone();
    found[9].adres = found[2].adres.clone();
    // The later has no words, so there is none.
    found[18].adres = found[5].adres.clone();
    same_as_engine(&found, "nl");
}

#[test]
fn texts_whose_hashes_begin_alike_have_names_of_their_own() {
    let found = [3898, 13436].map(|nr| place(nr, "Norm", "zorg"));
    same_as_engine(&found, "nl");
    let made = unpacked(files(found.to_vec(), "nl").unwrap().into_iter());
    let text: String = made.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
    assert!(text.contains("nl_fef3573\"") && text.contains("nl_fef35733\""), "they no longer begin alike");
}

#[test]
fn several_pieces_and_parts_are_the_same() {
    let word = |nr: usize| format!("{}{}", ["zorg", "jeugd", "élan", "kern-", "Kader"][nr % 5], nr * 7919 % 3001);
    let text = |nr: usize| (0..40).map(|at| word(nr * 31 + at * at)).collect::<Vec<_>>().join(" ");
    let texts: Vec<String> = (0..PER_INDEX + 20).map(text).collect();
    let found = places(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let pieces = files(found.clone(), "nl").unwrap();
    let pieces = pieces.iter().filter(|(name, _)| name.starts_with("pagefind/index/")).count();
    assert!(pieces > 2, "{pieces} pieces");
    same_as_engine(&found, "nl");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Katakana is left out, see `woord`; so are the orders of the engine.
    #[test]
    fn any_texts_make_the_same_index(texts in prop::collection::vec("(\\PC|[ a-eA-C.é_|'-]|[ZzŻż0-9]{1,4} ){0,40}", 1..12)) {
        let is_kana = |c: char| matches!(c, '\u{30A1}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}');
        let texts: Vec<String> = texts.into_iter().map(|text| text.replace(is_kana, "a")).collect();
        same_as_engine(&places(&texts.iter().map(String::as_str).collect::<Vec<_>>()), "nl");
    }
}
