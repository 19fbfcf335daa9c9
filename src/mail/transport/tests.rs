//! The ways out, the one to a mail server against a small server of our own.

use std::path::Path;

use lettre::Message;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;

#[tokio::test]
async fn addresses_name_the_way() {
    assert!(
        matches!(Transport::from_url("file:data/mail"), Ok(Transport::File(f)) if f.as_path() == Path::new("data/mail"))
    );
    assert!(
        matches!(Transport::from_url("file:///srv/mail"), Ok(Transport::File(f)) if f.as_path() == Path::new("/srv/mail"))
    );
    assert!(matches!(Transport::from_url("smtp://localhost:25"), Ok(Transport::Smtp(_))));
    assert!(matches!(Transport::from_url("smtps://a:b@localhost"), Ok(Transport::Smtp(_))));
    assert!(matches!(Transport::from_url("file:"), Err(BadMailUrl::NoFolder)));
    assert!(matches!(Transport::from_url("http://localhost"), Err(BadMailUrl::Scheme)));
    assert!(matches!(Transport::from_url("smtp://"), Err(BadMailUrl::Server(_))));
}

#[test]
fn only_answers_about_the_recipient_or_the_message_are_final() {
    assert!([550, 553, 554].into_iter().all(is_final));
    assert!(![421, 450, 451, 452, 502, 530, 535, 552].into_iter().any(is_final));
}

/// A mail server for one conversation, which answers RCPT with `answer`; it tells what it took in.
async fn server(answer: &'static str) -> (String, JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let taken = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut read = BufReader::new(read);
        write.write_all(b"220 localhost\r\n").await.unwrap();
        let (mut taken, mut line, mut in_data) = (Vec::new(), Vec::new(), false);
        while read.read_until(b'\n', &mut line).await.unwrap_or(0) > 0 {
            let command = String::from_utf8_lossy(&line).to_uppercase();
            let reply = match &command {
                end if in_data && end == ".\r\n" => {
                    in_data = false;
                    "250 taken"
                }
                _ if in_data => {
                    // RFC 5321 §4.5.2: a dot at the beginning of a line is doubled on the way.
                    taken.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
                    ""
                }
                c if c.starts_with("DATA") => {
                    in_data = true;
                    "354 go on"
                }
                c if c.starts_with("RCPT") => answer,
                c if c.starts_with("QUIT") => "221 bye",
                _ => "250 fine",
            };
            line.clear();
            if !reply.is_empty() && write.write_all(format!("{reply}\r\n").as_bytes()).await.is_err() {
                break;
            }
        }
        taken
    });
    (url, taken)
}

fn mail() -> Message {
    let address = |text: &str| text.parse().unwrap();
    Message::builder()
        .from(address("a@example.org"))
        .to(address("b@example.org"))
        .body(".dot\r\nZażółć".to_owned())
        .unwrap()
}

#[tokio::test]
async fn a_mail_server_gets_the_same_bytes_as_a_file() {
    let (url, taken) = server("250 fine").await;
    let transport = Transport::from_url(&url).unwrap();
    let mail = mail();
    transport.send("a.eml", &mail).await.unwrap();
    drop(transport);
    let taken = taken.await.unwrap();
    let (memory, outbox) = Transport::memory();
    memory.send("a.eml", &mail).await.unwrap();
    let kept = outbox.take().remove(0);
    assert_eq!(
        String::from_utf8(taken).unwrap().trim_end(),
        String::from_utf8(kept.bytes).unwrap().trim_end()
    );
    assert_eq!(kept.to, ["b@example.org"]);
}

#[tokio::test]
async fn a_server_says_whether_to_come_again() {
    let answer = |answer: &'static str| async move {
        let (url, _) = server(answer).await;
        Transport::from_url(&url).unwrap().send("a.eml", &mail()).await
    };
    assert!(matches!(answer("550 no such person").await, Err(NotSent::Never(_))));
    assert!(matches!(answer("451 later").await, Err(NotSent::Later(_))));
    assert!(matches!(answer("552 full").await, Err(NotSent::Later(_))));
}

#[tokio::test]
async fn a_server_that_is_not_there_may_come_back() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let sent = Transport::from_url(&url).unwrap().send("a.eml", &mail()).await;
    assert!(matches!(sent, Err(NotSent::Later(_))), "{sent:?}");
}
