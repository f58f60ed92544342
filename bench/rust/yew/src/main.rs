//! The parts with Yew, as its guide writes components.

use std::rc::Rc;

use bench_post::{Item, Node, Page, Post, item_content};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct AppProps {
    post: Rc<Post>,
}

#[component]
fn App(props: &AppProps) -> Html {
    let Post { faq, takeaways, .. } = &*props.post;
    html! {
        <>
            <section class="takeaways">
                <h2>{ &takeaways.heading }</h2>
                <ol>
                    { for takeaways.items.iter().map(|item| html! {
                        <li>{ render_nodes(&item.to_phrasing()) }</li>
                    }) }
                </ol>
            </section>
            <section class="faq">
                <h2>{ &faq.heading }</h2>
                { for faq.items.iter().map(|item| html! {
                    <Question key={item.id.clone()} item={item.clone()} />
                }) }
            </section>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct QuestionProps {
    item: Item,
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    let Item { id, question, answer } = &props.item;
    let open = use_state(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    html! {
        <div class="item" id={id.clone()}>
            <h3>
                <button
                    type="button"
                    id={format!("{id}-question")}
                    aria-expanded={open.to_string()}
                    aria-controls={format!("{id}-panel")}
                    {onclick}
                >
                    { question }
                </button>
            </h3>
            <div
                class="answer"
                id={format!("{id}-panel")}
                role="group"
                aria-labelledby={format!("{id}-question")}
                hidden={!*open}
            >
                { render_nodes(&answer.to_flow()) }
            </div>
        </div>
    }
}

fn render_nodes(nodes: &[Node]) -> Html {
    let node = |node: &Node| match node {
        Node::Text { value } => html! { { value } },
        Node::InlineCode { value } => html! { <code>{ value }</code> },
        Node::Break => html! { <br /> },
        Node::Strong { children } => html! { <strong>{ render_nodes(children) }</strong> },
        Node::Emphasis { children } => html! { <em>{ render_nodes(children) }</em> },
        Node::Link { url, children } => {
            html! { <a href={url.clone()}>{ render_nodes(children) }</a> }
        }
        Node::Paragraph { children } => html! { <p>{ render_nodes(children) }</p> },
        Node::List { ordered: true, children } => html! { <ol>{ render_nodes(children) }</ol> },
        Node::List { ordered: false, children } => html! { <ul>{ render_nodes(children) }</ul> },
        Node::ListItem { children } => html! { <li>{ render_nodes(item_content(children)) }</li> },
    };
    nodes.iter().map(node).collect()
}

async fn show_parts() -> Option<()> {
    let page = Page::current()?;
    let post = Rc::new(page.fetch_post().await?);
    let block = post.json_ld();
    yew::Renderer::<App>::with_root_and_props(page.mount_point.clone().into(), AppProps { post })
        .render();
    page.add_json_ld(&block)
}

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        show_parts().await;
    });
}
