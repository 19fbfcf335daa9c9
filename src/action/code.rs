//! Codes of a second factor (RFC 6238: six digits, thirty seconds, SHA-1, as all apps know them), and codes for when the telephone is lost.
//!
//! Neither is kept: both follow from the installation's key, the person and a generation, so that a copy of the database betrays none.

use chrono::{DateTime, Utc};
use totp_rs::{Algorithm, Builder, Totp, TotpError};

use crate::domain::id::PersonId;
use crate::secret::Secret;

/// How many codes there are for when the telephone is lost.
pub const RECOVERY_CODES: u32 = 8;
const DIGITS: u8 = 6;
const STEP_SECONDS: u64 = 30;
/// How many steps a telephone's clock may be off.
const SKEW: u16 = 1;
/// Letters and digits that nobody takes for one another; 32, so that five bits choose one.
const SIGNS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz#";

/// The codes of one person in one generation.
pub struct Codes {
    totp: Totp,
    secret: Secret,
    seed: Vec<u8>,
}

/// What a code was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Matched {
    /// That of a step.
    Step(i64),
    /// One for when the telephone is lost, by its number from 0.
    Recovery(i32),
}

impl Codes {
    /// Those of a person; the address is shown in the app beside the name of the place.
    ///
    /// # Errors
    /// When the library does not take the name.
    pub fn of(
        secret: &Secret,
        (person, email): (PersonId, &str),
        generation: i32,
        place: &str,
    ) -> Result<Self, TotpError> {
        let mut seed = person.0.as_bytes().to_vec();
        seed.extend(generation.to_be_bytes());
        let plain = |text: &str| text.replace(':', " ");
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS)
            .with_step_duration(STEP_SECONDS)
            .with_skew(SKEW)
            .with_secret(secret.hmac("second factor", &seed)[..20].to_vec())
            .with_account_name(plain(email))
            .with_issuer(Some(plain(place)))
            .build()?;
        Ok(Self { totp, secret: secret.clone(), seed })
    }

    /// What an app reads off the picture.
    ///
    /// # Errors
    /// When the library cannot write it.
    pub fn url(&self) -> Result<String, TotpError> {
        self.totp.to_url()
    }

    /// The same to be typed, in groups of four.
    pub fn typed(&self) -> String {
        let url = self.url().unwrap_or_default();
        let key = url.split("secret=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
        key.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// The codes for when the telephone is lost: two groups of five signs.
    pub fn recovery(&self) -> Vec<String> {
        (0..RECOVERY_CODES).map(|n| self.recovery_code(n)).collect()
    }

    fn recovery_code(&self, number: u32) -> String {
        let mut data = self.seed.clone();
        data.extend(number.to_be_bytes());
        let sign = |byte: &u8| char::from(SIGNS[usize::from(byte & 31)]);
        let signs: Vec<char> = self.secret.hmac("recovery code", &data).iter().take(10).map(sign).collect();
        let (left, right) = signs.split_at(5);
        format!("{}-{}", left.iter().collect::<String>(), right.iter().collect::<String>())
    }

    /// What a code is at an instant, if it is one.
    pub fn matched(&self, code: &str, now: DateTime<Utc>) -> Option<Matched> {
        let plain: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let time = u64::try_from(now.timestamp()).ok()?;
        if plain.len() == usize::from(DIGITS) && plain.bytes().all(|b| b.is_ascii_digit()) {
            let step = self.totp.check(&plain, time)?;
            return i64::try_from(step).ok().map(Matched::Step);
        }
        let lower = plain.to_lowercase();
        let fits = |number: &u32| self.recovery_code(*number).replace('-', "") == lower;
        (0..RECOVERY_CODES).find(fits).and_then(|number| i32::try_from(number).ok()).map(Matched::Recovery)
    }

    /// The code at an instant, as the app shows it.
    pub fn at(&self, now: DateTime<Utc>) -> String {
        self.totp.generate(u64::try_from(now.timestamp()).unwrap_or_default()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;

    fn codes(generation: i32) -> Codes {
        let person = PersonId(Uuid::from_u128(7));
        Codes::of(&Secret::fixed(1), (person, "a@example.org"), generation, "CAS Chorzów").unwrap()
    }

    #[test]
    fn a_code_counts_for_its_step_and_the_neighbours() {
        let now: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        let code = codes(1).at(now);
        assert_eq!(code.len(), 6);
        let step = now.timestamp() / 30;
        for seconds in [-30, 0, 30] {
            let at = now + TimeDelta::seconds(seconds);
            assert_eq!(codes(1).matched(&code, at), Some(Matched::Step(step)), "{seconds}");
        }
        assert_eq!(codes(1).matched(&code, now + TimeDelta::seconds(60)), None);
        assert_eq!(codes(2).matched(&code, now), None, "another generation has other codes");
        let (first, last) = code.split_at(3);
        assert_eq!(codes(1).matched(&format!(" {first} {last} "), now), Some(Matched::Step(step)));
    }

    #[test]
    fn codes_for_a_lost_telephone_differ_and_are_known_again() {
        let all = codes(1).recovery();
        let now = DateTime::UNIX_EPOCH;
        assert_eq!(all.iter().collect::<std::collections::HashSet<_>>().len(), 8, "{all:?}");
        assert_eq!(codes(1).matched(&all[3].to_uppercase(), now), Some(Matched::Recovery(3)));
        assert_eq!(codes(2).matched(&all[3], now), None);
        assert_eq!(codes(1).matched("", now), None);
        assert_eq!(codes(1).matched("zażółć", now), None);
    }

    #[test]
    fn the_picture_names_the_place_and_holds_the_key() {
        let url = codes(1).url().unwrap();
        assert!(url.starts_with("otpauth://totp/") && url.contains("secret="), "{url}");
        assert!(url.contains(&codes(1).typed().replace(' ', "")), "{url}");
    }
}
