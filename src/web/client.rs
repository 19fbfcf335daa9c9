//! From which address a request comes. What a request says of that itself is believed only of our own proxies: anybody can write a header.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use axum::http::request::Parts;

use crate::app::Peer;

const FORWARDED_FOR: &str = "x-forwarded-for";
/// How much of an address of version 6 is one household's or one office's.
const PREFIX: u128 = !0 << 64;

/// The address of the client: the other end of the connection, or, where that is one of the `proxies`, the last address in the header that none of them has.
/// Of version 6 only the half that names the network.
pub(super) fn client(parts: &Parts, proxies: &[IpAddr]) -> IpAddr {
    let peer = parts.extensions.get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.0);
    if !proxies.contains(&peer) {
        return network(peer);
    }
    let lines = parts.headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok());
    let said: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut addresses = said.iter().rev().map_while(|address| address.parse::<IpAddr>().ok());
    network(addresses.find(|address| !proxies.contains(address)).unwrap_or(peer))
}

fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & PREFIX)),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn seen(peer: &str, headers: &[&str], proxies: &[&str]) -> String {
        let mut request = Request::builder();
        for header in headers {
            request = request.header(FORWARDED_FOR, *header);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(Peer(peer.parse().unwrap()));
        let proxies: Vec<IpAddr> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        client(&parts, &proxies).to_string()
    }

    #[test]
    fn a_header_is_believed_of_our_own_proxies_only() {
        assert_eq!(seen("192.0.2.1", &["198.51.100.7"], &[]), "192.0.2.1", "anybody can write it");
        let ours = ["10.0.0.1", "10.0.0.2"];
        assert_eq!(seen("10.0.0.1", &["198.51.100.7"], &ours), "198.51.100.7");
        assert_eq!(
            seen("10.0.0.1", &["6.6.6.6, 198.51.100.7, 10.0.0.2"], &ours),
            "198.51.100.7",
            "the last that is not ours"
        );
        assert_eq!(seen("10.0.0.1", &["6.6.6.6", "198.51.100.7"], &ours), "198.51.100.7");
        for nothing in [&[][..], &["x"], &["10.0.0.2"], &["6.6.6.6, x"]] {
            assert_eq!(seen("10.0.0.1", nothing, &ours), "10.0.0.1", "{nothing:?}");
        }
    }

    #[test]
    fn addresses_of_one_network_count_as_one() {
        assert_eq!(seen("2001:db8:1:2:3:4:5:6", &[], &[]), seen("2001:db8:1:2:aaaa::1", &[], &[]));
        assert_ne!(seen("2001:db8:1:2::1", &[], &[]), seen("2001:db8:1:3::1", &[], &[]));
        assert_eq!(seen("::ffff:192.0.2.1", &[], &[]), "192.0.2.1");
    }
}
