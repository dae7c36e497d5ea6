using System.Collections.Frozen;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>What a column was taken for by its header.</summary>
/// <param name="Position">From 0.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Match">The part of a question; null where it is none.</param>
/// <param name="Meta">One of <see cref="MetaColumns.Names"/>; null where it is none.</param>
internal sealed record AssignedColumn(int Position, string Header, HeaderMatch? Match, string? Meta)
{
    /// <summary>Words of cells that a map gives codes.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether nobody has said to leave the column out, so that its cells may say what it is.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>What the cells must be looked at for; null where the header says enough.</summary>
    internal FactKind? Wanted =>
        (Match, Meta) switch
        {
            (null, MetaColumns.SubmittedAt) => FactKind.Moment,
            (null, MetaColumns.Weight) => FactKind.Number,
            (null, null) when IsUnknown => FactKind.Moment,
            ({ Part: HeaderPart.Whole, Question: TextQuestion { Input: TextInput.Date } }, _) => FactKind.Moment,
            ({ Part: HeaderPart.Whole, Question: TextQuestion { Input: TextInput.Number } }, _) => FactKind.Number,
            ({ Part: HeaderPart.Option, Code: ChoiceQuestion.OtherCode, IsForeign: true }, _) => FactKind.Flag,
            _ => null,
        };
}
