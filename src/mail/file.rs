//! Puts a mail into a folder, whole or not at all, readable by its owner only.

use std::ffi::OsStr;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use tokio::fs::{self, DirBuilder, File, OpenOptions};
use tokio::io::AsyncWriteExt;

/// Writes `folder/name`, replacing a file of that name. When this answers, the file survives a loss of power.
pub(super) async fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    if Path::new(name).file_name() != Some(OsStr::new(name)) {
        return Err(Error::new(ErrorKind::InvalidInput, "not the name of a file"));
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder).await?;
    let unfinished = folder.join(format!(".{name}.part"));
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    drop(file);
    fs::rename(&unfinished, folder.join(name)).await?;
    File::open(folder).await?.sync_all().await
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[tokio::test]
    async fn a_file_is_whole_private_and_replaced() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("deep/mail");
        put(&folder, "a.eml", b"one, longer").await.unwrap();
        put(&folder, "a.eml", b"two").await.unwrap();
        let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["a.eml"]);
        assert_eq!(std::fs::read(folder.join("a.eml")).unwrap(), b"two");
        let mode = std::fs::metadata(folder.join("a.eml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[tokio::test]
    async fn no_name_leads_out_of_the_folder() {
        let home = tempfile::tempdir().unwrap();
        for name in ["", "..", "../a.eml", "a/b.eml", "/a.eml"] {
            assert!(put(home.path(), name, b"x").await.is_err(), "{name}");
        }
    }
}
