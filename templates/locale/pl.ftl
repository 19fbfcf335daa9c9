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
sign-in-no-account-text = Konto zakłada centrum, gdy podpisze z organizacją porozumienie. Zadzwońcie albo napiszcie.
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
organisation-save-role = Zapisz rolę
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
