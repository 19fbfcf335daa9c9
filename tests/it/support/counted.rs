//! The statements that are sent to the database while something runs, read off the log.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, OnceLock};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Instrument, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// The name of the span in which statements are kept; the threads of SQLite enter it, too.
const SPAN: &str = "counted";

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<String>>>);

/// Runs something and gives the statements it sent, in order.
pub async fn statements<T>(run: impl Future<Output = T>) -> (T, Vec<String>) {
    static READY: OnceLock<()> = OnceLock::new();
    READY.get_or_init(|| {
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(Keeper))
            .expect("nobody else listens");
    });
    let kept = Kept::default();
    let number = {
        let mut all = all().lock().unwrap();
        all.push(kept.clone());
        all.len() - 1
    };
    let result = run.instrument(tracing::info_span!("counted", number)).await;
    let statements = std::mem::take(&mut *kept.0.lock().unwrap());
    (result, statements)
}

/// What each of the spans keeps, by its number.
fn all() -> &'static Mutex<Vec<Kept>> {
    static ALL: Mutex<Vec<Kept>> = Mutex::new(Vec::new());
    &ALL
}

struct Keeper;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Keeper {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().name() == SPAN {
            let mut words = Words::default();
            attributes.record(&mut words);
            let kept = words.number.and_then(|n| all().lock().unwrap().get(n).cloned());
            if let (Some(span), Some(kept)) = (context.span(id), kept) {
                span.extensions_mut().insert(kept);
            }
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" {
            return;
        }
        let Some(scope) = context.event_scope(event) else { return };
        let Some(kept) = scope.into_iter().find_map(|span| span.extensions().get::<Kept>().cloned()) else {
            return;
        };
        let mut words = Words::default();
        event.record(&mut words);
        // A short statement is its own summary.
        let sql = if words.statement.trim().is_empty() { words.summary } else { words.statement };
        kept.0.lock().unwrap().push(sql.trim().to_owned());
    }
}

#[derive(Default)]
struct Words {
    number: Option<usize>,
    summary: String,
    statement: String,
}

impl Visit for Words {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.statement),
            _ => {}
        }
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        if field.name() == "number" {
            self.number = usize::try_from(value).ok();
        }
    }

    fn record_debug(&mut self, _field: &Field, _value: &dyn Debug) {}
}
