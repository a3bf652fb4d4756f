"""The support article end to end: the 401, its cause, the repair, and the same button again."""

import pytest

from replica import Replica


@pytest.mark.parametrize("transport", ["worker", "network"])
def test_the_article_is_lived_through(replica: Replica, transport: str) -> None:
    cards = replica.open_integrations(transport=transport)
    assert replica.html("data-transport") == transport

    # The token is refused with a 401 that names no cause.
    replica.fill_in(cards)
    replica.integrate()
    assert replica.is_refused()
    assert replica.is_answered(401)

    # The banner leads to the help, and the help to the token page.
    replica.press("error-help")
    assert replica.shows("401")
    replica.press("help-tokens")

    replica.grant_graph_read()
    assert replica.shows("Graph (Read)")

    # The same entries connect.
    replica.press("stage-vfunction")
    assert replica.value("integration-token") == cards.token
    replica.integrate()
    assert replica.is_connected(cards)
