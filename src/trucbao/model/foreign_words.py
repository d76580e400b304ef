"""Foreign words: words in use that look like faults of typing, and loan words that are no syllables."""

_LIKE_KEYS = """
    acs air ais amr ams ans aps arm asc asm asp ast ats auf aur aus aux ayr bangs bans bar barn bas bats bays bee
    beef been beeps beer bees beets ber bern bes best bets bias bins bis bits boar boas boast boats boer bois bons
    boo boom booms boon boongs boos boost boots bor born bos bots bow bows box bucs bums buns burn bus bust buts
    buys caf cams cans caps car cas cast cat5 cats chair chaos chaps char charm chas chasm chats chee cheer chef
    cher chest chips choir choix choo chops chow churn co2 co2e co3 coast coats coax conf cons coo coon coops cops
    cor corn cos cost cow cows cox cups cur cus cusp cuts dams dans dar darn das dawn dax days ddos dee deem deems
    deen deer def dems dens der des dex dias dips dir dis dist dix docs does doesn dois doj dons doo doom door dorm
    dos dost dots dow down downs dur dust een ems eos eps erm esc esp est ets gangs gaps gar gas gasp gays gif gis
    goats goes goo goof goon goons gown gowns gums guns gus gust guts guys h2o hair hams hangs hans har harm has
    hast hats hays hee hens her hes hex hips his hist hits hoax hoes hof homs hoo hoof hoon hoops hops horn hos host
    hots how huns hur huts huws hwa hwan hwang ias imf ims inf ins ips ism isn isp ist its kee keen keeps kern kits
    lair laos laps las last lawn lawns lax lays lee lees lens les lest lets lex liar lips lis lisp list loaf loans
    lois longs loo loom looms loon loops lor los lost lots low lows luis lungs lust lux macs mais maj mans maps mar
    mas mast mats max mays mecs mee meets mens meps mer mes mets mex mins mir mis mist mix moans mois moms mons moo
    moon moons moor mor morn mos most mots mow muir mums mur mus must n2o na2o nair naps nas nats nee nes nest nets
    ngos nis nist nix no2 no3 noir noms noo noon noor nor norm nos now nox nuns nur nuts nys oar oats ocs ons oof
    oops ops ost own owns pacs pair paix pans par pas past pats pawn pawns pax pays pee peeps peer pens per perm pes
    pest pets pins pips pits pius poems poets poo poof poor pops por porn pos post pots pow pows pox puis puns pups
    pur pus puts queen queens queer quest quits raf raj rams raps ras rats rays ree reef rees ref reps res rest rex
    rims rips roar roast roms roo roof room rooms roos roost roots ros row rows runs rus rust sachs saf sais sams
    sans sar sas sauf sax says secs see seem seems seen seer sees sens ser ses sets sex sims sins sips sir sis sits
    six so2 so3 soaps soar soir sois songs sons soo soon sos sow sown sox suis sums suns sur sus swam swan swans
    swaps swarm sworn swung taj taps tar tas taux tax tee teen teens tees tens ter term tes test tex thats thee ther
    this thor thorn thus tins tips tir tis tits toast toes toms tongs tons too toon top1 top5 tops tor torn tos tots
    tow town towns trams trans traps trays tree trees tres trips tris trois troops trucs trust turn tux twas two uns
    ups urn usc usp ust vais vans var vas vast vee veer ver vern vest vets vex vips vir vis voir vois voix vos vow
    vows vox xix
"""
LIKE_KEYS = frozenset(_LIKE_KEYS.split())
"""English and French words, formulas and short forms that Telex or VNI would turn into a syllable (``bus``: bú)."""

_LOANS = """
    acquy ampe anốt axít bazơ bađờxuy bêtông canxi catốt cađimi crôm càphê cácbon cácbonat cácbônát cácten cônglê
    côngtenơ côngtơ dôn glucô gácbaga gôn hiđro hiđrô hyđro hyđrô héc hécta kilôgam kilômét kilôoát kitô krông
    lavabô lôgarít lôgic lôgích lơga lắk mácxit mácxít mátxa mêgaoát mêtan môtơ môđen môđun nicôtin nitrát nitrít
    nitơ oxít phôtô phôtôcopy phốtphat phốtpho phốtphát plông prôtêin pênixilin pêđan pôlime pôpơlin rađa rađiô
    rônêô rơle rơmoóc sunfát sunphát sôcôla sơmi tuabin tuýp tôn urê vectơ vácxin vécni véctơ vắcxin xenlulô xilanh
    ximăng xoóc xêrum xăngtimét yôga ápphích áptômát ôliu ôtô ôxi ôxy ôxít đioxin điôxin điốt đôla đăk đắk ắcquy
    ốpếch
    boat coat moat soap coach diet quiet ngos
"""
LOANS = frozenset(_LOANS.split())
"""Loan words written as one word, names of the highlands, and English words built like syllables without marks."""
