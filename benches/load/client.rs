//! A browser's connection with as little as possible behind it: HTTP/1.1, kept open, no page ever looked at.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long an answer may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(30);
/// Read at once.
const BUFFER: usize = 64 * 1024;

/// One connection.
pub struct Client {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    line: Vec<u8>,
}

/// What came back.
#[derive(Default)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The tag of what is shown.
    pub etag: Option<String>,
    /// The bytes.
    pub body: Vec<u8>,
}

/// How long the body is.
enum Length {
    Known(usize),
    Chunked,
}

impl Client {
    /// Connects.
    pub async fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { address, stream: BufReader::with_capacity(BUFFER, stream), line: Vec::new() })
    }

    /// Asks for a page; `headers` are lines, each with its end.
    pub async fn get(&mut self, path: &str, headers: &str) -> anyhow::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{headers}\r\n", self.address);
        self.exchange(&request).await
    }

    /// Sends a form as a page of the site does.
    pub async fn post(&mut self, path: &str, cookie: &str, form: &str) -> anyhow::Result<Answer> {
        let (host, length) = (self.address, form.len());
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\norigin: http://{host}\r\n\
             sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n\r\n{form}"
        );
        self.exchange(&request).await
    }

    /// Sends and waits. After an error the connection is a new one, because nobody knows what the old one would say next.
    async fn exchange(&mut self, request: &str) -> anyhow::Result<Answer> {
        let answer = timeout(PATIENCE, self.try_exchange(request)).await;
        let answer = answer.context("no answer in time").flatten();
        if answer.is_err() {
            *self = Self::connect(self.address).await?;
        }
        answer
    }

    async fn try_exchange(&mut self, request: &str) -> anyhow::Result<Answer> {
        self.stream.write_all(request.as_bytes()).await?;
        let status = self.line().await?.split(' ').nth(1).context("no status")?.parse()?;
        let mut answer = Answer { status, ..Answer::default() };
        let mut length = Length::Known(0);
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name {
                "content-length" => length = Length::Known(value.parse()?),
                "transfer-encoding" => length = Length::Chunked,
                "location" => answer.location = Some(value.to_owned()),
                "etag" => answer.etag = Some(value.to_owned()),
                _ => {}
            }
        }
        match length {
            // These have no body, whatever their headers say.
            _ if matches!(status, 204 | 304) => {}
            Length::Known(bytes) => self.read(&mut answer.body, bytes).await?,
            Length::Chunked => self.read_chunks(&mut answer.body).await?,
        }
        Ok(answer)
    }

    /// The next line without its end.
    async fn line(&mut self) -> anyhow::Result<&str> {
        self.line.clear();
        if self.stream.read_until(b'\n', &mut self.line).await? == 0 {
            bail!("the connection was closed");
        }
        Ok(std::str::from_utf8(&self.line)?.trim_end())
    }

    async fn read(&mut self, body: &mut Vec<u8>, bytes: usize) -> anyhow::Result<()> {
        let start = body.len();
        body.resize(start + bytes, 0);
        self.stream.read_exact(body.get_mut(start..).unwrap_or_default()).await?;
        Ok(())
    }

    async fn read_chunks(&mut self, body: &mut Vec<u8>) -> anyhow::Result<()> {
        loop {
            let bytes = usize::from_str_radix(self.line().await?, 16)?;
            self.read(body, bytes).await?;
            ensure!(self.line().await?.is_empty(), "a chunk is longer than it says");
            if bytes == 0 {
                return Ok(());
            }
        }
    }
}
