using Survey.Analysis.Responses;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>The page on which people ask their own question.</summary>
public sealed record CrossTabView
{
    public required Shell Shell { get; init; }

    /// <summary>Whose key it is.</summary>
    public required string Name { get; init; }

    public required string Survey { get; init; }

    public required AskedOutcome Outcome { get; init; }

    public required AskedAddress Address { get; init; }

    /// <summary>Whether anything was asked, so that there is a result or a reason why there is none.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>Whether the reader chooses the smallest count, and whether weights count.</summary>
    public required bool IsResearcher { get; init; }

    public Words Words => Shell.Words;

    public string Language => Shell.Language;

    public string Path => $"/results/{Survey}/crosstab";

    public Said Said(string sentence) => new(sentence, Words.LanguageOfReports);

    /// <summary>The questions that can stand in the columns one by one: those with one answer.</summary>
    public IEnumerable<ChoiceColumn> Groups =>
        Outcome.Answers.Columns.Where(choice =>
            !choice.IsMultiple
            && choice.Variable == choice.Question.Name
            && (Outcome.Breakdowns?.Contains(choice.Variable) ?? true)
        );

    /// <summary>Those of which nothing is asked yet.</summary>
    public IEnumerable<ChoiceColumn> OtherGroups =>
        Groups.Where(group => !Address.Columns.Contains(group.Variable) && !Address.Rows.Contains(group.Variable));

    /// <summary>The questions that the form has options of to filter by: those filtered by, and the one that was just chosen.</summary>
    public IEnumerable<ChoiceColumn> Filtered =>
        Outcome
            .Filters.Select(filter => filter.Choice)
            .Concat(Outcome.Answers.Find(Address.Look.On ?? "") is { } on ? [on] : [])
            .DistinctBy(choice => choice.Variable);

    public bool Keeps(ChoiceColumn choice, int option) =>
        Outcome.Filters.Any(filter => filter.Choice == choice && filter.Options.Contains(option));
}
