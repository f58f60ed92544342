//! Rust source, parsed by `syn`: doc comments, functions and literals with their places.

use proc_macro2::{Delimiter, Group, LineColumn, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Block, ImplItemFn, ItemFn, ItemMod, Meta, Signature, TraitItemFn};

use crate::measure::Place;

/// The parts of a Rust file that are measured.
#[derive(Debug, Default)]
pub(crate) struct RustSource {
    /// The lines of doc comments, in order.
    pub(crate) doc_lines: Vec<DocLine>,
    /// The functions with a body, apart from those of `#[cfg(test)]` modules.
    pub(crate) functions: Vec<Function>,
    /// The places of literals from their first to behind their last character.
    pub(crate) literals: Vec<(LineColumn, LineColumn)>,
}

/// A line of a doc comment, without its slashes.
#[derive(Debug)]
pub(crate) struct DocLine {
    pub(crate) line: usize,
    /// True for `//!`, which documents the item around it.
    pub(crate) inner: bool,
    pub(crate) text: String,
}

/// A function with a body.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The line of its `fn`.
    pub(crate) line: usize,
    /// The number of its lines from `fn` to the closing brace.
    pub(crate) lines: usize,
    /// The inline modules around it, if it is free: a member of no `impl` and no trait.
    pub(crate) free_in: Option<Vec<String>>,
}

impl RustSource {
    /// Parses the text of the file at `path`.
    ///
    /// # Errors
    ///
    /// The place of the first syntax error.
    pub(crate) fn parse(path: &str, text: &str) -> Result<Self, Place> {
        let place = |error: syn::Error| Place {
            path: path.to_owned(),
            line: error.span().start().line,
            message: format!("cannot be parsed: {error}"),
        };
        let tokens: TokenStream = syn::parse_str(text).map_err(place)?;
        let mut source = Self::default();
        source.read_tokens(tokens.clone());
        let tree: syn::File = syn::parse2(tokens).map_err(place)?;
        let mut visitor = FunctionVisitor { modules: Vec::new(), found: &mut source.functions };
        visitor.visit_file(&tree);
        Ok(source)
    }

    /// Collects doc comments and literals, those inside of macros, too.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut is_attribute = false;
        let mut inner = false;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) => {
                    inner = punct.as_char() == '!' && is_attribute;
                    is_attribute = inner || punct.as_char() == '#';
                    continue;
                }
                TokenTree::Group(group) if is_attribute => {
                    match read_doc_attribute(&group, inner) {
                        Some(line) => self.doc_lines.push(line),
                        None => self.read_tokens(group.stream()),
                    }
                }
                TokenTree::Group(group) => self.read_tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    self.literals.push((literal.span().start(), literal.span().end()));
                }
                TokenTree::Ident(_) => {}
            }
            is_attribute = false;
            inner = false;
        }
    }
}

/// Reads `[doc = "…"]`, the form in which comments reach the parser.
fn read_doc_attribute(group: &Group, inner: bool) -> Option<DocLine> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let meta: Meta = syn::parse2(group.stream()).ok()?;
    let named = meta.require_name_value().ok().filter(|named| named.path.is_ident("doc"))?;
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &named.value else {
        return None;
    };
    Some(DocLine { line: group.span().start().line, inner, text: text.value() })
}

/// Collects functions, and knows the inline modules around them.
struct FunctionVisitor<'a> {
    modules: Vec<String>,
    found: &'a mut Vec<Function>,
}

impl FunctionVisitor<'_> {
    fn push(&mut self, signature: &Signature, block: &Block, free_in: Option<Vec<String>>) {
        let line = signature.fn_token.span.start().line;
        self.found.push(Function {
            name: signature.ident.to_string(),
            line,
            lines: block.brace_token.span.close().end().line + 1 - line,
            free_in,
        });
    }
}

impl<'ast> Visit<'ast> for FunctionVisitor<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_cfg_test) {
            self.modules.push(module.ident.to_string());
            visit::visit_item_mod(self, module);
            self.modules.pop();
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let modules = self.modules.clone();
        self.push(&function.sig, &function.block, Some(modules));
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.push(&function.sig, &function.block, None);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.push(&function.sig, block, None);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

fn is_cfg_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Ident>().is_ok_and(|ident| ident == "test")
}
