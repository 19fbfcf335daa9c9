//! Settings: the defaults in `config/cas.toml`, then a file, then `CAS_…` variables.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Toml};
use serde::{Deserialize, Serialize};

const DEFAULTS: &str = include_str!("../config/cas.toml");

/// All settings, with a docstring each in `config/cas.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: std::net::SocketAddr,
    /// The address people see, without a path or a final slash.
    pub public_url: String,
    /// `sqlite:FILE` or `postgres://…`.
    pub database_url: String,
    /// `smtp://`, `smtps://` or `file:DIR`.
    pub mail_url: String,
    /// Sender for centres without an address.
    pub mail_from: String,
    /// File with the secret key.
    pub secret_key_file: PathBuf,
    /// File that names erased accounts.
    pub erasures_file: PathBuf,
    /// Months after which an account that nobody uses is erased; 0 for never.
    pub account_months: u32,
    /// Days for which the log is kept; 0 for ever.
    pub log_days: u32,
    /// Days for which mails that were sent and calls that were made are kept.
    pub letter_days: u32,
    /// Folder with one file a centre.
    pub centres: PathBuf,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Where Prometheus asks; empty for nowhere.
    pub metrics_listen: String,
}

/// Variables that name a setting; others that begin alike are not ours.
const VARIABLES: [&str; 13] = [
    "listen",
    "public_url",
    "database_url",
    "mail_url",
    "mail_from",
    "secret_key_file",
    "erasures_file",
    "account_months",
    "log_days",
    "letter_days",
    "centres",
    "trusted_proxies",
    "metrics_listen",
];

impl Config {
    /// Reads the defaults, then `file` (or `config/cas.toml`, if there is one), then the variables.
    ///
    /// # Errors
    /// Names the key that is unknown or wrong, and where it stands; or the file that was asked for and is not there.
    pub fn load(file: Option<&Path>) -> Result<Self, Box<figment::Error>> {
        let mut figment = Figment::from(Toml::string(DEFAULTS));
        let usual = Path::new("config/cas.toml");
        if let Some(file) = file.or_else(|| usual.exists().then_some(usual)) {
            figment = figment.merge(Toml::file_exact(file));
        }
        let mut config: Self =
            figment.merge(Env::prefixed("CAS_").only(&VARIABLES)).extract().map_err(Box::new)?;
        config.public_url.truncate(config.public_url.trim_end_matches('/').len());
        Ok(config)
    }

    /// Only the defaults.
    ///
    /// # Errors
    /// None, as long as the defaults are sound, which a test sees to.
    pub fn defaults() -> Result<Self, Box<figment::Error>> {
        Figment::from(Toml::string(DEFAULTS)).extract().map_err(Box::new)
    }

    /// Whether people reach the site over https, so that cookies may be secure.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The settings as TOML with passwords masked.
    pub fn masked(&self) -> String {
        let mut shown = self.clone();
        shown.database_url = mask(&shown.database_url);
        shown.mail_url = mask(&shown.mail_url);
        toml::to_string(&shown).unwrap_or_default()
    }
}

/// Hides the password of an address: `smtps://name:•••@host`.
pub fn mask(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((login, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let name = login.split_once(':').map_or(login, |(name, _)| name);
    format!("{scheme}://{name}:•••@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_sound() {
        let config = Config::defaults().unwrap();
        assert_eq!(config.public_url, "http://127.0.0.1:8080");
        assert!(!config.is_https());
    }

    #[test]
    fn passwords_are_masked() {
        assert_eq!(mask("postgres://cas:s3cret@db/cas"), "postgres://cas:•••@db/cas");
        assert_eq!(mask("sqlite:data/cas.db"), "sqlite:data/cas.db");
    }
}
