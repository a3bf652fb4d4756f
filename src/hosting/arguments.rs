//! A command line, taken apart flag by flag; what is left at the end is unknown.

/// The arguments that no flag has taken yet.
#[derive(Clone, Debug)]
pub struct Arguments(Vec<String>);

impl Arguments {
    /// The arguments after the name of the program (and of its command).
    pub fn new(arguments: impl IntoIterator<Item = String>) -> Self {
        Arguments(arguments.into_iter().collect())
    }

    /// Takes a flag without a value; whether it was there.
    pub fn has(&mut self, flag: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != flag);
        self.0.len() < before
    }

    /// Takes a flag with a value (`--port 80` or `--port=80`) and reads it. Errors name the flag: no value, given twice, refused.
    pub fn value<T>(&mut self, flag: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Result<Option<T>, String> {
        let Some(text) = self.take(flag)? else { return Ok(None) };
        if self.take(flag)?.is_some() {
            return Err(format!("{flag} stands twice"));
        }
        read(&text).map(Some).map_err(|problem| format!("{flag}: {problem}"))
    }

    /// What no flag has taken, for commands that take words. Errors: a flag among it.
    pub fn words(self) -> Result<Vec<String>, String> {
        let flag = self.0.iter().find(|argument| argument.starts_with('-'));
        flag.map_or(Ok(()), |flag| Err(format!("unknown argument {flag}")))?;
        Ok(self.0)
    }

    /// Ends the reading. Errors: an argument that no flag has taken.
    pub fn finish(self) -> Result<(), String> {
        self.0.first().map_or(Ok(()), |argument| Err(format!("unknown argument {argument}")))
    }

    fn take(&mut self, flag: &str) -> Result<Option<String>, String> {
        let joined = format!("{flag}=");
        let Some(at) = self.0.iter().position(|argument| argument == flag || argument.starts_with(&joined)) else { return Ok(None) };
        let argument = self.0.remove(at);
        if let Some(value) = argument.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        match self.0.get(at) {
            Some(next) if !next.starts_with("--") => Ok(Some(self.0.remove(at))),
            _ => Err(format!("{flag} needs a value")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    fn text(value: &str) -> Result<String, String> {
        Ok(value.to_owned())
    }

    #[test]
    fn takes_flags_in_any_order_and_both_spellings() {
        let mut given = arguments("--open --port 80 --base=/x/");
        assert_eq!(given.value("--base", text), Ok(Some("/x/".to_owned())));
        assert_eq!(given.value("--port", text), Ok(Some("80".to_owned())));
        assert!(given.has("--open") && !given.has("--open"));
        assert_eq!(given.value("--host", text), Ok(None));
        assert_eq!(given.finish(), Ok(()));
    }

    #[test]
    fn words_are_what_no_flag_has_taken() {
        let mut given = arguments("sign-in --update help");
        assert_eq!(given.clone().words(), Err("unknown argument --update".to_owned()));
        assert!(given.has("--update"));
        assert_eq!(given.words(), Ok(vec!["sign-in".to_owned(), "help".to_owned()]));
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(arguments("--port").value("--port", text), Err("--port needs a value".to_owned()));
        assert_eq!(arguments("--port --open").value("--port", text), Err("--port needs a value".to_owned()));
        assert_eq!(arguments("--port 1 --port 2").value("--port", text), Err("--port stands twice".to_owned()));
        assert_eq!(arguments("--prot 1").finish(), Err("unknown argument --prot".to_owned()));
        assert_eq!(arguments("--port x").value("--port", |_| Err::<(), _>("no".to_owned())), Err("--port: no".to_owned()));
    }
}
