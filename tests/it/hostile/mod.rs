//! Clients that are clumsy or mean: each gets a clean answer or is left, and the others are served.

mod crowd;
mod site;
mod slow;
mod stop;
mod trick;
