//! Rows of lists in which nothing has been typed yet: as if they were not there.

use crate::{Action, Decision, Fact, Request, RiskItem, Unknown};

impl Fact {
    /// Whether nothing has been typed yet. What is chosen with the row (its kind, how it is known) says nothing alone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let bare = Self { id: self.id.clone(), unit: self.unit, basis: self.basis, per: self.per, ..Self::default() };
        *self == Self { supporting: self.supporting, currency: self.currency.clone(), ..bare }
    }
}

impl Action {
    /// Whether nothing has been typed yet. What is chosen with the row (its horizon, its status) says nothing alone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self { id: self.id.clone(), horizon: self.horizon, status: self.status, ..Self::default() }
    }
}

impl Unknown {
    /// Whether nothing has been typed yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self { id: self.id.clone(), ..Self::default() }
    }
}

impl RiskItem {
    /// Whether nothing has been typed yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self { id: self.id.clone(), ..Self::default() }
    }
}

impl Request {
    /// Whether nothing has been typed yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self { id: self.id.clone(), ..Self::default() }
    }
}

impl Decision {
    /// Whether nothing has been typed or chosen yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::{ActionStatus, Fact, Horizon, Id, Unit};

    use super::*;

    #[test]
    fn a_row_is_blank_until_something_is_typed() {
        let action =
            Action { id: Id::from("a"), horizon: Horizon::Prevent, status: ActionStatus::Done, ..Action::default() };
        assert!(action.is_blank());
        assert!(!Action { owner: "Care team".to_owned(), ..action }.is_blank());
        let fact = Fact { unit: Unit::Money, ..Fact::default() };
        assert!(fact.is_blank());
        assert!(!Fact { what: "of orders delayed".to_owned(), ..fact }.is_blank());
        assert!(Unknown::default().is_blank() && RiskItem::default().is_blank());
        assert!(Request::default().is_blank() && Decision::default().is_blank());
    }
}
