//! Every address of the site, on one screen.

use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::trace::TraceLayer;

use crate::app::App;

use super::page::{
    account, agreement, applicant, attendance, booking, calls, centre, closures, code, desk, directory,
    disposal, email, excuse, feed, health, inbox, link, log, mine, organisation, organisation_data,
    organisations, own_data, password, privacy, registration, regulation, request, room, schedule, session,
    settings, team, undelivered,
};
use super::throttle::Throttle;
use super::{asset, error, guard, icon, shell, upload, visit};

/// The whole site.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        // The entrance: the only centre, or a list of them
        .route("/", get(centre::list))
        // Signing in and out; the first password, with a link
        .route("/logowanie", get(session::new).post(session::create))
        .route("/logowanie/link", get(link::sent).post(link::send))
        .route("/logowanie/kod", get(code::ask).post(code::enter))
        .route("/logowanie/{token}", get(link::confirm).post(link::enter))
        .route("/wyloguj", post(session::delete))
        .route("/konto", get(account::show_own))
        .route("/konto/sesje", post(account::end_sessions))
        .route("/konto/dane", get(own_data::edit).post(own_data::correct))
        .route("/konto/dane.json", get(own_data::own))
        .route("/konto/usun", post(own_data::erase_own))
        .route("/konto/adres", get(email::edit).post(email::ask))
        .route("/konto/adres/{token}", get(email::confirm).post(email::accept))
        .route("/konto/kod", get(code::edit).post(code::enable))
        .route("/konto/kod/wylacz", post(code::disable))
        .route("/konto/haslo/{token}", get(password::edit).post(password::update))
        // The organisation acted for, its people, and invitations to them
        .route("/organizacja", get(organisation::show_own))
        .route("/organizacja/dane", get(organisation_data::edit_own).post(organisation_data::correct_own))
        .route("/organizacja/dane.json", get(own_data::of_own_organisation))
        .route("/organizacja/wybor", post(organisation::choose))
        .route("/organizacja/porozumienia/{agreement}", get(agreement::for_member))
        .route("/organizacja/osoby", post(organisation::invite))
        .route("/organizacja/osoby/{person}", post(organisation::change))
        .route("/organizacja/zaproszenia/{invitation}", post(organisation::revoke))
        .route("/organizacja/zaproszenie/{token}", get(organisation::invitation).post(organisation::accept))
        // Registering an organisation, task by task
        .route("/dolacz", get(registration::intro).post(registration::begin))
        .route("/dolacz/{token}", get(registration::list).post(registration::submit))
        .route("/dolacz/{token}/{task}", get(registration::ask).post(registration::tell))
        .route("/dolacz/{token}/papier", post(registration::on_paper))
        .route("/dolacz/{token}/dokumenty", get(registration::documents).post(registration::add))
        .route("/dolacz/{token}/dokumenty/{document}", get(registration::download).post(registration::remove))
        // One's own bookings, and one booking
        .route("/moje", get(mine::list))
        .route("/r/{number}", get(booking::show_one))
        .route("/r/{number}/odwolaj", get(booking::ask_cancel).post(booking::cancel))
        .route("/r/{number}/rezerwacja.ics", get(feed::of_booking))
        // Private calendars: `/kal/{token}.ics`
        .route("/kal/{file}", get(feed::own))
        // A centre, its day, its rooms; `{room}.ics` and `{room}.ifb` are the room's public calendar
        .route("/{centre}", get(centre::home))
        .route("/{centre}/terminarz", get(schedule::today))
        .route("/{centre}/terminarz/{day}", get(schedule::day))
        .route("/{centre}/m/{room}", get(room::show_one))
        .route("/{centre}/organizacje", get(directory::list))
        .route("/{centre}/prywatnosc", get(privacy::read))
        .route("/{centre}/regulamin", get(regulation::read))
        // Asking for a place: the form, holding it, checking, booking
        .route("/{centre}/rez/nowa", get(request::new))
        .route("/{centre}/rez/sprawdz", post(request::create))
        .route("/{centre}/rez/{draft}", get(request::check).post(request::book))
        // Staff: what waits for a decision
        .route("/{centre}/p", get(inbox::index))
        .route("/{centre}/p/wnioski", get(inbox::list))
        .route("/{centre}/p/wnioski/{number}", get(inbox::show_one))
        .route("/{centre}/p/wnioski/{number}/zatwierdz", post(inbox::approve))
        .route("/{centre}/p/wnioski/{number}/odmow", post(inbox::refuse))
        // Staff: a booking for an organisation, and whether it was used
        .route("/{centre}/p/rez/nowa", get(desk::new).post(desk::create))
        .route("/{centre}/p/wnioski/{number}/obecnosc", post(attendance::mark))
        .route("/{centre}/p/wnioski/{number}/usprawiedliwienie", post(excuse::excuse))
        // Staff: closures, and what they hit
        .route("/{centre}/p/zamkniecia", get(closures::list).post(closures::close))
        .route("/{centre}/p/zamkniecia/skutki", get(closures::check))
        .route("/{centre}/p/zamkniecia/otworz", post(closures::reopen))
        // Staff: organisations, those that want to come and those that are there
        .route("/{centre}/p/organizacje", get(organisations::list).post(organisations::begin))
        .route("/{centre}/p/organizacje/{organisation}", get(organisations::show_one))
        .route("/{centre}/p/organizacje/{organisation}/dane", get(organisation_data::edit).post(organisation_data::correct))
        .route("/{centre}/p/organizacje/{organisation}/dane.json", get(own_data::of_organisation))
        .route("/{centre}/p/organizacje/{organisation}/porozumienie", post(organisations::prepare))
        .route("/{centre}/p/organizacje/{organisation}/osoby", post(organisations::add_person))
        .route("/{centre}/p/organizacje/{organisation}/osoby/{person}", post(organisations::change_person))
        .route("/{centre}/p/porozumienia/{agreement}", get(agreement::show_one).post(agreement::advance))
        .route("/{centre}/p/porozumienia/{agreement}/druk", get(agreement::for_staff))
        .route("/{centre}/p/porozumienia/{agreement}/skan", post(agreement::keep_scan))
        .route("/{centre}/p/zgloszenia/{registration}", get(applicant::show_one).post(applicant::decide))
        .route("/{centre}/p/dokumenty/{document}", get(applicant::document))
        // Managers: what the centre publishes and asks to accept
        .route("/{centre}/p/regulamin", get(regulation::edit).post(regulation::publish))
        .route("/{centre}/p/regulamin/{regulation}", post(regulation::withdraw))
        // The centre's own things, and who works there
        .route("/{centre}/p/ustawienia", get(settings::list))
        .route("/{centre}/p/zespol", get(team::list).post(team::add))
        .route("/{centre}/p/zespol/{person}", post(team::change))
        // Staff: whom to call because there is no address, and mail that did not leave
        .route("/{centre}/p/dziennik", get(log::list))
        .route("/{centre}/p/dziennik.csv", get(log::table))
        .route("/{centre}/p/brakowanie", get(disposal::list))
        .route("/{centre}/p/brakowanie/{disposal}", get(disposal::show_one).post(disposal::decide))
        .route("/{centre}/p/telefony", get(calls::list))
        .route("/{centre}/p/telefony/{call}", post(calls::done))
        .route("/{centre}/p/telefony/{call}/druk", get(calls::print))
        .route("/{centre}/p/poczta", get(undelivered::list))
        .route("/{centre}/p/poczta/{job}", post(undelivered::send_again))
        // Everything else gets our error page
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .layer(Extension(Throttle::default()))
        .layer(Extension(upload::Room::default()))
        .layer(from_fn_with_state(shell::Room::default(), shell::own_task))
        .layer(from_fn(error::render))
        .layer(from_fn_with_state(app.clone(), visit::prepare));

    Router::new()
        // What monitoring asks, the icons, the stylesheet
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/i.svg", get(icon::sprite))
        .merge(asset::routes())
        .merge(pages)
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), guard::headers))
        // A fault of ours is logged where it is known (`error::show`), and to be busy is none.
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(|r: &axum::extract::Request| shell::span(r))
                .on_failure(()),
        )
        .layer(CatchPanicLayer::new())
        .with_state(app)
}
