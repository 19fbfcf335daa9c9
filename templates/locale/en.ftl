# Words of the pages and mails in English. pl.ftl is the binding version.

## Calendar feeds
feed-busy = Busy
feed-tentative = [tentative] { $title }
feed-number = Booking no. { $number }

## Mails
mail-subject-received = Waiting for a decision: { $title } – { $when }
mail-subject-approved = { $title } – { $when }
mail-subject-refused = Declined: { $title } – { $when }
mail-subject-expired = Not decided: { $title } – { $when }
mail-subject-cancelled = Cancelled: { $title } – { $when }
mail-first-password-subject = Your account at { $centre }: choose a password
mail-intro-received = Hello, we have received the booking request for { $organisation }.
mail-intro-approved = Hello, the booking for { $organisation } is confirmed. See you soon!
mail-intro-refused = Hello, we are sorry, but this time we cannot confirm the booking for { $organisation }.
mail-intro-expired = Hello, we are very sorry: nobody decided in time about the request for { $organisation }, and its time has begun.
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
mail-next-ways = The page of the booking suggests other free times. You can also call us, we will help.
mail-call = Would you rather call?
mail-why-booking = We sent you this e-mail because the booking was made with this account.
mail-first-password-why = We sent you this e-mail because the centre opened an account for this address. If that is a mistake, there is nothing you need to do.
mail-first-password-heading = Your account is ready
mail-first-password-intro = Hello, we have opened an account in the booking system for you. To sign in, please choose a password first.
mail-first-password-button = Choose a password
mail-notice-limit = The link works once, until { $when }.
mail-invitation-subject = Invitation: { $organisation }
mail-invitation-heading = Invitation to an organisation
mail-invitation-intro = Hello, { $name } invites you to book places for { $organisation }.
mail-invitation-button = Open the invitation
mail-invitation-why = You get this because somebody of the organisation typed this address. If that was a mistake, there is nothing to do.
mail-sign-in-subject = Sign in to { $centre }
mail-sign-in-heading = Sign in without a password
mail-sign-in-intro = Hello, this link signs you in without a password.
mail-sign-in-button = Sign in
mail-asked-why = You get this because somebody typed this address on the sign-in page. If that was a mistake, there is nothing to do: nobody signs in without the link.
mail-new-password-subject = A new password for { $centre }
mail-new-password-heading = A new password
mail-new-password-intro = Hello, with this link you choose a new password. Until then the old one works.
mail-new-password-button = Choose the password
mail-waiting-subject = Request { $number } waits: { $organisation }, { $when }
mail-waiting-heading = Request { $number } waits for a decision
mail-waiting-intro = { $organisation } asks for { $place }, { $when }. An answer is due today.
mail-waiting-button = Open the request
mail-waiting-why = You get this because you decide requests at { $centre }.

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
count-nights =
    { $n ->
        [one] { $n } night
       *[other] { $n } nights
    }
count-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
count-bookings =
    { $n ->
        [one] { $n } booking
       *[other] { $n } bookings
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
        [one] A booking must be asked for at least a day before.
       *[other] A booking must be asked for at least { $n } days before.
    }
rule-notice-working-days =
    { $n ->
        [one] A booking must be asked for at least { $n } working day before.
       *[other] A booking must be asked for at least { $n } working days before.
    }
rule-notice-staff =
    { $n ->
        [one] Less than { $n } working day is left before it begins, so the centre's staff decide.
       *[other] Less than { $n } working days are left before it begins, so the centre's staff decide.
    }
rule-too-far-ahead = That is too far ahead. The last day that can be booked today is { $day }.
rule-closed = The centre is closed that day ({ $day }).
rule-holiday = The centre is closed that day ({ $day }) for a public holiday: { $holiday }.
rule-closure = The centre is closed { $when }.
rule-resource-unavailable = { $place } is out of use { $when }.
closure-day = on { $from }
closure-days = from { $from } to { $until }
closure-open = from { $from } until further notice
closure-note = Reason: { $note }.
rule-outside-hours = That day ({ $day }) the centre is open { $open }, and the time asked for is { $asked }.
rule-outside-hours-of = { $place }: its hours that day ({ $day }) are { $open }, and the time asked for is { $asked }.
rule-shut-of = { $place } is not lent on that day ({ $day }).
rule-too-short = That is too short. The shortest booking: { $length }.
rule-too-long = That is too long. The longest booking: { $length }.
rule-off-grid =
    { $n ->
        [one] Start and end must fall on every { $n } minute, counted from the full hour.
       *[other] Start and end must fall on every { $n } minutes, counted from the full hour.
    }
rule-over-capacity = Too many people: this place holds { $capacity }, and { $people } were given.
rule-building-full = Too many people in the whole centre at once: it holds { $capacity }, { $expected } are expected at that time, and you gave { $people }.
rule-too-few-people = Too few people: at least { $n } needed.
rule-quota-hours = The organisation's limit ({ $what }, { $when }) is { $limit }. Used: { $used }, this booking: { $asked }.
rule-quota-count = The organisation's limit ({ $what }, { $when }) is { $limit }. You have { $used } already.
quota-all = altogether
quota-kind = { $kind ->
    [room] rooms
    [desk] desks
    [locker] lockers
    [bed] beds
   *[equipment] equipment
}
period-season = season from { $from }
quota-balance = { $what }, { $when }: used { $used } of { $limit }
period-week = week from { $from }
rule-features-missing = { $place } lacks what you need: { $missing }.
rule-not-eligible = The organisation's agreement does not cover { $kind }.
rule-not-eligible-form = This place is not lent to this kind of organisation ({ $form }).
rule-referral-only = This place is only for people with a referral. Staff assign it.
rule-staff-only = Staff assign this place. Please call or write.
rule-strikes = The organisation cannot book now: absences and late cancellations ({ $days }): { $count }.
rule-strikes-staff = Staff decide, because of absences and late cancellations ({ $days }): { $count }.
rule-not-staffed = On that day ({ $day }) staff are there { $open }, and the time is { $asked }.
rule-not-staffed-at-all = On that day ({ $day }) no staff are there.
rule-nights = A stay may last { $min } to { $max } nights, and you asked for { $nights }.
rule-arrival = Arrival: on that day ({ $day }) you can come: { $open }, and you said { $at }.
rule-departure = Departure: on that day ({ $day }) you can check out: { $open }, and you said { $at }.
rule-nobody-there = nobody is there
rule-participants-pay = Participants are to pay, and places are lent free of charge for free meetings.
rule-minors-statement = Minors take part: the statement about their protection is needed.
rule-minors-forbidden = This place is not lent for meetings with minors.
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

## The frame of every page
frame-program = Places for organisations
frame-for-organisations = Places for organisations
frame-for-staff = Staff
frame-skip = Skip to the content
frame-nav = Main
frame-account = My account
frame-call = Would you rather call?
frame-contact = Contact and directions
frame-sign-out = Sign out
nav-about = About the centre
nav-book = Book
nav-schedule = Schedule
nav-mine = Mine
nav-requests = Requests
nav-sign-in = Sign in

## Entrance and centre
centres-title = Centres
centres-text = Choose the centre where you would like to book a place.
home-title = Rooms and places for organisations
home-book = Book a place
home-schedule = See the schedule
home-hours = Opening hours
home-changes = Changes
home-rooms = Rooms
hours-open = Open { $hours }.
hours-shut = Closed.
hours-holiday = Closed for a public holiday: { $holiday }.
hours-next = Next day: { $day }, { $hours }.
hours-special = { $when }: { $hours }.

## Rooms
room-holds =
    { $n ->
        [one] up to { $n } person
       *[other] up to { $n } people
    }
room-facts = Rules and facts
room-capacity = How many people
room-part-of = Part of
room-parts = Parts
room-decision = Who decides
room-length = How long
room-length-text = at least { $min }, at most { $max }
room-ahead = How early
room-ahead-text =
    { $n ->
        [one] at most { $n } day ahead
       *[other] at most { $n } days ahead
    }
room-gap = Break between meetings
room-features = What it has
room-rules = Good to know
policy-forms = Who may book (legal form): { $forms }.
policy-manager = A manager decides.
policy-staff-notice =
    { $n ->
        [one] With less than { $n } working day left before the start, staff decide.
       *[other] With less than { $n } working days left before the start, staff decide.
    }
policy-after-hours = Outside the opening hours staff have to agree.
policy-unstaffed = For hours without staff they have to agree.
policy-unstaffed-forbidden = Only while staff are there.
policy-min-people =
    { $n ->
        [one] For at least { $n } person.
       *[other] For at least { $n } people.
    }
policy-fees = Where participants pay, staff decide.
policy-fees-forbidden = Only for meetings for which participants do not pay.
policy-minors = Where minors come, a statement about their protection is needed.
policy-strikes =
    { $n ->
        [one] After { $n } absence or late cancellation ({ $days }) staff decide.
       *[other] After { $n } absences or late cancellations ({ $days }) staff decide.
    }
policy-strikes-suspend =
    { $n ->
        [one] After { $n } absence or late cancellation ({ $days }) the organisation cannot book for the time being.
       *[other] After { $n } absences or late cancellations ({ $days }) the organisation cannot book for the time being.
    }
policy-cancel =
    { $n ->
        [one] Called off later than { $n } working day before, it still counts in the limit.
       *[other] Called off later than { $n } working days before, it still counts in the limit.
    }
room-quota = Limit for an organisation
quota-per =
    { $period ->
        [day] { $most } a day
        [week] { $most } a week
        [season] { $most } a season
       *[month] { $most } a month
    }
quota-of = { $what }: { $limit }
room-feed = Calendar of the room
room-feed-text = Add this address to your calendar and you will see when the room is taken. Without names and people.
decision-at-once = The booking is confirmed at once.
decision-staff = The centre's staff decide. We will tell you by e-mail.
decision-compete = Several organisations may ask for the same time. The centre's staff choose and will write by e-mail.

## Schedule
schedule-title = Schedule
schedule-intro = Choose a free place; you set the exact hours in the next step.
schedule-caption = Rooms, { $day }. A row is a room, its cells are the hours in order. As of { $time }.
schedule-place = Place
schedule-days = Day
schedule-today = Today { $day }
schedule-prev-week = previous week
schedule-next-week = next week
schedule-other-day = Another day
schedule-show = Show
schedule-closed = The centre is closed that day
schedule-next-open = Show the next day: { $day }
schedule-skip =
    { $n ->
        [one] Skip the schedule ({ $n } room)
       *[other] Skip the schedule ({ $n } rooms)
    }
schedule-over = over
schedule-rooms-free =
    { $n ->
        [one] { $n } room
       *[other] { $n } rooms
    }
schedule-legend = Legend
schedule-free = Free
schedule-held = Kept for you
schedule-yours = Your booking
schedule-your-request = Your request, waiting for a decision
schedule-gap = Preparing the room
schedule-full = Not enough room left in the centre
schedule-past = Over
schedule-assigned = Staff assign it
schedule-too-late = Too late to ask
schedule-too-early = Too early to ask
schedule-unstaffed = Not staffed
schedule-unusable = Too short to book
schedule-taken-because = Taken, because of { $place }
legend-yours = Yours
legend-taken = Taken
legend-closed = Closed

## Asking for a place
form-error = Error
form-errors = Correct these fields
request-heading = Booking a room
request-for = You are booking for { $organisation }.
request-place = Place
request-day = Day
request-from = From
request-to = To
request-people = How many people
request-title = Name of the meeting
request-title-hint = You and the centre's staff will see it.
request-responsible = Responsible person
request-responsible-hint = Who will be there and answers for the room.
request-phone = Telephone (optional)
request-phone-hint = Only for the centre's staff, should something need settling.
request-go = Check this time
request-not-for = Places are not lent for: { $purposes }.
request-more = More: accessibility, equipment, minors, fees
request-needs = What do you need there?
request-who = Who comes?
request-minors = Minors take part
request-minors-stated = On behalf of the organisation I state: we follow standards for the protection of minors, those in charge have been checked, and we hold the guardians’ consents
request-fees = Participants pay
booking-closed-text = This booking was made before. Settle with the centre what becomes of it.
booking-extra = Besides
booking-needs = Needs: { $needs }
booking-minors = With minors; it was stated that they are looked after
booking-minors-unstated = With minors
booking-fees = Participants pay
request-next = The next step shows a summary. Nothing is booked yet.
request-free = Free that day
request-balance = What you have used
request-nothing-free = Nothing is free any more that day.
request-taken = This time is already taken
request-refused = It cannot be booked like this
request-kept = Nothing needs to be typed again: everything you gave is in the form.
request-ways = You could take instead
request-take = Choose
request-help = We can help
request-help-text = Call or write to the centre.
way-again = just given back
way-same-time = the same time
way-later = the same day, { $length } later
way-earlier = the same day, { $length } earlier
way-days-later =
    { $n ->
        [one] { $n } day later
       *[other] { $n } days later
    }
way-days-earlier =
    { $n ->
        [one] { $n } day earlier
       *[other] { $n } days earlier
    }
way-next-week = a week later
way-longer = longer by { $length }
way-shorter = shorter by { $length }
finder-order = The smallest room that is large enough comes first, then the one you usually take; of several times the earliest.
way-other-room = another room
way-at-once = confirmed at once
way-staff-decide = staff decide
fault-place = Choose a place from the list.
fault-day = Give the day, for example 2026-12-01.
fault-start = Choose when it begins.
fault-end = Choose when it ends.
fault-backwards = The end must be later than the start.
fault-people = Give the number of people, for example 8.
fault-length = At most 120 characters.
fault-reason-length = A reason may have { $n } characters at most.
check-title = Check and book
check-back = Back to the form
check-held-text = Nobody else can take it now. If you need longer, we will simply check again.
check-lapsed = We no longer keep the place
check-lapsed-text = You can still book: we will check again whether it is free.
check-replaced = We no longer hold this place for you
check-replaced-text = You chose another time after this one, perhaps in another tab. We hold one place at a time: the last one.
check-replaced-way = Go to your last choice
check-gone = This choice is gone
check-gone-text = A newer one may have replaced it, or it lapsed long ago. What is booked is on your list.
check-go = Book:
check-change = Change
check-know = Good to know
check-cancel = You can cancel without a reason until the meeting begins.
check-better = Here is all that you need

## A booking
booking-name = Booking { $n }
booking-to = To booking { $n }
booking-when = When
booking-where = How to get there
booking-next = What comes next
booking-do = What would you like to do?
booking-reason = Reason
booking-others-see = Others see
booking-others-see-busy = only “Taken”
booking-why-staff = Why staff decide
booking-ics = Add to calendar
booking-in-schedule = See in the schedule
booking-cancel = Cancel
booking-decide = Decide
booking-requested = { $place }: request sent
booking-requested-text = It waits for a decision of the centre's staff; until then the place is kept for you. This address stays; you can come back to it.
booking-requested-staff = It waits for a decision; until then the place is taken for this organisation.
booking-requested-compete = It waits for a decision of the centre's staff. Several organisations may ask for this time, so the place is not taken yet. This address stays; you can come back to it.
booking-compete-staff = It waits for a decision. Several organisations may ask for this time; only the one you choose takes the place.
booking-approved = Done, { $place } is yours
booking-approved-text = The confirmation is on its way by e-mail. This address stays; you can come back to it.
booking-approved-staff = { $place }: booking approved
booking-over = { $place }: this time has passed
booking-over-text = Thank you! You will find the next free time in the schedule.
booking-refused = Refused
booking-cancelled = Booking cancelled
booking-completed = The meeting took place
booking-no-show = The booking was not used
excuse-title = Excuse
excuse-yes = Excuse it
excuse-no = Take the excuse back
excuse-done = Excused: it does not count as unused or called off late.
excuse-open = It counts as unused or called off late. The centre may excuse it.
excuse-cannot = There is nothing to excuse
excuse-cannot-text = The booking was used or called off in time.
booking-expired = The request expired
booking-expired-text = Nobody decided before it began. Call the centre if you still need a time.
booking-expired-over = Nobody decided before it began.
booking-decided = { $time }
booking-decided-by = { $time }, { $name }
step-asked = Request received
step-decision = Decision of the centre's staff
step-decision-text = We will write by e-mail when it is made.
step-approved = Approved
step-come = The meeting
cancel-title = Cancel the booking?
cancel-effect = The place will be free for others at once. We will confirm by e-mail.
cancel-reason = Reason (optional)
cancel-reason-hint = The centre's staff will see it.
cancel-reason-staff = We will write it to the organisation.
cancel-keep = Keep it
cancel-over = This booking cannot be cancelled
cancel-over-text = There is nothing left to cancel: the request was settled or its time is over.
cancel-begun-text = The meeting has already begun. Call the centre if you do not need the room.
cancel-past-text = This time has passed, so there is nothing to call off.

## One's own bookings
mine-title = Your bookings
mine-waiting = Waiting for a decision
mine-coming = Coming
mine-past = Past and closed
mine-empty = You have no bookings yet
mine-empty-text = Choose a free place in the schedule.

## Staff: requests
inbox-count =
    { $n ->
        [one] { $n } request is waiting
       *[other] { $n } requests are waiting
    }
inbox-first =
    { $n ->
        [one] Above is the { $n } request with the nearest time. The next ones appear when it is decided.
       *[other] Above are the { $n } requests with the nearest times. The next ones appear when these are decided.
    }
inbox-request = Request { $n }
inbox-since = since { $time }
inbox-asked = Sent
inbox-empty = Everything is settled
inbox-empty-text = New requests will appear here.
inbox-done = Closed lately
inbox-checked = We have checked
inbox-all-well = All rules are met.
inbox-yes = Yes
inbox-yes-text = The organisation gets an e-mail with a calendar invitation.
inbox-approve = Approve
inbox-cannot = It cannot be approved
inbox-cannot-text = The cause is among the rules we have checked. You can refuse and give the reason.
inbox-no = No
use-title = Did they come?
use-yes = They came
use-no = They did not
use-cannot = This cannot be noted now
use-cannot-text = It is noted with an approved booking once it has begun.
cancel-late = This is late: the booking still counts in the organisation’s limit.
step-decision-by = You will hear from us by { $day }.
inbox-overdue = overdue
closures-title = Closures
closures-now = Now and planned
closures-empty = Nothing is closed
closures-reopen = Open again
closures-new = New closure
closures-place = What is closed?
closures-centre = the whole centre
closures-from = From
closures-until = Until (that day included)
closures-until-hint = Empty: until further notice.
closures-note = Reason
closures-note-hint = Everybody reads it, in mails too.
closures-note-missing = Write the reason.
closures-note-length = The reason is one line of at most { $n } characters.
closures-backwards = The last day is before the first.
closures-over = That time is over already.
closures-told = { $place }: { $when }.
closures-told-centre = The whole centre: { $when }.
closures-new-hit = New:
closures-check = Show what it hits
closures-check-text = First you see the bookings in that time. Nothing changes yet.
closures-effects = What the closure hits
closures-none = No booking lies in that time
closures-choose = Ticked bookings are called off and the organisations are told. The others stay, to be settled with the organisation.
closures-off = Call off:
closures-close = Close
closures-close-text = The organisations get a mail with the reason.
closures-keep-open = Do not close
closures-others = New bookings came meanwhile
closures-others-text = Look at the list again. Nothing was changed.
closures-already = This closure exists already
closures-already-text = Somebody made it a moment ago. Your ticks were not used: look at the bookings in that time.
closures-gone = This closure is gone
closures-gone-text = Somebody changed it before.
desk-title = New booking for an organisation
desk-open = Enter a booking
desk-choose = – choose –
desk-title-hint = The organisation and the staff see it.
desk-channel = How did the wish come?
desk-set-aside = These rules would be set aside:
desk-go = Enter it
desk-next = The organisation gets a mail. Where a manager decides about the place, the booking waits for that.
desk-for-manager = The rules of this place leave the decision to a manager, and the time has already begun. Only a manager can enter it.
desk-day-range = The day can be from { $from } to { $until }.
fault-organisation = Choose an organisation.
channel =
    { $channel ->
       *[phone] by phone
        [in_person] in person
        [paper] on paper
    }
inbox-rivals = Others at that time
inbox-ground = Ground
inbox-ways = You could offer
inbox-way-enter = Enter this instead
inbox-exception = Why
inbox-exception-hint = To agree in spite of these rules needs a reason. It stays in the record.
inbox-exception-missing = Write why you agree in spite of these rules.
inbox-exception-unseen = A rule was added that was not here before. Read the list again; your reason is kept.
inbox-for-manager = A manager decides
inbox-for-manager-text = The rules of this place leave the decision to a manager.
inbox-own = You belong to the organisation that asks
inbox-own-text = Let somebody else decide. If you do, the record says so.
inbox-today = The rules have changed since it was asked
inbox-today-text = Those of the day on which it was asked count, above. By today’s:
booking-exception = Why rules were set aside
inbox-reason-own = In your own words
inbox-reason-hint = The organisation reads it in the e-mail and on the booking's page.
inbox-refuse = Refuse
inbox-reason-missing = Give the reason for the refusal.
inbox-impossible = This request cannot be approved now.
inbox-decided = Somebody has already decided
inbox-decided-text = Request { $number }: { $status } ({ $decision }). Your decision changed nothing.
inbox-begun = Too late for a decision
inbox-begun-text = The time asked for has already begun.
inbox-back = Back to the requests

## Staff: mail that did not leave
undelivered-title = E-mails that did not leave
undelivered-text = These messages have not reached the organisation. If the matter is urgent, call them.
undelivered-empty = All e-mails have left
undelivered-empty-text = One that does not leave will appear here.
undelivered-count =
    { $n ->
        [one] { $n } e-mail did not leave
       *[other] { $n } e-mails did not leave
    }
undelivered-see = See which
undelivered-since = since { $time }
undelivered-attempts =
    { $n ->
        [one] { $n } attempt
       *[other] { $n } attempts
    }
undelivered-next = next: { $time }
undelivered-waits = has been waiting for longer than usual
undelivered-outdated = newer news of this booking has left already
undelivered-why = Reason given by the mail server:
undelivered-given-up = Will not leave
undelivered-trying = Still trying
undelivered-again = Send again

## Signing in, account
sign-in-title = Sign in
sign-in-email = E-mail
sign-in-password = Password
sign-in-go = Sign in
sign-in-failed = You could not be signed in
sign-in-remember = Remember this device for 90 days
sign-in-remember-hint = Untick it on a computer that others use.
link-instead = No password, or forgotten? Type your e-mail and we send a link.
link-sign-in = Send a sign-in link
link-password = I want a new password
link-email-missing = Type your e-mail address.
link-email-wrong = That is no e-mail address. Example: name@example.org
link-sent = Look into your mail
link-sent-text = If this address has an account with us, a link arrives there in a moment. It works once and for a while only.
link-missing = Nothing came?
link-missing-spam = Look into the spam folder.
link-missing-address = Check that it is the address to which we write about bookings.
link-used-text = It was used, or its time is over. On the sign-in page you can ask for a new one.
sessions-title = Where you are signed in
sessions-text = If you do not recognise something here, end it and choose a new password.
sessions-this = this device
sessions-since = since { $time }
sessions-unknown = unknown device
sessions-end = Sign out
sessions-end-others = Sign out everywhere else
sign-in-wrong = E-mail and password do not match.
sign-in-no-account = No account?
sign-in-no-account-text = The centre opens an account when it signs an agreement with an organisation. Call or write.
demo-accounts = Example accounts
demo-password = Password of each: { $password }
account-title = My account
account-data = Details
account-name = Name
account-email = E-mail
account-organisation = Organisation
account-centre = Centre
account-sign-out = Signing out
account-sign-out-text = On a shared computer remember to sign out.
role-viewer = may look
role-booker = may book
role-coordinator = coordinates
role-staff = staff
role-manager = manager
feed-name-own = My bookings
feed-title = Bookings in your calendar
feed-text = Add this address to your calendar and the bookings will appear in it by themselves.
feed-address = Address of the calendar
feed-address-hint = The address is private: whoever has it sees your bookings.
feed-how = How to do it
feed-how-google = Google Calendar: Other calendars, From URL, paste the address.
feed-how-outlook = Outlook: Add calendar, Subscribe from web, paste the address.
feed-how-phone = iPhone: Settings, Calendar, Accounts, Add Subscribed Calendar.
feed-delay = The calendar program decides how often it refreshes; usually it takes some hours.
password-title = Choose a password
password-for = Account: { $email }
password-new = New password
password-hint =
    { $n ->
        [one] At least { $n } character. Several words are best.
       *[other] At least { $n } characters. Several words are best.
    }
password-too-short =
    { $n ->
        [one] The password needs at least { $n } character.
       *[other] The password needs at least { $n } characters.
    }
password-go = Set the password
password-link-used = This link no longer works
password-link-used-text = It was used or its time has run out. Ask the centre for a new one.

## Errors
error-ways = What you can do
error-again = Try again
error-to-schedule = See the schedule
error-to-mine = Your bookings
error-to-start = Start page
error-not-found = There is no such page
error-not-found-text = The address is incomplete or the page is gone. Bookings are seen only by their organisation and the centre's staff.
error-forbidden = This page is for others
error-forbidden-text = Your role does not allow it. If this is a mistake, call the centre.
error-sign-in = Please sign in first
error-stale-form = The form is out of date
error-stale-form-text = Go back to the page, reload it and send the form again. This protects you from other sites.
error-wrong-method = That does not work here
error-wrong-method-text = This page does not take such a request.
error-too-large = Too much at once
error-too-large-text = The form is larger than we can take. Please shorten the texts.
error-too-slow = The form took too long to arrive
error-too-slow-text = The connection is too slow or broke off. Nothing was changed. Please send the form again.
error-bad-form = We do not understand this form
error-bad-form-text = Go back to the page and send the form again.
error-too-many = Too many tries
error-too-many-text = Wait ten minutes and try again.
error-busy = It is busy just now
error-busy-text = Nothing was changed. Try again in a moment.
error-broken = Something broke on our side
error-broken-text = This is our fault, not yours. Try again, and if that does not help, call the centre.

# What a place offers
feature = { $name ->
    [step_free] step-free access
    [wide_doors] wide doors
    [accessible_toilet] accessible toilet
    [induction_loop] induction loop
    [assistance_dog] assistance dogs welcome
    [parking] disabled parking
    [projector] projector
    [whiteboard] whiteboard
    [computers] computers
    [sound] sound system
    *[kitchen] kitchen corner
}

# Legal forms
legal-form = { $form ->
    [stow] association
    [stow_zwykle] simple association
    [zwiazek_stow] union of associations
    [oddzial] branch of an association
    [fundacja] foundation
    [kgw] rural housewives’ circle
    [klub_sport] sports club
    [klub_sport_sp] sports club (non-profit company)
    [osp] voluntary fire brigade
    [spoldz_soc] social cooperative
    [koscielna] church body
    [stow_jst] association of local governments
    [spolka_np] non-profit company
    [zwiazek_zaw] trade union, chamber or other union
    [rada] council
    [nieformalna] informal group
    [inicjatywna] initiative group
    [inicjatywa] citizens’ or local initiative
    [samopomoc] support group
    [lider] local leader or resident
    [publiczna] municipal unit or public institution
   *[inna] other
}

# Grounds of a refusal
refusal = { $ground ->
    [termin_zajety] The time is already taken.
    [brak_obsady] We have no staff then.
    [cel_niezgodny] The purpose is not what the centre is for.
    [brak_dokumentow] Documents are missing.
    [uzycie_ciagle] We cannot agree to such continuous use: others would have no place.
    [naruszenie_regulaminu] The rules were broken earlier.
   *[inne] Another reason
}

## The organisation and its people
organisation-choose = Act for this organisation
organisation-people = People
organisation-you = this is you
organisation-role = Role
organisation-change = Change
organisation-save-role = Save the role
organisation-heir = Who takes over the bookings
organisation-heir-hint = Bookings to come stay with the organisation. This person gets the mails about them.
organisation-remove = Remove from the organisation
organisation-leave = Leave the organisation
organisation-invite = Invite somebody
organisation-invite-go = Send the invitation
organisation-invite-text = A link goes to that address. Whoever opens it may act for the organisation.
organisation-invited = Invitation sent
organisation-invited-until = valid until { $day }
organisation-invitations = Invitations sent
organisation-revoke = Take back
organisation-member-already = This person acts for the organisation already.
organisation-too-many = These are too many invitations for one day. Try again tomorrow.
organisation-last-coordinator = Somebody has to coordinate. Give that role to somebody else first.
organisation-no-heir = Choose who takes over the bookings. They must be allowed to book.
organisation-agreements = Agreements
organisation-no-agreement = The organisation has no agreement with a centre yet.
agreement-status =
    { $status ->
        [draft] being written
        [submitted] handed in
        [under_review] documents are being checked
        [to_sign] to be signed
        [in_force] in force
        [suspended] suspended
        [terminated] terminated
        [lapsed] ended
        [archived] archived
       *[rejected] refused
    }
agreement-days = from { $from } to { $until }
agreement-open = from { $from }, without an end
invitation-title = Invitation
invitation-accept = Accept
invitation-text = If you do not know this organisation, close this page. Nothing happens without your consent.
invitation-name = Type your name, { $n } characters at most.
invitation-gone = This invitation no longer works
invitation-gone-text = It was accepted or taken back, or its time is over. Ask the organisation for a new one.
