//! The rules of a place in plain sentences, before anybody asks.

use super::Locale;
use crate::domain::policy::{Access, Approval, Approver, Policy};
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
    let decides = policy.approval == Approval::Staff && policy.approver == Approver::Manager;
    let sentences = [
        access,
        forms,
        needed("rule-notice-hours", policy.notice_hours),
        needed("rule-notice-days", policy.notice_days),
        needed("rule-notice-working-days", policy.notice_working_days),
        decides.then(|| locale.t("policy-manager")),
        needed("policy-cancel", policy.cancel_working_days),
    ];
    sentences.into_iter().flatten().collect()
}
