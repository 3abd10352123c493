/**
 * Words are compared without diacritics, so a few words that Polish tells apart fall together: `przekaż`, of `przekazać`,
 * and `przekaz`.
 *
 * Base form | forms that must match | near words that must not.
 */
export const POLISH = `
polityka | polityki polityce politykę polityką polityk politykami | polityczny polityków
dział | działu działowi działem dziale działy działów działami | działa działać działka działo
działać | działam działa działamy działają działał działała działało działajcie | dział działki zadziałać
móc | mogę możesz może możemy możecie mogą mógł mogła mogli mogłoby mógłbym | możliwy pomóc można
musieć | muszę musisz musi musimy musicie muszą musiał musiała musieli musiałby | musnąć mus
zadzwonić | zadzwonię zadzwoni zadzwonimy zadzwonił zadzwoniła zadzwońcie zadzwoń | dzwonić dzwonek oddzwonić
zwrot | zwrotu zwrotowi zwrotem zwrocie zwroty zwrotów | zwrotny zwrócić zwrotka
zwrócić | zwrócę zwróci zwrócimy zwrócą zwrócił zwrócili zwrócono zwrócony zwrócone | zwracać zwrot zwrócenie
uprawnienie | uprawnienia uprawnieniem uprawnieniu uprawnień uprawnieniami | uprawniony prawo
uprawniony | uprawnionego uprawniona uprawnione uprawnieni uprawnionych | uprawnienie uprawnił
regulamin | regulaminu regulaminem regulaminie regulaminowi regulaminy regulaminów | regulaminowy regulować
sąsiad | sąsiada sąsiadowi sąsiadem sąsiedzi sąsiadów | sąsiadka sąsiedni sąsiadować
nieobecny | nieobecna nieobecne nieobecni nieobecnego | nieobecność obecny obecna
kierownik | kierownika kierownikowi kierownikiem kierownicy kierowników | kierownica kierować kierownictwo
urlop | urlopu urlopowi urlopem urlopie urlopy urlopów | urlopowy
kurier | kuriera kurierowi kurierem kurierze kurierzy kurierów | kurierski
przepis | przepisu przepisem przepisie przepisy przepisów przepisom | przepisać przepisowy
procedura | procedury procedurze procedurę procedurą procedur procedurami | proceder proceduralny
skontaktować | skontaktuję skontaktuje skontaktujemy skontaktują skontaktował skontaktuj skontaktujcie | kontaktować kontakt
zgłosić | zgłoszę zgłosi zgłosimy zgłosił zgłosili zgłoszono zgłoszony zgłoście | zgłaszać zgłoszenie głos
zgłoszenie | zgłoszenia zgłoszeniu zgłoszeniem zgłoszeń zgłoszeniach | zgłosić zgłoszony
zajmować | zajmuję zajmuje zajmujemy zajmują zajmował zajmowali zajmujący | zająć zajęcie
odpowiadać | odpowiadam odpowiada odpowiadamy odpowiadają odpowiadał odpowiadali | odpowiedzieć odpowiedź
pozwalać | pozwalam pozwala pozwalamy pozwalają pozwalał pozwalało | pozwolić pozew
pozwolić | pozwolę pozwoli pozwolimy pozwolił pozwolą pozwolono | pozwalać pozwolenie
przewidywać | przewiduję przewiduje przewidujemy przewidują przewidywał przewidywano | przewidzieć
przewidzieć | przewidzę przewidzi przewidział przewidzieli przewidziano przewidziany przewidziane | przewidywać widzieć
być | jestem jesteś jest jesteśmy są był była było byli będę będzie będą byłoby | bywać byt
mieć | mam masz ma mamy macie mają miał miała mieli miałby | mienie mierzyć
iść | idę idzie idziemy idą szedł szła szli idź | pójść przyjść
pójść | pójdę pójdzie pójdziemy poszedł poszła poszli | iść podejść
przejść | przejdę przejdzie przejdą przeszedł przeszła przeszli | przyjść przejście
wiedzieć | wiem wiesz wie wiemy wiecie wiedzą wiedział wiedziała wiedzieli | wiedzy dowiedzieć widzieć
chcieć | chcę chcesz chce chcemy chcą chciał chciała chcieli chciałbym chciałabym | chęć
zobowiązać | zobowiążę zobowiąże zobowiązał zobowiązali zobowiązano zobowiązany zobowiązani | zobowiązanie zobowiązywać
zobowiązany | zobowiązana zobowiązani zobowiązane zobowiązanych | zobowiązał zobowiązanie
zamknąć | zamknę zamknie zamkniemy zamknął zamknęła zamknęli zamknięto zamknięty zamknięte | zamykać zamek
przekazać | przekażę przekaże przekażemy przekazał przekazali przekazano przekazany przekaż | przekazywać przekazu
sprawdzić | sprawdzę sprawdzi sprawdzimy sprawdził sprawdzili sprawdź sprawdzono | sprawdzać sprawa
napisać | napiszę napisze napiszemy napisał napisała napisz napiszcie napisano | pisać podpisać napis
wysłać | wyślę wyśle wyślemy wysłał wysłała wysłali wysłano wysłany wyślij | wysyłać wysyłka
otrzymać | otrzymam otrzyma otrzymamy otrzymał otrzymali otrzymano | otrzymywać trzymać
znaleźć | znajdę znajdzie znajdziemy znalazł znalazła znaleźli znaleziono | znajdować
wziąć | wezmę weźmie weźmiemy wziął wzięła wzięli wzięto weź | brać zwięzły
dać | dam da damy dadzą dał dała dali daj dano | dawać data
powiedzieć | powiem powie powiemy powiedział powiedziała powiedzieli powiedz | powieść odpowiedzieć
pomóc | pomogę pomoże pomożemy pomogą pomógł pomogła pomogli pomóż | pomagać pomocny móc
powinien | powinienem powinna powinno powinni powinniśmy powinnam | powinność winien
odmówić | odmówię odmówi odmówimy odmówił odmówili odmówiono | odmawiać odmowa mówić
wymagać | wymagam wymaga wymagamy wymagają wymagał wymagało wymagany | wymóg wymaganie
zależeć | zależy zależą zależało zależała zależał | zależny zależność należeć
należeć | należę należy należą należał należało | zależeć należność
brakować | brakuje brakują brakowało brakował | brak braki
zabronić | zabronię zabroni zabronił zabroniono zabroniony zabronione | bronić zabraniać
zakazać | zakażę zakaże zakazał zakazano zakazany zakazane | zakazu zakazywać
naruszyć | naruszę naruszy naruszył naruszyli naruszono naruszony | naruszać naruszenie ruszyć
błąd | błędu błędem błędzie błędy błędów błędami | błędny błądzić
klient | klienta klientowi klientem kliencie klienci klientów | klientka klientela
pracownik | pracownika pracownikowi pracownikiem pracownicy pracowników | praca pracować pracownia
człowiek | człowieka człowiekowi człowiekiem ludzie ludzi ludziom ludźmi | ludzki człowieczy
pieniądz | pieniądza pieniądze pieniędzy pieniądzom pieniędzmi | pieniężny
dzień | dnia dniu dniem dni dniami | dziennik dzienny
tydzień | tygodnia tygodniu tygodniem tygodnie tygodni | tygodnik dzień
zamówienie | zamówienia zamówieniu zamówieniem zamówień | zamówić zamawiać
odpowiedź | odpowiedzi odpowiedzią odpowiedziom odpowiedziach | odpowiedzieć odpowiadać
odpowiedzialność | odpowiedzialności odpowiedzialnością | odpowiedzialny
możliwość | możliwości możliwością możliwościami | możliwy możliwie
niemożliwy | niemożliwa niemożliwe niemożliwego niemożliwych | możliwy możliwość
konto | konta kontu kontem koncie kont kontach | kontakt kontrola
konsultant | konsultanta konsultantowi konsultantem konsultanci konsultantów | konsultacja konsultantka
bank | banku bankowi bankiem banki banków | bankowy bańka
umowa | umowy umowie umowę umową umów umowach | umówić umowny
prawo | prawa prawu prawem prawie praw prawami | prawny prawnik
skarga | skargi skardze skargę skargą skarg | skarżyć skarbiec
reklamacja | reklamacji reklamację reklamacją reklamacje | reklama reklamować
paczka | paczki paczce paczkę paczką paczek | paczkomat
firma | firmy firmie firmę firmą firm | firmowy
wina | winy winie winę winą | winda
żaden | żadnego żadnej żadnym żadne żadnych | żądać
nasz | naszego naszej naszym nasze nasi naszych | nas wasz
zwolnienie | zwolnienia zwolnieniu zwolnieniem zwolnień | zwolnić zwolniony
spać | śpię śpi śpią spał spała | spaść
system | systemu systemowi systemem systemie systemy systemów | systemowy
zajęty | zajętego zajęta zajęte zajęci zajętych | zająć zajęcie
`;
