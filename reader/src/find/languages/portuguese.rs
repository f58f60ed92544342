//! Portuguese.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Language = Language {
    faq: &[
        "perguntas frequentes", "perguntas mais frequentes", "dúvidas frequentes", "dúvidas comuns",
        "perguntas e respostas",
    ],
    questions: &["perguntas"],
    other_questions: &["perguntas para", "perguntas a fazer"],
    tasks: &[
        "questionário", "lista de verificação", "passos", "etapas", "solução de problemas",
        "exercício", "exercícios",
    ],
    key_points: &[
        "principais conclusões", "pontos chave", "pontos principais", "principais pontos",
        "principais aprendizados",
    ],
    summaries: &["resumo"],
    closings: &["conclusão", "conclusões"],
    fillers: &["os", "as", "de"],
    reader_addresses: &[
        "deixe um comentário", "nos comentários", "entre em contato", "entre em contacto",
        "fale conosco", "obrigado por ler", "inscreva se", "mais perguntas", "outras dúvidas",
    ],
    question_labels: &["pergunta"],
    answer_labels: &["resposta"],
    ..NO_WORDS
};
