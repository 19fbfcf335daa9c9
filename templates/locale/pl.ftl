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
mail-subject-cancelled = Odwołana: { $title } – { $when }
mail-subject-password = Wasze konto w { $centre }: ustawcie hasło
mail-intro-received = Dzień dobry, dostaliśmy prośbę o rezerwację dla organizacji { $organisation }.
mail-intro-approved = Dzień dobry, potwierdzamy rezerwację dla organizacji { $organisation }. Czekamy na was!
mail-intro-refused = Dzień dobry, niestety tym razem nie możemy potwierdzić rezerwacji dla organizacji { $organisation }.
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
mail-call = Wolicie zadzwonić?
mail-why-booking = Ten e-mail wysłaliśmy, bo rezerwacja powstała na to konto.
mail-why-password = Ten e-mail wysłaliśmy, bo ktoś z centrum założył konto na ten adres. Jeśli to pomyłka, nie musicie nic robić.
mail-password-heading = Wasze konto jest gotowe
mail-password-intro = Dzień dobry, założyliśmy wam konto w systemie rezerwacji. Żeby się zalogować, najpierw ustawcie hasło.
mail-password-button = Ustawiam hasło
mail-password-limit = Link zadziała raz, do: { $when }.

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
        [one] Do początku zostało mniej niż { $n } dzień roboczy, więc decyduje pracownik centrum.
        [few] Do początku zostało mniej niż { $n } dni robocze, więc decyduje pracownik centrum.
       *[other] Do początku zostało mniej niż { $n } dni roboczych, więc decyduje pracownik centrum.
    }
rule-too-far-ahead = To za daleko naprzód. Dziś można rezerwować najdalej na dzień: { $day }.
rule-closed = Tego dnia ({ $day }) centrum jest zamknięte.
rule-holiday = Tego dnia ({ $day }) centrum jest zamknięte, bo to święto: { $holiday }.
rule-outside-hours = Tego dnia ({ $day }) centrum jest otwarte { $open }, a termin to { $asked }.
rule-too-short = To za krótko. Najkrótsza rezerwacja: { $length }.
rule-too-long = To za długo. Najdłuższa rezerwacja: { $length }.
rule-off-grid =
    { $n ->
        [one] Początek i koniec muszą wypadać co { $n } minutę, licząc od pełnej godziny.
        [few] Początek i koniec muszą wypadać co { $n } minuty, licząc od pełnej godziny.
       *[other] Początek i koniec muszą wypadać co { $n } minut, licząc od pełnej godziny.
    }
rule-over-capacity = Za dużo osób: to miejsce mieści { $capacity }, a podano { $people }.
rule-too-few-people = Za mało osób: potrzeba co najmniej { $n }.
rule-quota-hours = Limit organizacji na miesiąc { $month } to { $limit }. Wykorzystane: { $used }, ten termin: { $asked }.
rule-not-eligible = Porozumienie organizacji nie obejmuje { $kind }.
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
