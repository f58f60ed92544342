# Renders an object of Markdown texts as Jekyll does by default: with kramdown's parser of GitHub's
# dialect and the highlighter Rouge.

require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "rouge"

OPTIONS = {
  input: "GFM",
  hard_wrap: false,
  auto_ids: true,
  syntax_highlighter: "rouge",
  syntax_highlighter_opts: { default_lang: "plaintext", guess_lang: true },
}.freeze

bodies = JSON.parse($stdin.set_encoding("UTF-8").read)
html = bodies.transform_values { |body| Kramdown::Document.new(body, OPTIONS).to_html }
puts JSON.generate(html)
