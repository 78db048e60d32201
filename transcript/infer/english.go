package infer

import (
	"strings"
	"unicode/utf8"
)

// isEnglish reports whether a word in lower case is a common English word, by a list of
// about 4,100: what is on it is not taken for another language or for a surname.
func isEnglish(word string) bool { return inOrder(english, word) }

// maxListed is room for the words of lists, in bytes.
const maxListed = 32

// lower adds a word in lower case to b, as strings.ToLower has it but without a string of its own.
func lower(b []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return append(b[:0], strings.ToLower(word)...)
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// listed reports whether word is one of the words of a short list, which are separated by
// white space.
func listed(list, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(list[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		if (start == 0 || isSpace(list[start-1])) && (end == len(list) || isSpace(list[end])) {
			return true
		}
		from = end
	}
	return false
}

// inOrder is listed for a long list that is in the order of its bytes, by halving it.
func inOrder(list, word string) bool {
	for low, high := 0, len(list); low < high; {
		start := (low + high) / 2
		for start > low && !isSpace(list[start-1]) {
			start--
		}
		end := start
		for end < high && !isSpace(list[end]) {
			end++
		}
		switch w := list[start:end]; {
		case w == word:
			return word != ""
		case w < word:
			low = end + 1
		default:
			high = max(start-1, low)
		}
	}
	return false
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

const english = `
a abandon abandoned abide ability able aboard about above abroad absence absolute absolutely abstract abuse
academic accept acceptable acceptance accepted accepting accepts access accident accompanied accompany
accompanying accomplish accomplished accord accordance according accordingly account accuracy accurate
accurately accused achieve achieved achievement achievements achieving acknowledge acknowledged acquire
across act acted acting action actions active actively activities activity acts actual actually acute ad add
added adding addition additional address addressed addresses adds adequate adhere adjourned adjust
administration administrative admit admitted adopt adopted adoption advance advanced advancing advantage
advantages adverse adversely advice advisable advise advised adviser advisers advisors advisory advocate
advocates affair affairs affect affected affecting affects affirmative affirmed afford afraid after
afternoon afterward afterwards again against age agencies agency agenda agents aggression aggressive ago
agree agreeable agreed agreeing agreement agreements agrees agricultural ahead aid aim aimed aims air
aircraft airplane airport al alert algorithm aligned all alleged allegedly alliance allied allies allow
allowed allowing allows ally almost alone along already alright also altered alternative alternatives
although altogether always am amazing ambassador ambiguity ambiguous ambitions amendment american ammunition
among amount amounts an analysis analyze and anniversary announce announced announcement announcing annual
another answer answered answering answers anti anticipate anticipated anxiety anxious any anybody anymore
anyone anything anyway anywhere apart app apparent apparently appeal appear appearance appeared appears
applause applicable application applications applied applies apply applying appointed appointment appraisal
appreciate appreciated appreciation apprehension approach approached approaches approaching appropriate
approval approve approved approximate approximately april arbitrary architecture archive archives are area
areas aren't arena argue argued arguing argument arguments arise arisen arises arm armaments armed armies
arms army arose around arrange arranged arrangement arrangements arrival arrive arrived article artillery as
ascertain aside ask asked asking asks aspect aspects aspirations assembly assert assess assessment asset
assets assigned assist assistance assistant assisted associate associated associates association assume
assumed assuming assumption assumptions assurance assurances assure assured at atmosphere atomic attach
attached attaches attachment attack attacked attacking attacks attain attainment attempt attempted
attempting attempts attend attendance attended attending attention attitude attitudes audience august
authorities authority authorization authorize authorized automatic automatically available average avoid
avoided avoiding await awaiting aware awareness away awesome awfully awkward back backed background backing
backward bad badly balance balanced ball ban banana banquet bar bargaining base based bases basic basically
basis battle be bear bearing bears beautiful became because become becomes becoming been before beforehand
began begin beginning begins begun behalf behavior behind being belief believe believed believes belong
below beneficial benefit benefits best better between beyond big bigger biggest bilateral bill billion
binding bit bitter black blacks blame blind block blockade blockchain blocking blocks blow bluntly board
boat bodies body bomb bombardment bombing bombs book books border borders born both bother bottom bought
bound boundaries box boys branch break breakdown breaking breaks breakthrough bridge brief briefed briefing
briefings briefly bring bringing brings british broad broadcast broader broadly broke broken brought budget
bug build building built bunch burden bureau bureaucracy bureaus business busy but buy buying by byte bytes
cable cables call called calling calls calm came camp campaign can can't candid candidate candidates cannot
capabilities capability capable capacity capital capitals captured car care career careful carefully carried
carry carrying cars case cases cast casualties catch categories category caught cause caused causes causing
cautious cease ceased ceasefire center centers central centralized century certain certainly certainty
cessation chain chair chairman challenge challenges chance chances change changed changes changing channel
channels chaos chapter character characteristics characterized charge charged charges chart charter chat
check checked checking checks chief chiefs child chinese choice choices choose choosing chose chosen circles
circumstances cited cities citizens city civil civilian claim claimed claiming claims clarification
clarified clarify clarity class classic classification classified clause clean clear clearance cleared
clearer clearing clearly client clients climate close closed closely closer closest closing co coalition
coast code coexistence coin coins cold collaboration collapse colleague colleagues collect collection
collective colonial com combat combination combine combined come comes comfortable coming command commander
commanders comment commented commenting comments commerce commercial commission commit commitment
commitments committed committee committees committing common communicate communicated communication
communications communiqu communique communism communist communists communities community companies company
compare compared comparison compatible compelled compete competition compilation compiled complained
complete completed completely completion complex complexities complexity complicate complicated
complications component components composed composition comprehensive compromise compute computer
conceivable concentrate concentrated concept concern concerned concerning concerns concession concessions
conclude concluded concluding conclusion conclusions concrete concurred concurrence condition conditional
conditions conduct conducted conducting confer conference conferences confidence confident confidential
confine confined confirm confirmation confirmed confirms conflict conflicting conflicts confrontation
confronted confused confusing confusion congress connect connected connection cons conscious consensus
consent consequence consequences consequently conservative consider considerable considerably consideration
considerations considered considering considers consistent consistently consists constant constantly
constitute constituted constitutes constitution constitutional constraints construction constructive consult
consultation consultations consulted consulting contact contacts contain contained containing contains
contemplated content contention contents contest context continent contingency continuation continue
continued continues continuing contract contracts contradiction contrary contrast contribute contributed
contributing contribution contributions contributors control controlled controls controversy convene
convened convenient convening conventional conversation conversations convey conveyed conviction convince
convinced convincing cool cooperate cooperating cooperation cooperative coordinate coordinated coordination
cope copies copy cordial core corner correct correctly correspondence correspondents corresponding cost
costly costs could couldn't council count counter countries country country's countryside coup couple
courage course courses court courtesy cover coverage covered covering covers covert crazy create created
creates creating creation credibility credit crisis criteria critical criticism criticized cross crowd
crucial cultural culture cup curious current currently custom cut cutting daily damage damaging damn danger
dangerous dangers data database date dated dates day days dead deadline deal dealing deals dealt death
debate debating decade decades december decent decentralized decide decided deciding decision decisions
decisive declaration declare declared declassified decrease dedicated deep deeper deeply default defeat
defeated defend defense defensive defer define defined defining definite definitely definition degree delay
delayed delaying delays delegate delegates delegation delegations delete deleted deletion deliberate
deliberately delicate delighted deliver delivered delivery demand demanded demanding demands democracy
democratic demonstrate demonstrated denial denied deny departed department departure depend dependency
dependent depending depends depth deputy derive derived describe described describing description design
designate designated designed designs desirability desirable desire desired desires desk despite destroy
destroyed destruction detail detailed details deterioration determination determine determined determining
dev develop developed developer developers developing development developments device devices devote devoted
dialogue did didn't die differ difference differences different differently difficult difficulties
difficulty dig dignity dilemma diminish dinner diplomacy diplomat diplomatic diplomats direct directed
direction directly dirty disadvantage disagree disagreement disappear disappointed disarmament disaster
disastrous discipline discourage discovered discreet discretion discrimination discuss discussed discussing
discussion discussions display disposal dispute disputes distance distinction distinguish distributed
distribution distrust disturbed dive divide divided division divisions do document documentation documents
does doesn't doing dollar dollars domestic dominated domination don't done door double doubt doubted doubts
down download draft drafted drafting dramatic draw drawing drawn drew drive driven driving drop dropped
dropping dual due during duty each eager earlier earliest early earnest earth ease easier easiest easily
easing east easy economic economically economics economy ecosystem edge editing editor editorial education
educational effect effective effectively effectiveness effects efficiency efficient effort efforts eight
either elect elected election elections element elements eliminate eliminated else elsewhere email embargo
embarrass embarrassed embarrassing embarrassment embassies embassy emerge emerged emergency emerging
emphasis emphasize emphasized emphasizing empire employees empty enable enables enabling encourage
encouraged encouragement encouraging end endanger ended ending endorsed ends enemies enemy energy enforce
engage engaged engagement engineering enhance enjoy enjoyed enormous enough ensure enter entered entering
entire entirely entitled entity entry environment envisage envisaged episode equal equality equally
equipment equitable equivalent era error errors es escalation escorted especially essence essential
essentially establish established establishing establishment estimate estimated estimates etc evaluate
evaluation even evening event events eventual eventually ever every everybody everybody's everyone
everything everywhere evidence evident evidently evolution exact exactly examination examine example
examples excellent except exception exchange exchanged exchanges exchanging excited exciting exclude
excluded exclusive excuse execute execution executive exercise exercised exert exile exist existed existence
existing exists expand expanded expansion expect expectation expected expecting expects expense expensive
experience experienced experiences expert experts explain explained explaining explains explanation
explanations explicit explicitly exploit exploration explore exploring explosion export exposed express
expressed expresses expressing expression expressions extend extended extending extension extensive extent
external extra extreme extremely eye eyes face faced faces facilitate facilitating facilities facing fact
factions facto factor factors facts fail failed failing fails failure fair fairly faith fall false familiar
families family far fashion fast faster fate favor favorable favored fear feared fears feasible feature
features february fee feedback feel feeling feelings feels fees fell fellow fellows felt few fewer field
fields fifteen fifth fight fighting figure figured figures file files fill filled film final finally finance
financial financing find finding finds fine finish finished fire fired firing firm firmly first fit fits
five fix fixed flag flags flash flat flatly flew flexibility flexible flight flights floor flow fly flying
focus focused folks follow followed following follows food foot footnote for force forced forces foregoing
foreign foresee forever forget forgot fork forks form formal formally format formation formed former
formerly forms formula formulation forth forthcoming forty forward forwarded fought found foundation four
fourth frame framework frank frankly frankness free freedom freely french frequent frequently fresh friday
friend friendly friends friendship from front fruitful fuel fulfill full fully fun function functioning
functions fund fundamental fundamentally funding funds furnished further future gain gained gaining gains
game gap gate gather gave general generally generate generated generation generous genuine genuinely
geographic german gesture get gets getting give given gives giving glad global go goal goals goes going gold
gone gonna good goods goodwill got gotten govern governing government governmental governments gradual
gradually grant granted grasp grateful grave great greater greatest greatly green greeted greetings ground
grounds groundwork group groups grow growing growth guarantee guaranteed guarantees guard guerrilla
guerrillas guess guest guests guidance guide guided guidelines guns guy guys had hadn't half halt hand
handed handing handle handled handling hands handwritten hang happen happened happening happens happy hard
harder hardly hardware harm harmful has hash hasn't hate have haven't having he he'd he'll he's head headed
headquarters heads health hear heard hearing heart heat heavily heavy hegemony held helicopters hell help
helped helpful helping helps hence her here here's high higher highest highly him himself his historians
historic historical history hit hold holding holds hole home honest honestly honor honorable honored hook
hope hoped hopeful hopefully hopes hoping hospitality host hostile hostilities hostility hot hotel hour
hours house how however https huge human humanitarian humanity hundred hundreds hurry hurt ibid idea ideal
ideas identical identification identified identify identifying ideological if ignore illegal illustrate
image imagine immediate immediately imminent impact impasse imperative imperialism impetus implement
implementation implemented implementing implication implications implied implies imply importance important
importantly imports impose imposed imposing impossible impressed impression impressions impressive improve
improved improvement improvements improving in inaudible incentive incentives incident incidentally
incidents inclined include included includes including inclusion incoming inconsistent incorrect increase
increased increases increasing increasingly indeed indefinitely independence independent index indicate
indicated indicates indicating indication indications indirect indirectly individual individually
individuals industrial industry inevitable inevitably infiltration influence influenced inform informal
informally information informed informing infrastructure initial initially initiate initiated initiative
initiatives input inputs inquired inside insist insisted insistence insisting inspection install
installations installed instance instances instead institution institutions instruct instructed instruction
instructions insurance insure insurgency integrate integrated integration integrity intelligence intelligent
intend intended intends intense intensive intent intention intentions inter interest interested interesting
interests interface interfere interference interim internal internally international internationally
internet interpret interpretation interpreted interpreter interrupted interval intervene intervening
intervention interview into introduce introduced introducing introduction intrusion invasion invested
investigate investigation investment invitation invite invited inviting involve involved involvement
involves involving is island islands isn't isolated isolation issuance issue issued issues issuing it it'll
it's italics item items its itself january job join joined joining joint jointly journalists judge judgment
judgments july jump june just justice justification justified justify kanzure keep keeping keeps kept key
keys khaki killed killing kind kinds kingdom knew knock know knowing knowledge known knows labor lack lai
laid land language languages large largely larger largest last lasted lasting late lately later latest
latter laughed laughs laughter launch launched launching law laws lawyers lay layer lead leader leaders
leadership leading leads leak leaks learn learned learning least leave leaves leaving led left legal
legislation legislative legitimate lend length lengthy less lessen lesser lesson lessons let lets letter
letters letting level levels leverage liaison liberal liberation liberty libraries library lie lies life
light lightning like liked likelihood likely likes likewise limit limitation limitations limited limiting
limits line linear lines link linked linking links list listed listen listened listening listing lists
literally little live lived lives living local located location lock locked log logic logical long longer
look looked looking looks loop lose losing loss losses lost lot lots loud love low lower luck lunch luncheon
machine made magic magnitude main mainland mainly maintain maintained maintaining maintains maintenance
major majority make makes making man manage managed management managing mandate maneuver mankind manner
manpower many map march margin mark marked market mass massive master match material materials matter
matters maximum may maybe me mean meaning meaningful means meant meantime measure measures mechanics
mechanism mechanisms media medical medium meet meeting meetings meets member members membership memo
memorandum memory men mention mentioned mentioning mere merely merit merits mess message messages met method
methods mid middle midnight might miles militarily militarism military million millions mind minded minds
mine miner miners minimal minimize minimum mining minister ministers ministry minor minority minute minutes
mislead miss missile missiles missing mission missions mistake mistakes misunderstanding misunderstandings
mixed mobile modalities mode model moderate modern modest modifications modified modify moment moments
momentum monday money monitor monopoly month months mood moral morale more moreover morning most mostly
motion motivated motivation motive motives mount move moved movement movements moves moving much multi
multiple multisig must mutual mutually my myself name named namely names narrow nation national nationalist
nationalists nations natural naturally nature naval navy nd near nearly necessarily necessary necessity need
needed needing needs negative negotiate negotiated negotiating negotiation negotiations negotiators neighbor
neighboring neighbors neither net network neutral neutrality never nevertheless new news newspaper
newspapers next nice night nine no nobody nodded node nodes nods non none noon nor normal normalization
normally north northern not note noted notes nothing notice noticed notified notify noting notion november
now nowhere nuclear number numbers numerous o'clock object objected objection objections objective
objectives objects obligation obligations observation observations observe observed observer observers
obstacle obstacles obtain obtained obtaining obvious obviously occasion occasionally occasions occupation
occupied occupy occur occurred occurs ocean october odd of off offensive offer offered offers office officer
officers offices official officially officials often oh oil okay old older omit on once one one's ones
ongoing online only onto open opened opening openly operate operating operation operational operations
opinion opinions opponents opportunities opportunity oppose opposed opposing opposite opposition optimistic
option options or oral orally order ordered orderly orders org organization organizations organize organized
organizing orientation oriented origin original originally other other's others otherwise ought our ours
ourselves out outcome outer outline outlined outlook outpost output outputs outset outside outstanding over
overall overcome overseas overthrow overview overwhelming owe own pace pacification package packages page
pages paid pain painful panorama paper papers para paragraph paragraphs parallel part partial partially
participants participate participated participating participation particular particularly parties partly
partners parts party pass passage passed passing past path paths patience patient pattern pause pay paying
payment payments peace peaceful peacefully pending people peoples per percent percentage perception perfect
perfectly perform performance performed perhaps period permanent permanently permission permit permitted
person personal personally personnel persons perspective persuade persuaded pertaining pertinent phase
philosophy phone phrase phrases physical pick picked picture pictures piece pieces pilots pipeline place
placed places placing plain plan plane planes planned planning plans platform play played playing pleasant
pleasantries please pleased pleasure pledged plenary plenty plug plus podcast point pointed pointing points
police policies policy political politically politicians politics pool poor popular population port portion
ports pose posed position positions positive positively possibilities possibility possible possibly post
posted postpone posts posture potential potentially power powerful powers pp practical practically practice
practices pre precedent precise precisely precision predict prefer preference preferred prejudice
preliminary premature preparation preparations prepare prepared preparing presence present presentation
presented presenting presently presents preserve preserved president presidents press pressed pressing
pressure pressures prestige presumably pretext pretty prevent prevented preventing prevents previous
previously price pride primarily primary prime principal principle principles print printed printing prior
priority prisoners privacy private privately privilege probability probable probably probe problem problems
procedural procedure procedures proceed proceeded proceeding process processes processing produce produced
produces producing product production productive products professional profit profitable profound program
programming programs progress progressive progressively project projects proliferation prolonged promise
promised promises promising promote promoting prompt prompted promptly proof propaganda proper properly
properties property proportion proposal proposals propose proposed proposes proposing proposition pros
prospect prospects prosperity protect protection protest protocol protocols protracted proud prove proved
proves provide provided provides providing province provincial provision provisions provoke psychological
psychologically public publication publications publicity publicly publish published pull pulled pulling
purchase purely purpose purposes pursue pursued pursuing pursuit push pushed pushing put puts putting
qualified quality quarrel quarter quarters question questioned questions quick quickly quiet quietly quit
quite quo quote quoted race racial radical radio raise raised raises raising ran random range ranking rapid
rapidly rare rate rates rather rational rationale rd reach reached reaching react reaction reactions read
readily readiness reading reads ready reaffirm reaffirmed real realistic realities reality realization
realize realized really reason reasonable reasonably reasons reassure recall recalled receipt receive
received receives receiving recent recently reception recess reciprocal reciprocity recognition recognize
recognized recognizes recognizing recommend recommendation recommendations recommended reconciliation
reconnaissance reconsider record recorded records red reduce reduced reducing reduction refer reference
references referred referring reflect reflected reflects reform refrain reftel refugees refusal refuse
refused regard regarded regarding regardless regards regime regimes region regional regions registered
regret regular regularly regulations reiterate reiterated reject rejected rejection relate related relating
relation relations relationship relationships relative relatively relax relaxation relaxed relay relayed
release released relevant reliable reliance relief religious reluctance reluctant rely remain remainder
remained remaining remains remark remarked remarks remember remind reminded removal remove removed removing
render renewed reopen repeat repeated repeatedly repeats repetition replace replaced replacement replied
replies reply report reported reporters reporting reports represent representation representative
representatives represented representing represents republic republics reputation request requested
requesting requests require required requirement requirements requires requiring research reservations
reserve reserved residence resign resist resistance resisting resolution resolutions resolve resolved
resolving resort resource resources respect respected respective respects respond responded responding
response responsibilities responsibility responsible responsive rest restoration restore restrain restraint
restrict restricted restriction restrictions result resulted resulting results resume resumed resumption
retain return returned returning returns reveal revealed revealing reverse review reviewed reviewing revised
revision revolution revolutionary rhetoric rich rid ridiculous riel right rights rigid ripe rise risk risks
road rocket rockets role roll room root roots rough roughly round rounds route routes routine rule ruled
rules ruling rumors run running runs russian sacrifice safe safety said sake salami sales same sanctions sat
satellite satisfaction satisfactory satisfied satisfy saturday save saving saw say saying says sc scale
scared scenario scene scenes schedule scheduled scheme schemes school science scientific scientists scope
score script sea search seating second secondary secondly secrecy secret secretariat secretary secretly
section secure security see seeing seek seeking seeks seem seemed seems seen sees seize select selected
selection self sell selling semi senate send sending sends senior sense sensible sensitive sensitivity sent
sentence sentences separate separated separately septel september sequence series serious seriously
seriousness serve served server serves service services serving session sessions set setback sets setting
settle settled settlement settling setup seven several severe shah shake shall shape share shared shares
sharing sharp sharply she sheikh shek shell shelling shift ship shipped shipping ships shock shoot short
shorter shortly shot should shouldn't show showed showing shown shows sic side side's sided sides sign
signal signals signature signatures signed significance significant significantly signing signs silence
similar simple simpler simply simultaneously since sincere sincerely sincerity single sir sit site sites
sitting situation situations six size sized skill skip sleep slide slight slightly slow slowly small smaller
smart smooth so social socialist society soft software soil sold soldier soldiers sole solely solid solution
solutions solve solved solving some somebody somehow someone something sometime sometimes somewhat somewhere
son soon sooner sophisticated sorry sort sorts sought sound sounds source sources south southern sovereign
sovereignty soviet space spare speak speakers speaking speaks spec special specific specifically specifics
specified specify speculated speculation speech speeches speed spend spending spent sphere spirit spite
split spoke spoken spokesman sponsored spot spread spreading spring st stability stable stack staff stage
stages stake stand standard standards standing standpoint stands start started starting starts state stated
statement statements states stating station stationed status stay stayed steadily steady step steps stick
sticking still stimulate stock stood stop stopped stopping stops storage store stories story straight
straightforward strange strategic strategy strength strengthen strengthened strengthening stress stressed
strict strictly strike strikes string strong stronger strongest strongly struck structure struggle stuck
student students studied studies study studying stuff stupid style sub subcontinent subject subjected
subjects submit submitted subsequent subsequently substance substantial substantially substantive substitute
subversion succeed succeeded success successes successful successfully successor such sudden suddenly suffer
suffered suffering sufficient sufficiently suggest suggested suggesting suggestion suggestions suggests
suitable sum summarize summarized summary summer summit sunday super superior superiority supervision
supplement supplied supplies supply support supported supporters supporting supports suppose supposed sure
surely surface surprise surprised surprising surrender surrounding survive suspect suspended suspicion
suspicions suspicious sustain sustained switch symbolic sympathetic sympathize sympathy system systems table
tactical tactics tags take taken takeover takes taking talk talked talking talks tape target targets task
taxi tea team teams tech technical technically technicians techniques technological technology telegram
telegrams telephone telephoned television tell telling tells temporarily temporary ten tend tendency tends
tennis tense tension tensions tentative tentatively term terms terrible territorial territories territory
test tested testing tests text texts th than thank thanked thanks that that'll the their theirs them theme
themselves then theoretical theory there there's thereafter thereby therefore thereto these they they'd
they'll they're they've thing things think thinking thinks third thirds thirty this thorough thoroughly
those though thought thoughtful thoughts thousand thousands threat threaten threatened threatening threats
three threshold threw through throughout throw thrown thrust thursday thus tie tied ties till time times
timetable timing tiny title to toast today today's together token told tolerate tomorrow tone tonight tons
too took tool tools top topic topics total totally touch touched tough toward towards town track tracking
trade trading tradition traditional traffic train trained training transaction transactions transcript
transcripts transfer transferred transition transitional translate translated translation transmit
transmitted transmitting transport transportation travel traveling treat treated treatment treaty tree
tremendous trend tribal trick tricky tried tries trip trips trivial troop troops trouble troublesome trucks
true truly trust trusted truth try trying tsunami tuesday turmoil turn turned turning turns twelve twenty
twice two type typed types ultimate ultimately unable unacceptable unanimous uncertain unclear unconditional
under underline underlined undermine understand understandable understanding understandings understands
understood undertake undertaken undertaking undertakings undoubtedly unfortunate unfortunately unhappy
unification unified unilateral unilaterally unique united units unity universal university unknown unless
unlikely unnecessary unofficial unrealistic unreasonable unrelated unsatisfactory unsigned unstable until
unusual unwilling unwillingness unwise up upcoming update updated upgrade upon upset urban urge urged
urgency urgent urgently urging us usable usage use used useful useless user users uses using usual usually
utmost vague valid validate valuable value values variety various vast verbatim verification verified verify
version versions versus very vessels vested veto via viable vice victory view viewed views vigorous violate
violated violation violations violence violent virtually vis visible vision visit visited visiting visitors
visits vital voice volume volumes vote voted votes voting wait waited waiting wake walk wall wallet wallets
want wanted wanting wants war warfare warm warned warning wars was wasn't waste watch watching water waters
wave way ways we we'd we'll we're we've weak weaken weakened weakness weapon weapons weather web website
wednesday week weekend weeks weigh weight weird welcome welcomed welfare went were weren't west western what
what's whatever whatsoever when whenever where whereas wherever whether which while white whites who who's
whoever whole wholly whom whose why wide widely wider wife wild will willing willingness win wind window
winning wire wisdom wise wish wished wishes with withdraw withdrawal withdrawals withdrawing withdrawn
withdrew withheld withhold withholding within without witness won won't wonder wondered wonderful wondering
word wording words work worked workers working works world worried worry worse worst worth worthwhile worthy
would wouldn't wrap write writing written wrong wrote www yeah year year's years yes yesterday yet yield you
you'd you'll you're you've young your yours yourself youtube zero zone`
