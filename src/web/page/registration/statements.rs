//! What whoever registers states.

use crate::domain::id::RegulationId;
use crate::domain::legal_form::LegalForm;
use crate::domain::registration::{Answers, Part, Statement};
use crate::domain::regulation::Regulation;
use crate::domain::words::{Word, Words};
use crate::web::form::Fields;
use crate::web::page::input::{Choices, Input};
use crate::web::page::request::{Choice, Fault};
use crate::web::visit::Visit;

use super::question::of;
use super::{Opened, fault};

/// The sentence of a statement.
pub(super) fn sentence(visit: &Visit, answers: &Answers, statement: Statement) -> String {
    let people = answers.legal_form.is_some_and(LegalForm::is_people);
    match statement {
        Statement::Truth => visit.t("statement-truth"),
        Statement::Authorised if people => visit.t("statement-of-age"),
        Statement::Authorised => visit.t("statement-authorised"),
        Statement::PublicGood => visit.t("statement-public-good"),
    }
}

pub(super) fn inputs(
    visit: &Visit,
    (opened, answers): (&Opened, &Answers),
    faults: &[Fault],
) -> (String, String, Vec<Input>) {
    let choice = |statement: &Statement| Choice {
        value: statement.as_str().to_owned(),
        word: sentence(visit, answers, *statement),
        chosen: answers.statements.contains(*statement),
    };
    let all = vec![(visit.t("statement-legend"), Statement::ALL.iter().map(choice).collect())];
    let mut inputs = vec![Input::Choices(Choices::any("statements", all, of(faults, "statements")))];
    let regulation = |r: &Regulation| Choice {
        value: r.id.to_string(),
        word: r.title.clone(),
        chosen: answers.regulations.contains(&r.id),
    };
    if !opened.regulations.is_empty() {
        let accepted =
            vec![(visit.t("regulation-accept"), opened.regulations.iter().map(regulation).collect())];
        inputs.push(Input::Choices(Choices::any("regulation", accepted, of(faults, "regulation"))));
    }
    let intro = match &opened.setup.centre.profile.not_for {
        Some(purposes) => visit.say("request-not-for", "purposes", purposes.as_str()),
        None => String::new(),
    };
    (visit.t("registration-statements"), intro, inputs)
}

pub(super) fn read(visit: &Visit, opened: &Opened, typed: &Fields) -> Result<Part, Vec<Fault>> {
    let stated: Words<Statement> = typed.texts("statements").filter_map(Statement::parse).collect();
    let accepted: Vec<RegulationId> = typed.texts("regulation").filter_map(|id| id.parse().ok()).collect();
    let mut faults = Vec::new();
    if Statement::ALL.iter().any(|statement| !stated.contains(*statement)) {
        faults.push(fault("statements", visit.t("statement-missing")));
    }
    if opened.regulations.iter().any(|regulation| !accepted.contains(&regulation.id)) {
        faults.push(fault("regulation", visit.t("regulation-not-accepted")));
    }
    if faults.is_empty() { Ok(Part::Statements(stated, accepted)) } else { Err(faults) }
}
