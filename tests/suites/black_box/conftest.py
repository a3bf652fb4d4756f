"""Three browsers for the same tests.

Where the replica is and which browsers are used: REPLICA_URL, REPLICA_ENGINES, and a variable for each program, set by
`cargo xtask suites`.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver

from contract import App


def program(variable: str, usual: str) -> str:
    return os.environ.get(variable, usual)


def chromium() -> WebDriver:
    options = webdriver.ChromeOptions()
    options.binary_location = program("REPLICA_CHROMIUM", "/usr/bin/chromium")
    for argument in ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--window-size=1280,900"]:
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=program("REPLICA_CHROMEDRIVER", "/usr/bin/chromedriver"))
    return webdriver.Chrome(options=options, service=service)


def firefox() -> WebDriver:
    options = webdriver.FirefoxOptions()
    options.binary_location = program("REPLICA_FIREFOX", "/usr/bin/firefox-esr")
    for argument in ["-headless", "--width=1280", "--height=900"]:
        options.add_argument(argument)
    service = webdriver.FirefoxService(executable_path=program("REPLICA_GECKODRIVER", shutil.which("geckodriver") or "geckodriver"), log_output=os.devnull)
    return webdriver.Firefox(options=options, service=service)


def webkit(display: str) -> WebDriver:
    options = webdriver.WebKitGTKOptions()
    options.binary_location = program("REPLICA_MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
    for argument in ["--automation", "--geometry=1280x900"]:
        options.add_argument(argument)
    # Its sandbox cannot be set up by root, as whom container builds run.
    env = {**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    path = program("REPLICA_WEBKITDRIVER", "/usr/bin/WebKitWebDriver")
    service = webdriver.WebKitGTKService(executable_path=path, log_output=os.devnull, env=env)
    return webdriver.WebKitGTK(options=options, service=service)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen, which WebKit's browser needs; its name."""
    command = [program("REPLICA_XVFB", "Xvfb"), "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield f":{process.stdout.readline().strip()}"
        finally:
            process.terminate()


@pytest.fixture(scope="session", params=os.environ.get("REPLICA_ENGINES", "chromium,firefox,webkit").split(","))
def driver(request: pytest.FixtureRequest) -> Iterator[WebDriver]:
    with ExitStack() as stack:
        match request.param:
            case "webkit":
                driver = webkit(stack.enter_context(screen()))
            case "firefox":
                driver = firefox()
            case _:
                driver = chromium()
        stack.callback(driver.quit)
        yield driver


@pytest.fixture
def app(driver: WebDriver) -> App:
    return App(driver, os.environ.get("REPLICA_URL", "http://127.0.0.1:8417/"))
