//! Spanish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const SPANISH: Language = Language {
    faq: &[
        "preguntas frecuentes", "preguntas más frecuentes", "preguntas comunes",
        "preguntas y respuestas",
    ],
    questions: &["preguntas"],
    other_questions: &["preguntas para"],
    conversations: &["entrevista"],
    tasks: &[
        "cuestionario", "lista de verificación", "pasos", "solución de problemas", "ejercicio",
        "ejercicios", "encuesta",
    ],
    key_points: &[
        "conclusiones clave", "puntos clave", "ideas clave", "ideas principales",
        "puntos principales",
    ],
    summaries: &["resumen"],
    closings: &["conclusión", "conclusiones"],
    fillers: &["las", "los"],
    reader_addresses: &[
        "deja un comentario", "déjanos un comentario", "en los comentarios", "contáctanos",
        "contacta con nosotros", "gracias por leer", "suscríbete", "más preguntas", "más dudas",
    ],
    question_labels: &["p", "pregunta"],
    answer_labels: &["respuesta"],
    ..NO_WORDS
};
