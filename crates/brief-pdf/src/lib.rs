//! brief-pdf: room card to come.
