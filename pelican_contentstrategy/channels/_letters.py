"""Letters to people, by language: those we can write; in any other language a letter is in English.

`{}` holds what is known of an article; a line with something unknown in it is left out. Nobody is named: whoever sends
a letter writes the name behind its first word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Letters:
    """The sentences of one language's letters.

    Those of `guest_` go to an editor, of `press_` to a newsroom, of `sales_` to somebody who may buy, of `share_` to
    somebody with an audience.
    """

    hello: str
    guest_subject: str
    guest_idea: str
    guest_about: str
    guest_points: str
    guest_sample: str
    guest_ask: str
    press_quote: str
    press_about: str
    press_more: str
    sales_trouble: str
    sales_offer: str
    sales_point: str
    sales_offer_alone: str
    share_why: str
    share_why_alone: str
    share_point: str
    share_ask: str


LETTERS: Mapping[str, Letters] = {
    "en": Letters(
        hello="Hello,",
        guest_subject="An article for you: {title}",
        guest_idea="Would an article on “{about}” suit your readers?",
        guest_about="What it would be about: {summary}",
        guest_points="Points it could make:",
        guest_sample="So that you see how we write, here is what we have published on it ourselves: {url}",
        guest_ask="It would be a new text, written for you. If you like the idea, I will send an outline.",
        press_quote="“{point}” ({author}, {brand})",
        press_about="About {brand}: {mission}",
        press_more="The whole article, free to quote with a link: {url}",
        sales_trouble="You may know this: {pain}",
        sales_offer="We have written down what helps:",
        sales_offer_alone="We have written something that may be of use to you:",
        sales_point="In one sentence: {point}",
        share_why="As you write about “{about}” too, this may be of interest to your readers:",
        share_why_alone="This may be of interest to your readers:",
        share_point="The point I would begin with: {point}",
        share_ask="Quote it if you like, or disagree with it. If you know a better source, I would like to read it.",
    ),
    "de": Letters(
        hello="Guten Tag,",
        guest_subject="Ein Artikel für Sie: {title}",
        guest_idea="würde ein Artikel zum Thema „{about}“ zu Ihren Leserinnen und Lesern passen?",
        guest_about="Worum es ginge: {summary}",
        guest_points="Was darin stehen könnte:",
        guest_sample="Damit Sie sehen, wie wir schreiben, hier, was wir selbst dazu veröffentlicht haben: {url}",
        guest_ask="Es wäre ein neuer Text, nur für Sie. Wenn Ihnen die Idee gefällt, schicke ich eine Gliederung.",
        press_quote="„{point}“ ({author}, {brand})",
        press_about="Über {brand}: {mission}",
        press_more="Der ganze Artikel, mit Link gern zitiert: {url}",
        sales_trouble="vielleicht kennen Sie das: {pain}",
        sales_offer="Was dagegen hilft, haben wir aufgeschrieben:",
        sales_offer_alone="wir haben etwas geschrieben, das Ihnen nützen kann:",
        sales_point="In einem Satz: {point}",
        share_why="da auch Sie über „{about}“ schreiben, ist das hier vielleicht etwas für Ihre Leserinnen und Leser:",
        share_why_alone="vielleicht ist das hier etwas für Ihre Leserinnen und Leser:",
        share_point="Womit ich anfangen würde: {point}",
        share_ask="Zitieren Sie gern daraus, oder widersprechen Sie. Eine bessere Quelle lese ich gern.",
    ),
    "fr": Letters(
        hello="Bonjour,",
        guest_subject="Un article pour vous\u00a0: {title}",
        guest_idea="Un article sur «\u00a0{about}\u00a0» intéresserait-il vos lecteurs\u202f?",
        guest_about="Le sujet\u00a0: {summary}",
        guest_points="Ce qu’il pourrait dire\u00a0:",
        guest_sample="Pour vous montrer comment nous écrivons, voici ce que nous avons publié là-dessus\u00a0: {url}",
        guest_ask="Ce serait un texte nouveau, écrit pour vous. Si l’idée vous plaît, je vous envoie un plan.",
        press_quote="«\u00a0{point}\u00a0» ({author}, {brand})",
        press_about="À propos de {brand}\u00a0: {mission}",
        press_more="L’article entier, à citer librement avec un lien\u00a0: {url}",
        sales_trouble="Vous connaissez peut-être cela\u00a0: {pain}",
        sales_offer="Nous avons écrit ce qui aide\u00a0:",
        sales_offer_alone="Nous avons écrit quelque chose qui peut vous être utile\u00a0:",
        sales_point="En une phrase\u00a0: {point}",
        share_why="Vous écrivez aussi sur «\u00a0{about}\u00a0»\u00a0; ceci peut intéresser vos lecteurs\u00a0:",
        share_why_alone="Ceci pourrait intéresser vos lecteurs\u00a0:",
        share_point="Ce par quoi je commencerais\u00a0: {point}",
        share_ask="N’hésitez pas à le citer, ou à le contredire. Si vous connaissez une meilleure source, je la lirai.",
    ),
    "es": Letters(
        hello="Hola:",
        guest_subject="Un artículo para ustedes: {title}",
        guest_idea="¿Encajaría entre sus lectores un artículo sobre «{about}»?",
        guest_about="De qué trataría: {summary}",
        guest_points="Lo que podría decir:",
        guest_sample="Para que vean cómo escribimos, esto es lo que hemos publicado sobre el tema: {url}",
        guest_ask="Sería un texto nuevo, escrito para ustedes. Si les gusta la idea, les envío un esquema.",
        press_quote="«{point}» ({author}, {brand})",
        press_about="Sobre {brand}: {mission}",
        press_more="El artículo completo, que se puede citar con un enlace: {url}",
        sales_trouble="Quizá conozca esto: {pain}",
        sales_offer="Hemos escrito lo que ayuda:",
        sales_offer_alone="Hemos escrito algo que puede serle útil:",
        sales_point="En una frase: {point}",
        share_why="Usted también escribe sobre «{about}»; quizá esto interese a sus lectores:",
        share_why_alone="Quizá esto interese a sus lectores:",
        share_point="Yo empezaría por aquí: {point}",
        share_ask="Puede citarlo, o llevarle la contraria. Si conoce una fuente mejor, me gustará leerla.",
    ),
}
"""Languages that our letters are in."""


def letters_in(lang: str) -> Letters:
    """The letters in a language, given by its tag, else in English."""
    return LETTERS.get(lang.replace("-", "_").partition("_")[0].lower(), LETTERS["en"])
