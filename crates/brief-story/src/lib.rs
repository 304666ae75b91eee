//! brief-story: room card to come.
