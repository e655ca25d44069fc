"""What are readers told of the part that AI had in a text? One line, in the text's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.ai_use import USED, ai_uses, reviewers_of_ai
from pelican_contentstrategy.read.languages import language_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.strategy import Strategy


class Phrases(NamedTuple):
    """One language's sentences; `{}` is what it was used for, or who has checked the text."""

    used: str
    used_for: str
    checked_by: str
    between: str = ", "


PHRASES = {
    "en": Phrases("Made with the help of AI.", "Made with the help of AI: {}.", "Checked by {}."),
    "de": Phrases("Mit Hilfe von KI entstanden.", "Mit Hilfe von KI entstanden: {}.", "Geprüft von {}."),
    "fr": Phrases("Réalisé avec l’aide de l’IA.", "Réalisé avec l’aide de l’IA\u00a0: {}.", "Vérifié par {}."),
    "es": Phrases("Elaborado con ayuda de IA.", "Elaborado con ayuda de IA: {}.", "Revisado por {}."),
    "it": Phrases("Realizzato con l’aiuto dell’IA.", "Realizzato con l’aiuto dell’IA: {}.", "Verificato da {}."),
    "pt": Phrases("Feito com a ajuda de IA.", "Feito com a ajuda de IA: {}.", "Revisto por {}."),
    "nl": Phrases("Gemaakt met hulp van AI.", "Gemaakt met hulp van AI: {}.", "Gecontroleerd door {}."),
    "sv": Phrases("Framtaget med hjälp av AI.", "Framtaget med hjälp av AI: {}.", "Granskat av {}."),
    "zh": Phrases("本文借助人工智能完成。", "本文借助人工智能完成\uff1a{}。", "由{}审核。", "、"),
    "ja": Phrases(
        "AIの支援を受けて作成しました。", "AIの支援を受けて作成しました\uff08{}\uff09。", "{}が確認しました。", "、"
    ),
    "ar": Phrases("أُعدّ بمساعدة الذكاء الاصطناعي.", "أُعدّ بمساعدة الذكاء الاصطناعي: {}.", "راجعه {}.", "، "),
}


def ai_disclosure(document: Document, strategy: Strategy) -> str:
    """What its `Ai` says and who has reviewed that, as plain text; nothing where no AI was used."""
    uses = ai_uses(document)
    if not uses:
        return ""
    phrases = PHRASES.get(language_of(document.lang), PHRASES["en"])
    told = [each.value.strip().rstrip(".。") for each in uses if each.value.strip().casefold() not in USED]
    people = ((name, strategy.person(name)) for name in reviewers_of_ai(document))
    names = [person.name if person else name for name, person in people]
    sentences = [phrases.used_for.format(phrases.between.join(told)) if told else phrases.used]
    sentences += [phrases.checked_by.format(phrases.between.join(names))] if names else []
    return ("" if sentences[0].endswith("。") else " ").join(sentences)
