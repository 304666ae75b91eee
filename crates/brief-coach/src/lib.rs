//! brief-coach: room card to come.
