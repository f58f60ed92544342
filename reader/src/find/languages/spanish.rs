//! Spanish.

use super::language::{Language, NO_WORDS};

#[rustfmt::skip]
pub(super) const SPANISH: Language = Language {
    faq: &[
        "dudas más frecuentes", "dudas frecuentes", "dudas comunes", "dudas habituales",
        "preguntas más habituales", "preguntas habituales", "preguntas más comunes",
        "preguntas frecuentes", "preguntas más frecuentes", "preguntas comunes",
        "preguntas y respuestas",
    ],
    questions: &["preguntas"],
    question_words: &[
        "qué", "por qué", "cómo", "cuándo", "dónde", "quién", "quiénes", "cuál", "cuáles", "cuánto",
        "cuánta", "cuántos", "cuántas", "puedo", "se puede", "debo",
    ],
    other_questions: &[
        "preguntas para", "preguntas que debes", "preguntas que hay que", "entrevistador",
        "entrevistadores", "reclutador", "reclutadores", "examinador", "preguntas de examen",
        "te preguntará", "te preguntarán", "te van a preguntar",
    ],
    conversations: &["entrevista"],
    tasks: &[
        "cuestionario", "lista de verificación", "pasos", "solución de problemas", "ejercicio",
        "ejercicios", "encuesta",
    ],
    reader_questions: &["tienes", "eres", "quieres", "necesitas", "puedes", "tiene usted"],
    branches: &["si sí", "si la respuesta es", "en caso afirmativo", "en caso negativo"],
    key_points: &[
        "aprendizajes clave", "lecciones clave", "principales conclusiones",
        "principales aprendizajes", "principales ideas", "puntos a recordar", "puntos importantes",
        "conclusiones clave", "puntos clave", "ideas clave", "ideas principales",
        "puntos principales",
    ],
    summaries: &[
        "resumen ejecutivo", "en resumen", "en pocas palabras", "en síntesis", "en breve",
        "de un vistazo", "lo más importante", "lo esencial", "lecciones aprendidas",
        "lo que aprendimos", "aspectos destacados", "conclusión", "conclusiones", "resumen",
    ],
    diaries: &[
        "diario de trabajo", "tareas de hoy", "tareas para mañana", "plan para mañana",
        "planes para mañana",
    ],
    changes: &[
        "corrección de errores", "correcciones de errores", "nuevas funciones",
        "registro de cambios",
    ],
    closings: &[
        "conclusión", "conclusiones", "sobre este artículo", "sobre el autor", "sobre la autora",
    ],
    fillers: &[
        "las", "los", "el", "la", "nuestras", "tus", "sus", "del", "este", "artículo", "y",
        "respuestas",
    ],
    reader_addresses: &[
        "deja un comentario", "déjanos un comentario", "en los comentarios", "contáctanos",
        "contacta con nosotros", "gracias por leer", "suscríbete", "más preguntas", "más dudas",
    ],
    question_labels: &["p", "pregunta"],
    answer_labels: &["respuesta"],
    ..NO_WORDS
};
