//! Freezes what the app's shell freezes; imported before everything else, so that all code meets it.

Object.freeze(Object.prototype);
