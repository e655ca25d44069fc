"""Which words hold a phrase together, but say nothing of what it is about?"""

from __future__ import annotations

FUNCTION_WORDS = {
    "en": """
        a about an and are as at be but by can do does for from had has have how i in into is it its my of off on or our
        over so that the their them these they this those to under up was we were what when where which who why will
        with you your
    """,
    "de": """
        ab als am an auch auf aus bei bin bis das dass dein dem den der des die du durch ein eine einem einen einer
        eines er es für gegen hat ich ihr im in ist kann man mein mit nach nicht oder ohne sein seine sich sie sind so
        über um und unser unter vom von vor wann warum was welche welcher welches wem wen wenn wer werden wie wir wo zu
        zum zur
    """,
    "fr": """
        à au aux avec c ce ces cette comment d dans de des du elle en est et être il ils j je l la le les leur mais n ne
        nos notre nous on ou où par pas pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se ses si
        sont son sous sur ta tes ton tu un une vos votre vous y
    """,
    "es": """
        a al como cómo con cuál cuándo de del desde donde dónde el ella en entre es esta este esto hasta la las le les
        lo los más mi mis ni nuestra nuestro o para pero por porque qué que se si sin sobre son su sus tu tus un una
        unas unos y
    """,
    "it": """
        a ad agli ai al alla alle allo anche che chi come con cosa d da dagli dai dal dalla dalle dallo degli dei del
        della delle dello di dove e ed gli i il in io l la le lei li lo loro lui ma mio nei nel nella nelle nello noi
        nostra nostro o per perché più quale quali quando se si sono su sua sugli sui sul sulla sulle suo tra tu un una
        uno voi è
    """,
    "pt": """
        a à ao aos as às com como da das de do dos e é ela ele em entre essa esse esta este eu mais mas na nas nem no
        nos nossa nosso o onde os ou para pela pelas pelo pelos por porque quais qual quando que quem se sem seu seus
        sob sobre sua suas são um uma umas uns você
    """,
    "nl": """
        aan al als bij dan dat de deze die dit door een en er het hij hoe hun ik in is je jouw kan maar met mijn na naar
        niet of om onder ons onze op over te tot u uit uw van voor waar waarom wat welke wie wij wordt ze zich zijn
        zonder
    """,
    "sv": """
        att av de den det din du där en ett från för han har hon hur i in inte jag kan man med men min mot när och om på
        sin som så till under ut utan vad var varför vem vi vid vilka vilken vilket är över
    """,
}
"""By language: articles, pronouns, prepositions, conjunctions, question words and the commonest of auxiliary verbs."""

COMMON_WORDS = {
    "en": """
        after again all also always any away because become been before being best better between both call could did
        does done each even every few first get give go good great he help her here him his if include including just
        keep know let like look made make many me might more most much need never new no now often one only other out
        own part per same see she should show since some still such take than them then there thing three through time
        too two until us use used using very want way well while within without work would year yes yet
    """,
    "de": """
        aber alle alles also andere anderen beim da damit dann denn deshalb doch etwa etwas ganz gibt haben hier ihre
        ihren immer jede jeder jedes jetzt können machen mehr muss müssen noch nun nur schon sehr sei sich sogar soll
        sondern sowie viel viele war ware weil wenig wurde wurden zwei zwischen
    """,
}
"""By language: what any text may have, whatever it is about."""
