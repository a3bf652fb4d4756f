//! The vFunction team: the import of users, and what ordinary users may not do.

use crate::cases::flow::{Start, sign_in};
use crate::driver::page::{Outcome, Page, ensure};

/// A file with errors imports nobody and names its lines; a good file imports all.
pub async fn users_are_imported_all_or_none(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("organization/team", "")).await?;
    sign_in(page, &start).await?;
    page.press("link", "Import Users").await?;
    page.the("button", "Choose CSV File").await?;

    let header = "app_name,user_mail,user_name,role,first_pwd\n";
    let bad = format!("{header}*,first@example.com,First,admin,one-time-1\n*,second@example.com,Second,owner,one-time-2\n");
    page.choose_file("bad.csv", &bad).await?;
    page.shows("Line 3").await?;
    page.press("link", "Team").await?;
    page.the("table", "Team").await?;
    ensure(page.all("cell", "first@example.com").await?.is_empty(), "a user of a bad file was imported")?;

    page.press("link", "Import Users").await?;
    page.choose_file("good.csv", &bad.replace("owner", "user")).await?;
    page.shows("2 users").await?;
    page.press("link", "Team").await?;
    page.the("cell", "first@example.com").await?;
    page.the("cell", "second@example.com").await.map(|_| ())
}

/// An ordinary user does not see the entry, and its address says why.
pub async fn an_ordinary_user_is_told_why(page: &Page) -> Outcome {
    let start = Start::of("not-admin");
    page.open(&start.place("organization/team", "")).await?;
    sign_in(page, &start).await?;
    page.the("link", "Team").await?;
    ensure(page.all("link", "Configure Integrations").await?.is_empty(), "an ordinary user sees the entry")?;
    page.open(&start.place("organization/integrations", "")).await?;
    page.shows("Only administrators").await
}
