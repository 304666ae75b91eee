//! brief-scene: room card to come.
