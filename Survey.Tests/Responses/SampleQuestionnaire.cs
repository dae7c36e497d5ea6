using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Responses;

/// <summary>A questionnaire with every type of question, in five languages where a test reads labels.</summary>
internal static class SampleQuestionnaire
{
    public static Questionnaire Build(
        Condition? pageCondition = null,
        Condition? questionCondition = null,
        params Question[] more
    ) =>
        new(
            "sample",
            new("Sample"),
            description: null,
            "en",
            ["en", "nl", "es", "it", "el"],
            [
                new Page { Name = "first", Elements = [Ownership, Skills, Consent, Satisfaction] },
                new Page
                {
                    Name = "second",
                    VisibleIf = pageCondition,
                    Elements = [new Panel { Name = "panel", Elements = [Levels] }],
                },
                new Page
                {
                    Name = "third",
                    Elements =
                    [
                        .. new Element[] { Story with { VisibleIf = questionCondition }, Visitors, Opened, Email },
                        .. more,
                    ],
                },
            ]
        );

    public static SingleQuestion Ownership { get; } =
        new()
        {
            Name = "ownership",
            Title = Text(
                "Who owns the museum?",
                "Wie is eigenaar van het museum?",
                "¿De quién es el museo?",
                "Di chi è il museo?",
                "Σε ποιον ανήκει το μουσείο;"
            ),
            IsRequired = true,
            HasOtherText = true,
            Options =
            [
                new("public", Text("Public", "Publiek", "Público", "Pubblico", "Δημόσιο")),
                new("private", Text("Private", "Privaat", "Privado", "Privato", "Ιδιωτικό")),
                new("other", Text("Other", "Anders", "Otro", "Altro", "Άλλο")),
            ],
        };

    public static MultipleQuestion Skills { get; } =
        new()
        {
            Name = "skills",
            Title = Text(
                "Which skills are scarce?",
                "Welke vaardigheden zijn schaars?",
                "¿Qué competencias faltan?",
                "Quali competenze mancano?",
                "Ποιες δεξιότητες λείπουν;"
            ),
            HasOtherText = true,
            MinSelected = 2,
            MaxSelected = 3,
            Options =
            [
                new("web", Text("Web", "Web", "Web", "Web", "Ιστός")),
                new(
                    "web_design",
                    Text(
                        "Web, design; and video",
                        "Web, ontwerp; en video",
                        "Web, diseño; y vídeo",
                        "Web, grafica; e video",
                        "Ιστός, σχέδιο; και βίντεο"
                    )
                ),
                new("safety", Text("Safety", "Veiligheid", "Seguridad", "Sicurezza", "Ασφάλεια")),
                new("marketing", Text("Marketing", "Marketing", "Márketing", "Marketing", "Μάρκετινγκ")),
                new("none", Text("None", "Geen", "Ninguna", "Nessuna", "Καμία"), IsExclusive: true),
                new("other", Text("Other", "Anders", "Otra", "Altro", "Άλλο")),
            ],
        };

    public static YesNoQuestion Consent { get; } =
        new()
        {
            Name = "consent",
            Title = Text("Do you agree?", "Gaat u akkoord?", "¿Está de acuerdo?", "È d’accordo?", "Συμφωνείτε;"),
        };

    public static RatingQuestion Satisfaction { get; } =
        new()
        {
            Name = "satisfaction",
            Title = Text(
                "How satisfied are you?",
                "Hoe tevreden bent u?",
                "¿Está satisfecho?",
                "È soddisfatto?",
                "Πόσο ικανοποιημένοι είστε;"
            ),
            Points = [.. Enumerable.Range(1, 5).Select(point => new Option(point.ToString(), new(point.ToString())))],
        };

    public static MatrixQuestion Levels { get; } =
        new()
        {
            Name = "levels",
            Title = Text("What can you do?", "Wat kunt u?", "¿Qué sabe hacer?", "Che cosa sa fare?", "Τι μπορείτε να κάνετε;"),
            EachRowRequired = true,
            Rows =
            [
                new("seo", Text("Be found", "Gevonden worden", "Ser visible", "Farsi trovare", "Να σας βρίσκουν")),
                new("video", Text("Make videos", "Video’s maken", "Hacer vídeos", "Fare video", "Να φτιάχνετε βίντεο")),
            ],
            Columns =
            [
                new("cannot", Text("I cannot", "Kan ik niet", "No sé", "Non so farlo", "Δεν μπορώ")),
                new("alone", Text("Alone", "Alleen", "Sin ayuda", "Da solo", "Χωρίς βοήθεια")),
            ],
        };

    public static TextQuestion Story { get; } =
        new()
        {
            Name = "story",
            Title = Text("Tell us more.", "Vertel ons meer.", "Cuéntenos más.", "Ci racconti di più.", "Πείτε μας περισσότερα."),
            IsLong = true,
            MaxLength = 400,
        };

    public static TextQuestion Visitors { get; } =
        new()
        {
            Name = "visitors",
            Title = Text(
                "How many visitors?",
                "Hoeveel bezoekers?",
                "¿Cuántos visitantes?",
                "Quanti visitatori?",
                "Πόσοι επισκέπτες;"
            ),
            Input = TextInput.Number,
            Min = 0,
            Max = 1_000_000,
        };

    public static TextQuestion Opened { get; } =
        new()
        {
            Name = "opened",
            Title = Text("When did it open?", "Wanneer ging het open?", "¿Cuándo abrió?", "Quando ha aperto?", "Πότε άνοιξε;"),
            Input = TextInput.Date,
        };

    public static TextQuestion Email { get; } =
        new()
        {
            Name = "email",
            Title = Text("Your e-mail address", "Uw e-mailadres", "Su correo electrónico", "La sua e-mail", "Το e-mail σας"),
            Input = TextInput.Email,
            IsPersonal = true,
        };

    public static LocalizedText Text(string en, string nl, string es, string it, string el) =>
        new(
            en,
            new Dictionary<string, string>
            {
                ["en"] = en,
                ["nl"] = nl,
                ["es"] = es,
                ["it"] = it,
                ["el"] = el,
            }
        );

    /// <summary>Valid answers.</summary>
    public static Dictionary<string, AnswerValue> Good() =>
        new()
        {
            ["ownership"] = new TextValue("public"),
            ["skills"] = new ListValue(["web", "safety"]),
            ["consent"] = new FlagValue(true),
            ["satisfaction"] = new TextValue("4"),
            ["levels"] = new RowsValue(new Dictionary<string, string> { ["seo"] = "cannot", ["video"] = "alone" }),
            ["story"] = new TextValue("Δύο λόγια"),
            ["visitors"] = new NumberValue(1200.5m),
            ["opened"] = new TextValue("1994-05-18"),
            ["email"] = new TextValue("name@museum.example"),
        };

    /// <summary>The valid answers with one of them changed.</summary>
    public static Dictionary<string, AnswerValue> With(string key, AnswerValue? value)
    {
        var answers = Good();
        answers.Remove(key);
        if (value is not null)
        {
            answers.Add(key, value);
        }

        return answers;
    }
}
