//! brief-prose: room card to come.
