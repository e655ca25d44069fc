"""With which words does a sentence begin that nobody understands alone, or that asks readers for something?

Entries are words or several of them, in small letters, between commas; one that ends with `*` goes on with any letters.
Transition words, such as `however`, are not repeated here: they are taken from where they stand for readability.
"""

from __future__ import annotations

LEANING = {
    "en": """
        in other cases, in some cases, in many cases, in such, in these cases, in a recent, a recent, another common,
        evident, among the, a second, a third, a final, a further, this, that, that's, these, those, it, it's, its,
        they, they're, they've, they'll, them, their, he, he's, she, she's, his, her, here, here's, there, there's,
        such, another, other, others, both, either, neither, the same, same, one, ones, some, someone, none, many of
        the, many are, most are, some are, all are, most of the, all of the, any of, doing so, doing this, let's,
        well, yes, no, sure, okay, right, maybe, perhaps, above, below, following, previous, latter, former, today,
        tomorrow, yesterday, tonight, recently, lately, currently, last, too, even, only, just, as mentioned, as
        noted, as you, as we, as i, as part, as such, as described, as discussed, as always, as a result, as for, in
        addition, in fact, in short, in turn, in contrast, in particular, in conclusion, in summary, in other words,
        in the end, in the meantime, in the same, in the next, in the past, in the following, in the video, in the
        example, in the case, in the first, in my, in our, in this, in that, in these, in those, in it, in both, in
        all, for example, for instance, for this, for that, for these, for now, for the first, for some, for one, of
        course, on the other, on the one, on the contrary, on the flip, on this, at first, at last, at the same, at
        the time, at the end, at the event, at one point, at a minimum, at this, at that, after all, after this, after
        that, after the, before this, before that, before the, by contrast, by doing, by comparison, by the way, by
        this, by that, because of this, because of that, to do this, to do so, to do that, to this end, to that end,
        to this, to that, to start, to begin, with this, with that, with these, with it, with them, with the, under
        the, through the, through this, throughout the, during the, during this, from this, from there, from these,
        the latter, the former, the above, the following, the other, the next, the second, the third, the fourth, the
        result, the results, the first, the last, the answer, the reason, the idea, the good news, the bad news, the
        point, the problem, the question, the rest, the previous, the remaining, the two, the three, the only, the
        team, the group, the event, the session, the day, the project, the program, the report, the study, the survey,
        the data, the site, the app, the tool, the new, the course, the class, the workshop, the article, the post,
        the series, the list, the page, the process, the work, the effort, the initiative, more on, more about, more
        importantly, more recently, two of, first of all, not only, not just, not to mention, not so, not all, not
        surprisingly, what's more, so far, up next, when it was, when it is, once it, once you've, once the, what does
        this, what does that, what is this, what is it, how did it, how does it, how do they, why did it, why is it,
        why does it, why do they, if so, if not, if it, if this, if that, if they, just like, just as, slide, figure,
        table, step, tip, phase, being, having, having said, along with, along the, based on, given this, given that,
        given these, like i, like any, think of, remember when, imagine this, luckily, thankfully, fortunately,
        unfortunately, sadly, hopefully, honestly, personally, ironically, interestingly, importantly, most
        importantly, as you can, as it, as they, as he, as she, over the, over the past, until then, until now, while
        this, while it, while they, while we, while the, although this, although it, although they, although the,
        though it, because it, because they, because this, since then, since its, since it, since they, despite this,
        despite the, despite these, unlike the, thanks to, whether you, whichever, which
    """,
    "de": """
        dies*, das, es, sie, er, ihm, ihn, ihr, ihre*, sein, seine*, jene*, dort, hier*, dabei, dafür, dazu, daran,
        darauf, daraus, darin, darüber, davon, davor, solch*, beide*, letztere*, erstere*, derselbe, dieselbe,
        dasselbe, andere*, ja, nein, oben, unten, folgende*, gestern, morgen, kürzlich, neulich, derzeit, einige,
        manche, in diese*, mit diese*, aus diese*, auf diese*, bei diese*, von diese*, zu diese*, wie oben
    """,
    "fr": """
        ce, cet, cette, ces, ceci, cela, ça, c'*, il, elle, ils, elles, celui*, celle*, ceux*, celles*, y, en effet,
        en outre, en plus, en revanche, ici, là, voici, voilà, tel, telle, tels, telles, autre, autres, son, sa, ses,
        leur, leurs, oui, non, hier, demain, récemment, actuellement, certains, certaines, de plus, de même, dans ce*,
        pour cela, pour ce*, à ce*, par ce*, grâce à ce*
    """,
    "es": """
        este, esta, esto, estos, estas, ese, esa, eso, esos, esas, aquel*, él, ella, ello, ellos, ellas, su, sus,
        aquí, ahí, allí, tal, tales, otro, otra, otros, otras, dicho, dicha, dichos, dichas, ambos, ambas, sí, no,
        ayer, mañana, recientemente, algunos, algunas, en este, en esta, en ese, en esa, por eso, por esto, con esto,
        de este
    """,
    "it": """
        quest*, quello, quella, quelli, quelle, ciò, egli, ella, esso, essa, essi, esse, lui, lei, loro, il suo, la
        sua, i suoi, le sue, qui, qua, lì, là, ecco, tale, tali, altro, altra, altri, altre, entramb*, sì, no, ieri,
        domani, recentemente, alcuni, alcune, in quest*, per quest*, con quest*, di quest*, a quest*
    """,
    "pt": """
        este, esta, isto, estes, estas, esse, essa, isso, esses, essas, aquel*, aquilo, ele, ela, eles, elas, o seu, a
        sua, seu, sua, seus, suas, aqui, aí, ali, lá, tal, tais, outro, outra, outros, outras, ambos, ambas, sim, não,
        ontem, amanhã, recentemente, alguns, algumas, neste, nesta, nesse, nessa, com isso, por isso, para isso
    """,
    "nl": """
        dit, dat, deze, die, het, hij, zij, ze, hun, haar, zijn, er, hier*, daar*, zulke, zo'n, ander, andere, beide,
        dezelfde, hetzelfde, ja, nee, gisteren, morgen, onlangs, sommige, in dit, in deze, met dit, met deze, op deze,
        om deze, bij deze, bij dit
    """,
    "sv": """
        detta, denna, dessa, det, den, de, dem, han, hon, hans, hennes, dess, deras, här, där*, sådan*, annan, andra,
        båda, samma, ja, nej, men, och, dock, också, dessutom, därför, alltså, sedan, sen, då, så, ändå, emellertid,
        vidare, således, följaktligen, igår, imorgon, nyligen, nu, eller, istället, i stället, slutligen, först,
        ibland, några, till exempel, å andra sidan, å ena sidan, med andra ord, av denna, av detta, på så sätt, trots
        detta
    """,
    "zh": """
        这, 那, 它, 他, 她, 此, 其, 该, 這, 該, 但, 可是, 不过, 不過, 然而, 而, 且, 并, 並, 所以, 因此, 因而, 于是,
        於是, 同时, 同時, 以上, 以下, 上述, 如上, 如下, 例如, 比如, 总之, 總之, 最后, 最後, 首先, 然后, 然後, 接着,
        接著, 接下来, 接下來, 也, 还, 還, 又, 再, 就, 今天, 昨天, 明天, 最近, 目前, 我, 咱, 或者, 当然, 當然, 那么,
        那麼, 另外, 另一
    """,
    "ja": """
        これ, それ, あれ, この, その, あの, ここ, そこ, こう, そう, こんな, そんな, しかし, でも, だが, だから,
        そして, また, さらに, ただ, なお, つまり, 例えば, たとえば, 一方, ところで, では, さて, まず, 次に, 最後に,
        彼, 上記, 以下, 前述, 今日, 昨日, 明日, 最近, 私, 僕, ちなみに, なので
    """,
}
"""By language: what stands for something named before, goes on with it, or counts from a day that has passed."""

STANDING = {
    "en": """
        although, though, while, whilst, because, unless, whereas, unlike, despite, notwithstanding, since, usually,
        often, generally, normally, sometimes, even if, even though, in order to, due to, as long as, rather than,
        instead of, regardless of, apart from, aside from, as well as, compared to, compared with, except for, in
        spite of, provided that, so that, so as to, as soon as, in case, by the time, in practice, in reality, in
        theory, in general, in most cases, prior to, when it comes to, with regard to, with respect to, the more, in
        the long run, as a rule, either, neither, now that, owing to
    """,
    "de": """
        obwohl, obgleich, weil, wenn, während, falls, bevor, nachdem, sobald, solange, seit, trotz, wegen, dank,
        statt, meist, meistens, oft, manchmal, normalerweise, grundsätzlich, selbst wenn, auch wenn, aufgrund von, im
        gegensatz, im unterschied zu, im vergleich zu, in der regel, in bezug auf, im hinblick auf, so dass, unter
        anderem, je
    """,
    "fr": """
        malgré, lorsque, quand, si, comme, depuis, avant, après, pendant, afin, puisque, quoique, souvent,
        généralement, afin de, afin que, avant de, bien que, grâce à, en raison de, même si, pour que, à cause de, au
        lieu de
    """,
    "es": """
        aunque, mientras, como, cuando, si, antes, después, porque, generalmente, normalmente, a pesar de, antes de,
        debido a, gracias a, para que, en lugar de, en vez de, a fin de
    """,
    "it": """
        benché, finché, mentre, nonostante, perché, poiché, sebbene, siccome, quando, se, dopo, prima, come, spesso,
        anche se, prima di, grazie a, a causa di, al fine di, invece di
    """,
    "pt": """
        embora, enquanto, apesar, como, quando, se, antes, depois, porque, caso, geralmente, normalmente, apesar de,
        antes de, graças a, a fim de, em vez de, mesmo que
    """,
    "nl": """
        aangezien, hoewel, omdat, ondanks, tenzij, terwijl, voordat, nadat, zodra, zolang, als, sinds, vaak, meestal,
        dankzij, in plaats van, in tegenstelling tot, op basis van
    """,
}
"""By language: transitions behind which a sentence says itself what it connects."""

ASKING = {
    "en": """
        for current, for guidance, you may also, to listen, to hear, to attend, register*, sign up*, signup,
        subscribe*, join*, rsvp*, click*, visit*, check*, see, read*, learn, download*, contact*, email*, e-mail*,
        follow, watch*, listen*, tune in, find, view, look, take a, share your, share this, submit*, apply, vote*,
        please, note, nb, thank*, welcome*, hello, hi, hey, congrat*, want to, want more, interested in, question*, do
        you have, have you, have a, have any, have questions, send, call, attend*, save the date, got, feel free, be
        sure, mark your, more information, more info, for more, for additional, for further, for questions, for all,
        to learn, to ask, to find out, to read, to register, to sign, to see, to view, to watch, to join, to get, to
        download, to access, to help, to be, to better, if you have, if you would, if you'd, if you want to learn, if
        you are interested, if you're interested, if you need, if you missed, if you know of, if you don't, if you've,
        if you haven't, let us, let me, stay, come, head, go to, explore*, discover, browse, scroll, return to, back
        to, image*, photo*, picture*, video*, source*, credit*, caption*, courtesy*, screenshot*, editor*, author*,
        update, updated*, disclaimer*, copyright*, written by, posted by, by, about the author, tag, tags, related*,
        recommended, original*, presented by, presenter*, speaker*, moderator*, hosted by, host, instructor*, date,
        time, when is, where is, who should, location, transcript*, announcer*, everyone, all are, don't, miss, we'd,
        we would, we hope, we want, we look forward, we invite, we encourage, we are, we're, we'll, we will, we have,
        we've, you can find, you can see, you can view, you can read, you can also, you can register, you can sign,
        you can learn, you can download, you can access, you are invited, you're invited, are you, did you, could you,
        can you, would you, will you, ready, looking, curious, glad, excited, happy, proud, honored, need, who, how
        can i, what can i
    """,
    "de": """
        registrier*, anmeld*, meld*, abonnier*, klick*, besuch*, lies*, lesen sie, lest, schau*, sieh*, lade, laden
        sie, kontaktier*, schreib*, folge, folgen sie, folgt, bitte, danke*, vielen dank, willkommen, hallo,
        herzlich*, fragen, bild*, foto*, quelle*, abbildung*, aktualisier*, hinweis*, mehr dazu, mehr infos, mehr
        informationen, mehr über, weitere*, wer mehr, möchten sie, möchtest du, haben sie, hast du, ich, mein*, wir
        haben, wir freuen
    """,
    "fr": """
        inscri*, abonne*, clique*, visite*, lisez, lire, voir, voyez, télécharg*, contacte*, suivez, regarde*,
        écoute*, merci*, bienvenue*, bonjour*, s'il vous*, note*, photo*, image*, source*, mis à jour*, pour en
        savoir, pour plus, n'hésite*, vous pouvez lire, vous pouvez voir, vous pouvez trouver, je, j'*, mon, ma, mes,
        nous avons
    """,
    "es": """
        registr*, regístr*, inscr*, suscr*, haz clic, haga clic, visit*, lee, lea, ver, vea, descarg*, contact*,
        sigue, siga, síguenos, mira, mire, escuch*, por favor, gracias*, bienvenid*, hola*, nota*, foto*, imagen*,
        fuente*, actualizad*, para más, para saber, yo, mi, mis, hemos
    """,
    "it": """
        iscriv*, registra*, abbona*, clicca*, visita*, leggi, leggete, guarda*, scarica*, contatt*, segui*, grazie*,
        benvenut*, ciao*, nota*, foto*, fonte*, per saperne, per maggiori, io, il mio, la mia, abbiamo
    """,
    "pt": """
        inscrev*, regist*, assine*, clique*, visite*, leia*, veja*, baixe*, descarregue*, contate*, contacte*, siga*,
        obrigad*, bem-vind*, olá*, nota*, foto*, fonte*, para saber, para mais, eu, meu, minha
    """,
    "nl": """
        meld*, schrijf*, abonneer*, klik*, bezoek*, lees*, bekijk*, download*, neem contact*, volg*, bedankt*, dank*,
        welkom*, hallo*, let op*, foto*, bron*, voor meer, ik, mijn, we hebben
    """,
    "sv": """
        anmäl*, registrera*, prenumerera*, klicka*, besök*, läs*, titta*, ladda*, kontakta*, följ*, tack*, välkommen*,
        hej*, obs*, foto*, bild*, källa*, för mer, jag, min, mitt, mina
    """,
    "zh": """
        请, 請, 点击, 點擊, 欢迎, 歡迎, 订阅, 訂閱, 注册, 註冊, 报名, 報名, 更多, 参考, 參考, 图, 圖, 来源, 來源,
        感谢, 感謝, 谢谢, 謝謝, 大家
    """,
    "ja": """
        詳細, 詳しく, こちら, お申し込み, 登録, ご覧, ぜひ, ありがとう, はじめまして, こんにちは, 写真, 画像, 出典,
        注意, 参考
    """,
}
"""By language: what asks readers for something, speaks of its writer, or stands below pictures."""

ANYWHERE = {
    "en": """
        please, also, more examples, be interested, following, scroll, read that, meet that, address that, achieve
        that, support that, supporting that, answer that, this, these, above, below, aforementioned, the latter, the
        former, as follows, mentioned, earlier, here, i, i'm, i've, i'd, i'll, my, me, myself, mine, he, she, his,
        her, hers, him, register*, registration, sign up, signing up, subscri*, rsvp*, newsletter*, webinar*, email
        us, email me, email it, via email, contact us, contact me, contact the, listserv*, click*, link, links, in the
        chat, slide, slides, originally published, first published, originally posted, guest post, guest blog, blog
        post, blog posts, blog, article, articles, column, editor's, disclaimer, courtesy, copyright, rights reserved,
        transcript*, my name, good morning, good afternoon, welcome, thank, thanks, agenda, recording*, recorded,
        zoom, attendee*, attendees, panelist*, presenter*, join us, join me, coming weeks, coming months, stay tuned,
        let us know, comments section, pdf, next week, next month, last week, last month, this week, this month, last
        year, next year, today, tonight, tomorrow, yesterday, q&a, faq*, we'll, we've, we're, i e, e g, et al, with
        that, of that, to that, for that, from that, by that, on that, at that, about that, like that, such a, such
        an, such as this, that effort, that way, that time, that point, that goal, that process, that information,
        that kind, look forward, looking forward, take a look, check out, read more, learn more, find out, feel free,
        so far, et, pm, a m, p m, talked about, spoke, asked me, let me, as well, too, mr, ms, mrs, dr
    """,
    "de": """
        diese*, oben, unten, folgende, folgenden, genannte*, ich, mich, mir, mein*, anmeld*, registrier*, abonn*,
        newsletter*, klick*, artikel, artikels, beitrag, beitrags, blog*, kommentar*, heute, gestern, morgen, link,
        links
    """,
    "fr": """
        ce, cet, cette, ces, ceci, cela, celui-ci, celle-ci, ci-dessus, ci-dessous, je, j'*, moi, mon, ma, mes,
        inscri*, abonn*, newsletter*, clique*, article, billet, commentaire*, aujourd'hui, hier, demain, lien, liens
    """,
    "es": """
        este, esta, esto, estos, estas, ese, esa, eso, esos, esas, arriba, abajo, siguiente, siguientes, yo, mi, mis,
        inscri*, registr*, suscri*, boletín, clic, artículo, entrada, comentario*, hoy, ayer, mañana, enlace, enlaces
    """,
    "it": """
        questo, questa, questi, queste, sopra, sotto, seguente, seguenti, io, mio, mia, miei, mie, iscri*, registra*,
        abbon*, newsletter*, clicc*, articolo, commenti, oggi, ieri, domani, link
    """,
    "pt": """
        este, esta, estes, estas, esse, essa, esses, essas, isto, isso, deste, desta, desse, dessa, acima, abaixo,
        seguinte, seguintes, eu, meu, meus, minha, minhas, inscri*, regist*, assin*, newsletter*, cliqu*, artigo,
        comentários, hoje, ontem, amanhã, link, links
    """,
    "nl": """
        dit, deze, hierboven, hieronder, volgende, ik, mijn, mij, aanmeld*, inschrijv*, abonn*, nieuwsbrief, klik*,
        artikel, reactie, reacties, vandaag, gisteren, morgen, link, links
    """,
    "sv": """
        detta, denna, dessa, ovan, nedan, följande, jag, min, mitt, mina, mig, anmäl*, registrer*, prenumer*,
        nyhetsbrev*, klick*, artikeln, inlägg*, kommentar*, idag, igår, imorgon, länk, länken, länkar
    """,
    "zh": """
        这, 這, 以上, 以下, 上述, 如下, 我, 点击, 點擊, 订阅, 訂閱, 注册, 註冊, 报名, 報名, 本文, 文章, 文末, 留言,
        评论, 評論, 链接, 連結, 今天, 昨天, 明天
    """,
    "ja": """
        この, これ, その, それ, 以下, 上記, 私, 僕, 登録, 申し込, クリック, 記事, コメント, リンク, 今日, 昨日, 明日
    """,
}
"""By language: what points out of a sentence wherever it stands, or shows that it is about its page, day or writer."""
