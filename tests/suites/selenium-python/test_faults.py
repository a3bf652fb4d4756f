"""Five things that go wrong on purpose, asked for in the address, and what a person can do about each."""

from replica import Replica


def test_a_503_on_the_first_attempt_keeps_the_entries_and_the_second_attempt_connects(replica: Replica) -> None:
    cards = replica.open_integrations(scenario="healthy", fault="config:status-503:first-1")
    replica.fill_in(cards)
    replica.integrate()
    assert replica.is_refused()
    assert replica.is_answered(503)
    assert replica.value("integration-token") == cards.token

    replica.integrate()
    assert replica.is_connected(cards)


def test_a_broken_connection_shows_the_banner_and_the_entries_can_be_sent_again(replica: Replica) -> None:
    cards = replica.open_integrations(scenario="healthy", fault="config:network-error:first-1")
    replica.fill_in(cards)
    replica.integrate()
    assert replica.is_refused()

    replica.integrate()
    assert replica.is_connected(cards)


def test_a_token_list_that_is_no_json_is_said_to_have_failed_and_is_there_once_the_fault_is_gone(replica: Replica) -> None:
    replica.open("azure/vfunctionpeter/_usersSettings/tokens", fault="tokens:malformed-json")
    assert replica.until(replica.alerts)
    assert not replica.all("azure-table")

    # The page hears of the change, and asks again; “Try again” does the same.
    replica.ask("await replica.faults.clear()")
    assert replica.find("azure-table")
    assert replica.until(lambda: not replica.alerts())


def test_a_slow_answer_leaves_the_button_busy_and_is_awaited(replica: Replica) -> None:
    cards = replica.open_integrations(scenario="healthy", fault="config:delay-2000")
    replica.fill_in(cards)
    replica.integrate()
    assert replica.until(lambda: replica.find("integrate").get_attribute("aria-busy") == "true")
    assert replica.is_connected(cards)


def test_a_429_of_azure_devops_is_passed_on(replica: Replica) -> None:
    cards = replica.open_integrations(scenario="healthy", fault="graph:status-429")
    replica.fill_in(cards)
    replica.integrate()
    assert replica.is_refused()
    assert replica.is_answered(429)
