//! Which names of this machine are answered to.
//!
//! A page elsewhere on the web can let a name of its own lead to this machine (DNS rebinding), and would then read
//! drafts. Its requests carry that name.

use std::net::IpAddr;

/// The names in the `Host` header that are answered to.
#[derive(Debug, Clone, Default)]
pub struct Hosts {
    /// What the author wants the server to be known by; nothing for this machine only.
    own: Option<String>,
}

impl Hosts {
    /// The names of this machine itself; with `own` also that name, and any number address.
    pub fn new(own: Option<&str>) -> Hosts {
        Hosts { own: own.map(str::to_ascii_lowercase) }
    }

    /// Whether a request with this `Host` header is answered.
    pub fn allow(&self, header: &str) -> bool {
        let name = without_port(header).to_ascii_lowercase();
        let address = name.trim_matches(['[', ']']).parse::<IpAddr>();
        match (&self.own, address) {
            (_, Ok(address)) if address.is_loopback() => true,
            (Some(_), Ok(_)) => true,
            (None, Ok(_)) => false,
            (own, Err(_)) => name == "localhost" || name.ends_with(".localhost") || own.as_ref() == Some(&name),
        }
    }
}

fn without_port(header: &str) -> &str {
    match header.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => header,
    }
}

#[cfg(test)]
mod tests {
    use super::Hosts;

    #[test]
    fn only_this_machine_unless_told() {
        let here = Hosts::new(None);
        for name in ["localhost", "localhost:1111", "LOCALHOST:80", "127.0.0.1:1111", "[::1]:1111", "site.localhost:1"]
        {
            assert!(here.allow(name), "{name}");
        }
        for name in ["evil.example", "evil.example:1111", "192.168.1.4:1111", "localhost.evil.example", "", "[::2]:1"] {
            assert!(!here.allow(name), "{name}");
        }
    }

    #[test]
    fn a_server_for_others_has_a_name_or_a_number() {
        let others = Hosts::new(Some("Werkplek.local"));
        assert!(others.allow("192.168.1.4:1111") && others.allow("werkplek.local:1111") && others.allow("localhost"));
        assert!(!others.allow("evil.example:1111"));
    }
}
