//! Literals of JavaScript: strings, numbers, lists and objects of them.

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    ArrayExpressionElement, Declaration, Expression, ObjectPropertyKind, Statement,
    TemplateLiteral, VariableDeclaration,
};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

use super::script::{Constants, is_shallow};
use crate::source::value::{Field, Table, Value};

/// Parses an expression. Its value is unknown unless it is a literal, or the name of one of the
/// `constants`.
pub(super) fn parse_value(source: &str, constants: &Constants) -> Value {
    if !is_shallow(source) {
        return Value::Missing;
    }
    let allocator = Allocator::new();
    let parsed = Parser::new(&allocator, source, SourceType::tsx()).parse_expression();
    let reader = Reader { source, constants };
    parsed.map_or(Value::Missing, |expression| reader.read(&expression))
}

/// Adds the constants of a script whose values are literals.
pub(super) fn parse_constants(script: &str, constants: &mut Constants) {
    let allocator = Allocator::new();
    let program = Parser::new(&allocator, script, SourceType::tsx()).parse().program;
    for statement in &program.body {
        let variables = match statement {
            Statement::VariableDeclaration(variables) => variables,
            Statement::ExportDeclaration(export) => match &export.declaration {
                Declaration::VariableDeclaration(variables) => variables,
                _ => continue,
            },
            _ => continue,
        };
        add_constants(script, variables, constants);
    }
}

fn add_constants(script: &str, variables: &VariableDeclaration<'_>, constants: &mut Constants) {
    for variable in &variables.declarations {
        let Some(name) = variable.id.get_identifier_name() else { continue };
        let Some(value) = &variable.init else { continue };
        let value = Reader { source: script, constants }.read(value);
        if value != Value::Missing {
            constants.insert(name.to_string(), value);
        }
    }
}

/// Reads the values of expressions in a source.
struct Reader<'a> {
    source: &'a str,
    constants: &'a Constants,
}

impl Reader<'_> {
    fn read(&self, expression: &Expression<'_>) -> Value {
        match expression {
            Expression::StringLiteral(string) => Value::Text(string.value.display().to_string()),
            Expression::TemplateLiteral(template) => read_template(template),
            Expression::NumericLiteral(_) | Expression::BooleanLiteral(_) => {
                let span = expression.span();
                let text = self.source.get(span.start as usize..span.end as usize);
                Value::Text(text.unwrap_or_default().to_owned())
            }
            Expression::ParenthesizedExpression(inner) => self.read(&inner.expression),
            Expression::TSAsExpression(inner) => self.read(&inner.expression),
            Expression::TSSatisfiesExpression(inner) => self.read(&inner.expression),
            Expression::Identifier(name) => {
                self.constants.get(name.name.as_str()).cloned().unwrap_or(Value::Missing)
            }
            Expression::ArrayExpression(list) => {
                Value::List(list.elements.iter().map(|item| self.read_item(item)).collect())
            }
            Expression::ObjectExpression(object) => Value::Table(Table(
                object.properties.iter().map(|entry| self.read_entry(entry)).collect(),
            )),
            Expression::BinaryExpression(sum) => {
                match (self.read(&sum.left), self.read(&sum.right)) {
                    (Value::Text(left), Value::Text(right)) if sum.operator.as_str() == "+" => {
                        Value::Text(left + &right)
                    }
                    _ => Value::Missing,
                }
            }
            _ => Value::Missing,
        }
    }

    fn read_item(&self, item: &ArrayExpressionElement<'_>) -> Value {
        item.as_expression().map_or(Value::Missing, |expression| self.read(expression))
    }

    /// Reads an entry of an object. One whose name is not known has an empty name.
    fn read_entry(&self, entry: &ObjectPropertyKind<'_>) -> Field {
        let ObjectPropertyKind::ObjectProperty(property) = entry else { return Field::default() };
        let name = property.key.static_name().map(|name| name.display().to_string());
        Field { name: name.unwrap_or_default(), value: self.read(&property.value), span: 0..0 }
    }
}

/// Reads a template. One with expressions is not known.
fn read_template(template: &TemplateLiteral<'_>) -> Value {
    match template.single_quasi() {
        Some(text) => Value::Text(text.display().to_string()),
        None => Value::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn parse(source: &str) -> Value {
        parse_value(source, &Constants::new())
    }

    #[test]
    fn texts_and_numbers_are_texts() {
        for (source, value) in [
            ("'a'", "a"),
            (r#""a \"b\" \u00e9""#, "a \"b\" é"),
            ("`a\nb`", "a\nb"),
            ("2.50", "2.50"),
            ("true", "true"),
            ("('a' + \"b\") as const", "ab"),
        ] {
            assert_eq!(parse(source), text(value), "{source}");
        }
    }

    #[test]
    fn lists_and_objects_keep_their_order() {
        let item = |question: &str| {
            Value::Table(Table(vec![Field { name: "q".into(), value: text(question), span: 0..0 }]))
        };
        assert_eq!(
            parse("[{ q: 'a' }, { 'q': `b`, }, /* no */ ]"),
            Value::List(vec![item("a"), item("b")])
        );
    }

    #[test]
    fn what_is_no_literal_is_unknown() {
        for source in ["price", "f('a')", "`a${b}`", "a ? 'b' : 'c'", "<b>a</b>", "[", "'a"] {
            assert_eq!(parse(source), Value::Missing, "{source}");
        }
        assert_eq!(parse("[...a]"), Value::List(vec![Value::Missing]));
    }

    #[test]
    fn constants_are_known_by_their_names() {
        let mut constants = Constants::new();
        parse_constants(
            "import A from './a';\nexport const b = ['c'];\nconst d = e(), f = 'g';",
            &mut constants,
        );
        assert_eq!(parse_value("b", &constants), Value::List(vec![text("c")]));
        assert_eq!(parse_value("f", &constants), text("g"));
        assert_eq!(parse_value("d", &constants), Value::Missing);
    }
}
