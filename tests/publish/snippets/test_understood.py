"""Sentences that can stand alone, and those that cannot."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.publish.snippets._understood import is_understood

ALONE = """
Wild yeast lives on every grain, so you never have to buy any.
A starter needs 50 g of flour and 50 g of water a day.
When it comes to flour, rye keeps more of the grain than wheat.
Although bakers love steam, a lidded pot does the same at home.
Bakers who weigh their flour waste less of it, and they bake better bread.
Make sure your oven is hot before the first loaf goes in.
Why do so many loaves come out of the oven flat?
“Slow” dough is easier to shape than dough that rose in an hour.
A loaf that cools on a rack keeps its crust (and its crumb).
"""
NOT_ALONE = """
This is why rye works best in a young starter.
It smells sour on the third day of the first week.
They need a week before the first loaf can be baked.
These loaves keep for a week in a bread box.
However, rye works best in a young starter.
But rye works best in a young sourdough starter.
And rye works best in a young sourdough starter.
So rye works best in a young sourdough starter.
Also, rye works best in a young sourdough starter.
Another way to do it is to buy a starter from a baker.
Such loaves keep for a week in a wooden bread box.
Here are a few ways to feed a sourdough starter.
As mentioned, rye works best in a young starter.
The latter keeps for a week in a wooden bread box.
Below, a table shows how much flour a starter needs.
For example, rye works best in a young starter.
In the private sector, they bake bread in factories.
When they are ready, put the loaves into the oven.
The risk is in thinking that they could fail publicly.
A baker needs flour, and he needs a lot of patience.
I was taught by my grandmother how to bake bread.
Bakers can solve most problems with these three tools.
Register for the sourdough course until next Friday.
Read more about bread in the other articles of ours.
To learn more, visit the bakery at the market place.
Please bring an apron and a jar to the first lesson.
Photo by Ann Baker, taken in the bakery in Bremen.
Editor's note: the bakery has moved to another town.
Ask for flour at https://mill.example in the morning.
Follow @bakery for pictures of bread and of cakes.
Step two: Put the loaf into the oven for an hour.
How the bakery came to bake its own bread at night.
“Bread is what we live on, and cakes are what we love.
a loaf that cools on a rack keeps its crust for a day.
Bread, cakes, and whatever else there is to bake
Bake the loaf, and then wait for it to cool ...
Because the oven was not hot enough for the bread.
Too short a sentence.
"""


@pytest.mark.parametrize("sentence", ALONE.strip().split("\n"))
def test_what_can_stand_alone(sentence):
    assert is_understood(sentence, "en")


@pytest.mark.parametrize("sentence", NOT_ALONE.strip().split("\n"))
def test_what_cannot(sentence):
    assert not is_understood(sentence, "en")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Wilde Hefe lebt auf jedem Korn, und Roggen hat am meisten davon."),
        ("de", "Wer „langsam“ bäckt, hat länger etwas von seinem Brot."),
        ("fr", "La levure sauvage vit sur chaque grain et se nourrit de farine."),
        ("es", "La levadura salvaje vive en cada grano y se alimenta de harina."),
        ("it", "Il lievito selvatico vive su ogni chicco e si nutre di farina."),
        ("pt", "A levedura selvagem vive em cada grão e alimenta-se de farinha."),
        ("nl", "Wilde gist leeft op elke graankorrel en voedt zich met meel."),
        ("sv", "Vildjäst lever på varje korn och får sin näring ur mjölet."),
        ("zh", "野生酵母生活在每一粒谷物上,因此面包师从来不需要购买酵母。"),
        ("ja", "野生の酵母はすべての穀物に生きているので、パン屋が酵母を買う必要はありません。"),
        ("pl", "Dzikie drożdże żyją na każdym ziarnie i żywią się mąką."),
    ],
)
def test_other_languages_alone(lang, sentence):
    assert is_understood(sentence, lang)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Dieser Teig geht über Nacht im Kühlschrank auf."),
        ("de", "Deshalb geht der Teig über Nacht im Kühlschrank auf."),
        ("de", "Er geht über Nacht im Kühlschrank ganz von allein auf."),
        ("de", "Melden Sie sich jetzt zum nächsten Backkurs an."),
        ("fr", "Cette pâte lève pendant la nuit au réfrigérateur."),
        ("fr", "Cependant, la pâte lève mieux au réfrigérateur."),
        ("fr", "C'est pourquoi la pâte lève mieux au réfrigérateur."),
        ("es", "Esta masa sube durante la noche en el frigorífico."),
        ("es", "Sin embargo, la masa sube mejor en el frigorífico."),
        ("it", "Questa pasta lievita durante la notte nel frigorifero."),
        ("pt", "Esta massa cresce durante a noite no frigorífico."),
        ("nl", "Dit deeg rijst 's nachts vanzelf in de koelkast."),
        ("sv", "Den här degen jäser över natten i kylskåpet."),
        ("zh", "这就是为什么黑麦最适合用来制作年轻的酵母种。"),
        ("ja", "これがライ麦が若いスターターに最も適している理由です。"),
    ],
)
def test_other_languages_leaning(lang, sentence):
    assert not is_understood(sentence, lang)
