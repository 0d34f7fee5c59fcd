"""The form of a vendor's own quote in both languages: added, changed, removed, refused with a sentence, priced."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from test_page import IN_BOTH_LANGUAGES, fine, opened, pick, written

from calculator.text import Lang, say


def form(lang: Lang) -> AppTest:
    return fine(opened(lang).toggle(key="show_quotes").set_value(True).run())


def send(app: AppTest, name: str, **figures: float) -> AppTest:
    app.text_input(key="quote.id").set_value(name)
    for field, value in figures.items():
        app.number_input(key=f"quote.{field}").set_value(value)
    app.run()
    return app.button(key="quote.send").click().run()


@IN_BOTH_LANGUAGES
def test_a_quote_is_added_priced_changed_and_removed(lang: Lang) -> None:
    app = send(form(lang), "vendor-a", training_usd_per_mtok=1.0, input_usd_per_mtok=0.01, output_usd_per_mtok=0.02)
    assert app.session_state["input.custom_routes"] == [
        {"id": "vendor-a", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 0.01, "output_usd_per_mtok": 0.02}
    ]
    assert app.text_input(key="quote.id").value == ""  # the form is free for the next
    assert "vendor-a" in written(fine(app)) and say("buy.your_figure", lang) in written(app)
    assert app.toggle(key="show_quotes").label == say("quotes.show.count", lang, count=1)

    app.button(key="quote.edit.vendor-a").click().run()
    assert app.number_input(key="quote.training_usd_per_mtok").value == 1.0
    app.toggle(key="show_assumptions").set_value(True).run()
    pick(app, "input.fine_tuning_route", "vendor-a")
    send(app, "vendor-b", training_usd_per_mtok=3.0)
    assert [each["id"] for each in app.session_state["input.custom_routes"]] == ["vendor-b"]
    assert app.session_state["input.fine_tuning_route"] == "vendor-b"  # a choice follows its quote
    assert "vendor-a" not in written(fine(app))

    app.button(key="quote.remove.vendor-b").click().run()
    assert app.session_state["input.custom_routes"] is None
    assert app.session_state["input.fine_tuning_route"] is None
    assert "vendor-b" not in written(fine(app))


@IN_BOTH_LANGUAGES
def test_a_quote_that_cannot_be_gets_a_sentence_beside_the_form(lang: Lang) -> None:
    app = form(lang)
    before = [metric.value for metric in app.metric]
    wrong = [
        ("", {}, say("quote.problem.no_id", lang)),
        ("甲供應商", {}, say("quote.problem.id", lang, value="甲供應商")),
        ("recommended", {}, say("quote.problem.taken", lang, value="recommended")),
        ("openai.gpt-4o-mini.tuned", {}, say("quote.problem.taken", lang, value="openai.gpt-4o-mini.tuned")),
        ("v", {"training_usd_per_mtok": -1.0}, say("quote.training_usd_per_mtok", lang)),
        ("v", {"training_usd_per_mtok": 100_001.0}, "100,000"),
    ]
    for name, figures, said in wrong:
        send(app, name, **figures)
        assert not app.exception
        assert len(app.error) == 1 and said in app.error[0].value.replace("\\", ""), name
        assert [metric.value for metric in app.metric] == before
        assert not app.session_state["input.custom_routes"] if "input.custom_routes" in app.session_state else True
    assert not send(app, "v", training_usd_per_mtok=1.0).error
    send(app, "v", training_usd_per_mtok=2.0)
    assert app.error[0].value.replace("\\", "") == say("quote.problem.taken", lang, value="v")


def test_no_more_quotes_than_can_be_compared() -> None:
    app = form("en")
    for number in range(5):
        fine(send(app, f"vendor-{number}", training_usd_per_mtok=1.0))
    send(app, "vendor-5", training_usd_per_mtok=1.0)
    assert "5" in app.error[0].value
    app.button(key="quote.remove.vendor-0").click().run()
    fine(send(app, "vendor-5", training_usd_per_mtok=1.0))
