//! How long a search takes in a directory of fifty thousand organisations.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot begin should stop")]

use std::hint::black_box;

use cas::domain::directory::{Directory, Listed};
use cas::domain::id::OrganisationId;
use criterion::{Criterion, criterion_group, criterion_main};
use uuid::Uuid;

const KINDS: [&str; 8] =
    ["Stowarzyszenie", "Fundacja", "Klub", "Koło", "Towarzystwo", "Związek", "Grupa", "Zespół"];
const WORDS: [&str; 24] = [
    "Przyjaciół",
    "Chorzowa",
    "Śląska",
    "Seniorów",
    "Młodzieży",
    "Sportowy",
    "Muzyczny",
    "Łąka",
    "Źródło",
    "Żuraw",
    "Ćwiczenia",
    "Rodzina",
    "Pomoc",
    "Sąsiedzka",
    "Zielony",
    "Dom",
    "Teatr",
    "Książki",
    "Ogród",
    "Droga",
    "Światło",
    "Nadzieja",
    "Wolontariat",
    "Integracja",
];

fn directory(count: usize) -> Directory {
    let word = |n: usize| WORDS[n % WORDS.len()];
    let listed = |n: usize| Listed {
        id: OrganisationId(Uuid::from_u128(n as u128)),
        name: format!("{} {} {} {n}", KINDS[n % KINDS.len()], word(n / 8), word(n / 192 + 5)),
        legal_form: "stow".to_owned(),
        purpose: format!(
            "Prowadzimy zajęcia i warsztaty, {} oraz {} dla mieszkańców.",
            word(n / 3).to_lowercase(),
            word(n / 7 + 11).to_lowercase()
        ),
        website: String::new(),
    };
    Directory::new((0..count).map(listed).collect())
}

fn search(c: &mut Criterion) {
    let directory = directory(50_000);
    let questions = [
        ("one word", "zrodlo"),
        ("two words", "stowarzyszenie seniorow"),
        ("a slip", "wolontarait integrcja"),
        ("nothing like it", "qqqqqq xxxxxx"),
        ("a long question", "fundacja przyjaciół śląska młodzieży źródło nadzieja dom teatr"),
    ];
    for (name, question) in questions {
        c.bench_function(&format!("directory of 50000: {name}"), |b| {
            b.iter(|| black_box(directory.find(black_box(question), 100).len()));
        });
    }
}

criterion_group!(benches, search);
criterion_main!(benches);
