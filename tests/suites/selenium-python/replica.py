"""The replica for Selenium: opening it in a wanted state, finding what selectors.json promises, and the flow of the support article."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

# The sentence that the product shows, whatever went wrong.
BANNER = "An error has occurred. Please check the input and try again"
# What the token is called in every scenario.
TOKEN_NAME = "vFunction integration"

T = TypeVar("T")


@dataclass(frozen=True)
class Cards:
    """What a person who plays a scenario has in hand. All of it is made up by the replica."""

    email: str
    password: str
    token: str
    organization: str


class Replica:
    """The replica in one browser."""

    def __init__(self, driver: WebDriver, base: str, world: str) -> None:
        self.driver = driver
        self.base = base
        self.world = world

    def open(self, path: str, scenario: str = "narrow-token", **state: str) -> Cards:
        """Opens a page of the program in a state, waits until it is ready, and gives what a person has in hand there."""
        query = urlencode({"scenario": scenario, "seed": 7, "world": self.world, **state})
        self.driver.get(f"{self.base}{path}?{query}")
        cards = self.ask("await replica.ready; return (await replica.scenario()).cards")
        return Cards(**cards["account"], **cards["clipboard"])

    def ask(self, script: str, *arguments: object) -> Any:
        """Runs a script in the page that may wait, and gives what it returns."""
        return self.driver.execute_script(f"return (async (...arguments) => {{ {script} }})(...arguments)", *arguments)

    def until(self, condition: Callable[[], T]) -> T:
        """Waits until a condition holds. An element that is not there yet, or is drawn anew just now, is waited for."""
        wait = WebDriverWait(self.driver, 10, 0.05, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException])
        return wait.until(lambda _: condition())

    def html(self, attribute: str) -> str | None:
        """An attribute of the html element, such as data-transport."""
        return self.driver.find_element(By.TAG_NAME, "html").get_attribute(attribute)

    def find(self, test_id: str, name: str | None = None) -> WebElement:
        """The element with a test id and, where several share it, an accessible name."""
        return self.until(lambda: next((found for found in self.all(test_id) if name in (None, found.accessible_name)), None))

    def all(self, test_id: str) -> list[WebElement]:
        """The elements with a test id, at this moment."""
        return self.driver.find_elements(By.CSS_SELECTOR, f'[data-testid="{test_id}"]')

    def fill(self, test_id: str, text: str) -> None:
        field = self.find(test_id)
        field.clear()
        field.send_keys(text)

    def press(self, test_id: str, name: str | None = None) -> None:
        self.find(test_id, name).click()

    def value(self, test_id: str) -> str | None:
        return self.find(test_id).get_attribute("value")

    def open_integrations(self, **state: str) -> Cards:
        """Opens the sign-in, signs in, and goes to the dialog Configure Integrations: steps 3 to 6 of the article."""
        cards = self.open("", **state)
        self.fill("sign-in-email", cards.email)
        self.fill("sign-in-password", cards.password)
        self.press("sign-in-submit")
        self.press("person-button")
        self.press("person-settings")
        self.press("sidebar-integrations")
        return cards

    def fill_in(self, cards: Cards) -> None:
        """Workspace type, token and organization: steps 7 and 8."""
        self.press("workspace-type")
        self.press("workspace-type-azure")
        self.fill("integration-token", cards.token)
        self.fill("integration-organization", cards.organization)

    def integrate(self) -> None:
        """Presses “Integrate Azure”."""
        self.press("integrate", "Integrate Azure")

    def grant_graph_read(self) -> None:
        """The repair, on the token page: tick the token, Edit, Show all scopes, Graph: Read, Save."""
        self.press("azure-select", TOKEN_NAME)
        self.press("azure-edit")
        self.press("azure-show-all-scopes", "Show all scopes")
        groups = lambda: self.driver.find_elements(By.CSS_SELECTOR, 'fieldset, [role="group"]')  # noqa: E731
        graph = self.until(lambda: next((group for group in groups() if group.accessible_name == "Graph"), None))
        boxes = graph.find_elements(By.CSS_SELECTOR, '[data-testid="azure-scope"]')
        next(box for box in boxes if box.accessible_name == "Read").click()
        self.press("azure-save")
        self.until(lambda: not self.all("azure-save"))

    def shows(self, words: str) -> bool:
        """Waits until the page shows a text."""
        return self.until(lambda: words in self.driver.find_element(By.TAG_NAME, "body").text)

    def is_refused(self) -> bool:
        """Waits until the product's banner is there."""
        return self.until(lambda: any(BANNER in alert.text for alert in self.alerts()))

    def is_connected(self, cards: Cards) -> bool:
        """Waits until the integration is stored."""
        return self.shows(f"Connected to {cards.organization}") and self.until(lambda: not self.alerts())

    def alerts(self) -> list[WebElement]:
        """The alerts on the screen, at this moment. Another one waits, hidden, for a failure of the program itself."""
        return [alert for alert in self.driver.find_elements(By.CSS_SELECTOR, '[role="alert"]') if alert.is_displayed()]

    def is_answered(self, status: int) -> bool:
        """Waits until the call of the article has been answered with this status."""
        script = 'return (await replica.requests.waitFor({ path: "config", status: arguments[0] })).response.status'
        return self.ask(script, status) == status
