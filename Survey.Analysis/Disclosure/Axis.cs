namespace Survey.Analysis.Disclosure;

/// <summary>The rows or the columns of a table: a variable and its codes, which do not overlap.</summary>
/// <param name="Variable">
/// The variable that the codes belong to, such as <c>ownership</c> or <c>scarce_skills/internet</c>.
/// </param>
/// <param name="Codes">The codes, in the order of the counts.</param>
internal sealed record Axis(string Variable, IReadOnlyList<string> Codes)
{
    /// <summary>The code of those who chose an option of a multiple-answer question.</summary>
    public const string Chosen = "1";

    /// <summary>The code of those who answered a multiple-answer question and did not choose the option.</summary>
    public const string NotChosen = "0";

    /// <summary>The question whose base the codes share: one for all options of a multiple-answer question.</summary>
    public string Question { get; init; } = Variable;

    /// <summary>The code of those without one of the codes; another than the default has its small counts protected.</summary>
    public string Missing { get; init; } = CellKey.Missing;

    /// <summary>The codes whose counts the report does not show, though readers may compute them.</summary>
    public IReadOnlyList<string> NotShown { get; init; } = [];

    /// <summary>How many figures the tables show that are hidden with the count of a code.</summary>
    public int Figures { get; init; } = 1;

    /// <summary>
    /// One option of a multiple-answer question: <see cref="Chosen"/>, shown, and <see cref="NotChosen"/>, not shown. Options
    /// overlap, so that each is an axis of its own; they share the base of the question.
    /// </summary>
    public static Axis OfOption(string question, string option) =>
        new($"{question}/{option}", [Chosen, NotChosen]) { Question = question, NotShown = [NotChosen] };
}
