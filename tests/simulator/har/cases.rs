//! Files of real failures, one of each kind, made after published reports; their tokens and names are made up.

use super::table::{Right, decided, open};
use vfunction_replica::article::causes::Cause::*;

/// A file, and what is right for it.
pub(super) struct Case {
    pub name: &'static str,
    pub bytes: &'static [u8],
    pub right: Right,
}

macro_rules! cases {
    ($($name:literal: $right:expr,)+) => {
        /// All of them.
        pub(super) fn cases() -> Vec<Case> {
            vec![$(Case { name: $name, bytes: include_bytes!(concat!("cases/", $name)), right: $right }),+]
        }
    };
}

cases! {
    "1-empty-user.har": open(&[UnknownToken, MalformedCredential, Expired], &[NotAMember]),
    "1b-empty-user-direct-graph.har": open(&[UnknownToken, Expired], &[NotAMember]),
    "2-base64-flag-on-plain-text.har": decided(Expired),
    "2c-base64-lines76.har": decided(Expired),
    "2e-flag-Base64.har": decided(Expired),
    "3-bodies-not-included.har": open(&[MissingScope, Expired, NotAMember], &[]),
    "3-body-in-other-file.har": open(&[ConditionalAccess], &[Expired, UnknownToken]),
    "3d-projects200-graph-size-no-text.har": open(&[ConditionalAccess], &[Expired, UnknownToken]),
    "3h-packed.har.gz": decided(Expired),
    "4-sanitized-direct-calls.har": decided(MissingScope),
    "4b-sanitized-expired.har": decided(Expired),
    "5-newline-in-credential.har": decided(MalformedCredential),
    "5-no-colon-in-credential.har": decided(MalformedCredential),
    "5e-bearer-pat.har": open(&[MalformedCredential, MissingScope], &[]),
    "5f-203-good-credential.har": decided(UnknownToken),
    "6-nobody-guid.har": open(&[ConditionalAccess, UnknownToken, MalformedCredential], &[NotAMember]),
    "6b-VS403463-body.har": decided(ConditionalAccess),
    "6d-nobody-guid-earlier-200.har": open(&[ConditionalAccess], &[UnknownToken, MalformedCredential]),
    "7-graph-403-permission.har": decided(MissingPermission),
    "7b-direct-graph-403.har": decided(MissingPermission),
    "13-times-without-zone.har": decided(MissingScope),
    "14-request-body-base64.har": decided(MissingScope),
    "14-response-still-gzip.har": decided(Expired),
    "23-no-log-wrapper.har": open(&[UnknownToken, MalformedCredential], &[NotAMember]),
    "23-truncated.har": open(&[UnknownToken, ConditionalAccess], &[NotAMember]),
    "23d-last-response-null.har": decided(Expired),
    "24-global-host.har": open(&[MissingScope, WrongOrganization], &[Expired, Revoked]),
}
