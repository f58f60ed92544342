//! Decoding images and links: their sizes and relations, and what stays the page's own.
#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::num::NonZeroU32;

use afterword::post::{Decoded, Flow, Image, Phrasing, Post, Srcset};
use serde_json::{Value, json};

fn decode(data: &Value) -> Decoded {
    Post::decode(&data).unwrap()
}

/// Returns the image that `fields` are decoded to, and the diagnostics.
fn decode_image(fields: &Value) -> (Image, Vec<String>) {
    let mut node = json!({"type": "image", "url": "/a.png", "alt": "a"});
    node.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let decoded = decode(&json!({"version": 1, "takeaways": {"items": [[node]]}}));
    let messages = decoded.diagnostics.iter().map(ToString::to_string).collect();
    match &*decoded.post.takeaways.unwrap().items.first().unwrap().text {
        [Phrasing::Image(image)] => (Image::clone(image), messages),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_image_may_have_other_sizes_and_a_place_of_its_own() {
    let fields = json!({"srcset": " /a.png 1x, https://a.example/w_2,h_2/a.png 2x\n",
        "sizes": "(width < 40em) 100vw, 640px", "width": 640, "height": 480.0});
    let (image, messages) = decode_image(&fields);
    assert_eq!(messages, [""; 0]);
    let srcset = image.srcset.as_ref().map(Srcset::as_str);
    assert_eq!(srcset, Some("/a.png 1x, https://a.example/w_2,h_2/a.png 2x"));
    assert_eq!(image.sizes.as_deref(), Some("(width < 40em) 100vw, 640px"));
    assert_eq!((image.width, image.height), (NonZeroU32::new(640), NonZeroU32::new(480)));
}

#[test]
fn an_image_without_a_good_value_of_a_field_stays() {
    let path = "takeaways.items[0][0]";
    for (fields, expected, found) in [
        (json!({"srcset": ["/a.png"]}), "srcset: expected a string", "an array"),
        (json!({"sizes": 5}), "sizes: expected a string", "a number"),
        (json!({"width": "640"}), "width: expected a positive integer", "a string"),
        (json!({"width": 0}), "width: expected a positive integer", "a number"),
        (json!({"height": -1}), "height: expected a positive integer", "a number"),
        (json!({"height": 1.5}), "height: expected a positive integer", "a number"),
        (json!({"height": 5e9}), "height: expected a positive integer", "a number"),
    ] {
        let (image, messages) = decode_image(&fields);
        assert_eq!(messages, [format!("{path}.{expected}, found {found}")]);
        assert_eq!(image, decode_image(&json!({})).0);
    }
    for fields in [
        json!({"srcset": null, "sizes": null, "width": null, "height": null}),
        json!({"srcset": " ", "sizes": ""}),
        json!({"srcset": "/a.png 1x, javascript:alert(1) 2x"}),
        json!({"srcset": "data:image/svg+xml,x 2x"}),
    ] {
        assert_eq!(decode_image(&fields), decode_image(&json!({})), "{fields}");
    }
}

#[test]
fn the_relation_of_a_link_is_words() {
    let decode_rel = |rel: Value| {
        let link = json!({"type": "link", "url": "/a", "rel": rel,
            "children": [{"type": "text", "value": "here"}]});
        let decoded = decode(&json!({"version": 1, "takeaways": {"items": [[link]]}}));
        let messages: Vec<_> = decoded.diagnostics.iter().map(ToString::to_string).collect();
        let takeaways = decoded.post.takeaways.unwrap();
        match &*takeaways.items.first().unwrap().text {
            [Phrasing::Link { rel, .. }] => {
                (rel.as_ref().map(|rel| rel.as_str().to_owned()), messages.join("; "))
            }
            other => panic!("{other:?}"),
        }
    };
    let words = Some("nofollow sponsored".to_owned());
    assert_eq!(decode_rel(json!(" nofollow sponsored ")), (words, String::new()));
    for rel in [json!(null), json!(" "), json!("nofollow\" onclick=\"a()")] {
        assert_eq!(decode_rel(rel), (None, String::new()));
    }
    let message = "takeaways.items[0][0].rel: expected a string, found a boolean".to_owned();
    assert_eq!(decode_rel(json!(true)), (None, message));
}

#[test]
fn video_and_frames_are_unknown_nodes() {
    for name in ["video", "audio", "iframe", "embed", "object", "source", "picture", "script"] {
        let text = json!([{"type": "text", "value": "A film."}]);
        let address = "https://a.example/film.mp4";
        for content in [json!({"children": text}), json!({"value": "A film."})] {
            let mut node = json!({"type": name, "url": address, "src": address,
                "srcset": address, "srcdoc": "<b>", "width": 640, "controls": true});
            node.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
            let data = json!({"version": 1, "faq": {"items": [
                {"question": "What is it?", "answer": [node]}]}});
            let decoded = decode(&data);
            assert_eq!(decoded.diagnostics, []);
            let faq = decoded.post.faq.unwrap();
            assert_eq!(faq.items.first().unwrap().answer, [Flow::paragraph("A film.")]);
        }
    }
}
