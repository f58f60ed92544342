//! Mounts the application into the body of its page.

use afterword_example_yew::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
