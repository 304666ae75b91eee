//! What cannot all be right.

mod date_already_past;
mod figures_disagree;
mod parts_and_wholes_disagree;
mod repeat_and_risk_disagree;
mod report_disagrees;
mod times_out_of_order;

pub(super) use date_already_past::DATE_ALREADY_PAST;
pub(super) use figures_disagree::FIGURES_DISAGREE;
pub(super) use parts_and_wholes_disagree::PARTS_AND_WHOLES_DISAGREE;
pub(super) use repeat_and_risk_disagree::REPEAT_AND_RISK_DISAGREE;
pub(super) use report_disagrees::REPORT_DISAGREES;
pub(super) use times_out_of_order::TIMES_OUT_OF_ORDER;
