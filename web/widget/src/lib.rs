//! The widget as the WebAssembly that pages fetch: the functions of [`afterword::embed`].
//!
//! The compiler optimizes a library of this one type as a whole. The crate of the functions is a
//! library for Yew applications as well, and one of two types would be larger.

pub use afterword::embed;
