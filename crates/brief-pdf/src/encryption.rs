//! Protection by a password: AES with 256 bits (ISO 32000-2, 7.6, revision 6).

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};

use crate::content::name;
use crate::error::PdfError;

/// The name by which the dictionary refers to the one way of encrypting.
const FILTER: &[u8] = b"StdCF";

/// Encrypts all strings and streams of a document. Whoever knows the password may do everything with the file; without it, it
/// does not open.
pub(crate) fn encrypt(doc: &mut Document, password: &str) -> Result<(), PdfError> {
    if password.is_empty() {
        return Err(PdfError::Password { detail: "it is empty".to_owned() });
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| PdfError::Assembly { detail: error.to_string() })?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
        file_encryption_key: &key,
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: password,
        user_password: password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).map_err(|error| PdfError::Password { detail: error.to_string() })?;
    doc.encrypt(&state)?;
    complete(doc)
}

/// Adds the entries that lopdf leaves out and poppler does not guess: without them it takes the password and shows nothing right.
fn complete(doc: &mut Document) -> Result<(), PdfError> {
    let id = doc.trailer.get(b"Encrypt")?.as_reference()?;
    let dictionary = doc.get_dictionary_mut(id)?;
    dictionary.set("Length", 256);
    let filters: &mut Dictionary = dictionary.get_mut(b"CF")?.as_dict_mut()?;
    let filter = filters.get_mut(FILTER)?.as_dict_mut()?;
    filter.set("Length", 32);
    filter.set("AuthEvent", name("DocOpen"));
    Ok(())
}

/// Whether a document is encrypted.
pub(crate) fn is_encrypted(doc: &Document) -> bool {
    matches!(doc.trailer.get(b"Encrypt"), Ok(Object::Reference(_)))
}
