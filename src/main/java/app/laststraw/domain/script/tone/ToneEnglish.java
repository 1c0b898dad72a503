package app.laststraw.domain.script.tone;

/** The English half of {@link ToneLexicon}, written as {@link TonePhrases} says. */
final class ToneEnglish {
    static final String BLAME = """
            (all |entirely |only |simply )?your (own )?fault
            (only |all )?because of you(?! #)
            (it is|it's|this is|that is) (all |only )?because of your (behaviour|behavior|delay~|indecision|carelessness|attitude|chaos)
            (you are|you're) (the one |the ones )?to blame
            (we|i) blame you
            the blame (is|lies) with you
            (you|you have) only (have )?yoursel~ to (blame|thank)
            you (only |really )?have (only )?yoursel~ to (blame|thank)
            you brought (this|it) (up)?on yoursel~
            (you are|you're) (solely |entirely |fully |personally )?responsible for (this|the|all|every|our) (mess|situation|chaos|failure|failures|delay|delays|problem|problems|damage|trouble|disaster)
            you (have |also |alone |simply |just |again )?(caused|ruined|wrecked|spoiled|destroyed|sabotaged|messed up|screwed up|botched|derailed) #
            you (have |have also |simply |just )?(let us down|failed us|wasted our|cost us|made our lives|worn us out|drove us|left us no choice|leave us no choice|have forced us|forced us)
            (you|you have) (refused|refuse) to (listen|understand|cooperate|see|learn)
            (you don't|you do not|you didn't|you did not) (care|bother|listen|even)
            (you should|you could) have (known|listened|thought|told us|read)
            if (only )?you had (only )?(listened|bothered|cared|read|paid attention|done your)
            your (sheer |total |complete |utter )?(carelessness|negligence|incompetence|laziness|indecision|indecisiveness|stubbornness|disorganisation|disorganization|unwillingness|refusal to|lack of (respect|care|interest|effort|competence|organisation|organization|understanding|professionalism))
            your (own )?(endless|constant|ridiculous|impossible|unreasonable|outrageous|absurd|chaotic|never-ending|unrealistic|excessive|unbearable|unacceptable|silly|petty) #
            you failed to
            thanks to you alone
            caused by (you|your)
            you (treat|treated) (us|our|everyone|everybody|people)…(badly|like)
            """;

    static final String ABSOLUTE = """
            you (people |guys |all )?(have |are |do |will |would |can )?(just |simply |almost )?never(?! (hesitate|once let us down|let us down|been (unfair|unkind|rude|late|difficult|a problem)))
            (you've|you're|you'll) (just |simply )?never
            you (people |guys |all )?(have |are |do )?(just |simply |almost )?always(?! (been |so )?(welcome|kind|fair|friendly|generous|patient|honest|good|polite|reliable|open|clear|helpful|loyal|treated us|paid on time|paid promptly|paid us on time|supported|trusted|free to|able to))
            (you've|you're|you'll) always(?! (been |so )?(welcome|kind|fair|friendly|generous|patient|honest|good|polite|reliable|open|clear|helpful|loyal|treated us|paid on time|paid promptly|paid us on time|supported|trusted|free to|able to))
            you (are |have been |have |were )?(constantly|perpetually|forever|invariably|continually|endlessly)
            (every|every single|each and every) time you(?! (need|want|would like|wish))
            (every|every single|each and every) time (we|i)…you
            you…(every time|every single time|each and every time|all the time)
            you (have )?not once
            not once (have|did|has|were) (you|your)
            you do nothing but
            nothing is ever (good )?(enough|right)
            (nobody|no one) can ever (please|satisfy) you
            you (can't|cannot|don't|do not|won't|will not) ever
            """;

    static final String INSULT = """
            (idiot|idiotic|idiots|moron|morons|moronic|imbecile~|stupid|stupidity|stupidly|dumb|dimwit~|halfwit~)
            (bastard|bastards|asshole|assholes|arsehole|arseholes|jerk|jerks|scum|scumbag~|douche~|bitch~|dickhead~|wanker~)
            (fuck~|shit|shitty|bullshit|crap|crappy|bloody hell)
            (liar|liars|crook|crooks|cheat|cheats|cheapskate~|cheaters|fraudster~|parasite~|loser|losers|clown|clowns|amateur hour)
            (pathetic|clueless|laughable|despicable|disgusting|contemptible|brainless|spineless|shameless)
            (nightmare client|nightmare customer|client from hell|customer from hell|nightmare to work with|a (complete |real |total )?nightmare)
            pain in the (neck|ass|arse|backside)
            (you are|you people are|you guys are|you're|you were|you have been|you've been) (a |an )?(so |such a |such an |too |very |really |simply |just |quite |utterly |completely |totally |frankly |incredibly )?(a |an )?(incompetent|ignorant|arrogant|rude|childish|lazy|crazy|insane|mad|hysterical|greedy|dishonest|toxic|unbearable|impossible|ridiculous|unprofessional|selfish|disgrace|disgraceful|bully|bullies|mean|nasty|petty|fool|fools|foolish|difficult to work with|difficult clients?|difficult person|difficult|joke|waste of time)
            (you|your) (incompetent|ignorant|arrogant|rude|childish|lazy|crazy|insane|hysterical|greedy|dishonest|toxic|nasty|pathetic|foolish)
            your (arrogance|rudeness|greed|ignorance|stupidity|childishness|dishonesty|hysteria|lies|tantrum|tantrums|madness|nonsense)
            (shame on you|you should be ashamed|you ought to be ashamed|grow up)
            (sick of you|tired of you|fed up with you|can't stand you|cannot stand you|done with you|had enough of you|(nobody|no one) can work with you|glad to be rid of you|good riddance)
            """;

    static final String SARCASM = """
            thanks a lot for(?! (meeting|your|taking|the (good|nice|years|work|trust)|working|coming|being|listening|everything|making))
            thanks a lot for your (late|endless|constant|so-called|latest|next|yet)
            (thanks|thank you) for nothing
            (thanks|thank you) (so much |very much |ever so much )?for (wasting|ruining|ignoring|never|not|keeping us waiting|yet another|the umpteenth|finally|bothering|gracing)
            as (you|you'll|i am sure you|you will) (surely|certainly|no doubt|undoubtedly|obviously|clearly|of course) know( better| best)?
            as you (surely |certainly |no doubt |obviously |clearly |of course )?know (better|best)
            (since|as) you (surely |obviously |clearly |apparently )?(know|understand) (everything|it all|our job|our work|so much|all of this)…(better|best|already)
            you (surely|obviously|clearly|of course|no doubt|apparently) know (everything|it all|better|best)
            how (very |truly )?(kind|nice|lovely|generous|thoughtful|gracious|good|clever|convenient) of you to (finally|at last|even|remember|notice|reply after|answer after|let us wait|find the time)
            congratulations (on|for) (missing|ruining|wasting|changing|losing|finally|another|yet another)
            (surprise, surprise|what a surprise|imagine our surprise|wonders never cease|lucky us|how convenient|big surprise)
            (good luck with that|good luck finding|yeah,? right|oh,? really|oh,? wait|oh,? please|if you say so)
            (great|nice|brilliant|good|fantastic|excellent|wonderful) (job|work),? (losing|missing|ruining|breaking|wasting|ignoring|on losing|on missing|as always)
            (your majesty|your royal|your highness|your lordship|your excellency)
            what a (joy|pleasure|treat|delight) (it was |it has been |it is )?to (wait|redo|start over|start again|be shouted|be kept|chase)
            (i am|i'm|we are|we're) sure you'll find (somebody|someone|another firm|others)…(put up|puts up|enjoy|enjoys|stand|patience|mind)
            (we know|i know),? we know
            in your infinite wisdom
            you (clearly|obviously|evidently) (do not|don't|did not|didn't|have not|haven't|cannot|can't)
            (nice try|for once|try reading)
            (some|for some) of us have to work
            only the (\\d{1,2}(st|nd|rd|th)|third|fourth|fifth|sixth|tenth|hundredth) (time|version|change|revision)
            so-called (expert|expertise|feedback|urgent|emergency|vision|strategy|improvements|corrections|ideas|decision|deadline|brief)
            """;

    static final String ARCHETYPE = """
            needed( |_|-)it( |_|-)yesterday
            (need|needs|want|wants|wanted) it yesterday
            late( |_|-)payers?
            always pays late(..?and wants the world)?
            (pay|pays) late and wants? the world
            (.?and )?wants the world
            not(_|-)my(_|-)fault
            (well,? )?(it's|it is|its) not my fault
            (can't|cant)(_|-)decide
            cant_decide
            (doesn't|does not|don't|do not) know what (they|you|he|she) wants?
            disguised( |_|-)unicorns?
            unicorns? in disguise
            self( |_|-)(proclaimed|appointed|styled|declared)( |_|-)(experts?)
            """;

    static final String THREAT = """
            (take|taking) legal (action|steps)
            legal action
            (take|taking|drag|dragging|bring|see|seeing|meet) (you|this|it|the matter) (in|to|before|into) (a |the )?court
            (before|in|to) a court of law
            (will|shall|to|going to|have to|could|can|might|'ll) sue( you)?
            (hear|hearing) from (our|my|a) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|legal~)
            (our|my) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|legal team)…(will|contact|contacting|in touch|writing|proceed)
            (pass|passed|passing|hand|handed|handing|give|giving) (this|it|the matter|you|your case|the case)( over| on)? to (our|a|my|the) (lawyer~|solicitor~|attorney~|debt~|collection~|police)
            (debt collector~|collection agency|collections agency|bailiff~)
            (a |some |very )?(bad|negative|one-star|damning|terrible|1-star|honest public) reviews?
            (tell|telling|inform|informing) (everyone|everybody|others|other firms|other agencies|your clients|your customers|your competitors|your boss|the press|the whole|all our|the industry|colleagues)…(what|how|about|who|that)
            (warn|warning) (everyone|everybody|others|other firms|other agencies|our colleagues|colleagues|the trade|the industry)
            (make|making) sure (that )?(everyone|everybody|nobody|no one|the whole)…(knows|hears|learns|works|work|hire~|deals|finds)
            (you will|you'll|you are going to|you might|you may) (come to )?regret
            live to regret
            it would be (a )?(such )?(a )?(pity|shame|unfortunate) if (you|your|anything|something|somebody|someone|the press|people)
            (inform|informing|notify|notifying|tell) the (authorities|police|tax|regulator|press)
            or else(?! (we can|we could|would|another|choose|suggest|we meet))
            (face|suffer|bear|feel) the consequences
            there (will|would) be consequences
            (will|would) have (serious |severe |dire )?consequences for (you|your)
            (our|a|your|the|this is the) (last|final) warning
            (ruin|destroy|damage|harm) (you|your (reputation|business|name|company|brand|firm))
            (blacklist|blacklisting|name and shame|blow the whistle on)
            (report|reporting) you to
            (post|posting|publish|publishing|share|sharing) (this|it|your e-mails|your emails|your messages|our chat~|the whole story|everything) (online|on social media|on the internet|publicly|on linkedin)
            (go|going) public with
            (don't|do not) (make|force) us
            (will|we'll|i'll|shall|going to|have to|must) (withhold|hold back|keep back|keep hold of|hold on to|hang on to|lock you out|delete your|shut down your|take down your|take your #( #)? (down|offline)|block your|switch off your|wipe your)
            (withholding|holding back|holding on to) (your|the) #
            (won't|will not|not going to|shall not|can't|cannot|refuse to) (release|hand over|give you|return|send you|deliver|transfer|give back|let you have)…(until|unless|before|if)
            (get|receive|see|have) (your |the |any |all )?(files|data|passwords|documents|source files|website|site|domain|accounts|access|deliverables|work|books|records) (back )?only (when|once|if|after)
            (no|not get|not get your|won't get|won't get your|won't see|won't see your|won't receive|won't receive your|will not get your|will not see your|will not receive your) (files|data|passwords|documents|website|domain|access|deliverables|records|books)…(until|unless|before)
            (you have been|you've been|consider yourself) warned
            """;

    static final String REFERRAL = """
            (introduce|introducing|refer|referring|introduction for) you (on )?to
            (introduction|introductions) to (other|another|a|some)
            (put|putting) you in (touch|contact) with
            connect you with
            (recommend|recommending|suggest|suggesting) (you )?(to )?…(firm|firms|agency|agencies|colleague|colleagues|company|companies|professional|professionals|provider|providers|studio|studios|freelancer|freelancers|accountant|accountants|partner|partners|somebody|someone|specialist|specialists|bookkeeper|designer|developer)
            (a |our |the )?(referral|referrals)
            (pass on|give you|send you) the (name|names|number|address|contact) of
            other professionals
            # (specialises|specializes|specialised|specialized) in
            (has|have|offers|offer) (packages|services|plans) that (fit|suit|match)
            (suit|suits|fit|fits|serve|serves) (you|your needs|your business) (much )?better
            (better|good|great|perfect) (fit|match|suited) for (you|your|what you)
            (would be|will be|is|are) (happy|glad|pleased|delighted) to (take (you|over|your|this)|help you|work with you|look after you|serve you|have you)
            (will|would|can) take (you|your account|your project|your business) on
            (try|ask|call|contact) our (friends|colleagues|partners) (at|of|from)
            """;

    static final String SMALL_TALK = """
            (hope|hoping|trust) (that )?(this|you|your|all|everyone|everything|the family)…(finds you|well|good|great|weekend|holiday|holidays|family|summer|enjoyed|enjoying|fine|safe)
            how (are|is|was|were) (you|your|things|the family|everything|business)(?! (doing this|going to))
            (the|this|what|such|lovely|nice|terrible|awful) (lovely |nice |terrible |beautiful |great |awful )?weather
            (lovely|nice|great|wonderful|pleasant|beautiful|relaxing|good|happy) (weekend|holiday|holidays|vacation|week|day|evening|summer|christmas|new year|easter|autumn|spring)
            merry christmas
            (wish|wishing) (you|your|all of you)
            (all the best|best wishes|good luck|best of luck|take care|stay safe|stay well|warmest|fondly|cheers)
            (thank you|thanks|grateful|gratitude) (so much |very much |a lot )?(for|to) (the years|all the years|these years|the good|the great|the lovely|your trust|working|everything|all you|your business|your loyalty|the time|our time|the pleasure|the opportunity|years)
            (a|the|my|our|real|great|true) pleasure
            (we|i) (really |truly |very much )?(enjoyed|loved|will miss|shall miss|'ll miss)
            (give|send|pass on) (my|our) (regards|love|best)
            (say hello|say hi|greetings to|remember me to)
            (by the way|speaking of which|long time no see|on a lighter note|on a personal note)
            (keep|stay|let's keep|let us keep) in touch
            hope to (see|meet|hear|work)
            (nice|lovely|great|good) to (hear|see|meet|talk)
            """;

    static final String PRAISE = """
            you (are|were|have been|'re|'ve been) …(great|wonderful|fantastic|amazing|awesome|brilliant|excellent|outstanding|exceptional|terrific|superb|lovely|talented|inspiring|inspiration|remarkable|impressive|incredible|marvellous|marvelous|joy|delight|dream client|best client|best clients|favourite|favorite|star)
            (you're|you've been) …(great|wonderful|fantastic|amazing|awesome|brilliant|excellent|outstanding|exceptional|terrific|superb|lovely|talented|inspiring|inspiration|remarkable|impressive|incredible|marvellous|marvelous|joy|delight|dream client|best client|best clients|favourite|favorite|star)
            your …(is|are|was|were|has been|have been) (so |such a |such an |really |truly |always |simply |just |absolutely |quite )?(a |an )?(great|wonderful|fantastic|amazing|awesome|brilliant|excellent|outstanding|exceptional|terrific|superb|inspiring|inspiration|remarkable|impressive|incredible|marvellous|marvelous|admirable|joy|delight)
            your (great|wonderful|fantastic|amazing|awesome|brilliant|excellent|outstanding|exceptional|terrific|superb|inspiring|remarkable|impressive|incredible|marvellous|marvelous|admirable) #
            (we|i) (really |truly |so |very much |always |all |have always |have )?(love|loved|enjoy|enjoyed|adore|adored|admire|admired|cherish|cherished|treasure|treasured) (working|you|your|our time|every|each|collaborating|what you|how you|the way you|being part|the energy)
            (pleasure|privilege|honour|honor|joy|delight) (to work|to have worked|working|of working|to know|knowing|to serve|serving|to support|to help|to have you|having you)
            (it has been|it was|it's been|it is|been) (a|an|such a|such an) (real |true |great |absolute |huge )?(pleasure|privilege|honour|honor|joy|delight)
            (working with you|working together|our work together|our collaboration) (is|was|has been|has always been) …(great|wonderful|fantastic|amazing|pleasure|joy|delight|inspiring|privilege|honour|honor|brilliant|highlight)
            (impressed|inspired|amazed|thrilled|delighted) (by|with|at|how) (you|your|what you|the way you|everything you|how you)
            (full of|great|huge|enormous|deepest|nothing but) (admiration|respect) for (you|your|what you|all you)
            one of our (very )?(best|favourite|favorite|dearest|most valued|finest|nicest)
            our (very )?(best|favourite|favorite|dearest|most valued|finest|nicest) (client|clients|customer|customers|partner|partners)
            (what|everything) you (have |'ve )?(built|created|achieved|done|made)( here)? (is|are|was|has been) (so |really |truly |simply |quite |just )?(great|wonderful|fantastic|amazing|awesome|brilliant|excellent|outstanding|exceptional|impressive|inspiring|incredible|remarkable)
            """;

    static final String FAREWELL = """
            (we|i|we've|i've|we're|i'm|we'll|i'll)…(end|ends|ending|ended|stop|stopping|conclude|concluding|terminate|terminating|close|closing|discontinue|discontinuing|cease|ceasing|wind up|wind down|winding down)…(work|working|service|services|contract|engagement|engagements|cooperation|collaboration|relationship|account|accounts|agreement|project|projects|partnership|support|retainer|mandate)
            (work|working|service|services|engagement|contract|collaboration|cooperation|partnership|agreement|relationship|support|account|retainer|mandate|project)…(will end|ends|end on|will stop|stops on|is ending|are ending|has to end|must end|come to an end|comes to an end|coming to an end|will be terminated|is terminated|are terminated|will close|will be closed|will conclude|is over|will be over|will cease|end today|end now|to an end)
            (ends|end|terminates|terminate|terminating|ending|stops|closes|discontinues|ceases) (its|our|all|the|my|all our|all its) (# ){0,2}(services|service|work|contract|engagement|cooperation|collaboration|support|account)
            (can|will|could|shall) no longer (be |be able to |continue to )?(provide|providing|work|working|offer|offering|serve|serving|support|supporting|continue|do|act|represent|take|look after|handle|run|keep)
            (part|parting) (ways|company)
            (go|going) (our )?separate ways
            (will not|won't|cannot|can't|can not|decided not to|are not going to|not be able to|do not|don't|aren't going to|are not) (be )?(continue|continuing|renew|renewing|carry on|carrying on|go on|going on|extend|extending|work|working|keep working)…(with you|together|for you|contract|engagement|agreement|cooperation|collaboration|our work|project|retainer|this work|services|service)
            (stop|stopping|end|ending|cease|ceasing) (working|our work|work|the work|our services|all work|our cooperation|our collaboration) (with|for|together|on)?
            (stepping|step) (back|away|down) from (your|the|this|our)
            (resign|resigning|withdraw|withdrawing) from (your|the|this|our|all)
            let you go
            with immediate effect
            (effective|terminated|ends|end|stop|stops) immediately
            (the|our|your|my) last day (with|for|of|on|will be|is)
            """;

    static final String FEE_RISE = """
            (fee|fees|price|prices|rate|rates|charge|charges|pricing|retainer)…(rise|rises|rising|increase|increases|increasing|go up|goes up|going up|be higher|change|changes|changing|raised|be adjusted|will be|cost more)
            (raise|raising|raised|increase|increasing|increased|adjust|adjusting|adjusted|put up|putting up|change|changing) (the |our |all |some of our |some |your |my )?(monthly |hourly )?(fee|fees|price|prices|rate|rates|charges|pricing|retainer)
            new (monthly |hourly )?(fee|fees|rate|rates|price|prices|pricing)
            will cost
            """;

    static final String TROUBLE = """
            not (been )?(going|working|running) (well|out|as)?
            (isn't|hasn't been|is not|aren't|are not) (going|working|running) (well|out|smoothly)?
            moved away from what we agreed
            the work (waits|stops|is on hold|will wait)
            (cannot|can't|can not) go on (like this|as)
            """;

    static final String HEDGE = """
            (might|perhaps|maybe|possibly|thinking about|think about|wondering|wonder|considering|not sure)
            (could|may) (have to|need to|be time to|want to)
            """;

    static final String END = """
            (end|ends|ended|ending|last day|final day|end date|date|stop|stops|stopping|no longer|until|till|terminate|terminates|terminated|termination|conclude|concludes|close|closes|closed|part ways|cease|ceases|over|finished|effective|as of|up to)
            """;

    static final String FEE_START = """
            (from|as of|starting|start|starts|effective|beginning|begin|apply|applies|rise|rises|increase|increases|change|changes|new fees?|until|after|come into force|takes? effect)
            """;

    static final String AT_ONCE = """
            with immediate effect
            effective immediately
            (ends|end|ended|stop|stops|terminate|terminates|terminated|ending|closes|close) (our #( #)? |its #( #)? |the #( #)? |all #( #)? )?(immediately|at once|today|now|right away)
            (immediately|hereby) (end|ends|terminate|terminates|stop|stops)
            (as of|as from|from|starting|effective) (today|now|this moment)
            """;

    static final String ENDLESS = """
            (for )?as long as (you|it|you may|you might|you'd|your #) (need|needs|want|wants|wish|like|takes|require|requires|please)( us| it| me)?
            (however|no matter how) (long|much|often) (it takes|you need|you want|that takes|it may take)
            (whenever|any time|anytime|every time|at any hour) (you|your #) (need|needs|want|wants|like) (us|me|help|it|support|anything|something)?
            until you (have |'ve )?(find|found|are ready|'re ready|feel|no longer need|have someone|hired|have hired|are happy|are satisfied|are settled)
            (always|forever) be (here|there|available|happy|glad|ready|around|able)
            (we are|we're|i am|i'm|we will|we'll) (always|forever) (here|there|available|happy to|glad to|ready to)
            (indefinitely|for the foreseeable future|without any limit|with no end date|for good measure|round the clock|around the clock|for life)
            unlimited (support|help|changes|revisions|access|time|hours|calls)
            (even |also |still )?(after|beyond) (that|then|the end|the last day|that date|this date|the end date|that day|our work ends|the contract ends)(,)? (too,? )?(we|i) (will|'ll|can|are|would) (still |also |continue to |go on |gladly |happily |always |be |keep )?(support|supporting|help|helping|work|working|fix|fixing|maintain|maintaining|available|look after|advise|do|there|here|answer)
            (we|i) (will|'ll|can) …(even |long )after (the end|the last day|that date|that|we have finished|the end date)
            (keep|continue|go on|carry on) (supporting|helping|maintaining|hosting|working for|fixing|advising) you(?! (until|till|up to|as usual))
            (just call|call us|call me|ask us|ask me) (whenever|any time|anytime) and (we|i)
            """;

    static final String FREE = """
            (free|clear) of charge
            (for|at) (free|no charge|no cost|no extra charge|no extra cost|no additional cost|our own cost|our expense)
            without (any )?(charge|charging you|cost|costs|payment|billing you)
            (on the house|pro bono|complimentary|gratis|free support|free help|free hours)
            """;

    static final String OUR_WORK = """
            (keep|keeping|run|running|work|works|working|services|service|support|supporting|help|helping|finish|finishing|deliver|delivering|available|look after|looking after|maintain|maintaining|maintenance|host|hosting|fix|fixing|continue|continuing|carry on|go on|going on|stay on|answer|advise|assist|assisting|end|ends|there for you|last day|at your disposal|hand over|handover|do)
            """;

    static final String HANDOVER = """
            (hand|handed|handing) (it |them |this |everything |all |your files |the files |over )?(over|to you)
            (handover|files|copies|copy|export|passwords|source files|deliverables)
            """;

    static final String PAYMENT = """
            (payable|due|pay|paid|payment|invoice|invoices|licence|license|expires|renewal|stored|archive|archived|retention)
            """;

    private ToneEnglish() {}
}
