# Слова сторінок і листів українською. Обов'язковою є польська версія, pl.ftl.

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
