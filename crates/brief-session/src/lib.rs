//! brief-session: room card to come.
