//! brief-import: room card to come.
