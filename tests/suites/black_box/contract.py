"""What the README and selectors.json promise, and nothing else: addresses, attributes of <html>, control calls, ids with role and name."""

import json
import re
import uuid
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

T = TypeVar("T")


class App:
    """The program in a browser."""

    def __init__(self, driver: WebDriver, base: str) -> None:
        self.driver = driver
        self.base = base
        with urlopen(f"{base}selectors.json") as response:
            self.contract = json.load(response)
        assert self.contract["contract"] == 1, "the selectors may have changed since this suite was written"
        self.world = uuid.uuid4().hex

    def begin(self, scenario: str, seed: int = 1) -> dict:
        """Begins a scenario on the server; what a person who plays it has in hand."""
        headers = {"X-Replica-World": self.world, "Content-Type": "application/json"}
        body = json.dumps({"scenario": scenario, "seed": seed}).encode()
        with urlopen(Request(f"{self.base}_replica/scenario", body, headers, method="PUT")) as response:
            return json.load(response)["cards"]

    def open(self, path: str, **keys: str | int) -> None:
        """Opens an address with query keys, and waits until the page is ready."""
        self.driver.get(f"{self.base}{path}?{urlencode({'world': self.world, **keys})}")
        self.until(lambda: self.state("data-app-state") == "ready")

    def state(self, attribute: str) -> str | None:
        return self.driver.find_element(By.TAG_NAME, "html").get_attribute(attribute)

    def until(self, condition: Callable[[], T]) -> T:
        return WebDriverWait(self.driver, 10, 0.05, [StaleElementReferenceException]).until(lambda _: condition())

    def element(self, test_id: str, name: str | None = None, within: WebElement | None = None) -> WebElement:
        """Waits for the element with a test id, and a name where several share the id. Role and name must be as promised."""
        promised = [entry for entry in self.contract["selectors"] if entry["id"] == test_id]
        assert promised, f"{test_id} is not promised"
        seen: list[tuple[str, str]] = []

        def look() -> WebElement | None:
            found = (within or self.driver).find_elements(By.CSS_SELECTOR, f'[{self.contract["attribute"]}="{test_id}"]')
            element = next((each for each in found if name in (None, each.accessible_name)), None)
            seen[:] = [(element.aria_role, element.accessible_name)] if element else []
            # Firefox gives a field its role a moment before its name, for it hears of the words of a label at its next frame only.
            return element if any(is_kept(entry, *each) for each in seen for entry in promised) else None

        try:
            return self.until(look)
        except TimeoutException:
            raise AssertionError(f"{test_id} {name or ''} is {seen}; promised: {promised}") from None

    def press(self, test_id: str, name: str | None = None, within: WebElement | None = None) -> None:
        self.element(test_id, name, within).click()

    def fill(self, test_id: str, text: str) -> None:
        field = self.element(test_id)
        field.clear()
        field.send_keys(text)

    def group(self, name: str) -> WebElement:
        """The group with a name."""
        groups = lambda: self.driver.find_elements(By.CSS_SELECTOR, 'fieldset, [role="group"]')  # noqa: E731
        return self.until(lambda: next((group for group in groups() if group.accessible_name == name), None))

    def alerts(self) -> list[str]:
        """What the alerts on the screen say, at this moment."""
        return [alert.text for alert in self.driver.find_elements(By.CSS_SELECTOR, '[role="alert"]') if alert.is_displayed()]

    def shows(self, words: str) -> bool:
        return self.until(lambda: words in self.driver.find_element(By.TAG_NAME, "body").text)


def is_kept(entry: dict, role: str, name: str) -> bool:
    """Whether an element is as an entry promises: a `*` in the name stands for any text; no role means that it has none of its own."""
    pattern = ".*".join(re.escape(part) for part in entry["name"].split("*"))
    return entry["role"] in (None, role) and re.fullmatch(pattern, name, re.DOTALL) is not None
