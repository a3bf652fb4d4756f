"""The support article, its repair, a fault and a reset, in whatever engine."""

from contract import App

BANNER = "An error has occurred. Please check the input and try again"


def sign_in(app: App, account: dict) -> None:
    app.fill("sign-in-email", account["email"])
    app.fill("sign-in-password", account["password"])
    app.press("sign-in-submit", "LOGIN")


def go_to_integrations(app: App) -> None:
    app.press("person-button", "Settings")
    app.press("person-settings", "Settings")
    app.press("sidebar-integrations", "Configure Integrations")


def enter(app: App, clipboard: dict) -> None:
    app.press("workspace-type", "Workspace type")
    app.press("workspace-type-azure", "Azure Devops")
    app.fill("integration-token", clipboard["token"])
    app.fill("integration-organization", clipboard["organization"])


def integrate(app: App) -> None:
    app.press("integrate", "Integrate Azure")


def test_the_401_is_met_understood_and_repaired(app: App) -> None:
    cards = app.begin("narrow-token")
    app.open("", scenario="narrow-token", seed=1)
    sign_in(app, cards["account"])
    go_to_integrations(app)
    enter(app, cards["clipboard"])
    integrate(app)
    assert app.until(lambda: any(BANNER in alert for alert in app.alerts()))

    app.press("error-help", "Why does this happen?")
    app.press("help-tokens")
    app.press("azure-select", "vFunction integration")
    app.press("azure-edit", "Edit")
    app.press("azure-show-all-scopes", "Show all scopes")
    app.press("azure-scope", "Read", within=app.group("Graph"))
    app.press("azure-save", "Save")
    # Not the visible text: WebKit's driver has none where a cell is too narrow for it.
    assert app.until(lambda: "Graph (Read)" in app.element("azure-table").get_attribute("textContent"))

    app.press("stage-vfunction", "vFunction")
    integrate(app)
    assert app.shows(f"Connected to {cards['clipboard']['organization']}")
    assert not app.alerts()


def test_a_fault_passes_and_the_entries_are_still_there(app: App) -> None:
    cards = app.begin("healthy")
    app.open("organization/integrations", scenario="healthy", seed=1, fault="config:status-503:first-1")
    sign_in(app, cards["account"])
    enter(app, cards["clipboard"])
    integrate(app)
    assert app.until(lambda: any(BANNER in alert for alert in app.alerts()))
    assert app.element("integration-organization").get_attribute("value") == cards["clipboard"]["organization"]

    integrate(app)
    assert app.shows(f"Connected to {cards['clipboard']['organization']}")


def test_a_reset_forgets_what_was_done(app: App) -> None:
    cards = app.begin("already-integrated")
    app.open("organization/integrations", scenario="already-integrated", seed=1)
    sign_in(app, cards["account"])
    app.press("remove-integration", "Remove integration")
    app.press("remove-confirm", "REMOVE")
    assert app.element("workspace-type", "Workspace type")

    app.open("organization/integrations", reset=1, scenario="already-integrated", seed=1)
    sign_in(app, cards["account"])
    assert app.element("remove-integration", "Remove integration")
