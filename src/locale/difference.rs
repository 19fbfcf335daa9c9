//! How something that can be had differs from what was wished, in words.

use super::Locale;
use crate::domain::finder::Difference;

/// All differences of a fit, the place first, the length last: "inna sala, ta sama godzina, o 2 godziny krócej". Without any it is the wish itself, which was given back.
pub fn words(locale: Locale, differences: &[Difference]) -> String {
    if differences.is_empty() {
        return locale.t("way-again");
    }
    let place = differences.contains(&Difference::OtherPlace).then(|| locale.t("way-other-room"));
    let words: Vec<String> =
        place.into_iter().chain([time(locale, differences)]).chain(length(locale, differences)).collect();
    words.join(", ")
}

/// The day where it is another one, else the time of the day; the card says both in figures anyway.
fn time(locale: Locale, differences: &[Difference]) -> String {
    let by = |minutes: &i64| [("length", locale.duration(*minutes).into())];
    let day = |difference: &&Difference| {
        matches!(difference, Difference::NextWeek { .. } | Difference::OtherDay { .. })
    };
    let hour = |difference: &&Difference| {
        matches!(difference, Difference::Later { .. } | Difference::Earlier { .. })
    };
    match differences.iter().find(day).or_else(|| differences.iter().find(hour)) {
        Some(Difference::Later { minutes }) => locale.with("way-later", &by(minutes)),
        Some(Difference::Earlier { minutes }) => locale.with("way-earlier", &by(minutes)),
        Some(Difference::NextWeek { .. }) => locale.t("way-next-week"),
        Some(Difference::OtherDay { days: days @ 1.., .. }) => locale.n("way-days-later", *days),
        Some(Difference::OtherDay { days, .. }) => locale.n("way-days-earlier", -*days),
        Some(_) | None => locale.t("way-same-time"),
    }
}

/// By how much it is longer or shorter.
fn length(locale: Locale, differences: &[Difference]) -> Option<String> {
    let told = |key: &str, minutes: i64| locale.with(key, &[("length", locale.duration(minutes).into())]);
    differences.iter().find_map(|difference| match difference {
        Difference::Longer { minutes } => Some(told("way-longer", *minutes)),
        Difference::Shorter { minutes } => Some(told("way-shorter", *minutes)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn differences_are_told_place_first() {
        let pl = Locale::new(Lang::Pl);
        let day = "2026-12-08".parse().unwrap();
        let say = |differences: &[Difference]| words(pl, differences);
        assert_eq!(say(&[]), "właśnie się zwolniło");
        assert_eq!(say(&[Difference::OtherPlace]), "inna sala, ta sama godzina");
        assert_eq!(say(&[Difference::Later { minutes: 30 }]), "ten sam dzień, 30 minut później");
        assert_eq!(
            say(&[Difference::OtherPlace, Difference::NextWeek { day }]),
            "inna sala, tydzień później"
        );
        assert_eq!(say(&[Difference::OtherDay { day, days: -2 }]), "2 dni wcześniej");
        assert_eq!(say(&[Difference::Shorter { minutes: 120 }]), "ta sama godzina, krócej o 2 godziny");
    }
}
