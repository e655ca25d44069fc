"""Which English words are younger than the dictionary that comes with the spelling library?

Its American English is that of about 2004: it has neither "app" nor "podcast". In small letters, without plurals.
"""

from __future__ import annotations

MODERN_WORDS = frozenset(
    """
    actionable admin agentic aggregator anonymization anonymize app assistive async autocomplete autocorrect
    autofill autosave backend backlink backtick barcode bitcoin blockchain blog blogger blogging blogosphere bokeh
    bookmarklet bugfix bugfixes bytecode captcha changelog chatbot checkbox checkboxes checkmark cleantech clickable
    clickbait clickthrough codebase codec collab colocation combobox comms config copyediting copyleft coronavirus
    coworking creatives crowdfund crowdfunded crowdfunding crowdsource crowdsourced crowdsourcing cryptocurrencies
    cryptocurrency cyber cyberattack cyberbullying cybersecurity deepfake defrag dev devops discoverability
    doomscrolling dox draggable dropdown drupal ebook eco ecommerce edtech emoji emoticon esports explainability
    extranet facebook failover favicon figma fintech firewalled followup freemium frontend fundraiser fundraising
    gamification gamified gamify geolocation geospatial geotag gif gigabit github gitlab globalized gmail google
    googled googling governmentwide greenwashing hackathon handheld hardcoded hashtag healthcare helpdesk hotspot
    howto html http httpie hyperlink hyperlinked hyperlocal impactful inbox inboxes incentivized inclusivity
    influencer infographic infosec inline instagram interagency internet interoperable intersex intranet ipad iphone
    itunes javascript json kanban keyframe keylogger keyphrase kickstarter kotlin kubernetes laggy landline
    leaderboard lede lifecycle lifehack linkedin linkrot linux listicle listserv livestream livestreamed
    livestreaming localhost malware mansplain mashup meetup meme merch metadata metaverse microblog microcopy
    microdata microservice microsite microtask middleware mindshare mixin mockup moodboard mouseover multimodal
    multitenant namespace netflix neurodivergent neurodiverse neurodiversity newsfeed nginx nonbinary notetaker npm
    offboarding offline onboard onboarded onboarding online onscreen operationalize operationalizing overridable
    pageview passcode passphrase paypal paywall pdf permalink personas phablet phish phishing photobomb pixelated
    playbook playlist playtest plugin podcast podcaster podcasting postgres powerpoint preload prepend
    prioritization proactively programmatically proxied px pythonic queryable rebase reblog rebrand rebranded
    rebranding reddit refactor refactored reframe reframed reframing regex regexes reimagine reimagined repo reskill
    retargeting retweet retweeted retweeting reusability ringtone roadmap rollout roundtable rulemaking sandboxed
    scannable screencast screenreader screenshot searchable selfie serverless sexting shopify shortcode shortlink
    sideload signup sitemap skillset skype slideshare slideshow smartphone smartwatch snapchat soundbite spam
    spammer spammy spotify stylesheet subdomain subfolder submenu subreddit subsite syllabi tagline taskbar teardown
    techie telehealth telework teleworker teleworking templated templating terabyte textbox textboxes texting tiktok
    timeboxed timeframe timeline timestamp toolbar toolchain toolset tooltip touchpoint trackback trackpad
    transgender transphobia tumblr unfollow unfriend unicode unix unmute unpublish unstyled unsubscribe unsubscribed
    upcycle upcycled upskill upskilling upvote upvoted url username validator vape vaping versioned versioning
    viewport virality virtualization virtualize vlog vlogger vlogging voicemail walkthrough webcam webcast webfont
    webhook webinar weblog webmail webmaster webpage webserver whatsapp whiteboard whitelist whitepaper wifi wiki
    wikimedia wikipedia wireframe wireframing wordpress workflow workgroup workstream worldview wysiwyg xml youtube
    zoomable zoonotic
    """.split()
)
