//! The parts with Leptos, rendered in the browser.

use bench_post::{Item, Node, Page, Post, item_content};
use leptos::mount::mount_to;
use leptos::prelude::*;

#[component]
fn App(post: Post) -> impl IntoView {
    let Post { faq, takeaways, .. } = post;
    let cards = takeaways.items.iter().map(|item| {
        view! { <li>{render_nodes(&item.to_phrasing())}</li> }
    });
    view! {
        <section class="takeaways">
            <h2>{takeaways.heading}</h2>
            <ol>{cards.collect_view()}</ol>
        </section>
        <section class="faq">
            <h2>{faq.heading}</h2>
            {faq.items.into_iter().map(|item| view! { <Question item /> }).collect_view()}
        </section>
    }
}

#[component]
fn Question(item: Item) -> impl IntoView {
    let Item { id, question, answer } = item;
    let (open, set_open) = signal(false);
    let question_id = format!("{id}-question");
    let panel_id = format!("{id}-panel");
    view! {
        <div class="item" id=id>
            <h3>
                <button
                    type="button"
                    id=question_id.clone()
                    aria-expanded=move || open.get().to_string()
                    aria-controls=panel_id.clone()
                    on:click=move |_| set_open.update(|open| *open = !*open)
                >
                    {question}
                </button>
            </h3>
            <div
                class="answer"
                id=panel_id
                role="group"
                aria-labelledby=question_id
                hidden=move || !open.get()
            >
                {render_nodes(&answer.to_flow())}
            </div>
        </div>
    }
}

fn render_nodes(nodes: &[Node]) -> Vec<AnyView> {
    let node = |node: &Node| match node {
        Node::Text { value } => value.clone().into_any(),
        Node::InlineCode { value } => view! { <code>{value.clone()}</code> }.into_any(),
        Node::Break => view! { <br /> }.into_any(),
        Node::Strong { children } => view! { <strong>{render_nodes(children)}</strong> }.into_any(),
        Node::Emphasis { children } => view! { <em>{render_nodes(children)}</em> }.into_any(),
        Node::Link { url, children } => {
            view! { <a href=url.clone()>{render_nodes(children)}</a> }.into_any()
        }
        Node::Paragraph { children } => view! { <p>{render_nodes(children)}</p> }.into_any(),
        Node::List { ordered: true, children } => {
            view! { <ol>{render_nodes(children)}</ol> }.into_any()
        }
        Node::List { ordered: false, children } => {
            view! { <ul>{render_nodes(children)}</ul> }.into_any()
        }
        Node::ListItem { children } => {
            view! { <li>{render_nodes(item_content(children))}</li> }.into_any()
        }
    };
    nodes.iter().map(node).collect()
}

async fn show_parts() -> Option<()> {
    let page = Page::current()?;
    let post = page.fetch_post().await?;
    let block = post.json_ld();
    mount_to(page.mount_point.clone(), || view! { <App post /> }).forget();
    page.add_json_ld(&block)
}

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        show_parts().await;
    });
}
