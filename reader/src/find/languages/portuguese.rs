//! Portuguese.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Language = Language {
    faq: words![
        "dúvidas mais frequentes", "dúvidas mais comuns", "principais dúvidas",
        "perguntas mais comuns", "perguntas comuns", "perguntas frequentes",
        "perguntas mais frequentes", "dúvidas frequentes", "dúvidas comuns",
        "perguntas e respostas",
    ],
    questions: words!["perguntas"],
    question_words: words![
        "o que", "que", "por que", "porque", "como", "quando", "onde", "quem", "qual", "quais",
        "quanto", "quanta", "quantos", "quantas", "posso", "devo",
    ],
    other_questions: words![
        "perguntas para", "perguntas a fazer", "entrevistador", "entrevistadores", "recrutador",
        "recrutadores", "examinador", "perguntas de prova", "vai te perguntar", "vão te perguntar",
    ],
    tasks: words![
        "questionário", "lista de verificação", "passos", "etapas", "solução de problemas",
        "exercício", "exercícios",
    ],
    reader_questions: words!["você tem", "você quer", "você precisa", "você é", "tem", "quer"],
    branches: words!["se sim", "se não"],
    key_points: words![
        "principais lições", "principais ideias", "ideias chave", "aprendizados chave",
        "pontos importantes", "principais conclusões", "pontos chave", "pontos principais",
        "principais pontos", "principais aprendizados",
    ],
    summaries: words![
        "resumo executivo", "em resumo", "resumindo", "em síntese", "em poucas palavras",
        "o mais importante", "o essencial", "lições aprendidas", "o que aprendemos", "destaques",
        "conclusão", "conclusões", "resumo",
    ],
    diaries: words![
        "diário de trabalho", "tarefas de hoje", "tarefas para amanhã", "plano para amanhã",
        "planos para amanhã",
    ],
    changes: words!["correções de bugs", "correções de erros", "novos recursos"],
    closings: words!["conclusão", "conclusões"],
    fillers: words!["os", "as", "de", "o", "a", "suas", "deste", "artigo", "e", "respostas"],
    reader_addresses: words![
        "deixe um comentário", "nos comentários", "entre em contato", "entre em contacto",
        "fale conosco", "obrigado por ler", "inscreva se", "mais perguntas", "outras dúvidas",
    ],
    question_labels: words!["pergunta"],
    answer_labels: words!["resposta"],
    ..NO_WORDS
};
