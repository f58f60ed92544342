//! The parts with Sycamore, rendered in the browser.

use bench_post::{Item, Node, Page, Post, item_content};
use sycamore::prelude::*;
use sycamore::web::tags::*;

#[component(inline_props)]
fn App(post: Post) -> View {
    let Post { faq, takeaways, .. } = post;
    let cards: Vec<View> = takeaways
        .items
        .iter()
        .map(|item| li().children(render_nodes(&item.to_phrasing())).into())
        .collect();
    let questions: Vec<View> =
        faq.items.into_iter().map(|item| view! { Question(item=item) }).collect();
    view! {
        section(class="takeaways") {
            h2 { (takeaways.heading) }
            ol { (cards) }
        }
        section(class="faq") {
            h2 { (faq.heading) }
            (questions)
        }
    }
}

#[component(inline_props)]
fn Question(item: Item) -> View {
    let Item { id, question, answer } = item;
    let open = create_signal(false);
    let question_id = format!("{id}-question");
    let panel_id = format!("{id}-panel");
    let (labelled_by, controls) = (question_id.clone(), panel_id.clone());
    let answer = render_nodes(&answer.to_flow());
    view! {
        div(class="item", id=id) {
            h3 {
                button(
                    r#type="button",
                    id=question_id,
                    aria-expanded=open.get().to_string(),
                    aria-controls=controls,
                    on:click=move |_| open.set(!open.get()),
                ) { (question) }
            }
            div(
                class="answer",
                id=panel_id,
                role="group",
                aria-labelledby=labelled_by,
                hidden=!open.get(),
            ) { (answer) }
        }
    }
}

/// Renders nodes with the builders, since `view!` would wrap each call in an effect.
fn render_nodes(nodes: &[Node]) -> View {
    let node = |node: &Node| match node {
        Node::Text { value } => value.clone().into(),
        Node::InlineCode { value } => code().children(value.clone()).into(),
        Node::Break => br().into(),
        Node::Strong { children } => strong().children(render_nodes(children)).into(),
        Node::Emphasis { children } => em().children(render_nodes(children)).into(),
        Node::Link { url, children } => {
            a().href(url.clone()).children(render_nodes(children)).into()
        }
        Node::Paragraph { children } => p().children(render_nodes(children)).into(),
        Node::List { ordered: true, children } => ol().children(render_nodes(children)).into(),
        Node::List { ordered: false, children } => ul().children(render_nodes(children)).into(),
        Node::ListItem { children } => li().children(render_nodes(item_content(children))).into(),
    };
    nodes.iter().map(node).collect::<Vec<View>>().into()
}

async fn show_parts() -> Option<()> {
    let page = Page::current()?;
    let post = page.fetch_post().await?;
    let block = post.json_ld();
    sycamore::render_to(|| view! { App(post=post) }, &page.mount_point);
    page.add_json_ld(&block)
}

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        show_parts().await;
    });
}
