//! The rules of a place in plain sentences, before anybody asks.

use super::Locale;
use crate::domain::policy::{Access, AfterHours, Allowance, Approval, Approver, Minors, Policy, Sanction};
use crate::domain::words::Word;

/// What somebody should know who thinks of asking: who may, how early, who decides, until when it can be called off. Rules that bind nobody are left out.
pub fn sentences(locale: Locale, policy: &Policy) -> Vec<String> {
    let access = match policy.access {
        Access::Members => None,
        Access::Referral => Some(locale.t("rule-referral-only")),
        Access::Staff => Some(locale.t("rule-staff-only")),
    };
    let form = |form: &str| locale.with("legal-form", &[("form", form.into())]);
    let forms: Vec<String> = policy.legal_forms.iter().map(|word| form(word.as_str())).collect();
    let forms =
        (!forms.is_empty()).then(|| locale.with("policy-forms", &[("forms", forms.join(", ").into())]));
    let needed = |key: &str, n: u32| (n > 0).then(|| locale.n(key, n));
    // Where staff decide anyway, it is no news that they do.
    let at_once = policy.approval == Approval::AtOnce;
    let decides = !at_once && policy.approver == Approver::Manager;
    let told = |key: &str| Some(locale.t(key));
    let sentences = [
        access,
        forms,
        needed("rule-notice-hours", policy.notice_hours),
        needed("rule-notice-days", policy.notice_days),
        needed("rule-notice-working-days", policy.notice_working_days),
        needed("policy-staff-notice", policy.staff_notice_working_days).filter(|_| at_once),
        decides.then(|| locale.t("policy-manager")),
        match policy.after_hours {
            AfterHours::Forbidden => None,
            AfterHours::ByException => told("policy-after-hours"),
        },
        match policy.unstaffed {
            Allowance::Forbidden => told("policy-unstaffed-forbidden"),
            Allowance::ByException => told("policy-unstaffed").filter(|_| at_once),
            Allowance::Allowed => None,
        },
        (policy.min_people > 1).then(|| locale.n("policy-min-people", policy.min_people)),
        match policy.fees {
            Allowance::Forbidden => told("policy-fees-forbidden"),
            Allowance::ByException => told("policy-fees").filter(|_| at_once),
            Allowance::Allowed => None,
        },
        match policy.minors {
            Minors::Forbidden => told("rule-minors-forbidden"),
            Minors::WithStatement => told("policy-minors"),
            Minors::Allowed => None,
        },
        strikes(locale, policy).filter(|_| at_once || policy.sanction == Sanction::Suspend),
        needed("policy-cancel", policy.cancel_working_days),
    ];
    sentences.into_iter().flatten().collect()
}

/// What absences and late cancellations bring.
fn strikes(locale: Locale, policy: &Policy) -> Option<String> {
    let key = match policy.sanction {
        Sanction::Staff => "policy-strikes",
        Sanction::Suspend => "policy-strikes-suspend",
    };
    let values = [("n", policy.strikes.into()), ("days", locale.n("count-days", policy.strike_days).into())];
    (policy.strikes > 0).then(|| locale.with(key, &values))
}
