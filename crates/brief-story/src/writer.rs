//! Single figures and times as they stand on the slides, for whoever shows them beside a field.

use brief_model::{Brief, Currency, Moment, Period, Unit};

use crate::Context;
use crate::compose::figure::Measure;
use crate::compose::{Teller, bottom};
use crate::language::duration;
use crate::talk::formula;

/// Writes single figures and times of one brief.
pub struct Writer<'a> {
    teller: Teller<'a>,
}

/// A fact as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFact {
    /// With its unit and period: `£260,000 per hour`.
    pub text: String,
    /// Whether it is judged and not counted.
    pub estimate: bool,
    /// How it is computed: `4,260 × £81`. `None` if it was entered.
    pub formula: Option<String>,
}

impl<'a> Writer<'a> {
    /// A writer for a brief as it is told in some circumstances.
    #[must_use]
    pub fn new(brief: &'a Brief, context: &Context) -> Self {
        Self { teller: Teller::new(brief, context) }
    }

    /// The fact at a place in [`brief_model::Impact::facts`]; `None` if it has no value.
    #[must_use]
    pub fn fact(&self, index: usize) -> Option<WrittenFact> {
        let told = self.teller.look(index)?;
        Some(WrittenFact { text: told.text.clone(), estimate: told.estimate(), formula: formula(&self.teller, index) })
    }

    /// An amount in a unit, with its period if it is a rate. Money is in the currency given, else in that of the brief.
    #[must_use]
    pub fn amount(&self, value: f64, unit: Unit, currency: Option<&Currency>) -> String {
        let currency = currency.or(self.teller.brief.situation.currency.as_ref()).filter(|_| unit == Unit::Money);
        Measure { unit, currency }.write(value)
    }

    /// Two ends of a range in a unit: `£310,000 to £390,000`.
    #[must_use]
    pub fn range(&self, low: f64, high: f64, unit: Unit, currency: Option<&Currency>) -> String {
        self.teller.voice.range(&self.amount(low, unit, currency), &self.amount(high, unit, currency))
    }

    /// The words for a period: `per hour`.
    #[must_use]
    pub fn per(&self, period: Period) -> &'static str {
        self.teller.voice.per(period)
    }

    /// A moment with its day: `Sat 14 Nov, 13:17`, or the day alone if it stands for one.
    #[must_use]
    pub fn moment(&self, moment: Moment) -> String {
        self.teller.calendar.promise(moment)
    }

    /// The moment for which the brief is told, with its year and zone.
    #[must_use]
    pub fn as_of(&self) -> String {
        self.teller.calendar.as_of_text()
    }

    /// How long the incident lasted, or lasts so far: `4 h 12 min`. `None` where its times do not tell.
    #[must_use]
    pub fn stretch(&self) -> Option<String> {
        bottom::lasted(&self.teller).map(|(seconds, _)| duration::written(seconds as f64))
    }

    /// How things stand, as on the first slide; empty if the brief does not say.
    #[must_use]
    pub fn status(&self) -> String {
        let words = self.teller.words();
        bottom::status(&self.teller).map_or_else(String::new, |status| {
            match status {
                brief_model::Status::Restored => words.restored,
                brief_model::Status::Contained => words.contained,
                brief_model::Status::Ongoing => words.ongoing,
            }
            .to_owned()
        })
    }
}

impl std::fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Writer")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Purpose;

    #[test]
    fn writes_as_the_slides_do() {
        let brief: Brief = brief_model::read(include_bytes!("../../../assets/templates/example.brief"))
            .expect("the example is a brief");
        let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("this is a time");
        let writer = Writer::new(&brief, &Context { as_of, purpose: Purpose::Preview });
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(writer.amount(345_000.0, Unit::Money, Some(&Currency("GBP".to_owned())))), "£345,000");
        assert_eq!(plain(writer.range(10.0, 15.0, Unit::Share, None)), "10% to 15%");
        assert_eq!(plain(writer.moment(as_of)), "Sat 14 Nov, 14:30");
        assert!((0..brief.impact.facts.len()).any(|index| writer.fact(index).is_some()));
    }
}
