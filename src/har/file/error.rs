//! Why a file is not read as HAR: each text says what is wrong, and what to do.

/// The largest file that is read, in bytes; packed files also count as they are when unpacked.
pub const LARGEST: usize = 50_000_000;
/// What helps where a file is not the one that is needed.
pub const AGAIN: &str = "In the browser's network panel, repeat the attempt and save all as HAR.";

/// Why a file cannot be read. Its text says what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It holds nothing.
    #[error("The file is empty. {AGAIN}")]
    Empty,
    /// It is larger than [`LARGEST`]; so many bytes.
    #[error("The file is too large: {} MB; at most {} MB are read. Record only the attempt itself, and save it again.", megabytes(*.0), megabytes(LARGEST))]
    TooLarge(usize),
    /// It is larger than [`LARGEST`] when it is unpacked.
    #[error(
        "The file is too large: unpacked it is more than {} MB, and no more are read. Record only the attempt itself, and save it again.",
        megabytes(LARGEST)
    )]
    UnpacksTooLarge,
    /// It is no JSON; where that shows.
    #[error("The file is no HAR file: it stops being JSON at line {line}, column {column}. {AGAIN}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1, in bytes of UTF-8.
        column: usize,
    },
    /// It is JSON, but has no list of calls.
    #[error("The file is JSON, but no HAR file: it has no list “log.entries”. {AGAIN}")]
    NotHar,
    /// Its list of calls is empty.
    #[error("The HAR file holds no calls. Open the network panel before the attempt, repeat it, and save again.")]
    NoCalls,
    /// It begins like a HAR file, and ends before its first call.
    #[error("The HAR file ends early, before its first call: it was not saved completely. Save it again, or copy it again.")]
    EndsBeforeCalls,
    /// It is a zip archive without such a file.
    #[error(
        "The archive holds no HAR file: none of its names ends in “.har”. Unpack it, and choose the HAR file; or save the HAR file again."
    )]
    NoHarInArchive,
    /// It is a gzip or zip file that cannot be unpacked.
    #[error(
        "The file is packed, and cannot be unpacked: it is damaged, or protected with a password. Unpack it yourself, and choose the HAR file; or save it again."
    )]
    BrokenArchive,
    /// It is packed in a format that is not read; the name of the format.
    #[error("The file is packed as {0}, which is not unpacked here. Unpack it, and choose the HAR file; or save it again as .har.")]
    OtherArchive(&'static str),
}

fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1_000_000)
}
