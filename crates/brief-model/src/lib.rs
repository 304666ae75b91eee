//! brief-model: room card to come.
