//! The plain-text template of a response, for those who would rather write than fill in a form.

use crate::corpus::{Merk, Rapport};
use crate::site::{Ground, datum};

/// The words for what a remark is, as the form and the template give them.
pub const SOORTEN: [(&str, &str); 3] = [
    ("feitelijke onjuistheid", "Er staat iets dat niet klopt."),
    ("onjuist feit onder een oordeel", "Een feit klopt niet, en het oordeel rust erop."),
    ("ontbrekende informatie", "Er staat iets niet dat er wel moet staan."),
];

/// The template for a report: header, one empty point, and all marks as remarks.
pub fn sjabloon(ground: &Ground, rapport: &Rapport, concept: &str, merken: &[Merk]) -> String {
    let id = ground.voor.map(|voor| voor.id.as_str()).unwrap_or_default();
    let until = rapport.termijn.as_ref().map(|term| datum::voluit(term.tot.value)).unwrap_or_default();
    let send = rapport.termijn.as_ref().and_then(|term| term.naar.as_ref());
    let send = send.map_or_else(String::new, |naar| format!("# Stuur dit bestand naar: {naar}\n"));
    let mut passages = String::new();
    let mut sectie = "";
    for merk in merken {
        if merk.sectie != sectie {
            sectie = &merk.sectie;
            passages.push_str("#\n");
        }
        passages.push_str(&format!("#   {}: {}\n", merk.merk, begin(&merk.tekst, 70)));
    }
    format!(
        "rapporteur-wederhoor 1\n\
         # Uw reactie op het concept: {titel}\n\
         # U kunt reageren tot en met {until}.\n\
         {send}\
         # Een regel die met # begint, is uitleg. Die hoeft u niet weg te halen.\n\
         # Vul achter van: uw naam en functie in, en achter datum: de dag, zoals 2026-03-10.\n\
         rapport: {rapport}\n\
         instelling: {id}\n\
         concept: {concept}\n\
         van: \n\
         datum: \n\
         \n\
         # Onderaan staat een leeg punt. Kopieer het voor elk punt dat u wilt maken.\n\
         # Achter bij: komt het merkteken van de passage. Die staan hieronder.\n\
         # Achter soort: komt een van deze drie:\n{soorten}\
         # Begint een regel van uw tekst met == of -- of \\ ? Zet er dan een \\ voor.\n\
         #\n\
         # De merktekens van dit concept:\n{passages}\
         \n\
         == punt\n\
         bij: \n\
         soort: \n\
         \n\
         -- opmerking\n\
         \n\
         \n\
         -- onderbouwing\n\
         \n\
         \n\
         == einde\n",
        titel = rapport.titel,
        rapport = rapport.id,
        soorten = SOORTEN.iter().map(|(name, about)| format!("#   {name} ({about})\n")).collect::<String>(),
    )
}

/// The first words of a text, with a sign that there are more.
pub fn begin(text: &str, most: usize) -> String {
    let first = eerste_woorden(text, most);
    if first.len() == text.len() { first.to_owned() } else { format!("{first} …") }
}

/// The first words of a text.
pub fn eerste_woorden(text: &str, most: usize) -> &str {
    match text.char_indices().nth(most) {
        None => text,
        Some((end, _)) => text[..end].rsplit_once(' ').map_or(&text[..end], |(first, _)| first),
    }
}
