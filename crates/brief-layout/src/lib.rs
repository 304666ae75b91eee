//! brief-layout: room card to come.
