//! brief-svg: room card to come.
