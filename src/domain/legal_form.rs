//! What an organisation is in law, from an association to a group of neighbours (domain §2.3). The words are those of the Polish registers.

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

/// Which organisations a rule is about.
pub type LegalForms = Words<LegalForm>;
