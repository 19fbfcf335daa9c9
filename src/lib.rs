//! `cas`: booking for centres that lend rooms, desks, lockers and beds to organisations.
