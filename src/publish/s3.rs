//! A bucket in an object store that speaks S3 as the place of a site.

use super::kind::{cache_control, content_type};
use super::{Bytes, PublishError, Target};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{Attribute, Attributes, ObjectStore, ObjectStoreExt, PutOptions, RetryConfig};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How many files go at once.
const AT_ONCE: usize = 16;
/// How long to go on with one request that fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where the bucket is and what opens it.
pub struct Access {
    /// `s3://bucket/map`.
    pub address: String,
    /// The server, when it is not that of Amazon.
    pub endpoint: Option<String>,
    /// Settings by the name of their variable, such as `AWS_REGION`.
    pub settings: Vec<(String, String)>,
}

/// A bucket that a site is published to.
pub struct Bucket {
    store: AmazonS3,
    /// The folder in the bucket; empty for the whole bucket.
    folder: Path,
    address: String,
    /// What may not be shown in any message.
    secrets: Vec<String>,
    runtime: Runtime,
}

impl Bucket {
    /// Gets ready to talk to a bucket; nothing is asked of it yet.
    pub fn open(access: &Access) -> Result<Self, PublishError> {
        let address = access.address.trim_end_matches('/').to_owned();
        let rest = address.strip_prefix("s3://").unwrap_or(&address);
        let (name, folder) = rest.split_once('/').unwrap_or((rest, ""));
        if name.is_empty() {
            return Err(PublishError::Site(format!(
                "in `{address}` ontbreekt de naam van de bucket: `s3://bucket/map`"
            )));
        }
        let has = |key: &str| access.settings.iter().any(|(name, value)| name == key && !value.is_empty());
        let is_by_role = has("AWS_WEB_IDENTITY_TOKEN_FILE")
            || has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
            || has("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        let has_key = has("AWS_ACCESS_KEY_ID") && has("AWS_SECRET_ACCESS_KEY");
        if !is_by_role && !has_key {
            return Err(PublishError::Site(format!(
                "er is geen sleutel voor `{address}`; zet hem in de omgeving: AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY"
            )));
        }
        let mut builder = AmazonS3Builder::new();
        for (name, value) in &access.settings {
            if let Ok(key) = name.to_ascii_lowercase().parse::<AmazonS3ConfigKey>() {
                builder = builder.with_config(key, value);
            }
        }
        if let Some(endpoint) = &access.endpoint {
            if endpoint.starts_with("http://") && !is_this_machine(endpoint) {
                return Err(PublishError::Site(format!("`{endpoint}` is niet versleuteld; gebruik `https://`")));
            }
            builder = builder.with_endpoint(endpoint).with_allow_http(is_this_machine(endpoint));
        }
        let retry = RetryConfig { max_retries: 4, retry_timeout: PATIENCE, ..RetryConfig::default() };
        // The library that speaks TLS wants to know once whose cryptography to use; a second time changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let secrets = access.settings.iter().filter(|(name, _)| is_secret(name)).map(|(_, value)| value.clone());
        let odd = |error: &dyn ToString| PublishError::Site(format!("`{address}` kan niet: {}", error.to_string()));
        Ok(Bucket {
            store: builder.with_bucket_name(name).with_retry(retry).build().map_err(|error| odd(&error))?,
            folder: Path::parse(folder).map_err(|error| odd(&error))?,
            secrets: secrets.filter(|value| !value.is_empty()).collect(),
            runtime: Builder::new_current_thread().enable_all().build().map_err(|error| odd(&error))?,
            address,
        })
    }

    fn key(&self, path: &str) -> Result<Path, PublishError> {
        let whole = format!("{}/{path}", self.folder);
        Path::parse(whole.trim_start_matches('/'))
            .map_err(|error| PublishError::Site(format!("de naam `{path}` kan niet in een bucket: {error}")))
    }

    fn failed(&self, path: &str, what: &'static str, error: &object_store::Error) -> PublishError {
        let error = match error {
            object_store::Error::PermissionDenied { .. } | object_store::Error::Unauthenticated { .. } => {
                "de server weigert; kloppen de sleutel en de rechten ervan?".to_owned()
            }
            object_store::Error::NotFound { .. } => "de bucket is er niet; klopt de naam, en de server?".to_owned(),
            other => self.secrets.iter().fold(other.to_string(), |text, secret| text.replace(secret, "…")),
        };
        let place = if path.is_empty() { self.address.clone() } else { format!("{}/{path}", self.address) };
        PublishError::Place { place, what, error }
    }
}

impl Target for Bucket {
    fn list(&self) -> Result<BTreeMap<String, u64>, PublishError> {
        let below = (!self.folder.as_ref().is_empty()).then_some(&self.folder);
        let names = self.store.list(below).try_filter_map(async |found| {
            let parts = found.location.prefix_match(&self.folder);
            let path: Option<Vec<String>> = parts.map(|parts| parts.map(|part| part.as_ref().to_owned()).collect());
            Ok(path.map(|path| (path.join("/"), found.size)))
        });
        let found: Vec<(String, u64)> =
            self.runtime.block_on(names.try_collect()).map_err(|error| self.failed("", "is niet te lezen", &error))?;
        Ok(found.into_iter().collect())
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, PublishError> {
        let key = self.key(path)?;
        let found = self.runtime.block_on(async { self.store.get(&key).await?.bytes().await });
        match found {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failed(path, "is niet te lezen", &error)),
        }
    }

    fn put(&self, paths: &[String], bytes: &Bytes) -> Result<(), PublishError> {
        let one = async |path: &String| {
            let attributes = Attributes::from_iter([
                (Attribute::ContentType, content_type(path)),
                (Attribute::CacheControl, cache_control(path)),
            ]);
            let options = PutOptions { attributes, ..PutOptions::default() };
            let put = self.store.put_opts(&self.key(path)?, bytes(path)?.into(), options).await;
            put.map(drop).map_err(|error| self.failed(path, "is niet te schrijven", &error))
        };
        let all = stream::iter(paths).map(one).buffer_unordered(AT_ONCE).try_collect::<Vec<()>>();
        self.runtime.block_on(all).map(drop)
    }

    fn remove(&self, paths: &[String]) -> Result<(), PublishError> {
        let one = async |path: &String| match self.store.delete(&self.key(path)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.failed(path, "is niet te verwijderen", &error)),
        };
        let all = stream::iter(paths).map(one).buffer_unordered(AT_ONCE).try_collect::<Vec<()>>();
        self.runtime.block_on(all).map(drop)
    }
}

fn is_secret(name: &str) -> bool {
    ["KEY", "SECRET", "TOKEN"].iter().any(|word| name.to_ascii_uppercase().contains(word))
}

fn is_this_machine(endpoint: &str) -> bool {
    let host = endpoint.trim_start_matches("http://");
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/'])))
}
