//! The start tags of raw HTML, read as a browser reads them: what Markdown takes for text may be a
//! component of the page, such as `<Tabs.Item>`.

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// Returns the name of each start tag in `html`, as written. Comments and the values of attributes
/// have none.
pub(in crate::source) fn find_start_tag_names(html: &str) -> Vec<&str> {
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        let CallbackEvent::OpenStartTag { name } = event else { return None };
        let start = span.start + "<".len();
        html.get(start..start + name.len())
    });
    Tokenizer::new_with_emitter(html, emitter).map(|Ok(name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::find_start_tag_names;

    #[test]
    fn start_tags_keep_the_case_of_their_names() {
        let html = "é\r\n <Tabs.Item\r\na={b > c}>é</Tabs.Item>\r\n<my-chart/><IFRAME src='é'></IFRAME><p>";
        assert_eq!(find_start_tag_names(html), ["Tabs.Item", "my-chart", "IFRAME", "p"]);
    }

    #[test]
    fn comments_and_values_have_no_start_tags() {
        let html = "<!-- é <a> --><b title='<c>'><!--><d><!-- <e>";
        assert_eq!(find_start_tag_names(html), ["b", "d"]);
        assert_eq!(find_start_tag_names("1 < 2, <3 </f> <g"), [""; 0]);
    }
}
