# Слова сторінок і листів українською. Обов'язковою є польська версія, pl.ftl.

## Calendar feeds
feed-busy = Зайнято
feed-tentative = [попереднє] { $title }
feed-number = Бронювання № { $number }

## Mails
mail-subject-received = Очікує на рішення: { $title } – { $when }
mail-subject-approved = { $title } – { $when }
mail-subject-refused = Відмова: { $title } – { $when }
mail-subject-cancelled = Скасовано: { $title } – { $when }
mail-subject-password = Ваш обліковий запис у { $centre }: встановіть пароль
mail-intro-received = Добрий день, ми отримали запит на бронювання для організації { $organisation }.
mail-intro-approved = Добрий день, підтверджуємо бронювання для організації { $organisation }. Чекаємо на вас!
mail-intro-refused = Добрий день, на жаль, цього разу ми не можемо підтвердити бронювання для організації { $organisation }.
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
mail-call = Краще зателефонувати?
mail-why-booking = Ми надіслали цей лист, бо бронювання створено з цього облікового запису.
mail-why-password = Ми надіслали цей лист, бо центр створив обліковий запис на цю адресу. Якщо це помилка, нічого робити не потрібно.
mail-password-heading = Ваш обліковий запис готовий
mail-password-intro = Добрий день, ми створили для вас обліковий запис у системі бронювання. Щоб увійти, спершу встановіть пароль.
mail-password-button = Встановлюю пароль
mail-password-limit = Посилання діє один раз, до: { $when }.

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
        [one] До початку залишилося менше ніж { $n } робочий день, тому вирішує працівник центру.
        [few] До початку залишилося менше ніж { $n } робочі дні, тому вирішує працівник центру.
       *[other] До початку залишилося менше ніж { $n } робочих днів, тому вирішує працівник центру.
    }
rule-too-far-ahead = Це задалеко наперед. Сьогодні можна бронювати щонайпізніше на день: { $day }.
rule-closed = Того дня ({ $day }) центр зачинено.
rule-holiday = Того дня ({ $day }) центр зачинено, бо це свято: { $holiday }.
rule-outside-hours = Того дня ({ $day }) центр відчинено { $open }, а час бронювання { $asked }.
rule-too-short = Це закоротко. Найкоротше бронювання: { $length }.
rule-too-long = Це задовго. Найдовше бронювання: { $length }.
rule-off-grid =
    { $n ->
        [one] Початок і кінець мають припадати на кожну { $n } хвилину від повної години.
        [few] Початок і кінець мають припадати на кожні { $n } хвилини від повної години.
       *[other] Початок і кінець мають припадати на кожні { $n } хвилин від повної години.
    }
rule-over-capacity = Забагато людей: це місце вміщує { $capacity }, а вказано { $people }.
rule-too-few-people = Замало людей: потрібно щонайменше { $n }.
rule-quota-hours = Ліміт організації на місяць { $month } становить { $limit }. Використано: { $used }, це бронювання: { $asked }.
rule-not-eligible = Угода організації не охоплює { $kind }.
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
