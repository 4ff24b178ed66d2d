//! What stands along the axes: round numbers upwards, days, numbers or names sideways.

use crate::chart::getal::{datum, datum_kort, kort, maand_kort, met_decimalen};
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{GEWOON, Letter};
use jiff::civil::Date;

/// The size of text at an axis.
pub(super) const KLEIN: Letter = GEWOON.maat(13.0);

/// The vertical axis.
pub(super) struct Verticaal {
    /// Where it begins.
    pub laag: f64,
    /// Where it ends; always above `laag`.
    pub hoog: f64,
    /// Round numbers from low to high, with their text.
    pub streepjes: Vec<(f64, String)>,
}

impl Verticaal {
    /// An axis on which everything from `low` to `high` fits, in steps of 1, 2 or 5.
    pub(super) fn new(low: f64, high: f64, is_whole: bool) -> Verticaal {
        let (low, high) = if low < high { (low, high) } else { (low.min(0.0), high.max(0.0)) };
        let (low, high) = if low < high { (low, high) } else { (0.0, 1.0) };
        let raw = (high - low) / 4.0;
        let magnitude = 10f64.powf(raw.log10().floor());
        let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| raw <= factor * magnitude * 1.0001).unwrap_or(10.0);
        let step = if is_whole { (factor * magnitude).max(1.0) } else { factor * magnitude };
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let count = ((last - first).round() as usize).min(20);
        let values: Vec<f64> = (0..=count).map(|index| (first + index as f64) * step).collect();
        let streepjes = values.iter().map(|value| (*value, label(*value, step, high.abs().max(low.abs())))).collect();
        Verticaal { laag: first * step, hoog: last * step, streepjes }
    }

    /// The width of the widest text.
    pub(super) fn breed(&self) -> f64 {
        self.streepjes.iter().map(|(_, text)| breedte(text, KLEIN)).fold(0.0, f64::max)
    }
}

/// A round number with as many decimals as the step has.
fn label(value: f64, step: f64, most: f64) -> String {
    let (divisor, name) = match most {
        1e18.. => return kort(value),
        1e12.. => (1e12, " bln"),
        1e9.. => (1e9, " mld"),
        1e6.. => (1e6, " mln"),
        _ => (1.0, ""),
    };
    let decimals = (-(step / divisor).log10().floor()).clamp(0.0, 12.0) as usize;
    let text = met_decimalen(value / divisor, decimals);
    if text == "0" { text } else { format!("{text}{name}") }
}

/// The horizontal axis: where each row stands and what is written there.
pub(super) struct Horizontaal {
    names: Vec<String>,
    kind: Kind,
}

enum Kind {
    Dagen(Vec<Date>),
    Getallen(Vec<f64>),
    Namen,
}

impl Horizontaal {
    /// Sees what kind of values these are.
    pub(super) fn new(x: &[String]) -> Horizontaal {
        let names: Vec<String> = x.iter().map(|text| text.trim().to_owned()).collect();
        let days: Option<Vec<Date>> = names.iter().map(|text| text.parse().ok()).collect();
        let number = |text: &String| text.replace(',', ".").parse::<f64>().ok().filter(|value| value.abs() < 1e300);
        let numbers: Option<Vec<f64>> = names.iter().map(number).collect();
        let kind = match (days, numbers) {
            _ if names.is_empty() => Kind::Namen,
            (Some(days), _) => Kind::Dagen(days),
            (None, Some(numbers)) => Kind::Getallen(numbers),
            (None, None) => Kind::Namen,
        };
        Horizontaal { names, kind }
    }

    /// Whether the rows follow one another in time or size.
    pub(super) fn is_volgorde(&self) -> bool {
        !matches!(self.kind, Kind::Namen)
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The place of each row, between 0 and 1.
    pub(super) fn plaatsen(&self) -> Vec<f64> {
        let places: Vec<f64> = match &self.kind {
            Kind::Dagen(days) => days.iter().map(|day| f64::from((*day - days[0]).get_days())).collect(),
            Kind::Getallen(numbers) => numbers.clone(),
            Kind::Namen => (0..self.names.len()).map(|index| index as f64).collect(),
        };
        let low = places.iter().copied().fold(f64::INFINITY, f64::min);
        let high = places.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let place = |value: &f64| if high > low { (value - low) / (high - low) } else { 0.5 };
        places.iter().map(place).collect()
    }

    /// A row's name in full.
    pub(super) fn voluit(&self, row: usize) -> String {
        match &self.kind {
            Kind::Dagen(days) => datum(days[row]),
            Kind::Getallen(_) => self.names[row].replace('.', ",").replace('-', "−"),
            Kind::Namen => self.names[row].clone(),
        }
    }

    /// A row's name in lines of at most `breed`.
    pub(super) fn regels(&self, row: usize, breed: f64) -> Vec<String> {
        match &self.kind {
            Kind::Dagen(days) => {
                let is_monthly = days.len() > 8 && days.iter().all(|day| day.day() == 1);
                let text = if is_monthly { maand_kort(days[row]) } else { datum_kort(days[row]) };
                text.rsplit_once(' ').map_or_else(Vec::new, |(day, year)| vec![day.to_owned(), year.to_owned()])
            }
            Kind::Getallen(_) => vec![self.voluit(row)],
            Kind::Namen => regels(&self.names[row], breed, KLEIN),
        }
    }
}

/// A text below the axis.
pub(super) struct Onderschrift {
    /// Its middle.
    pub midden: f64,
    /// Its lines.
    pub regels: Vec<String>,
}

/// What is written below the axis: the first and the last row, and between them what fits; `places` are the middles.
pub(super) fn onderschriften(x: &Horizontaal, places: &[f64], breed: f64) -> Vec<Onderschrift> {
    let slot = match places {
        [first, .., last] => ((last - first).abs() / (places.len() - 1) as f64 - 6.0).clamp(54.0, 120.0),
        _ => 160.0,
    };
    let one = |row: usize| {
        let regels = x.regels(row, slot);
        let wide = regels.iter().map(|line| breedte(line, KLEIN)).fold(0.0, f64::max);
        (Onderschrift { midden: places[row].min(breed - wide / 2.0).max(wide / 2.0), regels }, wide)
    };
    let mut kept: Vec<(Onderschrift, f64)> = Vec::new();
    let clear = |kept: &[(Onderschrift, f64)], (label, wide): &(Onderschrift, f64)| {
        kept.iter().all(|(other, w)| (other.midden - label.midden).abs() >= (w + wide) / 2.0 + 8.0)
    };
    let inner = 1..x.len().saturating_sub(1).max(1);
    for row in [0].into_iter().chain(x.len().checked_sub(1)).chain(inner).filter(|row| *row < x.len()) {
        let label = one(row);
        if clear(&kept, &label) {
            kept.push(label);
        }
    }
    kept.into_iter().map(|(label, _)| label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(low: f64, high: f64, is_whole: bool) -> Vec<String> {
        Verticaal::new(low, high, is_whole).streepjes.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(labels(0.0, 37.0, true), ["0", "10", "20", "30", "40"]);
        assert_eq!(labels(0.0, 2.0, true), ["0", "1", "2"]);
        assert_eq!(labels(-0.3, 0.4, false), ["−0,4", "−0,2", "0", "0,2", "0,4"]);
        assert_eq!(labels(0.0, 1_500_000.0, true), ["0", "0,5 mln", "1 mln", "1,5 mln"]);
    }

    #[test]
    fn equal_values_still_have_an_axis() {
        for value in [0.0, 5.0, -5.0, 1e250] {
            let axis = Verticaal::new(value, value, false);
            assert!(axis.laag < axis.hoog && axis.streepjes.len() > 1, "{value}");
        }
    }
}
