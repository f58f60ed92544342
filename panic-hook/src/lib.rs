//! Yew installs the crate of this name as its panic hook, always. In the widget that readers download, a
//! panic is a trap and no hook ever runs, but the hook's code would be there: half a kilobyte. So this
//! one is empty in a release, and in a debug build says on the console what has happened.

use std::panic::PanicHookInfo;

/// The panic hook.
#[cfg(debug_assertions)]
pub fn hook(info: &PanicHookInfo<'_>) {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = console)]
        fn error(message: &str);
    }

    error(&info.to_string());
}

/// The panic hook.
#[cfg(not(debug_assertions))]
pub fn hook(_: &PanicHookInfo<'_>) {}
