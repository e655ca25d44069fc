"""Which words tell the full stop of an abbreviation from that of a sentence, language by language?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pelican_contentstrategy.read.word_lists import words


@dataclass(frozen=True)
class Language:
    """The few words that sentences are told apart by."""

    titles: frozenset[str]
    """Abbreviations that never end a sentence."""
    counters: frozenset[str]
    """Abbreviations if a number follows."""
    endings: frozenset[str]
    """Abbreviations that end a sentence only if what follows is seldom a name."""
    starters: frozenset[str]
    """Capitalised words that are seldom names."""
    has_ordinals: bool = False
    """Whether `3.` is third."""

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """All of them."""
        return self.titles | self.counters | self.endings


ENGLISH = Language(
    titles=words(
        "Mr Mrs Ms Mx Messrs Dr Drs Prof St Ste Mt Ft Gen Sen Rep Reps Gov Pres Capt Cmdr Lt Col Maj Sgt Cpl Pvt Adm "
        "Rev Rt Hon Fr Supt Insp Det Amb vs v cf e.g i.e viz ca approx esp resp incl al eg ie Eg E.g I.e Cf"
    ),
    counters=words(
        "No no Nos nos Fig fig Figs figs Vol vol Vols p pp Ch ch Chap chap Sec sec Sect Art art Eq eq Ref ref Ex Tab "
        "App Par para Pt pt Nr nr Pub.L Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur "
        "Thurs Fri Ver ver ed Bk Op op Sess Stat"
    ),
    endings=words("Inc Ltd Co Corp Bros Jr Sr Esq Ave Blvd Rd Hwy Dept Univ Assn Bldg Mfg Pty LLC Cie est Est"),
    starters=words(
        "A An The This That These Those He She It We They You There Here In On At By For From To With Of As If When "
        "While Where Until Since Because Although Though After Before But And Or So Yet Nor Our Your My His Her Its "
        "Their What Why How Who Which Whose Then Now However Therefore Thus Also Not Yes Today Every Each All Some "
        "Many Most Few Both Another One Two Once Only Even Just Still More No Nobody Nothing Everyone Everybody "
        "Anyone Someone Learn Read See Visit Find Use Please Let Take Make Get Do Don't Can Could Should Would Will "
        "Is Are Was Were Has Have"
    ),
)
GERMAN = Language(
    titles=words(
        "Dr Prof Fa Hr Fr Frl Hrn St Ing Mag Dipl bzw z d h u a s o i e usf ca zzgl inkl exkl ggf evtl vgl Vgl sog "
        "bspw insb insbes resp etwa z.B z.b d.h u.a i.d.R o.g s.o s.u u.U v.a m.E gem lt Bsp Tel Str"
    ),
    counters=words("Nr Nrn Abb Tab Art Abs S Bd Kap Aufl Jg Jan Feb Febr Mrz Apr Aug Sept Okt Nov Dez Anm Ziff Rn"),
    endings=words("GmbH Co Hrsg Bhf Abt"),
    starters=words(
        "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Und Oder Aber Doch Denn Wenn "
        "Weil Als Dann Da Dort Hier Heute Nun Jetzt So Auch Nur Nicht Noch Schon In Im Am An Auf Aus Bei Mit Nach "
        "Von Vor Zu Zum Zur Für Durch Um Unter Über Bis Seit Dies Diese Dieser Dieses Jede Jeder Jedes Alle Viele "
        "Wer Was Wie Wo Warum Unser Unsere Ihre Mein Sein Danach Niemand Sonst"
    ),
    has_ordinals=True,
)
FRENCH = Language(
    titles=words("M MM Mme Mmes Mlle Mgr Dr Pr Me St Ste cf Cf env av apr J p.ex c.-à-d c-à-d ex vs"),
    counters=words("p pp fig Fig art Art chap Chap vol Vol no No t éd n al janv févr juill sept oct nov déc"),
    endings=words("Cie Sté bd av"),
    starters=words(
        "Le La Les L Un Une Des Ce Cet Cette Ces C Il Elle Ils Elles On Nous Vous Je Tu Et Mais Ou Or Donc Car Si "
        "Quand Comme Dans En À Au Aux De Du Pour Par Avec Sans Sur Sous Chez Son Sa Ses Mon Ma Mes Notre Nos Votre "
        "Vos Leur Leurs Tout Tous Que Qui Quoi Où Puis Alors Ainsi Cela Ici Voici Personne Rien"
    ),
)
SPANISH = Language(
    titles=words("Sr Sra Sres Sras Srta Dr Dra Dres Prof Profa D Dña Ud Uds Vd Vds EE p ej p.ej Gral Cnel aprox cf Av"),
    counters=words("pág págs Pág Págs p pp fig Fig art Art cap Cap vol Vol núm Núm nº No n t ed"),
    endings=words("Cía S.A Ltda Hnos UU"),
    starters=words(
        "El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto Aquel Él Ella Ellos Ellas Nosotros "
        "Yo Tú Usted Y O Pero Si Cuando Como En De Del Al A Para Por Con Sin Sobre Desde Hasta Su Sus Mi Nuestro "
        "Nuestra Que Qué Quién Dónde Cómo Luego Entonces Así También No Nunca Nadie Nada Todo Todos Hay Es Allí Aquí "
        "Hoy"
    ),
)
ITALIAN = Language(
    titles=words("Sig sig Sigg Sig.ra Dott dott Dott.ssa Prof prof Prof.ssa Ing Avv Arch Rag On Mons ca es cfr Cfr"),
    counters=words("pag pagg p pp fig Fig art Art cap Cap vol Vol n N nn num t"),
    endings=words("S.p.A S.r.l Soc Fratelli"),
    starters=words(
        "Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Quello Lui Lei Noi Voi Loro Io E Ed O Ma Se Quando Come "
        "In Nel Nella Di Del Della A Al Alla Per Con Da Dal Su Sul Tra Fra Suo Sua Mio Nostro Che Chi Cosa Dove "
        "Perché Poi Quindi Anche Non Tutti Ogni C È Qui"
    ),
)
DUTCH = Language(
    titles=words(
        "Dhr dhr Mevr mevr Mw mw Dr dr Drs drs Prof prof Ir ir Mr St bijv d.w.z o.a m.b.t t.o.v ca incl excl vgl zgn"
    ),
    counters=words("nr Nr blz p pp fig Fig art Art hfst afb Afb jan feb mrt apr aug sept okt nov dec"),
    endings=words("B.V N.V Co"),
    starters=words(
        "De Het Een Deze Dit Die Dat Hij Zij Ze Wij We Jullie U Ik Je Er En Of Maar Want Als Wanneer Omdat In Op Bij "
        "Aan Van Voor Met Naar Uit Over Door Tot Na Ons Onze Mijn Zijn Hun Wat Wie Waar Hoe Waarom Dan Nu Dus Ook "
        "Niet Geen Alle Elke Daar Hier"
    ),
)
PORTUGUESE = Language(
    titles=words("Sr Sra Srs Sras Srta Dr Dra Prof Profa D Exmo Eng Av R ex p.ex aprox cf"),
    counters=words("pág págs p pp fig Fig art Art cap Cap vol Vol n núm nº t ed"),
    endings=words("Ltda S.A Cia"),
    starters=words(
        "O A Os As Um Uma Este Esta Esse Essa Isto Isso Ele Ela Eles Elas Nós Eu Você E Ou Mas Se Quando Como Em No "
        "Na De Do Da Ao À Para Por Com Sem Sobre Desde Até Seu Sua Meu Nosso Nossa Que Quem Onde Porque Então Também "
        "Não Nunca Ninguém Nada Tudo Todos Há É Aqui Hoje"
    ),
)
LANGUAGES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
}
TIMES = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat "
    "Sun ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST Eastern Central Mountain Pacific"
)
"""What follows `a.m.` and `p.m.` in the middle of a sentence."""
