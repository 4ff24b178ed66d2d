//! What templates see of the steps that follow a report, and of a reaction that is waited for.

use super::dossier::wanneer;
use super::object_naam;
use crate::corpus::{Corpus, Rapport, ReactieStand, Vervolg, Voortgang};
use crate::site::datum;
use jiff::civil::Date;
use serde::Serialize;

/// A step that follows a report.
#[derive(Debug, Clone, Serialize)]
pub struct VervolgstapView {
    wat: String,
    wie: Option<String>,
    wanneer: Option<String>,
    stand: Option<StandView>,
}

/// How a step stands on the day of the build.
#[derive(Debug, Clone, Serialize)]
pub struct StandView {
    /// In words.
    zin: String,
    /// Whether it is, or was, late.
    te_laat: bool,
}

impl VervolgstapView {
    /// A step on the day of the build.
    pub fn new(step: &Vervolg, dag: Date) -> Self {
        VervolgstapView {
            wat: step.wat.clone(),
            wie: step.wie.clone(),
            wanneer: wanneer(step),
            stand: stand(step, dag),
        }
    }
}

/// How a step stands; nothing when no account is kept of it.
pub fn stand(step: &Vervolg, dag: Date) -> Option<StandView> {
    let (zin, te_laat) = match step.voortgang(dag)? {
        Voortgang::Open => (format!("nog niet ontvangen op {}", datum::voluit(dag)), false),
        Voortgang::TeLaat => (format!("te laat: nog niet ontvangen op {}", datum::voluit(dag)), true),
        Voortgang::Ontvangen { op, op_tijd: None } => (format!("ontvangen op {}", datum::voluit(op)), false),
        Voortgang::Ontvangen { op, op_tijd: Some(true) } => {
            (format!("op tijd ontvangen, op {}", datum::voluit(op)), false)
        }
        Voortgang::Ontvangen { op, op_tijd: Some(false) } => {
            (format!("te laat ontvangen, op {}", datum::voluit(op)), true)
        }
    };
    Some(StandView { zin, te_laat })
}

/// What a reader should know of a reaction that is not there, or came late.
pub fn reactie_stand(corpus: &Corpus, rapport: &Rapport, dag: Date) -> Option<String> {
    let wie = object_naam(corpus, rapport.object);
    Some(match rapport.reactie_stand(dag)? {
        ReactieStand::Mogelijk(last) => {
            format!("{wie} kan tot en met {} op dit rapport reageren.", datum::voluit(last))
        }
        ReactieStand::Uitgebleven(last) => {
            format!("{wie} reageerde niet op dit rapport. Dat kon tot en met {}.", datum::voluit(last))
        }
        ReactieStand::TeLaat(last) => {
            format!("Deze reactie kwam te laat: {wie} kon reageren tot en met {}.", datum::voluit(last))
        }
    })
}
