//! Afterword.

pub mod post;
