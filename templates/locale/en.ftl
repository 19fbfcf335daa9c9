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
sign-in-no-account-text = An account is made when the centre accepts your organisation. Register it here or by telephone.
home-join = How to join
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
organisation-save-role = Save
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

## Registering an organisation
yes = yes
decimal-point = .
size-kb = { $n } kB
size-mb = { $n } MB
field-optional = { $field } (optional)
registration-title = Join with your organisation
registration-text = Registering takes about 10 minutes. You can stop and finish later.
registration-start = Start
registration-begin = Start
registration-email-hint = We will send there a link to go on with and the centre's answer.
registration-link-text = There is no account yet. It is made when the centre accepts the organisation.
registration-centre = Which centre you want to use
registration-centre-missing = Choose a centre.
registration-too-many = Several registrations were started today with this address. Open the link in the e-mail or try again tomorrow.
registration-who = Who can join
registration-who-text = Associations, foundations and other public-benefit organisations, and also informal groups, initiatives and councils that act for the residents. Groups need not be registered anywhere.
registration-needed = What you will need
registration-needed-numbers = Organisations: the KRS number (or that of their records), NIP and REGON
registration-needed-person = The telephone of a contact person
registration-needed-papers = Documents such as the register extract and the statute: as files, or on paper at the centre
registration-then = What happens next
registration-then-check = We check what you sent
registration-then-check-text = If something is missing, we will write.
registration-then-sign = We sign an agreement
registration-then-sign-text = On paper, at the centre.
registration-then-book = You book
registration-then-book-text = Free of charge, online or by telephone.
registration-by-phone = You prefer the telephone?
registration-gone = This link does not work
registration-gone-text = Registrations that nobody sent are removed after 30 days. You can start again.
registration-known = This organisation is known already. Please contact the centre.
registration-known-phone = This organisation is known already. Please call the centre: { $phone }.
registration-tasks = Tasks
registration-done = Done
registration-to-do = To do
registration-mailed = The link to this registration is in an e-mail to { $email }
registration-mailed-text = You can go on now. Each page is saved.
registration-asked = The centre asks for more
registration-not-sent = It was not sent
registration-incomplete = Not all tasks are done.
registration-send = Send
registration-send-go = Send to the centre
registration-send-later = When all tasks are done, you send it to the centre here.
registration-save = Save and go back to the list
registration-sent = Sent
registration-sent-text = The centre will check it and answer by e-mail.
registration-accepted = The organisation is in
registration-accepted-text = The link to the account is in the e-mail.
registration-refused = It was not accepted
registration-refused-text = If you want to talk about it, call the centre.
registration-organisation = Organisation
registration-organisation-text = Copy the numbers from your papers. Dashes and spaces do no harm.
registration-contact = Contact person
registration-contact-text = This person gets the account and coordinates the bookings. Others can be invited later.
registration-contact-people = This person is of age, answers for the group, gets the account and coordinates the bookings.
registration-purpose = What you want to use
registration-documents = Documents
registration-statements = Statements
registration-form = Legal form
registration-form-text = What we ask next depends on it.
registration-form-change = change
registration-form-missing = Choose the legal form.
registration-forms-registered = Registered organisations
registration-forms-people = Groups and people, not registered
registration-forms-other = Councils, institutions, others
registration-name = Full name
registration-name-missing = Enter the name of the organisation or group.
registration-short-name = Short name
registration-krs = KRS number
registration-krs-hint = 10 digits, zeros in front may be left out
registration-krs-of-parent = That of the organisation the branch belongs to
registration-record = Number in records or a register
registration-record-hint = As the certificate has it
registration-nip = NIP (tax number)
registration-nip-hint = 10 digits
registration-regon = REGON
registration-regon-hint = 9 or 14 digits
registration-number-missing =
    { $register ->
        [krs] Enter the KRS number.
        [nip] Enter the NIP.
        [regon] Enter the REGON.
       *[record] Enter the number in the records or register.
    }
registration-number-characters = { $register }: a number has digits only.
registration-number-checksum = { $register }: there is a slip, its check digit does not fit.
registration-tie = What ties you to the town
registration-tie-seat = Our seat is here
registration-tie-residents = We act for the residents
registration-tie-missing = Say what ties you to the town.
registration-address = Registered office address
registration-website = Website
registration-edelivery = Address for e-Delivery
registration-opp-legend = Public-benefit status
registration-opp = We have OPP status
registration-person = Name
registration-person-missing = Enter a name.
registration-function = Function, e.g. chair
registration-phone = Telephone
registration-phone-hint = For the centre's staff only.
registration-phone-missing = Enter a telephone number.
registration-phone-wrong = This does not look like a telephone number.
registration-signatories = Who will sign the agreement
registration-signatories-hint = Names and functions according to the register or statute, e.g. two board members together.
registration-signatories-missing = Say who will sign the agreement.
registration-what-for = What you do
registration-what-for-hint = A few sentences. Nothing about the health or situation of particular people, please.
registration-what-for-missing = Say what you do.
registration-kinds = What you want to use
registration-kinds-missing = Tick at least one.
registration-directory = Public directory
registration-listed = We agree that our name, what we do and our website stand in the public directory of organisations
statement-legend = We state
statement-truth = What we told is true.
statement-authorised = I may act for this organisation.
statement-of-age = I am 18 or older and answer for this group.
statement-public-good = We act for the public good and will not use what is lent to us for profit.
statement-missing = We cannot accept without these statements. Tick them all.
privacy-title = Personal data
privacy-registration = The controller of the data is { $operator }. They serve to check the registration, to conclude the agreement and to contact you (Art. 6(1)(c) and (e) GDPR). You may ask to see, correct, copy or erase them, object, or complain to the President of UODO. Registrations that nobody sent are removed after 30 days.
document-text = Send files now, or tick below that you will bring the papers to the centre.
document-choose = File
document-choose-more = Another file
document-hint = PDF, JPG, PNG, DOCX or ODT, at most 10 MB. A photo taken with a phone will do.
document-send = Send the file
document-remove = Remove
document-not-taken = The file was not taken
document-too-large = The file is larger than 10 MB. Send a smaller one, e.g. a photo of lower resolution.
document-wrong = We cannot take this file: inside it is no PDF, JPG, PNG, DOCX (without macros) or ODT, or it is damaged.
document-too-many = That is too many files. Remove one or bring the rest to the centre.
document-missing = Choose a file.
document-on-paper = I will bring on paper
nav-organisations = Organisations
organisations-title = Organisations
organisations-known = Organisations with an agreement
organisations-search = Search by name
organisations-search-go = Search
organisations-none = There are none.
applicants-title = Registrations
applicants-none = None is waiting.
applicant-since = Sent: { $day }
applicant-waits = To be checked
applicant-returned = Asked for more
applicant-returned-text = The organisation is adding what was asked for
applicant-told = What was told
applicant-papers = Papers checked
applicant-no-papers = This legal form needs no papers. Talk to the contact person.
applicant-on-paper = they will bring it on paper
applicant-accept = Accept the organisation
applicant-save = Save what was checked
applicant-return = Ask for more
applicant-refuse = Refuse
applicant-reason = Message to the organisation
applicant-reason-hint = Needed to ask for more and to refuse. It is sent by e-mail.
applicant-reason-missing = Say what you ask for or why you refuse.
applicant-unchecked = First tick that all papers are checked.
applicant-twin = Another organisation or registration has the same number
applicant-twin-registration = Another registration
applicant-accepted = The organisation was accepted.
applicant-refused = The organisation was refused.
applicant-decided = Somebody decided already
applicant-decided-text = Nothing was changed.
applicant-back = See the registration
mail-registration-begun-subject = Registering an organisation with { $centre }
mail-registration-begun-heading = Registering an organisation
mail-registration-begun-intro = Hello, under this link the registration can be filled in and sent. It works many times, until 30 days after the last change.
mail-registration-begun-button = Open the registration
mail-registration-sent-subject = Registration sent: { $organisation }
mail-registration-sent-heading = Registration sent
mail-registration-sent-intro = Hello, { $centre } has the registration of { $organisation }. We will check it and answer.
mail-registration-sent-button = Where it stands
mail-registration-returned-subject = Please add something: { $organisation }
mail-registration-returned-heading = Please add to the registration
mail-registration-returned-intro = Hello, to accept { $organisation } we still need:
mail-registration-returned-button = Add it
mail-registration-accepted-subject = Organisation accepted: { $organisation }
mail-registration-accepted-heading = Organisation accepted
mail-registration-accepted-intro = Hello, { $organisation } is accepted. The next step is to sign the agreement at { $centre }. The account is ready.
mail-registration-accepted-button = Open the account
mail-registration-refused-subject = Refused: { $organisation }
mail-registration-refused-heading = The registration was not accepted
mail-registration-refused-intro = Hello, we cannot accept { $organisation }. The reason:
mail-registration-refused-button = Where it stands
mail-registration-why = We sent this because somebody registered an organisation with this address. If it is a mistake, nothing needs to be done.
field-too-long =
    { $n ->
        [one] That is too long: at most { $n } character.
       *[other] That is too long: at most { $n } characters.
    }
registration-number-length =
    { $register ->
        [nip] A NIP has 10 digits.
        [regon] A REGON has 9 or 14 digits.
       *[krs] A KRS number has at most 10 digits.
    }
kind =
    { $kind ->
        [room] Rooms
        [desk] Desks
        [locker] Lockers
        [bed] Overnight places
       *[equipment] Equipment
    }
proof =
    { $proof ->
        [odpis_krs] Extract from the KRS
        [statut] Statute
        [zaswiadczenie] Certificate of the register or records
        [regulamin] Rules of the association
        [upowaznienie] Authorisation by the main board
        [wyciag] Extract from the records
        [umowa] The company's contract
        [pismo] Resolution or letter
        [porozumienie] Signed agreement
        [opis] What the group does, and who answers for it
       *[oswiadczenie] Statement about the planned registration
    }
organisations-loose = Bookings without an agreement
organisations-loose-text = The agreement ended or is on hold, and these bookings are left. Call them off or sign a new agreement.
organisations-ending = Agreements that will run out
organisations-data = About the organisation
agreement-until = in force until { $day }
agreement-unnumbered = Agreement without a number
agreement-number-is = Agreement { $number }
agreement-new = New agreement
agreement-read = Text of the agreement
agreement-write = What it says
agreement-annex = Annex
agreement-annex-text = Save what was signed in the annex. The version before is kept.
agreement-number = Number
agreement-number-missing = Give it a number and save.
agreement-starts = In force from
agreement-ends = In force until
agreement-ends-hint = Empty: without an end
agreement-covers = It covers
agreement-covers-nothing = Tick what it covers.
agreement-limits = Limits of its own
agreement-limits-text = Empty: the centre's limit. Where there are both, the smaller counts.
agreement-hours = { $kind }: hours a month
agreement-save = Save
agreement-versions = Versions
agreement-kept-on = saved on { $day }
agreement-paper = Paper to sign
agreement-paper-text = Print two copies. When signed, enter the date and add a scan.
agreement-print = See and print
agreement-scan = Scan of the signed paper
agreement-step = Next step
agreement-day = Day
agreement-day-wrong = Give a day, e.g. 2026-12-31.
agreement-sign = Signed
agreement-signed-on = signed on { $day }
agreement-signed-later = That day is still to come.
agreement-reject = We do not sign
agreement-suspend = Put on hold
agreement-resume = Resume
agreement-terminate = End it
agreement-terminate-go = End the agreement
agreement-side = Who ends it
agreement-by-centre = the centre
agreement-by-organisation = the organisation
agreement-archive = Put away
agreement-reason = Reason
agreement-reason-hint = Needed to put on hold, to end and to refuse. The organisation gets it by e-mail.
agreement-reason-missing = Give a reason.
agreement-ends-before = The end is before the beginning.
agreement-no-step = That cannot be done now.
agreement-changed = Somebody changed this agreement
agreement-back = Back to the agreement
agreement-model = This is a model in Polish. A lawyer should check it before the centre uses it.
mail-agreement-button = Open the organisation's page
mail-agreement-why = We sent this because you coordinate { $organisation }.
mail-agreement-signed-subject = Agreement signed: { $organisation }
mail-agreement-signed-heading = You can book
mail-agreement-signed-intro = Hello, agreement { $number } of { $organisation } with { $centre } is signed. You can book.
mail-agreement-suspended-subject = Agreement on hold: { $organisation }
mail-agreement-suspended-heading = The agreement is on hold
mail-agreement-suspended-intro = Hello, { $centre } puts agreement { $number } of { $organisation } on hold. For now there can be no new bookings. The reason:
mail-agreement-resumed-subject = Agreement in force again: { $organisation }
mail-agreement-resumed-heading = The agreement is in force again
mail-agreement-resumed-intro = Hello, agreement { $number } of { $organisation } with { $centre } is in force again. You can book.
mail-agreement-terminated-subject = Agreement ended: { $organisation }
mail-agreement-terminated-heading = The agreement is ended
mail-agreement-terminated-intro = Hello, agreement { $number } of { $organisation } with { $centre } is ended. Its last day is { $until }. The reason:
mail-agreement-ends-subject = The agreement ends on { $until }: { $organisation }
mail-agreement-ends-heading = The agreement will run out
mail-agreement-ends-intro = Hello, agreement { $number } of { $organisation } with { $centre } is in force until { $until }. To go on booking, arrange with the centre to sign a new one.
organisations-loose-count =
    { $n ->
        [one] { $n } booking
       *[other] { $n } bookings
    }
agreement-version = Version { $n }
agreement-hours-wrong = Give a number of hours from 0 to { $n }.
agreement-print-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
regulation-heading = Rules and declarations
regulation-none = There is none yet.
regulation-since = in force from { $day }
regulation-text = Each person accepts each version once, with the first booking. A version in force cannot be changed: add the next one.
regulation-new = New version
regulation-what = What it is
regulation-title = Title
regulation-body = Text
regulation-from-hint = From today or later
regulation-from-wrong = Give a day from today on.
regulation-from-taken = Another version begins on that day.
regulation-publish = Publish
regulation-withdraw = Take back
regulation-edit = New version or declaration
regulation-accept = I know and accept:
regulation-not-accepted = Tick that you know and accept these documents. We ask only once.
regulation-kind =
    { $kind ->
        [rules] Rules
       *[declaration] Declaration
    }
regulation-title-wrong = Enter a title of at most { $n } characters.
regulation-body-wrong = Enter a text of at most { $n } characters.
code-title = Signing in with a code
code-text = Besides the password or link you give a code from an app on your telephone. Whoever learns the password still cannot sign in.
code-label = Code
code-ask = Give the code that the app shows for { $email }.
code-lost = No telephone at hand? Enter one of the recovery codes.
code-wrong = This code does not fit or was used already. Enter the one that the app shows now.
code-required = The centre asks its staff for a code. Turn it on to go on.
code-on = Signing in with a code is on
code-settings = Settings of the code
code-turn-on = Turn on
code-turn-off = Turn off
code-turn-off-text = To turn it on again, e.g. on a new telephone, add the account to the app anew.
code-turn-off-go = Turn off
code-step-app = 1. Add the account to the app
code-step-app-text = Open an app for codes, e.g. FreeOTP, Aegis or another, and scan the picture.
code-picture = QR code for the app
code-key = Or type this key:
code-step-recovery = 2. Keep the recovery codes
code-step-recovery-text = Each works once, when the telephone is lost. Print or copy them. They are not shown again.
code-step-try = 3. Enter the code from the app
code-left =
    { $n ->
        [0] No recovery codes are left. Turn the code off and on again to get new ones.
        [one] { $n } recovery code is left.
       *[other] { $n } recovery codes are left.
    }
email-title = Another e-mail address
email-text = The account's address is { $email }. We will send a link to the old and to the new one. The change counts when both are confirmed.
email-old = Address until now
email-new = New address
email-go = Send the links
email-same = This is the present address.
email-too-often = Too many changes for one day. Try tomorrow.
email-sent = Look into both mailboxes
email-sent-text = The links work for 24 hours. If you cannot read the old address any more, call the centre.
email-confirm = Confirm
email-confirm-text = If this is not you, close the page. Nothing changes unless both addresses confirm.
email-one = Confirmed
email-one-text = Now open the link in the mail to the other address.
email-both = The address is changed
email-both-text = Sign in with the new address from now on.
mail-email-change-subject = Confirm another address with { $centre }
mail-email-change-heading = Another e-mail address
mail-email-change-intro = Hello, somebody wants to change the address of an account from { $old } to { $new }. Both addresses have to confirm.
mail-email-change-button = Confirm the change
mail-email-change-why = If this is not you, do not click, and change your password. Nothing changes without confirmation.
own-data-title = My data
own-data-correct = Correct
own-data-language = Language of mails
own-data-save = Save
own-data-copy = A copy
own-data-copy-text = All that we keep of you: the account, bookings, what you accepted and the log.
own-data-copy-go = Download as JSON
own-data-erase = Erase the account
own-data-erase-text = We remove the name, address, password, calendar links and your data on bookings. Bookings to come pass to a coordinator of the organisation. Figures for reports stay. This cannot be undone.
own-data-erase-email = Type the address of your account
own-data-erase-go = Erase for ever
own-data-erase-other = This is not the address of this account.
own-data-erase-staff = This account is of staff. First a manager ends its role at the centre.
own-data-erase-last = Only you coordinate: { $organisations }. First give that role to somebody else.
privacy-account = The controller of the data is { $operator }. The account's data serve to book places and to contact you about it (Art. 6(1)(e) GDPR). On this page you can see, correct, copy and erase them; you may also object, or complain to the President of UODO.
organisation-file = The organisation's file (JSON)
directory-title = Organisations at the centre
directory-text = Organisations and groups that use the centre and want to be found.
directory-search = Search by name or by what they do
directory-search-hint = Without diacritics and with a typo, too.
directory-none = No such organisation
directory-all = Show all
directory-more = These are the first 100. Type a name to find others.
directory-count =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }

# Mandates, contacts, the team, the call list
mandate-until = until { $day }
mandate-over = until { $day }, no longer valid
mandate-last-day = Last day (empty: open-ended)
mandate-day-wrong = Give a day from today up to 20 years ahead, or leave it empty.
contact-label = Contact
contact-none = not a contact
contact-first = first contact
contact-substitute = substitute contact
contact-cannot = Only somebody who books or coordinates can be a contact.
member-no-address = No e-mail address: we call
member-email-hint = Whoever has no address is told by telephone or on paper: the call list shows what.
member-unreachable = Give an e-mail address or a telephone number.
member-add = Add a person
member-add-go = Add
desk-register = Enter an organisation
desk-register-text = For those who phone or come with their papers. The questions are those of the online registration.
desk-register-go = Begin
desk-draft-unnamed = Organisation without a name
desk-draft-since = begun, last changed on { $day }
nav-centre = Centre
settings-closures = Days and places that cannot be booked
settings-team = Who works at the centre, and what they may do
settings-regulation = Rules and declarations that organisations accept
team-title = Team
team-add = New person in the team
team-add-go = Add and send an e-mail
team-add-text = The person gets an e-mail with a link to choose a password, valid for 7 days.
team-known = This person is in the team already.
team-dismiss = Remove from the team
team-last-manager = This is the only manager without an end date. Appoint another one first.
calls-title = Call list
calls-text = These people have no e-mail address. Call, or print and hand over, then tick off.
calls-empty = Nobody waits for a call
calls-empty-text = When somebody has to be told something, it appears here.
calls-see = See the list
calls-done = Told
calls-print = To print
calls-place = Place
calls-organisation = Organisation
calls-topic = Topic
mail-appointed-subject = { $centre }: you work in the booking system
mail-appointed-heading = You are in the team
mail-appointed-intro = Hello, a manager added you to the team of { $centre } in the booking system.
mail-appointed-button = Go there
mail-appointed-why = We sent this e-mail because a manager of the centre entered this address. If that is a mistake, nothing needs to be done.
calls-count =
    { $n ->
        [one] { $n } person has to be told by telephone
       *[other] { $n } people have to be told by telephone
    }
settings-undelivered =
    { $n ->
        [0] All e-mails have left
        [one] { $n } e-mail has not left
       *[other] { $n } e-mails have not left
    }

# retention
mail-account-unused-subject = Your account has not been used for long
mail-account-unused-heading = This account will be erased
mail-account-unused-intro = Hello, nobody has used this account for long. It will be erased with its data after { $until }. To keep it, just sign in.
mail-account-unused-why = This mail goes to owners of accounts that nobody has used for long.
disposal-title = Records to be destroyed
disposal-text = Once a year a list is made here of the cases whose time is over. Nothing goes before a manager has approved the list.
disposal-lists = Lists
disposal-none = There is no list yet.
disposal-year = Records to be destroyed, { $year }
disposal-periods = How long records are kept
disposal-periods-text = The periods run from 1 January after the year in which the case was closed. They are changed in the centre's file.
disposal-lasting = kept for ever
disposal-made = Made on { $time }.
disposal-decided = Decided on { $time }, { $by }
disposal-table = List of records
disposal-n = No.
disposal-what = Folder
disposal-days = From – to
disposal-pieces = Pieces
disposal-category = Category
disposal-keep = Keep
disposal-fate = What became of it
disposal-deleted = deleted { $time }
disposal-will-go = will be deleted in a moment
disposal-kept = kept
disposal-examined = Folders of category BE may go only after the state archive has looked at them. If it has not, tick “Keep”.
disposal-note = Remarks
disposal-note-hint = Needed when something is kept: why.
disposal-note-missing = Say why something is kept.
disposal-note-long = Remarks may have { $n } characters at most.
disposal-final = What is deleted cannot be brought back. Figures for reports stay.
disposal-approve = Approve and delete
disposal-reject = Delete nothing this year
disposal-before = Somebody has decided on this list already.
settings-disposal = How long records are kept and what may go
disposal-class =
    { $class ->
        [bookings] Requests and bookings
        [organisations] File of the organisation
       *[registrations] Registrations that came to nothing
    }
disposal-status =
    { $status ->
        [proposed] Waits for a decision
        [approved] Approved
       *[rejected] Nothing deleted
    }
disposal-years =
    { $n ->
        [one] deleted after { $n } year
       *[other] deleted after { $n } years
    }
disposal-examined-years =
    { $n ->
        [one] the state archive looks at it after { $n } year
       *[other] the state archive looks at it after { $n } years
    }
disposal-folders =
    { $n ->
        [one] { $n } folder
       *[other] { $n } folders
    }

# The log of what was done
log-title = Log
log-text = Who did what and when. Nobody can change an entry.
log-all = everything
log-from = From
log-until = Until
log-show = Show
log-everything = The whole log
log-table = CSV table
log-none = There are no such entries
log-older = Older entries
log-program = the program
log-erased = erased account
log-yes = yes
log-agreement = agreement
log-agreement-number = agreement { $number }
log-registration = registration
log-time = When
log-who = Who
log-what = What
log-about = About
log-changes = Changes
settings-log = Who did what and when
log-action =
    { $action ->
        [booking-book] Asked for a booking
        [booking-approve] Approved a booking
        [booking-refuse] Refused
        [booking-cancel] Called off a booking
        [booking-enter] Entered a booking for an organisation
        [booking-excuse] Excused an absence or a late cancellation
        [booking-expire] A request expired undecided
        [booking-mark_use] Noted whether the organisation came
        [centre-change] Changed the centre's rules
        [centre-close] Entered a closure
        [centre-import] Read the centre's file
        [centre-reopen] Removed a closure
        [organisation-add_member] Added a person to an organisation
        [organisation-invite] Invited a person to an organisation
        [organisation-join] A person joined an organisation
        [organisation-leave] A person left an organisation
        [organisation-revoke] Withdrew an invitation
        [organisation-role] Changed a part in an organisation
        [organisation-correct] Corrected an organisation's data
        [agreement-prepare] Prepared an agreement
        [agreement-write] Changed an agreement
        [agreement-sign] Signed an agreement
        [agreement-suspend] Put an agreement on hold
        [agreement-resume] Resumed an agreement
        [agreement-terminate] Ended an agreement
        [agreement-reject] Rejected an agreement
        [agreement-archive] Archived an agreement
        [agreement-scan] Added a scan of an agreement
        [registration-begin] Began a registration
        [registration-submit] Sent a registration
        [registration-check] Checked the papers of a registration
        [registration-return] Asked for more
        [registration-accept] Accepted a registration
        [registration-refuse] Refused a registration
        [person-correct] Corrected a person's data
        [person-email] Changed an e-mail address
        [person-address] Gave an address to somebody without one
        [person-erase] Erased an account
        [person-second_factor_on] Turned on codes at sign-in
        [person-second_factor_off] Turned off codes at sign-in
        [regulation-publish] Published rules or a declaration
        [regulation-withdraw] Withdrew rules or a declaration
        [disposal-propose] Listed records to be destroyed
        [disposal-decide] Decided on records to be destroyed
        [disposal-dispose] Deleted a folder
        [letter-send_again] Sent a mail again
        [call-done] Told by telephone or on paper
        [staff-add] Added somebody to the team
        [staff-change] Changed a part in the team
        [staff-admin] Made somebody an administrator
        [staff-admin_end] Ended that somebody is an administrator
        [staff-dismiss] Took somebody off the team
        [view] Looked at data
       *[other] { $action }
    }
log-group =
    { $group ->
        [booking] bookings
        [centre] rules and closures
        [organisation] organisations
        [agreement] agreements
        [registration] registrations
        [person] accounts
        [staff] team
        [regulation] rules to accept
        [disposal] destroyed records
        [letter] mails
        [call] calls
        [view] who looked at data
       *[other] { $group }
    }
log-key =
    { $key ->
        [role] role
        [ends_at] end
        [contact] contact
        [person] person
        [number] number
        [status] status
        [channel] how it came
        [exception] reason of the exception
        [set_aside] despite the rules
        [own_organisation] of the decider's own organisation
        [late] late
        [ground] ground
        [excused] excused
        [from] from
        [until] until
        [called_off] called off
        [left] left
        [changes] changes
        [resources] places
        [editions] editions of rules
        [lang] language
        [name] name
        [name_before] before
        [name_after] after
        [year] year
        [folders] folders
        [folder] folder
        [held_back] folders kept
        [class] class
        [closed] closed in
        [pieces] pieces
        [deleted] deleted
        [kind] kind
        [effective_from] in force from
        [legal_form] legal form
        [documents] documents
        [generation] set of codes
        [version] version
        [starts_on] from
        [ends_on] until
        [kinds] covers
        [ended_by] ended by
        [hours_per_month] hours a month
        [email] e-mail address
        [phone] telephone
        [purpose] what it does
        [address] address
        [website] website
        [short_name] short name
        [phone_before] telephone, before
        [phone_after] telephone, after
        [address_before] address, before
        [address_after] address, after
        [signatories_before] who signs, before
        [signatories_after] who signs, after
        [purpose_before] what it does, before
        [purpose_after] what it does, after
        [krs] KRS
        [nip] NIP
        [regon] REGON
        [record] number in the records
        [tie] tie to the town
        [edelivery] e-delivery address
        [public_benefit] public-benefit status
        [listed] in the public directory
       *[other] { $key }
    }
log-value =
    { $value ->
        [requested] waits for a decision
        [approved] approved
        [refused] refused
        [cancelled] called off
        [completed] completed
        [no_show] not used
        [expired] expired
        [staff] staff
        [manager] manager
        [coordinator] coordinator
        [booker] may book
        [viewer] may look
        [first] first
        [substitute] substitute
        [web] on the site
        [phone] by telephone
        [in_person] in person
        [paper] on paper
        [draft] being written
        [submitted] sent
        [under_review] under review
        [returned] sent back
        [accepted] accepted
        [to_sign] to be signed
        [in_force] in force
        [suspended] on hold
        [terminated] ended
        [lapsed] run out
        [archived] archived
        [rejected] rejected
        [centre] the centre
        [organisation] the organisation
        [rules] rules
        [declaration] declaration
        [bookings] bookings
        [organisations] file of the organisation
        [registrations] registrations
        [room] rooms
        [desk] desks
        [locker] lockers
        [bed] beds
        [equipment] equipment
        [naruszenie_regulaminu] rules broken
        [termin_zajety] taken
        [uzycie_ciagle] continuous use
        [cel_niezgodny] purpose against the rules
        [brak_obsady] no staff
        [brak_dokumentow] papers missing
        [inne] another reason
        [import] from a file
       *[other] { $value }
    }
organisation-data-change = Correct the organisation's data
organisation-data-text = Name, legal form and register numbers are changed by the centre when it has seen the paper.
organisation-data-outdated = Somebody changed these data meanwhile. Open the page again and correct what is needed.
organisation-data-known = Another organisation already has this number.
organisation-log = History
member-address-hint = A link to a password is sent there, and then ordinary mails.
member-address-give = Keep the address
member-address-taken = Somebody already has an account with this address. Add them to the organisation and remove this person.

# The clause on personal data
privacy-short = The controller of the data is { $operator }. They serve the booking and contact about it (Art. 6(1)(e) GDPR).
privacy-read = More about personal data
privacy-link = Personal data
privacy-who = Who answers for the data
privacy-controller = The controller of the data is { $operator }.
privacy-officer = About personal data you can write or call: { $contact }.
privacy-why = What for, and on what basis
privacy-why-task = Bookings and contact about them: a task in the public interest, supporting organisations (Art. 6(1)(e) GDPR).
privacy-why-law = The archive and the log: legal duties (Art. 6(1)(c) GDPR).
privacy-why-agreement = The agreement, where a person is its party: a contract (Art. 6(1)(b) GDPR).
privacy-why-consent = The public directory of organisations: consent, which can be withdrawn at any time (Art. 6(1)(a) GDPR).
privacy-voluntary = Giving data is voluntary, but without them nothing can be booked. We never ask for personal identity numbers or numbers of people's documents.
privacy-seen = Who sees them
privacy-seen-staff = The centre's staff. The log notes when they look at an organisation's data.
privacy-seen-members = People of the same organisation.
privacy-seen-public = Everybody else sees only the word “Taken” in the schedule.
privacy-seen-others = Data are not passed outside the European Economic Area, nor to anybody for trade.
privacy-kept = How long
privacy-kept-bookings = Requests and bookings: { $period }.
privacy-kept-organisations = An organisation's file (data, documents, agreements): { $period }.
privacy-kept-registrations = Registrations that came to nothing: { $period }.
privacy-rights = Your rights
privacy-rights-text = You can see your data, correct them, take a copy and erase the account; you can also ask for restriction or object.
privacy-own = My data
privacy-complaint = You can complain to the President of the Personal Data Protection Office (UODO).
privacy-complaint-to = You can complain to: { $authority }.
privacy-more = Good to know
privacy-cookies = The site remembers only the sign-in and the chosen language. It does not track and loads nothing from other sites.
privacy-automatic = The program checks the rules and may confirm a booking at once. A person decides on a refusal, and the centre can always be asked for an exception. Nobody is profiled.
privacy-cctv = The building is under video surveillance.
privacy-years =
    { $n ->
        [one] one year from the end of the year in which the case was closed
       *[other] { $n } years from the end of the year in which the case was closed
    }
privacy-kept-drafts =
    { $n ->
        [one] Registrations that nobody sent: { $n } day.
       *[other] Registrations that nobody sent: { $n } days.
    }
privacy-kept-accounts =
    { $n ->
        [one] An account that nobody uses: { $n } month; its owner is told before.
       *[other] An account that nobody uses: { $n } months; its owner is told before.
    }
privacy-kept-log =
    { $n ->
        [one] The log: { $n } day.
       *[other] The log: { $n } days.
    }
privacy-kept-letters =
    { $n ->
        [one] Mails that were sent: { $n } day.
       *[other] Mails that were sent: { $n } days.
    }
organisation-balances = Use of the limits
organisation-balances-text = Requests and bookings of the whole organisation count.
organisation-data-save = Save
log-applicant = the applicant
