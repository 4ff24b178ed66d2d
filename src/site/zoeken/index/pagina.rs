//! The pages of one index: the places in it that have words, each address once.

use super::super::samenstelling::Samenstellingen;
use super::super::{Adres, Vindplaats};
use super::lijst::{Token, Woordenlijst};
use super::tokens::{Gelezen, TokenNr};
use foldhash::fast::FixedState;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// A place as the engine knows it.
pub struct Pagina<'p> {
    pub url: String,
    pub tokens: &'p Gelezen,
    /// What a result shows besides its text. All of it is searched too.
    pub meta: BTreeMap<&'static str, Cow<'p, str>>,
    /// What readers can choose from.
    pub filters: BTreeMap<&'static str, [Cow<'p, str>; 1]>,
}

/// A text beside that of the place itself, in the order of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Veld {
    Deel,
    Ook,
    Titel,
}

impl Veld {
    /// All of them.
    pub const ALL: [Veld; 3] = [Veld::Deel, Veld::Ook, Veld::Titel];

    /// The name by which the search page asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Veld::Deel => "deel",
            Veld::Ook => "ook",
            Veld::Titel => "title",
        }
    }
}

impl<'p> Pagina<'p> {
    /// The pages of these places. The later of two with one address takes the place of the earlier.
    pub fn all(
        places: &'p [Vindplaats],
        tokens: &'p [Gelezen],
        compounds: &Samenstellingen,
        list: &Woordenlijst,
    ) -> Vec<Self> {
        let start = Adres::voorpagina();
        let mut at: HashMap<String, usize, FixedState> = HashMap::default();
        let mut chosen: Vec<(String, usize)> = Vec::new();
        for (nr, place) in places.iter().enumerate() {
            let url = place.adres.from_page(&start);
            match at.get(&url) {
                Some(earlier) => chosen[*earlier].1 = nr,
                None => {
                    at.insert(url.clone(), chosen.len());
                    chosen.push((url, nr));
                }
            }
        }
        let has_words = |nr: usize| tokens[nr].tekst.iter().any(|token| !list.in_text(list.marked(*token)).is_empty());
        let chosen = chosen.into_iter().filter(|(_, nr)| has_words(*nr));
        let page = |(url, nr): (String, usize)| Pagina {
            url,
            tokens: &tokens[nr],
            meta: meta(&places[nr], compounds),
            filters: filters(&places[nr]),
        };
        chosen.map(page).collect()
    }

    /// The tokens of the text that are shown.
    pub fn text<'l>(&'l self, list: &'l Woordenlijst) -> impl Iterator<Item = (TokenNr, &'l Token)> {
        let all = self.tokens.tekst.iter().map(|nr| (*nr, list.marked(*nr)));
        all.filter(|(_, token)| token.getoond.as_deref() != Some(""))
    }

    /// The tokens of a text beside it.
    pub fn field<'l>(&'l self, field: Veld, list: &'l Woordenlijst) -> impl Iterator<Item = &'l Token> {
        type Find = for<'f> fn(&'f Woordenlijst, TokenNr) -> &'f Token;
        let (tokens, find): (_, Find) = match field {
            Veld::Deel => (&self.tokens.deel, Woordenlijst::plain),
            Veld::Ook => (&self.tokens.ook, Woordenlijst::plain),
            Veld::Titel => (&self.tokens.titel, Woordenlijst::marked),
        };
        tokens.iter().map(move |nr| find(list, *nr))
    }
}

fn meta<'p>(place: &'p Vindplaats, compounds: &Samenstellingen) -> BTreeMap<&'static str, Cow<'p, str>> {
    let text = |field| match field {
        Veld::Deel => Cow::Borrowed(place.deel.as_str()),
        Veld::Ook => Cow::Borrowed(place.ook.as_str()),
        Veld::Titel => Cow::Owned(compounds.mark(&place.titel)),
    };
    let all = Veld::ALL.map(|field| (field.name(), text(field)));
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn filters(place: &Vindplaats) -> BTreeMap<&'static str, [Cow<'_, str>; 1]> {
    let all = [
        ("soort", Some(Cow::Borrowed(place.soort.name()))),
        ("instelling", place.instelling.as_deref().map(Cow::Borrowed)),
        ("thema", place.thema.as_deref().map(Cow::Borrowed)),
        ("oordeel", place.oordeel.as_deref().map(Cow::Borrowed)),
        ("jaar", place.jaar.map(|year| Cow::Owned(year.to_string()))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, [value?]))).collect()
}
