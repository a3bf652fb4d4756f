//! What is remarkable about a file that was read all the same.

/// A remark about a file, in one sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Note {
    /// It is cut off.
    #[error("The file ends early: it is cut off, and was read as far as it goes.")]
    EndsEarly,
    /// It was packed with gzip.
    #[error("The file was packed with gzip, and was unpacked.")]
    UnpackedGzip,
    /// It was a zip archive; the name of the file in it that was read, as the archive has it.
    #[error("The file is a zip archive; “{name}” in it was read.")]
    UnpackedZip {
        /// The name, which comes from the archive.
        name: String,
    },
    /// It was not written in UTF-8.
    #[error("The file was written in UTF-16 instead of UTF-8.")]
    Utf16,
    /// Some of its bytes are not UTF-8.
    #[error("Some bytes of the file are not UTF-8; a replacement character is in their place.")]
    NotUtf8,
    /// It has numbers or characters that JSON does not have.
    #[error("The file holds numbers or characters that JSON does not have, such as NaN; they were read as unknown.")]
    NotQuiteJson,
    /// It is what should be in `log`.
    #[error("The file has no “log”: it holds the inside of one, which was read.")]
    NoLog,
    /// It is what should be in `log.entries`.
    #[error("The file holds a list of calls alone, without “log”; the list was read.")]
    ListOfCalls,
}
