# Words of the pages and mails in English. pl.ftl is the binding version.

## Dates and amounts
weekday-long =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
weekday-short =
    { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
month-of =
    { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
date-long = { $weekday }, { $day } { $month } { $year }
date-day = { $weekday }, { $day } { $month }
date-short =
    { $month ->
        [1] { $weekday } { $day } Jan
        [2] { $weekday } { $day } Feb
        [3] { $weekday } { $day } Mar
        [4] { $weekday } { $day } Apr
        [5] { $weekday } { $day } May
        [6] { $weekday } { $day } Jun
        [7] { $weekday } { $day } Jul
        [8] { $weekday } { $day } Aug
        [9] { $weekday } { $day } Sep
        [10] { $weekday } { $day } Oct
        [11] { $weekday } { $day } Nov
       *[12] { $weekday } { $day } Dec
    }
date-plain = { $day } { $month } { $year }
count-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
count-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
count-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
count-hours-and-half = { $n }.5 hours
hold-until = We are keeping this place until { $time }
