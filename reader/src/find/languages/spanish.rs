//! Spanish.

use super::language::{Language, NO_WORDS, words};

#[rustfmt::skip]
pub(super) const SPANISH: Language = Language {
    faq: words![
        "dudas más frecuentes", "dudas frecuentes", "dudas comunes", "dudas habituales",
        "preguntas más habituales", "preguntas habituales", "preguntas más comunes",
        "preguntas frecuentes", "preguntas más frecuentes", "preguntas comunes",
        "preguntas y respuestas",
    ],
    questions: words!["preguntas"],
    question_words: words![
        "qué", "por qué", "cómo", "cuándo", "dónde", "quién", "quiénes", "cuál", "cuáles", "cuánto",
        "cuánta", "cuántos", "cuántas", "puedo", "se puede", "debo",
    ],
    other_questions: words![
        "preguntas para", "preguntas que debes", "preguntas que hay que", "entrevistador",
        "entrevistadores", "reclutador", "reclutadores", "examinador", "preguntas de examen",
        "te preguntará", "te preguntarán", "te van a preguntar",
    ],
    conversations: words!["entrevista"],
    tasks: words![
        "cuestionario", "lista de verificación", "pasos", "solución de problemas", "ejercicio",
        "ejercicios", "encuesta",
    ],
    reader_questions: words!["tienes", "eres", "quieres", "necesitas", "puedes", "tiene usted"],
    branches: words!["si sí", "si la respuesta es", "en caso afirmativo", "en caso negativo"],
    key_points: words![
        "aprendizajes clave", "lecciones clave", "principales conclusiones",
        "principales aprendizajes", "principales ideas", "puntos a recordar", "puntos importantes",
        "conclusiones clave", "puntos clave", "ideas clave", "ideas principales",
        "puntos principales",
    ],
    summaries: words![
        "resumen ejecutivo", "en resumen", "en pocas palabras", "en síntesis", "en breve",
        "de un vistazo", "lo más importante", "lo esencial", "lecciones aprendidas",
        "lo que aprendimos", "aspectos destacados", "conclusión", "conclusiones", "resumen",
    ],
    diaries: words![
        "diario de trabajo", "tareas de hoy", "tareas para mañana", "plan para mañana",
        "planes para mañana",
    ],
    changes: words![
        "corrección de errores", "correcciones de errores", "nuevas funciones",
        "registro de cambios",
    ],
    closings: words![
        "conclusión", "conclusiones", "sobre este artículo", "sobre el autor", "sobre la autora",
    ],
    fillers: words![
        "las", "los", "el", "la", "nuestras", "tus", "sus", "del", "este", "artículo", "y",
        "respuestas",
    ],
    reader_addresses: words![
        "deja un comentario", "déjanos un comentario", "en los comentarios", "contáctanos",
        "contacta con nosotros", "gracias por leer", "suscríbete", "más preguntas", "más dudas",
    ],
    question_labels: words!["p", "pregunta"],
    answer_labels: words!["respuesta"],
    ..NO_WORDS
};
