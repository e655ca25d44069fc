"""Which English words are past participles, and which of them tell how things are rather than what somebody does?"""

from __future__ import annotations

from pelican_contentstrategy.read.word_lists import words

IRREGULAR = words(
    """
    arisen awoken beaten befallen begun beheld bent beset besought bitten blown borne bought bound bred broadcast broken
    brought built burnt burst cast caught chosen clad clung cut dealt done drawn driven drunk dug dwelt eaten felt flung
    flown forbidden forecast foregone foreseen foretold forgiven forgot forgotten forsaken fought found frozen given
    gotten ground grown handwritten heard held hewn hidden hit hung hurt inset interwoven kept knit known laid learnt
    led left lent let lit lost made meant met misheard mislaid misled misread misspelt mistaken misunderstood mown
    offset outbid outdone outgrown outrun outsold overcome overdone overdrawn overheard overlaid overridden overrun
    overseen oversold overtaken overthrown overwritten paid partaken prepaid preset proven put read rebroadcast rebuilt
    recast redone redrawn relaid remade repaid reread rerun resent reset resold retaken rethought retold rewound
    rewritten ridden rung run said sawn seen sent set sewn shaken shaven shod shorn shot shown shrunk shut slain slit
    sold sought sown spelt spent spilt split spoilt spoken spread spun stolen strewn stricken struck strung stuck stung
    sung sunk swept sworn swung taken taught thought thrown thrust told torn unbound undercut undergone undersold
    understood undertaken undone unwound upheld upset withdrawn withheld withstood woken won worn wound woven written
    wrung
    """
)
"""Participles that do not end in `ed`, of verbs that have a passive."""
NO_PARTICIPLES = words(
    """
    bed bleed breed creed deed embed exceed feed greed heed hundred indeed infrared kindred hatred misdeed moped
    need newsfeed overfeed proceed red reed sacred seed shred speed steed succeed supersede ted tweed watershed wed weed
    aged antiquated bearded belated beloved blessed crooked cultured dated dogged flawed freckled gifted horned jagged
    landed learned moneyed naked newlywed nuanced outdated ragged rugged skilled sophisticated storied striped talented
    unhurried wicked winged wooded wretched
    """
)
"""Words in `ed` that are no participles, or that nobody reads as such after a form of "be"."""
PREFIXES = words("auto co cross de double dry fact hand mass over peer pre re spell stress sub under")
"""What stands before the hyphen of a verb; other words with a hyphen, such as `user-centred`, are adjectives."""
UNDONE = words(
    """
    unbanned unblocked unbolted unbundled uncovered undermined underlined underpinned underscored unearthed unfolded
    unfollowed unfurled unhooked unified uninstalled united unleashed unlinked unloaded unlocked unmasked unmuted
    unpacked unplugged unpublished unraveled unravelled unrolled unscrewed unsealed unsubscribed untangled untied
    unveiled unwrapped unzipped underestimated undervalued
    """
)
"""Participles of verbs that begin with `un`; other words such as `unchanged` are adjectives."""
ADJECTIVES = words(
    """
    absorbed accomplished accustomed acquainted addicted advanced agitated alarmed amazed amused animated annoyed
    appalled ashamed astonished astounded baffled based bemused bereaved bewildered biased bloated bored bothered
    civilized committed complicated composed comprised concerned confused congested conflicted contented contrived
    convinced convoluted crowded cursed damned dazed dazzled deceased dedicated delighted depressed deserted detailed
    devastated devoted disadvantaged disappointed disciplined discouraged disgusted disillusioned disinclined
    disinterested dismayed disorganized displeased dissatisfied distinguished distracted distressed disturbed
    diversified doomed dressed drunk elated embarrassed engaged enlightened enraged enthused entrenched estranged
    exasperated excited exhausted experienced faded famed fascinated fatigued flabbergasted flattered flustered focused
    focussed fragmented frightened frustrated gratified guarded haunted heartened hooked horrified humbled humiliated
    hurried impassioned impressed inclined indebted inspired interconnected interested interrelated intimidated
    intoxicated intrigued invested involved irritated jaded limited located married mistaken mixed motivated muted
    obsessed offended opinionated organized outraged overcrowded overjoyed overrated overwhelmed overworked perplexed
    perturbed petrified pleased poised polished possessed preoccupied privileged pronounced psyched puzzled qualified
    refined refreshed related relaxed relieved resigned respected retired rooted saddened satisfied saturated scared
    scattered seasoned shamed shocked situated skewed startled starved stranded stressed stuck stunned subdued suited
    supposed surprised swamped swollen tempted terrified thrilled tired torn troubled twisted underrated upset varied
    versed vexed warped weathered widespread worried
    """
)
"""Participles that are passive only with an agent: "was surprised by the answer"."""
STATES = words("bent broken closed connected finished frozen hurt lost separated shut")
"""Participles that are passive only if something happens: "has been closed", "can be frozen", "is broken by"."""
WITHOUT_OBJECT = words(
    """
    aged appeared arrived ascended behaved belonged ceased changed collapsed come decided declined decreased died
    disappeared dropped dwindled elapsed emerged ended escaped evolved existed expired failed finished flourished gone
    got gotten grown happened had improved increased joined lasted lived matured moved occurred passed persisted
    progressed remained retired returned shrunk slowed started stayed stopped succeeded survived traveled travelled
    vanished waited walked worked
    """
)
"""Participles after which `it's` is more likely to be "it has"."""
NOT_GOT = words("acquainted dressed going involved lost organized prepared ready rid set started done used")
"""Participles that make "get" mean "become", or begin."""
STATIVE_WITH: dict[str, frozenset[str]] = {
    "aimed": words("at"),
    "aligned": words("with to"),
    "associated": words("with"),
    "attached": words("to"),
    "bound": words("to"),
    "determined": words("to"),
    "done": words("with"),
    "entitled": words("to"),
    "faced": words("with"),
    "filled": words("with"),
    "geared": words("to toward towards"),
    "left": words("of"),
    "loaded": words("with"),
    "logged": words("in out on into"),
    "made": words("of up"),
    "opposed": words("to"),
    "packed": words("with full"),
    "plugged": words("in"),
    "powered": words("off on up down"),
    "prepared": words("to for"),
    "set": words("to up"),
    "signed": words("in up out"),
    "sold": words("out"),
    "tailored": words("to for"),
    "tied": words("to"),
    "turned": words("on off"),
    "wrapped": words("up"),
}
"""Participles that tell of a state if one of these words follows: "is determined to win"."""
TWO_OBJECTS = words(
    """
    afforded allotted allowed appointed asked assigned assured awarded baptized called charged considered crowned
    declared deemed dubbed elected entitled fed fined forbidden forgiven given granted guaranteed handed
    issued labeled labelled left lent loaned made named nicknamed nominated offered ordained owed paid pronounced
    promised quoted rated read refused rendered saved sent served shown sold spared taught termed thought titled told
    voted
    """
)
"""Participles that a noun may follow: "they were given points"."""
