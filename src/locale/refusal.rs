//! Why staff said no, in words.

use super::Locale;
use crate::domain::refusal::Ground;
use crate::domain::words::Word;

/// "Termin jest już zajęty."
pub fn ground(locale: Locale, ground: Ground) -> String {
    locale.with("refusal", &[("ground", ground.as_str().into())])
}

/// The ground, and the reason in the words of staff; `None` when neither says anything.
pub fn told(locale: Locale, of: Option<Ground>, reason: Option<&str>) -> Option<String> {
    let of = of.filter(|of| *of != Ground::Other).map(|of| ground(locale, of));
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
    let told: Vec<String> = [of, reason].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("\n"))
}
