//! The texts of the window of a brief.

export const app = {
  name: "Forthright",
  loading: "Opening",
};
