# Words of the pages and mails in English. pl.ftl is the binding version.

## Calendar feeds
feed-busy = Busy
feed-tentative = [tentative] { $title }
feed-number = Booking no. { $number }

## Mails
mail-subject-received = Waiting for a decision: { $title } – { $when }
mail-subject-approved = { $title } – { $when }
mail-subject-refused = Declined: { $title } – { $when }
mail-subject-cancelled = Cancelled: { $title } – { $when }
mail-subject-password = Your account at { $centre }: choose a password
mail-intro-received = Hello, we have received the booking request for { $organisation }.
mail-intro-approved = Hello, the booking for { $organisation } is confirmed. See you soon!
mail-intro-refused = Hello, we are sorry, but this time we cannot confirm the booking for { $organisation }.
mail-intro-cancelled = Hello, the booking for { $organisation } is cancelled.
mail-reason = Reason
mail-fact-when = When
mail-fact-where = Where
mail-fact-title = Title
mail-fact-people = How many people
mail-fact-number = Booking number
mail-open-booking = Open the booking
mail-booking-page = Page of the booking
mail-attached-approved = The attached file is for your calendar.
mail-attached-cancelled = The attached file takes this meeting out of your calendar.
mail-next = What happens next
mail-next-received = A member of staff will read the request. We will write to this address with the decision.
mail-next-call-off-request = Have your plans changed? You can cancel the request on the page of the booking.
mail-next-call-off = Have your plans changed? Please cancel the booking on its page, somebody else will be glad of the place.
mail-next-another = Do you need another time? Look for one in the schedule or call us, we are happy to help.
mail-call = Would you rather call?
mail-why-booking = We sent you this e-mail because the booking was made with this account.
mail-why-password = We sent you this e-mail because the centre opened an account for this address. If that is a mistake, there is nothing you need to do.
mail-password-heading = Your account is ready
mail-password-intro = Hello, we have opened an account in the booking system for you. To sign in, please choose a password first.
mail-password-button = Choose a password
mail-password-limit = The link works once, until { $when }.

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

## Statuses of a booking
status-held = Kept
status-requested = Waiting for a decision
status-approved = Approved
status-refused = Refused
status-cancelled = Cancelled
status-completed = Completed
status-no-show = Not used
status-expired = Expired

## What the rules find; read by the organisation and by staff
hours-closed = closed
rule-in-the-past = This time has already begun or passed.
rule-notice-hours =
    { $n ->
        [one] A booking must be asked for at least { $n } hour before it begins.
       *[other] A booking must be asked for at least { $n } hours before it begins.
    }
rule-notice-days =
    { $n ->
        [one] Less than { $n } working day is left before it begins, so the centre's staff decide.
       *[other] Less than { $n } working days are left before it begins, so the centre's staff decide.
    }
rule-too-far-ahead = That is too far ahead. The last day that can be booked today is { $day }.
rule-closed = The centre is closed that day ({ $day }).
rule-holiday = The centre is closed that day ({ $day }) for a public holiday: { $holiday }.
rule-outside-hours = That day ({ $day }) the centre is open { $open }, and the time asked for is { $asked }.
rule-too-short = That is too short. The shortest booking: { $length }.
rule-too-long = That is too long. The longest booking: { $length }.
rule-off-grid =
    { $n ->
        [one] Start and end must fall on every { $n } minute, counted from the full hour.
       *[other] Start and end must fall on every { $n } minutes, counted from the full hour.
    }
rule-over-capacity = Too many people: this place holds { $capacity }, and { $people } were given.
rule-too-few-people = Too few people: at least { $n } needed.
rule-quota-hours = The organisation's limit for the month { $month } is { $limit }. Used: { $used }, this booking: { $asked }.
rule-not-eligible = The organisation's agreement does not cover { $kind }.
rule-no-agreement = The organisation has no signed agreement with this centre.
rule-agreement-ends = The organisation's agreement holds until { $day }, and this time is later.
rule-suspended = The organisation's right to book is suspended.
rule-title-missing = The name of the meeting is missing.
rule-responsible-missing = The responsible person is missing.
rule-taken = { $place }: the place is already taken { $hours }.
rule-buffer = { $place }: a break ({ $gap }) is needed between meetings, and next to it { $hours } is taken.
kind-not-covered =
    { $kind ->
        [room] rooms
        [desk] desks
        [locker] lockers
        [bed] overnight stays
       *[equipment] equipment
    }
holiday =
    { $name ->
        [new-year] New Year's Day
        [epiphany] Epiphany
        [easter] Easter Sunday
        [easter-monday] Easter Monday
        [labour-day] Labour Day
        [constitution-day] Constitution Day
        [pentecost] Pentecost
        [corpus-christi] Corpus Christi
        [assumption] Assumption Day
        [all-saints] All Saints' Day
        [independence-day] Independence Day
        [christmas-eve] Christmas Eve
        [christmas] Christmas Day
       *[second-christmas] Second Day of Christmas
    }
