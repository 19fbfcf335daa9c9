//! What a place offers, and what a group may need of it: access for everybody first, then equipment that stays there (domain §3.1).

use super::words::{Word, Words};

/// One thing that a place has or lacks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Feature {
    /// Reached without a step, by a lift or on the ground floor.
    StepFree,
    /// Doors wide enough for a wheelchair.
    WideDoors,
    /// An accessible toilet near by.
    AccessibleToilet,
    /// An induction loop.
    InductionLoop,
    /// Assistance dogs may come along.
    AssistanceDog,
    /// A parking place for disabled people.
    Parking,
    /// A projector that stays in the room.
    Projector,
    /// A whiteboard or flip chart.
    Whiteboard,
    /// Computers.
    Computers,
    /// Loudspeakers and a microphone.
    Sound,
    /// A kitchen, or a corner to cook.
    Kitchen,
}

impl Word for Feature {
    const ALL: &'static [Self] = &[
        Self::StepFree,
        Self::WideDoors,
        Self::AccessibleToilet,
        Self::InductionLoop,
        Self::AssistanceDog,
        Self::Parking,
        Self::Projector,
        Self::Whiteboard,
        Self::Computers,
        Self::Sound,
        Self::Kitchen,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::StepFree => "step_free",
            Self::WideDoors => "wide_doors",
            Self::AccessibleToilet => "accessible_toilet",
            Self::InductionLoop => "induction_loop",
            Self::AssistanceDog => "assistance_dog",
            Self::Parking => "parking",
            Self::Projector => "projector",
            Self::Whiteboard => "whiteboard",
            Self::Computers => "computers",
            Self::Sound => "sound",
            Self::Kitchen => "kitchen",
        }
    }
}

/// What a place offers, or a group needs.
pub type Features = Words<Feature>;
