//! An independent slow model of the rules, against which the engine is held in thousands of random worlds.

mod calendar;
mod centres;
mod dice;
mod judge;
mod mutants;
mod place;
mod quota;
mod stay;
mod tell;
mod terms;
mod world;
mod worlds;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use cas::domain::decide::decide;
use cas::domain::finding::Severity;

use world::{Judge, Said, World};

/// How many worlds there are.
const WORLDS: u64 = 12_000;
/// How many rules the engine knows, each with a code of its own.
const RULES: usize = 33;

/// Each world with what the model says of it.
static JUDGED: LazyLock<Vec<(World, Said)>> = LazyLock::new(|| {
    let judged = |number| {
        let world = worlds::world(number);
        let said = judge::judge(&world);
        (world, said)
    };
    (0..WORLDS).map(judged).collect()
});

/// The first worlds on which a judge does not say what the model says.
fn disagreements(judge: Judge) -> impl Iterator<Item = (usize, &'static World)> {
    let differs = move |(_, (world, said)): &(usize, &'static (World, Said))| world.judged_by(judge) != *said;
    JUDGED.iter().enumerate().filter(differs).map(|(number, (world, _))| (number, world))
}

#[test]
fn the_engine_says_what_the_model_says() {
    let Some((number, world)) = disagreements(decide).next() else { return };
    let first = only(&world.judged_by(decide), &judge::judge(world));
    let small = tell::smallest(world, |w| only(&w.judged_by(decide), &judge::judge(w)) == first);
    let count = disagreements(decide).count();
    panic!("{count} of {WORLDS} worlds, the first is number {number}: {first}\n{}", tell::tell(&small));
}

/// What one of the two says and the other does not.
fn only(engine: &Said, model: &Said) -> String {
    let only = |one: &Said, other: &Said| one.difference(other).copied().collect::<Vec<_>>();
    format!("only the engine {:?}, only the model {:?}", only(engine, model), only(model, engine))
}

#[test]
fn every_rule_speaks_in_many_of_the_worlds() {
    let mut spoken: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    for finding in JUDGED.iter().flat_map(|(_, said)| said) {
        *spoken.entry(*finding).or_default() += 1;
    }
    let codes: BTreeSet<&str> = spoken.keys().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), RULES, "{codes:?}");
    let silent: Vec<_> = spoken.iter().filter(|(_, count)| **count < 20).collect();
    assert!(silent.is_empty(), "{silent:?}");
    assert!(
        JUDGED.iter().filter(|(_, said)| said.is_empty()).count() > 20,
        "and some wishes are plainly granted"
    );
}

#[test]
fn every_planted_error_is_found() {
    let missed: Vec<&str> = mutants::all()
        .filter(|(_, judge)| disagreements(*judge).next().is_none())
        .map(|(name, _)| name)
        .collect();
    assert!(missed.is_empty(), "nobody noticed: {missed:?}");
}
