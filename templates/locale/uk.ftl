# Слова сторінок і листів українською. Обов'язковою є польська версія, pl.ftl.

## Calendar feeds
feed-busy = Зайнято
feed-tentative = [попереднє] { $title }
feed-number = Бронювання № { $number }

## Mails
mail-subject-received = Очікує на рішення: { $title } – { $when }
mail-subject-approved = { $title } – { $when }
mail-subject-refused = Відмова: { $title } – { $when }
mail-subject-expired = Без рішення: { $title } – { $when }
mail-subject-cancelled = Скасовано: { $title } – { $when }
mail-first-password-subject = Ваш обліковий запис у { $centre }: встановіть пароль
mail-intro-received = Добрий день, ми отримали запит на бронювання для організації { $organisation }.
mail-intro-approved = Добрий день, підтверджуємо бронювання для організації { $organisation }. Чекаємо на вас!
mail-intro-refused = Добрий день, на жаль, цього разу ми не можемо підтвердити бронювання для організації { $organisation }.
mail-intro-expired = Добрий день, нам дуже шкода: ніхто вчасно не розглянув прохання про бронювання для організації { $organisation }, а його час уже почався.
mail-intro-cancelled = Добрий день, бронювання для організації { $organisation } скасовано.
mail-reason = Причина
mail-fact-when = Коли
mail-fact-where = Де
mail-fact-title = Назва
mail-fact-people = Скільки людей
mail-fact-number = Номер бронювання
mail-open-booking = Відкриваю бронювання
mail-booking-page = Сторінка бронювання
mail-attached-approved = У вкладенні файл для календаря.
mail-attached-cancelled = Файл у вкладенні прибере цю зустріч із вашого календаря.
mail-next = Що далі
mail-next-received = Запит прочитає працівник центру. Про рішення ми напишемо на цю адресу.
mail-next-call-off-request = Плани змінилися? Запит можна скасувати на сторінці бронювання.
mail-next-call-off = Плани змінилися? Скасуйте бронювання на його сторінці, комусь це місце стане в пригоді.
mail-next-another = Потрібен інший час? Пошукайте його в розкладі або зателефонуйте, ми допоможемо.
mail-next-ways = На сторінці бронювання ми підказуємо інші вільні терміни. Можете також зателефонувати, допоможемо.
mail-call = Краще зателефонувати?
mail-why-booking = Ми надіслали цей лист, бо бронювання створено з цього облікового запису.
mail-first-password-why = Ми надіслали цей лист, бо центр створив обліковий запис на цю адресу. Якщо це помилка, нічого робити не потрібно.
mail-first-password-heading = Ваш обліковий запис готовий
mail-first-password-intro = Добрий день, ми створили для вас обліковий запис у системі бронювання. Щоб увійти, спершу встановіть пароль.
mail-first-password-button = Встановлюю пароль
mail-notice-limit = Посилання діє один раз, до: { $when }.
mail-invitation-subject = Запрошення: { $organisation }
mail-invitation-heading = Запрошення до організації
mail-invitation-intro = Добрий день, { $name } запрошує бронювати місця від імені організації { $organisation }.
mail-invitation-button = Відкрити запрошення
mail-invitation-why = Цей лист надіслано, бо хтось з організації вказав цю адресу. Якщо це помилка, нічого робити не треба.
mail-sign-in-subject = Вхід до { $centre }
mail-sign-in-heading = Вхід без пароля
mail-sign-in-intro = Добрий день, за цим посиланням ви ввійдете без пароля.
mail-sign-in-button = Увійти
mail-asked-why = Цей лист надіслано, бо хтось вказав цю адресу на сторінці входу. Якщо це помилка, нічого робити не треба: без посилання ніхто не ввійде.
mail-new-password-subject = Новий пароль до { $centre }
mail-new-password-heading = Новий пароль
mail-new-password-intro = Добрий день, за цим посиланням ви встановите новий пароль. До того часу діє попередній.
mail-new-password-button = Установити пароль
mail-waiting-subject = Заявка { $number } чекає: { $organisation }, { $when }
mail-waiting-heading = Заявка { $number } чекає на рішення
mail-waiting-intro = { $organisation } просить місце: { $place }, { $when }. Відповідь потрібна сьогодні.
mail-waiting-button = Відкрити заявку
mail-waiting-why = Цей лист надіслано, бо ви вирішуєте щодо заявок у { $centre }.

## Dates and amounts
weekday-long =
    { $n ->
        [1] понеділок
        [2] вівторок
        [3] середа
        [4] четвер
        [5] п'ятниця
        [6] субота
       *[7] неділя
    }
weekday-short =
    { $n ->
        [1] пн
        [2] вт
        [3] ср
        [4] чт
        [5] пт
        [6] сб
       *[7] нд
    }
month-of =
    { $n ->
        [1] січня
        [2] лютого
        [3] березня
        [4] квітня
        [5] травня
        [6] червня
        [7] липня
        [8] серпня
        [9] вересня
        [10] жовтня
        [11] листопада
       *[12] грудня
    }
month-short =
    { $n ->
        [1] січ
        [2] лют
        [3] бер
        [4] кві
        [5] тра
        [6] чер
        [7] лип
        [8] сер
        [9] вер
        [10] жов
        [11] лис
       *[12] гру
    }
date-long = { $weekday }, { $day } { $month } { $year }
date-day = { $weekday }, { $day } { $month }
date-short = { $weekday } { $day }.{ $month }
date-plain = { $day } { $month } { $year }
count-people =
    { $n ->
        [one] { $n } особа
        [few] { $n } особи
       *[other] { $n } осіб
    }
count-nights =
    { $n ->
        [one] { $n } ніч
        [few] { $n } ночі
       *[other] { $n } ночей
    }
count-days =
    { $n ->
        [one] { $n } день
        [few] { $n } дні
       *[other] { $n } днів
    }
count-bookings =
    { $n ->
        [one] { $n } бронювання
        [few] { $n } бронювання
       *[other] { $n } бронювань
    }
count-minutes =
    { $n ->
        [one] { $n } хвилина
        [few] { $n } хвилини
       *[other] { $n } хвилин
    }
count-hours =
    { $n ->
        [one] { $n } година
        [few] { $n } години
       *[other] { $n } годин
    }
count-hours-and-half = { $n },5 години
hold-until = Тримаємо це місце до { $time }

## Statuses of a booking
status-held = Тримається
status-requested = Очікує рішення
status-approved = Підтверджено
status-refused = Відмовлено
status-cancelled = Скасовано
status-completed = Виконано
status-no-show = Неявка
status-expired = Строк минув

## What the rules find; read by the organisation and by staff
hours-closed = зачинено
rule-in-the-past = Цей час уже почався або минув.
rule-notice-hours =
    { $n ->
        [one] Бронювання треба попросити щонайменше за { $n } годину до початку.
        [few] Бронювання треба попросити щонайменше за { $n } години до початку.
       *[other] Бронювання треба попросити щонайменше за { $n } годин до початку.
    }
rule-notice-days =
    { $n ->
        [one] Про бронювання треба попросити щонайменше за { $n } день.
        [few] Про бронювання треба попросити щонайменше за { $n } дні.
       *[other] Про бронювання треба попросити щонайменше за { $n } днів.
    }
rule-notice-working-days =
    { $n ->
        [one] Про бронювання треба попросити щонайменше за { $n } робочий день.
        [few] Про бронювання треба попросити щонайменше за { $n } робочі дні.
       *[other] Про бронювання треба попросити щонайменше за { $n } робочих днів.
    }
rule-notice-staff =
    { $n ->
        [one] До початку залишилося менше ніж { $n } робочий день, тому вирішує працівник центру.
        [few] До початку залишилося менше ніж { $n } робочі дні, тому вирішує працівник центру.
       *[other] До початку залишилося менше ніж { $n } робочих днів, тому вирішує працівник центру.
    }
rule-too-far-ahead = Це задалеко наперед. Сьогодні можна бронювати щонайпізніше на день: { $day }.
rule-closed = Того дня ({ $day }) центр зачинено.
rule-holiday = Того дня ({ $day }) центр зачинено, бо це свято: { $holiday }.
rule-closure = Центр зачинено { $when }.
rule-resource-unavailable = { $place } – не працює { $when }.
closure-day = { $from }
closure-days = з { $from } до { $until }
closure-open = з { $from } до подальшого повідомлення
closure-note = Причина: { $note }.
rule-outside-hours = Того дня ({ $day }) центр відчинено { $open }, а час бронювання { $asked }.
rule-outside-hours-of = { $place }: години того дня ({ $day }): { $open }, а час бронювання { $asked }.
rule-shut-of = { $place }: того дня ({ $day }) не надається.
rule-too-short = Це закоротко. Найкоротше бронювання: { $length }.
rule-too-long = Це задовго. Найдовше бронювання: { $length }.
rule-off-grid =
    { $n ->
        [one] Початок і кінець мають припадати на кожну { $n } хвилину від повної години.
        [few] Початок і кінець мають припадати на кожні { $n } хвилини від повної години.
       *[other] Початок і кінець мають припадати на кожні { $n } хвилин від повної години.
    }
rule-over-capacity = Забагато людей: це місце вміщує { $capacity }, а вказано { $people }.
rule-building-full = Забагато людей одночасно в усьому центрі: він вміщує { $capacity }, у цей час уже буде { $expected }, а вказано { $people }.
rule-too-few-people = Замало людей: потрібно щонайменше { $n }.
rule-quota-hours = Ліміт організації ({ $what }, { $when }) становить { $limit }. Використано: { $used }, це бронювання: { $asked }.
rule-quota-count = Ліміт організації ({ $what }, { $when }) становить { $limit }. Ви вже маєте: { $used }.
quota-all = разом
quota-kind = { $kind ->
    [room] зали
    [desk] робочі місця
    [locker] шафки
    [bed] нічліги
   *[equipment] обладнання
}
period-season = сезон від { $from }
quota-balance = { $what }, { $when }: використано { $used }, ліміт: { $limit }
period-week = тиждень від { $from }
rule-features-missing = { $place }: це місце не має того, що потрібно: { $missing }.
rule-not-eligible = Угода організації не охоплює { $kind }.
rule-not-eligible-form = Це місце не надається організаціям такого виду ({ $form }).
rule-referral-only = Це місце лише для людей зі скеруванням. Його надає працівник центру.
rule-staff-only = Це місце надає працівник центру. Зателефонуйте або напишіть.
rule-strikes = Організація зараз не може бронювати: неявки й пізні скасування ({ $days }): { $count }.
rule-strikes-staff = Вирішує працівник, бо неявки й пізні скасування ({ $days }): { $count }.
rule-not-staffed = Того дня ({ $day }) працівник на місці { $open }, а час: { $asked }.
rule-not-staffed-at-all = Того дня ({ $day }) працівника на місці немає.
rule-nights = Дозволена кількість ночей: { $min }–{ $max }, а вказано: { $nights }.
rule-arrival = Приїзд: того дня ({ $day }) приймаємо: { $open }, а вказано { $at }.
rule-departure = Виїзд: того дня ({ $day }) можна виселитися: { $open }, а вказано { $at }.
rule-nobody-there = нікого немає на місці
rule-participants-pay = Учасники мають платити, а місця надаємо безкоштовно для безкоштовних зустрічей.
rule-minors-statement = Беруть участь неповнолітні: потрібна заява про їхній захист.
rule-minors-forbidden = Це місце не надається для занять із неповнолітніми.
rule-no-agreement = Організація не має підписаної угоди з цим центром.
rule-agreement-ends = Угода організації діє до { $day }, а цей час пізніше.
rule-suspended = Право організації бронювати призупинено.
rule-title-missing = Бракує назви зустрічі.
rule-responsible-missing = Бракує відповідальної особи.
rule-taken = { $place }: у час { $hours } місце вже зайняте.
rule-buffer = { $place }: між зустрічами потрібна перерва ({ $gap }), а поруч зайнято { $hours }.
kind-not-covered =
    { $kind ->
        [room] зали
        [desk] робочі місця
        [locker] шафки
        [bed] ночівлі
       *[equipment] обладнання
    }
holiday =
    { $name ->
        [new-year] Новий рік
        [epiphany] Трьох Королів
        [easter] Великдень
        [easter-monday] Великодній понеділок
        [labour-day] День праці
        [constitution-day] День Конституції 3 травня
        [pentecost] Зелені свята
        [corpus-christi] Свято Божого Тіла
        [assumption] Внебовзяття Діви Марії
        [all-saints] День усіх святих
        [independence-day] День Незалежності Польщі
        [christmas-eve] Святвечір
        [christmas] Різдво
       *[second-christmas] другий день Різдва
    }

## The frame of every page
frame-program = Місця для організацій
frame-for-organisations = Місця для організацій
frame-for-staff = Для працівників
frame-skip = Перейти до змісту
frame-nav = Головне
frame-account = Мій обліковий запис
frame-call = Бажаєте зателефонувати?
frame-contact = Контакти й дорога
frame-sign-out = Вийти
nav-about = Про центр
nav-book = Забронювати
nav-schedule = Розклад
nav-mine = Мої
nav-requests = Заявки
nav-sign-in = Увійти

## Entrance and centre
centres-title = Центри
centres-text = Оберіть центр, у якому хочете забронювати місце.
home-title = Зали й місця для організацій
home-book = Бронюю місце
home-schedule = Переглянути розклад
home-hours = Години роботи
home-changes = Зміни
home-rooms = Зали
hours-open = Відчинено { $hours }.
hours-shut = Зачинено.
hours-holiday = Зачинено, свято: { $holiday }.
hours-next = Наступний день: { $day }, { $hours }.
hours-special = { $when }: { $hours }.

## Rooms
room-holds =
    { $n ->
        [one] до { $n } особи
        [few] до { $n } осіб
       *[other] до { $n } осіб
    }
room-facts = Правила й факти
room-capacity = Скільки осіб
room-part-of = Частина зали
room-parts = Частини
room-decision = Хто вирішує
room-length = Як довго
room-length-text = щонайменше { $min }, щонайбільше { $max }
room-ahead = Як рано
room-ahead-text =
    { $n ->
        [one] щонайбільше за { $n } день
        [few] щонайбільше за { $n } дні
       *[other] щонайбільше за { $n } днів
    }
room-gap = Перерва між зустрічами
room-features = Що тут є
room-rules = Варто знати
policy-forms = Хто може бронювати (правова форма): { $forms }.
policy-manager = Вирішує керівник.
policy-staff-notice =
    { $n ->
        [one] Якщо до початку лишилося менше ніж { $n } робочий день, вирішує працівник центру.
        [few] Якщо до початку лишилося менше ніж { $n } робочі дні, вирішує працівник центру.
       *[other] Якщо до початку лишилося менше ніж { $n } робочих днів, вирішує працівник центру.
    }
policy-after-hours = Поза годинами роботи потрібна згода працівника центру.
policy-unstaffed = На години без персоналу потрібна згода працівника центру.
policy-unstaffed-forbidden = Лише в години, коли на місці є працівник центру.
policy-min-people =
    { $n ->
        [one] Щонайменше для { $n } особи.
        [few] Щонайменше для { $n } осіб.
       *[other] Щонайменше для { $n } осіб.
    }
policy-fees = Якщо учасники платять за участь, вирішує працівник центру.
policy-fees-forbidden = Лише для зустрічей, за які учасники не платять.
policy-minors = Якщо приходять неповнолітні, потрібна заява про їхній захист.
policy-strikes =
    { $n ->
        [one] Після { $n } неявки або пізнього скасування ({ $days }) вирішує працівник центру.
        [few] Після { $n } неявок або пізніх скасувань ({ $days }) вирішує працівник центру.
       *[other] Після { $n } неявок або пізніх скасувань ({ $days }) вирішує працівник центру.
    }
policy-strikes-suspend =
    { $n ->
        [one] Після { $n } неявки або пізнього скасування ({ $days }) організація поки не може бронювати.
        [few] Після { $n } неявок або пізніх скасувань ({ $days }) організація поки не може бронювати.
       *[other] Після { $n } неявок або пізніх скасувань ({ $days }) організація поки не може бронювати.
    }
policy-cancel =
    { $n ->
        [one] Скасоване пізніше ніж за { $n } робочий день усе одно враховується в ліміт.
        [few] Скасоване пізніше ніж за { $n } робочі дні усе одно враховується в ліміт.
       *[other] Скасоване пізніше ніж за { $n } робочих днів усе одно враховується в ліміт.
    }
room-quota = Ліміт організації
quota-per =
    { $period ->
        [day] { $most } на день
        [week] { $most } на тиждень
        [season] { $most } на сезон
       *[month] { $most } на місяць
    }
quota-of = { $what }: { $limit }
room-feed = Календар зали
room-feed-text = Додайте цю адресу до свого календаря й побачите, коли зала зайнята. Без назв і осіб.
decision-at-once = Бронювання підтверджується одразу.
decision-staff = Вирішує працівник центру. Про рішення напишемо електронною поштою.
decision-compete = Про той самий час можуть попросити кілька організацій. Обирає працівник центру й напише електронною поштою.

## Schedule
schedule-title = Розклад
schedule-intro = Оберіть вільне місце; години уточните на наступному кроці.
schedule-caption = Зали, { $day }. Рядок це зала, клітинки це години по черзі. Станом на { $time }.
schedule-place = Місце
schedule-days = День
schedule-today = Сьогодні { $day }
schedule-prev-week = попередній тиждень
schedule-next-week = наступний тиждень
schedule-other-day = Інший день
schedule-show = Показати
schedule-closed = Того дня центр зачинено
schedule-next-open = Показати найближчий день: { $day }
schedule-skip =
    { $n ->
        [one] Пропустити розклад ({ $n } зала)
        [few] Пропустити розклад ({ $n } зали)
       *[other] Пропустити розклад ({ $n } зал)
    }
schedule-over = минуло
schedule-rooms-free =
    { $n ->
        [one] { $n } зала
        [few] { $n } зали
       *[other] { $n } зал
    }
schedule-legend = Позначення
schedule-free = Вільно
schedule-held = Тримаємо для вас
schedule-yours = Ваше бронювання
schedule-your-request = Ваша заявка, очікує рішення
schedule-gap = Підготовка зали
schedule-full = У центрі бракує місць
schedule-past = Минуло
schedule-assigned = Надає працівник
schedule-too-late = Запізно просити
schedule-too-early = Ще зарано
schedule-unstaffed = Без персоналу
schedule-unusable = Закоротко для бронювання
schedule-taken-because = Зайнято, бо { $place }
legend-yours = Ваша
legend-taken = Зайнято
legend-closed = Зачинено

## Asking for a place
form-error = Помилка
form-errors = Виправте ці поля
request-heading = Бронювання зали
request-for = Ви бронюєте від імені: { $organisation }.
request-place = Місце
request-day = День
request-from = Від
request-to = До
request-people = Скільки осіб
request-title = Назва зустрічі
request-title-hint = Її побачите ви й працівники центру.
request-responsible = Відповідальна особа
request-responsible-hint = Хто буде на місці й відповідає за залу.
request-phone = Телефон (необов'язково)
request-phone-hint = Лише для працівників центру, якщо треба буде щось узгодити.
request-go = Перевіряю час
request-not-for = Місця не надаємо для: { $purposes }.
request-more = Більше: доступність, обладнання, неповнолітні, оплата
request-needs = Що вам потрібно на місці?
request-who = Хто приходить?
request-minors = Прийдуть неповнолітні
request-minors-stated = Заявляю від імені організації: ми дотримуємося стандартів захисту неповнолітніх, ведучі перевірені, а згоди опікунів є в нас
request-fees = Учасники платять за участь
booking-closed-text = Це бронювання зроблено раніше. Узгодьте з центром, що далі.
booking-extra = Додатково
booking-needs = Потреби: { $needs }
booking-minors = За участю неповнолітніх; заявлено, що вони під опікою
booking-minors-unstated = За участю неповнолітніх
booking-fees = Учасники платять за участь
request-next = На наступному кроці побачите підсумок. Ще нічого не заброньовано.
request-free = Вільно того дня
request-balance = Скільки ви вже використали
request-nothing-free = Того дня вже нічого не вільно.
request-taken = Цей час уже зайнятий
request-refused = Так забронювати не вийде
request-kept = Нічого не треба вводити знову: усе, що ви вказали, є у формі.
request-ways = Натомість можете взяти
request-take = Обираю
request-help = Ми допоможемо
request-help-text = Зателефонуйте або напишіть до центру.
way-again = щойно звільнилося
way-same-time = той самий час
way-later = того ж дня, { $length } пізніше
way-earlier = того ж дня, { $length } раніше
way-days-later =
    { $n ->
        [one] на { $n } день пізніше
        [few] на { $n } дні пізніше
       *[other] на { $n } днів пізніше
    }
way-days-earlier =
    { $n ->
        [one] на { $n } день раніше
        [few] на { $n } дні раніше
       *[other] на { $n } днів раніше
    }
way-next-week = на тиждень пізніше
way-longer = довше на { $length }
way-shorter = коротше на { $length }
finder-order = Спочатку найменша зала, якої вистачить, потім та, яку ви зазвичай берете; з кількох термінів найраніший.
way-other-room = інша зала
way-at-once = підтверджується одразу
way-staff-decide = вирішує працівник
fault-place = Оберіть місце зі списку.
fault-day = Вкажіть день, наприклад 2026-12-01.
fault-start = Оберіть час початку.
fault-end = Оберіть час закінчення.
fault-backwards = Кінець має бути пізніше за початок.
fault-people = Вкажіть кількість осіб, наприклад 8.
fault-length = Щонайбільше 120 знаків.
fault-reason-length = Причина може мати щонайбільше { $n } символів.
check-title = Перевірте й забронюйте
check-back = Назад до форми
check-held-text = Ніхто інший зараз його не візьме. Якщо не встигнете, ми просто перевіримо ще раз.
check-lapsed = Час утримання місця минув
check-lapsed-text = Можете бронювати далі: ми ще раз перевіримо, чи вільно.
check-replaced = Це місце ми для вас більше не тримаємо
check-replaced-text = Ви вибрали потім інший час, можливо, в іншій вкладці. Ми тримаємо одне місце одночасно: останнє.
check-replaced-way = Перейти до останнього вибору
check-gone = Цього вибору вже немає
check-gone-text = Його міг замінити новіший, або він давно втратив чинність. Заброньоване — у вашому списку.
check-go = Бронюю:
check-change = Змінюю
check-know = Варто знати
check-cancel = Скасувати можна без пояснення причини аж до початку зустрічі.
check-better = Тут є все, що вам потрібно

## A booking
booking-name = Бронювання { $n }
booking-to = До бронювання { $n }
booking-when = Коли
booking-where = Як дістатися
booking-next = Що далі
booking-do = Що бажаєте зробити?
booking-reason = Причина
booking-others-see = Інші бачать
booking-others-see-busy = лише «Зайнято»
booking-why-staff = Чому вирішує працівник
booking-ics = Додаю до календаря
booking-in-schedule = Переглянути в розкладі
booking-cancel = Скасовую
booking-decide = Розглядаю заявку
booking-requested = { $place }: заявку надіслано
booking-requested-text = Очікує рішення працівника центру; до того часу місце зайняте для вас. Ця адреса зберігається, до неї можна повертатися.
booking-requested-staff = Чекає на рішення; до того часу місце зайняте для цієї організації.
booking-requested-compete = Очікує рішення працівника центру. Про цей час можуть попросити кілька організацій, тож місце ще не зайняте. Ця адреса зберігається, до неї можна повертатися.
booking-compete-staff = Чекає на рішення. Про цей час можуть просити кілька організацій; місце займе лише та, яку ви виберете.
booking-approved = Готово, { $place } ваша
booking-approved-text = Підтвердження надсилаємо електронною поштою. Ця адреса зберігається, до неї можна повертатися.
booking-approved-staff = { $place }: бронювання підтверджено
booking-over = { $place }: цей час уже минув
booking-over-text = Дякуємо! Наступний вільний час знайдете в розкладі.
booking-refused = Відмовлено
booking-cancelled = Бронювання скасовано
booking-completed = Зустріч відбулася
booking-no-show = Бронювання не використано
excuse-title = Поважна причина
excuse-yes = Визнати причину поважною
excuse-no = Скасувати визнання
excuse-done = Причина поважна: не рахується як невикористане чи пізно скасоване.
excuse-open = Рахується як невикористане або пізно скасоване. Центр може визнати причину поважною.
excuse-cannot = Немає чого визнавати
excuse-cannot-text = Бронювання використали або скасували вчасно.
booking-expired = Строк заявки минув
booking-expired-text = Ніхто не вирішив до початку. Зателефонуйте до центру, якщо час ще потрібен.
booking-expired-over = Ніхто не вирішив до початку.
booking-decided = { $time }
booking-decided-by = { $time }, { $name }
step-asked = Заявку прийнято
step-decision = Рішення працівника центру
step-decision-text = Напишемо електронною поштою, щойно буде рішення.
step-approved = Підтверджено
step-come = Зустріч
cancel-title = Скасувати бронювання?
cancel-effect = Місце одразу стане вільним для інших. Про скасування напишемо електронною поштою.
cancel-reason = Причина (необов'язково)
cancel-reason-hint = Її побачать працівники центру.
cancel-reason-staff = Напишемо її організації.
cancel-keep = Залишаю
cancel-over = Це бронювання не можна скасувати
cancel-over-text = Скасовувати вже нічого: заявку розглянуто або час минув.
cancel-begun-text = Зустріч уже почалася. Зателефонуйте до центру, якщо зала не потрібна.
cancel-past-text = Цей час уже минув, тож скасовувати нічого.

## One's own bookings
mine-title = Ваші бронювання
mine-waiting = Очікують рішення
mine-coming = Найближчі
mine-past = Минулі й закриті
mine-empty = У вас ще немає бронювань
mine-empty-text = Оберіть вільне місце в розкладі.

## Staff: requests
inbox-count =
    { $n ->
        [one] { $n } заявка очікує
        [few] { $n } заявки очікують
       *[other] { $n } заявок очікує
    }
inbox-first =
    { $n ->
        [one] Вище { $n } заявка з найближчим часом. Наступні з'являться, коли її розглянуть.
        [few] Вище { $n } заявки з найближчим часом. Наступні з'являться, коли ці розглянуть.
       *[other] Вище { $n } заявок з найближчим часом. Наступні з'являться, коли ці розглянуть.
    }
inbox-request = Заявка { $n }
inbox-since = від { $time }
inbox-asked = Надіслано
inbox-empty = Усе розглянуто
inbox-empty-text = Нові заявки з'являться тут.
inbox-done = Нещодавно закриті
inbox-checked = Ми перевірили
inbox-all-well = Усіх правил дотримано.
inbox-yes = Згода
inbox-yes-text = Організація отримає лист із запрошенням до календаря.
inbox-approve = Підтверджую
inbox-cannot = Підтвердити неможливо
inbox-cannot-text = Причина є в списку перевірених правил. Можна відмовити й вказати причину.
inbox-no = Відмова
use-title = Чи прийшли?
use-yes = Прийшли
use-no = Не прийшли
use-cannot = Цього зараз не можна позначити
use-cannot-text = Присутність позначають у підтвердженому бронюванні, коли воно вже почалося.
cancel-late = Це пізнє скасування: бронювання все одно враховується в ліміт організації.
step-decision-by = Відповімо до: { $day }.
inbox-overdue = прострочено
closures-title = Закриття
closures-now = Зараз і заплановано
closures-empty = Нічого не закрито
closures-reopen = Відкриваю знову
closures-new = Нове закриття
closures-place = Що закриваєте?
closures-centre = увесь центр
closures-from = Від дня
closures-until = До дня (включно)
closures-until-hint = Порожньо: до подальшого повідомлення.
closures-note = Причина
closures-note-hint = Його прочитають усі, також у листах.
closures-note-missing = Напишіть причину.
closures-note-length = Причина – один рядок, щонайбільше { $n } символів.
closures-backwards = Останній день раніше за перший.
closures-over = Цей час уже минув.
closures-told = { $place }: { $when }.
closures-told-centre = Увесь центр: { $when }.
closures-new-hit = Нове:
closures-check = Показати наслідки
closures-check-text = Спершу побачите бронювання на цей час. Ще нічого не зміниться.
closures-effects = Наслідки закриття
closures-none = Жодне бронювання не припадає на цей час
closures-choose = Позначені бронювання скасуємо й повідомимо організації. Інші залишаться, щоб узгодити з організацією.
closures-off = Скасувати:
closures-close = Закриваю
closures-close-text = Організації отримають лист із причиною.
closures-keep-open = Не закриваю
closures-others = З’явилися нові бронювання
closures-others-text = Перевірте список ще раз. Нічого не змінено.
closures-already = Це закриття вже є
closures-already-text = Хтось записав його щойно. Ваші позначки не використано: перевірте бронювання на цей час.
closures-gone = Цього закриття вже немає
closures-gone-text = Хтось змінив його раніше.
desk-title = Нове бронювання для організації
desk-open = Записати бронювання
desk-choose = – виберіть –
desk-title-hint = Її побачать організація й працівники центру.
desk-channel = Як надійшла заявка?
desk-set-aside = Ці правила було б пропущено:
desk-go = Записую бронювання
desk-next = Організація отримає лист. Якщо про це місце вирішує керівник, бронювання чекає на його згоду.
desk-for-manager = Правила цього місця залишають рішення керівнику, а час уже почався. Таке бронювання може записати лише керівник.
desk-day-range = Можна вказати день від { $from } до { $until }.
fault-organisation = Виберіть організацію.
channel =
    { $channel ->
       *[phone] телефоном
        [in_person] особисто
        [paper] на папері
    }
inbox-rivals = Інші заявки й бронювання на цей час
inbox-ground = Підстава відмови
inbox-ways = Можна запропонувати
inbox-way-enter = Вписати замість цього
inbox-exception = Обґрунтування
inbox-exception-hint = Згода попри ці правила потребує обґрунтування. Воно залишиться в журналі.
inbox-exception-missing = Напишіть, чому погоджуєтеся попри ці правила.
inbox-exception-unseen = Додалося правило, якого раніше тут не було. Прочитайте список ще раз; обґрунтування збережено.
inbox-for-manager = Вирішує керівник
inbox-for-manager-text = Правила цього місця залишають рішення керівникові.
inbox-own = Це заявка організації, до якої ви належите
inbox-own-text = Нехай вирішить хтось інший. Якщо вирішите ви, це залишиться в журналі.
inbox-today = Правила змінилися після подання заявки
inbox-today-text = Враховуються правила дня подання, наведені вище. За сьогоднішніми:
booking-exception = Обґрунтування винятку
inbox-reason-own = Власними словами
inbox-reason-hint = Організація прочитає її в листі й на сторінці бронювання.
inbox-refuse = Відмовляю
inbox-reason-missing = Вкажіть причину відмови.
inbox-impossible = Цю заявку зараз не можна підтвердити.
inbox-decided = Хтось уже вирішив
inbox-decided-text = Заявка { $number }: { $status } ({ $decision }). Ваше рішення нічого не змінило.
inbox-begun = Запізно для рішення
inbox-begun-text = Час із заявки вже почався.
inbox-back = Назад до заявок

## Staff: mail that did not leave
undelivered-title = Листи, які не відправлено
undelivered-text = Ці повідомлення не дійшли до організації. Якщо справа термінова, зателефонуйте.
undelivered-empty = Усі листи відправлено
undelivered-empty-text = Якщо якийсь не відправиться, він з’явиться тут.
undelivered-count =
    { $n ->
        [one] { $n } лист не відправлено
        [few] { $n } листи не відправлено
       *[other] { $n } листів не відправлено
    }
undelivered-see = Переглянути, які
undelivered-since = з { $time }
undelivered-attempts =
    { $n ->
        [one] { $n } спроба
        [few] { $n } спроби
       *[other] { $n } спроб
    }
undelivered-next = наступна: { $time }
undelivered-waits = чекає в черзі довше, ніж зазвичай
undelivered-outdated = новіше повідомлення про це бронювання вже відправлено
undelivered-why = Причина від поштового сервера:
undelivered-given-up = Не відправиться
undelivered-trying = Пробуємо
undelivered-again = Надсилаю ще раз

## Signing in, account
sign-in-title = Вхід
sign-in-email = Електронна пошта
sign-in-password = Пароль
sign-in-go = Увійти
sign-in-failed = Не вдалося увійти
sign-in-remember = Запам'ятати цей пристрій на 90 днів
sign-in-remember-hint = Зніміть позначку на комп'ютері, яким користуються інші.
link-instead = Не пам'ятаєте пароля або не маєте його? Введіть e-mail, і ми надішлемо посилання.
link-sign-in = Надіслати посилання для входу
link-password = Хочу встановити новий пароль
link-email-missing = Введіть адресу e-mail.
link-email-wrong = Це не адреса e-mail. Приклад: name@example.org
link-sent = Перевірте пошту
link-sent-text = Якщо ця адреса має в нас обліковий запис, за мить на неї надійде посилання. Воно діє один раз і лише певний час.
link-missing = Нічого не надійшло?
link-missing-spam = Зазирніть до папки зі спамом.
link-missing-address = Перевірте, чи це та адреса, на яку ми пишемо про бронювання.
link-used-text = Його використано або його час минув. На сторінці входу можна попросити нове.
sessions-title = Де ви ввійшли
sessions-text = Якщо чогось тут не впізнаєте, завершіть це й установіть новий пароль.
sessions-this = цей пристрій
sessions-since = від { $time }
sessions-unknown = невідомий пристрій
sessions-end = Вийти
sessions-end-others = Вийти на всіх інших
sign-in-wrong = Електронна пошта й пароль не збігаються.
sign-in-no-account = Немає облікового запису?
sign-in-no-account-text = Обліковий запис з'являється, коли центр прийме організацію. Подати її можна тут або телефоном.
home-join = Як долучитися
demo-accounts = Приклади облікових записів
demo-password = Пароль до кожного: { $password }
account-title = Мій обліковий запис
account-data = Дані
account-name = Ім'я та прізвище
account-email = Електронна пошта
account-organisation = Організація
account-centre = Центр
account-sign-out = Вихід
account-sign-out-text = На спільному комп'ютері не забудьте вийти.
role-viewer = перегляд
role-booker = бронює
role-coordinator = координує
role-staff = працівник
role-manager = керівник
feed-name-own = Мої бронювання
feed-title = Бронювання у вашому календарі
feed-text = Додайте цю адресу до свого календаря, і бронювання з'являтимуться в ньому самі.
feed-address = Адреса календаря
feed-address-hint = Адреса приватна: хто її має, бачить ваші бронювання.
feed-how = Як це зробити
feed-how-google = Календар Google: Інші календарі, Додати за URL-адресою, вставте адресу.
feed-how-outlook = Outlook: Додати календар, Підписатися з Інтернету, вставте адресу.
feed-how-phone = iPhone: Параметри, Календар, Облікові записи, Додати передплачений календар.
feed-delay = Програма календаря сама вирішує, як часто оновлюватися; зазвичай це кілька годин.
password-title = Встановіть пароль
password-for = Обліковий запис: { $email }
password-new = Новий пароль
password-hint =
    { $n ->
        [one] Щонайменше { $n } знак. Найкраще кілька слів.
        [few] Щонайменше { $n } знаки. Найкраще кілька слів.
       *[other] Щонайменше { $n } знаків. Найкраще кілька слів.
    }
password-too-short =
    { $n ->
        [one] Пароль має містити щонайменше { $n } знак.
        [few] Пароль має містити щонайменше { $n } знаки.
       *[other] Пароль має містити щонайменше { $n } знаків.
    }
password-go = Встановлюю пароль
password-link-used = Це посилання вже не працює
password-link-used-text = Його використано або його час минув. Попросіть центр про нове.

## Errors
error-ways = Що можна зробити
error-again = Спробувати ще раз
error-to-schedule = Переглянути розклад
error-to-mine = Ваші бронювання
error-to-start = Головна сторінка
error-not-found = Такої сторінки немає
error-not-found-text = Адреса неповна або сторінки вже немає. Бронювання бачать лише їхня організація та працівники центру.
error-forbidden = Ця сторінка не для вас
error-forbidden-text = Ваша роль цього не дозволяє. Якщо це помилка, зателефонуйте до центру.
error-sign-in = Спершу увійдіть
error-stale-form = Форма застаріла
error-stale-form-text = Поверніться на попередню сторінку, оновіть її й надішліть форму ще раз. Так ми захищаємо вас від чужих сайтів.
error-wrong-method = Так тут не працює
error-wrong-method-text = Ця сторінка не приймає такого запиту.
error-too-large = Забагато даних одразу
error-too-large-text = Форма більша, ніж ми можемо прийняти. Скоротіть тексти.
error-too-slow = Форма надходила надто довго
error-too-slow-text = З'єднання надто повільне або перервалося. Нічого не змінено. Надішліть форму ще раз.
error-bad-form = Ми не розуміємо цієї форми
error-bad-form-text = Поверніться на попередню сторінку й надішліть форму ще раз.
error-too-many = Забагато спроб
error-too-many-text = Зачекайте десять хвилин і спробуйте ще раз.
error-busy = Зараз забагато запитів
error-busy-text = Ми нічого не змінили. Спробуйте ще раз за мить.
error-broken = У нас щось зламалося
error-broken-text = Це наша провина, не ваша. Спробуйте ще раз, а якщо не допоможе, зателефонуйте до центру.

# What a place offers
feature = { $name ->
    [step_free] вхід без сходів
    [wide_doors] широкі двері
    [accessible_toilet] доступний туалет
    [induction_loop] індукційна петля
    [assistance_dog] можна з собакою-помічником
    [parking] паркомісце для людей з інвалідністю
    [projector] проєктор
    [whiteboard] дошка
    [computers] комп’ютери
    [sound] звукова система
    *[kitchen] кухонний куточок
}

# Legal forms
legal-form = { $form ->
    [stow] асоціація
    [stow_zwykle] проста асоціація
    [zwiazek_stow] спілка асоціацій
    [oddzial] відділення асоціації
    [fundacja] фонд
    [kgw] гурток сільських господинь
    [klub_sport] спортивний клуб
    [klub_sport_sp] спортивний клуб – неприбуткова компанія
    [osp] добровільна пожежна дружина
    [spoldz_soc] соціальний кооператив
    [koscielna] церковна юридична особа
    [stow_jst] асоціація органів самоврядування
    [spolka_np] неприбуткова компанія
    [zwiazek_zaw] профспілка, палата або інше об’єднання
    [rada] рада
    [nieformalna] неформальна група
    [inicjatywna] ініціативна група
    [inicjatywa] громадська або місцева ініціатива
    [samopomoc] група підтримки
    [lider] місцевий лідер або мешканець
    [publiczna] міська установа або публічна інституція
   *[inna] інша
}

# Grounds of a refusal
refusal = { $ground ->
    [termin_zajety] Час уже зайнятий.
    [brak_obsady] Тоді немає кому чергувати.
    [cel_niezgodny] Мета зустрічі не відповідає правилам центру.
    [brak_dokumentow] Бракує документів.
    [uzycie_ciagle] Не можемо погодитися на таке постійне користування: іншим не було б місця.
    [naruszenie_regulaminu] Правила було порушено раніше.
   *[inne] Інша причина
}

## The organisation and its people
organisation-choose = Дію від імені цієї організації
organisation-people = Люди
organisation-you = це ви
organisation-role = Роль
organisation-change = Змінити
organisation-save-role = Зберігаю
organisation-heir = Хто перебере бронювання
organisation-heir-hint = Майбутні бронювання лишаються в організації. Листи про них отримає ця особа.
organisation-remove = Вилучити з організації
organisation-leave = Залишаю організацію
organisation-invite = Запросити особу
organisation-invite-go = Надіслати запрошення
organisation-invite-text = На цю адресу надійде посилання. Хто його відкриє, зможе діяти від імені організації.
organisation-invited = Запрошення надіслано
organisation-invited-until = діє до: { $day }
organisation-invitations = Надіслані запрошення
organisation-revoke = Відкликати
organisation-member-already = Ця особа вже діє від імені організації.
organisation-too-many = Забагато запрошень як на один день. Спробуйте завтра.
organisation-last-coordinator = Хтось має координувати. Спершу дайте цю роль комусь іншому.
organisation-no-heir = Виберіть, хто перебере бронювання. Ця особа мусить мати право бронювати.
organisation-agreements = Угоди
organisation-no-agreement = Організація ще не має угоди з центром.
agreement-status =
    { $status ->
        [draft] готується
        [submitted] подано
        [under_review] перевіряємо документи
        [to_sign] на підпис
        [in_force] чинна
        [suspended] призупинена
        [terminated] розірвана
        [lapsed] закінчилася
        [archived] архівна
       *[rejected] відмова
    }
agreement-days = від { $from } до { $until }
agreement-open = від { $from }, безстроково
invitation-title = Запрошення
invitation-accept = Приймаю
invitation-text = Якщо ви не знаєте цієї організації, закрийте сторінку. Без вашої згоди нічого не станеться.
invitation-name = Введіть ім'я та прізвище, щонайбільше { $n } символів.
invitation-gone = Це запрошення вже не діє
invitation-gone-text = Його прийнято, відкликано або його час минув. Попросіть організацію про нове.

## Registering an organisation
yes = так
decimal-point = ,
size-kb = { $n } кБ
size-mb = { $n } МБ
field-optional = { $field } (необов'язково)
registration-title = Долучіться зі своєю організацією
registration-text = Реєстрація займає близько 10 хвилин. Її можна перервати й закінчити пізніше.
registration-start = Почніть реєстрацію
registration-begin = Почати
registration-email-hint = На цю адресу ми надішлемо посилання, щоб закінчити реєстрацію, і відповідь центру.
registration-link-text = Обліковий запис з'явиться, коли центр прийме організацію.
registration-centre = Яким центром хочете користуватися
registration-centre-missing = Виберіть центр.
registration-too-many = З цієї адреси сьогодні вже розпочато кілька реєстрацій. Відкрийте посилання з листа або спробуйте завтра.
registration-who = Хто може долучитися
registration-who-text = Товариства, фундації та інші громадські організації, а також неформальні групи, ініціативи й ради, що діють для мешканців. Групи не мусять бути ніде зареєстровані.
registration-needed = Що знадобиться
registration-needed-numbers = Організації: номер KRS (або з реєстру), NIP та REGON
registration-needed-person = Телефон контактної особи
registration-needed-papers = Документи, наприклад витяг з KRS і статут: файлами або на папері в центрі
registration-then = Що буде далі
registration-then-check = Ми перевіримо заявку
registration-then-check-text = Якщо чогось бракуватиме, ми напишемо.
registration-then-sign = Підпишемо угоду
registration-then-sign-text = На папері, у центрі.
registration-then-book = Ви бронюєте
registration-then-book-text = Безкоштовно, через інтернет або телефоном.
registration-by-phone = Зручніше телефоном?
registration-gone = Це посилання не діє
registration-gone-text = Ненадіслані заявки ми вилучаємо через 30 днів. Можна почати знову.
registration-known = Ця організація вже відома. Зверніться до центру.
registration-known-phone = Ця організація вже відома. Зателефонуйте до центру: { $phone }.
registration-tasks = Завдання
registration-done = Готово
registration-to-do = Треба зробити
registration-mailed = Посилання на цю заявку в листі: { $email }
registration-mailed-text = Можна заповнювати далі. Кожна сторінка зберігається.
registration-asked = Центр просить доповнити
registration-not-sent = Заявку не надіслано
registration-incomplete = Не всі завдання готові.
registration-send = Надішліть заявку
registration-send-go = Надіслати заявку
registration-send-later = Коли всі завдання будуть готові, тут ви надішлете заявку до центру.
registration-save = Зберегти й повернутися до списку
registration-sent = Заявку надіслано
registration-sent-text = Центр перевірить її й відповість листом.
registration-accepted = Організацію прийнято
registration-accepted-text = Посилання на обліковий запис у листі.
registration-refused = Заявку не прийнято
registration-refused-text = Якщо хочете про це поговорити, зателефонуйте до центру.
registration-organisation = Організація
registration-organisation-text = Перепишіть номери з документів. Риски й пробіли не заважають.
registration-contact = Контактна особа
registration-contact-text = Ця особа отримає обліковий запис і координуватиме бронювання. Пізніше можна запросити інших.
registration-contact-people = Ця особа повнолітня, відповідає за групу, отримає обліковий запис і координуватиме бронювання.
registration-purpose = Чим хочете користуватися
registration-documents = Документи
registration-statements = Заяви
registration-form = Організаційно-правова форма
registration-form-text = Від цього залежить, про що запитаємо далі.
registration-form-change = змінити
registration-form-missing = Виберіть форму.
registration-forms-registered = Зареєстровані організації
registration-forms-people = Групи й особи без реєстрації
registration-forms-other = Ради, установи, інші
registration-name = Повна назва
registration-name-missing = Введіть назву організації або групи.
registration-short-name = Скорочена назва
registration-krs = Номер KRS
registration-krs-hint = 10 цифр, нулі на початку можна пропустити
registration-krs-of-parent = Номер організації, до якої належить відділення
registration-record = Номер у реєстрі
registration-record-hint = Так, як у довідці
registration-nip = NIP (податковий номер)
registration-nip-hint = 10 цифр
registration-regon = REGON
registration-regon-hint = 9 або 14 цифр
registration-number-missing =
    { $register ->
        [krs] Введіть номер KRS.
        [nip] Введіть NIP.
        [regon] Введіть REGON.
       *[record] Введіть номер у реєстрі.
    }
registration-number-characters = { $register }: у номері можуть бути лише цифри.
registration-number-checksum = { $register }: помилка, контрольна цифра не збігається.
registration-tie = Що пов'язує вас із містом
registration-tie-seat = Тут наше місцезнаходження
registration-tie-residents = Діємо для мешканців
registration-tie-missing = Позначте, що пов'язує вас із містом.
registration-address = Юридична адреса
registration-website = Вебсайт
registration-edelivery = Адреса для електронних доручень
registration-opp-legend = Статус організації суспільної користі
registration-opp = Маємо статус OPP
registration-person = Ім'я та прізвище
registration-person-missing = Введіть ім'я та прізвище.
registration-function = Посада, наприклад голова
registration-phone = Телефон
registration-phone-hint = Лише для працівників центру.
registration-phone-missing = Введіть номер телефону.
registration-phone-wrong = Це не схоже на номер телефону.
registration-signatories = Хто підпише угоду
registration-signatories-hint = Імена, прізвища й посади згідно з реєстром або статутом, наприклад двоє членів правління разом.
registration-signatories-missing = Напишіть, хто підпише угоду.
registration-what-for = Чим ви займаєтеся
registration-what-for-hint = Кілька речень. Не описуйте здоров'я чи становище конкретних людей.
registration-what-for-missing = Напишіть, чим ви займаєтеся.
registration-kinds = Чим хочете користуватися
registration-kinds-missing = Позначте щонайменше одне.
registration-directory = Публічний каталог
registration-listed = Погоджуємося, щоб назва, опис діяльності та вебсайт були в публічному каталозі організацій
statement-legend = Ми заявляємо
statement-truth = Дані в заявці правдиві.
statement-authorised = Я можу діяти від імені цієї організації.
statement-of-age = Мені виповнилося 18 років, і я відповідаю за цю групу.
statement-public-good = Ми діємо для суспільного блага й не використовуватимемо надані місця заради прибутку.
statement-missing = Без цих заяв ми не можемо прийняти заявку. Позначте всі.
privacy-title = Персональні дані
privacy-registration = Адміністратор даних: { $operator }. Дані потрібні, щоб перевірити заявку, укласти угоду й зв'язатися з вами (ст. 6 п. 1 c та e GDPR). Ви можете попросити про доступ, виправлення, копію або вилучення даних, заперечити чи поскаржитися голові UODO. Ненадіслані заявки ми вилучаємо через 30 днів.
document-text = Надішліть файли зараз або позначте внизу, що принесете документи до центру.
document-choose = Файл
document-choose-more = Ще один файл
document-hint = PDF, JPG, PNG, DOCX або ODT, щонайбільше 10 МБ. Може бути фото з телефону.
document-send = Надіслати файл
document-remove = Вилучити
document-not-taken = Файл не прийнято
document-too-large = Файл більший за 10 МБ. Надішліть менший, наприклад фото меншої якості.
document-wrong = Цей файл не можна прийняти: усередині це не PDF, JPG, PNG, DOCX (без макросів) чи ODT, або файл пошкоджено.
document-too-many = Забагато файлів. Вилучіть якийсь або принесіть решту до центру.
document-missing = Виберіть файл.
document-on-paper = Принесу до центру на папері
nav-organisations = Організації
organisations-title = Організації
organisations-known = Організації з угодою
organisations-search = Шукати за назвою
organisations-search-go = Шукати
organisations-none = Таких організацій немає.
applicants-title = Заявки
applicants-none = Жодна заявка не чекає.
applicant-since = Надіслано: { $day }
applicant-waits = Чекає на перевірку
applicant-returned = На доповненні
applicant-returned-text = Організація доповнює заявку
applicant-told = Дані із заявки
applicant-papers = Перевірені документи
applicant-no-papers = Ця форма не вимагає документів. Поговоріть з контактною особою.
applicant-on-paper = принесуть на папері
applicant-accept = Прийняти організацію
applicant-save = Зберегти перевірене
applicant-return = Попросити доповнити
applicant-refuse = Відмовити
applicant-reason = Повідомлення для організації
applicant-reason-hint = Потрібне для прохання доповнити й для відмови. Надішлемо його листом.
applicant-reason-missing = Напишіть, про що просите або чому відмовляєте.
applicant-unchecked = Спершу позначте, що всі документи перевірено.
applicant-twin = Такий номер уже має інша організація або заявка
applicant-twin-registration = Інша заявка
applicant-accepted = Організацію прийнято.
applicant-refused = Організації відмовлено.
applicant-decided = Хтось це вже розглянув
applicant-decided-text = Нічого не змінено.
applicant-back = Переглянути заявку
mail-registration-begun-subject = Реєстрація організації в { $centre }
mail-registration-begun-heading = Реєстрація організації
mail-registration-begun-intro = Доброго дня, за цим посиланням можна заповнити й надіслати заявку. Воно діє багато разів, 30 днів від останньої зміни.
mail-registration-begun-button = Відкрити заявку
mail-registration-sent-subject = Заявку надіслано: { $organisation }
mail-registration-sent-heading = Заявку надіслано
mail-registration-sent-intro = Доброго дня, { $centre } має заявку організації { $organisation }. Ми перевіримо її й відповімо.
mail-registration-sent-button = Стан заявки
mail-registration-returned-subject = Просимо доповнити: { $organisation }
mail-registration-returned-heading = Просимо доповнити заявку
mail-registration-returned-intro = Доброго дня, щоб прийняти організацію { $organisation }, нам ще потрібно:
mail-registration-returned-button = Доповнити заявку
mail-registration-accepted-subject = Організацію прийнято: { $organisation }
mail-registration-accepted-heading = Організацію прийнято
mail-registration-accepted-intro = Доброго дня, організацію { $organisation } прийнято. Наступний крок: підписати угоду в { $centre }. Обліковий запис чекає.
mail-registration-accepted-button = Відкрити обліковий запис
mail-registration-refused-subject = Відмова: { $organisation }
mail-registration-refused-heading = Заявку не прийнято
mail-registration-refused-intro = Доброго дня, ми не можемо прийняти організацію { $organisation }. Причина:
mail-registration-refused-button = Стан заявки
mail-registration-why = Ми надіслали цей лист, бо хтось подав заявку організації з цією адресою. Якщо це помилка, нічого не треба робити.
field-too-long =
    { $n ->
        [one] Задовго: щонайбільше { $n } символ.
        [few] Задовго: щонайбільше { $n } символи.
       *[other] Задовго: щонайбільше { $n } символів.
    }
registration-number-length =
    { $register ->
        [nip] NIP має 10 цифр.
        [regon] REGON має 9 або 14 цифр.
       *[krs] KRS має щонайбільше 10 цифр.
    }
kind =
    { $kind ->
        [room] Зали
        [desk] Робочі місця
        [locker] Шафки
        [bed] Ночівлі
       *[equipment] Обладнання
    }
proof =
    { $proof ->
        [odpis_krs] Витяг з KRS
        [statut] Статут
        [zaswiadczenie] Довідка з реєстру
        [regulamin] Правила товариства
        [upowaznienie] Уповноваження головного правління
        [wyciag] Витяг з обліку
        [umowa] Договір товариства
        [pismo] Рішення або лист
        [porozumienie] Підписана угода
        [opis] Опис діяльності та відповідальні особи
       *[oswiadczenie] Заява про заплановану реєстрацію
    }
organisations-loose = Бронювання без угоди
organisations-loose-text = Угода закінчилася або призупинена, а ці бронювання лишилися. Скасуйте їх або підпишіть нову угоду.
organisations-ending = Угоди, що закінчуються
organisations-data = Дані організації
agreement-until = чинна до { $day }
agreement-unnumbered = Угода без номера
agreement-number-is = Угода { $number }
agreement-new = Нова угода
agreement-read = Текст угоди
agreement-write = Зміст
agreement-annex = Додаток
agreement-annex-text = Збережіть те, що підписано в додатку. Попередня версія лишається в історії.
agreement-number = Номер
agreement-number-missing = Дайте номер і збережіть.
agreement-starts = Чинна від
agreement-ends = Чинна до
agreement-ends-hint = Порожнє: безстроково
agreement-covers = Охоплює
agreement-covers-nothing = Позначте, що охоплює угода.
agreement-limits = Власні ліміти
agreement-limits-text = Порожнє: ліміт центру. Якщо є обидва, діє менший.
agreement-hours = { $kind }: годин на місяць
agreement-save = Зберегти
agreement-versions = Версії
agreement-kept-on = збережено { $day }
agreement-paper = Документ на підпис
agreement-paper-text = Надрукуйте два примірники. Після підпису впишіть дату й додайте скан.
agreement-print = Переглянути й надрукувати
agreement-scan = Скан підписаного документа
agreement-step = Що далі
agreement-day = День
agreement-day-wrong = Вкажіть день, наприклад 2026-12-31.
agreement-sign = Підписано
agreement-signed-on = підписано { $day }
agreement-signed-later = Цей день ще не настав.
agreement-reject = Не підписуємо
agreement-suspend = Призупинити
agreement-resume = Відновити
agreement-terminate = Розірвання
agreement-terminate-go = Розірвати угоду
agreement-side = Хто розриває
agreement-by-centre = центр
agreement-by-organisation = організація
agreement-archive = До архіву
agreement-reason = Причина
agreement-reason-hint = Потрібна для призупинення, розірвання й відмови. Організація отримає її листом.
agreement-reason-missing = Напишіть причину.
agreement-ends-before = Кінець раніше за початок.
agreement-no-step = Зараз цього не можна зробити.
agreement-changed = Хтось змінив цю угоду
agreement-back = Назад до угоди
agreement-model = Це зразок польською. Перед використанням його має перевірити юрист.
mail-agreement-button = Відкрити сторінку організації
mail-agreement-why = Ми надіслали цей лист, бо ви координуєте організацію { $organisation }.
mail-agreement-signed-subject = Угоду підписано: { $organisation }
mail-agreement-signed-heading = Можна бронювати
mail-agreement-signed-intro = Доброго дня, угоду { $number } організації { $organisation } з { $centre } підписано. Можна бронювати.
mail-agreement-suspended-subject = Угоду призупинено: { $organisation }
mail-agreement-suspended-heading = Угоду призупинено
mail-agreement-suspended-intro = Доброго дня, { $centre } призупиняє угоду { $number } організації { $organisation }. Поки що нових бронювань робити не можна. Причина:
mail-agreement-resumed-subject = Угода знову чинна: { $organisation }
mail-agreement-resumed-heading = Угода знову чинна
mail-agreement-resumed-intro = Доброго дня, угода { $number } організації { $organisation } з { $centre } знову чинна. Можна бронювати.
mail-agreement-terminated-subject = Угоду розірвано: { $organisation }
mail-agreement-terminated-heading = Угоду розірвано
mail-agreement-terminated-intro = Доброго дня, угоду { $number } організації { $organisation } з { $centre } розірвано. Останній день: { $until }. Причина:
mail-agreement-ends-subject = Угода закінчується { $until }: { $organisation }
mail-agreement-ends-heading = Угода закінчується
mail-agreement-ends-intro = Доброго дня, угода { $number } організації { $organisation } з { $centre } чинна до { $until }. Щоб бронювати далі, домовтеся з центром про нову.
organisations-loose-count =
    { $n ->
        [one] { $n } бронювання
        [few] { $n } бронювання
       *[other] { $n } бронювань
    }
agreement-version = Версія { $n }
agreement-hours-wrong = Вкажіть кількість годин від 0 до { $n }.
agreement-print-hours =
    { $n ->
        [one] { $n } година
        [few] { $n } години
       *[other] { $n } годин
    }
regulation-heading = Правила та заяви
regulation-none = Документів ще немає.
regulation-since = діє від { $day }
regulation-text = Кожна особа приймає кожну версію один раз, при першому бронюванні. Чинну версію не можна змінити: додайте наступну.
regulation-new = Нова версія
regulation-what = Що це
regulation-title = Назва
regulation-body = Текст
regulation-from-hint = Від сьогодні або пізніше
regulation-from-wrong = Вкажіть сьогоднішній або пізніший день.
regulation-from-taken = Від цього дня діє вже інша версія.
regulation-publish = Опублікувати
regulation-withdraw = Відкликати
regulation-edit = Нова версія або заява
regulation-accept = Знаю і приймаю:
regulation-not-accepted = Позначте, що знаєте й приймаєте ці документи. Питаємо лише один раз.
regulation-kind =
    { $kind ->
        [rules] Правила
       *[declaration] Заява
    }
regulation-title-wrong = Введіть назву, щонайбільше { $n } символів.
regulation-body-wrong = Введіть текст, щонайбільше { $n } символів.
code-title = Вхід з кодом
code-text = Крім пароля або посилання ви вводите код із застосунку в телефоні. Хто дізнається пароль, усе одно не ввійде.
code-label = Код
code-ask = Введіть код із застосунку для { $email }.
code-lost = Немає телефона? Введіть один із запасних кодів.
code-wrong = Цей код не підходить або вже використаний. Введіть той, що застосунок показує зараз.
code-required = Центр вимагає коду від працівників. Увімкніть його, щоб продовжити.
code-on = Вхід з кодом увімкнено
code-settings = Налаштування коду
code-turn-on = Увімкнути код
code-turn-off = Вимкнути код
code-turn-off-text = Щоб увімкнути його знову, наприклад у новому телефоні, додайте обліковий запис у застосунку спочатку.
code-turn-off-go = Вимикаю
code-step-app = 1. Додайте обліковий запис у застосунку
code-step-app-text = Відкрийте застосунок для кодів, наприклад FreeOTP, Aegis чи інший, і відскануйте зображення.
code-picture = QR-код для застосунку
code-key = Або введіть цей ключ:
code-step-recovery = 2. Збережіть запасні коди
code-step-recovery-text = Кожен діє один раз, якщо загубите телефон. Надрукуйте або перепишіть їх. Потім ми їх не покажемо.
code-step-try = 3. Введіть код із застосунку
code-left =
    { $n ->
        [0] Запасних кодів більше немає. Вимкніть код і ввімкніть знову, щоб отримати нові.
        [one] Залишився { $n } запасний код.
        [few] Залишилося { $n } запасні коди.
       *[other] Залишилося { $n } запасних кодів.
    }
email-title = Зміна адреси e-mail
email-text = Зараз адреса облікового запису { $email }. На стару й на нову адресу ми надішлемо посилання. Зміна набуде чинності, коли підтвердите обидві.
email-old = Попередня адреса
email-new = Нова адреса
email-go = Надіслати посилання
email-same = Це теперішня адреса.
email-too-often = Забагато змін як на один день. Спробуйте завтра.
email-sent = Перевірте обидві скриньки
email-sent-text = Посилання діють 24 години. Якщо немає доступу до старої адреси, зателефонуйте до центру.
email-confirm = Підтверджую
email-confirm-text = Якщо це не ви, закрийте сторінку. Без підтвердження з обох адрес нічого не зміниться.
email-one = Підтверджено
email-one-text = Тепер відкрийте посилання в листі на другу адресу.
email-both = Адресу змінено
email-both-text = Відтепер входьте з новою адресою.
mail-email-change-subject = Підтвердіть зміну адреси в { $centre }
mail-email-change-heading = Зміна адреси e-mail
mail-email-change-intro = Доброго дня, хтось хоче змінити адресу облікового запису з { $old } на { $new }. Потрібне підтвердження з обох адрес.
mail-email-change-button = Підтвердити зміну
mail-email-change-why = Якщо це не ви, не натискайте й змініть пароль. Без підтвердження нічого не зміниться.
own-data-title = Мої дані
own-data-correct = Виправити дані
own-data-language = Мова листів
own-data-save = Зберегти
own-data-copy = Копія даних
own-data-copy-text = Усе, що ми про вас зберігаємо: обліковий запис, бронювання, згоди й журнал подій.
own-data-copy-go = Завантажити файл JSON
own-data-erase = Вилучити обліковий запис
own-data-erase-text = Ми вилучимо ім'я, адресу, пароль, посилання календаря й дані при бронюваннях. Майбутні бронювання перебере координатор. Лишаються числа для звітів. Цього не можна скасувати.
own-data-erase-email = Введіть адресу свого облікового запису
own-data-erase-go = Вилучити назавжди
own-data-erase-other = Це не адреса цього облікового запису.
own-data-erase-staff = Це обліковий запис працівника. Спершу керівник завершує його роль у центрі.
own-data-erase-last = Лише ви координуєте: { $organisations }. Спершу дайте цю роль комусь іншому.
privacy-account = Адміністратор даних: { $operator }. Дані облікового запису потрібні для бронювання та зв'язку (ст. 6 п. 1 e GDPR). На цій сторінці їх можна переглянути, виправити, скопіювати й вилучити, а також заперечити чи поскаржитися голові UODO.
organisation-file = Файл організації (JSON)
directory-title = Організації в центрі
directory-text = Організації та групи, які користуються центром і хочуть, щоб їх можна було знайти.
directory-search = Шукати за назвою або діяльністю
directory-search-hint = Також без діакритики та з одруком.
directory-none = Такої організації немає
directory-all = Показати всі
directory-more = Це перші 100. Введіть назву, щоб знайти інші.
directory-count =
    { $n ->
        [one] { $n } організація
        [few] { $n } організації
       *[other] { $n } організацій
    }

# Mandates, contacts, the team, the call list
mandate-until = до { $day }
mandate-over = до { $day }, вже не діє
mandate-last-day = Останній день (порожньо: безстроково)
mandate-day-wrong = Вкажіть день від сьогодні до 20 років уперед або залиште поле порожнім.
contact-label = Контакт
contact-none = не контакт
contact-first = головний контакт
contact-substitute = заступник
contact-cannot = Контактом може бути лише особа, яка бронює або координує.
member-no-address = Без електронної адреси: телефонуємо
member-email-hint = Хто не має адреси, дізнається телефоном або на папері: це покаже список дзвінків.
member-unreachable = Вкажіть електронну адресу або телефон.
member-add = Додати особу
member-add-go = Додаю
desk-register = Внести організацію
desk-register-text = Для тих, хто телефонує або приходить із паперами. Питання ті самі, що й у заявці через інтернет.
desk-register-go = Починаю
desk-draft-unnamed = Організація без назви
desk-draft-since = розпочато, остання зміна: { $day }
nav-centre = Центр
settings-closures = Дні та місця, які не можна забронювати
settings-team = Хто працює в центрі й що може
settings-regulation = Правила та заяви, які приймають організації
team-title = Команда
team-add = Нова особа в команді
team-add-go = Додаю і надсилаю лист
team-add-text = Особа отримає лист із посиланням для встановлення пароля, дійсним 7 днів.
team-known = Ця особа вже в команді.
team-dismiss = Видаляю з команди
team-last-manager = Це єдиний керівник без дати завершення. Спершу призначте іншого.
calls-title = Список дзвінків
calls-text = Ці особи не мають електронної адреси. Зателефонуйте або роздрукуйте й передайте, а потім позначте.
calls-empty = Ніхто не чекає на дзвінок
calls-empty-text = Коли треба буде когось повідомити, це з’явиться тут.
calls-see = Переглянути список
calls-done = Передано
calls-print = До друку
calls-place = Місце
calls-organisation = Організація
calls-topic = Тема
mail-appointed-subject = { $centre }: ви працюєте в системі бронювання
mail-appointed-heading = Ви в команді
mail-appointed-intro = Добрий день, керівник додав вас до команди { $centre } у системі бронювання.
mail-appointed-button = Заходжу
mail-appointed-why = Ми надіслали цей лист, бо керівник центру вписав цю адресу. Якщо це помилка, нічого робити не треба.
calls-count =
    { $n ->
        [one] { $n } особу треба повідомити телефоном
        [few] { $n } особи треба повідомити телефоном
       *[many] { $n } осіб треба повідомити телефоном
    }
settings-undelivered =
    { $n ->
        [0] Усі листи надіслано
        [one] { $n } лист не надіслано
        [few] { $n } листи не надіслано
       *[many] { $n } листів не надіслано
    }

# retention
mail-account-unused-subject = Обліковий запис давно не використовується
mail-account-unused-heading = Ми видалимо цей обліковий запис
mail-account-unused-intro = Доброго дня, цим обліковим записом давно ніхто не користувався. Ми видалимо його разом із даними після { $until }. Щоб зберегти його, достатньо увійти.
mail-account-unused-why = Цей лист отримують власники облікових записів, якими давно ніхто не користувався.
disposal-title = Знищення документації
disposal-text = Раз на рік тут з'являється перелік справ, строк зберігання яких минув. Нічого не зникає, доки керівник не затвердить перелік.
disposal-lists = Протоколи знищення
disposal-none = Переліків ще немає.
disposal-year = Протокол знищення { $year }
disposal-periods = Строки зберігання
disposal-periods-text = Строки рахуються від 1 січня після року закриття справи. Їх змінюють у файлі центру.
disposal-lasting = зберігаються постійно
disposal-made = Складено: { $time }.
disposal-decided = Рішення: { $time }, { $by }
disposal-table = Перелік документації
disposal-n = №
disposal-what = Назва справи
disposal-days = Крайні дати
disposal-pieces = Кількість
disposal-category = Категорія
disposal-keep = Зберегти
disposal-fate = Що сталося
disposal-deleted = видалено { $time }
disposal-will-go = буде видалено за мить
disposal-kept = збережено
disposal-examined = Справи категорії BE можна видалити лише після експертизи державного архіву. Якщо її немає, позначте «Зберегти».
disposal-note = Примітки
disposal-note-hint = Потрібні, якщо щось залишається: чому.
disposal-note-missing = Напишіть, чому щось залишається.
disposal-note-long = Примітки можуть мати щонайбільше { $n } символів.
disposal-final = Видалені дані неможливо відновити. Цифри для звітів залишаються.
disposal-approve = Затверджую і видаляю
disposal-reject = Цього року нічого не видаляємо
disposal-before = Хтось уже вирішив щодо цього переліку.
settings-disposal = Скільки років зберігаються документи і що можна видалити
disposal-class =
    { $class ->
        [bookings] Заявки та бронювання
        [organisations] Справа організації
       *[registrations] Заявки, що не завершилися реєстрацією
    }
disposal-status =
    { $status ->
        [proposed] Чекає на рішення
        [approved] Затверджено
       *[rejected] Без видалення
    }
disposal-years =
    { $n ->
        [one] видаляються через { $n } рік
        [few] видаляються через { $n } роки
       *[many] видаляються через { $n } років
    }
disposal-examined-years =
    { $n ->
        [one] через { $n } рік оцінює державний архів
        [few] через { $n } роки оцінює державний архів
       *[many] через { $n } років оцінює державний архів
    }
disposal-folders =
    { $n ->
        [one] { $n } справа
        [few] { $n } справи
       *[many] { $n } справ
    }

# The log of what was done
log-title = Журнал
log-text = Хто, що й коли зробив. Записів ніхто не може змінити.
log-all = усе
log-from = Від дня
log-until = До дня
log-show = Показати
log-everything = Увесь журнал
log-table = Таблиця CSV
log-none = Таких записів немає
log-older = Старіші записи
log-program = програма
log-erased = видалений обліковий запис
log-yes = так
log-agreement = угода
log-agreement-number = угода { $number }
log-registration = заявка
log-time = Коли
log-who = Хто
log-what = Що
log-about = Чого стосується
log-changes = Зміни
settings-log = Хто, що й коли зробив
log-action =
    { $action ->
        [booking-book] Подано заявку
        [booking-approve] Затверджено бронювання
        [booking-refuse] Відмовлено
        [booking-cancel] Скасовано бронювання
        [booking-enter] Записано бронювання для організації
        [booking-excuse] Вибачено відсутність або пізнє скасування
        [booking-expire] Заявка вичерпалася без рішення
        [booking-mark_use] Відмічено, чи організація прийшла
        [centre-change] Змінено правила центру
        [centre-close] Записано закриття
        [centre-import] Завантажено файл центру
        [centre-reopen] Скасовано закриття
        [organisation-add_member] Додано особу до організації
        [organisation-invite] Запрошено особу до організації
        [organisation-join] Особа приєдналася до організації
        [organisation-leave] Особа вийшла з організації
        [organisation-revoke] Скасовано запрошення
        [organisation-role] Змінено роль в організації
        [organisation-correct] Виправлено дані організації
        [agreement-prepare] Підготовлено угоду
        [agreement-write] Змінено зміст угоди
        [agreement-sign] Підписано угоду
        [agreement-suspend] Призупинено угоду
        [agreement-resume] Поновлено угоду
        [agreement-terminate] Припинено угоду
        [agreement-reject] Відмовлено в угоді
        [agreement-archive] Угоду передано до архіву
        [agreement-scan] Додано скан угоди
        [registration-begin] Розпочато заявку організації
        [registration-submit] Надіслано заявку організації
        [registration-check] Перевірено документи заявки
        [registration-return] Заявку повернено на доповнення
        [registration-accept] Заявку організації прийнято
        [registration-refuse] Заявку відхилено
        [person-correct] Виправлено дані особи
        [person-email] Змінено адресу e-mail
        [person-address] Додано адресу особі, яка її не мала
        [person-erase] Видалено обліковий запис
        [person-second_factor_on] Увімкнено вхід із кодом
        [person-second_factor_off] Вимкнено вхід із кодом
        [regulation-publish] Опубліковано правила або заяву
        [regulation-withdraw] Відкликано правила або заяву
        [disposal-propose] Складено протокол знищення
        [disposal-decide] Вирішено щодо протоколу знищення
        [disposal-dispose] Видалено справу
        [letter-send_again] Лист надіслано знову
        [call-done] Передано телефоном або на папері
        [staff-add] Додано особу до команди
        [staff-change] Змінено роль у команді
        [staff-admin] Призначено адміністратора
        [staff-admin_end] Звільнено адміністратора
        [staff-dismiss] Особу виведено з команди
        [view] Переглянуто дані
       *[other] { $action }
    }
log-group =
    { $group ->
        [booking] бронювання
        [centre] правила та закриття
        [organisation] організації
        [agreement] угоди
        [registration] заявки на реєстрацію
        [person] облікові записи
        [staff] команда
        [regulation] правила для прийняття
        [disposal] знищення документів
        [letter] листи
        [call] телефони
        [view] хто переглядав дані
       *[other] { $group }
    }
log-key =
    { $key ->
        [role] роль
        [ends_at] кінець
        [contact] контакт
        [person] особа
        [number] номер
        [status] стан
        [channel] як надійшло
        [exception] причина винятку
        [set_aside] попри правила
        [own_organisation] власна організація того, хто вирішував
        [late] пізно
        [ground] підстава
        [excused] вибачено
        [from] від
        [until] до
        [called_off] скасовано
        [left] залишено
        [changes] зміни
        [resources] місця
        [editions] редакції правил
        [lang] мова
        [name] назва
        [name_before] раніше
        [name_after] потім
        [year] рік
        [folders] справи
        [folder] справа
        [held_back] збережені справи
        [class] вид
        [closed] рік закриття
        [pieces] кількість
        [deleted] видалено
        [kind] вид
        [effective_from] чинне від
        [legal_form] правова форма
        [documents] документи
        [generation] набір кодів
        [version] версія
        [starts_on] чинна від
        [ends_on] чинна до
        [kinds] охоплює
        [ended_by] хто припинив
        [hours_per_month] годин на місяць
        [email] адреса e-mail
        [phone] телефон
        [purpose] чим займається
        [address] адреса
        [website] сайт
        [short_name] скорочена назва
        [phone_before] телефон, раніше
        [phone_after] телефон, потім
        [address_before] адреса, раніше
        [address_after] адреса, потім
        [signatories_before] хто підписує, раніше
        [signatories_after] хто підписує, потім
        [purpose_before] чим займається, раніше
        [purpose_after] чим займається, потім
        [krs] KRS
        [nip] NIP
        [regon] REGON
        [record] номер у реєстрі
        [tie] зв'язок із містом
        [edelivery] адреса e-Doręczenia
        [public_benefit] статус OPP
        [listed] у публічній базі
       *[other] { $key }
    }
log-value =
    { $value ->
        [requested] чекає на рішення
        [approved] затверджено
        [refused] відмова
        [cancelled] скасовано
        [completed] відбулося
        [no_show] не використано
        [expired] вичерпано
        [staff] працівник
        [manager] керівник
        [coordinator] координатор
        [booker] може бронювати
        [viewer] може переглядати
        [first] перший
        [substitute] запасний
        [web] через сайт
        [phone] телефоном
        [in_person] особисто
        [paper] на папері
        [draft] готується
        [submitted] надіслано
        [under_review] перевіряється
        [returned] на доповнення
        [accepted] прийнято
        [to_sign] на підпис
        [in_force] чинна
        [suspended] призупинено
        [terminated] припинено
        [lapsed] вичерпано
        [archived] в архіві
        [rejected] відхилено
        [centre] центр
        [organisation] організація
        [rules] правила
        [declaration] заява
        [bookings] бронювання
        [organisations] справа організації
        [registrations] заявки
        [room] зали
        [desk] робочі місця
        [locker] шафки
        [bed] ночівля
        [equipment] обладнання
        [naruszenie_regulaminu] порушення правил
        [termin_zajety] час зайнятий
        [uzycie_ciagle] надто довге користування
        [cel_niezgodny] мета суперечить правилам
        [brak_obsady] немає персоналу
        [brak_dokumentow] бракує документів
        [inne] інша причина
        [import] з файлу
       *[other] { $value }
    }
organisation-data-change = Виправити дані організації
organisation-data-text = Назву, правову форму та номери реєстрів змінює центр, коли побачить документ.
organisation-data-outdated = Хтось тим часом змінив ці дані. Відкрийте сторінку ще раз і виправте потрібне.
organisation-data-known = Інша організація вже має такий номер.
organisation-log = Історія змін
member-address-hint = На нього прийде посилання для пароля, а потім звичайні листи.
member-address-give = Зберегти адресу
member-address-taken = Хтось уже має обліковий запис із цією адресою. Додайте його до організації, а цю особу видаліть.

# The clause on personal data
privacy-short = Адміністратор даних: { $operator }. Дані потрібні для бронювання та зв'язку (ст. 6 п. 1 e GDPR).
privacy-read = Більше про персональні дані
privacy-link = Персональні дані
privacy-who = Хто відповідає за дані
privacy-controller = Адміністратор даних: { $operator }.
privacy-officer = Щодо персональних даних можна писати або телефонувати: { $contact }.
privacy-why = Для чого і на якій підставі
privacy-why-task = Бронювання та зв'язок щодо них: публічне завдання, підтримка організацій (ст. 6 п. 1 e GDPR).
privacy-why-law = Архів і журнал дій: обов'язки за законом (ст. 6 п. 1 c GDPR).
privacy-why-agreement = Угода, якщо її стороною є особа: договір (ст. 6 п. 1 b GDPR).
privacy-why-consent = Публічна база організацій: згода, яку можна будь-коли відкликати (ст. 6 п. 1 a GDPR).
privacy-voluntary = Надання даних добровільне, але без них забронювати неможливо. Ми не питаємо про PESEL чи номери особистих документів.
privacy-seen = Хто їх бачить
privacy-seen-staff = Працівники центру. Журнал фіксує, коли вони переглядають дані організації.
privacy-seen-members = Особи з тієї самої організації.
privacy-seen-public = Усі інші бачать у розкладі лише слово «Зайнято».
privacy-seen-others = Ми не передаємо дані за межі Європейської економічної зони та нікому з комерційною метою.
privacy-kept = Як довго
privacy-kept-bookings = Заявки та бронювання: { $period }.
privacy-kept-organisations = Справа організації (дані, документи, угоди): { $period }.
privacy-kept-registrations = Заявки, що не завершилися реєстрацією: { $period }.
privacy-rights = Ваші права
privacy-rights-text = Ви можете переглянути свої дані, виправити їх, узяти копію та видалити обліковий запис; можете також вимагати обмеження обробки або заперечити.
privacy-own = Мої дані
privacy-complaint = Скаргу можна подати голові Управління захисту персональних даних (UODO).
privacy-complaint-to = Скаргу можна подати до: { $authority }.
privacy-more = Варто знати
privacy-cookies = Сайт запам'ятовує лише вхід і вибрану мову. Він не стежить і нічого не завантажує з інших сайтів.
privacy-automatic = Програма перевіряє правила й може одразу підтвердити бронювання. Про відмову вирішує людина, а про виняток завжди можна попросити в центрі. Нікого не профілюємо.
privacy-cctv = У будівлі ведеться відеоспостереження.
privacy-years =
    { $n ->
        [one] { $n } рік від кінця року, у якому справу закрито
        [few] { $n } роки від кінця року, у якому справу закрито
       *[many] { $n } років від кінця року, у якому справу закрито
    }
privacy-kept-drafts =
    { $n ->
        [one] Ненадіслані заявки: { $n } день.
        [few] Ненадіслані заявки: { $n } дні.
       *[many] Ненадіслані заявки: { $n } днів.
    }
privacy-kept-accounts =
    { $n ->
        [one] Обліковий запис, яким ніхто не користується: { $n } місяць; власника попереджаємо.
        [few] Обліковий запис, яким ніхто не користується: { $n } місяці; власника попереджаємо.
       *[many] Обліковий запис, яким ніхто не користується: { $n } місяців; власника попереджаємо.
    }
privacy-kept-log =
    { $n ->
        [one] Журнал дій: { $n } день.
        [few] Журнал дій: { $n } дні.
       *[many] Журнал дій: { $n } днів.
    }
privacy-kept-letters =
    { $n ->
        [one] Надіслані листи: { $n } день.
        [few] Надіслані листи: { $n } дні.
       *[many] Надіслані листи: { $n } днів.
    }
organisation-balances = Використання лімітів
organisation-balances-text = Враховуються заявки та бронювання всієї організації.
organisation-data-save = Зберегти
log-applicant = заявник
