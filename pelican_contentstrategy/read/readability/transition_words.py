"""Which words connect a sentence to what was said before, language by language?

Three dots stand between the parts of a phrase that is said in two, such as `not only ... but`.
"""

from __future__ import annotations

from dataclasses import dataclass

from pelican_contentstrategy.read.word_lists import words


@dataclass(frozen=True, slots=True)
class Transitions:
    """The transition words of a language, in small letters and without punctuation marks."""

    words: frozenset[str]
    """Words that are transitions wherever they stand."""
    openers: frozenset[str]
    """Words that are transitions only at the beginning of a sentence."""
    phrases: frozenset[str]
    """Several words, or pairs such as `not only ... but`."""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


ENGLISH = Transitions(
    words=words(
        """
        also additionally besides furthermore likewise moreover similarly correspondingly equally
        although but conversely despite however instead nevertheless nonetheless notwithstanding otherwise though unlike
        whereas while whilst
        accordingly because consequently hence thereby therefore thus unless whereby
        namely notably specifically indeed
        afterward afterwards eventually finally firstly lastly later meanwhile previously secondly simultaneously
        subsequently then thereafter thirdly
        altogether anyway
        """
    ),
    openers=words(
        """
        again and further plus similar
        admittedly alternatively granted nor or rather still yet
        since so
        basically certainly clearly especially essentially evidently fortunately frankly generally incidentally
        interestingly luckily naturally normally obviously particularly surely surprisingly undoubtedly unfortunately
        usually
        earlier first formerly fourth immediately initially next now occasionally often once second shortly
        sometimes soon suddenly third ultimately
        briefly overall
        """
    ),
    phrases=_phrases(
        """
        along with, apart from, aside from, as well as, by the same token, in addition, in the same way, just as,
        on top of, not to mention, what is more, what's more, not only ... but, not just ... but, neither ... nor,
        as opposed to, at the same time, by comparison, by contrast, compared to, compared with, even if, even so,
        even though, except for, in any case, in comparison, in contrast, in spite of, instead of, on the contrary,
        on the one hand, on the other hand, on the other side, or else, rather than, regardless of, that said,
        that being said, to the contrary, either ... or, as a consequence, as a result, as long as,
        due to, for that reason, for these reasons, for this reason, given that, if ... then, in case,
        in order to, in that case, in this case, in turn, now that, on account of, owing to, provided that, so as to,
        so that, thanks to, that is why, that's why, the reason is, this is why, this means, that means, to this end,
        to that end, under these circumstances, with this in mind, with that in mind, the more ... the more,
        the more ... the less, above all, as an example, e g, for example, for instance, i e, in other words,
        in particular, more precisely, more specifically, such as, that is to say, to illustrate, to put it differently,
        after all, as a matter of fact, as a rule, as expected, by the way, in any event, in fact, in general,
        in most cases, in practice, in reality, in theory, most importantly, more importantly, needless to say,
        of course, on the whole, to be sure, when it comes to, with regard to, with respect to, after that,
        as soon as, at first, at last, at the beginning, at the end, at this point, before that, by the time, by then,
        ever since, from now on, from then on, in the beginning, in the end, in the first place,
        in the long run, in the meantime, later on, prior to, since then, so far, to begin with, to start with,
        until now, up to now, no sooner ... than, hardly ... when, all in all, in a word, in brief, in conclusion,
        in essence, in short, in sum, in summary, to conclude, to sum up, to summarize, to summarise
        """
    ),
)
GERMAN = Transitions(
    words=words(
        """
        außerdem ebenfalls ebenso ferner überdies weiterhin zudem zusätzlich gleichfalls gleichermaßen
        aber allerdings andererseits anderenfalls andernfalls dagegen demgegenüber dennoch doch einerseits gleichwohl
        hingegen indes indessen jedoch nichtsdestotrotz nichtsdestoweniger obgleich obschon obwohl sondern stattdessen
        trotzdem vielmehr währenddessen wenngleich wohingegen zwar
        also daher damit darum demnach demzufolge denn deshalb deswegen dementsprechend folglich infolgedessen mithin
        somit sodass sofern weil weswegen weshalb dadurch daraufhin falls
        beispielsweise insbesondere nämlich bzw beziehungsweise bspw
        anschließend bisher danach dann endlich erstens zweitens drittens inzwischen mittlerweile nachdem nachher
        schließlich schlussendlich seitdem seither sobald solange später unterdessen vorher zuerst zuletzt zunächst
        zuvor bevor letztlich letztendlich hinterher
        übrigens tatsächlich jedenfalls zumindest ohnehin
        """
    ),
    openers=words(
        """
        auch ehe und oder nun so da bald früher
        heute jetzt erst seit während wenn natürlich selbstverständlich sicherlich
        allgemein kurzum leider glücklicherweise meist meistens oft manchmal normalerweise grundsätzlich offenbar
        offensichtlich plötzlich gleichzeitig gewiss freilich ähnlich sonst statt trotz wegen dank kurz
        """
    ),
    phrases=_phrases(
        """
        darüber hinaus, des weiteren, nicht zuletzt, hinzu kommt, dazu kommt, im übrigen, nicht nur ... sondern,
        sowohl ... als auch, weder ... noch, ebenso wie, genauso wie, zum einen ... zum anderen, auf der einen seite,
        auf der anderen seite, im gegensatz, im gegenteil, im unterschied zu, im vergleich, im vergleich zu,
        nichts desto trotz, trotz allem, entweder ... oder, anstatt dass, statt dessen, selbst wenn, auch wenn,
        es sei denn, wie auch immer, aus diesem grund, aus diesen gründen, aufgrund von, auf diese weise, das bedeutet,
        das heißt, d h, so dass, um so, je ... desto, je ... umso, in diesem fall, unter diesen umständen,
        zu diesem zweck, zum beispiel, z b, unter anderem, u a, vor allem, mit anderen worten, genauer gesagt,
        anders gesagt, in der regel, im allgemeinen, im grunde, im prinzip, in der tat, wie erwähnt, wie gesagt,
        ohne zweifel, in wirklichkeit, was ... betrifft, was ... angeht, in bezug auf, im hinblick auf, am anfang,
        am ende, zu beginn, zum schluss, nach wie vor, in der zwischenzeit, von nun an, von da an, im nachhinein,
        bis dahin, zur gleichen zeit, auf lange sicht, kaum ... als, alles in allem, im großen und ganzen, kurz gesagt,
        im ergebnis, unter dem strich, zusammengefasst lässt sich
        """
    ),
)
FRENCH = Transitions(
    words=words(
        """
        aussi également pareillement
        cependant contrairement mais malgré néanmoins pourtant quoique toutefois tandis nonobstant
        car donc puisque conséquemment lorsque afin
        notamment autrement c'est-à-dire
        d'abord enfin ensuite finalement premièrement deuxièmement troisièmement puis auparavant dorénavant désormais
        entre-temps entretemps simultanément
        ainsi d'ailleurs effectivement bref
        """
    ),
    openers=words(
        """
        et ou or alors comme si quand après avant depuis maintenant parfois souvent généralement habituellement
        heureusement malheureusement évidemment naturellement certes certainement globalement inversement
        parallèlement pendant aujourd'hui bientôt soudain plus sinon
        """
    ),
    phrases=_phrases(
        """
        de plus, en outre, en plus, de même, de surcroît, qui plus est, non seulement ... mais, ni ... ni, d'une part,
        d'autre part, d'un côté, de l'autre, ainsi que, de la même manière, de la même façon, par ailleurs, à l'inverse,
        au contraire, au lieu de, bien que, en dépit de, en revanche, même si, malgré tout, par contre, quand même,
        sauf si, tandis que, alors que, soit ... soit, plutôt que, à moins que, il n'empêche, à cause de,
        à condition que, afin de, afin que, ainsi donc, c'est pourquoi, c'est pour cela, c'est ainsi, de ce fait,
        de sorte que, dès lors, en conséquence, en effet, en raison de, étant donné, grâce à, par conséquent, parce que,
        pour cette raison, pour que, si bien que, vu que, cela signifie, dans ce cas, dans ce but, du coup, à savoir,
        autrement dit, en d'autres termes, en particulier, par exemple, plus précisément, tel que, telle que, tels que,
        telles que, surtout si, p ex, à vrai dire, bien entendu, bien sûr, de toute façon, en fait, en général,
        en pratique, en réalité, en théorie, en ce qui concerne, quant à, quant au, quant aux, sans aucun doute,
        sans doute, au fond, de manière générale, après cela, au début, à la fin, au départ, aussitôt que, d'ici là,
        dans un premier temps, dans un second temps, dès que, en attendant, en même temps, en premier lieu,
        en dernier lieu, jusqu'à présent, jusqu'ici, par la suite,
        pour commencer, pour finir, tout d'abord, à partir de,
        avant tout, à peine ... que, au final, en bref, en conclusion, en définitive, en fin de compte, en résumé,
        en somme, en un mot, pour conclure, pour résumer, somme toute, tout compte fait
        """
    ),
)
SPANISH = Transitions(
    words=words(
        """
        además asimismo igualmente también tampoco
        aunque contrariamente pero sino mientras excepto salvo empero
        porque pues consecuentemente consiguientemente entonces
        especialmente concretamente específicamente
        después luego finalmente primeramente posteriormente anteriormente previamente simultáneamente entretanto
        paralelamente seguidamente
        """
    ),
    openers=words(
        """
        y o e así ahora antes cuando como si primero segundo tercero naturalmente evidentemente obviamente
        afortunadamente desafortunadamente desgraciadamente generalmente normalmente efectivamente ciertamente
        curiosamente actualmente inicialmente básicamente hoy pronto ya aun aún incluso bien
        """
    ),
    phrases=_phrases(
        """
        a su vez, de igual forma, de igual manera, de la misma forma, de la misma manera, del mismo modo,
        por otra parte, por otro lado, por un lado, por una parte, junto con, así como, más aún, es más,
        no solo ... sino, no sólo ... sino, ni ... ni, tanto ... como, a diferencia de, a pesar de, al contrario,
        aun así, con todo, de lo contrario, en cambio, en comparación con, en contraste, en lugar de, en vez de,
        no obstante, por el contrario, sin embargo, si bien, o bien, pese a, mientras que, a menos que, salvo que,
        ahora bien, eso sí, a causa de, a raíz de, así pues, así que, como consecuencia, como resultado, con el fin de,
        con tal de, de ahí que, de este modo, de esta manera, de esta forma, de manera que, de modo que, debido a,
        en consecuencia, es por eso, es por ello, gracias a, para que, por consiguiente, por ello, por eso,
        por esta razón, por este motivo, por lo que, por lo tanto, por tanto, por culpa de, puesto que, siempre que,
        ya que, dado que, en ese caso, en este caso, esto significa, eso significa, con este fin, cuanto más ... más,
        a saber, en concreto, en otras palabras, en particular, es decir, esto es, o sea, para ilustrar, por ejemplo,
        sobre todo, tal como, tales como, dicho de otro modo, p ej, de hecho, desde luego, en efecto, en general,
        en realidad, en teoría, en la práctica, por cierto, por lo general, por supuesto, sin duda, en cuanto a,
        con respecto a, respecto a, en lo que respecta, a continuación, a la vez, a partir de, al final, al principio,
        al mismo tiempo, antes de, cuanto antes, de pronto, de repente, desde entonces, en cuanto, en primer lugar,
        en segundo lugar, en tercer lugar, en último lugar, hasta ahora, hasta entonces, más tarde, mientras tanto,
        para empezar, para terminar, por último, por fin, tan pronto como, una vez que, ante todo, apenas ... cuando,
        a fin de cuentas, al fin y al cabo, en conclusión, en definitiva, en pocas palabras, en resumen, en suma,
        en síntesis, para concluir, para resumir, en conjunto
        """
    ),
)
PORTUGUESE = Transitions(
    words=words(
        """
        ademais também tampouco igualmente outrossim
        contudo embora entretanto mas porém todavia enquanto apesar senão exceto conquanto
        consequentemente pois porque porquanto portanto então assim
        especialmente especificamente nomeadamente sobretudo
        depois finalmente posteriormente anteriormente previamente primeiramente simultaneamente paralelamente
        aliás
        """
    ),
    openers=words(
        """
        e ou agora antes quando como se caso primeiro segundo terceiro naturalmente evidentemente obviamente
        felizmente infelizmente geralmente normalmente certamente efetivamente curiosamente atualmente inicialmente
        basicamente hoje já logo mesmo inclusive afinal
        resumindo
        """
    ),
    phrases=_phrases(
        """
        além disso, além do mais, além de, bem como, assim como, da mesma forma, da mesma maneira, do mesmo modo,
        por outro lado, por um lado, por sua vez, mais ainda, não só ... mas, não apenas ... mas, nem ... nem,
        tanto ... como, tanto ... quanto, a não ser que, ainda assim, ainda que, ao contrário, ao invés de, apesar de,
        apesar disso, em comparação com, em contrapartida, em contraste, em vez de, mesmo assim, mesmo que, mesmo se,
        não obstante, no entanto, pelo contrário, se bem que, enquanto que, caso contrário, ou então, ora ... ora,
        quer ... quer, a fim de, com isso, como consequência, como resultado, de forma que, de modo que, dessa forma,
        desta forma, dessa maneira, desta maneira, desse modo, deste modo, devido a, devido ao, em consequência,
        em razão de, em virtude de, graças a, já que, isso significa, para que, por causa de, por causa disso,
        por conseguinte, por essa razão, por esse motivo, por este motivo, por isso, sendo assim, uma vez que,
        visto que, dado que, desde que, nesse caso, neste caso, é por isso, com esse fim, quanto mais ... mais, a saber,
        em outras palavras, por outras palavras, em particular, isto é, ou seja, por exemplo, tal como, tais como,
        em especial, dito de outro modo, p ex, claro que, com certeza, com efeito, de facto, de fato, em geral,
        em teoria, na prática, na realidade, na verdade, por sinal, sem dúvida, em relação a, no que diz respeito,
        quanto a, quanto ao, com respeito a, a partir de, a princípio, a seguir, antes de, ao mesmo tempo, assim que,
        até agora, até então, de repente, desde então, em primeiro lugar, em segundo lugar, em terceiro lugar,
        em seguida, enquanto isso, logo que, mais tarde, nesse meio tempo, no começo, no fim, no final, no início,
        para começar, para terminar, por enquanto, por fim, por último, antes de mais, mal ... quando, afinal de contas,
        em conclusão, em resumo, em síntese, em suma, no fundo, no geral, para concluir, para resumir
        """
    ),
)
ITALIAN = Transitions(
    words=words(
        """
        anche altresì inoltre neanche nemmeno neppure parimenti ugualmente oltretutto
        anziché bensì benché comunque eppure ma malgrado mentre nonostante però piuttosto sebbene seppure tuttavia
        viceversa invece altrimenti diversamente
        affinché cosicché dunque ergo giacché perché perciò pertanto poiché purché quindi siccome conseguentemente
        cioè ossia ovvero specialmente specificamente soprattutto
        ciononostante dall'altro dall'altra all'inizio dapprima dopodiché
        finalmente infine innanzitutto anzitutto intanto poi successivamente
        precedentemente contemporaneamente finché frattanto
        infatti insomma
        """
    ),
    openers=words(
        """
        e ed o oppure ora adesso allora così come se quando dopo prima primo secondo terzo naturalmente ovviamente
        evidentemente fortunatamente purtroppo generalmente normalmente solitamente certamente effettivamente
        attualmente inizialmente fondamentalmente oggi presto ormai spesso talvolta già né anzi
        """
    ),
    phrases=_phrases(
        """
        allo stesso modo, a sua volta, come pure, così come, in aggiunta, in più, oltre a, oltre al, oltre che,
        per di più, da un lato, da una parte, d'altra parte, d'altro canto, non solo ... ma, non soltanto ... ma,
        né ... né, sia ... sia, sia ... che, a differenza di, a differenza del, a meno che, al contrario, al posto di,
        anche se, ciò nonostante, in confronto, in ogni caso, invece di, nonostante ciò, per contro, rispetto a, se no,
        tranne che, pur essendo, ad ogni modo, a causa di, a causa del, a causa della, a condizione che, al fine di,
        con il risultato, dal momento che, dato che, di conseguenza, dovuto a, ecco perché, grazie a, grazie al,
        grazie alla, in modo che, in modo da, in questo modo, in tal modo, in tal caso, in questo caso, per cui,
        per questa ragione, per questo, per questo motivo, per tale motivo, questo significa, ciò significa, visto che,
        a tal fine, ad esempio, per esempio, a dire il vero, detto questo, in altre parole, in altri termini,
        in particolare, per la precisione, vale a dire, più precisamente, ad es, per dirla, di fatto, di solito,
        in effetti, in generale, in genere, in pratica, in realtà, in teoria, senza dubbio, per inciso,
        per quanto riguarda, quanto a, riguardo a, tra l'altro, come detto, a partire da, alla fine, appena possibile,
        da allora, da quel momento, d'ora in poi, fino ad ora, fin qui, in primo luogo, in secondo luogo,
        in terzo luogo, in seguito, in un primo momento, nel frattempo, nello stesso tempo, non appena, per cominciare,
        per iniziare, per finire, per prima cosa, più tardi, prima di tutto, subito dopo, una volta che, prima di,
        dopo tutto, in breve, in conclusione, in definitiva, in fin dei conti, in poche parole, in sintesi, in somma,
        nel complesso, per concludere, per riassumere, tutto sommato
        """
    ),
)
DUTCH = Transitions(
    words=words(
        """
        bovendien daarnaast eveneens evenals ook tevens daarenboven verder
        alhoewel anderzijds behalve daarentegen desalniettemin desondanks echter enerzijds evenwel hoewel integendeel
        maar niettemin ofschoon ondanks terwijl toch tenzij niettegenstaande weliswaar
        aangezien bijgevolg daardoor daarom derhalve dientengevolge doordat dus hierdoor mits omdat opdat vandaar
        want waardoor waarom zodat zodoende
        bijvoorbeeld namelijk oftewel ofwel voornamelijk vooral bijv bv
        aanvankelijk achteraf daarna daarvoor eerst eindelijk intussen inmiddels nadat nadien ondertussen sindsdien
        tegelijkertijd tenslotte toen uiteindelijk vervolgens voordat vooraleer voorheen voorts zodra zolang
        kortom trouwens overigens inderdaad althans
        """
    ),
    openers=words(
        """
        en of nu dan zo als sinds later straks binnenkort soms vaak meestal gewoonlijk natuurlijk uiteraard helaas
        gelukkig blijkbaar kennelijk momenteel vroeger plotseling allereerst vandaag concreet samengevat samenvattend
        concluderend anders hetzelfde wel
        """
    ),
    phrases=_phrases(
        """
        daar komt bij, naast het feit, net als, net zoals, niet alleen ... maar, noch ... noch, zowel ... als,
        op dezelfde manier, ten eerste, ten tweede, ten derde, ten slotte, ten vierde, aan de andere kant,
        aan de ene kant, daar staat tegenover, in plaats daarvan, in plaats van, in tegenstelling tot,
        in vergelijking met, ook al, vergeleken met, hetzij ... hetzij, in ieder geval, in elk geval,
        met uitzondering van, ook als, zelfs als, toch nog, als gevolg van, als gevolg daarvan, dankzij het feit,
        dat betekent, dit betekent, dat wil zeggen, d w z, door middel van, in dat geval, in dit geval, om die reden,
        om deze reden, met als gevolg, op deze manier, op die manier, op voorwaarde dat, te danken aan, te wijten aan,
        ten gevolge van, hoe meer ... hoe, met dit doel, gezien het feit, anders gezegd, met andere woorden, met name,
        onder andere, onder meer, o a, ter illustratie, bij wijze van, zoals gezegd, in de praktijk, in feite,
        in het algemeen, in principe, in theorie, in werkelijkheid, met betrekking tot, over het algemeen,
        ten aanzien van, wat ... betreft, zonder twijfel, zoals verwacht, aan het begin, aan het eind, aan het einde,
        in de eerste plaats, in de tussentijd, in het begin, met het oog op, op het laatst, te beginnen met,
        tegelijk met, tot dan toe, tot nu toe, tot slot, van nu af aan, van tevoren, op de lange termijn,
        nog maar net ... of, al met al, alles bij elkaar, in het kort, kort gezegd, kort samengevat, om kort te gaan,
        per slot van rekening
        """
    ),
)
LANGUAGES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
}
