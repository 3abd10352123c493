// Polish words whose forms the dictionary does not tie together; the notation is that of the Russian table. A verb's
// past and conditional, twenty-odd forms, are written `^szedł/szł/szl`: the stems of he, she and they.

const VERBS_AND_OTHERS = `
ja: mnie mi mną
ty: ciebie cię tobie ci tobą
on: jego go niego jemu mu niemu nim
ona: jej niej ją nią
ono: jego go niego jemu mu niemu nim je nie
my: nas nam nami
wy: was wam wami
oni: ich nich im nim nimi
one: ich nich im nim nimi je nie
siebie: się sobie sobą
mój: mojego mojemu moim moja mojej moją moje moi moich moimi mego memu mym mych
twój: twojego twojemu twoim twoja twojej twoją twoje twoi twoich twoimi
swój: swojego swojemu swoim swoja swojej swoją swoje swoi swoich swoimi swego swemu swym swych
nasz: naszego naszemu naszym nasza naszej naszą nasze nasi naszych naszymi
wasz: waszego waszemu waszym wasza waszej waszą wasze wasi waszych waszymi
ten: tego temu tym ta tej tę tą to te ci tych tymi
to: tego temu tym
tamten: tamtego tamtemu tamtym tamta tamtej tamtą tamto tamte tamci tamtych tamtymi
który: którego któremu którym która której którą które którzy których którymi
jaki: jakiego jakiemu jakim jaka jakiej jaką jakie jacy jakich jakimi
taki: takiego takiemu takim taka takiej taką takie tacy takich takimi
sam: samego samemu samym sama samej samą samo sami same samych samymi
żaden: żadnego żadnemu żadnym żadna żadnej żadną żadne żadni żadnych żadnymi
wszystek: wszystko wszystkiego wszystkiemu wszystkim wszystka wszystkiej wszystką wszystkie wszyscy wszystkich wszystkimi
wszystko: wszystkiego wszystkiemu wszystkim
wszyscy: wszystkich wszystkim wszystkimi wszystkie
kto: kogo komu kim
co: czego czemu czym
nikt: nikogo nikomu nikim
nic: niczego niczemu niczym
ktoś: kogoś komuś kimś
coś: czegoś czemuś czymś
ktokolwiek: kogokolwiek komukolwiek kimkolwiek
cokolwiek: czegokolwiek czemukolwiek czymkolwiek
czyj: czyjego czyjemu czyim czyja czyjej czyją czyje czyi czyich czyimi
jakiś: jakiegoś jakiemuś jakimś jakaś jakiejś jakąś jakieś jacyś jakichś jakimiś
któryś: któregoś któremuś którymś któraś którejś którąś któreś którzyś którychś którymiś
jeden: jednego jednemu jednym jedna jednej jedną jedno jedne jedni jednych jednymi
dwa: dwaj dwie dwóch dwu dwom dwóm dwoma dwiema
trzy: trzej trzech trzem trzema
cztery: czterej czterech czterem czterema
pięć: pięciu pięcioma
sześć: sześciu sześcioma
siedem: siedmiu siedmioma
osiem: ośmiu ośmioma
dziewięć: dziewięciu dziewięcioma
dziesięć: dziesięciu dziesięcioma
oba: obaj obie oboje obu obydwu oboma obiema
kilka: kilku kilkoma kilkorgu
kilkanaście: kilkunastu kilkunastoma
ile: ilu iloma
tyle: tylu tyloma
wiele: wielu wieloma
człowiek: człowieka człowiekowi człowiekiem człowieku ludzie ludzi ludziom ludźmi ludziach
ludzie: ludzi ludziom ludźmi ludziach
sąsiad: sąsiada sąsiadowi sąsiadem sąsiedzie sąsiedzi sąsiadów sąsiadom sąsiadami sąsiadach
nieobecny: nieobecnego nieobecnemu nieobecnym nieobecna nieobecnej nieobecną nieobecne nieobecni nieobecnych nieobecnymi
brat: brata bratu bratem bracie bracia braci braciom braćmi braciach
przyjaciel: przyjaciela przyjacielowi przyjacielem przyjacielu przyjaciele przyjaciół przyjaciołom przyjaciółmi przyjaciołach
dzień: dnia dniowi dniem dniu dni dnie dniom dniami dniach
tydzień: tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach
rok: roku rokowi rokiem lata lat latom latami latach
lato: lata latu latem lecie lat latom latami latach
dziecko: dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach
oko: oka oku okiem oczy oczu oczom oczami oczach
ręka: ręki ręce rękę ręką ręko rąk rękom rękami rękach ręku
państwo: państwa państwu państwem państwie państw państwom państwami państwach
pan: pana panu panem panie panowie panów panom panami panach
pani: panią panie pań paniom paniami paniach
e-mail: e-maila e-mailu e-mailowi e-mailem e-maile e-maili e-mailów e-mailom e-mailami e-mailach
móc: mogę możesz może możemy możecie mogą ^mógł/mogł/mogl mogąc mogący możono
musieć: muszę musisz musi musimy musicie muszą ^musiał/musiał/musiel musząc
dziać: dzieje dzieją działo działoby
- działo
być: jestem jesteś jest jesteśmy jesteście są będę będziesz będzie będziemy będziecie będą ^był/był/byl bądź bądźmy bądźcie będąc będący
mieć: mam masz ma mamy macie mają ^miał/miał/miel miej miejmy miejcie mając mający
iść: idę idziesz idzie idziemy idziecie idą ^szedł/szł/szl idź idźmy idźcie idąc idący
+ pójść: ^poszedł/poszł/poszl
+ zejść: ^zszedł/zeszł/zeszl
+ przejść: ^przeszedł/przeszł/przeszl
+ rozejść: ^rozszedł/rozeszł/rozeszl
+ biec: ^biegł/biegł/biegl
+ pobiec: ^pobiegł/pobiegł/pobiegl
+ zapobiec: ^zapobiegł/zapobiegł/zapobiegl
+ orzec: ^orzekł/orzekł/orzekl
+ pęknąć: ^pękł/pękł/pękl
+ wesprzeć: ^wsparł/wsparł/wsparl wsparto
+ spać: śpię śpisz śpi śpimy śpicie śpią śpij śpijcie
+ ciąć: tnę tniesz tnie tniemy tniecie tną tnij tnijcie
+ słać: ślę ślesz śle ślemy ślecie ślą ślij ślijcie
+ bać: boję boisz boi boimy boicie boją bój bójcie bojąc
+ ująć: ujmę ujmiesz ujmie ujmiemy ujmiecie ujmą ujmij ujmijcie
zabraknąć: zabraknie zabrakną zabrakło zabrakła zabrakły zabrakłoby
powinien: powinienem powinieneś powinna powinnam powinnaś powinno powinniśmy powinnyśmy powinniście powinnyście powinni powinny
winien: winna winno winni winny winne
rad: rada rado radzi rade
pewien: pewnego pewnemu pewnym pewna pewnej pewną pewne pewni pewnych pewnymi
gotów: gotowa gotowe gotowi
godzien: godna godne godni
wart: warta warte warci
`;

/** Words that have no other forms, though they look like forms of another: `dobrze` is none of `dobro`. */
export const POLISH_INDECLINABLE = `
  a aby akurat albo ale ani aż bardzo bez bliżej bo by bynajmniej chociaż choć chwilowo chyba czasami czasem czy
  czyli często dalej dawno dla dlaczego dlatego do dobrze dokąd dopiero dotąd dość dzisiaj dziś ewentualnie gdy
  gdyby gdyż gdzie gorzej i inaczej iż jak jakby jako jednak jedynie jeszcze jeśli jeżeli jutro już kiedy lecz
  ledwo lepiej lub mało mimo między mniej może można na nad nadal nagle najlepiej najpierw należy naprawdę
  natomiast natychmiast nie niech niedługo nieraz niestety niezależnie nigdy niż no o obecnie obok od odtąd ogółem
  około oprócz oraz osobiście ostatnio otóż po pod podczas ponad ponieważ poniżej poprzez potem powyżej poza
  prawie prosto proszę przeciw przed przede przez przy przynajmniej później późno raczej razem rzadko się skoro
  skutkiem skąd szybko słychać tak także tam teraz też toteż trochę trudno trzeba tu tutaj tylko u w wbrew wcale
  wciąż wczoraj we wedle według wewnątrz widać więc więcej wkrótce wobec wolno wprost wraz wspólnie wtedy
  wyłącznie wzdłuż wówczas właśnie wśród z za zamiast zanim zaraz zatem zawsze zbyt ze zgodnie znowu znów zwykle
  ładnie łatwo że żeby
`;

/** All but the past of a verb is spelled out. */
export const POLISH_IRREGULAR = VERBS_AND_OTHERS.replace(
  /\^(\S+)\/(\S+)\/(\S+)/g,
  (_, he: string, she: string, they: string) => pastForms(he, she, they).join(' '),
);

function pastForms(he: string, she: string, they: string): string[] {
  const singular = ['', 'em', 'eś', 'by', 'bym', 'byś'].map((ending) => he + ending);
  const feminine = ['a', 'am', 'aś', 'aby', 'abym', 'abyś', 'o', 'oby'].map((ending) => she + ending);
  const others = ['y', 'yśmy', 'yście', 'yby', 'ybyśmy', 'ybyście'].map((ending) => she + ending);
  const virile = ['i', 'iśmy', 'iście', 'iby', 'ibyśmy', 'ibyście'].map((ending) => they + ending);
  return [...singular, ...feminine, ...others, ...virile];
}
