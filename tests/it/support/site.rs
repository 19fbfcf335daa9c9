//! Where a visitor's requests go: to routes within the test, or over the wire to a program that listens.

use std::io::{Error, Result};
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower::ServiceExt;

/// A site.
#[derive(Clone)]
pub enum Site {
    /// Routes within the test.
    Inside(Router),
    /// A program at an address of this machine; each request has a connection of its own.
    At(SocketAddr),
}

impl Site {
    /// The whole answer to a request.
    pub async fn answer(&self, request: Request<Full<Bytes>>) -> Result<Response<Bytes>> {
        match self {
            Self::Inside(routes) => {
                let Ok(response) = routes.clone().oneshot(request.map(Body::new)).await;
                let (parts, body) = response.into_parts();
                let bytes = body.collect().await.map_err(Error::other)?.to_bytes();
                Ok(Response::from_parts(parts, bytes))
            }
            Self::At(address) => {
                let stream = TokioIo::new(TcpStream::connect(address).await?);
                let (mut sender, connection) = http1::handshake(stream).await.map_err(Error::other)?;
                let talking = tokio::spawn(connection);
                let response = sender.send_request(request).await.map_err(Error::other)?;
                let (parts, body) = response.into_parts();
                let bytes = body.collect().await.map_err(Error::other)?.to_bytes();
                talking.abort();
                Ok(Response::from_parts(parts, bytes))
            }
        }
    }
}
