//! The field in which staff say why they set rules aside.

use askama::Template;

use crate::action::exception::ExceptionFault;
use crate::domain::booking::LONGEST_REASON;
use crate::domain::finding::Verdict;
use crate::web::icon::Icon;
use crate::web::visit::Visit;

/// The field, which also says which rules stand beside it.
#[derive(Template)]
#[template(path = "part/exception.html")]
pub struct ExceptionField {
    label: String,
    hint: String,
    icon: Icon,
    seen: String,
    reason: String,
    fault: Option<String>,
}

impl ExceptionField {
    /// The field for the rules that going on would set aside; nothing where there are none.
    pub fn of(visit: &Visit, verdict: &Verdict, reason: &str, fault: Option<ExceptionFault>) -> Option<Self> {
        verdict.needs_staff().then(|| Self {
            label: visit.t("inbox-exception"),
            hint: visit.t("inbox-exception-hint"),
            icon: Icon("alert"),
            seen: verdict.set_aside().join(","),
            reason: reason.to_owned(),
            fault: fault.map(|fault| told(visit, fault)),
        })
    }
}

/// What is wrong with a reason, as a sentence.
pub fn told(visit: &Visit, fault: ExceptionFault) -> String {
    match fault {
        ExceptionFault::Missing => visit.t("inbox-exception-missing"),
        ExceptionFault::TooLong => visit.n("fault-reason-length", LONGEST_REASON),
        ExceptionFault::Unseen => visit.t("inbox-exception-unseen"),
    }
}

impl askama::filters::HtmlSafe for ExceptionField {}
