// English words that don't follow the rules. The first of a line is the base form.

/** Verbs. The forms in -s and -ing are left out where they are regular; `be`, `have`, `do`, `go` and `lie` give all. */
export const IRREGULAR_VERBS = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
arise arose arisen
awake awoke awoken
bear bore borne born
beat beat beaten
become became
begin began begun
bend bent
bet
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
bring brought
broadcast
build built
burn burnt burned
burst
buy bought
catch caught
choose chose chosen
cling clung
come came
cost
creep crept
cut
deal dealt
dig dug
draw drew drawn
dream dreamt dreamed
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fly flew flown
forbid forbade forbidden
forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
grow grew grown
hang hung hanged
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
know knew known
lay laid
lead led
learn learnt learned
leave left
lend lent
let
lie lies lay lain lied lying
light lit lighted
lose lost
make made
mean meant
meet met
mislead misled
misread
mistake mistook mistaken
misunderstand misunderstood
overcharge overcharged
overcome overcame
overdo overdoes overdid overdone
oversee oversaw overseen
overtake overtook overtaken
override overrode overridden
pay paid
prepay prepaid
proofread
prove proved proven
put
quit quitted
read
rebuild rebuilt
redo redoes redid redone
repay repaid
reread
resend resent
reset
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
set
sew sewed sewn
shake shook shaken
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped speeded
spell spelt spelled
spend spent
spill spilt spilled
spin spun
split
spoil spoilt spoiled
spread
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo undergoes underwent undergone
understand understood
undertake undertook undertaken
undo undoes undid undone
uphold upheld
upset
wake woke woken
wear wore worn
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
`;

/** Nouns, with all their forms. */
export const IRREGULAR_NOUNS = `
person people persons
man men
woman women
salesperson salespeople salespersons
businessperson businesspeople
child children
foot feet
tooth teeth
mouse mice
wife wives
life lives
half halves
shelf shelves
self selves
knife knives
leaf leaves
thief thieves
criterion criteria
datum data
medium media mediums
analysis analyses
basis bases
crisis crises
hypothesis hypotheses
index indexes indices
appendix appendices appendixes
echo echoes
hero heroes
potato potatoes
quiz quizzes quizzed quizzing
bus buses
gas gases
plus pluses
`;

/** Words that have no other forms: what follows the rules for `off` or `good` would be another word. */
export const UNINFLECTED = `
a about above according across actually afraid after afterwards again against ago ahead all almost alone along
already also although always am an and any anybody anyhow anymore anyone anything anyway anywhere apart as aside at
away back because before behind below beside besides best better between beyond both but by can cannot concerning
considering could despite down during each earlier early either else enough ever every everybody everyone everything
everywhere except far few following for from further good hello hence her here hers herself hi him himself his how
however i if in including indeed inside instead into it its itself just late later least less lest likewise long may
maybe me might mine more most must my myself near neither never no nobody none nor not nothing now nowhere o'clock of
off often on once only onto or others otherwise ought our ours ourselves out outside outstanding over per perhaps
please quite rather really regarding same several shall she should since so some somebody somehow someone something
sometimes somewhere soon sorry still such than thanks that the their theirs them themselves then there therefore
these they this those though through throughout thus till to today together tomorrow tonight too toward towards twice
under unless unlike until unto up upon upwards us very via we well what whatever when whenever where whereas wherever
whether which whichever while who whoever whom whose why will with within without worse worst would yeah yes
yesterday yet you your yours yourself yourselves
`;

/** Base forms that end like other words' forms: they inflect as they stand (`meetings`, not `met`). */
export const BASE_FORMS = `
access accounting address advertising ally anomaly apply assembly bed bias billing bleed bonus boss breed bring
building bully business campus canvas ceiling census chaos cling clothing compass comply consensus corpus cross deed
discuss distress dress embed evening exceed express family feed fitness fling fly focus funding gas glass goods greed
guess harass heed hundred illness imply impress kindness king lens lightning loss marketing mattress means meeting
mess miss monopoly morning multiply need news onboarding packaging pass ping possess press pricing proceed process
progress rally red rely reply ring roaming seed series setting shed shipping shred sibling sing sled sling sms
species speed spring status sting stress string succeed success supply surplus swing tally thing ticketing toss
training virus wed wedding weed wing witness wring
`;
