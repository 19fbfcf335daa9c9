//! What an organisation is in law, from an association to a group of neighbours (domain §2.3). The words are those of the Polish registers.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::words::{Word, Words};

/// A legal form.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LegalForm {
    /// Registered association.
    Association,
    /// Simple association, kept in the records of the city.
    SimpleAssociation,
    /// Union of associations.
    UnionOfAssociations,
    /// Local branch of an association.
    Branch,
    /// Foundation.
    Foundation,
    /// Rural housewives' circle.
    RuralCircle,
    /// Sports club that is an association.
    SportsClub,
    /// Sports club that is a non-profit company.
    SportsCompany,
    /// Voluntary fire brigade.
    FireBrigade,
    /// Social cooperative.
    SocialCooperative,
    /// Church body.
    Church,
    /// Association of local governments.
    LocalGovernments,
    /// Non-profit company.
    NonProfitCompany,
    /// Trade union, chamber or another union.
    TradeUnion,
    /// Council of seniors, of young people, of a district, of parents.
    Council,
    /// Informal group.
    InformalGroup,
    /// Group about to register.
    InitiativeGroup,
    /// Citizens' or local initiative.
    Initiative,
    /// Support or self-help group.
    SelfHelp,
    /// Local leader or resident.
    Leader,
    /// Municipal unit or public institution.
    Public,
    /// Anything else.
    Other,
}

impl Word for LegalForm {
    const ALL: &'static [Self] = &[
        Self::Association,
        Self::SimpleAssociation,
        Self::UnionOfAssociations,
        Self::Branch,
        Self::Foundation,
        Self::RuralCircle,
        Self::SportsClub,
        Self::SportsCompany,
        Self::FireBrigade,
        Self::SocialCooperative,
        Self::Church,
        Self::LocalGovernments,
        Self::NonProfitCompany,
        Self::TradeUnion,
        Self::Council,
        Self::InformalGroup,
        Self::InitiativeGroup,
        Self::Initiative,
        Self::SelfHelp,
        Self::Leader,
        Self::Public,
        Self::Other,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Association => "stow",
            Self::SimpleAssociation => "stow_zwykle",
            Self::UnionOfAssociations => "zwiazek_stow",
            Self::Branch => "oddzial",
            Self::Foundation => "fundacja",
            Self::RuralCircle => "kgw",
            Self::SportsClub => "klub_sport",
            Self::SportsCompany => "klub_sport_sp",
            Self::FireBrigade => "osp",
            Self::SocialCooperative => "spoldz_soc",
            Self::Church => "koscielna",
            Self::LocalGovernments => "stow_jst",
            Self::NonProfitCompany => "spolka_np",
            Self::TradeUnion => "zwiazek_zaw",
            Self::Council => "rada",
            Self::InformalGroup => "nieformalna",
            Self::InitiativeGroup => "inicjatywna",
            Self::Initiative => "inicjatywa",
            Self::SelfHelp => "samopomoc",
            Self::Leader => "lider",
            Self::Public => "publiczna",
            Self::Other => "inna",
        }
    }
}

impl Serialize for LegalForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LegalForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::parse(&word).ok_or_else(|| de::Error::custom(format!("“{word}” is no legal form")))
    }
}

/// How forms are grouped where somebody chooses theirs: bodies in a register, groups of people, others.
pub const GROUPS: [&[LegalForm]; 3] = [
    &[
        LegalForm::Association,
        LegalForm::Foundation,
        LegalForm::SimpleAssociation,
        LegalForm::SportsClub,
        LegalForm::RuralCircle,
        LegalForm::FireBrigade,
        LegalForm::Branch,
        LegalForm::UnionOfAssociations,
        LegalForm::SocialCooperative,
        LegalForm::SportsCompany,
        LegalForm::NonProfitCompany,
        LegalForm::Church,
        LegalForm::LocalGovernments,
        LegalForm::TradeUnion,
    ],
    &[
        LegalForm::InformalGroup,
        LegalForm::InitiativeGroup,
        LegalForm::Initiative,
        LegalForm::SelfHelp,
        LegalForm::Leader,
    ],
    &[LegalForm::Council, LegalForm::Public, LegalForm::Other],
];

/// Which organisations a rule is about.
pub type LegalForms = Words<LegalForm>;

/// Whether something is asked of an organisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
    /// It does not exist for this form.
    Never,
}

/// By what the registers know an organisation of some form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Identity {
    /// The number in the court register; that of its parent for a branch.
    pub krs: Asked,
    /// The number in another register or in records, which has no common form.
    pub record: Asked,
    /// The tax number.
    pub nip: Asked,
    /// The number of the national economy.
    pub regon: Asked,
}

impl LegalForm {
    /// What is asked for to know an organisation of this form (domain §2.3).
    pub fn identity(self) -> Identity {
        use Asked::{Never, Optional, Required};
        let (krs, record, nip, regon) = match self {
            Self::Association
            | Self::UnionOfAssociations
            | Self::Foundation
            | Self::SportsCompany
            | Self::FireBrigade
            | Self::SocialCooperative
            | Self::LocalGovernments
            | Self::NonProfitCompany => (Required, Never, Required, Required),
            Self::SimpleAssociation => (Never, Required, Optional, Optional),
            Self::Branch => (Required, Never, Optional, Optional),
            Self::RuralCircle | Self::SportsClub => (Never, Required, Required, Required),
            Self::Church => (Never, Optional, Required, Required),
            Self::TradeUnion | Self::Other => (Optional, Optional, Optional, Optional),
            Self::Public => (Never, Never, Optional, Optional),
            Self::Council
            | Self::InformalGroup
            | Self::InitiativeGroup
            | Self::Initiative
            | Self::SelfHelp
            | Self::Leader => (Never, Never, Never, Never),
        };
        Identity { krs, record, nip, regon }
    }

    /// What proves that an organisation of this form is what it says, all of it (domain §2.3). Nothing where a statement or a talk with staff does.
    pub fn proofs(self) -> &'static [Proof] {
        match self {
            Self::Association | Self::UnionOfAssociations | Self::Foundation => {
                &[Proof::RegisterExtract, Proof::Statute]
            }
            Self::FireBrigade | Self::SocialCooperative | Self::LocalGovernments => &[Proof::RegisterExtract],
            Self::SimpleAssociation => &[Proof::Certificate, Proof::Rules],
            Self::Branch => &[Proof::Authorisation],
            Self::RuralCircle | Self::Church => &[Proof::Certificate],
            Self::SportsClub => &[Proof::RecordExtract],
            Self::SportsCompany | Self::NonProfitCompany => &[Proof::Contract],
            Self::Council | Self::Public => &[Proof::Resolution],
            Self::InformalGroup | Self::Initiative => &[Proof::Description],
            Self::InitiativeGroup => &[Proof::Statement],
            Self::TradeUnion | Self::SelfHelp | Self::Leader | Self::Other => &[],
        }
    }

    /// Whether a number in the court register would be its own, and not that of the body it belongs to.
    pub fn has_own_krs(self) -> bool {
        self != Self::Branch
    }

    /// Whether it is people rather than a body with an existence of its own: then named people answer for it.
    pub fn is_people(self) -> bool {
        matches!(
            self,
            Self::InformalGroup | Self::InitiativeGroup | Self::Initiative | Self::SelfHelp | Self::Leader
        )
    }
}

/// A document that proves what an organisation is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Proof {
    /// Extract from the court register.
    RegisterExtract,
    /// Statute.
    Statute,
    /// Certificate of whoever keeps the register.
    Certificate,
    /// Rules of a simple association.
    Rules,
    /// The main board's authorisation of a branch.
    Authorisation,
    /// Extract from the records of the starost.
    RecordExtract,
    /// The company's contract, in which no profit is shared out.
    Contract,
    /// A resolution or letter.
    Resolution,
    /// What the group does, and who answers for it.
    Description,
    /// A statement of those who are about to register.
    Statement,
    /// The signed agreement with a centre; no form of organisation is asked for it.
    Agreement,
}

impl Word for Proof {
    const ALL: &'static [Self] = &[
        Self::RegisterExtract,
        Self::Statute,
        Self::Certificate,
        Self::Rules,
        Self::Authorisation,
        Self::RecordExtract,
        Self::Contract,
        Self::Resolution,
        Self::Description,
        Self::Statement,
        Self::Agreement,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::RegisterExtract => "odpis_krs",
            Self::Statute => "statut",
            Self::Certificate => "zaswiadczenie",
            Self::Rules => "regulamin",
            Self::Authorisation => "upowaznienie",
            Self::RecordExtract => "wyciag",
            Self::Contract => "umowa",
            Self::Resolution => "pismo",
            Self::Description => "opis",
            Self::Statement => "oswiadczenie",
            Self::Agreement => "porozumienie",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_can_be_chosen_once() {
        let mut listed: Vec<&str> =
            GROUPS.iter().flat_map(|group| group.iter()).map(|form| form.as_str()).collect();
        assert_eq!(listed.len(), LegalForm::ALL.len());
        listed.sort_unstable();
        listed.dedup();
        assert_eq!(listed.len(), LegalForm::ALL.len());
    }

    #[test]
    fn groups_of_people_need_no_register() {
        for form in LegalForm::ALL.iter().filter(|form| form.is_people()) {
            let Identity { krs, record, nip, regon } = form.identity();
            assert!([krs, record, nip, regon].iter().all(|asked| *asked == Asked::Never), "{form:?}");
        }
    }

    #[test]
    fn who_is_in_the_court_register_says_so() {
        let in_court = [
            "stow",
            "zwiazek_stow",
            "oddzial",
            "fundacja",
            "klub_sport_sp",
            "osp",
            "spoldz_soc",
            "stow_jst",
            "spolka_np",
        ];
        for form in LegalForm::ALL {
            let asked = form.identity().krs == Asked::Required;
            assert_eq!(asked, in_court.contains(&form.as_str()), "{form:?}");
        }
    }

    #[test]
    fn a_registered_association_proves_itself_by_extract_and_statute() {
        assert_eq!(LegalForm::Association.proofs(), [Proof::RegisterExtract, Proof::Statute]);
        assert_eq!(LegalForm::Leader.proofs(), []);
    }
}
