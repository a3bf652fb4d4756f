"""A browser for the tests, and the replica in it.

Where the replica is and which browser is used: REPLICA_URL, REPLICA_CHROMIUM and REPLICA_CHROMEDRIVER, set by `cargo xtask suites`.
"""

import os
import re
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from replica import Replica

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--window-size=1280,900",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip


@pytest.fixture(scope="session")
def driver() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    # With both programs named, Selenium Manager has nothing to look for and nothing to download.
    options.binary_location = os.environ.get("REPLICA_CHROMIUM", "/usr/bin/chromium")
    for argument in ARGUMENTS:
        options.add_argument(argument)
    service = Service(executable_path=os.environ.get("REPLICA_CHROMEDRIVER", "/usr/bin/chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    yield driver
    driver.quit()


@pytest.fixture
def replica(driver: webdriver.Chrome, request: pytest.FixtureRequest) -> Replica:
    """The replica in a world that no other test uses."""
    world = re.sub("[^a-zA-Z0-9_-]", "-", request.node.name)[-40:]
    return Replica(driver, os.environ.get("REPLICA_URL", "http://127.0.0.1:8417/"), world)
