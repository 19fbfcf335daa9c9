# Words of the pages and mails in Polish, the binding version. The other two files hold the same keys.
# To an organisation we say "wy"; a button says in the first person what the reader does.

## Calendar feeds
feed-busy = Zajęte
feed-tentative = [wstępna] { $title }
feed-number = Rezerwacja nr { $number }

## Mails
mail-subject-received = Czeka na decyzję: { $title } – { $when }
mail-subject-approved = { $title } – { $when }
mail-subject-refused = Odmowa: { $title } – { $when }
mail-subject-expired = Bez decyzji: { $title } – { $when }
mail-subject-cancelled = Odwołana: { $title } – { $when }
mail-first-password-subject = Wasze konto w { $centre }: ustawcie hasło
mail-intro-received = Dzień dobry, dostaliśmy prośbę o rezerwację dla organizacji { $organisation }.
mail-intro-approved = Dzień dobry, potwierdzamy rezerwację dla organizacji { $organisation }. Czekamy na was!
mail-intro-refused = Dzień dobry, niestety tym razem nie możemy potwierdzić rezerwacji dla organizacji { $organisation }.
mail-intro-expired = Dzień dobry, bardzo nam przykro: nikt nie rozpatrzył na czas prośby o rezerwację dla organizacji { $organisation }, a jej termin już się zaczął.
mail-intro-cancelled = Dzień dobry, rezerwacja dla organizacji { $organisation } jest odwołana.
mail-reason = Powód
mail-fact-when = Kiedy
mail-fact-where = Gdzie
mail-fact-title = Nazwa
mail-fact-people = Ile osób
mail-fact-number = Numer rezerwacji
mail-open-booking = Otwieram rezerwację
mail-booking-page = Strona rezerwacji
mail-attached-approved = W załączniku jest plik do kalendarza.
mail-attached-cancelled = Plik w załączniku usunie to spotkanie z waszego kalendarza.
mail-next = Co dalej
mail-next-received = Prośbę przeczyta pracownik centrum. O decyzji napiszemy na ten adres.
mail-next-call-off-request = Plany się zmieniły? Prośbę możecie odwołać na stronie rezerwacji.
mail-next-call-off = Plany się zmieniły? Odwołajcie rezerwację na jej stronie, ktoś chętnie skorzysta z tego miejsca.
mail-next-another = Potrzebujecie innego terminu? Poszukajcie go w terminarzu albo zadzwońcie, pomożemy.
mail-next-ways = Na stronie rezerwacji podpowiadamy inne wolne terminy. Możecie też zadzwonić, pomożemy.
mail-call = Wolicie zadzwonić?
mail-why-booking = Ten e-mail wysłaliśmy, bo rezerwacja powstała na to konto.
mail-first-password-why = Ten e-mail wysłaliśmy, bo ktoś z centrum założył konto na ten adres. Jeśli to pomyłka, nie musicie nic robić.
mail-first-password-heading = Wasze konto jest gotowe
mail-first-password-intro = Dzień dobry, założyliśmy wam konto w systemie rezerwacji. Żeby się zalogować, najpierw ustawcie hasło.
mail-first-password-button = Ustawiam hasło
mail-notice-limit = Link zadziała raz, do: { $when }.
mail-invitation-subject = Zaproszenie: { $organisation }
mail-invitation-heading = Zaproszenie do organizacji
mail-invitation-intro = Dzień dobry, { $name } zaprasza, żeby rezerwować miejsca w imieniu organizacji { $organisation }.
mail-invitation-button = Otwieram zaproszenie
mail-invitation-why = Ten e-mail wysłaliśmy, bo ktoś z organizacji wpisał ten adres. Jeśli to pomyłka, nie trzeba nic robić.
mail-sign-in-subject = Logowanie w { $centre }
mail-sign-in-heading = Logowanie bez hasła
mail-sign-in-intro = Dzień dobry, tym linkiem zalogujesz się bez hasła.
mail-sign-in-button = Loguję się
mail-asked-why = Ten e-mail wysłaliśmy, bo ktoś wpisał ten adres na stronie logowania. Jeśli to pomyłka, nie trzeba nic robić: bez linku nikt się nie zaloguje.
mail-new-password-subject = Nowe hasło w { $centre }
mail-new-password-heading = Nowe hasło
mail-new-password-intro = Dzień dobry, tym linkiem ustawisz nowe hasło. Do tego czasu działa dotychczasowe.
mail-new-password-button = Ustawiam hasło
mail-waiting-subject = Wniosek { $number } czeka: { $organisation }, { $when }
mail-waiting-heading = Wniosek { $number } czeka na decyzję
mail-waiting-intro = { $organisation } prosi o miejsce: { $place }, { $when }. Dziś mija czas na odpowiedź.
mail-waiting-button = Otwieram wniosek
mail-waiting-why = Ten e-mail wysłaliśmy, bo decydujesz o wnioskach w { $centre }.

## Dates and amounts
weekday-long =
    { $n ->
        [1] poniedziałek
        [2] wtorek
        [3] środa
        [4] czwartek
        [5] piątek
        [6] sobota
       *[7] niedziela
    }
weekday-short =
    { $n ->
        [1] pon.
        [2] wt.
        [3] śr.
        [4] czw.
        [5] pt.
        [6] sob.
       *[7] niedz.
    }
month-of =
    { $n ->
        [1] stycznia
        [2] lutego
        [3] marca
        [4] kwietnia
        [5] maja
        [6] czerwca
        [7] lipca
        [8] sierpnia
        [9] września
        [10] października
        [11] listopada
       *[12] grudnia
    }
month-short =
    { $n ->
        [1] sty
        [2] lut
        [3] mar
        [4] kwi
        [5] maj
        [6] cze
        [7] lip
        [8] sie
        [9] wrz
        [10] paź
        [11] lis
       *[12] gru
    }
date-long = { $weekday }, { $day } { $month } { $year }
date-day = { $weekday }, { $day } { $month }
date-short = { $weekday } { $day }.{ $month }
date-plain = { $day } { $month } { $year }
count-people =
    { $n ->
        [one] { $n } osoba
        [few] { $n } osoby
       *[other] { $n } osób
    }
count-nights =
    { $n ->
        [one] { $n } noc
        [few] { $n } noce
       *[other] { $n } nocy
    }
count-days =
    { $n ->
        [one] { $n } dzień
        [few] { $n } dni
       *[other] { $n } dni
    }
count-bookings =
    { $n ->
        [one] { $n } rezerwacja
        [few] { $n } rezerwacje
       *[other] { $n } rezerwacji
    }
count-minutes =
    { $n ->
        [one] { $n } minuta
        [few] { $n } minuty
       *[other] { $n } minut
    }
count-hours =
    { $n ->
        [one] { $n } godzina
        [few] { $n } godziny
       *[other] { $n } godzin
    }
count-hours-and-half = { $n },5 godziny
hold-until = Trzymamy to miejsce do { $time }

## Statuses of a booking
status-held = Trzymana
status-requested = Czeka na decyzję
status-approved = Zatwierdzona
status-refused = Odmowa
status-cancelled = Odwołana
status-completed = Zrealizowana
status-no-show = Niewykorzystana
status-expired = Wygasła

## What the rules find; read by the organisation and by staff
hours-closed = zamknięte
rule-in-the-past = Ten termin już się zaczął albo minął.
rule-notice-hours =
    { $n ->
        [one] O rezerwację trzeba poprosić co najmniej { $n } godzinę przed początkiem.
        [few] O rezerwację trzeba poprosić co najmniej { $n } godziny przed początkiem.
       *[other] O rezerwację trzeba poprosić co najmniej { $n } godzin przed początkiem.
    }
rule-notice-days =
    { $n ->
        [one] O rezerwację trzeba poprosić najpóźniej dzień wcześniej.
        [few] O rezerwację trzeba poprosić najpóźniej { $n } dni wcześniej.
       *[other] O rezerwację trzeba poprosić najpóźniej { $n } dni wcześniej.
    }
rule-notice-working-days =
    { $n ->
        [one] O rezerwację trzeba poprosić najpóźniej { $n } dzień roboczy wcześniej.
        [few] O rezerwację trzeba poprosić najpóźniej { $n } dni robocze wcześniej.
       *[other] O rezerwację trzeba poprosić najpóźniej { $n } dni roboczych wcześniej.
    }
rule-notice-staff =
    { $n ->
        [one] Do początku zostało mniej niż { $n } dzień roboczy, więc decyduje pracownik centrum.
        [few] Do początku zostało mniej niż { $n } dni robocze, więc decyduje pracownik centrum.
       *[other] Do początku zostało mniej niż { $n } dni roboczych, więc decyduje pracownik centrum.
    }
rule-too-far-ahead = To za daleko naprzód. Dziś można rezerwować najdalej na dzień: { $day }.
rule-closed = Tego dnia ({ $day }) centrum jest zamknięte.
rule-holiday = Tego dnia ({ $day }) centrum jest zamknięte, bo to święto: { $holiday }.
rule-closure = Centrum jest zamknięte { $when }.
rule-resource-unavailable = { $place } – wyłączone z użytku { $when }.
closure-day = { $from }
closure-days = od { $from } do { $until }
closure-open = od { $from } do odwołania
closure-note = Powód: { $note }.
rule-outside-hours = Tego dnia ({ $day }) centrum jest otwarte { $open }, a termin to { $asked }.
rule-outside-hours-of = { $place }: godziny tego dnia ({ $day }) to { $open }, a termin to { $asked }.
rule-shut-of = { $place }: tego dnia ({ $day }) nieczynne.
rule-too-short = To za krótko. Najkrótsza rezerwacja: { $length }.
rule-too-long = To za długo. Najdłuższa rezerwacja: { $length }.
rule-off-grid =
    { $n ->
        [one] Początek i koniec muszą wypadać co { $n } minutę, licząc od pełnej godziny.
        [few] Początek i koniec muszą wypadać co { $n } minuty, licząc od pełnej godziny.
       *[other] Początek i koniec muszą wypadać co { $n } minut, licząc od pełnej godziny.
    }
rule-over-capacity = Za dużo osób: to miejsce mieści { $capacity }, a podano { $people }.
rule-building-full = Za dużo osób naraz w całym centrum: mieści { $capacity }, w tym czasie będzie już { $expected }, a podano { $people }.
rule-too-few-people = Za mało osób: potrzeba co najmniej { $n }.
rule-quota-hours = Limit organizacji ({ $what }, { $when }) to { $limit }. Wykorzystane: { $used }, ten termin: { $asked }.
rule-quota-count = Limit organizacji ({ $what }, { $when }) to { $limit }. Macie już: { $used }.
quota-all = łącznie
quota-kind = { $kind ->
    [room] sale
    [desk] stanowiska
    [locker] szafki
    [bed] noclegi
   *[equipment] sprzęt
}
period-season = sezon od { $from }
quota-balance = { $what }, { $when }: wykorzystano { $used }, limit: { $limit }
period-week = tydzień od { $from }
rule-features-missing = { $place }: to miejsce nie ma tego, co jest potrzebne: { $missing }.
rule-not-eligible = Porozumienie organizacji nie obejmuje { $kind }.
rule-not-eligible-form = To miejsce nie jest udostępniane organizacjom tego rodzaju ({ $form }).
rule-referral-only = To miejsce jest tylko dla osób ze skierowaniem. Przydziela je pracownik centrum.
rule-staff-only = To miejsce przydziela pracownik centrum. Zadzwoń albo napisz.
rule-strikes = Organizacja nie może teraz rezerwować: nieobecności i późne odwołania ({ $days }): { $count }.
rule-strikes-staff = Decyduje pracownik, bo nieobecności i późne odwołania ({ $days }): { $count }.
rule-not-staffed = Tego dnia ({ $day }) pracownik jest na miejscu { $open }, a termin to { $asked }.
rule-not-staffed-at-all = Tego dnia ({ $day }) na miejscu nie ma pracownika.
rule-nights = Dozwolona liczba nocy: { $min }–{ $max }, a podano: { $nights }.
rule-arrival = Przyjazd: tego dnia ({ $day }) przyjmujemy: { $open }, a podano { $at }.
rule-departure = Wyjazd: tego dnia ({ $day }) można się wykwaterować: { $open }, a podano { $at }.
rule-nobody-there = nikogo nie ma na miejscu
rule-participants-pay = Miejsca są na spotkania bezpłatne, a uczestnicy mają płacić za udział.
rule-minors-statement = Przychodzą osoby niepełnoletnie: potrzebne jest oświadczenie o ich ochronie.
rule-minors-forbidden = To miejsce nie jest udostępniane na zajęcia z osobami niepełnoletnimi.
rule-no-agreement = Organizacja nie ma podpisanego porozumienia z tym centrum.
rule-agreement-ends = Porozumienie organizacji obowiązuje do { $day }, a ten termin jest później.
rule-suspended = Prawo organizacji do rezerwowania jest zawieszone.
rule-title-missing = Brakuje nazwy spotkania.
rule-responsible-missing = Brakuje osoby odpowiedzialnej.
rule-taken = { $place }: w godzinach { $hours } miejsce jest już zajęte.
rule-buffer = { $place }: między spotkaniami potrzeba przerwy ({ $gap }), a obok jest zajęte { $hours }.
kind-not-covered =
    { $kind ->
        [room] sal
        [desk] biurek
        [locker] szafek
        [bed] noclegów
       *[equipment] sprzętu
    }
holiday =
    { $name ->
        [new-year] Nowy Rok
        [epiphany] Trzech Króli
        [easter] Wielkanoc
        [easter-monday] Poniedziałek Wielkanocny
        [labour-day] Święto Pracy
        [constitution-day] Święto Konstytucji 3 Maja
        [pentecost] Zielone Świątki
        [corpus-christi] Boże Ciało
        [assumption] Wniebowzięcie Najświętszej Maryi Panny
        [all-saints] Wszystkich Świętych
        [independence-day] Święto Niepodległości
        [christmas-eve] Wigilia Bożego Narodzenia
        [christmas] Boże Narodzenie
       *[second-christmas] drugi dzień Bożego Narodzenia
    }

## The frame of every page
frame-program = Miejsca dla organizacji
frame-for-organisations = Miejsca dla organizacji
frame-for-staff = Panel pracownika
frame-skip = Przejdź do treści
frame-nav = Główne
frame-account = Moje konto
frame-call = Wolicie zadzwonić?
frame-contact = Kontakt i dojazd
frame-sign-out = Wylogowuję się
nav-about = O centrum
nav-book = Zarezerwuj
nav-schedule = Terminarz
nav-mine = Moje
nav-requests = Wnioski
nav-sign-in = Zaloguj się

## Entrance and centre
centres-title = Centra
centres-text = Wybierzcie centrum, w którym chcecie zarezerwować miejsce.
home-title = Sale i miejsca dla organizacji
home-book = Rezerwuję miejsce
home-schedule = Zobacz terminarz
home-hours = Kiedy otwarte
home-changes = Zmiany
home-rooms = Sale
hours-open = Otwarte { $hours }.
hours-shut = Zamknięte.
hours-holiday = Zamknięte, święto: { $holiday }.
hours-next = Następny dzień: { $day }, { $hours }.
hours-special = { $when }: { $hours }.

## Rooms
room-holds =
    { $n ->
        [one] do { $n } osoby
        [few] do { $n } osób
       *[other] do { $n } osób
    }
room-facts = Zasady i fakty
room-capacity = Ile osób
room-part-of = Część sali
room-parts = Części
room-decision = Kto decyduje
room-length = Jak długo
room-length-text = najkrócej { $min }, najdłużej { $max }
room-ahead = Jak wcześnie
room-ahead-text =
    { $n ->
        [one] najwyżej { $n } dzień naprzód
        [few] najwyżej { $n } dni naprzód
       *[other] najwyżej { $n } dni naprzód
    }
room-gap = Przerwa między spotkaniami
room-features = Co tu jest
room-rules = Trzeba wiedzieć
policy-forms = Kto może rezerwować (forma prawna): { $forms }.
policy-manager = Decyduje kierownik.
policy-staff-notice =
    { $n ->
        [one] Gdy do początku zostało mniej niż { $n } dzień roboczy, decyduje pracownik centrum.
        [few] Gdy do początku zostało mniej niż { $n } dni robocze, decyduje pracownik centrum.
       *[other] Gdy do początku zostało mniej niż { $n } dni roboczych, decyduje pracownik centrum.
    }
policy-after-hours = Poza godzinami otwarcia potrzebna jest zgoda pracownika centrum.
policy-unstaffed = Na godziny bez obsługi potrzebna jest zgoda pracownika centrum.
policy-unstaffed-forbidden = Tylko w godzinach, gdy na miejscu jest pracownik centrum.
policy-min-people =
    { $n ->
        [one] Dla co najmniej { $n } osoby.
        [few] Dla co najmniej { $n } osób.
       *[other] Dla co najmniej { $n } osób.
    }
policy-fees = Gdy uczestnicy płacą za udział, decyduje pracownik centrum.
policy-fees-forbidden = Tylko na spotkania, za które uczestnicy nie płacą.
policy-minors = Gdy przychodzą osoby niepełnoletnie, potrzebne jest oświadczenie o ich ochronie.
policy-strikes =
    { $n ->
        [one] Po { $n } nieobecności lub późnym odwołaniu ({ $days }) decyduje pracownik centrum.
        [few] Po { $n } nieobecnościach lub późnych odwołaniach ({ $days }) decyduje pracownik centrum.
       *[other] Po { $n } nieobecnościach lub późnych odwołaniach ({ $days }) decyduje pracownik centrum.
    }
policy-strikes-suspend =
    { $n ->
        [one] Po { $n } nieobecności lub późnym odwołaniu ({ $days }) organizacja na razie nie może rezerwować.
        [few] Po { $n } nieobecnościach lub późnych odwołaniach ({ $days }) organizacja na razie nie może rezerwować.
       *[other] Po { $n } nieobecnościach lub późnych odwołaniach ({ $days }) organizacja na razie nie może rezerwować.
    }
policy-cancel =
    { $n ->
        [one] Rezerwacja odwołana później niż na { $n } dzień roboczy przed terminem nadal liczy się do limitu.
        [few] Rezerwacja odwołana później niż na { $n } dni robocze przed terminem nadal liczy się do limitu.
       *[other] Rezerwacja odwołana później niż na { $n } dni roboczych przed terminem nadal liczy się do limitu.
    }
room-quota = Limit organizacji
quota-per =
    { $period ->
        [day] { $most } dziennie
        [week] { $most } w tygodniu
        [season] { $most } w sezonie
       *[month] { $most } w miesiącu
    }
quota-of = { $what }: { $limit }
room-feed = Kalendarz sali
room-feed-text = Dodajcie ten adres w swoim kalendarzu, a zobaczycie, kiedy sala jest zajęta. Bez nazw i osób.
decision-at-once = Rezerwacja jest potwierdzana od razu.
decision-staff = Decyduje pracownik centrum. O decyzji napiszemy e-mailem.
decision-compete = O ten sam termin może poprosić kilka organizacji. Wybiera pracownik centrum i napisze e-mailem.

## Schedule
schedule-title = Terminarz
schedule-intro = Wybierzcie wolne miejsce; godziny doprecyzujecie w następnym kroku.
schedule-caption = Sale, { $day }. Wiersz to sala, komórki to kolejne godziny. Stan z { $time }.
schedule-place = Miejsce
schedule-days = Dzień
schedule-today = Dziś { $day }
schedule-prev-week = poprzedni tydzień
schedule-next-week = następny tydzień
schedule-other-day = Inny dzień
schedule-show = Pokaż
schedule-closed = Tego dnia centrum jest zamknięte
schedule-next-open = Pokaż najbliższy dzień: { $day }
schedule-skip =
    { $n ->
        [one] Pomiń terminarz ({ $n } sala)
        [few] Pomiń terminarz ({ $n } sale)
       *[other] Pomiń terminarz ({ $n } sal)
    }
schedule-over = minęło
schedule-rooms-free =
    { $n ->
        [one] { $n } sala
        [few] { $n } sale
       *[other] { $n } sal
    }
schedule-legend = Objaśnienia
schedule-free = Wolne
schedule-held = Trzymane dla was
schedule-yours = Wasza rezerwacja
schedule-your-request = Wasz wniosek, czeka na decyzję
schedule-gap = Przygotowanie sali
schedule-full = Za mało miejsc w całym centrum
schedule-past = Minęło
schedule-assigned = Przydziela pracownik
schedule-too-late = Za późno, by o to prosić
schedule-too-early = Jeszcze za wcześnie
schedule-unstaffed = Bez obsługi
schedule-unusable = Za krótko na rezerwację
schedule-taken-because = Zajęte, bo { $place }
legend-yours = Wasza
legend-taken = Zajęte
legend-closed = Zamknięte

## Asking for a place
form-error = Błąd
form-errors = Popraw te pola
request-heading = Rezerwacja sali
request-for = Rezerwujecie jako { $organisation }.
request-place = Miejsce
request-day = Dzień
request-from = Od
request-to = Do
request-people = Ile osób
request-title = Nazwa spotkania
request-title-hint = Zobaczycie ją wy i pracownicy centrum.
request-responsible = Osoba odpowiedzialna
request-responsible-hint = Kto będzie na miejscu i odpowiada za salę.
request-phone = Telefon (nieobowiązkowo)
request-phone-hint = Tylko dla pracowników centrum, gdyby trzeba było coś ustalić.
request-go = Sprawdzam termin
request-not-for = Miejsc nie udostępniamy na potrzeby: { $purposes }.
request-more = Więcej: dostępność, wyposażenie, osoby niepełnoletnie, opłaty
request-needs = Czego potrzebujecie na miejscu?
request-who = Kto przychodzi?
request-minors = Przyjdą osoby niepełnoletnie
request-minors-stated = Oświadczam w imieniu organizacji: stosujemy standardy ochrony małoletnich, osoby prowadzące są sprawdzone, a zgody opiekunów mamy u siebie
request-fees = Uczestnicy płacą za udział
booking-closed-text = Ta rezerwacja powstała wcześniej. Ustalcie z centrum, co dalej.
booking-extra = Dodatkowo
booking-needs = Potrzeby: { $needs }
booking-minors = Z udziałem osób niepełnoletnich; oświadczono, że mają opiekę
booking-minors-unstated = Z udziałem osób niepełnoletnich
booking-fees = Uczestnicy płacą za udział
request-next = W następnym kroku zobaczycie podsumowanie. Nic nie jest jeszcze zarezerwowane.
request-free = Wolne tego dnia
request-balance = Ile już wykorzystaliście
request-nothing-free = Tego dnia nic już nie jest wolne.
request-taken = Ten termin jest już zajęty
request-refused = Tak nie da się zarezerwować
request-kept = Niczego nie trzeba wpisywać od nowa: wszystko, co podaliście, jest w formularzu.
request-ways = Zamiast tego możecie wziąć
request-take = Wybieram
request-help = Pomożemy
request-help-text = Zadzwońcie albo napiszcie do centrum.
way-again = właśnie się zwolniło
way-same-time = ta sama godzina
way-later = ten sam dzień, { $length } później
way-earlier = ten sam dzień, { $length } wcześniej
way-days-later =
    { $n ->
        [one] { $n } dzień później
        [few] { $n } dni później
       *[other] { $n } dni później
    }
way-days-earlier =
    { $n ->
        [one] { $n } dzień wcześniej
        [few] { $n } dni wcześniej
       *[other] { $n } dni wcześniej
    }
way-next-week = tydzień później
way-longer = dłużej o { $length }
way-shorter = krócej o { $length }
finder-order = Najpierw najmniejsza sala, która wystarczy, potem ta, którą zwykle bierzecie; z kilku terminów najwcześniejszy.
way-other-room = inna sala
way-at-once = od razu potwierdzona
way-staff-decide = decyduje pracownik
fault-place = Wybierzcie miejsce z listy.
fault-day = Podajcie dzień, na przykład 2026-12-01.
fault-start = Wybierzcie godzinę początku.
fault-end = Wybierzcie godzinę końca.
fault-backwards = Koniec musi być później niż początek.
fault-people = Podajcie liczbę osób, na przykład 8.
fault-length = Najwyżej 120 znaków.
fault-reason-length = Powód może mieć najwyżej { $n } znaków.
check-title = Sprawdź i zarezerwuj
check-back = Wróć do formularza
check-held-text = Nikt inny go teraz nie weźmie. Jeśli nie zdążycie, po prostu sprawdzimy jeszcze raz.
check-lapsed = Czas trzymania miejsca minął
check-lapsed-text = Możecie rezerwować dalej: sprawdzimy jeszcze raz, czy jest wolne.
check-replaced = Tego miejsca już dla was nie trzymamy
check-replaced-text = Wybraliście potem inny termin, na przykład w drugiej karcie. Trzymamy zawsze jedno miejsce naraz: to ostatnie.
check-replaced-way = Przejdź do ostatniego wyboru
check-gone = Tego wyboru już nie ma
check-gone-text = Mógł zostać zastąpiony nowszym albo wygasł dawno temu. To, co zarezerwowane, jest na waszej liście.
check-go = Rezerwuję:
check-change = Zmieniam
check-know = Warto wiedzieć
check-cancel = Odwołać można bez podania powodu, aż do początku spotkania.
check-better = Tu jest wszystko, czego potrzebujecie

## A booking
booking-name = Rezerwacja { $n }
booking-to = Do rezerwacji { $n }
booking-when = Kiedy
booking-where = Jak trafić
booking-next = Co dalej
booking-do = Co chcecie zrobić?
booking-reason = Powód
booking-others-see = Inni widzą
booking-others-see-busy = tylko „Zajęte”
booking-why-staff = Dlaczego decyduje pracownik
booking-ics = Dodaję do kalendarza
booking-in-schedule = Zobacz w terminarzu
booking-cancel = Odwołuję
booking-decide = Rozpatruję wniosek
booking-requested = { $place }: wniosek wysłany
booking-requested-text = Czeka na decyzję pracownika centrum; do tego czasu miejsce jest zajęte dla was. Ten adres strony zostaje, można do niego wracać.
booking-requested-staff = Czeka na decyzję; do tego czasu miejsce jest zajęte dla tej organizacji.
booking-requested-compete = Czeka na decyzję pracownika centrum. O ten termin może poprosić kilka organizacji, więc miejsce nie jest jeszcze zajęte. Ten adres strony zostaje, można do niego wracać.
booking-compete-staff = Czeka na decyzję. O ten termin może prosić kilka organizacji; miejsce zajmie dopiero ta, którą wybierzecie.
booking-approved = Gotowe, { $place } jest wasza
booking-approved-text = Potwierdzenie wysyłamy e-mailem. Ten adres strony zostaje, można do niego wracać.
booking-approved-staff = { $place }: rezerwacja zatwierdzona
booking-over = { $place }: ten termin już minął
booking-over-text = Dziękujemy! Następny termin znajdziecie w terminarzu.
booking-refused = Odmowa
booking-cancelled = Rezerwacja odwołana
booking-completed = Spotkanie się odbyło
booking-no-show = Rezerwacja niewykorzystana
excuse-title = Usprawiedliwienie
excuse-yes = Usprawiedliwiam
excuse-no = Cofam usprawiedliwienie
excuse-done = Usprawiedliwione: nie liczy się jako niewykorzystane ani odwołane za późno.
excuse-open = Liczy się jako niewykorzystane lub odwołane za późno. Centrum może to usprawiedliwić.
excuse-cannot = Nie ma czego usprawiedliwiać
excuse-cannot-text = Rezerwacja została wykorzystana albo odwołana na czas.
booking-expired = Wniosek wygasł
booking-expired-text = Nikt nie zdecydował przed początkiem. Zadzwońcie do centrum, jeśli termin jest nadal potrzebny.
booking-expired-over = Nikt nie zdecydował przed początkiem.
booking-decided = { $time }
booking-decided-by = { $time }, { $name }
step-asked = Wniosek przyjęty
step-decision = Decyzja pracownika centrum
step-decision-text = Napiszemy e-mailem, gdy zapadnie.
step-approved = Zatwierdzona
step-come = Spotkanie
cancel-title = Odwołać rezerwację?
cancel-effect = Miejsce od razu będzie wolne dla innych. O odwołaniu napiszemy e-mailem.
cancel-reason = Powód (nieobowiązkowo)
cancel-reason-hint = Zobaczą go pracownicy centrum.
cancel-reason-staff = Napiszemy go organizacji.
cancel-keep = Zostawiam
cancel-over = Tej rezerwacji nie da się odwołać
cancel-over-text = Nie ma już czego odwoływać: wniosek został rozpatrzony albo termin minął.
cancel-begun-text = Spotkanie już się zaczęło. Zadzwońcie do centrum, jeśli sala nie jest potrzebna.
cancel-past-text = Ten termin już minął, więc nie ma czego odwoływać.

## One's own bookings
mine-title = Wasze rezerwacje
mine-waiting = Czekają na decyzję
mine-coming = Nadchodzące
mine-past = Minione i zamknięte
mine-empty = Nie macie jeszcze rezerwacji
mine-empty-text = Wybierzcie wolne miejsce w terminarzu.

## Staff: requests
inbox-count =
    { $n ->
        [one] { $n } wniosek czeka
        [few] { $n } wnioski czekają
       *[other] { $n } wniosków czeka
    }
inbox-first =
    { $n ->
        [one] Powyżej jest { $n } wniosek o najbliższym terminie. Następne pokażą się, gdy ten będzie rozpatrzony.
        [few] Powyżej są { $n } wnioski o najbliższych terminach. Następne pokażą się, gdy te będą rozpatrzone.
       *[other] Powyżej jest { $n } wniosków o najbliższych terminach. Następne pokażą się, gdy te będą rozpatrzone.
    }
inbox-request = Wniosek { $n }
inbox-since = od { $time }
inbox-asked = Wysłany
inbox-empty = Wszystko rozpatrzone
inbox-empty-text = Nowe wnioski pojawią się tutaj.
inbox-done = Ostatnio zamknięte
inbox-checked = Sprawdziliśmy
inbox-all-well = Wszystkie zasady spełnione.
inbox-yes = Zgoda
inbox-yes-text = Organizacja dostanie e-mail z zaproszeniem do kalendarza.
inbox-approve = Zatwierdzam
inbox-cannot = Nie da się zatwierdzić
inbox-cannot-text = Powód jest na liście sprawdzonych zasad. Można odmówić i podać powód.
inbox-no = Odmowa
use-title = Czy przyszli?
use-yes = Przyszli
use-no = Nie przyszli
use-cannot = Tego nie można teraz zaznaczyć
use-cannot-text = Obecność zaznacza się przy zatwierdzonej rezerwacji, gdy już się zaczęła.
cancel-late = To późne odwołanie: rezerwacja nadal liczy się do limitu organizacji.
step-decision-by = Odpowiemy do: { $day }.
inbox-overdue = po terminie
closures-title = Zamknięcia
closures-now = Teraz i w planie
closures-empty = Nic nie jest zamknięte
closures-reopen = Otwieram z powrotem
closures-new = Nowe zamknięcie
closures-place = Co zamykacie?
closures-centre = całe centrum
closures-from = Od dnia
closures-until = Do dnia (włącznie)
closures-until-hint = Puste: do odwołania.
closures-note = Powód
closures-note-hint = Przeczytają go wszyscy, także w e-mailach.
closures-note-missing = Napisz powód.
closures-note-length = Powód to jedna linia, najwyżej { $n } znaków.
closures-backwards = Ostatni dzień jest przed pierwszym.
closures-over = Ten czas już minął.
closures-told = { $place }: { $when }.
closures-told-centre = Całe centrum: { $when }.
closures-new-hit = Nowa:
closures-check = Pokaż skutki
closures-check-text = Najpierw zobaczysz rezerwacje, które wypadają w tym czasie. Nic jeszcze się nie zmieni.
closures-effects = Skutki zamknięcia
closures-none = Żadna rezerwacja nie wypada w tym czasie
closures-choose = Zaznaczone rezerwacje odwołamy i zawiadomimy organizacje. Niezaznaczone zostaną, do ustalenia z organizacją.
closures-off = Odwołaj:
closures-close = Zamykam
closures-close-text = Organizacje dostaną e-mail z powodem.
closures-keep-open = Nie zamykam
closures-others = Doszły nowe rezerwacje
closures-others-text = Sprawdź listę jeszcze raz. Nic nie zostało zmienione.
closures-already = To zamknięcie już jest
closures-already-text = Ktoś zapisał je chwilę wcześniej. Twoje zaznaczenia nie zostały użyte: sprawdź rezerwacje w tym czasie.
closures-gone = Tego zamknięcia już nie ma
closures-gone-text = Ktoś zmienił je wcześniej.
desk-title = Nowa rezerwacja dla organizacji
desk-open = Zapisz rezerwację
desk-choose = – wybierz –
desk-title-hint = Zobaczą ją organizacja i pracownicy centrum.
desk-channel = Jak przyszło zgłoszenie?
desk-set-aside = Te zasady byłyby pominięte:
desk-go = Zapisuję rezerwację
desk-next = Organizacja dostanie e-mail. Jeśli o tym miejscu decyduje kierownik, rezerwacja czeka na jego zgodę.
desk-for-manager = Zasady tego miejsca zostawiają decyzję kierownikowi, a termin już się zaczął. Taką rezerwację może zapisać tylko kierownik.
desk-day-range = Wpisać można dzień od { $from } do { $until }.
fault-organisation = Wybierz organizację.
channel =
    { $channel ->
       *[phone] telefonicznie
        [in_person] osobiście
        [paper] na papierze
    }
inbox-rivals = Inne wnioski i rezerwacje w tym czasie
inbox-ground = Powód odmowy
inbox-ways = Można zaproponować
inbox-way-enter = Wpisuję zamiast tego
inbox-exception = Uzasadnienie
inbox-exception-hint = Zgoda mimo tych zasad wymaga uzasadnienia. Zostaje w dzienniku.
inbox-exception-missing = Napisz, dlaczego zgadzasz się mimo tych zasad.
inbox-exception-unseen = Doszła zasada, której przedtem tu nie było. Przeczytaj listę jeszcze raz; uzasadnienie zostało.
inbox-for-manager = Decyduje kierownik
inbox-for-manager-text = Zasady tego miejsca zostawiają decyzję kierownikowi.
inbox-own = To wniosek organizacji, do której należysz
inbox-own-text = Niech zdecyduje ktoś inny. Jeśli zdecydujesz, zostanie to w dzienniku.
inbox-today = Zasady zmieniły się po złożeniu wniosku
inbox-today-text = Liczą się zasady z dnia złożenia, te powyżej. Według dzisiejszych:
booking-exception = Uzasadnienie wyjątku
inbox-reason-own = Powód własnymi słowami
inbox-reason-hint = Organizacja przeczyta go w e-mailu i na stronie rezerwacji.
inbox-refuse = Odmawiam
inbox-reason-missing = Podajcie powód odmowy.
inbox-impossible = Tego wniosku nie da się teraz zatwierdzić.
inbox-decided = Ktoś już zdecydował
inbox-decided-text = Wniosek { $number }: { $status } ({ $decision }). Wasza decyzja niczego nie zmieniła.
inbox-begun = Za późno na decyzję
inbox-begun-text = Termin z wniosku już się zaczął.
inbox-back = Wróć do wniosków

## Staff: mail that did not leave
undelivered-title = E-maile, które nie wyszły
undelivered-text = Te wiadomości nie dotarły do organizacji. Gdy sprawa jest pilna, zadzwońcie do nich.
undelivered-empty = Wszystkie e-maile wyszły
undelivered-empty-text = Gdy któryś nie wyjdzie, pojawi się tutaj.
undelivered-count =
    { $n ->
        [one] { $n } e-mail nie wyszedł
        [few] { $n } e-maile nie wyszły
       *[other] { $n } e-maili nie wyszło
    }
undelivered-see = Zobacz, które
undelivered-since = od { $time }
undelivered-attempts =
    { $n ->
        [one] { $n } próba
        [few] { $n } próby
       *[other] { $n } prób
    }
undelivered-next = następna: { $time }
undelivered-waits = czeka w kolejce dłużej niż zwykle
undelivered-outdated = nowsza wiadomość o tej rezerwacji już wyszła
undelivered-why = Powód od serwera poczty:
undelivered-given-up = Nie wyjdzie
undelivered-trying = Próbujemy
undelivered-again = Wysyłam jeszcze raz

## Signing in, account
sign-in-title = Logowanie
sign-in-email = E-mail
sign-in-password = Hasło
sign-in-go = Loguję się
sign-in-failed = Nie udało się zalogować
sign-in-remember = Zapamiętaj to urządzenie na 90 dni
sign-in-remember-hint = Odznacz na komputerze, z którego korzystają inni.
link-instead = Nie pamiętasz hasła albo go nie masz? Wpisz e-mail, a wyślemy link.
link-sign-in = Wyślij link do logowania
link-password = Chcę ustawić nowe hasło
link-email-missing = Wpisz adres e-mail.
link-email-wrong = To nie jest adres e-mail. Przykład: imie@example.org
link-sent = Sprawdź pocztę
link-sent-text = Jeśli ten adres ma u nas konto, za chwilę przyjdzie na niego link. Działa raz i tylko przez pewien czas.
link-missing = Nic nie przyszło?
link-missing-spam = Zajrzyj do folderu ze spamem.
link-missing-address = Sprawdź, czy to ten adres, na który piszemy o rezerwacjach.
link-used-text = Został użyty albo minął jego czas. Na stronie logowania można poprosić o nowy.
sessions-title = Zalogowane urządzenia
sessions-text = Jeśli czegoś tu nie poznajesz, wyloguj to i ustaw nowe hasło.
sessions-this = to urządzenie
sessions-since = od { $time }
sessions-unknown = nieznane urządzenie
sessions-end = Wyloguj
sessions-end-others = Wyloguj wszędzie indziej
sign-in-wrong = E-mail i hasło do siebie nie pasują.
sign-in-no-account = Nie macie konta?
sign-in-no-account-text = Konto powstaje, gdy centrum przyjmie organizację. Zgłosić ją można tutaj albo przez telefon.
home-join = Jak dołączyć
demo-accounts = Konta przykładowe
demo-password = Hasło do każdego: { $password }
account-title = Moje konto
account-data = Dane
account-name = Imię i nazwisko
account-email = E-mail
account-organisation = Organizacja
account-centre = Centrum
account-sign-out = Wylogowanie
account-sign-out-text = Na wspólnym komputerze pamiętajcie o wylogowaniu.
role-viewer = podgląd
role-booker = rezerwuje
role-coordinator = koordynuje
role-staff = pracownik
role-manager = kierownik
feed-name-own = Moje rezerwacje
feed-title = Rezerwacje w waszym kalendarzu
feed-text = Dodajcie ten adres w swoim kalendarzu, a rezerwacje pojawią się w nim same.
feed-address = Adres kalendarza
feed-address-hint = Adres jest prywatny: kto go ma, widzi wasze rezerwacje.
feed-how = Jak to zrobić
feed-how-google = Kalendarz Google: Inne kalendarze, Z adresu URL, wklejcie adres.
feed-how-outlook = Outlook: Dodaj kalendarz, Subskrybuj z Internetu, wklejcie adres.
feed-how-phone = iPhone: Ustawienia, Kalendarz, Konta, Dodaj subskrybowany kalendarz.
feed-delay = Program kalendarza sam decyduje, jak często odświeża; zwykle trwa to kilka godzin.
password-title = Ustaw hasło
password-for = Konto: { $email }
password-new = Nowe hasło
password-hint =
    { $n ->
        [one] Co najmniej { $n } znak. Najlepiej kilka słów.
        [few] Co najmniej { $n } znaki. Najlepiej kilka słów.
       *[other] Co najmniej { $n } znaków. Najlepiej kilka słów.
    }
password-too-short =
    { $n ->
        [one] Hasło ma mieć co najmniej { $n } znak.
        [few] Hasło ma mieć co najmniej { $n } znaki.
       *[other] Hasło ma mieć co najmniej { $n } znaków.
    }
password-go = Ustawiam hasło
password-link-used = Ten link już nie działa
password-link-used-text = Został użyty albo minął jego czas. Poproście centrum o nowy.

## Errors
error-ways = Co można zrobić
error-again = Próbuję jeszcze raz
error-to-schedule = Zobacz terminarz
error-to-mine = Wasze rezerwacje
error-to-start = Strona główna
error-not-found = Nie ma takiej strony
error-not-found-text = Adres jest niepełny albo strony już nie ma. Rezerwacje widzą tylko ich organizacja i pracownicy centrum.
error-forbidden = To nie jest strona dla was
error-forbidden-text = Wasza rola na to nie pozwala. Jeśli to pomyłka, zadzwońcie do centrum.
error-sign-in = Najpierw zalogujcie się
error-stale-form = Formularz stracił ważność
error-stale-form-text = Wróćcie na poprzednią stronę, odświeżcie ją i wyślijcie formularz jeszcze raz. Tak chronimy was przed obcymi stronami.
error-wrong-method = Tak się tu nie da
error-wrong-method-text = Ta strona nie przyjmuje takiego żądania.
error-too-large = Za dużo danych naraz
error-too-large-text = Formularz jest większy, niż możemy przyjąć. Skróćcie wpisane teksty.
error-too-slow = Formularz szedł za długo
error-too-slow-text = Połączenie jest zbyt wolne albo się urwało. Nic nie zostało zmienione. Wyślijcie formularz jeszcze raz.
error-bad-form = Nie rozumiemy tego formularza
error-bad-form-text = Wróćcie na poprzednią stronę i wyślijcie formularz jeszcze raz.
error-too-many = Za dużo prób
error-too-many-text = Odczekajcie dziesięć minut i spróbujcie jeszcze raz.
error-busy = Teraz jest tłoczno
error-busy-text = Niczego nie zmieniliśmy. Spróbujcie jeszcze raz za chwilę.
error-broken = Coś się u nas zepsuło
error-broken-text = To nasza wina, nie wasza. Spróbujcie jeszcze raz, a jeśli to nie pomoże, zadzwońcie do centrum.

# What a place offers
feature = { $name ->
    [step_free] wejście bez schodów
    [wide_doors] szerokie drzwi
    [accessible_toilet] dostosowana toaleta
    [induction_loop] pętla indukcyjna
    [assistance_dog] można wejść z psem asystującym
    [parking] miejsce parkingowe dla osób z niepełnosprawnością
    [projector] rzutnik
    [whiteboard] tablica
    [computers] komputery
    [sound] nagłośnienie
    *[kitchen] aneks kuchenny
}

# Legal forms
legal-form = { $form ->
    [stow] stowarzyszenie
    [stow_zwykle] stowarzyszenie zwykłe
    [zwiazek_stow] związek stowarzyszeń
    [oddzial] oddział stowarzyszenia
    [fundacja] fundacja
    [kgw] koło gospodyń wiejskich
    [klub_sport] klub sportowy
    [klub_sport_sp] klub sportowy – spółka non-profit
    [osp] ochotnicza straż pożarna
    [spoldz_soc] spółdzielnia socjalna
    [koscielna] kościelna osoba prawna
    [stow_jst] stowarzyszenie jednostek samorządu terytorialnego
    [spolka_np] spółka non-profit
    [zwiazek_zaw] związek zawodowy, izba lub inne zrzeszenie
    [rada] rada
    [nieformalna] grupa nieformalna
    [inicjatywna] grupa inicjatywna
    [inicjatywa] inicjatywa obywatelska lub lokalna
    [samopomoc] grupa wsparcia
    [lider] lokalny lider lub mieszkaniec
    [publiczna] jednostka miejska lub instytucja publiczna
   *[inna] inna
}

# Grounds of a refusal
refusal = { $ground ->
    [termin_zajety] Termin jest już zajęty.
    [brak_obsady] Nie mamy wtedy obsady.
    [cel_niezgodny] Cel spotkania nie jest zgodny z zasadami centrum.
    [brak_dokumentow] Brakuje dokumentów.
    [uzycie_ciagle] Na tak długie, stałe korzystanie nie możemy się zgodzić, bo inni nie mieliby miejsca.
    [naruszenie_regulaminu] Zasady korzystania zostały wcześniej naruszone.
   *[inne] Inny powód
}

## The organisation and its people
organisation-choose = Działam w imieniu tej organizacji
organisation-people = Osoby
organisation-you = to ty
organisation-role = Rola
organisation-change = Zmień
organisation-save-role = Zapisuję
organisation-heir = Kto przejmie rezerwacje
organisation-heir-hint = Przyszłe rezerwacje zostają w organizacji. E-maile o nich dostanie ta osoba.
organisation-remove = Usuń z organizacji
organisation-leave = Odchodzę z organizacji
organisation-invite = Zaproś osobę
organisation-invite-go = Wyślij zaproszenie
organisation-invite-text = Na ten adres przyjdzie link. Kto go otworzy, może działać w imieniu organizacji.
organisation-invited = Zaproszenie wysłane
organisation-invited-until = ważne do: { $day }
organisation-invitations = Wysłane zaproszenia
organisation-revoke = Cofnij
organisation-member-already = Ta osoba już działa w imieniu organizacji.
organisation-too-many = To za dużo zaproszeń jak na jeden dzień. Spróbuj jutro.
organisation-last-coordinator = Ktoś musi koordynować. Najpierw daj tę rolę komuś innemu.
organisation-no-heir = Wybierz osobę, która przejmie rezerwacje. Musi móc rezerwować.
organisation-agreements = Porozumienia
organisation-no-agreement = Organizacja nie ma jeszcze porozumienia z centrum.
agreement-status =
    { $status ->
        [draft] w przygotowaniu
        [submitted] złożone
        [under_review] sprawdzamy dokumenty
        [to_sign] do podpisu
        [in_force] obowiązuje
        [suspended] zawieszone
        [terminated] wypowiedziane
        [lapsed] wygasło
        [archived] archiwalne
       *[rejected] odmowa
    }
agreement-days = od { $from } do { $until }
agreement-open = od { $from }, bezterminowo
invitation-title = Zaproszenie
invitation-accept = Przyjmuję
invitation-text = Jeśli nie znasz tej organizacji, zamknij tę stronę. Bez twojej zgody nic się nie stanie.
invitation-name = Wpisz imię i nazwisko, najwyżej { $n } znaków.
invitation-gone = To zaproszenie już nie działa
invitation-gone-text = Zostało przyjęte, cofnięte albo minął jego czas. Poproś organizację o nowe.

## Registering an organisation
yes = tak
decimal-point = ,
size-kb = { $n } kB
size-mb = { $n } MB
field-optional = { $field } (nieobowiązkowo)
registration-title = Dołącz ze swoją organizacją
registration-text = Zgłoszenie zajmuje około 10 minut. Możesz je przerwać i dokończyć później.
registration-start = Zacznij zgłoszenie
registration-begin = Zaczynam
registration-email-hint = Na ten adres wyślemy link, pod którym dokończysz zgłoszenie, i odpowiedź centrum.
registration-link-text = Nie zakładamy jeszcze konta. Konto powstanie, gdy centrum przyjmie organizację.
registration-centre = Z którego centrum chcecie korzystać
registration-centre-missing = Wybierz centrum.
registration-too-many = Z tego adresu rozpoczęto dziś już kilka zgłoszeń. Otwórz link z e-maila albo spróbuj jutro.
registration-who = Kto może dołączyć
registration-who-text = Stowarzyszenia, fundacje i inne organizacje pożytku publicznego, a także grupy nieformalne, inicjatywy i rady, które działają dla mieszkańców. Grupy nie muszą być nigdzie zarejestrowane.
registration-needed = Co się przyda
registration-needed-numbers = Organizacje: numery KRS (albo z ewidencji), NIP i REGON
registration-needed-person = Telefon osoby do kontaktu
registration-needed-papers = Dokumenty, np. odpis KRS i statut: jako pliki albo na papierze w centrum
registration-then = Co będzie dalej
registration-then-check = Sprawdzimy zgłoszenie
registration-then-check-text = Jeśli czegoś zabraknie, napiszemy.
registration-then-sign = Podpiszemy porozumienie
registration-then-sign-text = Na papierze, w centrum.
registration-then-book = Rezerwujecie
registration-then-book-text = Bezpłatnie, przez internet albo telefon.
registration-by-phone = Wolisz zgłosić się przez telefon?
registration-gone = Ten link nie działa
registration-gone-text = Zgłoszenia, których nikt nie wysłał, usuwamy po 30 dniach. Można zacząć od nowa.
registration-known = Ta organizacja jest już znana w systemie. Skontaktuj się z centrum.
registration-known-phone = Ta organizacja jest już znana w systemie. Zadzwoń do centrum: { $phone }.
registration-tasks = Zadania
registration-done = Gotowe
registration-to-do = Do zrobienia
registration-mailed = Link do tego zgłoszenia jest w e-mailu: { $email }
registration-mailed-text = Możesz teraz wypełniać dalej. Zapisujemy każdą stronę.
registration-asked = Centrum prosi o uzupełnienie
registration-not-sent = Zgłoszenie nie zostało wysłane
registration-incomplete = Nie wszystkie zadania są gotowe.
registration-send = Wyślij zgłoszenie
registration-send-go = Wysyłam zgłoszenie
registration-send-later = Gdy wszystkie zadania będą gotowe, tutaj wyślesz zgłoszenie do centrum.
registration-save = Zapisz i wróć do listy
registration-sent = Zgłoszenie wysłane
registration-sent-text = Centrum je sprawdzi i odpowie e-mailem.
registration-accepted = Organizacja jest przyjęta
registration-accepted-text = W e-mailu jest link do konta.
registration-refused = Zgłoszenie nie zostało przyjęte
registration-refused-text = Jeśli chcesz o tym porozmawiać, zadzwoń do centrum.
registration-organisation = Organizacja
registration-organisation-text = Numery przepiszcie z dokumentów. Kreski i odstępy nie przeszkadzają.
registration-contact = Osoba do kontaktu
registration-contact-text = Ta osoba dostanie konto i będzie koordynować rezerwacje. Później może zaprosić innych.
registration-contact-people = Ta osoba jest pełnoletnia, odpowiada za grupę, dostanie konto i będzie koordynować rezerwacje.
registration-purpose = Do czego chcecie używać
registration-documents = Dokumenty
registration-statements = Oświadczenia
registration-form = Forma prawna
registration-form-text = Od tego zależy, o co zapytamy dalej.
registration-form-change = zmień
registration-form-missing = Wybierz formę prawną.
registration-forms-registered = Organizacje w rejestrach
registration-forms-people = Grupy i osoby bez rejestracji
registration-forms-other = Rady, instytucje, inne
registration-name = Pełna nazwa
registration-name-missing = Wpisz nazwę organizacji albo grupy.
registration-short-name = Nazwa skrócona
registration-krs = Numer KRS
registration-krs-hint = 10 cyfr, zera na początku można pominąć
registration-krs-of-parent = Numer organizacji, do której należy oddział
registration-record = Numer w ewidencji lub rejestrze
registration-record-hint = Tak jak w zaświadczeniu
registration-nip = NIP
registration-nip-hint = 10 cyfr
registration-regon = REGON
registration-regon-hint = 9 albo 14 cyfr
registration-number-missing =
    { $register ->
        [krs] Wpisz numer KRS.
        [nip] Wpisz NIP.
        [regon] Wpisz REGON.
       *[record] Wpisz numer w ewidencji lub rejestrze.
    }
registration-number-characters = { $register }: w numerze mogą być tylko cyfry.
registration-number-checksum = { $register }: jest pomyłka, cyfra kontrolna się nie zgadza.
registration-tie = Co łączy was z miastem
registration-tie-seat = Mamy tu siedzibę
registration-tie-residents = Działamy dla mieszkańców
registration-tie-missing = Zaznacz, co łączy was z miastem.
registration-address = Adres siedziby
registration-website = Strona internetowa
registration-edelivery = Adres do e-Doręczeń
registration-opp-legend = Status organizacji pożytku publicznego
registration-opp = Mamy status OPP
registration-person = Imię i nazwisko
registration-person-missing = Wpisz imię i nazwisko.
registration-function = Funkcja, np. prezes
registration-phone = Telefon
registration-phone-hint = Tylko dla pracowników centrum.
registration-phone-missing = Wpisz numer telefonu.
registration-phone-wrong = To nie wygląda na numer telefonu.
registration-signatories = Kto podpisze porozumienie
registration-signatories-hint = Imiona, nazwiska i funkcje zgodnie z KRS albo statutem, np. dwie osoby z zarządu łącznie.
registration-signatories-missing = Napisz, kto podpisze porozumienie.
registration-what-for = Czym się zajmujecie
registration-what-for-hint = Kilka zdań. Nie opisujcie zdrowia ani sytuacji konkretnych osób.
registration-what-for-missing = Napisz, czym się zajmujecie.
registration-kinds = Z czego chcecie korzystać
registration-kinds-missing = Zaznacz co najmniej jedną rzecz.
registration-directory = Baza organizacji na stronie
registration-listed = Zgadzamy się, żeby nazwa, opis działalności i strona internetowa były w publicznej bazie organizacji
statement-legend = Oświadczamy
statement-truth = Dane w zgłoszeniu są prawdziwe.
statement-authorised = Mogę działać w imieniu tej organizacji.
statement-of-age = Mam ukończone 18 lat i odpowiadam za tę grupę.
statement-public-good = Działamy społecznie: z udostępnionych miejsc nie będziemy korzystać dla zysku.
statement-missing = Bez tych oświadczeń nie możemy przyjąć zgłoszenia. Zaznacz wszystkie.
privacy-title = Dane osobowe
privacy-registration = Administratorem danych jest { $operator }. Dane służą do sprawdzenia zgłoszenia, zawarcia porozumienia i kontaktu (art. 6 ust. 1 lit. c i e RODO). Możesz poprosić o wgląd, poprawienie, kopię albo usunięcie danych i wnieść sprzeciw lub skargę do Prezesa UODO. Zgłoszenia, których nikt nie wysłał, usuwamy po 30 dniach.
document-text = Wyślij pliki teraz albo zaznacz na dole, że przyniesiesz dokumenty do centrum.
document-choose = Plik
document-choose-more = Jeszcze jeden plik
document-hint = PDF, JPG, PNG, DOCX albo ODT, najwyżej 10 MB. Może być zdjęcie z telefonu.
document-send = Wyślij plik
document-remove = Usuń
document-not-taken = Plik nie został przyjęty
document-too-large = Plik ma ponad 10 MB. Wyślij mniejszy, np. zdjęcie w mniejszej rozdzielczości.
document-wrong = Tego pliku nie możemy przyjąć: w środku nie jest to PDF, JPG, PNG, DOCX (bez makr) ani ODT, albo plik jest uszkodzony.
document-too-many = To już za dużo plików. Usuń któryś albo przynieś resztę do centrum.
document-missing = Wybierz plik.
document-on-paper = Przyniosę do centrum na papierze
nav-organisations = Organizacje
organisations-title = Organizacje
organisations-known = Organizacje z porozumieniem
organisations-search = Szukaj po nazwie
organisations-search-go = Szukaj
organisations-none = Nie ma takich organizacji.
applicants-title = Zgłoszenia
applicants-none = Żadne zgłoszenie nie czeka.
applicant-since = Wysłane: { $day }
applicant-waits = Czeka na sprawdzenie
applicant-returned = Do uzupełnienia
applicant-returned-text = Organizacja uzupełnia zgłoszenie
applicant-told = Dane ze zgłoszenia
applicant-papers = Sprawdzone dokumenty
applicant-no-papers = Ta forma prawna nie wymaga dokumentów. Porozmawiaj z osobą do kontaktu.
applicant-on-paper = przyniosą na papierze
applicant-accept = Przyjmij organizację
applicant-save = Zapisz sprawdzone
applicant-return = Poproś o uzupełnienie
applicant-refuse = Odmów
applicant-reason = Wiadomość do organizacji
applicant-reason-hint = Potrzebna do prośby o uzupełnienie i do odmowy. Wyślemy ją e-mailem.
applicant-reason-missing = Napisz, o co prosisz albo dlaczego odmawiasz.
applicant-unchecked = Najpierw zaznacz, że wszystkie dokumenty są sprawdzone.
applicant-twin = Taki numer ma już inna organizacja albo inne zgłoszenie
applicant-twin-registration = Inne zgłoszenie
applicant-accepted = Organizacja jest przyjęta.
applicant-refused = Organizacja dostała odmowę.
applicant-decided = Ktoś już to rozpatrzył
applicant-decided-text = Nic nie zostało zmienione.
applicant-back = Zobacz zgłoszenie
mail-registration-begun-subject = Zgłoszenie organizacji w { $centre }
mail-registration-begun-heading = Zgłoszenie organizacji
mail-registration-begun-intro = Dzień dobry, pod tym linkiem można wypełnić i wysłać zgłoszenie. Link działa wiele razy, przez 30 dni od ostatniej zmiany.
mail-registration-begun-button = Otwieram zgłoszenie
mail-registration-sent-subject = Zgłoszenie wysłane: { $organisation }
mail-registration-sent-heading = Zgłoszenie wysłane
mail-registration-sent-intro = Dzień dobry, { $centre } ma zgłoszenie organizacji { $organisation }. Sprawdzimy je i odpowiemy.
mail-registration-sent-button = Gdzie jest zgłoszenie
mail-registration-returned-subject = Prosimy o uzupełnienie: { $organisation }
mail-registration-returned-heading = Prosimy o uzupełnienie zgłoszenia
mail-registration-returned-intro = Dzień dobry, żeby przyjąć organizację { $organisation }, potrzebujemy jeszcze:
mail-registration-returned-button = Uzupełniam zgłoszenie
mail-registration-accepted-subject = Organizacja przyjęta: { $organisation }
mail-registration-accepted-heading = Organizacja przyjęta
mail-registration-accepted-intro = Dzień dobry, organizacja { $organisation } jest przyjęta. Następny krok to podpisanie porozumienia w { $centre }. Konto czeka.
mail-registration-accepted-button = Otwieram konto
mail-registration-refused-subject = Odmowa: { $organisation }
mail-registration-refused-heading = Zgłoszenie nie zostało przyjęte
mail-registration-refused-intro = Dzień dobry, nie możemy przyjąć organizacji { $organisation }. Powód:
mail-registration-refused-button = Gdzie jest zgłoszenie
mail-registration-why = Ten e-mail wysłaliśmy, bo ktoś zgłosił organizację z tym adresem. Jeśli to pomyłka, nie trzeba nic robić.
field-too-long =
    { $n ->
        [one] To za długo: najwyżej { $n } znak.
        [few] To za długo: najwyżej { $n } znaki.
       *[other] To za długo: najwyżej { $n } znaków.
    }
registration-number-length =
    { $register ->
        [nip] NIP ma 10 cyfr.
        [regon] REGON ma 9 albo 14 cyfr.
       *[krs] KRS ma najwyżej 10 cyfr.
    }
kind =
    { $kind ->
        [room] Sale
        [desk] Stanowiska biurowe
        [locker] Szafki
        [bed] Noclegi
       *[equipment] Sprzęt
    }
proof =
    { $proof ->
        [odpis_krs] Odpis z KRS
        [statut] Statut
        [zaswiadczenie] Zaświadczenie z rejestru lub ewidencji
        [regulamin] Regulamin stowarzyszenia
        [upowaznienie] Upoważnienie zarządu głównego
        [wyciag] Wyciąg z ewidencji
        [umowa] Umowa spółki
        [pismo] Uchwała albo pismo
        [porozumienie] Podpisane porozumienie
        [opis] Opis działania i osoby odpowiedzialne
       *[oswiadczenie] Oświadczenie o planowanej rejestracji
    }
organisations-loose = Rezerwacje bez porozumienia
organisations-loose-text = Porozumienie się skończyło albo jest zawieszone, a te rezerwacje zostały. Odwołaj je albo podpisz nowe porozumienie.
organisations-ending = Porozumienia, które się kończą
organisations-data = Dane organizacji
agreement-until = obowiązuje do { $day }
agreement-unnumbered = Porozumienie bez numeru
agreement-number-is = Porozumienie { $number }
agreement-new = Nowe porozumienie
agreement-read = Treść porozumienia
agreement-write = Treść
agreement-annex = Aneks
agreement-annex-text = Zapisz to, co strony podpisały w aneksie. Poprzednia wersja zostaje w historii.
agreement-number = Numer
agreement-number-missing = Nadaj numer i zapisz treść.
agreement-starts = Obowiązuje od
agreement-ends = Obowiązuje do
agreement-ends-hint = Puste: na czas nieokreślony
agreement-covers = Obejmuje
agreement-covers-nothing = Zaznacz, co obejmuje porozumienie.
agreement-limits = Własne limity
agreement-limits-text = Puste pole: obowiązuje limit centrum. Gdy są oba, liczy się mniejszy.
agreement-hours = { $kind }: godzin w miesiącu
agreement-save = Zapisz treść
agreement-versions = Wersje
agreement-kept-on = zapisana { $day }
agreement-paper = Dokument do podpisu
agreement-paper-text = Wydrukuj dwa egzemplarze. Po podpisaniu wpisz datę i dołącz skan.
agreement-print = Zobacz i wydrukuj
agreement-scan = Skan podpisanego dokumentu
agreement-step = Co dalej
agreement-day = Dzień
agreement-day-wrong = Podaj dzień, np. 2026-12-31.
agreement-sign = Podpisane
agreement-signed-on = podpisane { $day }
agreement-signed-later = Ten dzień jeszcze nie nadszedł.
agreement-reject = Nie podpisujemy
agreement-suspend = Zawieś
agreement-resume = Przywróć
agreement-terminate = Wypowiedzenie
agreement-terminate-go = Wypowiedz porozumienie
agreement-side = Kto wypowiada
agreement-by-centre = centrum
agreement-by-organisation = organizacja
agreement-archive = Przenieś do archiwum
agreement-reason = Powód
agreement-reason-hint = Potrzebny przy zawieszeniu, wypowiedzeniu i odmowie podpisania. Organizacja dostanie go e-mailem.
agreement-reason-missing = Napisz powód.
agreement-ends-before = Koniec jest przed początkiem.
agreement-no-step = Tego nie da się teraz zrobić.
agreement-changed = Ktoś zmienił to porozumienie
agreement-back = Wróć do porozumienia
agreement-model = To wzór. Zanim centrum zacznie go używać, powinien go sprawdzić radca prawny.
mail-agreement-button = Otwieram stronę organizacji
mail-agreement-why = Ten e-mail wysłaliśmy, bo koordynujesz organizację { $organisation }.
mail-agreement-signed-subject = Porozumienie podpisane: { $organisation }
mail-agreement-signed-heading = Można rezerwować
mail-agreement-signed-intro = Dzień dobry, porozumienie { $number } organizacji { $organisation } z { $centre } jest podpisane. Można rezerwować.
mail-agreement-suspended-subject = Porozumienie zawieszone: { $organisation }
mail-agreement-suspended-heading = Porozumienie jest zawieszone
mail-agreement-suspended-intro = Dzień dobry, { $centre } zawiesza porozumienie { $number } organizacji { $organisation }. Na razie nie można składać nowych rezerwacji. Powód:
mail-agreement-resumed-subject = Porozumienie znów obowiązuje: { $organisation }
mail-agreement-resumed-heading = Porozumienie znów obowiązuje
mail-agreement-resumed-intro = Dzień dobry, porozumienie { $number } organizacji { $organisation } z { $centre } znów obowiązuje. Można rezerwować.
mail-agreement-terminated-subject = Porozumienie wypowiedziane: { $organisation }
mail-agreement-terminated-heading = Porozumienie jest wypowiedziane
mail-agreement-terminated-intro = Dzień dobry, porozumienie { $number } organizacji { $organisation } z { $centre } jest wypowiedziane. Ostatni dzień: { $until }. Powód:
mail-agreement-ends-subject = Porozumienie kończy się { $until }: { $organisation }
mail-agreement-ends-heading = Porozumienie się kończy
mail-agreement-ends-intro = Dzień dobry, porozumienie { $number } organizacji { $organisation } z { $centre } obowiązuje do { $until }. Żeby dalej rezerwować, umówcie się z centrum na podpisanie nowego.
organisations-loose-count =
    { $n ->
        [one] { $n } rezerwacja
        [few] { $n } rezerwacje
       *[other] { $n } rezerwacji
    }
agreement-version = Wersja { $n }
agreement-hours-wrong = Podaj liczbę godzin od 0 do { $n }.
agreement-print-hours =
    { $n ->
        [one] { $n } godzina
        [few] { $n } godziny
       *[other] { $n } godzin
    }
regulation-heading = Regulamin i oświadczenia
regulation-none = Nie ma jeszcze żadnego dokumentu.
regulation-since = obowiązuje od { $day }
regulation-text = Każda osoba akceptuje każdą wersję raz, przy pierwszej rezerwacji. Wersji, która już obowiązuje, nie można zmienić: dodaj następną.
regulation-new = Nowa wersja
regulation-what = Co to jest
regulation-title = Tytuł
regulation-body = Treść
regulation-from-hint = Od dziś albo później
regulation-from-wrong = Podaj dzień od dziś albo późniejszy.
regulation-from-taken = Od tego dnia obowiązuje już inna wersja.
regulation-publish = Opublikuj
regulation-withdraw = Wycofaj
regulation-edit = Nowa wersja lub oświadczenie
regulation-accept = Znam i akceptuję:
regulation-not-accepted = Zaznacz, że znasz i akceptujesz te dokumenty. Pytamy o to tylko raz.
regulation-kind =
    { $kind ->
        [rules] Regulamin
       *[declaration] Oświadczenie
    }
regulation-title-wrong = Wpisz tytuł, najwyżej { $n } znaków.
regulation-body-wrong = Wpisz treść, najwyżej { $n } znaków.
code-title = Logowanie z kodem
code-text = Oprócz hasła lub linku podajesz kod z aplikacji w telefonie. Ktoś, kto pozna hasło, i tak się nie zaloguje.
code-label = Kod
code-ask = Podaj kod z aplikacji dla konta { $email }.
code-lost = Nie masz telefonu? Wpisz jeden z kodów zapasowych.
code-wrong = Ten kod nie pasuje albo został już użyty. Wpisz ten, który aplikacja pokazuje teraz.
code-required = Centrum wymaga kodu od pracowników. Włącz go, żeby przejść dalej.
code-on = Logowanie z kodem jest włączone
code-settings = Ustawienia kodu
code-turn-on = Włącz kod
code-turn-off = Wyłącz kod
code-turn-off-text = Żeby potem włączyć go znowu, na przykład w nowym telefonie, dodasz konto w aplikacji od początku.
code-turn-off-go = Wyłączam
code-step-app = 1. Dodaj konto w aplikacji
code-step-app-text = Otwórz aplikację do kodów, np. FreeOTP, Aegis albo inną, i zeskanuj obrazek.
code-picture = Kod QR dla aplikacji
code-key = Albo wpisz ten klucz:
code-step-recovery = 2. Zapisz kody zapasowe
code-step-recovery-text = Każdy działa raz, gdy zgubisz telefon. Wydrukuj je albo przepisz. Później ich nie pokażemy.
code-step-try = 3. Wpisz kod z aplikacji
code-left =
    { $n ->
        [0] Nie ma już kodów zapasowych. Wyłącz kod i włącz go znowu, żeby dostać nowe.
        [one] Został { $n } kod zapasowy.
        [few] Zostały { $n } kody zapasowe.
       *[other] Zostało { $n } kodów zapasowych.
    }
email-title = Zmiana adresu e-mail
email-text = Teraz konto ma adres { $email }. Na stary i na nowy adres wyślemy link. Zmiana zadziała, gdy potwierdzisz oba.
email-old = Dotychczasowy adres
email-new = Nowy adres
email-go = Wyślij linki
email-same = To jest dotychczasowy adres.
email-too-often = To za dużo zmian jak na jeden dzień. Spróbuj jutro.
email-sent = Sprawdź obie skrzynki
email-sent-text = Linki działają 24 godziny. Jeśli nie masz dostępu do starego adresu, zadzwoń do centrum.
email-confirm = Potwierdzam
email-confirm-text = Jeśli to nie ty, zamknij stronę. Bez potwierdzenia z obu adresów nic się nie zmieni.
email-one = Potwierdzone
email-one-text = Teraz otwórz link w e-mailu na drugim adresie.
email-both = Adres jest zmieniony
email-both-text = Od teraz loguj się nowym adresem.
mail-email-change-subject = Potwierdź zmianę adresu w { $centre }
mail-email-change-heading = Zmiana adresu e-mail
mail-email-change-intro = Dzień dobry, ktoś chce zmienić adres konta z { $old } na { $new }. Zmiana wymaga potwierdzenia z obu adresów.
mail-email-change-button = Potwierdzam zmianę
mail-email-change-why = Jeśli to nie ty, nie klikaj i zmień hasło. Bez potwierdzenia nic się nie zmieni.
own-data-title = Moje dane
own-data-correct = Popraw dane
own-data-language = Język e-maili
own-data-save = Zapisz
own-data-copy = Kopia danych
own-data-copy-text = Wszystko, co o tobie przechowujemy: konto, rezerwacje, zgody i zapis zdarzeń.
own-data-copy-go = Pobierz plik JSON
own-data-erase = Usuń konto
own-data-erase-text = Usuniemy imię, adres, hasło, linki kalendarza i dane przy rezerwacjach. Przyszłe rezerwacje przejmie koordynator organizacji. Zostają liczby do sprawozdań. Tego nie da się cofnąć.
own-data-erase-email = Wpisz adres swojego konta
own-data-erase-go = Usuwam konto na zawsze
own-data-erase-other = To nie jest adres tego konta.
own-data-erase-staff = To konto pracownika. Najpierw kierownik kończy jego rolę w centrum.
own-data-erase-last = Tylko ty koordynujesz: { $organisations }. Najpierw daj tę rolę komuś innemu.
privacy-account = Administratorem danych jest { $operator }. Dane konta służą do rezerwowania miejsc i kontaktu w tej sprawie (art. 6 ust. 1 lit. e RODO). Możesz je zobaczyć, poprawić, skopiować i usunąć na tej stronie, a także wnieść sprzeciw lub skargę do Prezesa UODO.
organisation-file = Plik organizacji (JSON)
directory-title = Organizacje w centrum
directory-text = Organizacje i grupy, które korzystają z centrum i chcą, żeby można je było znaleźć.
directory-search = Szukaj po nazwie albo działalności
directory-search-hint = Bez polskich znaków też znajdzie, z literówką też.
directory-none = Nie ma takiej organizacji
directory-all = Pokaż wszystkie
directory-more = To pierwsze 100. Wpisz nazwę, żeby znaleźć inne.
directory-count =
    { $n ->
        [one] { $n } organizacja
        [few] { $n } organizacje
       *[other] { $n } organizacji
    }

# Mandates, contacts, the team, the call list
mandate-until = do { $day }
mandate-over = do { $day }, już nie działa
mandate-last-day = Ostatni dzień (puste: bezterminowo)
mandate-day-wrong = Podajcie dzień od dziś do 20 lat naprzód albo zostawcie to pole puste.
contact-label = Kontakt
contact-none = nie jest kontaktem
contact-first = główny kontakt
contact-substitute = zastępczy kontakt
contact-cannot = Kontaktem może być tylko osoba, która rezerwuje albo koordynuje.
member-no-address = Bez adresu e-mail: dzwonimy
member-email-hint = Kto nie ma adresu, dostaje wiadomości telefonicznie albo na papierze: zobaczycie je na liście telefonów.
member-unreachable = Podajcie adres e-mail albo telefon.
member-add = Dopisz osobę
member-add-go = Dopisuję
desk-register = Wpisz organizację
desk-register-text = Dla tych, którzy dzwonią albo przychodzą z papierami. Pytania są te same co w zgłoszeniu przez internet.
desk-register-go = Zaczynam wpis
desk-draft-unnamed = Organizacja bez nazwy
desk-draft-since = zaczęte, ostatnia zmiana: { $day }
nav-centre = Centrum
settings-closures = Dni i miejsca, których nie można zarezerwować
settings-team = Kto pracuje w centrum i co może
settings-regulation = Zasady i oświadczenia, które organizacje przyjmują
team-title = Zespół
team-add = Nowa osoba w zespole
team-add-go = Dodaję i wysyłam e-mail
team-add-text = Osoba dostanie e-mail z linkiem do ustawienia hasła, ważny 7 dni.
team-known = Ta osoba już jest w zespole.
team-dismiss = Usuwam z zespołu
team-last-manager = To jedyny kierownik bez daty końca. Najpierw wyznaczcie drugiego.
calls-title = Lista telefonów
calls-text = Te osoby nie mają adresu e-mail. Zadzwońcie albo wydrukujcie i przekażcie, a potem odhaczcie.
calls-empty = Nikt nie czeka na telefon
calls-empty-text = Gdy trzeba będzie kogoś zawiadomić, pojawi się tutaj.
calls-see = Zobacz listę
calls-done = Przekazane
calls-print = Do druku
calls-place = Miejsce
calls-organisation = Organizacja
calls-topic = Temat
mail-appointed-subject = { $centre }: pracujecie w systemie rezerwacji
mail-appointed-heading = Jesteście w zespole
mail-appointed-intro = Dzień dobry, kierownik dodał was do zespołu { $centre } w systemie rezerwacji.
mail-appointed-button = Wchodzę
mail-appointed-why = Ten e-mail wysłaliśmy, bo kierownik centrum wpisał ten adres. Jeśli to pomyłka, nie trzeba nic robić.
calls-count =
    { $n ->
        [one] { $n } osobę trzeba zawiadomić telefonicznie
        [few] { $n } osoby trzeba zawiadomić telefonicznie
       *[other] { $n } osób trzeba zawiadomić telefonicznie
    }
settings-undelivered =
    { $n ->
        [0] Wszystkie e-maile wyszły
        [one] { $n } e-mail nie wyszedł
        [few] { $n } e-maile nie wyszły
       *[other] { $n } e-maili nie wyszło
    }

# retention
mail-account-unused-subject = Konto nieużywane od dawna
mail-account-unused-heading = Usuniemy to konto
mail-account-unused-intro = Dzień dobry, dawno nikt nie korzystał z tego konta. Usuniemy je razem z danymi po { $until }. Żeby je zachować, wystarczy się zalogować.
mail-account-unused-why = Ten e-mail dostają właściciele kont, z których od dawna nikt nie korzystał.
disposal-title = Brakowanie dokumentacji
disposal-text = Raz w roku powstaje tu spis spraw, których okres przechowywania minął. Nic nie znika, zanim kierownik zatwierdzi spis.
disposal-lists = Protokoły brakowania
disposal-none = Nie ma jeszcze żadnego spisu.
disposal-year = Protokół brakowania { $year }
disposal-periods = Okresy przechowywania
disposal-periods-text = Okresy liczą się od 1 stycznia po roku zamknięcia sprawy. Zmienia się je w pliku centrum.
disposal-lasting = przechowywane wieczyście
disposal-made = Sporządzono: { $time }.
disposal-decided = Decyzja: { $time }, { $by }
disposal-table = Spis dokumentacji
disposal-n = Lp.
disposal-what = Tytuł teczki
disposal-days = Daty skrajne
disposal-pieces = Liczba
disposal-category = Kategoria
disposal-keep = Zachować
disposal-fate = Co się stało
disposal-deleted = usunięto { $time }
disposal-will-go = zostanie usunięte za chwilę
disposal-kept = zachowano
disposal-examined = Teczki kategorii BE można usunąć dopiero po ekspertyzie archiwum państwowego. Jeśli jej nie ma, zaznaczcie „Zachować”.
disposal-note = Uwagi
disposal-note-hint = Potrzebne, gdy coś zostaje: dlaczego.
disposal-note-missing = Napisz, dlaczego coś zostaje.
disposal-note-long = Uwagi mogą mieć najwyżej { $n } znaków.
disposal-final = Usuniętych danych nie da się odzyskać. Liczby do sprawozdań zostają.
disposal-approve = Zatwierdzam i usuwam
disposal-reject = W tym roku nic nie usuwamy
disposal-before = Ktoś już zdecydował o tym spisie.
settings-disposal = Ile lat przechowujemy dokumenty i co można usunąć
disposal-class =
    { $class ->
        [bookings] Wnioski i rezerwacje
        [organisations] Teczka organizacji
       *[registrations] Zgłoszenia niezakończone rejestracją
    }
disposal-status =
    { $status ->
        [proposed] Czeka na decyzję
        [approved] Zatwierdzony
       *[rejected] Bez usuwania
    }
disposal-years =
    { $n ->
        [one] usuwane po { $n } roku
       *[other] usuwane po { $n } latach
    }
disposal-examined-years =
    { $n ->
        [one] po { $n } roku ocenia archiwum państwowe
       *[other] po { $n } latach ocenia archiwum państwowe
    }
disposal-folders =
    { $n ->
        [one] { $n } teczka
        [few] { $n } teczki
       *[many] { $n } teczek
    }

# The log of what was done
log-title = Dziennik
log-text = Kto, co i kiedy zrobił. Wpisów nikt nie może zmienić.
log-all = wszystko
log-from = Od dnia
log-until = Do dnia
log-show = Pokaż
log-everything = Cały dziennik
log-table = Tabela CSV
log-none = Nie ma takich wpisów
log-older = Starsze wpisy
log-program = program
log-erased = konto usunięte
log-yes = tak
log-agreement = porozumienie
log-agreement-number = porozumienie { $number }
log-registration = zgłoszenie
log-time = Kiedy
log-who = Kto
log-what = Co
log-about = Czego dotyczy
log-changes = Zmiany
settings-log = Kto, co i kiedy zrobił
log-action =
    { $action ->
        [booking-book] Złożono wniosek
        [booking-approve] Zatwierdzono rezerwację
        [booking-refuse] Odmówiono
        [booking-cancel] Odwołano rezerwację
        [booking-enter] Zapisano rezerwację dla organizacji
        [booking-excuse] Usprawiedliwiono nieobecność albo późne odwołanie
        [booking-expire] Wniosek wygasł bez decyzji
        [booking-mark_use] Zapisano, czy organizacja przyszła
        [centre-change] Zmieniono zasady centrum
        [centre-close] Wpisano zamknięcie
        [centre-import] Wczytano plik centrum
        [centre-reopen] Skreślono zamknięcie
        [organisation-add_member] Dodano osobę do organizacji
        [organisation-invite] Zaproszono osobę do organizacji
        [organisation-join] Osoba dołączyła do organizacji
        [organisation-leave] Osoba odeszła z organizacji
        [organisation-revoke] Cofnięto zaproszenie
        [organisation-role] Zmieniono rolę w organizacji
        [organisation-correct] Poprawiono dane organizacji
        [agreement-prepare] Przygotowano porozumienie
        [agreement-write] Zmieniono treść porozumienia
        [agreement-sign] Podpisano porozumienie
        [agreement-suspend] Zawieszono porozumienie
        [agreement-resume] Przywrócono porozumienie
        [agreement-terminate] Zakończono porozumienie
        [agreement-reject] Odmówiono porozumienia
        [agreement-archive] Odłożono porozumienie do archiwum
        [agreement-scan] Dodano skan porozumienia
        [registration-begin] Rozpoczęto zgłoszenie organizacji
        [registration-submit] Wysłano zgłoszenie organizacji
        [registration-check] Sprawdzono dokumenty zgłoszenia
        [registration-return] Zwrócono zgłoszenie do uzupełnienia
        [registration-accept] Przyjęto zgłoszenie organizacji
        [registration-refuse] Odmówiono zgłoszeniu
        [person-correct] Poprawiono dane osoby
        [person-email] Zmieniono adres e-mail
        [person-address] Podano adres osobie, która go nie miała
        [person-erase] Usunięto konto
        [person-second_factor_on] Włączono logowanie z kodem
        [person-second_factor_off] Wyłączono logowanie z kodem
        [regulation-publish] Ogłoszono regulamin lub oświadczenie
        [regulation-withdraw] Wycofano regulamin lub oświadczenie
        [disposal-propose] Sporządzono protokół brakowania
        [disposal-decide] Zdecydowano o protokole brakowania
        [disposal-dispose] Usunięto teczkę
        [letter-send_again] Wysłano e-mail ponownie
        [call-done] Przekazano telefonicznie lub na papierze
        [staff-add] Dodano osobę do zespołu
        [staff-change] Zmieniono rolę w zespole
        [staff-admin] Mianowano administratora
        [staff-admin_end] Odwołano administratora
        [staff-dismiss] Odebrano dostęp pracownikowi
        [view] Obejrzano dane
       *[other] { $action }
    }
log-group =
    { $group ->
        [booking] rezerwacje
        [centre] zasady i zamknięcia
        [organisation] organizacje
        [agreement] porozumienia
        [registration] zgłoszenia
        [person] konta
        [staff] zespół
        [regulation] regulaminy
        [disposal] brakowanie
        [letter] e-maile
        [call] telefony
        [view] kto oglądał dane
       *[other] { $group }
    }
log-key =
    { $key ->
        [role] rola
        [ends_at] koniec
        [contact] kontakt
        [person] osoba
        [number] numer
        [status] stan
        [channel] jak przyszło
        [exception] powód wyjątku
        [set_aside] mimo zasad
        [own_organisation] własna organizacja decydującego
        [late] po terminie
        [ground] powód
        [excused] usprawiedliwiono
        [from] od
        [until] do
        [called_off] odwołane
        [left] pozostałe
        [changes] zmiany
        [resources] miejsca
        [editions] wydania zasad
        [lang] język
        [name] nazwa
        [name_before] przedtem
        [name_after] potem
        [year] rok
        [folders] teczki
        [folder] teczka
        [held_back] zachowane teczki
        [class] rodzaj
        [closed] rok zamknięcia
        [pieces] liczba
        [deleted] usunięto
        [kind] rodzaj
        [effective_from] obowiązuje od
        [legal_form] forma prawna
        [documents] dokumenty
        [generation] zestaw kodów
        [version] wersja
        [starts_on] obowiązuje od
        [ends_on] obowiązuje do
        [kinds] obejmuje
        [ended_by] kto zakończył
        [hours_per_month] godzin w miesiącu
        [email] adres e-mail
        [phone] telefon
        [purpose] czym się zajmuje
        [address] adres
        [website] strona internetowa
        [short_name] nazwa skrócona
        [phone_before] telefon, przedtem
        [phone_after] telefon, potem
        [address_before] adres, przedtem
        [address_after] adres, potem
        [signatories_before] kto podpisuje, przedtem
        [signatories_after] kto podpisuje, potem
        [purpose_before] czym się zajmuje, przedtem
        [purpose_after] czym się zajmuje, potem
        [krs] KRS
        [nip] NIP
        [regon] REGON
        [record] numer w rejestrze
        [tie] związek z miastem
        [edelivery] adres do e-Doręczeń
        [public_benefit] status OPP
        [listed] w publicznej bazie
       *[other] { $key }
    }
log-value =
    { $value ->
        [requested] czeka na decyzję
        [approved] zatwierdzona
        [refused] odmowa
        [cancelled] odwołana
        [completed] zrealizowana
        [no_show] niewykorzystana
        [expired] wygasła
        [staff] pracownik
        [manager] kierownik
        [coordinator] koordynator
        [booker] może rezerwować
        [viewer] może oglądać
        [first] pierwszy
        [substitute] zastępczy
        [web] przez stronę
        [phone] telefonicznie
        [in_person] osobiście
        [paper] na papierze
        [draft] w przygotowaniu
        [submitted] wysłane
        [under_review] sprawdzane
        [returned] do uzupełnienia
        [accepted] przyjęte
        [to_sign] do podpisu
        [in_force] obowiązuje
        [suspended] zawieszone
        [terminated] wypowiedziane
        [lapsed] wygasło
        [archived] archiwalne
        [rejected] odrzucone
        [centre] centrum
        [organisation] organizacja
        [rules] regulamin
        [declaration] oświadczenie
        [bookings] rezerwacje
        [organisations] teczka organizacji
        [registrations] zgłoszenia
        [room] sale
        [desk] stanowiska
        [locker] szafki
        [bed] noclegi
        [equipment] sprzęt
        [naruszenie_regulaminu] naruszenie zasad
        [termin_zajety] termin zajęty
        [uzycie_ciagle] zbyt długie użycie
        [cel_niezgodny] cel niezgodny z zasadami
        [brak_obsady] brak obsady
        [brak_dokumentow] brak dokumentów
        [inne] inny powód
        [import] z pliku
       *[other] { $value }
    }
organisation-data-change = Popraw dane organizacji
organisation-data-text = Nazwę, formę prawną i numery rejestrów zmienia centrum, gdy zobaczy dokument.
organisation-data-outdated = Ktoś zmienił te dane w międzyczasie. Otwórz stronę jeszcze raz i popraw to, co trzeba.
organisation-data-known = Inna organizacja ma już taki numer.
organisation-log = Historia zmian
member-address-hint = Przyjdzie na niego link do hasła, a potem zwykłe e-maile.
member-address-give = Zapisz adres
member-address-taken = Ktoś ma już konto z tym adresem. Dodaj go do organizacji, a tę osobę usuń.

# The clause on personal data
privacy-short = Administratorem danych jest { $operator }. Dane służą do rezerwacji i kontaktu (art. 6 ust. 1 lit. e RODO).
privacy-read = Więcej o danych osobowych
privacy-link = Dane osobowe
privacy-who = Kto odpowiada za dane
privacy-controller = Administratorem danych jest { $operator }.
privacy-officer = W sprawie danych osobowych można pisać lub dzwonić: { $contact }.
privacy-why = Po co i na jakiej podstawie
privacy-why-task = Rezerwacje i kontakt w ich sprawie: zadanie publiczne, wspieranie organizacji (art. 6 ust. 1 lit. e RODO).
privacy-why-law = Archiwum i dziennik czynności: obowiązki prawne (art. 6 ust. 1 lit. c RODO).
privacy-why-agreement = Porozumienie, gdy jego stroną jest osoba: umowa (art. 6 ust. 1 lit. b RODO).
privacy-why-consent = Publiczna baza organizacji: zgoda, którą można w każdej chwili cofnąć (art. 6 ust. 1 lit. a RODO).
privacy-voluntary = Podanie danych jest dobrowolne, ale bez nich nie da się rezerwować. Nie pytamy o PESEL ani o numery dokumentów osób.
privacy-seen = Kto je widzi
privacy-seen-staff = Pracownicy centrum. To, że oglądali dane organizacji, zapisuje dziennik.
privacy-seen-members = Osoby z tej samej organizacji.
privacy-seen-public = Wszyscy inni widzą w terminarzu tylko słowo „Zajęte”.
privacy-seen-others = Nie przekazujemy danych poza Europejski Obszar Gospodarczy ani nikomu w celach handlowych.
privacy-kept = Jak długo
privacy-kept-bookings = Wnioski i rezerwacje: { $period }.
privacy-kept-organisations = Teczka organizacji (dane, dokumenty, porozumienia): { $period }.
privacy-kept-registrations = Zgłoszenia, które nie skończyły się rejestracją: { $period }.
privacy-rights = Twoje prawa
privacy-rights-text = Możesz zobaczyć swoje dane, poprawić je, zabrać kopię i usunąć konto; możesz też zażądać ograniczenia przetwarzania albo wnieść sprzeciw.
privacy-own = Moje dane
privacy-complaint = Skargę można wnieść do Prezesa Urzędu Ochrony Danych Osobowych.
privacy-complaint-to = Skargę można wnieść do: { $authority }.
privacy-more = Warto wiedzieć
privacy-cookies = Strona zapamiętuje tylko zalogowanie i wybrany język. Nie śledzi i niczego nie ładuje z innych stron.
privacy-automatic = Program sprawdza zasady i może od razu potwierdzić rezerwację. O odmowie decyduje człowiek, a o wyjątek można zawsze poprosić w centrum. Nikogo nie profilujemy.
privacy-cctv = Budynek jest objęty monitoringiem wizyjnym.
privacy-years =
    { $n ->
        [one] rok od końca roku, w którym sprawę zamknięto
        [few] { $n } lata od końca roku, w którym sprawę zamknięto
       *[other] { $n } lat od końca roku, w którym sprawę zamknięto
    }
privacy-kept-drafts =
    { $n ->
        [one] Zgłoszenia, których nikt nie wysłał: { $n } dzień.
       *[other] Zgłoszenia, których nikt nie wysłał: { $n } dni.
    }
privacy-kept-accounts =
    { $n ->
        [one] Konto, z którego nikt nie korzysta: { $n } miesiąc; wcześniej uprzedzamy.
        [few] Konto, z którego nikt nie korzysta: { $n } miesiące; wcześniej uprzedzamy.
       *[other] Konto, z którego nikt nie korzysta: { $n } miesięcy; wcześniej uprzedzamy.
    }
privacy-kept-log =
    { $n ->
        [one] Dziennik czynności: { $n } dzień.
       *[other] Dziennik czynności: { $n } dni.
    }
privacy-kept-letters =
    { $n ->
        [one] Wysłane e-maile: { $n } dzień.
       *[other] Wysłane e-maile: { $n } dni.
    }
organisation-balances = Wykorzystanie limitów
organisation-balances-text = Liczą się wnioski i rezerwacje całej organizacji.
organisation-data-save = Zapisz
log-applicant = osoba zgłaszająca
